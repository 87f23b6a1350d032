import { checkWord } from '../faults/checks.js';
import { collectFaults } from '../faults/collect-faults.js';
import { describe } from '../faults/describe.js';
import type { EstimatePosition } from '../model/corpus.js';
import { PHRASE_SCALES } from './phrase-scales.js';

/**
 * A published scale that gives words for likelihood their ranges.
 *
 * - `icd-203`: the U.S. intelligence community's, Intelligence Community Directive 203 (2015).
 * - `ipcc`: the Intergovernmental Panel on Climate Change's, guidance note for the Fifth Assessment Report (2010).
 * - `phia`: the United Kingdom's, "Probability Yardstick" of the Professional Head of Intelligence Assessment (2018).
 * - `nato`: NATO's, Allied Joint Doctrine AJP-2.1 (2016).
 * - `efsa`: the European Food Safety Authority's, "Guidance on Uncertainty Analysis" (2018).
 *
 * @example
 * ```ts
 * import { type PhraseScale, readPhrase } from 'consilience/coding';
 *
 * const scales: readonly PhraseScale[] = ['icd-203', 'ipcc'];
 *
 * console.log(scales.map((scale) => readPhrase(scale, 'likely').credence.low)); // => [55, 66]
 * ```
 */
export type PhraseScale = keyof typeof PHRASE_SCALES;

/**
 * The phrases of a published scale, with a small or a capital letter at the beginning.
 *
 * @example
 * ```ts
 * import type { PhraseOf } from 'consilience/coding';
 *
 * const phrase: PhraseOf<'nato'> = 'Even chance';
 * ```
 */
export type PhraseOf<K extends PhraseScale> = {
  [Scale in K]: Spoken<Extract<keyof (typeof PHRASE_SCALES)[Scale], string>>;
}[K];

type Spoken<Phrase extends string> = Phrase | Capitalize<Phrase>;

/**
 * An estimate that a position can take over.
 *
 * @example
 * ```ts
 * import { type Estimate, readPhrase } from 'consilience/coding';
 *
 * const estimate: Estimate = readPhrase('phia', 'realistic possibility');
 *
 * console.log(estimate); // => { stance: 'estimates', credence: { low: 40, high: 50 } }
 * ```
 */
export type Estimate = Pick<EstimatePosition, 'stance' | 'credence'>;

/**
 * What a phrase such as "very likely" stands for on a published scale, as an estimate to spread into a position.
 *
 * Only for authors who say that they use the scale: elsewhere "likely" is a word, and is coded as one (`certainty:
 * 'probable'`). Capital letters and white space make no difference; any other difference does, so that "not likely"
 * is never read as "likely".
 *
 * @param scale One of the published scales: `icd-203`, `ipcc`, `phia`, `nato`, `efsa`.
 * @param phrase One of that scale's phrases. Written out in code, a phrase of another scale is a compile error; a
 * `string` from elsewhere is taken, and checked.
 * @returns `stance: 'estimates'` with the range of credence that the scale gives the phrase, in percent, both ends
 * included.
 * @throws {@link CorpusError} for a scale that is none of these, and for a phrase that the scale does not have, with
 * all that it has and the nearest of them.
 *
 * Source: the documents named at {@link PhraseScale}.
 *
 * @example
 * ```ts
 * import { defineCorpus } from 'consilience';
 * import { readPhrase } from 'consilience/coding';
 *
 * const corpus = defineCorpus({
 *   experts: { panel: { name: 'A panel', kind: 'institution' } },
 *   propositions: { rises: { text: 'The sea level rises by half a metre.' } },
 *   positions: [{ expert: 'panel', proposition: 'rises', ...readPhrase('ipcc', 'very likely') }],
 * });
 *
 * console.log(corpus.positions[0]?.stance); // => 'estimates'
 * console.log(readPhrase('icd-203', 'Very likely').credence); // => { low: 80, high: 95 }
 * readPhrase('nato', String('very likely')); // throws CorpusError
 * ```
 */
export function readPhrase<K extends PhraseScale, T extends string>(
  scale: K,
  // Nothing need have the keys of a `string`, or of a template with a gap: those are not known before they are read.
  phrase: Record<never, never> extends Record<T, true> ? T : PhraseOf<K>,
): Estimate {
  const faults = collectFaults();
  const known = checkWord(faults, ['scale'], scale, Object.keys(PHRASE_SCALES));
  const ranges: Readonly<Record<string, readonly [low: number, high: number]>> = known
    ? PHRASE_SCALES[scale]
    : {};
  const given: unknown = phrase;
  const said = typeof given === 'string' ? given.trim().replace(/\s+/g, ' ').toLowerCase() : '';
  const range = Object.hasOwn(ranges, said) ? ranges[said] : undefined;
  if (known && !range) {
    const phrases = Object.keys(ranges);
    const expected = `a phrase of ${scale}: ${phrases.join(', ')}`;
    faults.report('unknown-word', ['phrase'], describe(given), expected, faults.nearest(said, phrases));
  }
  faults.done();
  const [low, high] = range ?? [0, 100]; // a phrase without a range has thrown
  return { stance: 'estimates', credence: { low, high } };
}
