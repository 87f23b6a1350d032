import type { MarkdownRenderer } from 'vitepress';

/** Makes a cell of each heading without words: a screen reader would announce a heading that says nothing. */
export function emptyHeadingsAsCells(md: MarkdownRenderer): void {
  md.core.ruler.push('empty_headings', ({ tokens }) => {
    for (const [at, token] of tokens.entries()) {
      if (token.type !== 'th_open' || tokens[at + 1]?.content !== '') continue;
      for (const part of [token, tokens[at + 2]]) if (part) part.tag = 'td';
    }
  });
}
