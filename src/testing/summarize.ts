import { isObject } from '../faults/checks.js';
import { oneLine } from '../wording/lexicon.js';

type Entry = Readonly<Record<string, unknown>> & { readonly kind: string };

/** Fields that say what an entry is about: they stand first, without their names. */
const ABOUT = ['experts', 'expert', 'proposition', 'propositions', 'source'];
/** Fields whose values are words that speak for themselves. */
const BARE = [
  'stance', 'certainty', 'basis', 'verdict', 'status', 'severity', 'code', 'reason', 'reasons', 'found',
]; // biome-ignore format: a list
/** Fields that say why and not what: they would make a line for each quote and each step. */
const LEFT_OUT = [
  'kind', 'derivation', 'conditions', 'position', 'positions', 'quote', 'quotes', 'credence',
]; // biome-ignore format: a list

const isId = (value: unknown): value is string | number =>
  typeof value === 'string' || typeof value === 'number';
const isEntry = (value: unknown): value is Entry => isObject(value) && typeof value['kind'] === 'string';
/** An edge stands on the line of the claim that hangs on it. */
const isEdge = ({ kind }: Entry) => kind === 'implies' || kind === 'excludes';
const isRange = (value: object): value is { readonly low: number; readonly high: number } =>
  Object.keys(value).sort().join() === 'high,low';

/** A number without the noise of binary fractions, and text on one line. */
const short = (value: unknown): string =>
  typeof value === 'number' ? `${Number(value.toPrecision(6))}` : oneLine(String(value));

/** The elements of a list of any kind, a typed array and a generator among them. */
const listOf = (value: unknown): readonly unknown[] | undefined =>
  typeof value === 'object' && value !== null && Symbol.iterator in value
    ? Array.from(value as Iterable<unknown>)
    : undefined;

/** The entries within a list, or within the lists of a pair, that have lines of their own. */
const entriesIn = (value: unknown): readonly Entry[] =>
  (listOf(value) ?? [])
    .flatMap((item) => (isEntry(item) ? item : (listOf(item)?.filter(isEntry) ?? [])))
    .filter((entry) => !isEdge(entry));

/** A value within a line. */
function inBrackets(value: unknown): string {
  const list = listOf(value);
  if (list) return `(${list.map((item) => (isId(item) ? short(item) : inBrackets(item))).join(', ')})`;
  if (!isObject(value)) return short(value);
  // In percent, or a share: the field says which.
  if (isRange(value)) return [...new Set([value.low, value.high])].map(short).join('–');
  if (isEntry(value) && isEdge(value))
    return ['from', 'kind', 'to'].map((key) => short(value[key])).join(' ');
  const others = Object.entries(value).filter(([key]) => !ABOUT.includes(key));
  const told = [aboutOf(value), ...others.flatMap(([key, inner]) => field(key, inner))];
  return `(${told.filter((part) => part !== '').join(', ')})`;
}

/** A field on the line of its entry; nothing where it is empty, or has lines of its own. */
function field(key: string, value: unknown): string[] {
  if (value === undefined || LEFT_OUT.includes(key) || isEntry(value)) return [];
  const list = listOf(value);
  if (list) {
    const isEmpty = list.every((item) => listOf(item)?.length === 0);
    if (isEmpty || entriesIn(list).length > 0) return [];
    return [`${key} ${list.map((item) => (isId(item) ? short(item) : inBrackets(item))).join(', ')}`];
  }
  if (key === 'views') return [];
  return [BARE.includes(key) ? short(value) : `${key} ${inBrackets(value)}`];
}

/** What an entry is about: "ada, bo on rain". */
function aboutOf(entry: Readonly<Record<string, unknown>>): string {
  const named = ABOUT.flatMap((key) => {
    const ids = listOf(entry[key]) ?? (isId(entry[key]) ? [entry[key]] : []);
    return ids.length > 0 && ids.every(isId) ? [ids.map(short).join(', ')] : [];
  });
  return named.join(' on ');
}

/** An entry, and below it those that it holds. */
function* linesOf(entry: Readonly<Record<string, unknown>>, indent = '', label = ''): Generator<string> {
  const { kind = 'result' } = entry;
  const others = Object.entries(entry).filter(([key]) => !ABOUT.includes(key) && !LEFT_OUT.includes(key));
  // The two views of a pair stand on the line of the pair.
  const isPair = ([key, value]: [string, unknown]) =>
    key === 'views' && entriesIn(value).every((view) => view.kind === 'view');
  const told = others.flatMap((other) =>
    isPair(other)
      ? entriesIn(other[1]).map((view) =>
          [view['expert'], view['stance'], view['certainty']].filter(isId).map(short).join(' '),
        )
      : field(...other),
  );
  const head = [label, short(kind), aboutOf(entry)].filter((part) => part !== '').join(' ');
  yield `${indent}${head}${told.length > 0 ? `: ${told.join('; ')}` : ''}`;
  for (const [key, value] of others.filter((other) => !isPair(other))) {
    if (isEntry(value)) yield* linesOf(value, `${indent}  `, key);
    else for (const inner of entriesIn(value)) yield* linesOf(inner, `${indent}  `);
  }
}

/**
 * A result in short: a line for each claim or other entry, ids and not names, without quotes and derivations. It is the
 * same in every run, and made for snapshots and for a look at a result.
 *
 * @param result The result of any question, an entry of one, a list of such, or any other plain data.
 * @returns Plain text; what an entry holds is indented below it. Of an empty list it is `(nothing)`.
 *
 * @example
 * ```ts
 * import { disputes } from 'consilience';
 * import { panel, summarize } from 'consilience/testing';
 *
 * const corpus = panel([['ada', '+++', 'rain'], ['bo', '--', 'rain'], ['cy', '?', 'rain']]);
 *
 * console.log(summarize(disputes(corpus)));
 * // => 'dispute rain: affirmers ada; deniers bo; pairs 1; holders ada; opponents bo; undecided cy'
 * ```
 */
export function summarize(result: unknown): string {
  const list = listOf(result) ?? [result];
  if (list.length === 0) return '(nothing)';
  return list.flatMap((item) => (isObject(item) ? [...linesOf(item)] : inBrackets(item))).join('\n');
}
