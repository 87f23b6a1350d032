import * as z from 'zod';

type Schema = z.core.$ZodType;

/** A schema without `.optional()` and `.default()`. */
const bare = (schema: Schema): Schema =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? bare(schema.unwrap()) : schema;

/** The words of a schema of words; none where it is no such schema. */
export function wordsOf(schema: Schema | undefined): string[] {
  if (schema instanceof z.ZodEnum) return schema.options.map(String);
  return schema instanceof z.ZodLiteral ? [...schema.values].map(String) : [];
}

/** The schemas of objects that a schema leaves the choice of. */
function objectsIn(schema: Schema): z.ZodObject[] {
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(objectsIn);
  return schema instanceof z.ZodObject ? [schema] : [];
}

/** The schemas of objects that a union leaves the choice of, by the words that choose. */
export const kindsOf = (union: Schema, discriminator: string): { object: z.ZodObject; word: string }[] =>
  objectsIn(union).flatMap((object) =>
    wordsOf(object.shape[discriminator]).map((word) => ({ object, word })),
  );

/** The schema that judges an object: of several, the one that its discriminator chooses, else the first. */
export function objectFor(schema: Schema, value: unknown): z.ZodObject | undefined {
  if (!(schema instanceof z.ZodDiscriminatedUnion)) return objectsIn(schema)[0];
  const { discriminator } = schema.def;
  const chosen = valueAt(value, [discriminator]);
  return kindsOf(schema, discriminator).find(({ word }) => word === chosen)?.object;
}

/** The keys that a schema of an object has. */
export const keysOf = (schema: Schema): string[] =>
  schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];

/** Where a union has a key, in words; `undefined` where it has it nowhere. */
export function whereKnown(schema: Schema, key: string): string | undefined {
  if (!(schema instanceof z.ZodDiscriminatedUnion)) return undefined;
  const { discriminator } = schema.def;
  const kinds = kindsOf(schema, discriminator).filter(({ object }) => Object.hasOwn(object.shape, key));
  const words = kinds.map(({ word }) => word);
  return words.length === 0 ? undefined : `${key} only where ${discriminator} is ${words.join(' or ')}`;
}

/** What stands at a path; `undefined` where nothing does. */
export const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null
        ? Object.getOwnPropertyDescriptor(inner, key)?.value
        : undefined,
    value,
  );

/** The schema that judges what stands at a path of a value. */
export function schemaAt(schema: Schema, value: unknown, path: readonly PropertyKey[]): Schema {
  const [key, ...rest] = path;
  const outer = bare(schema);
  if (key === undefined) return outer;
  const inner = outer instanceof z.ZodArray ? outer.element : objectFor(outer, value)?.shape[String(key)];
  return inner === undefined ? outer : schemaAt(inner, valueAt(value, [key]), rest);
}

/** What a schema asks for, in words. */
export function expectation(schema: Schema): string {
  const outer = bare(schema);
  if (outer instanceof z.ZodString) return 'a string';
  if (outer instanceof z.ZodNumber) return 'a number';
  if (outer instanceof z.ZodArray) return 'a list';
  if (outer instanceof z.ZodRecord) return 'a record keyed by id';
  const isChoice = outer instanceof z.ZodUnion && !(outer instanceof z.ZodDiscriminatedUnion);
  if (isChoice) return outer.options.map(expectation).join(', or ');
  const [first, ...others] = objectsIn(outer);
  if (first === undefined) return wordsOf(outer).join(', ');
  const required = keysOf(first).filter((key) =>
    [first, ...others].every(({ shape }) => Object.hasOwn(shape, key) && bare(shape[key]) === shape[key]),
  );
  return `an object with ${required.join(', ')}`;
}
