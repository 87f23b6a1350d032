/**
 * Something in a corpus that its author should look at. Errors first:
 *
 * - `self-denying`: a proposition that entails its own denial.
 * - `other-text`: the text given for a source is not the one whose SHA-256 the source has.
 * - `quote-missing`: a quote that is not in the text of its source.
 *
 * Warnings:
 *
 * - `contradiction`: statements of one expert that cannot all hold, and that no date orders.
 * - `implied-otherwise`: what follows from an expert's statements takes another side than their own words.
 * - `sides-differ`: statements on both sides ("may", "may not") that can both hold; no date tells which came last.
 * - `unretracted`: a side, and beside it "takes no side" or the same under a condition; no date tells that the side
 *   was given up, so that it counts.
 * - `later-condition`: an "only if" that came later; the earlier statement, without it, still counts.
 * - `said-less-firmly`: the same said firmly and less firmly; the firmest counts.
 * - `numbers-differ`: several numbers for the same; no date tells which came last.
 * - `quote-ambiguous`: a quote that is in the text in several places, and nothing tells which is meant.
 * - `quote-misplaced`: a quote that is not where its offsets say.
 * - `negated`, `affirmed`, `asked`, `conditional`, `hedged`: the words do not say what the position makes of them, as
 *   in {@link QuoteWarning}.
 * - `fraction`: an estimate of less than one percent, which looks like a fraction: 0.3 for 30 %.
 * - `duplicate`: positions that are the same, but for the order of their keys.
 *
 * Notes:
 *
 * - `implied-firmer`: what follows from an expert's statements is firmer than their own words on it.
 * - `revised`: a position that a later one replaces, be it by what follows from it.
 * - `unquoted`: a position without a quote.
 * - `unused`: a proposition that nobody takes up and no edge, condition or reason leads to.
 * - `unused-source`: a source that no quote is from, no position rests on and no other source relays.
 * - `no-positions`: an expert without a position.
 *
 * @example
 * ```ts
 * import { defineCorpus } from 'consilience';
 * import { diagnose, type Finding } from 'consilience/coding';
 *
 * const corpus = defineCorpus({
 *   experts: { ada: { name: 'Ada', kind: 'person' } },
 *   propositions: { rain: { text: 'It rains.' } },
 *   positions: [{ expert: 'ada', proposition: 'rain', stance: 'affirms', certainty: 'certain' }],
 * });
 * const findings: readonly Finding[] = diagnose(corpus);
 *
 * console.log(findings.map(({ code, message }) => `${code}: ${message}`));
 * // => ['unquoted: Ada says that it is so: “It rains”; no quote shows it']
 * ```
 */
export interface Finding<E extends string = string, P extends string = string, S extends string = string> {
  readonly kind: 'finding';
  readonly code:
    | 'self-denying'
    | 'other-text'
    | 'quote-missing'
    | 'contradiction'
    | 'implied-otherwise'
    | 'sides-differ'
    | 'unretracted'
    | 'later-condition'
    | 'said-less-firmly'
    | 'numbers-differ'
    | 'quote-ambiguous'
    | 'quote-misplaced'
    | 'negated'
    | 'affirmed'
    | 'asked'
    | 'conditional'
    | 'hedged'
    | 'fraction'
    | 'duplicate'
    | 'implied-firmer'
    | 'revised'
    | 'unquoted'
    | 'unused'
    | 'unused-source'
    | 'no-positions';
  readonly severity: 'error' | 'warning' | 'note';
  /** One line that names experts and propositions, with no full stop at its end. Long texts in it are cut. */
  readonly message: string;
  readonly expert?: E;
  readonly propositions: readonly P[];
  /**
   * Indices of the positions concerned, in the corpus' list, ascending; for `revised` and `later-condition` the earlier
   * position and then the later one.
   */
  readonly positions: readonly number[];
  /** The source concerned: of a text, of a quote that is not in it as it should be, or one that nothing uses. */
  readonly sources?: readonly S[];
}

/** The codes, worst first, each with its severity. */
const SEVERITY: Readonly<Record<Finding['code'], Finding['severity']>> = {
  'self-denying': 'error',
  'other-text': 'error',
  'quote-missing': 'error',
  contradiction: 'warning',
  'implied-otherwise': 'warning',
  'sides-differ': 'warning',
  unretracted: 'warning',
  'later-condition': 'warning',
  'said-less-firmly': 'warning',
  'numbers-differ': 'warning',
  'quote-ambiguous': 'warning',
  'quote-misplaced': 'warning',
  negated: 'warning',
  affirmed: 'warning',
  asked: 'warning',
  conditional: 'warning',
  hedged: 'warning',
  fraction: 'warning',
  duplicate: 'warning',
  'implied-firmer': 'note',
  revised: 'note',
  unquoted: 'note',
  unused: 'note',
  'unused-source': 'note',
  'no-positions': 'note',
};

/** What a finding is about. */
interface About {
  readonly expert?: string;
  readonly propositions?: readonly string[];
  readonly positions?: readonly number[];
  readonly sources?: readonly string[];
}

/** A finding, with the severity of its code. */
export const finding = (code: Finding['code'], message: string, about: About): Finding => ({
  kind: 'finding',
  code,
  severity: SEVERITY[code],
  message,
  propositions: [],
  positions: [],
  ...about,
});

const RANK = new Map(Object.keys(SEVERITY).map((code, rank) => [code, rank]));

/** Worst first; of one code in the order of the positions, and behind them as they were found those without any. */
export function worstFirst(findings: readonly Finding[]): Finding[] {
  const rank = ({ code }: Finding) => RANK.get(code) ?? RANK.size;
  const last = Number.MAX_SAFE_INTEGER;
  return [...findings].sort((a, b) => {
    const [firstA = last, secondA = last] = a.positions;
    const [firstB = last, secondB = last] = b.positions;
    return rank(a) - rank(b) || firstA - firstB || secondA - secondB;
  });
}
