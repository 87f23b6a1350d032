import * as z from 'zod';
import { EXPERT_KINDS } from '../model/integrity.js';
import { textSchema } from './source-schema.js';

/**
 * The schema of an expert. It checks the shape; unknown keys are faults.
 */
export const expertSchema = z
  .strictObject({
    name: textSchema,
    kind: z.enum(EXPERT_KINDS),
    role: z.string().optional(),
    affiliation: z.string().optional(),
    note: z.string().optional(),
  })
  .meta({
    description:
      'Somebody whose assessments are compared: a person, or an institution that publishes under its name.',
  });
