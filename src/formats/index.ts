export { fromRecords } from './from-records.js';
export type { Mapping } from './mapping.js';
export type { RecordOptions } from './record-options.js';
export type { NoAnswerRow, Records, RejectedRow, SupersededRow } from './records.js';
export type { RowFault } from './row-reader.js';
export type { Scale } from './scale.js';
export { type RatingOptions, type RatingTable, toRatings } from './to-ratings.js';
