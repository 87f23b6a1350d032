import { checkKeys, checkObject, elementsOf, isBlank, isObject } from '../faults/checks.js';
import type { Faults } from '../faults/collect-faults.js';
import { describe } from '../faults/describe.js';
import type { Path } from '../faults/path.js';
import type { AnswerColumns, EstimateCells } from './columns.js';
import type { Question } from './mapping.js';
import type { NamedColumns } from './named-columns.js';
import { endColumns } from './read-estimate.js';

const QUESTION_KEYS: readonly (keyof Question)[] = [
  'proposition', 'stance', 'estimate', 'confidence', 'quote', 'date', 'source',
]; // biome-ignore format: one line

const PATH: Path = ['mapping', 'questions'];

interface SharedColumns {
  readonly date: string | undefined;
  readonly source: string | undefined;
  readonly confidence: string | undefined;
  readonly quote: string | undefined;
  readonly hasEstimates: boolean;
}

/** The questions of a wide table. No two may be on the same proposition, or have their answers in the same column. */
export function readQuestions(
  faults: Faults,
  questions: unknown,
  { columnAt }: NamedColumns,
  isInWords: boolean,
  { hasEstimates, ...shared }: SharedColumns,
): AnswerColumns[] {
  const path = PATH;
  const propositions = new Set<string>();
  const columns = new Set<string>();
  const once = (seen: Set<string>, at: Path, value: string, expected: string) => {
    if (seen.has(value)) faults.report('duplicate', at, describe(value), expected);
    seen.add(value);
  };
  const list = elementsOf(
    faults,
    path,
    questions,
    'a list of the questions, each a column or { proposition, … }',
  );
  return list.flatMap((question, i): AnswerColumns[] => {
    const at = [...path, i];
    const isShort = typeof question === 'string';
    const about = isShort ? { proposition: question } : question;
    if (!checkObject(faults, at, about, 'a column, or { proposition, … }')) return [];
    if (!isShort) checkKeys(faults, at, about, QUESTION_KEYS);
    const { proposition, stance, estimate } = about as Readonly<Record<string, unknown>>;
    if (typeof proposition !== 'string' || isBlank(proposition)) {
      faults.report('shape', [...at, 'proposition'], describe(proposition), 'the id of a proposition');
      return [];
    }
    const whole = (key: string) => (isShort ? at : [...at, key]);
    once(propositions, whole('proposition'), proposition, 'each proposition once');
    const answer = (key: 'stance' | 'estimate', value: unknown) => {
      const column = columnAt(whole(key), value ?? proposition, proposition);
      once(columns, whole(key), column, 'a column whose answers no other question has');
      return column;
    };
    const plain = (key: 'confidence' | 'quote' | 'date' | 'source') => {
      const value = (about as Readonly<Record<string, unknown>>)[key];
      return value === undefined ? shared[key] : columnAt([...at, key], value, key);
    };
    if (!isInWords && stance !== undefined) {
      const expected = 'nothing: without a scale, stances have no meaning';
      faults.report('shape', [...at, 'stance'], describe(stance), expected);
    }
    if (!hasEstimates && estimate !== undefined) {
      const expected = 'nothing, unless `estimate` of the mapping declares a unit';
      faults.report('shape', [...at, 'estimate'], describe(estimate), expected);
    }
    const cells = (): EstimateCells | undefined => {
      if (!hasEstimates || (isInWords && estimate === undefined)) return undefined;
      if (!isObject(estimate)) return { column: answer('estimate', estimate) };
      checkKeys(faults, [...at, 'estimate'], estimate, ['low', 'high']);
      return endColumns(faults, [...at, 'estimate'], estimate, columnAt);
    };
    return [
      {
        proposition,
        // A question that is answered with a number has no words, unless their column is named.
        stance:
          isInWords && (stance !== undefined || estimate === undefined)
            ? answer('stance', stance)
            : undefined,
        estimate: cells(),
        confidence: plain('confidence'),
        quote: plain('quote'),
        date: plain('date'),
        source: plain('source'),
      },
    ];
  });
}
