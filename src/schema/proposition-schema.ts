import * as z from 'zod';
import { textSchema } from './source-schema.js';

/**
 * The schema of an edge's target: the id of a proposition, or that id with the reason for the edge.
 */
export const edgeTargetSchema = z
  .union([z.string(), z.strictObject({ proposition: z.string(), reason: z.string().optional() })])
  .meta({ description: 'The id of the proposition that an edge leads to, alone or with the reason for it.' });

/**
 * The schema of a proposition. It checks the shape; unknown keys are faults. Whether its edges lead to propositions of
 * the corpus, and do not contradict each other, `corpusSchema` and `parseCorpus` check.
 */
export const propositionSchema = z
  .strictObject({
    text: textSchema,
    implies: z.array(edgeTargetSchema).meta({ description: 'What must hold if this holds.' }).optional(),
    excludes: z
      .array(edgeTargetSchema)
      .meta({ description: 'What cannot hold together with this.' })
      .optional(),
    note: z.string().optional(),
  })
  .meta({
    description:
      'One claim about the world that can be affirmed or denied, with what follows from it and what it rules out.',
  });
