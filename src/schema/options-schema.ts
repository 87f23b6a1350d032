import * as z from 'zod';
import { certaintySchema, conditionSchema } from './position-schema.js';
import { dateSchema } from './source-schema.js';

/**
 * The schema of the options of questions. It checks the shape: whether the ids exist, and whether a question takes the
 * option, the question checks. The options of `Control` are missing: data cannot hold functions and signals.
 */
export const optionsSchema = z
  .strictObject({
    experts: z.array(z.string()).meta({ description: 'Only these experts.' }).optional(),
    assuming: z
      .array(conditionSchema)
      .meta({ description: 'Propositions taken as true, or as false: they meet conditions.' })
      .optional(),
    rejecting: z
      .array(z.strictObject({ from: z.string(), to: z.string() }))
      .meta({ description: 'Edges that the reader does not accept.' })
      .optional(),
    asOf: dateSchema.optional(),
    show: z.enum(['informative', 'all']).optional(),
    propositions: z
      .array(z.string())
      .meta({
        description: 'Report claims on these whatever `show` would leave out; in `stances`, these only.',
      })
      .optional(),
    minHolders: z
      .union([z.number(), z.literal('all')])
      .meta({ description: 'The least number of holders of a shared claim.' })
      .optional(),
    minCertainty: certaintySchema
      .meta({ description: 'Leave out claims that are held less firmly than this.' })
      .optional(),
    unopposed: z.boolean().optional(),
    minClaims: z.number().meta({ description: 'The least number of claims that a group shares.' }).optional(),
    basis: z.enum(['stated', 'all']).optional(),
    minAnswers: z
      .number()
      .meta({ description: 'Leave out what fewer experts took up: of those asked, or of a group.' })
      .optional(),
    certainties: z
      .array(certaintySchema)
      .meta({ description: 'The certainties on either side of the scale on which the experts answered.' })
      .optional(),
    top: z.number().meta({ description: 'How many entries a ranking has at most.' }).optional(),
    limit: z.number().meta({ description: 'The most groups to be found.' }).optional(),
  })
  .meta({ description: 'The options of the questions about a corpus.' });
