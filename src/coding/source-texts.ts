import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { checkId, checkObject } from '../faults/checks.js';
import { collectFaults, type Faults } from '../faults/collect-faults.js';
import { describe } from '../faults/describe.js';
import type { Path } from '../faults/path.js';
import type { Corpus } from '../model/corpus.js';

/**
 * The full text of each source, by the source's id. Sources may be left out.
 *
 * @example
 * ```ts
 * import { type SourceTexts, verifyQuotes } from 'consilience/coding';
 * import { beijingPyongyang } from 'consilience/fixtures';
 *
 * const texts: SourceTexts<'article'> = { article: 'What the newspaper printed.' };
 *
 * console.log(verifyQuotes(beijingPyongyang, texts)[0]?.status); // => 'missing'
 * ```
 */
export type SourceTexts<S extends string = string> = { readonly [K in S]?: string | undefined };

/** The text that was given for a source. */
export interface GivenText {
  readonly text: string;
  /** Whether the text is the one whose SHA-256 the source has; left out where it has none. */
  readonly sha256?: 'right' | 'wrong';
}

/** Half a surrogate pair is no character; like every encoder of UTF-8, this one writes U+FFFD in its place. */
const digestOf = (text: string): string => bytesToHex(sha256(text));

/** Whether texts are strings by the ids of sources; every key and text that is not is reported. */
export function checkTexts(faults: Faults, path: Path, texts: unknown, corpus: Corpus): texts is SourceTexts {
  const before = faults.all.length;
  if (!checkObject(faults, path, texts, 'a record keyed by source id')) return false;
  for (const [id, text] of Object.entries(texts)) {
    if (!checkId(faults, [...path, id], id, corpus.sources, 'a source')) continue;
    if (text !== undefined && typeof text !== 'string') {
      faults.report('shape', [...path, id], describe(text), 'the text of the source');
    }
  }
  return faults.all.length === before;
}

/** The texts that were given, in the order of the corpus' sources: those under keys that were checked. */
export function givenTexts(corpus: Corpus, texts: SourceTexts): ReadonlyMap<string, GivenText> {
  const given = new Map(Object.entries<string | undefined>(texts));
  return new Map(
    Object.entries(corpus.sources).flatMap(([id, source]): [string, GivenText][] => {
      const text = given.get(id);
      if (text === undefined) return [];
      if (source.sha256 === undefined) return [[id, { text }]];
      return [[id, { text, sha256: digestOf(text) === source.sha256 ? 'right' : 'wrong' }]];
    }),
  );
}

/**
 * Reads the texts that were given, in the order of the corpus' sources.
 *
 * @throws {@link CorpusError} with every key that is no source's id, and every text that is none.
 */
export function readTexts(corpus: Corpus, texts: SourceTexts): ReadonlyMap<string, GivenText> {
  const faults = collectFaults();
  checkTexts(faults, ['texts'], texts, corpus);
  faults.done();
  return givenTexts(corpus, texts);
}
