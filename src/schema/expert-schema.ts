import * as z from 'zod';
import { textSchema } from './source-schema.js';

/**
 * Is this of the shape of an expert? Unknown keys are faults.
 *
 * @example
 * ```ts
 * import { expertSchema } from 'consilience/schema';
 *
 * console.log(expertSchema.safeParse({ name: 'Ada', kind: 'person' }).success); // => true
 * console.log(expertSchema.safeParse({ name: 'Ada', kind: 'robot' }).success); // => false
 * ```
 */
export const expertSchema = z
  .strictObject({
    name: textSchema,
    kind: z.enum(['person', 'institution']),
    role: z.string().optional(),
    affiliation: z.string().optional(),
    note: z.string().optional(),
  })
  .meta({
    description:
      'Somebody whose assessments are compared: a person, or an institution that publishes under its name.',
  });
