import { groupBy } from '../algorithms/group-by.js';
import type { Corpus } from '../model/corpus.js';
import { checkedCorpus } from '../model/known-corpus.js';
import { sentencesIn } from '../quotes/sentences.js';
import { lengthOf, type Passage, passageOf, type TextRange, united } from '../quotes/text-range.js';
import { WORD } from '../quotes/words.js';
import { type Naming, namingIn } from './expert-names.js';
import { findQuotes, placeOf, segmentsOf } from './find-quotes.js';
import { readTexts, type SourceTexts } from './source-texts.js';

/**
 * A passage of a source that no quote takes in, and which experts it names.
 *
 * @example
 * ```ts
 * import type { UncodedPassage } from 'consilience/coding';
 *
 * const passage: UncodedPassage<'ada'> = {
 *   kind: 'uncodedPassage', start: 0, end: 20, text: 'Ada said it may rain', experts: ['ada'], names: ['Ada'],
 * };
 * console.log(passage.experts.includes('ada')); // => true
 * ```
 */
export interface UncodedPassage<E extends string = string> extends Passage {
  readonly kind: 'uncodedPassage';
  /** The experts whom it names, in the corpus' order. */
  readonly experts: readonly E[];
  /** The name by which it names each of them, in the same order; the longest where it uses several. */
  readonly names: readonly string[];
}

/**
 * How much of one source has been coded, and what has not.
 *
 * @example
 * ```ts
 * import type { Coverage } from 'consilience/coding';
 *
 * const toRead = ({ passages }: Coverage) => passages.filter(({ experts }) => experts.length > 0);
 *
 * const coverage: Coverage = {
 *   kind: 'coverage', source: 'forecast', passages: [], partly: [], sentences: { coded: 1, total: 1 },
 *   covered: 8, total: 9, share: 8 / 9, unplaced: [],
 * };
 * console.log(toRead(coverage)); // => []
 * ```
 */
export interface Coverage<E extends string = string, S extends string = string> {
  readonly kind: 'coverage';
  readonly source: S;
  /** Whether the text is the one whose SHA-256 the source has. Left out where the source has none. */
  readonly sha256?: 'right' | 'wrong';
  /** The sentences of which no quote takes in anything: those that name an expert first, then the others, as they stand. */
  readonly passages: readonly UncodedPassage<E>[];
  /** What is left of sentences that are quoted in part: stretches of ten words or more, in the same order. */
  readonly partly: readonly UncodedPassage<E>[];
  /** How many sentences a quote takes anything of, and how many there are. */
  readonly sentences: { readonly coded: number; readonly total: number };
  /** How many UTF-16 units of its sentences are quoted. */
  readonly covered: number;
  /** How many UTF-16 units its sentences have: the text without the white space between them. */
  readonly total: number;
  /** `covered` of `total`, from 0 to 1. Left out where the text has no sentence. */
  readonly share?: number;
  /**
   * The positions whose quotes cover nothing here, since they are missing or stand at several places: indices in the
   * corpus' list.
   */
  readonly unplaced: readonly number[];
}

/** A stretch of fewer words is what stands between quotes: "and that", "Ada Example pointed out that". */
const LEAST_WORDS = 10;

/** From the first word to the last, where there are enough of them. */
function stretchOf(text: string, { start, end }: TextRange): TextRange[] {
  const words = [...text.slice(start, end).matchAll(WORD)];
  const [first, last] = [words[0], words.at(-1)];
  if (words.length < LEAST_WORDS || !first || !last) return [];
  return [{ start: start + first.index, end: start + last.index + last[0].length }];
}

/** The sentences of a text, each with the parts of it that are quoted, in order. */
function* sentencesWith(text: string, quoted: readonly TextRange[]): Generator<[TextRange, TextRange[]]> {
  let next = 0;
  for (const sentence of sentencesIn(text)) {
    while ((quoted[next]?.end ?? Infinity) <= sentence.start) next++;
    const parts: TextRange[] = [];
    for (let n = next; (quoted[n]?.start ?? Infinity) < sentence.end; n++) {
      const { start, end } = quoted[n] ?? sentence;
      parts.push({ start: Math.max(start, sentence.start), end: Math.min(end, sentence.end) });
    }
    yield [sentence, parts];
  }
}

type Measured = Pick<Coverage, 'passages' | 'partly' | 'sentences' | 'covered' | 'total' | 'share'>;

function measure(
  text: string,
  quoted: readonly TextRange[],
  naming: (text: string) => readonly Naming[],
): Measured {
  const uncoded = (range: TextRange): UncodedPassage => {
    const passage = passageOf(text, range);
    const named = naming(passage.text);
    return {
      kind: 'uncodedPassage',
      ...passage,
      experts: named.map(({ expert }) => expert),
      names: named.map(({ name }) => name),
    };
  };
  const namedFirst = (ranges: readonly TextRange[]): UncodedPassage[] => {
    const all = ranges.map(uncoded);
    const isNamed = ({ experts }: UncodedPassage) => experts.length > 0;
    return [...all.filter(isNamed), ...all.filter((passage) => !isNamed(passage))];
  };

  const whole: TextRange[] = [];
  const left: TextRange[] = [];
  const count = { coded: 0, total: 0 };
  let [covered, total] = [0, 0];
  for (const [sentence, parts] of sentencesWith(text, quoted)) {
    count.total++;
    total += sentence.end - sentence.start;
    covered += lengthOf(parts);
    if (parts.length === 0) {
      whole.push(sentence);
      continue;
    }
    count.coded++;
    const edges = [sentence.start, ...parts.flatMap(({ start, end }) => [start, end]), sentence.end];
    for (let i = 0; i < edges.length; i += 2) {
      left.push(...stretchOf(text, { start: edges[i] ?? 0, end: edges[i + 1] ?? 0 }));
    }
  }
  const share = total === 0 ? {} : { share: covered / total };
  return {
    passages: namedFirst(whole),
    partly: namedFirst(left),
    sentences: count,
    covered,
    total,
    ...share,
  };
}

/**
 * Which passages of each source has nobody coded? What to read again before a coding is called complete, sentences that
 * name an expert first.
 *
 * A sentence is coded where any quote of the corpus takes in some of it, whoever is quoted and whatever the position:
 * coders hardly ever mark the words "she pointed out that". What is left of such a sentence is listed apart, in
 * `partly`, where it has ten words or more. Of a quote that leaves words out, only the pieces cover anything. A quote
 * that is not found, or of which it is not known at which of several places it stands, covers nothing (`unplaced`).
 *
 * A person is named by the full name, or by its first or last word of three letters or more ("Chen" for Chen Shih-min);
 * an institution by its name, by the abbreviation behind it in brackets, or by its initials in capitals ("INSS").
 * Whole words only, in the case of the name or all in capitals; "she" and "the institute" are not understood. What more
 * than five experts are called tells none from the others, and is left aside.
 *
 * @param corpus Any corpus.
 * @param texts The full text of each source, by its id.
 * @returns An entry for each source with a text, in the corpus' order. Offsets and sums are in UTF-16 units.
 * @throws {@link CorpusError} for a key of `texts` that is no source's id, and for faults of the corpus.
 *
 * @example
 * ```ts
 * import { defineCorpus } from 'consilience';
 * import { coverage } from 'consilience/coding';
 *
 * const corpus = defineCorpus({
 *   sources: { forecast: { title: 'Forecast' } },
 *   experts: { ada: { name: 'Ada Example', kind: 'person' } },
 *   propositions: { rain: { text: 'It rains.' } },
 *   positions: [
 *     {
 *       expert: 'ada', proposition: 'rain', stance: 'affirms', certainty: 'certain',
 *       quote: { text: 'it will rain', source: 'forecast', attribution: 'verbatim' },
 *     },
 *   ],
 * });
 * const forecast = 'June was dry. Ada Example says that it will rain. Example sees no end to it.';
 *
 * const [found] = coverage(corpus, { forecast });
 *
 * console.log(found?.passages.map(({ text, names }) => [text, names]));
 * // => [['Example sees no end to it.', ['Example']], ['June was dry.', []]]
 * console.log(found?.sentences); // => { coded: 1, total: 3 }
 * ```
 */
export function coverage<E extends string, P extends string, S extends string>(
  corpus: Corpus<E, P, S>,
  texts: SourceTexts<NoInfer<S>>,
): readonly Coverage<E, S>[] {
  const read: Corpus = checkedCorpus(corpus);
  const given = readTexts(read, texts);
  const quotes = groupBy(findQuotes(read, given), ({ quote }) => quote.source);
  const naming = namingIn(read.experts);
  const found = Array.from(given, ([source, { text, sha256 }]): Coverage => {
    const places = (quotes.get(source) ?? []).map((one) => ({
      index: one.index,
      place: 'finding' in one ? placeOf(one.finding) : undefined,
    }));
    const quoted = united(places.flatMap(({ place }) => (place ? segmentsOf(place) : [])));
    const unplaced = places.flatMap(({ index, place }) => (place ? [] : [index]));
    return {
      kind: 'coverage',
      source,
      ...(sha256 && { sha256 }),
      ...measure(text, quoted, naming),
      unplaced,
    };
  });
  return found as readonly unknown[] as readonly Coverage<E, S>[]; // the ids are those of `corpus`
}
