export * from './model/corpus.js';
export { CorpusError, type Issue, type IssueCode } from './model/corpus-error.js';
export {
  defineCorpus,
  extendCorpus,
  isExpertId,
  isPropositionId,
  mergeCorpora,
} from './model/define-corpus.js';
