export { type FromCsvOptions, fromCsv } from '../exchange/from-csv.js';
export {
  type AnnotatedCorpus,
  type FromWebAnnotationsOptions,
  fromWebAnnotations,
} from '../exchange/from-web-annotations.js';
export type { Loss } from '../exchange/loss.js';
export { type CsvOptions, type CsvTable, toCsv } from '../exchange/to-csv.js';
export { type DnaTable, toDnaStatements } from '../exchange/to-dna-statements.js';
export {
  toWebAnnotations,
  type WebAnnotationOptions,
  type WebAnnotations,
} from '../exchange/to-web-annotations.js';
export type {
  Selector,
  TextualBody,
  WebAnnotation,
  WebAnnotationCollection,
} from '../exchange/web-annotation.js';
export { fromRecords } from './from-records.js';
export { fromRecordsAsync } from './from-records-async.js';
export type {
  Column,
  DateColumn,
  DateForm,
  EstimateColumns,
  IdColumns,
  Mapping,
  MappingKeys,
  Question,
} from './mapping.js';
export {
  dnaDocuments,
  dnaStatements,
  igmAnswers,
  polisComments,
  polisVotes,
  voteviewMembers,
  voteviewRollcalls,
  voteviewVotes,
} from './ready-mappings.js';
export type {
  AsyncRecordOptions,
  ExpertColumns,
  PropositionColumns,
  RecordOptions,
  SourceColumns,
} from './record-options.js';
export type { NoAnswerRow, Records, RejectedEntry, RejectedRow, SupersededRow } from './records.js';
export type { RowFault } from './row-faults.js';
export type { Scale } from './scale.js';
export { type RatingOptions, type RatingTable, toRatings } from './to-ratings.js';
