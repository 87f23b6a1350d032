export type { QuoteMatch } from '../quotes/quote-matching.js';
export type { QuoteWarning } from '../quotes/quote-warnings.js';
export type { Passage, TextRange } from '../quotes/text-range.js';
export * from './coding-comparison.js';
export { compareCodings } from './compare-codings.js';
export * from './diagnose.js';
export type { Reliability } from './reliability.js';
export type { SourceTexts } from './source-texts.js';
export { type QuoteCheck, verifyQuotes } from './verify-quotes.js';
