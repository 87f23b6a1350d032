import * as z from 'zod';
import { corpusShapeSchema } from './corpus-schema.js';
import { expertSchema } from './expert-schema.js';
import {
  certaintySchema,
  conditionSchema,
  confidenceSchema,
  credenceSchema,
  positionSchema,
  quoteSchema,
} from './position-schema.js';
import { edgeTargetSchema, propositionSchema } from './proposition-schema.js';
import { sourceSchema } from './source-schema.js';

const NAMED = {
  Source: sourceSchema,
  Expert: expertSchema,
  Proposition: propositionSchema,
  EdgeTarget: edgeTargetSchema,
  Position: positionSchema,
  Condition: conditionSchema,
  Certainty: certaintySchema,
  Credence: credenceSchema,
  Quote: quoteSchema,
  Confidence: confidenceSchema,
};

/**
 * Makes a JSON Schema of a corpus, draft 2020-12, for editors, forms, other languages and models that write JSON. It
 * states the shape, and what else JSON Schema can say: the ends of ranges, how dates and digests are written, that
 * texts are not blank. Whether ids exist, only `parseCorpus` and `corpusSchema` check.
 *
 * @returns Plain JSON, made anew on each call, with the parts of the model under `$defs` by the names of their
 * types.
 *
 * @example
 * ```ts
 * import { corpusJsonSchema } from 'consilience/schema';
 *
 * const { $schema, required, $defs } = corpusJsonSchema();
 *
 * console.log($schema); // => 'https://json-schema.org/draft/2020-12/schema'
 * console.log(required); // => ['experts', 'propositions', 'positions']
 * console.log($defs?.['Credence']?.required); // => ['low', 'high']
 * ```
 */
export function corpusJsonSchema(): z.core.JSONSchema.JSONSchema {
  // Names in zod's global registry would clash with a reader's own, and zod 4.2 throws at the second of a name.
  const names = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(NAMED)) names.add(schema, { id });
  const { '~standard': _, ...schema } = z.toJSONSchema(corpusShapeSchema, {
    target: 'draft-2020-12',
    io: 'input',
    metadata: names,
    override({ zodSchema, jsonSchema }) {
      delete jsonSchema.id; // a name, which stands as a key of `$defs`, and no keyword
      Object.assign(jsonSchema, z.globalRegistry.get(zodSchema));
    },
  });
  return schema;
}
