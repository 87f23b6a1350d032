import { elementsOf, isObject } from '../faults/checks.js';
import { collectFaults, type Faults } from '../faults/collect-faults.js';
import { describe } from '../faults/describe.js';
import { CorpusError, issueOf } from '../faults/issue.js';
import type { Path } from '../faults/path.js';
import type { Condition, Corpus, EdgeTarget, Position, Proposition, Quote } from '../model/corpus.js';
import { sealed } from '../model/known-corpus.js';
import { readCorpus } from '../model/read-corpus.js';

/**
 * What somebody says, in short: `+` may, `++` likely, `+++` is so; `-`, `--`, `---` likewise for a denial; `?` takes no
 * side; a number, or a range from low to high, is an estimate in percent.
 */
export type Said =
  | '+'
  | '++'
  | '+++'
  | '-'
  | '--'
  | '---'
  | '?'
  | number
  | readonly [low: number, high: number];

/**
 * What a row of a panel may add to a position.
 *
 * @example
 * ```ts
 * import { panel, type More } from 'consilience/testing';
 *
 * const ifItStorms: More<'storm' | 'rain'> = { given: ['storm'], date: '2024-05' };
 * panel([['ada', '+++', 'storm'], ['ed', '+', 'rain', ifItStorms]]);
 * ```
 */
export interface More<P extends string = string, S extends string = string>
  extends Pick<Position<string, P, S>, 'reading' | 'date' | 'confidence' | 'note'> {
  readonly given?: readonly Condition<P>[] | undefined;
  readonly because?: readonly P[] | undefined;
  readonly restsOn?: readonly S[] | undefined;
  readonly quote?: Quote<S> | undefined;
}

/** A row of a panel: who, what they say, of which proposition, and what else there is to the position. */
export type PanelRow<
  E extends string = string,
  P extends string = string,
  Known extends string = string,
  S extends string = string,
> = readonly [expert: E, said: Said, proposition: P, more?: More<Known, S>];

/**
 * What there is to a proposition of a panel beside its id. Its text is the id unless it is given.
 *
 * @example
 * ```ts
 * import { panel, type PanelProposition } from 'consilience/testing';
 *
 * const storm: PanelProposition<'rain'> = { text: 'There will be a storm.', implies: ['rain'] };
 * panel([['ada', '+++', 'storm'], ['bo', '--', 'rain']], { storm });
 * ```
 */
export interface PanelProposition<P extends string = string>
  extends Omit<Partial<Proposition>, 'implies' | 'excludes'> {
  readonly implies?: readonly EdgeTarget<P>[] | undefined;
  readonly excludes?: readonly EdgeTarget<P>[] | undefined;
}

const SIDED = /^(?:\+{1,3}|-{1,3})$/;
const BY_LENGTH = ['possible', 'probable', 'certain'] as const;
const EXPECTED = 'one of +, ++, +++, -, --, ---, ?, a number, or a range [low, high]';

/** What was said, as a position has it; what says nothing is reported. */
function readSaid(faults: Faults, path: Path, said: unknown): object {
  if (said === '?') return { stance: 'undecided' };
  if (typeof said === 'string' && SIDED.test(said))
    return { stance: said[0] === '+' ? 'affirms' : 'denies', certainty: BY_LENGTH[said.length - 1] };
  if (typeof said === 'number') return { stance: 'estimates', credence: { low: said, high: said } };
  if (Array.isArray(said) && said.length === 2)
    return { stance: 'estimates', credence: { low: said[0], high: said[1] } };
  faults.report('unknown-word', path, describe(said), EXPECTED);
  return { stance: 'undecided' };
}

/** The ids among some values, each once, in their order; what is no id is reported where it is used. */
const idsAmong = (values: readonly unknown[]): string[] => [
  ...new Set(values.filter((value) => typeof value === 'string')),
];

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/** The sources that a position names. */
const sourcesIn = (more: unknown): readonly unknown[] => {
  if (!isObject(more)) return [];
  const { quote, restsOn } = more;
  return [...(isList(restsOn) ? restsOn : []), ...(isObject(quote) ? [quote['source']] : [])];
};

/** Where in the rows something stands, by where it stands in the corpus made of them. */
function pathInRows([part, ...rest]: Path): Path {
  if (part === 'propositions') return ['propositions', ...rest];
  const [index = 0, key, ...further] = rest;
  if (part !== 'positions') return ['rows', ...rest];
  if (key === 'expert') return ['rows', index, 0];
  if (key === 'proposition') return ['rows', index, 2];
  if (key === 'credence') return ['rows', index, 1, ...further.map((end) => (end === 'low' ? 0 : 1))];
  return ['rows', index, 3, ...(key === undefined ? [] : [key]), ...further];
}

/**
 * Makes a corpus from lines as people write them: who, what they say, of what. Experts are named by their ids, and so
 * are propositions and sources that are given no text. Whoever and whatever a row names is declared by it.
 *
 * @param rows A list of `[expert, said, proposition, more?]`: see {@link Said}.
 * @param propositions What there is to propositions beside their ids, by id: text and edges. Those that no row names
 * are declared here.
 * @returns The corpus, its ids literal: a misspelt one in an edge, a condition or a later call does not compile. Experts,
 * propositions and sources are in the order in which the rows first name them.
 * @throws {@link CorpusError} with every fault; paths begin with `rows` or `propositions`.
 *
 * @example
 * ```ts
 * import { commonGround } from 'consilience';
 * import { panel } from 'consilience/testing';
 *
 * const corpus = panel(
 *   [['ada', '+++', 'storm'], ['bo', '++', 'rain'], ['cy', 70, 'rain'], ['di', '?', 'rain']],
 *   { storm: { implies: ['rain'] } },
 * );
 *
 * console.log(commonGround(corpus).map(({ proposition, holders }) => [proposition, holders]));
 * // => [['rain', ['ada', 'bo', 'cy']]]
 * ```
 */
export function panel<
  const E extends string,
  const P extends string,
  const Q extends string = never,
  const S extends string = string,
>(
  rows: readonly PanelRow<E, P, NoInfer<P | Q>, S>[],
  propositions?: { readonly [K in Q]: PanelProposition<NoInfer<P | Q>> } | undefined,
): Corpus<E, P | Q, S> {
  const faults = collectFaults();
  const cells = elementsOf(faults, ['rows'], rows).map((row, i): readonly unknown[] => {
    const cells = elementsOf(faults, ['rows', i], row, 'a row, [expert, said, proposition, more?]');
    const [, , , more] = cells;
    if (more !== undefined && !isObject(more)) {
      faults.report('shape', ['rows', i, 3], describe(more), 'an object with what a position may have');
    }
    if (cells.length > 4) faults.report('shape', ['rows', i, 4], describe(cells[4]), 'nothing');
    return cells;
  });
  const declared: object = isObject(propositions) ? propositions : {};
  if (propositions !== undefined && !isObject(propositions))
    faults.report('shape', ['propositions'], describe(propositions), 'a record keyed by id');

  const column = (i: number) => idsAmong(cells.map((row) => row[i]));
  const entries = new Map(Object.entries(declared));
  const textOf = (id: string): unknown => {
    const entry: unknown = entries.get(id);
    return entry === undefined
      ? { text: id }
      : isObject(entry)
        ? { ...entry, text: entry['text'] ?? id }
        : entry;
  };
  const { corpus, issues } = readCorpus({
    sources: Object.fromEntries(
      idsAmong(cells.flatMap(([, , , more]) => sourcesIn(more))).map((id) => [id, { title: id }]),
    ),
    experts: Object.fromEntries(column(0).map((id) => [id, { name: id, kind: 'person' }])),
    propositions: Object.fromEntries(
      [...new Set([...column(2), ...entries.keys()])].map((id) => [id, textOf(id)]),
    ),
    positions: cells.map(([expert, said, proposition, more], i) => ({
      ...(isObject(more) ? more : {}),
      expert,
      proposition,
      ...readSaid(faults, ['rows', i, 1], said),
    })),
  });
  const all = [
    ...faults.all.map((fault) => issueOf(fault)),
    ...issues.map((issue) => issueOf({ ...issue, path: pathInRows(issue.path) })),
  ];
  if (all.length > 0) throw new CorpusError(all);
  return sealed(corpus) as unknown as Corpus<E, P | Q, S>; // the ids are those of the rows and propositions
}
