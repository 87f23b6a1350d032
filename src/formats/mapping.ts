import { checkKeys, checkObject, checkWord } from '../faults/checks.js';
import type { Faults } from '../faults/collect-faults.js';
import { describe } from '../faults/describe.js';
import type { Path } from '../faults/path.js';
import type { Quote } from '../model/corpus.js';
import { ATTRIBUTIONS } from '../model/integrity.js';
import type { Scale } from './scale.js';

type Column<R extends object> = keyof R & string;

/** The columns that every table has. One may be left unnamed only where the rows have it under its own name. */
type KeyColumn = 'expert' | 'proposition' | 'stance';

type KeyColumns<R extends object> = { readonly [K in KeyColumn & keyof R]?: Column<R> | undefined } & {
  readonly [K in Exclude<KeyColumn, keyof R>]: Column<R>;
};

interface OtherColumns<R extends object> {
  /** What each value of the stance column says. */
  readonly scale: Scale;
  /**
   * The confidence that experts gave, with the ends of its scale. By default in the column `confidence`; `false` leaves
   * it unread. If any row has one, this key must be there.
   */
  readonly confidence?:
    | { readonly column?: Column<R> | undefined; readonly min: number; readonly max: number }
    | false
    | undefined;
  /** When the position was taken, in ISO 8601. By default `date`; `false` leaves it unread. */
  readonly date?: Column<R> | false | undefined;
  /**
   * The expert's words, and whose words they are. By default in the column `quote`; `false` leaves it unread. If any
   * row has one, this key must be there.
   */
  readonly quote?:
    | { readonly column?: Column<R> | undefined; readonly attribution: Quote['attribution'] }
    | false
    | undefined;
  /** Where the words stand: an id from the table of sources, or an address. By default `source`; `false` leaves it unread. */
  readonly source?: Column<R> | false | undefined;
}

/**
 * Which column of a table holds what, and what its values mean. Where a column is not named, its own name is
 * expected: `expert`, `proposition`, `stance`, `date`, `confidence`, `quote`, `source`. Other columns are not read.
 *
 * @example
 * ```ts
 * import { fromRecords, type Mapping } from 'consilience/formats';
 *
 * interface Vote {
 *   readonly voter: string;
 *   readonly comment: string;
 *   readonly vote: number;
 * }
 *
 * const mapping: Mapping<Vote> = {
 *   expert: 'voter',
 *   proposition: 'comment',
 *   stance: 'vote',
 *   scale: { denies: { certain: [-1] }, neutral: [0], affirms: { certain: [1] }, noAnswer: [] },
 * };
 *
 * console.log(fromRecords<Vote>([{ voter: 'p0', comment: 'c7', vote: -1 }], mapping).corpus.positions);
 * // => [{ expert: 'p0', proposition: 'c7', stance: 'denies', certainty: 'certain' }]
 * ```
 */
export type Mapping<R extends object = Readonly<Record<string, unknown>>> = KeyColumns<R> & OtherColumns<R>;

/** A mapping with nothing left open. What is not read has no column. */
export interface Columns {
  readonly scale: unknown;
  readonly expert: string;
  readonly proposition: string;
  readonly stance: string;
  readonly date: string | undefined;
  readonly source: string | undefined;
  readonly confidence: string | undefined;
  /** The ends of the scale of confidence, where they are declared. */
  readonly ends: { readonly min: number; readonly max: number } | undefined;
  readonly quote: string | undefined;
  readonly attribution: Quote['attribution'] | undefined;
  /** The columns that must turn up in some row, with the path of what names them. */
  readonly named: ReadonlyMap<string, Path>;
}

const KEYS = ['expert', 'proposition', 'stance', 'scale', 'confidence', 'date', 'quote', 'source'];

const PATH: Path = ['mapping'];

/** The ends of a scale of confidence, if they are such. */
function endsOf(faults: Faults, min: unknown, max: unknown): Columns['ends'] {
  const [low, high] = [min, max].map((end) => (typeof end === 'number' ? end : Number.NaN));
  if (Number.isFinite(low) && Number.isFinite(high) && Number(low) <= Number(high)) {
    return { min: Number(low) + 0, max: Number(high) + 0 }; // JSON has no negative zero
  }
  const found = `${describe(min)} to ${describe(max)}`;
  const expected = 'the ends of the scale: two numbers, min no higher than max';
  faults.report('range', [...PATH, 'confidence'], found, expected);
  return undefined;
}

/** Reads a mapping but for its scale, reporting every fault. What it returns is for use when there are none. */
export function readMapping(faults: Faults, mapping: unknown): Columns {
  const given = checkObject(faults, PATH, mapping, 'a mapping with a scale') ? mapping : {};
  checkKeys(faults, PATH, given, KEYS);

  const named = new Map<string, Path>();
  const columnAt = (at: Path, value: unknown, byDefault: string): string => {
    if (value === undefined) return byDefault;
    if (typeof value === 'string') named.set(value, at);
    else faults.report('shape', at, describe(value), 'the name of a column');
    return typeof value === 'string' ? value : byDefault;
  };
  const key = (name: KeyColumn) => {
    const column = columnAt([...PATH, name], given[name], name);
    named.set(column, [...PATH, name]);
    return column;
  };
  const plain = (name: 'date' | 'source') =>
    given[name] === false ? undefined : columnAt([...PATH, name], given[name], name);
  /** The column of what needs a declaration beside it, and the declaration. */
  const declared = (name: 'confidence' | 'quote', keys: readonly string[]) => {
    const value = given[name];
    if (value === false) return { column: undefined, about: undefined };
    const at = [...PATH, name];
    if (value === undefined) return { column: name, about: undefined };
    if (!checkObject(faults, at, value, `{ ${keys.join(', ')} }, or false`)) {
      return { column: name, about: undefined };
    }
    checkKeys(faults, at, value, keys);
    return { column: columnAt([...at, 'column'], value['column'], name), about: value };
  };

  const confidence = declared('confidence', ['column', 'min', 'max']);
  const ends = confidence.about && endsOf(faults, confidence.about['min'], confidence.about['max']);
  const quote = declared('quote', ['column', 'attribution']);
  const attribution = quote.about?.['attribution'];
  const isAttributed =
    quote.about && checkWord(faults, [...PATH, 'quote', 'attribution'], attribution, ATTRIBUTIONS);
  return {
    scale: given['scale'],
    expert: key('expert'),
    proposition: key('proposition'),
    stance: key('stance'),
    date: plain('date'),
    source: plain('source'),
    confidence: confidence.column,
    ends,
    quote: quote.column,
    attribution: isAttributed ? attribution : undefined,
    named,
  };
}
