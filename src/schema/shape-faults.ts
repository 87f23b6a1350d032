import * as z from 'zod';
import { describe, type Issue, issueOf, pathTo } from '../faults/issue.js';
import { nearestAmong } from '../faults/nearest.js';
import { isObject } from '../model/integrity.js';
import type { ShapeFaults } from '../model/read-corpus.js';
import { corpusSchema } from './corpus-schema.js';
import {
  expectation,
  keysOf,
  kindsOf,
  objectFor,
  schemaAt,
  valueAt,
  whereKnown,
  wordsOf,
} from './schema-at.js';

type Schema = z.core.$ZodType;
type Nearest = (schema: Schema, words: readonly string[], found: unknown) => string | undefined;

/** A value at a path, and the schema that judges it. */
interface Place {
  readonly schema: Schema;
  readonly value: unknown;
  /** What zod reads: the value, or a version of it with one thing put right. */
  readonly read: unknown;
  readonly path: string;
}

/** A fault, or the path of something that cannot be read because of one. */
type Finding = Issue | { readonly path: string; readonly code?: never };

/** The valid word nearest to a wrong one. One serves one list of faults. */
function nearestIn(): Nearest {
  const searches = new Map<Schema, ReturnType<typeof nearestAmong>>();
  return (schema, words, found) => {
    const search = searches.get(schema) ?? nearestAmong(words);
    searches.set(schema, search);
    return search(found);
  };
}

const inside = (place: Place, path: readonly PropertyKey[]): Place => ({
  schema: schemaAt(place.schema, place.read, path),
  value: valueAt(place.value, path),
  read: valueAt(place.read, path),
  path: pathTo(place.path, ...path),
});

const unknownWord = ({ schema, value, path }: Place, words: readonly string[], nearest: Nearest) =>
  issueOf('unknown-word', path, describe(value), words.join(', '), nearest(schema, words, value));

/** Keys that an object does not have. */
function* unknownKeys(keys: readonly string[], place: Place, nearest: Nearest): Generator<Finding> {
  const { schema, value, read, path } = place;
  const object = objectFor(schema, read) ?? schema;
  const known = keysOf(object);
  for (const key of keys) {
    const near = nearest(object, known, key);
    const expected = whereKnown(schema, key) ?? `one of ${known.join(', ')}`;
    yield issueOf('shape', pathTo(path, key), `the key ${describe(key)}`, expected, near);
    // That the right key is missing is no second fault where this is a misspelling of it.
    if (near !== undefined && valueAt(value, [near]) === undefined) yield { path: pathTo(path, near) };
  }
}

/**
 * An object whose discriminator has no known word: that, and what is found when one word or another is put in its
 * place, whichever leaves the least to find.
 */
function* unknownKind(discriminator: string, place: Place, nearest: Nearest): Generator<Finding> {
  const { schema, value, path } = place;
  const kinds = kindsOf(schema, discriminator);
  const words = kinds.map(({ word }) => word);
  yield unknownWord(inside(place, [discriminator]), words, nearest);
  let best: Finding[] | undefined;
  for (const { object, word } of kinds) {
    const read = { ...(isObject(value) ? value : {}), [discriminator]: word };
    const reading = [...findings({ schema: object, value, read, path }, nearest)];
    if (best === undefined || reading.length < best.length) best = reading;
    if (best.length === 0) break;
  }
  yield* best ?? [];
}

/** What is out of shape at a place: zod finds it, and it is put into words that name the place. */
function* findings(place: Place, nearest: Nearest): Generator<Finding> {
  for (const issue of z.safeParse(place.schema, place.read).error?.issues ?? []) {
    const at = inside(place, issue.path);
    if (issue.code === 'unrecognized_keys') yield* unknownKeys(issue.keys, at, nearest);
    else if (issue.code === 'invalid_union' && issue.discriminator !== undefined) {
      yield* unknownKind(issue.discriminator, inside(place, issue.path.slice(0, -1)), nearest);
    } else if (issue.code === 'invalid_union' && isObject(at.value)) {
      yield* findings({ ...at, schema: objectFor(at.schema, at.value) ?? at.schema }, nearest);
    } else if (issue.code === 'invalid_value') yield unknownWord(at, wordsOf(at.schema), nearest);
    // NaN and infinity, which zod does not take for numbers, are faults of range, and found with those.
    else if (!(at.schema instanceof z.ZodNumber && typeof at.value === 'number')) {
      yield issueOf('shape', at.path, describe(at.value), expectation(at.schema));
    }
  }
}

const { sources, experts, propositions, positions } = corpusSchema.shape;
const RECORDS = {
  sources: sources.unwrap().valueType,
  experts: experts.valueType,
  propositions: propositions.valueType,
};

/**
 * Every fault of shape in plain data that should be a corpus. Entries are judged one by one: zod would pass over
 * an entry whose id is `__proto__`.
 */
export function shapeFaults(copy: object): ShapeFaults {
  const nearest = nearestIn();
  const issues: Issue[] = [];
  const unreadable: string[] = [];
  const judge = (schema: Schema, value: unknown, path: string, read = value) => {
    for (const finding of findings({ schema, value, read, path }, nearest)) {
      if (finding.code === undefined) unreadable.push(finding.path);
      else issues.push(finding);
    }
  };

  const frame: { [part: string]: unknown; positions?: unknown } = { ...copy };
  for (const [part, schema] of Object.entries(RECORDS)) {
    const record = valueAt(copy, [part]);
    if (!isObject(record)) continue;
    frame[part] = {};
    for (const [id, entry] of Object.entries(record)) judge(schema, entry, pathTo(part, id));
  }
  const list = valueAt(copy, ['positions']);
  if (Array.isArray(list)) {
    frame.positions = [];
    for (const [i, position] of list.entries()) judge(positions.element, position, pathTo('positions', i));
  }
  judge(corpusSchema, copy, '', frame);
  return { issues, unreadable };
}
