import { elementsOf, isObject } from '../faults/checks.js';
import { collectFaults, type Faults } from '../faults/collect-faults.js';
import { describe } from '../faults/describe.js';
import type { Path } from '../faults/path.js';
import type { Corpus } from '../model/corpus.js';
import { checkedCorpus } from '../model/known-corpus.js';
import { wordsOf } from '../wording/corpus-words.js';
import { type Line, printed } from '../wording/line.js';
import { entryChecks } from './check-result.js';
import { type Entry, LINES, lineOf } from './explain-lines.js';

/**
 * What {@link explain} takes: the result of any question, an entry of one, or a list of such.
 *
 * @example
 * ```ts
 * import { commonGround, explain, type Explainable } from 'consilience';
 * import { beijingPyongyang } from 'consilience/fixtures';
 *
 * const anything: Explainable = commonGround(beijingPyongyang, { minHolders: 'all' });
 *
 * console.log(explain(beijingPyongyang, anything).split('\n')[0]);
 * // => 'All four say that it is so, three of them by implication: The China–North Korea relationship is changing.'
 * ```
 */
export type Explainable = Entry | Iterable<Explainable>;

const EXPECTED = 'the result of a question';
const DEEPEST = 100;

const isList = (value: unknown): value is Iterable<unknown> =>
  typeof value === 'object' && value !== null && Symbol.iterator in value;

const isKind = (kind: unknown): kind is keyof typeof LINES =>
  typeof kind === 'string' && Object.hasOwn(LINES, kind);

/** The entries of a result, lists laid out flat. A list that is met again is a fault: it may be within itself. */
function entriesOf(result: unknown, faults: Faults): { readonly path: Path; readonly entry: Entry }[] {
  const entries: { readonly path: Path; readonly entry: Entry }[] = [];
  const met = new Set<object>();
  const collect = (item: unknown, path: Path): void => {
    if (isList(item)) {
      if (met.has(item)) {
        faults.report('duplicate', path, 'a list that was met before', 'each list once');
        return;
      }
      if (path.length > DEEPEST) {
        faults.report('shape', path, 'a list', `lists nested at most ${DEEPEST} deep`);
        return;
      }
      met.add(item);
      let i = 0;
      for (const inner of Array.isArray(item) ? elementsOf(faults, path, item) : item) {
        collect(inner, [...path, i]);
        i++;
      }
    } else if (!isObject(item)) faults.report('shape', path, describe(item), EXPECTED);
    else if (isKind(item['kind']))
      entries.push({ path, entry: item as unknown as Entry }); // still to be checked
    else {
      const { kind } = item;
      const nearest = faults.nearest(kind, LINES);
      faults.report('unknown-word', [...path, 'kind'], describe(kind), `the kind of ${EXPECTED}`, nearest);
    }
  };
  collect(result, ['result']);
  return entries;
}

/**
 * What does this result say, as lines of data? For a page, a document, or any other form than plain text.
 *
 * @param corpus The corpus that was asked; of two codings, the first.
 * @param result The result of any question, an entry of one, or a list of such, also after a passage through JSON.
 * @returns One line per entry, with the lines that belong to it. Texts are plain, each on one line: nothing is escaped
 * for HTML or any other format. What a line cites is in `sources`, not in its text.
 * @throws {@link CorpusError} with every fault of the result: if it is none, or its ids or positions are not those of
 * this corpus. Paths begin with `'result'`.
 *
 * @example
 * ```ts
 * import { explainLines, stanceOf } from 'consilience';
 * import { beijingPyongyang } from 'consilience/fixtures';
 *
 * const [line] = explainLines(beijingPyongyang, stanceOf(beijingPyongyang, 'inss', 'influence-contested'));
 *
 * console.log(line?.text);
 * // => 'On “China’s influence over North Korea is no longer secure: it is contested or slipping”: Institute for National Security Strategy says that it is so, by implication:'
 * console.log(line?.lines.map(({ sources }) => sources)); // => [['article']]
 * ```
 */
export function explainLines(corpus: Corpus, result: Explainable): readonly Line[] {
  const sound = checkedCorpus(corpus);
  const faults = collectFaults();
  const entries = entriesOf(result, faults);
  const checks = entryChecks(sound, faults);
  for (const { path, entry } of entries) checks[entry.kind](path, entry);
  faults.done();
  const words = wordsOf(sound);
  return entries.map(({ entry }) => lineOf(words, entry));
}

/**
 * What does this result say, in sentences, with the quotes to show for it?
 *
 * @param corpus The corpus that was asked; of two codings, the first.
 * @param result The result of any question, an entry of one, or a list of such, also after a passage through JSON.
 * @returns Plain text, a sentence a line, what belongs to a sentence indented below it; sources are cited by their ids
 * in brackets, and stand at the end in the corpus' order. Nothing is escaped for HTML or any other format.
 * @throws {@link CorpusError} with every fault of the result: if it is none, or its ids or positions are not those of
 * this corpus. Paths begin with `'result'`.
 *
 * @example
 * ```ts
 * import { explain, stanceOf } from 'consilience';
 * import { beijingPyongyang } from 'consilience/fixtures';
 *
 * const lines = explain(beijingPyongyang, stanceOf(beijingPyongyang, 'chen', 'drastic-change')).split('\n');
 *
 * console.log(lines[0]);
 * // => 'On “Kim Jong Un’s attitude towards Beijing changed drastically after he met Putin”: Chen Shih-min says that it is not so, by implication:'
 * console.log(lines[1]?.trim());
 * // => 'says of “The present differences between Pyongyang and Beijing are a minor episode” that it is so: “it’s just a minor episode” [article]'
 * ```
 */
export function explain(corpus: Corpus, result: Explainable): string {
  return printed(explainLines(corpus, result), corpus.sources);
}
