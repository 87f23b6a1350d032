import type { Corpus } from '../model/corpus.js';
import { type Explainable, explainLines } from '../reader/explain.js';
import { oneLine } from '../wording/lexicon.js';
import { citedOf, type Line, sourceInWords } from '../wording/line.js';
import { showable } from '../wording/showable.js';
import { followable } from './html.js';

/** What Markdown reads within a line, and what it reads only at its start. */
const WITHIN = /[\\`*_[\]<>&~|$]/g;
const AT_START = /^(?:[#+\-=]|\d+(?=[.)]))/;

/**
 * What GitHub makes of plain words: addresses, people, issues and emoji. It looks for them after the signs are read, so
 * that only an empty comment within keeps the words as they are.
 */
const LINKED = /:(?=\/\/)|\bwww(?=\.)|@(?=\w)|#(?=\d)|\bGH-(?=\d)|:(?=[\w+-]+:)/gi;

/** Text that Markdown shows as it is, on one line. */
const inMarkdown = (text: string): string =>
  showable(oneLine(text))
    .replace(WITHIN, '\\$&')
    .replace(LINKED, '$&<!-- -->')
    .replace(AT_START, (sign) => (/\d/.test(sign) ? `${sign}\\` : `\\${sign}`));

function* listed(lines: readonly Line[], indent = ''): Generator<string> {
  for (const { text, sources, lines: below } of lines) {
    yield `${indent}- ${inMarkdown([text, ...sources.map((id) => `[${id}]`)].join(' '))}`;
    yield* listed(below, `${indent}  `);
  }
}

/**
 * What does this result say, in Markdown? For a pull request, an issue, or a README.
 *
 * It says what `explain` says, as nested lists, with the sources at the end. Whatever the corpus holds is shown as it
 * stands: no text becomes a heading, a link, HTML, or a mention of somebody on GitHub.
 *
 * @param corpus The corpus that was asked; of two codings, the first.
 * @param result The result of any question, an entry of one, or a list of such, also after a passage through JSON.
 * @returns Markdown (CommonMark, and GitHub's), ending in a line break; empty for an empty list. Characters that cannot
 * be shown, such as half a surrogate pair, are U+FFFD.
 * @throws {@link CorpusError} with every fault of the result: if it is none, or its ids or positions are not those of
 * this corpus. Paths begin with `'result'`.
 *
 * @example
 * ```ts
 * import { auditClaim } from 'consilience';
 * import { beijingPyongyang } from 'consilience/fixtures';
 * import { toMarkdown } from 'consilience/report';
 *
 * const audit = auditClaim(beijingPyongyang, { proposition: 'ties-shifting', by: 'one' });
 *
 * console.log(toMarkdown(beijingPyongyang, audit).split('\n')[0]);
 * // => '- “One expert says that it is so: The China–North Korea relationship is changing” is supported.'
 * ```
 */
export function toMarkdown(corpus: Corpus, result: Explainable): string {
  const lines = explainLines(corpus, result);
  const sources = citedOf(lines, corpus.sources).map(([id, source]) => {
    const words = inMarkdown(`[${id}] ${sourceInWords(source)}`);
    const address = followable(source.url);
    return `- ${address === undefined ? words : `[${words}](<${address.replaceAll('&', '&amp;')}>)`}`;
  });
  const parts = [[...listed(lines)], sources.length > 0 ? ['Sources:', '', ...sources] : []];
  return parts
    .filter((part) => part.length > 0)
    .map((part) => `${part.join('\n')}\n`)
    .join('\n');
}
