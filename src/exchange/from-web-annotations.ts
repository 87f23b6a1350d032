import { checkKeys, checkObject, elementsOf, isObject } from '../faults/checks.js';
import { collectFaults } from '../faults/collect-faults.js';
import { describe } from '../faults/describe.js';
import type { Path } from '../faults/path.js';
import type { Corpus } from '../model/corpus.js';
import { sealed } from '../model/known-corpus.js';
import { readSoundCorpus } from '../model/read-corpus.js';
import { codePointsOf } from './code-points.js';
import { type Loss, lossOf } from './loss.js';

/**
 * What annotations name by id only, and the texts that they are about.
 */
export interface FromWebAnnotationsOptions {
  readonly sources: Corpus['sources'];
  readonly experts: Corpus['experts'];
  readonly propositions: Corpus['propositions'];
  /** The texts of sources as they are now, by id: offsets are found again in them. */
  readonly texts?: { readonly [source: string]: string | undefined } | undefined;
}

/**
 * A corpus read from annotations, and what was not read.
 */
export interface AnnotatedCorpus {
  readonly kind: 'annotatedCorpus';
  readonly corpus: Corpus;
  /** Annotations that hold no position (`['items', 3]`), and offsets of quotes whose place is lost. */
  readonly lost: readonly Loss[];
}

type Unchecked = Readonly<Record<string, unknown>>;

/** The annotations of a collection, of a page, or of a list. */
function itemsOf(given: unknown): readonly unknown[] | undefined {
  if (Array.isArray(given)) return given;
  if (!isObject(given)) return undefined;
  const { first, items, total } = given;
  if (Array.isArray(items)) return items;
  if (isObject(first) && Array.isArray(first['items'])) return first['items'];
  return total === 0 ? [] : undefined;
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

/** The position that an annotation has in its body, in JSON. */
function positionIn(annotation: Unchecked): Unchecked | undefined {
  for (const body of listOf(annotation['body'])) {
    if (!isObject(body) || body['format'] !== 'application/json' || typeof body['value'] !== 'string')
      continue;
    try {
      const position: unknown = JSON.parse(body['value']);
      if (isObject(position) && 'expert' in position && 'proposition' in position) return position;
    } catch {
      // What is no JSON is no position.
    }
  }
  return undefined;
}

/** What an annotation says of its words: their offsets in code points, and what stands around them. */
function selectorsIn(annotation: Unchecked) {
  const selectors = listOf(annotation['target'])
    .flatMap((target) => (isObject(target) ? listOf(target['selector']) : []))
    .filter(isObject);
  const position = selectors.find(({ type }) => type === 'TextPositionSelector');
  const quote = selectors.find(({ type }) => type === 'TextQuoteSelector') ?? {};
  const textOf = (key: string) => (typeof quote[key] === 'string' ? quote[key] : '');
  const [exact, prefix, suffix] = [textOf('exact'), textOf('prefix'), textOf('suffix')];
  return { start: Number(position?.['start']), end: Number(position?.['end']), exact, prefix, suffix };
}

/** The offsets of the words in a text, in UTF-16 units: where they were, or in the one place that is like it. */
function placeIn(text: string, { start, end, exact, prefix, suffix }: ReturnType<typeof selectorsIn>) {
  const { unitOf } = codePointsOf(text);
  const [from, to] = [unitOf(start), unitOf(end)];
  if (from !== undefined && to !== undefined && text.slice(from, to) === exact)
    return { start: from, end: to };
  if (exact === '') return undefined;
  const sought = `${prefix}${exact}${suffix}`;
  const first = text.indexOf(sought);
  if (first < 0 || text.indexOf(sought, first + 1) >= 0) return undefined;
  const found = first + prefix.length;
  return { start: found, end: found + exact.length };
}

/**
 * Reads a corpus from the annotations that `toWebAnnotations` wrote: a collection, a page or a list of them, with those
 * of other people among them or not.
 *
 * @param annotations JSON, parsed.
 * @param options `sources`, `experts` and `propositions` by id, as the corpus had them; `texts`, to find the offsets of
 * quotes again where a text has changed.
 * @returns The corpus, its positions in the order of the annotations. `lost` lists annotations that hold no position,
 * and quotes that lost their offsets, since their words do not stand in one place of the text.
 * @throws CorpusError with every fault of the arguments, or else of the corpus.
 *
 * @example
 * ```ts
 * import { beijingPyongyang } from 'consilience/fixtures';
 * import { fromWebAnnotations, toWebAnnotations } from 'consilience/formats';
 *
 * const { collection } = toWebAnnotations(beijingPyongyang);
 * const { sources, experts, propositions } = beijingPyongyang;
 * const { corpus, lost } = fromWebAnnotations(collection, { sources, experts, propositions });
 *
 * console.log(corpus.positions.length === beijingPyongyang.positions.length, lost.length); // => [true, 0]
 * ```
 */
export function fromWebAnnotations(
  annotations: unknown,
  options: FromWebAnnotationsOptions,
): AnnotatedCorpus {
  const faults = collectFaults();
  const items = itemsOf(annotations);
  if (items === undefined) {
    const expected = 'a collection, a page or a list of annotations';
    faults.report('shape', ['annotations'], describe(annotations), expected);
  } else elementsOf(faults, ['annotations'], items);
  const given: Partial<FromWebAnnotationsOptions> = checkObject(faults, ['options'], options) ? options : {};
  checkKeys(faults, ['options'], given, ['sources', 'experts', 'propositions', 'texts']);
  const texts = new Map<string, string>();
  for (const [id, text] of Object.entries(isObject(given.texts) ? given.texts : {})) {
    if (typeof text === 'string') texts.set(id, text);
    else if (text !== undefined) faults.report('shape', ['options', 'texts', id], describe(text), 'a text');
  }
  faults.done();

  const lost: Loss[] = [];
  const positions: Unchecked[] = [];
  for (const [index, annotation] of (items ?? []).entries()) {
    const position = isObject(annotation) ? positionIn(annotation) : undefined;
    if (!isObject(annotation) || position === undefined) {
      lost.push(lossOf(['items', index], 'an annotation that holds no position'));
      continue;
    }
    const { quote } = position;
    const text =
      isObject(quote) && typeof quote['source'] === 'string' ? texts.get(quote['source']) : undefined;
    if (!isObject(quote) || text === undefined || quote['start'] === undefined) {
      positions.push(position);
      continue;
    }
    const place = placeIn(text, selectorsIn(annotation));
    const { start: _, end: __, ...words } = quote;
    positions.push({ ...position, quote: { ...words, ...place } });
    if (place === undefined) {
      const at: Path = ['positions', positions.length - 1, 'quote', 'start'];
      lost.push(lossOf(at, 'the offsets: the words do not stand in one place of the text that was given'));
    }
  }
  const { sources = {}, experts, propositions } = given;
  const corpus = sealed(readSoundCorpus({ sources, experts, propositions, positions }));
  return { kind: 'annotatedCorpus', corpus, lost };
}
