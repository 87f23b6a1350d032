import {
  checkId,
  checkNumber,
  checkObject,
  checkText,
  checkWord,
  isBlank,
  isObject,
  itemsOf,
} from '../faults/checks.js';
import type { Faults } from '../faults/collect-faults.js';
import { describe } from '../faults/describe.js';
import type { Path } from '../faults/path.js';
import { CERTAINTIES, PERCENT } from './credence.js';
import { DATE_FORM, periodOf } from './period.js';

/** Any data by the names of a corpus' parts, nothing of it checked. */
export type UncheckedCorpus = {
  readonly [K in 'sources' | 'experts' | 'propositions' | 'positions']: unknown;
};

/** The ids that may be referred to. Where a part is `undefined`, nobody can tell, and none is reported. */
export type KnownIds = { readonly [K in keyof typeof NAMES]: object | undefined };

type Unchecked = Readonly<Record<string, unknown>>;
type Reference = (path: Path, id: unknown) => void;
type IsSound = readonly [isSound: (value: number) => boolean, expected: string];

const NAMES = { sources: 'a source', experts: 'an expert', propositions: 'a proposition' } as const;

/** How a SHA-256 is written. */
export const SHA256_PATTERN = /^[0-9a-f]{64}$/;
export const SHA256_FORM = '64 hexadecimal digits in lower case';

/** The offset of a text's first UTF-16 unit. */
export const FIRST_OFFSET = 0;

/** The words for what an expert is, and for where the date of a source comes from. */
export const EXPERT_KINDS = ['person', 'institution'] as const;
export const DATE_BASES = ['stated', 'derived'] as const;

/** The words for a position's stance, for whose words a quote has, how they were read, and how confident somebody is. */
export const STANCES = ['affirms', 'denies', 'undecided', 'estimates'] as const;
export const ATTRIBUTIONS = ['verbatim', 'paraphrase', 'relayed'] as const;
export const READINGS = ['direct', 'inferred'] as const;
export const CONFIDENCES = ['low', 'moderate', 'high'] as const;

const numberFrom = (min: number, max: number): IsSound => [
  (value) => value >= min && value <= max,
  `a number from ${min} to ${max}`,
];
const FINITE: IsSound = [(value) => Number.isFinite(value), 'a finite number'];
const OFFSET: IsSound = [
  (value) => Number.isSafeInteger(value) && value >= FIRST_OFFSET,
  'a whole number from 0', // no template: a bundler would keep it where nobody needs it
];

/** The entries of a record, with their paths; what is no record, no entry and no id is reported. */
function entriesOf(faults: Faults, path: Path, record: unknown): [string, Unchecked, Path][] {
  if (!checkObject(faults, path, record, 'a record keyed by id')) return [];
  return Object.entries(record).flatMap(([id, entry]): [string, Unchecked, Path][] => {
    const at = [...path, id];
    if (isBlank(id)) faults.report('shape', at, `the id ${describe(id)}`, 'an id that is not blank');
    return checkObject(faults, at, entry) ? [[id, entry, at]] : [];
  });
}

/** Reports what is no text where a result, a page or a network prints one. */
function checkOptionalTexts(faults: Faults, path: Path, entry: Unchecked, keys: readonly string[]): void {
  for (const key of keys) {
    const text = entry[key];
    if (text !== undefined && typeof text !== 'string')
      faults.report('shape', [...path, key], describe(text), 'a string');
  }
}

/** Reports what is none of the words that results tell apart. It may be left out. */
function checkOptionalWord(faults: Faults, path: Path, word: unknown, words: readonly string[]): void {
  if (word !== undefined) checkWord(faults, path, word, words);
}

/** Reports a date that is not written as one, or that no calendar has. It may be left out. */
export function checkDate(faults: Faults, path: Path, date: unknown): void {
  if (date !== undefined && !periodOf(date)) faults.report('date', path, describe(date), DATE_FORM);
}

/** Reports a SHA-256 that is not written as one. It may be left out. */
function checkSha256(faults: Faults, path: Path, sha256: unknown): void {
  if (sha256 === undefined || (typeof sha256 === 'string' && SHA256_PATTERN.test(sha256))) return;
  faults.report('shape', path, describe(sha256), SHA256_FORM);
}

/** Whether the two ends of a range are sound and the right way up; reported if not. */
function checkRange(
  faults: Faults,
  path: Path,
  range: Unchecked,
  [low, high]: readonly [string, string],
  isSound: IsSound,
): boolean {
  const ends = [low, high].map((end) => checkNumber(faults, [...path, end], range[end], ...isSound));
  if (!ends.every(Boolean)) return false;
  if (Number(range[low]) <= Number(range[high])) return true;
  faults.report('range', path, `${range[low]} to ${range[high]}`, `${low} no higher than ${high}`);
  return false;
}

/** Reports edges that lead nowhere, that deny the proposition they start from, or that are there twice. */
function checkEdges(
  faults: Faults,
  propositions: readonly (readonly [string, Unchecked, Path])[],
  reference: Reference,
): void {
  const targetsOf = (kind: 'implies' | 'excludes', entry: Unchecked, path: Path) =>
    itemsOf(faults, [...path, kind], entry[kind]).map(([edge, at]): readonly [unknown, Path] => {
      if (!isObject(edge)) return [edge, at];
      checkOptionalTexts(faults, at, edge, ['reason']);
      return [edge['proposition'], [...at, 'proposition']];
    });
  const edges = propositions.map(([id, entry, path]) => ({
    id,
    implies: targetsOf('implies', entry, path),
    excludes: targetsOf('excludes', entry, path),
  }));
  const implied = new Map(
    edges.map(({ id, implies }) => [id, new Set<unknown>(implies.map(([target]) => target))]),
  );
  const isImplied = (from: string, to: string) => implied.get(from)?.has(to) === true;
  for (const { id, ...kinds } of edges) {
    for (const kind of ['implies', 'excludes'] as const) {
      const seen = new Set<unknown>();
      for (const [target, path] of kinds[kind]) {
        reference(path, target);
        if (typeof target !== 'string') continue;
        if (target === id) {
          const expected = `a proposition that ${describe(id)} ${kind}, other than itself`;
          faults.report('self-denying', path, describe(target), expected);
        } else if (kind === 'excludes' && (isImplied(id, target) || isImplied(target, id))) {
          const expected = 'a proposition that is not joined to this one by an implication';
          faults.report('self-denying', path, describe(target), expected);
        }
        if (seen.has(target)) faults.report('duplicate', path, describe(target), 'each edge once');
        seen.add(target);
      }
    }
  }
}

/** Reports what does not fit the stance: a side has a certainty, an estimate a credence, and no other has either. */
function checkStance(faults: Faults, path: Path, position: Unchecked): void {
  const { stance, certainty, credence } = position;
  if (!checkWord(faults, [...path, 'stance'], stance, STANCES)) return;
  const isSided = stance === 'affirms' || stance === 'denies';
  const isEstimate = stance === 'estimates';
  if (isSided) checkWord(faults, [...path, 'certainty'], certainty, CERTAINTIES);
  else if (certainty !== undefined) {
    const expected = 'no certainty: only a position that affirms or denies has one';
    faults.report('shape', [...path, 'certainty'], describe(certainty), expected);
  }
  const at = [...path, 'credence'];
  if (!isEstimate && credence !== undefined) {
    faults.report('shape', at, describe(credence), 'no credence: only a position that estimates has one');
  } else if (isEstimate && checkObject(faults, at, credence, 'a range { low, high } in percent')) {
    checkRange(faults, at, credence, ['low', 'high'], numberFrom(PERCENT.minimum, PERCENT.maximum));
  }
}

function checkQuote(faults: Faults, path: Path, quote: unknown, source: Reference): void {
  if (!checkObject(faults, path, quote, 'a quote')) return;
  checkText(faults, [...path, 'text'], quote['text']);
  source([...path, 'source'], quote['source']);
  checkOptionalWord(faults, [...path, 'attribution'], quote['attribution'], ATTRIBUTIONS);
  if (quote['start'] === undefined && quote['end'] === undefined) return;
  checkRange(faults, path, quote, ['start', 'end'], OFFSET);
}

function checkConfidence(faults: Faults, path: Path, confidence: unknown): void {
  if (typeof confidence === 'string') {
    checkWord(faults, path, confidence, CONFIDENCES);
    return;
  }
  if (!checkObject(faults, path, confidence, `one of ${CONFIDENCES.join(', ')}, or { value, scale }`)) return;
  const { value, scale } = confidence;
  const at = [...path, 'scale'];
  if (!checkObject(faults, at, scale, 'the ends of the scale, { min, max }')) return;
  if (!checkRange(faults, at, scale, ['min', 'max'], FINITE)) return;
  checkNumber(faults, [...path, 'value'], value, ...numberFrom(Number(scale['min']), Number(scale['max'])));
}

/**
 * Reports every fault of integrity: ids that do not exist, edges that contradict themselves, ranges out of order,
 * dates that are not in the calendar, texts that are blank. Shape is TypeScript's to check, or `parseCorpus`'s; what
 * is so far out of shape that it cannot be read is reported too.
 */
export function checkIntegrity(faults: Faults, corpus: UncheckedCorpus, known: KnownIds): void {
  const referenceTo =
    (part: keyof KnownIds): Reference =>
    (path, id) => {
      const record = known[part];
      if (record !== undefined) checkId(faults, path, id, record, NAMES[part]);
    };
  const [source, expert, proposition] = [
    referenceTo('sources'),
    referenceTo('experts'),
    referenceTo('propositions'),
  ];
  const all = (reference: Reference, path: Path, list: unknown) => {
    for (const [id, at] of itemsOf(faults, path, list)) reference(at, id);
  };

  for (const [, entry, path] of entriesOf(faults, ['sources'], corpus.sources)) {
    const { title, date, dateBasis, sha256, relays } = entry;
    checkText(faults, [...path, 'title'], title);
    checkOptionalTexts(faults, path, entry, ['publisher', 'url', 'note']);
    checkDate(faults, [...path, 'date'], date);
    checkOptionalWord(faults, [...path, 'dateBasis'], dateBasis, DATE_BASES);
    checkSha256(faults, [...path, 'sha256'], sha256);
    all(source, [...path, 'relays'], relays);
  }
  for (const [, entry, path] of entriesOf(faults, ['experts'], corpus.experts)) {
    checkText(faults, [...path, 'name'], entry['name']);
    checkOptionalTexts(faults, path, entry, ['role', 'affiliation', 'note']);
    checkOptionalWord(faults, [...path, 'kind'], entry['kind'], EXPERT_KINDS);
  }
  const propositions = entriesOf(faults, ['propositions'], corpus.propositions);
  for (const [, entry, path] of propositions) {
    checkText(faults, [...path, 'text'], entry['text']);
    checkOptionalTexts(faults, path, entry, ['note']);
  }
  checkEdges(faults, propositions, proposition);

  for (const [position, path] of itemsOf(faults, ['positions'], corpus.positions)) {
    if (!checkObject(faults, path, position, 'a position')) continue;
    checkOptionalTexts(faults, path, position, ['note']);
    checkOptionalWord(faults, [...path, 'reading'], position['reading'], READINGS);
    expert([...path, 'expert'], position['expert']);
    proposition([...path, 'proposition'], position['proposition']);
    checkStance(faults, path, position);
    for (const [condition, at] of itemsOf(faults, [...path, 'given'], position['given'])) {
      if (isObject(condition)) proposition([...at, 'not'], condition['not']);
      else proposition(at, condition);
    }
    all(proposition, [...path, 'because'], position['because']);
    all(source, [...path, 'restsOn'], position['restsOn']);
    checkDate(faults, [...path, 'date'], position['date']);
    if (position['quote'] !== undefined) checkQuote(faults, [...path, 'quote'], position['quote'], source);
    if (position['confidence'] !== undefined) {
      checkConfidence(faults, [...path, 'confidence'], position['confidence']);
    }
  }
}
