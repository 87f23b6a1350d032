import * as z from 'zod';
import { dateSchema } from './date-schema.js';

/**
 * Are these of the shape of a question's options? Whether their ids exist, the question checks.
 *
 * @example
 * ```ts
 * import { optionsSchema } from 'consilience/schema';
 *
 * console.log(optionsSchema.safeParse({ asOf: '2024-07', minHolders: 'all' }).success); // => true
 * console.log(optionsSchema.safeParse({ asumming: ['it-rains'] }).success); // => false
 * ```
 */
export const optionsSchema = z
  .strictObject({
    experts: z.array(z.string()).meta({ description: 'Only these experts.' }).optional(),
    assuming: z
      .array(z.string())
      .meta({ description: 'Propositions taken as true: they meet conditions.' })
      .optional(),
    rejecting: z
      .array(z.strictObject({ from: z.string(), to: z.string() }))
      .meta({ description: 'Edges that the reader does not accept.' })
      .optional(),
    asOf: dateSchema.optional(),
    show: z.enum(['informative', 'all']).optional(),
    propositions: z
      .array(z.string())
      .meta({ description: 'Report claims on these whatever `show` would leave out.' })
      .optional(),
    minHolders: z
      .union([z.number(), z.literal('all')])
      .meta({ description: 'The least number of holders of a shared claim.' })
      .optional(),
    unopposed: z.boolean().optional(),
  })
  .meta({ description: 'How a question is asked.' });
