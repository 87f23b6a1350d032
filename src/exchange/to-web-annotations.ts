import { checkId, checkKeys, checkObject } from '../faults/checks.js';
import { collectFaults, type Faults } from '../faults/collect-faults.js';
import { describe } from '../faults/describe.js';
import type { Corpus, Position, Quote } from '../model/corpus.js';
import { checkedCorpus } from '../model/known-corpus.js';
import { type SearchedText, searchedText } from '../quotes/quote-matching.js';
import type { TextRange } from '../quotes/text-range.js';
import { wordsOf } from '../wording/corpus-words.js';
import { positionInWords } from '../wording/view-words.js';
import { isWebAddress } from '../wording/web-address.js';
import { type CodePoints, codePointsOf } from './code-points.js';
import { type Loss, lossOf } from './loss.js';
import type { Selector, WebAnnotation, WebAnnotationCollection } from './web-annotation.js';

/**
 * What annotations need to know beside the corpus.
 */
export interface WebAnnotationOptions<S extends string = string> {
  /** The texts of sources, by id: with them, the place of each quote is written. */
  readonly texts?: { readonly [K in S]?: string | undefined } | undefined;
  /** What the ids of annotations begin with: the address at which they will stand. By default they are relative. */
  readonly base?: string | undefined;
}

/**
 * A corpus as annotations of its sources, and what they cannot carry.
 */
export interface WebAnnotations {
  readonly kind: 'webAnnotations';
  /** To be written as JSON; its media type is `application/ld+json`. */
  readonly collection: WebAnnotationCollection;
  readonly lost: readonly Loss[];
}

/** How many UTF-16 units of the text stand before and behind the words, so that they are found again. */
const AROUND = 32;

type Text = SearchedText & CodePoints;

/** An offset, moved on if it lies within a character. */
const whole = ({ pointOf }: CodePoints, offset: number) =>
  pointOf(offset) === undefined ? offset + 1 : offset;

function selectorsAt(text: Text, { start, end }: TextRange): Selector[] {
  const [from, to] = [text.pointOf(start), text.pointOf(end)];
  const prefix = text.text.slice(whole(text, Math.max(0, start - AROUND)), start);
  const suffix = text.text.slice(end, whole(text, Math.min(text.text.length, end + AROUND)));
  const quote: Selector = {
    type: 'TextQuoteSelector',
    exact: text.text.slice(start, end),
    ...(prefix && { prefix }),
    ...(suffix && { suffix }),
  };
  if (from === undefined || to === undefined) return [quote];
  return [{ type: 'TextPositionSelector', start: from, end: to }, quote];
}

/** Where the words of a quote stand in its source, as far as that is known. */
function selectorsOf({ text: words, start, end }: Quote, text: Text | undefined): Selector[] {
  const said = start === undefined || end === undefined ? undefined : { start, end };
  const { matches, pointedAt } = text?.find(words, said) ?? { matches: [] };
  const place = pointedAt ?? (matches.length === 1 ? matches[0] : undefined);
  if (text === undefined || place === undefined) return [{ type: 'TextQuoteSelector', exact: words }];
  return selectorsAt(text, place);
}

/** The part of an address that stands for an id. */
const encoded = (id: string) => encodeURIComponent(id.replace(/\p{Surrogate}/gu, '\ufffd'));

function readTexts(faults: Faults, corpus: Corpus, texts: WebAnnotationOptions['texts']): Map<string, Text> {
  const read = new Map<string, Text>();
  if (texts === undefined || !checkObject(faults, ['options', 'texts'], texts)) return read;
  for (const [id, text] of Object.entries(texts)) {
    const path = ['options', 'texts', id];
    if (text === undefined || !checkId(faults, path, id, corpus.sources, 'a source')) continue;
    if (typeof text !== 'string') faults.report('shape', path, describe(text), 'the text of the source');
    else {
      const quotes = corpus.positions.flatMap(({ quote }) => (quote?.source === id ? [quote.text] : []));
      read.set(id, { ...searchedText(text, quotes), ...codePointsOf(text) });
    }
  }
  return read;
}

const CARRIED_ELSEWHERE = 'an annotation is a position, and names this by its id only';
const UNQUOTED = 'a position without a quote, and an annotation is about words in a text';

/**
 * Writes the positions of a corpus as W3C Web Annotations in JSON-LD, for annotation servers and readers: each is about
 * the words of its quote, which are described by their place (in code points, where the text is given) and by
 * themselves with what stands before and behind them, so that they are found again if the text changes a little.
 * `fromWebAnnotations` reads them back. The recommendation is at https://www.w3.org/TR/annotation-model/.
 *
 * @param corpus Any corpus.
 * @param options `texts` of sources; `base`, the address at which the annotations will stand.
 * @returns `collection`, plain JSON, and in `lost` the positions without a quote and the entries, which no annotation
 * carries. A quote that is not in its text, or in several places of it, is described by its words alone.
 * @throws CorpusError with every fault of the arguments.
 *
 * @example
 * ```ts
 * import { defineCorpus } from 'consilience';
 * import { toWebAnnotations } from 'consilience/formats';
 *
 * const corpus = defineCorpus({
 *   sources: { forecast: { title: 'Forecast', url: 'https://weather.example/forecast' } },
 *   experts: { ada: { name: 'Ada', kind: 'person' } },
 *   propositions: { rains: { text: 'It rains.' } },
 *   positions: [
 *     {
 *       expert: 'ada', proposition: 'rains', stance: 'affirms', certainty: 'possible',
 *       quote: { text: 'It may rain', source: 'forecast', attribution: 'verbatim' },
 *     },
 *   ],
 * });
 * const { collection } = toWebAnnotations(corpus, { texts: { forecast: '🌧 It may rain, said Ada.' } });
 * const [annotation] = collection.first?.items ?? [];
 *
 * console.log(annotation?.body[0].value); // => 'Ada says that it may be so: It rains.'
 * console.log(annotation?.target.selector[0]); // => { type: 'TextPositionSelector', start: 2, end: 13 }
 * ```
 */
export function toWebAnnotations<S extends string>(
  corpus: Corpus<string, string, S>,
  options: WebAnnotationOptions<NoInfer<S>> = {},
): WebAnnotations {
  const read: Corpus = checkedCorpus(corpus);
  const faults = collectFaults();
  const given: WebAnnotationOptions = checkObject(faults, ['options'], options) ? options : {};
  checkKeys(faults, ['options'], given, ['texts', 'base']);
  const { base = '', texts: givenTexts } = given;
  if (typeof base !== 'string') faults.report('shape', ['options', 'base'], describe(base), 'an address');
  const texts = readTexts(faults, read, givenTexts);
  faults.done();

  const words = wordsOf(read);
  const sentence = (position: Position) =>
    [
      words.nameOf(position.expert),
      positionInWords(position),
      ...(position.given?.length ? [words.conditions(position.given)] : []),
    ].join(' ');
  const items = read.positions.flatMap((position, index): WebAnnotation[] => {
    const { quote } = position;
    if (!quote) return [];
    const url = read.sources[quote.source]?.url ?? '';
    return [
      {
        id: `${base}#position-${index}`,
        type: 'Annotation',
        motivation: 'classifying',
        body: [
          {
            type: 'TextualBody',
            purpose: 'describing',
            format: 'text/plain',
            value: `${sentence(position)}: ${words.textOf(position.proposition)}`,
          },
          {
            type: 'TextualBody',
            purpose: 'classifying',
            format: 'application/json',
            value: JSON.stringify(position),
          },
        ],
        target: {
          type: 'SpecificResource',
          source: { id: isWebAddress(url) ? url : `${base}#source-${encoded(quote.source)}`, type: 'Text' },
          selector: selectorsOf(quote, texts.get(quote.source)),
        },
      },
    ];
  });
  const collection: WebAnnotationCollection = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `${base}#positions`,
    type: 'AnnotationCollection',
    label: 'Positions of experts',
    total: items.length,
    ...(items.length > 0 && {
      first: { id: `${base}#positions-page`, type: 'AnnotationPage' as const, startIndex: 0 as const, items },
    }),
  };
  const lost = [
    ...(['sources', 'experts', 'propositions'] as const).flatMap((part) =>
      Object.keys(read[part]).map((id) => lossOf([part, id], CARRIED_ELSEWHERE)),
    ),
    ...read.positions.flatMap(({ quote }, index) => (quote ? [] : [lossOf(['positions', index], UNQUOTED)])),
  ];
  return { kind: 'webAnnotations', collection, lost };
}
