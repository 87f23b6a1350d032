import * as z from 'zod';
import { certaintySchema, credenceSchema } from './credence-schema.js';
import { dateSchema } from './date-schema.js';
import { quoteSchema } from './quote-schema.js';

/**
 * Is this of the shape of a condition: the id of a proposition that must be true, or `{ not: id }`?
 *
 * @example
 * ```ts
 * import { conditionSchema } from 'consilience/schema';
 *
 * console.log(conditionSchema.safeParse('it-rains').success); // => true
 * console.log(conditionSchema.safeParse({ not: 'it-rains' }).success); // => true
 * console.log(conditionSchema.safeParse({ unless: 'it-rains' }).success); // => false
 * ```
 */
export const conditionSchema = z
  .union([z.string(), z.strictObject({ not: z.string() })])
  .meta({ description: 'The id of a proposition that must be true, or of one that must be false.' });

/**
 * Is this of the shape of a confidence as an expert gave it, with the ends of its scale?
 *
 * @example
 * ```ts
 * import { confidenceSchema } from 'consilience/schema';
 *
 * console.log(confidenceSchema.safeParse({ value: 7, scale: { min: 1, max: 10 } }).success); // => true
 * console.log(confidenceSchema.safeParse({ value: 7 }).success); // => false
 * ```
 */
export const confidenceSchema = z
  .strictObject({ value: z.number(), scale: z.strictObject({ min: z.number(), max: z.number() }) })
  .meta({ description: 'A confidence that the expert gave, as given, with the ends of its scale.' });

const common = {
  expert: z.string().meta({ description: 'Id of the expert.' }),
  proposition: z.string().meta({ description: 'Id of the proposition.' }),
  given: z
    .array(conditionSchema)
    .meta({ description: 'The conditions it was said under. All must be met before the position counts.' })
    .optional(),
  because: z
    .array(z.string())
    .meta({ description: 'Ids of the propositions that the expert gave as reasons.' })
    .optional(),
  restsOn: z
    .array(z.string())
    .meta({ description: 'Ids of the sources that the expert relied on.' })
    .optional(),
  quote: quoteSchema.optional(),
  reading: z
    .enum(['direct', 'inferred'])
    .meta({ description: 'Whether the coding reads the words directly, as it is if left out, or infers.' })
    .optional(),
  date: dateSchema.optional(),
  confidence: confidenceSchema.optional(),
  note: z.string().optional(),
};

/**
 * Is this of the shape of a position? What it may hold beside the rest depends on its `stance`: a certainty where
 * it takes a side, a credence where it estimates. Unknown keys are faults.
 *
 * @example
 * ```ts
 * import { positionSchema } from 'consilience/schema';
 *
 * const rain = { expert: 'ada', proposition: 'it-rains' };
 *
 * console.log(positionSchema.safeParse({ ...rain, stance: 'affirms', certainty: 'possible' }).success); // => true
 * console.log(positionSchema.safeParse({ ...rain, stance: 'undecided', certainty: 'possible' }).success); // => false
 * ```
 */
export const positionSchema = z
  .discriminatedUnion('stance', [
    z.strictObject({ ...common, stance: z.enum(['affirms', 'denies']), certainty: certaintySchema }),
    z.strictObject({ ...common, stance: z.literal('undecided') }),
    z.strictObject({ ...common, stance: z.literal('estimates'), credence: credenceSchema }),
  ])
  .meta({
    description: "An expert's stance on a proposition, with its conditions, reasons, sources and quote.",
  });
