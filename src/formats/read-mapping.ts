import { checkKeys, checkObject, checkWord, isObject } from '../faults/checks.js';
import type { Faults } from '../faults/collect-faults.js';
import { describe } from '../faults/describe.js';
import type { Path } from '../faults/path.js';
import { ATTRIBUTIONS } from '../model/integrity.js';
import type { Columns } from './columns.js';
import type { MappingKeys } from './mapping.js';
import { type NamedColumns, namedColumns } from './named-columns.js';
import { readEstimate } from './read-estimate.js';
import { readQuestions } from './read-questions.js';

const KEYS: readonly (keyof MappingKeys)[] = [
  'expert', 'proposition', 'stance', 'scale', 'match', 'estimate', 'questions', 'confidence', 'date', 'quote', 'source',
]; // biome-ignore format: one line

const PATH: Path = ['mapping'];
const A_COLUMN = 'the name of a column';

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
  const named = namedColumns(faults);
  const { columnAt, columnsAt, dateAt } = named;
  const expert = columnsAt([...PATH, 'expert'], given['expert'], 'expert', true);

  /** The column of what needs a declaration beside it, and the declaration. */
  const declared = (name: 'confidence' | 'quote', keys: readonly string[]) => {
    const value = given[name];
    if (value === false) return { column: undefined, isNamed: false, about: undefined };
    const at = [...PATH, name];
    if (value === undefined || !checkObject(faults, at, value, `{ ${keys.join(', ')} }, or false`)) {
      return { column: columnAt(at, undefined, name), isNamed: false, about: undefined };
    }
    checkKeys(faults, at, value, keys);
    const isNamed = value['column'] !== undefined;
    return { column: columnAt([...at, 'column'], value['column'], name), isNamed, about: value };
  };
  const confidence = declared('confidence', ['column', 'min', 'max']);
  const ends = confidence.about && endsOf(faults, confidence.about['min'], confidence.about['max']);
  const quote = declared('quote', ['column', 'attribution', 'start', 'end']);
  const optional = (name: 'start' | 'end') => {
    const value = quote.about?.[name];
    return value === undefined ? undefined : columnAt([...PATH, 'quote', name], value, name);
  };
  const [start, end] = [optional('start'), optional('end')];
  const date = dateAt([...PATH, 'date'], given['date'], 'date');
  const source =
    given['source'] === false ? undefined : columnAt([...PATH, 'source'], given['source'], 'source');
  const match = given['match'] ?? 'exact';
  checkWord(faults, [...PATH, 'match'], match, ['exact', 'loose']);

  const estimate = readEstimate(faults, given['estimate'], named, given['questions'] === undefined);
  const isInWords = given['scale'] !== undefined || given['estimate'] === undefined;
  const shared = { date: date.column, source };
  const isLong = given['questions'] === undefined;
  const answers = isLong
    ? [
        {
          ...shared,
          proposition: columnsAt([...PATH, 'proposition'], given['proposition'], 'proposition', true),
          stance: isInWords ? columnAt([...PATH, 'stance'], given['stance'], 'stance', true) : undefined,
          estimate: estimate.cells,
          confidence: confidence.column,
          quote: quote.column,
        },
      ]
    : readQuestions(faults, given['questions'], named, isInWords, {
        ...shared,
        hasEstimates: given['estimate'] !== undefined,
        confidence: confidence.isNamed ? confidence.column : undefined,
        quote: quote.isNamed ? quote.column : undefined,
      });
  for (const key of ['proposition', 'stance'] as const) {
    const isIdle = key === 'stance' ? !isLong || !isInWords : !isLong;
    if (!isIdle || given[key] === undefined) continue;
    const instead = isLong
      ? 'nothing: without a scale, stances have no meaning'
      : 'nothing: `questions` says it';
    faults.report('shape', [...PATH, key], describe(given[key]), instead);
  }
  return {
    scale: given['scale'],
    isInWords,
    match: match === 'loose' ? 'loose' : 'exact',
    expert,
    answers,
    unit: estimate.unit,
    noEstimate: estimate.noAnswer,
    dateForm: date.form,
    ends,
    attribution: readAttribution(faults, quote.about, named),
    start,
    end,
    named,
  };
}

function readAttribution(
  faults: Faults,
  quote: Readonly<Record<string, unknown>> | undefined,
  { columnAt }: NamedColumns,
): Columns['attribution'] {
  if (quote === undefined) return undefined;
  const path = [...PATH, 'quote', 'attribution'];
  const { attribution } = quote;
  if (isObject(attribution)) {
    checkKeys(faults, path, attribution, ['column']);
    const { column } = attribution;
    if (column === undefined) faults.report('shape', [...path, 'column'], 'nothing', A_COLUMN);
    return { column: columnAt([...path, 'column'], column, 'attribution') };
  }
  return checkWord(faults, path, attribution, ATTRIBUTIONS) ? attribution : undefined;
}
