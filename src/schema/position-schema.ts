import * as z from 'zod';
import { CERTAINTIES, PERCENT, SIDES } from '../model/credence.js';
import { ATTRIBUTIONS, CONFIDENCES, FIRST_OFFSET, READINGS, STANCES } from '../model/integrity.js';
import { dateSchema, textSchema } from './source-schema.js';

/**
 * The schema of the words for how firmly something was said.
 */
export const certaintySchema = z
  .enum(CERTAINTIES)
  .meta({ description: 'How firmly something was said: flatly, as likely, as a may-be.' });

const percent = z.number().meta({ description: 'In percent.', ...PERCENT });

/**
 * The schema of a range of probability. It checks the shape: whether both ends lie between 0 and 100, the lower first,
 * `corpusSchema` and `parseCorpus` check.
 */
export const credenceSchema = z
  .strictObject({ low: percent, high: percent })
  .meta({ description: 'A closed range of credence, in percent.' });

const offset = z
  .number()
  .meta({ description: "In UTF-16 units of the source's text.", type: 'integer', minimum: FIRST_OFFSET });

/**
 * The schema of a quote. It checks the shape; unknown keys are faults. Whether the source exists, `corpusSchema` and
 * `parseCorpus` check; whether the words are in it, `verifyQuotes`.
 */
export const quoteSchema = z
  .strictObject({
    text: textSchema,
    source: z.string().meta({ description: 'Id of the source that carries the words.' }),
    attribution: z.enum(ATTRIBUTIONS).meta({
      description:
        "The expert's own words, a report of them in the source's words, or one that reached the source through another.",
    }),
    start: offset.optional(),
    end: offset.optional(),
  })
  .meta({
    description: 'The words that carry a position, and where they stand.',
    dependentRequired: { start: ['end'], end: ['start'] },
  });

/**
 * The schema of a condition: the id of a proposition that must be true, or `{ not: id }`.
 */
export const conditionSchema = z
  .union([z.string(), z.strictObject({ not: z.string() })])
  .meta({ description: 'The id of a proposition that must be true, or of one that must be false.' });

/**
 * The schema of a confidence that an expert gave: a word, or a number with the ends of its scale.
 */
export const confidenceSchema = z
  .union([
    z.enum(CONFIDENCES),
    z.strictObject({ value: z.number(), scale: z.strictObject({ min: z.number(), max: z.number() }) }),
  ])
  .meta({
    description:
      'A confidence that the expert gave, as given: a word, or a number with the ends of its scale.',
  });

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
    .enum(READINGS)
    .meta({ description: 'Whether the coding reads the words directly, as it is if left out, or infers.' })
    .optional(),
  date: dateSchema.optional(),
  confidence: confidenceSchema.optional(),
  note: z.string().optional(),
};

/**
 * The schema of a position. It checks the shape: a certainty where it affirms or denies, a credence where it
 * estimates; unknown keys are faults. Whether the ids exist, `corpusSchema` and `parseCorpus` check.
 */
export const positionSchema = z
  .discriminatedUnion('stance', [
    z.strictObject({ ...common, stance: z.enum(SIDES), certainty: certaintySchema }),
    z.strictObject({ ...common, stance: z.literal('undecided') }),
    z.strictObject({ ...common, stance: z.literal('estimates'), credence: credenceSchema }),
  ])
  .meta({
    description: "An expert's stance on a proposition, with its conditions, reasons, sources and quote.",
  });

/** A position with any of the keys that positions have. Which keys go with which stance, the check of integrity says. */
export const anyPositionSchema = z.strictObject({
  ...common,
  stance: z.enum(STANCES),
  certainty: certaintySchema.optional(),
  credence: credenceSchema.optional(),
});
