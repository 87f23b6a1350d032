import type { Anchoring, CorrectedQuote, UnanchoredQuote } from '../coding/anchor-quotes.js';
import type { CodedAlone, CodedPair, CodingComparison } from '../coding/coding-comparison.js';
import type { Coverage, UncodedPassage } from '../coding/coverage.js';
import type { Finding } from '../coding/diagnose.js';
import type { MarkedWords } from '../coding/marked-words.js';
import type { Reliability } from '../coding/reliability.js';
import type { QuoteCheck } from '../coding/verify-quotes.js';
import { checkObject, isObject } from '../faults/checks.js';
import type { Faults } from '../faults/collect-faults.js';
import type { Corpus } from '../model/corpus.js';
import { SIDES } from '../model/credence.js';
import type { Coalition, CoalitionClaim } from '../panels/coalitions.js';
import type { PairAgreement } from '../panels/pair-agreement.js';
import type { AgreementRate } from '../reasoning/agreement-rate.js';
import type { CriticalEdge } from '../reasoning/critical-edges.js';
import type { Lineages } from '../reasoning/lineages.js';
import type { ConditionReport, DerivationStep, View } from '../reasoning/view.js';
import type { Audit, Caution, Fault } from './audit.js';
import type { Changes, ClaimChange, DisputeChange, ViewChange } from './changes.js';
import { panelChecks } from './check-panels.js';
import { type Check, type Shape, valueChecks } from './check-values.js';
import type { SharedClaim } from './common-ground.js';
import type { Agreement, Comparison, Compatible, Conflict, Unsettled } from './compare.js';
import type { Dispute } from './disputes.js';
import type { Kind } from './explain-lines.js';
import type { StanceRow } from './stances.js';

type Warning = NonNullable<QuoteCheck['warnings']>[number];

const PARTITION = ['holders', 'opponents', 'undecided', 'conditional', 'contradictory', 'silent'] as const;

/** A check for each kind of entry: that it has what its line reads, and that its ids are ids of this corpus. */
export function entryChecks(corpus: Corpus, faults: Faults): { readonly [K in Kind]: Check } {
  const values = valueChecks(corpus, faults);
  const { expert, proposition, source, string, number, word, optional, list, pair, shape, ...checks } =
    values;
  const { side, certainty, range, quote, edge, condition, place, ownWords, foreignWords, located } = checks;
  const base: Shape<View> = {
    expert,
    proposition,
    stance: word([...SIDES, 'undecided', 'conditional', 'contradictory', 'silent']),
    credence: range,
    estimate: optional(range),
    derivation: list(located<DerivationStep>({ via: list(edge) })),
    conditions: optional(list(located<ConditionReport>({ status: word(['open', 'met', 'rejected']) }))),
  };
  const sidelessView = shape<View>(base);
  const sidedView = shape<View>({ ...base, stance: side, certainty, basis: word(['stated', 'implied']) });
  const view: Check = (path, value) => {
    const isSided = isObject(value) && SIDES.some((one) => one === value['stance']);
    (isSided ? sidedView : sidelessView)(path, value);
  };
  const standing: Shape<StanceRow> = {
    ...Object.fromEntries(PARTITION.map((part) => [part, list(expert)])),
    views: (path, value) => {
      if (!checkObject(faults, path, value, 'views by expert')) return;
      for (const [key, one] of Object.entries(value)) {
        expert([...path, key], key);
        view([...path, key], one);
      }
    },
  };
  const reasons = word(['shared', 'different', 'unstated']);
  const rate = shape<AgreementRate>({
    agreements: number,
    comparable: number,
    oneSided: number,
    bothTookUp: number,
  });

  const agreement = shape<Agreement>({
    kind: word(['agreement']),
    proposition,
    stance: side,
    certainty,
    gap: optional(number),
    reasons,
    views: pair(sidedView, sidedView),
  });
  const opposed = { proposition, reasons, views: pair(view, view) };
  const conflict = shape<Conflict>({ kind: word(['conflict']), ...opposed });
  const compatible = shape<Compatible>({ kind: word(['compatible']), ...opposed });
  const unsettled = shape<Unsettled>({
    kind: word(['unsettled']),
    proposition,
    views: pair(view, view),
  });
  const sharedClaim = shape<SharedClaim>({
    ...standing,
    proposition,
    stance: side,
    certainty,
    byCertainty: shape<SharedClaim['byCertainty']>({
      certain: list(expert),
      probable: list(expert),
      possible: list(expert),
    }),
    statedBy: list(expert),
    lineages: shape<Lineages>({
      low: number,
      high: number,
      groups: list(list(expert)),
      unknown: list(expert),
    }),
    criticalEdges: list((path, value) => {
      edge(path, value);
      shape<CriticalEdge>({ loses: list(expert) })(path, value);
    }),
  });
  const dispute = shape<Dispute>({
    ...standing,
    proposition,
    affirmers: list(expert),
    deniers: list(expert),
    pairs: number,
  });
  const fault = shape<Fault>({
    expert: optional(expert),
    found: string,
    expected: string,
    given: optional(list(condition)),
    quote: optional(quote),
  });
  const caution = shape<Caution>({ experts: list(expert), found: string, quotes: list(quote) });
  const viewChange = shape<ViewChange>({
    expert,
    proposition,
    before: optional(view),
    after: optional(view),
  });
  const claimChange = shape<ClaimChange>({ before: optional(sharedClaim), after: optional(sharedClaim) });
  const disputeChange = shape<DisputeChange>({ before: optional(dispute), after: optional(dispute) });

  const figure: Check = (path, value) => {
    if (!checkObject(faults, path, value, 'a figure')) return;
    if (value['value'] === undefined) string([...path, 'reason'], value['reason']);
    else number([...path, 'value'], value['value']);
    number([...path, 'units'], value['units']);
  };
  const reliability = shape<Reliability>({
    level: word(['nominal', 'ordinal']),
    percentAgreement: figure,
    krippendorffAlpha: figure,
    gwetAC: figure,
  });
  const codedPair = shape<CodedPair>({
    experts: pair(expert, string),
    propositions: pair(proposition, string),
    positions: pair(ownWords, foreignWords),
    indices: pair(place, number),
    differsIn: list(word(['stance', 'certainty', 'condition'])),
    overlap: optional(number),
  });
  const codedAlone = shape<CodedAlone>({
    expert: string,
    proposition: string,
    position: foreignWords,
    index: number,
    other: word(['silent', 'fewer', 'unlisted']),
  });

  const rightOrWrong = optional(word(['right', 'wrong']));
  const passage = shape<NonNullable<QuoteCheck['suggestion']>>({ text: string });
  const offsets = shape<CorrectedQuote['from']>({ start: number, end: number });
  const correctedQuote = shape<CorrectedQuote>({ index: place, expert, source, from: offsets, to: offsets });
  const unanchoredQuote = shape<UnanchoredQuote>({
    index: place,
    expert,
    source,
    reason: word(['unchecked', 'other-text', 'missing', 'ambiguous']),
    suggestion: optional(passage),
  });
  const uncodedPassage = shape<UncodedPassage>({ text: string, experts: list(expert) });
  const markedWords = shape<MarkedWords>({
    sources: pair(source, string),
    sha256: rightOrWrong,
    both: number,
    only: pair(number, number),
    cohenKappa: optional(figure),
    unplaced: pair(list(place), list(number)),
  });

  return {
    view,
    stanceRow: shape<StanceRow>({ ...standing, proposition }),
    comparison: shape<Comparison>({
      experts: pair(expert, expert),
      agreements: list(agreement),
      conflicts: list(conflict),
      compatible: list(compatible),
      unsettled: list(unsettled),
      only: pair(list(sidedView), list(sidedView)),
      rate,
    }),
    agreement,
    conflict,
    compatible,
    unsettled,
    sharedClaim,
    dispute,
    audit: shape<Audit>({
      ...standing,
      claim: shape<Audit['claim']>({
        proposition,
        stance: side,
        certainty,
        by: word(['one', 'several', 'most', 'all']),
      }),
      verdict: word(['supported', 'overstated', 'disputed', 'unsupported']),
      faults: list(fault),
      cautions: list(caution),
    }),
    fault,
    caution,
    changes: shape<Changes>({
      views: list(viewChange),
      claims: list(claimChange),
      disputes: list(disputeChange),
    }),
    viewChange,
    claimChange,
    disputeChange,
    pairAgreement: shape<PairAgreement>({
      experts: pair(expert, expert),
      conflicts: number,
      compatible: number,
      rate,
    }),
    coalition: shape<Coalition>({
      experts: list(expert),
      claims: list(shape<CoalitionClaim>({ proposition, stance: side, certainty })),
      stability: range,
      bridges: list(expert),
    }),
    ...panelChecks(values),
    finding: shape<Finding>({
      severity: word(['error', 'warning', 'note']),
      message: string,
      positions: list(place),
    }),
    quoteCheck: shape<QuoteCheck>({
      index: place,
      expert,
      source,
      status: word(['exact', 'normalized', 'missing', 'unchecked']),
      matches: list(() => {}),
      offsets: rightOrWrong,
      sha256: rightOrWrong,
      suggestion: optional(passage),
      warnings: optional(
        list(
          shape<Warning>({
            code: word(['negated', 'hedged', 'asked', 'conditional', 'affirmed']),
            cue: string,
          }),
        ),
      ),
    }),
    anchoring: shape<Anchoring>({ corrected: list(correctedQuote), unanchored: list(unanchoredQuote) }),
    correctedQuote,
    unanchoredQuote,
    coverage: shape<Coverage>({
      source,
      sha256: rightOrWrong,
      passages: list(uncodedPassage),
      partly: list(uncodedPassage),
      sentences: shape<Coverage['sentences']>({ coded: number, total: number }),
      covered: number,
      total: number,
      unplaced: list(place),
    }),
    uncodedPassage,
    codingComparison: shape<CodingComparison>({
      same: list(codedPair),
      different: list(codedPair),
      only: pair(list(codedAlone), list(codedAlone)),
      unmatched: shape<CodingComparison['unmatched']>({
        experts: pair(list(expert), list(string)),
        propositions: pair(list(proposition), list(string)),
        sources: pair(list(source), list(string)),
      }),
      found: reliability,
      stance: reliability,
      certainty: reliability,
      words: list(markedWords),
    }),
    codedPair,
    codedAlone,
    reliability,
    markedWords,
  };
}
