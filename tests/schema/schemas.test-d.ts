import type {
  Certainty,
  Claim,
  Condition,
  Confidence,
  Control,
  Corpus,
  CorpusError,
  Credence,
  EdgeTarget,
  Expert,
  Options,
  Position,
  Proposition,
  Quote,
  Source,
} from 'consilience';
import type {
  CorpusParseResult,
  certaintySchema,
  claimSchema,
  conditionSchema,
  confidenceSchema,
  corpusSchema,
  credenceSchema,
  edgeTargetSchema,
  expertSchema,
  optionsSchema,
  parseCorpus,
  positionSchema,
  propositionSchema,
  quoteSchema,
  safeParseCorpus,
  sourceSchema,
} from 'consilience/schema';
import type { ReadonlyDeep, Simplify } from 'type-fest';
import { describe, expectTypeOf, it } from 'vitest';
import type * as z from 'zod';
import type { corpusShapeSchema } from '../../src/schema/corpus-schema.js';

/** A corpus as it may be written: with a key for editors, and without sources. */
type AsWritten<C extends Corpus> = Simplify<
  Omit<C, 'sources'> & { readonly $schema?: string | undefined; readonly sources?: C['sources'] | undefined }
>;

/** What zod yields, with the `readonly` that a corpus, being frozen, has everywhere. */
type Model<S extends z.ZodType> = ReadonlyDeep<z.output<S>>;

describe('what the schemas yield', () => {
  it('is the type of the model, exactly, for every part of it', () => {
    expectTypeOf<Model<typeof sourceSchema>>().toEqualTypeOf<Source>();
    expectTypeOf<Model<typeof expertSchema>>().toEqualTypeOf<Expert>();
    expectTypeOf<Model<typeof edgeTargetSchema>>().toEqualTypeOf<EdgeTarget>();
    expectTypeOf<Model<typeof propositionSchema>>().toEqualTypeOf<Proposition>();
    expectTypeOf<Model<typeof certaintySchema>>().toEqualTypeOf<Certainty>();
    expectTypeOf<Model<typeof credenceSchema>>().toEqualTypeOf<Credence>();
    expectTypeOf<Model<typeof conditionSchema>>().toEqualTypeOf<Condition>();
    expectTypeOf<Model<typeof quoteSchema>>().toEqualTypeOf<Quote>();
    expectTypeOf<Model<typeof confidenceSchema>>().toEqualTypeOf<Confidence>();
    expectTypeOf<Model<typeof positionSchema>>().toEqualTypeOf<Position>();
    expectTypeOf<Model<typeof corpusShapeSchema>>().toEqualTypeOf<AsWritten<Corpus>>();
    expectTypeOf<z.output<typeof corpusSchema>>().toEqualTypeOf<Corpus>();
    expectTypeOf<Model<typeof optionsSchema>>().toEqualTypeOf<Simplify<Omit<Options, keyof Control>>>();
    expectTypeOf<Model<typeof claimSchema>>().toEqualTypeOf<Claim>();
  });

  it('is no other type: the proof fails on a key too many, a key too few, and a word too many', () => {
    type With<Extra> = Simplify<Expert & Extra>;
    expectTypeOf<Model<typeof expertSchema>>().toEqualTypeOf<With<{ readonly note?: string | undefined }>>();
    // @ts-expect-error: no expert has an age
    expectTypeOf<Model<typeof expertSchema>>().toEqualTypeOf<With<{ readonly age?: number }>>();
    // @ts-expect-error: an expert may have a note
    expectTypeOf<Model<typeof expertSchema>>().toEqualTypeOf<Omit<Expert, 'note'>>();
    // @ts-expect-error: there are three certainties
    expectTypeOf<Model<typeof certaintySchema>>().toEqualTypeOf<Certainty | 'doubtful'>();
  });

  it('is no other type: the proof fails where optional and required, or `undefined` and nothing, are exchanged', () => {
    // @ts-expect-error: a note is optional
    expectTypeOf<Model<typeof expertSchema>>().toEqualTypeOf<Required<Expert>>();
    // @ts-expect-error: both ends are required
    expectTypeOf<Model<typeof credenceSchema>>().toEqualTypeOf<Partial<Credence>>();
    type Exact = Simplify<Omit<Expert, 'note'> & { readonly note?: string }>;
    // @ts-expect-error: an optional key of the model may hold `undefined`
    expectTypeOf<Model<typeof expertSchema>>().toEqualTypeOf<Exact>();
  });

  it('is no other type: the proof fails on a difference deep inside', () => {
    type Quoting<Q, P = Position> = P extends Position
      ? Simplify<Omit<P, 'quote'> & { readonly quote?: Q | undefined }>
      : never;
    type Placed = Simplify<Quote & { readonly start: number }>;
    type CorpusOf<P> = Simplify<Omit<Corpus, 'positions'> & { readonly positions: readonly P[] }>;

    expectTypeOf<Model<typeof positionSchema>>().toEqualTypeOf<Quoting<Quote>>();
    // @ts-expect-error: the start of a quote is optional
    expectTypeOf<Model<typeof positionSchema>>().toEqualTypeOf<Quoting<Placed>>();
    expectTypeOf<Model<typeof corpusShapeSchema>>().toEqualTypeOf<AsWritten<CorpusOf<Quoting<Quote>>>>();
    // @ts-expect-error: the start of a quote is optional
    expectTypeOf<Model<typeof corpusShapeSchema>>().toEqualTypeOf<AsWritten<CorpusOf<Quoting<Placed>>>>();
  });
});

describe('what the schemas take', () => {
  it('is a corpus with or without sources', () => {
    type Input = z.input<typeof corpusSchema>;
    type None = Record<string, never>;
    expectTypeOf<{ experts: None; propositions: None; positions: [] }>().toExtend<Input>();
    expectTypeOf<{ sources: None; experts: None; propositions: None; positions: [] }>().toExtend<Input>();
    expectTypeOf<{ sources: None; propositions: None; positions: [] }>().not.toExtend<Input>();
  });
});

describe('parseCorpus and safeParseCorpus', () => {
  it('take anything and give a corpus whose ids are strings', () => {
    expectTypeOf<typeof parseCorpus>().toEqualTypeOf<(input: unknown) => Corpus>();
    expectTypeOf<typeof safeParseCorpus>().toEqualTypeOf<(input: unknown) => CorpusParseResult>();
  });

  it('tell a success from a failure by `success`', () => {
    expectTypeOf<Extract<CorpusParseResult, { success: true }>['data']>().toEqualTypeOf<Corpus>();
    expectTypeOf<Extract<CorpusParseResult, { success: false }>['error']>().toEqualTypeOf<CorpusError>();
  });
});
