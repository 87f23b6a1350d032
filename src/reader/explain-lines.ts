import type { Anchoring, CorrectedQuote, UnanchoredQuote } from '../coding/anchor-quotes.js';
import type { CodedAlone, CodedPair, CodingComparison } from '../coding/coding-comparison.js';
import type { Coverage, UncodedPassage } from '../coding/coverage.js';
import type { Finding } from '../coding/diagnose.js';
import type { MarkedWords } from '../coding/marked-words.js';
import type { Reliability } from '../coding/reliability.js';
import type { QuoteCheck } from '../coding/verify-quotes.js';
import type { Coalition } from '../panels/coalitions.js';
import type { CrossGroupClaim, GroupGround, GroupMark, GroupTally } from '../panels/group-ground.js';
import type { PairAgreement } from '../panels/pair-agreement.js';
import type { Tallies, Tally } from '../panels/tallies.js';
import type { View } from '../reasoning/view.js';
import type { CorpusWords } from '../wording/corpus-words.js';
import type { Line } from '../wording/line.js';
import type { Audit, Caution, Fault } from './audit.js';
import type { Changes, ClaimChange, DisputeChange, ViewChange } from './changes.js';
import type { SharedClaim } from './common-ground.js';
import type { Agreement, Comparison, Compatible, Conflict, Unsettled } from './compare.js';
import type { Dispute } from './disputes.js';
import { auditLine, cautionLine, faultLine } from './explain-audit.js';
import { changesLine, claimChangeLine, disputeChangeLine, viewChangeLine } from './explain-changes.js';
import { claimLine, disputeLine } from './explain-claims.js';
import {
  codedAloneLine,
  codedPairLine,
  codingsLine,
  markedWordsLine,
  reliabilityLine,
} from './explain-codings.js';
import { crossGroupLine, groupGroundLine, groupMarkLine, groupTallyLine } from './explain-groups.js';
import { comparisonLine, pairLine } from './explain-pairs.js';
import { coalitionLine, pairAgreementLine } from './explain-panels.js';
import {
  anchoringLine,
  correctedQuoteLine,
  coverageLine,
  findingLine,
  quoteCheckLine,
  unanchoredQuoteLine,
  uncodedPassageLine,
} from './explain-quotes.js';
import { talliesLine, tallyLine } from './explain-tallies.js';
import { rowLine, viewAlone } from './explain-views.js';
import type { StanceRow } from './stances.js';

/** Whatever can be told in words: a result of a question, or an entry of one. */
export type Entry =
  | View
  | StanceRow
  | Comparison
  | Agreement
  | Conflict
  | Compatible
  | Unsettled
  | SharedClaim
  | Dispute
  | Audit
  | Fault
  | Caution
  | Changes
  | ViewChange
  | ClaimChange
  | DisputeChange
  | PairAgreement
  | Coalition
  | Tallies
  | Tally
  | GroupGround
  | GroupTally
  | CrossGroupClaim
  | GroupMark
  | Finding
  | QuoteCheck
  | Anchoring
  | CorrectedQuote
  | UnanchoredQuote
  | Coverage
  | UncodedPassage
  | CodingComparison
  | CodedPair
  | CodedAlone
  | Reliability
  | MarkedWords;

/** What an entry is, by its `kind`. */
export type Kind = Entry['kind'];

/** The entries of a kind. */
export type EntryOf<K extends Kind> = Extract<Entry, { readonly kind: K }>;

/** How each kind of entry is put into words. */
export const LINES: { readonly [K in Kind]: (words: CorpusWords, entry: EntryOf<K>) => Line } = {
  view: viewAlone,
  stanceRow: rowLine,
  comparison: comparisonLine,
  agreement: pairLine,
  conflict: pairLine,
  compatible: pairLine,
  unsettled: pairLine,
  sharedClaim: claimLine,
  dispute: disputeLine,
  audit: auditLine,
  fault: faultLine,
  caution: cautionLine,
  changes: changesLine,
  viewChange: viewChangeLine,
  claimChange: claimChangeLine,
  disputeChange: disputeChangeLine,
  pairAgreement: pairAgreementLine,
  coalition: coalitionLine,
  tallies: talliesLine,
  tally: tallyLine,
  groupGround: groupGroundLine,
  groupTally: groupTallyLine,
  crossGroupClaim: crossGroupLine,
  groupMark: groupMarkLine,
  finding: findingLine,
  quoteCheck: quoteCheckLine,
  anchoring: anchoringLine,
  correctedQuote: correctedQuoteLine,
  unanchoredQuote: unanchoredQuoteLine,
  coverage: coverageLine,
  uncodedPassage: uncodedPassageLine,
  codingComparison: codingsLine,
  codedPair: codedPairLine,
  codedAlone: codedAloneLine,
  reliability: (_, reliability) => reliabilityLine(reliability),
  markedWords: (_, marked) => markedWordsLine(marked),
};

/** An entry in words. */
export function lineOf<K extends Kind>(words: CorpusWords, entry: EntryOf<K> & { readonly kind: K }): Line {
  return LINES[entry.kind](words, entry);
}
