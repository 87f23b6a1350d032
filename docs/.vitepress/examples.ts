import { cp, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { MarkdownRenderer } from 'vitepress';
import { at } from './entries.ts';

const FOLDER = 'examples';

/** Leads links to examples to their text: hosts hand a file that ends in `.ts` over as a video. */
export function linkExamplesAsText(md: MarkdownRenderer): void {
  md.core.ruler.push('examples_as_text', ({ tokens }) => {
    for (const token of tokens.flatMap(({ children }) => children ?? [])) {
      const link = String(token.attrGet('href') ?? '');
      if (link.startsWith(`${FOLDER}/`) && link.endsWith('.ts')) token.attrSet('href', `${link}.txt`);
    }
  });
}

/** Puts the examples beside the pages, as they are and as text. */
export async function copyExamples(outDir: string): Promise<void> {
  await cp(at(`docs/${FOLDER}`), join(outDir, FOLDER), { recursive: true });
  for (const file of await readdir(join(outDir, FOLDER), { recursive: true })) {
    const path = join(outDir, FOLDER, file);
    if (file.endsWith('.ts')) await cp(path, `${path}.txt`);
  }
}
