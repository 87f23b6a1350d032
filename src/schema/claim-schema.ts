import * as z from 'zod';
import { SIDES } from '../model/credence.js';
import { certaintySchema } from './position-schema.js';

/**
 * The schema of a claim about what experts say, as `auditClaim` takes it. It checks the shape, not the ids.
 */
export const claimSchema = z
  .strictObject({
    proposition: z.string().meta({ description: 'Id of the proposition.' }),
    stance: z.enum(SIDES).optional(),
    certainty: certaintySchema.optional(),
    by: z.enum(['one', 'several', 'most', 'all']).optional(),
  })
  .meta({ description: 'A claim about what experts say.' });
