export { claimSchema } from './claim-schema.js';
export { corpusJsonSchema } from './corpus-json-schema.js';
export { corpusSchema } from './corpus-schema.js';
export { expertSchema } from './expert-schema.js';
export { optionsSchema } from './options-schema.js';
export { type CorpusParseResult, parseCorpus, safeParseCorpus } from './parse-corpus.js';
export {
  certaintySchema,
  conditionSchema,
  confidenceSchema,
  credenceSchema,
  positionSchema,
  quoteSchema,
} from './position-schema.js';
export { edgeTargetSchema, propositionSchema } from './proposition-schema.js';
export { sourceSchema } from './source-schema.js';
