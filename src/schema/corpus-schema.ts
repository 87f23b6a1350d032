import type { Simplify } from 'type-fest';
import * as z from 'zod';
import type { Corpus } from '../model/corpus.js';
import { expertSchema } from './expert-schema.js';
import { safeParseCorpus } from './parse-corpus.js';
import { positionSchema } from './position-schema.js';
import { propositionSchema } from './proposition-schema.js';
import { sourceSchema, textSchema } from './source-schema.js';

/** The shape of a corpus alone, for the JSON Schema. */
export const corpusShapeSchema = z
  .strictObject({
    $schema: z.string().meta({ description: 'The JSON Schema that editors check this with.' }).optional(),
    sources: z.record(textSchema, sourceSchema).meta({ description: 'Sources by id.' }).optional(),
    experts: z.record(textSchema, expertSchema).meta({ description: 'Experts by id.' }),
    propositions: z.record(textSchema, propositionSchema).meta({ description: 'Propositions by id.' }),
    positions: z.array(positionSchema).meta({ description: 'Who says what.' }),
  })
  .meta({ description: 'Experts, propositions and sources by id, and who says what about which.' });

/** What comes out: a corpus, to be passed on as it is. A JSON Schema shows the shape of what goes in. */
const madeSchema: z.ZodType<Corpus> = z.any();
madeSchema._zod.toJSONSchema = () => {
  const { $schema, '~standard': _, ...shape } = z.toJSONSchema(corpusShapeSchema);
  return shape;
};

/**
 * The schema of a corpus, for everything that takes a zod or Standard Schema validator: a form, a route, a larger
 * schema. It checks all that `parseCorpus` checks, with the same paths and messages, and gives the same corpus, which
 * every question takes. `params` of an issue holds its `code`, `found`, `expected` and `nearest`.
 *
 * @example
 * ```ts
 * import { corpusSchema } from 'consilience/schema';
 *
 * const rain = { expert: 'ada', proposition: 'rain', stance: 'undecided' } as const;
 * const input = {
 *   experts: { ada: { name: 'Ada', kind: 'person' } },
 *   propositions: { rain: { text: 'It rains.' } },
 *   positions: [rain, { ...rain, expert: 'adda' }],
 * };
 * const [issue] = corpusSchema.safeParse(input).error?.issues ?? [];
 *
 * console.log(issue?.path); // => ['positions', 1, 'expert']
 * console.log(issue?.message);
 * // => 'positions[1].expert (adda on "rain"): found "adda", expected the id of an expert; did you mean "ada"?'
 * ```
 */
export const corpusSchema: z.ZodType<
  Corpus,
  Simplify<
    Omit<Corpus, 'sources'> & {
      readonly $schema?: string | undefined;
      readonly sources?: Corpus['sources'] | undefined;
    }
  >
> = z.preprocess((input, context) => {
  const { data, error } = safeParseCorpus(input);
  for (const { path, message, ...params } of error?.issues ?? []) {
    context.addIssue({ code: 'custom', path: [...path], message, params });
  }
  return data;
}, madeSchema);
