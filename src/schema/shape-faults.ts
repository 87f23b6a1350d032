import * as z from 'zod';
import { isObject } from '../faults/checks.js';
import type { Faults } from '../faults/collect-faults.js';
import { describe } from '../faults/describe.js';
import type { Path } from '../faults/path.js';
import { expertSchema } from './expert-schema.js';
import { anyPositionSchema } from './position-schema.js';
import { propositionSchema } from './proposition-schema.js';
import { sourceSchema } from './source-schema.js';

type Issue = z.core.$ZodIssue;

const KINDS: Readonly<Record<string, string>> = {
  string: 'a string',
  number: 'a number',
  array: 'a list',
  record: 'a record keyed by id',
};

/** The shapes of the objects that have unknown keys: zod names those keys, and not the ones that there may be. */
const shapes = new WeakMap<readonly string[], object>();

/** What should stand there, in words: zod takes it for the message of an issue. */
const expectation: z.core.$ZodErrorMap = (issue) => {
  // Not `z.core.$ZodObject`: a bundler keeps all of zod for a class of that inner namespace.
  const shape: z.core.$ZodShape = issue.inst instanceof z.ZodObject ? issue.inst.shape : {};
  switch (issue.code) {
    case 'invalid_type': {
      if (issue.expected !== 'object') return KINDS[issue.expected];
      const required = Object.entries(shape).filter(([, { _zod }]) => _zod.optin === undefined);
      return `an object with ${required.map(([key]) => key).join(', ')}`;
    }
    case 'invalid_value':
      return `one of ${issue.values.map(String).join(', ')}`;
    case 'invalid_union':
      return issue.errors.flatMap((choice) => choice.map(({ message }) => message)).join(', or ');
    case 'unrecognized_keys':
      shapes.set(issue.keys, shape);
      return `one of ${Object.keys(shape).join(', ')}`;
    default:
      return undefined;
  }
};

/** Whether a choice takes the value for one of its kind: what is wrong with it lies deeper. */
const isOfKind = (choice: readonly Issue[]) =>
  choice.every(({ path, code }) => path.length > 0 || code === 'unrecognized_keys');

/** Reports unknown keys, and gives the paths of right ones that are missing because they are misspelt. */
function reportKeys(
  faults: Faults,
  path: Path,
  object: object,
  keys: readonly string[],
  known: object,
  expected: string,
): Path[] {
  return keys.flatMap((key) => {
    const nearest = faults.nearest(key, known);
    faults.report('unknown-word', [...path, key], `the key ${describe(key)}`, expected, nearest);
    return nearest === undefined || Object.hasOwn(object, nearest) ? [] : [[...path, nearest]];
  });
}

/** Reports what zod found at a place, and gives the paths at which a fault would only follow. */
function reportIssue(faults: Faults, base: Path, issue: Issue): Path[] {
  const path = [...base, ...issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key))];
  const { input, message } = issue;
  switch (issue.code) {
    case 'unrecognized_keys':
      return reportKeys(faults, path, Object(input), issue.keys, shapes.get(issue.keys) ?? {}, message);
    case 'invalid_value':
      faults.report('unknown-word', path, describe(input), message, faults.nearest(input, issue.values));
      return [];
    case 'invalid_union': {
      const chosen = issue.errors.find(isOfKind);
      if (chosen) return chosen.flatMap((inner) => reportIssue(faults, path, inner));
      break;
    }
    case 'invalid_type':
      // NaN and infinity, which zod does not take for numbers, are faults of range, and found with those.
      if (typeof input === 'number' && issue.expected === 'number') return [];
      break;
    default:
  }
  faults.report('shape', path, describe(input), message);
  return [];
}

const ENTRIES = { sources: sourceSchema, experts: expertSchema, propositions: propositionSchema };
const PARTS = {
  $schema: '',
  sources: '',
  experts: KINDS['record'],
  propositions: KINDS['record'],
  positions: KINDS['array'],
};

/**
 * Reports what is out of shape in plain data that should be a corpus, and gives the paths at which a fault would only
 * follow from that. Entries are judged one by one: zod would pass over an entry whose id is `__proto__`.
 */
export function checkShape(faults: Faults, copy: object): Path[] {
  const corpus: Readonly<Record<string, unknown>> = { ...copy };
  const unknown = Object.keys(corpus).filter((key) => !Object.hasOwn(PARTS, key));
  const follows = reportKeys(faults, [], corpus, unknown, PARTS, `one of ${Object.keys(PARTS).join(', ')}`);
  for (const [part, expected] of Object.entries(PARTS)) {
    if (!Object.hasOwn(corpus, part) && expected) faults.report('shape', [part], 'nothing', expected);
  }
  const judge = (schema: z.ZodType, path: Path, value: unknown) => {
    const { error } = schema.safeParse(value, { error: expectation, reportInput: true });
    for (const issue of error?.issues ?? []) follows.push(...reportIssue(faults, path, issue));
  };
  for (const [part, schema] of Object.entries(ENTRIES)) {
    const record = corpus[part];
    if (isObject(record)) for (const [id, entry] of Object.entries(record)) judge(schema, [part, id], entry);
  }
  const { positions } = corpus;
  if (Array.isArray(positions)) {
    for (const [i, position] of positions.entries()) judge(anyPositionSchema, ['positions', i], position);
  }
  return follows;
}
