import { wholeWords } from './words.js';

/**
 * The words in an English text that negate: "not", "doesn’t", "no longer", "denies". "Not only" and "no doubt" do
 * not. What they negate is not worked out.
 */
export const negationsIn = /* @__PURE__ */ wholeWords([
  'no longer',
  'not(?! only)',
  'no(?! doubt| wonder| matter|\\.\\s*\\d)',
  "\\p{L}+n't",
  'cannot',
  'never',
  'nor',
  'neither',
  'none',
  'nobody',
  'nothing',
  'nowhere',
  'without(?! doubt)',
  'hardly',
  'scarcely',
  'unlikely',
  'untrue',
  'false',
  'far from',
  'rather than',
  'instead of',
  'fail(?:s|ed|ing)? to',
  'den(?:y|ies|ied|ying|ial)',
  'dismiss(?:es|ed|ing)?',
  'disput(?:e|es|ed|ing)',
  '(?<!\\b(?:no|without) )doubt(?:s|ed|ing|ful)?',
  'refut(?:e|es|ed|ing)',
  'reject(?:s|ed|ing)?',
  'rul(?:e|es|ed|ing) out',
]);

/**
 * The words in an English text that make it conditional: "if", "unless", "provided that", "were China to". "As if",
 * "even if" and "if any" do not.
 */
export const conditionsIn = /* @__PURE__ */ wholeWords([
  '(?<!\\b(?:as|even) )if(?! any| ever)',
  'unless',
  'provid(?:ed|ing),? that',
  'on (?:the )?condition that',
  'assuming(?! office| power| control| command| charge| responsibility)',
  'supposing',
  'in case',
  'in the event',
  '(?:as|so) long as',
  'contingent (?:up)?on',
  // Inverted, at the head of a clause: elsewhere "were asked to" is no condition.
  '(?<=(?:^|[,;:(—–“"])\\s*)were(?: [^\\s.,;:]+){1,4} to',
]);
