import * as z from 'zod';
import { FIRST_OFFSET } from '../model/integrity.js';

const offset = z
  .number()
  .meta({ description: "In UTF-16 units of the source's text.", type: 'integer', minimum: FIRST_OFFSET });

/**
 * Is this of the shape of a quote? Unknown keys are faults. Whether its source exists, `parseCorpus` checks;
 * whether it is in the source, `verifyQuotes`.
 *
 * @example
 * ```ts
 * import { quoteSchema } from 'consilience/schema';
 *
 * const quote = { text: 'It may rain.', source: 'forecast', attribution: 'verbatim' };
 *
 * console.log(quoteSchema.safeParse(quote).success); // => true
 * console.log(quoteSchema.safeParse({ ...quote, attribution: 'hearsay' }).success); // => false
 * ```
 */
export const quoteSchema = z
  .strictObject({
    text: z.string(),
    source: z.string().meta({ description: 'Id of the source that carries the words.' }),
    attribution: z.enum(['verbatim', 'paraphrase', 'relayed']).meta({
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
