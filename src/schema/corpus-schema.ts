import * as z from 'zod';
import { expertSchema } from './expert-schema.js';
import { positionSchema } from './position-schema.js';
import { propositionSchema } from './proposition-schema.js';
import { sourceSchema } from './source-schema.js';

/**
 * Is this of the shape of a corpus? `sources` may be left out. For building schemas of one's own around it; to
 * read a corpus, use `parseCorpus`, which checks ids, edges, ranges and dates as well, names every fault, and
 * does not lose an entry whose id is `__proto__`, as zod's records do.
 *
 * @example
 * ```ts
 * import { corpusSchema } from 'consilience/schema';
 *
 * console.log(corpusSchema.parse({ experts: {}, propositions: {}, positions: [] }).sources); // => {}
 * console.log(corpusSchema.safeParse({ experts: [], propositions: {}, positions: [] }).success); // => false
 * ```
 */
export const corpusSchema = z
  .strictObject({
    sources: z.record(z.string(), sourceSchema).meta({ description: 'Sources by id.' }).default({}),
    experts: z.record(z.string(), expertSchema).meta({ description: 'Experts by id.' }),
    propositions: z.record(z.string(), propositionSchema).meta({ description: 'Propositions by id.' }),
    positions: z.array(positionSchema).meta({ description: 'Who says what.' }),
  })
  .meta({ description: 'Experts, propositions and sources by id, and who says what about which.' });
