import type { CodedAlone, CodedPair, CodingComparison } from '../coding/coding-comparison.js';
import type { Finding } from '../coding/diagnose.js';
import type { QuoteCheck } from '../coding/verify-quotes.js';
import { CorpusError, describe } from '../faults/issue.js';
import type { Corpus } from '../model/corpus.js';
import { checkedCorpus } from '../model/define-corpus.js';
import type { PairAgreement } from '../panels/agreement-matrix.js';
import type { Coalition } from '../panels/coalitions.js';
import type { View } from '../reasoning/view.js';
import { counted, FIRMLY, indented, listed, type Sentences, sentencesOf } from '../wording/sentences.js';
import type { Audit, Fault } from './audit-claim.js';
import type { Changes, ClaimChange, DisputeChange, ViewChange } from './changes.js';
import type { SharedClaim } from './common-ground.js';
import type { Agreement, Comparison, MixedEntry, Opposition } from './compare.js';
import type { Dispute } from './disputes.js';
import { explainComparison, explainPair } from './explain-pair.js';
import {
  explainCoalition,
  explainCodedAlone,
  explainCodedPair,
  explainCodings,
  explainPairAgreement,
} from './explain-panel.js';
import type { StanceRow } from './stances.js';

/**
 * What {@link explain} takes: the result of any question, an entry of one, or a list of such.
 *
 * @example
 * ```ts
 * import { commonGround, explain, type Explainable } from 'consilience';
 * import { beijingPyongyang } from 'consilience/fixtures';
 *
 * const anything: Explainable = commonGround(beijingPyongyang, { minHolders: 'all' });
 *
 * console.log(explain(beijingPyongyang, anything).split('\n')[0]);
 * // => 'Weng Ming-xian, Chen Shih-min, Institute for National Security Strategy and Campbell hold flatly: The China–North Korea relationship is changing.'
 * ```
 */
export type Explainable =
  | View
  | Comparison
  | Agreement
  | Opposition
  | MixedEntry
  | SharedClaim
  | Dispute
  | StanceRow
  | Audit
  | Fault
  | Changes
  | ViewChange
  | ClaimChange
  | DisputeChange
  | Finding
  | QuoteCheck
  | PairAgreement
  | Coalition
  | CodingComparison
  | CodedPair
  | CodedAlone
  | readonly Explainable[];

type Entry = Exclude<Explainable, readonly Explainable[]>;

const range = (low: number, high: number) => (low === high ? `${low}` : `${low} to ${high}`);

function explainView({ named, viewed }: Sentences, view: View): string[] {
  const [first = '', ...words] = viewed(view);
  return [`On ${named(view.proposition)}: ${first}`, ...words];
}

function explainClaim({ names, textOf, viewed, link }: Sentences, claim: SharedClaim): string[] {
  const { holders, statedBy, stance, certainty, views, lineages, criticalEdges } = claim;
  const verb =
    holders.length === 1 ? { affirms: 'holds', denies: 'denies' } : { affirms: 'hold', denies: 'deny' };
  const saying =
    statedBy.length === 0 ? 'Nobody says' : `${names(statedBy)} ${statedBy.length === 1 ? 'says' : 'say'}`;
  const implying = holders.length - statedBy.length;
  const implied = implying === 0 ? '' : `; of ${implying} it follows, by links that the corpus’s author drew`;
  const unknown =
    lineages.unknown.length === 0
      ? ''
      : `; of ${counted(lineages.unknown.length, 'holder')} no source is known`;
  return [
    `${names(holders)} ${verb[stance]} ${FIRMLY[certainty]}: ${textOf(claim.proposition)}`,
    ...indented([
      `${saying} it in so many words${implied}.`,
      `Independent lines of evidence: ${range(lineages.low, lineages.high)}${unknown}.`,
      ...views.filter((view) => view.stance === stance).flatMap(viewed),
      ...criticalEdges.map(
        (edge) =>
          `Unless ${link(edge)}, ${names(edge.loses)} no longer ${edge.loses.length === 1 ? 'holds' : 'hold'} it.`,
      ),
    ]),
  ];
}

function explainDispute({ nameOf, textOf, viewed }: Sentences, dispute: Dispute): string[] {
  const pairs = dispute.pairs.map(([affirmer, denier]) => `${nameOf(affirmer)} against ${nameOf(denier)}`);
  const party = new Set(dispute.pairs.flat());
  return [
    `In dispute, ${listed(pairs)}: ${textOf(dispute.proposition)}`,
    ...indented(dispute.views.filter(({ expert }) => party.has(expert)).flatMap(viewed)),
  ];
}

function explainRow({ textOf, holds }: Sentences, row: StanceRow): string[] {
  return [textOf(row.proposition), ...indented(row.views.map((view) => `${holds(view)}.`))];
}

function explainFault({ nameOf, words, conditioned }: Sentences, fault: Fault): string[] {
  const who = fault.expert === undefined ? '' : `${nameOf(fault.expert)}: `;
  const given = fault.given ? `, ${conditioned(fault.given)}` : '';
  const lines = [`${who}${fault.found}${given}; the claim needs: ${fault.expected}.`];
  return fault.quote ? [...lines, ...indented([words(fault.quote)])] : lines;
}

function explainAudit(sentences: Sentences, audit: Audit): string[] {
  const { claim, verdict, statedBy, impliedBy, inferred, faults, views } = audit;
  const { names, textOf } = sentences;
  const who = { one: 'One expert', several: 'Several experts', most: 'Most experts', all: 'All experts' }[
    claim.by
  ];
  const say = claim.by === 'one' ? 'says' : 'say';
  const side = claim.stance === 'affirms' ? '' : ' that it is not so';
  const standing: readonly (readonly [string, readonly string[]])[] = [
    ['by implication', impliedBy],
    ['opposed', audit.opponents],
    ['undecided', audit.undecided],
    ['only under a condition', audit.conditional],
    ['contradictory', audit.mixed],
    ['silent', audit.silent],
  ];
  const others = standing.flatMap(([word, experts]) =>
    experts.length > 0 ? [`; ${word}: ${names(experts)}`] : [],
  );
  const sayers =
    statedBy.length === 0
      ? 'Nobody says it'
      : `${statedBy.length} of ${views.length} ${statedBy.length === 1 ? 'says' : 'say'} it (${names(statedBy)})`;
  return [
    `“${who} ${say}${side}, ${FIRMLY[claim.certainty]}: ${textOf(claim.proposition)}” is ${verdict}.`,
    ...indented([
      `${sayers}${others.join('')}.`,
      ...(inferred.length > 0 ? [`That the words of ${names(inferred)} mean it is a reading.`] : []),
      ...faults.flatMap((fault) => explainFault(sentences, fault)),
    ]),
  ];
}

function explainChange(sentences: Sentences, change: ViewChange | ClaimChange | DisputeChange): string[] {
  const { textOf, holds, names, nameOf } = sentences;
  const told = (what: string, proposition: string, [before, after]: readonly string[]) => [
    `${what}${textOf(proposition)}`,
    ...indented([`Before: ${before}.`, `After: ${after}.`]),
  ];
  if (change.kind === 'viewChange') {
    const inWords = (view: View | undefined) =>
      view ? holds(view) : `${nameOf(change.expert)} is not asked`;
    return told('', change.proposition, [change.before, change.after].map(inWords));
  }
  const inWords = (entry: SharedClaim | Dispute | undefined): string => {
    if (!entry) return 'nobody';
    if (entry.kind === 'sharedClaim') return `${names(entry.holders)}, ${FIRMLY[entry.certainty]}`;
    return listed(entry.pairs.map(([affirmer, denier]) => `${nameOf(affirmer)} against ${nameOf(denier)}`));
  };
  const proposition = (change.after ?? change.before)?.proposition ?? '';
  return told(
    change.kind === 'claimChange' ? 'Shared: ' : 'Disputed: ',
    proposition,
    [change.before, change.after].map(inWords),
  );
}

function explainQuote({ nameOf, words }: Sentences, check: QuoteCheck, corpus: Corpus): string[] {
  const quote = corpus.positions[check.index]?.quote;
  const found = {
    exact: 'stands in its source word for word',
    normalized: 'stands in its source but for typography',
    missing: 'is not in its source',
    unchecked: 'was not checked: there is no text of its source',
  }[check.status];
  return [
    `${nameOf(check.expert)}: ${quote ? words(quote) : 'a quote'} ${found}.`,
    ...indented([
      ...(check.suggestion ? [`The nearest passage: “${check.suggestion.text}”.`] : []),
      ...(check.warnings ?? []).map(({ code, cue }) => `The sentence around it is ${code}: “${cue}”.`),
    ]),
  ];
}

function explainEntry(corpus: Corpus, sentences: Sentences, entry: Entry): string[] {
  switch (entry.kind) {
    case 'view':
      return explainView(sentences, entry);
    case 'comparison':
      return explainComparison(sentences, entry);
    case 'agreement':
    case 'conflict':
    case 'compatible':
    case 'mixed':
      return explainPair(sentences, entry);
    case 'sharedClaim':
      return explainClaim(sentences, entry);
    case 'dispute':
      return explainDispute(sentences, entry);
    case 'stances':
      return explainRow(sentences, entry);
    case 'audit':
      return explainAudit(sentences, entry);
    case 'fault':
      return explainFault(sentences, entry);
    case 'changes': {
      const all = [...entry.claims, ...entry.disputes, ...entry.views];
      return all.length === 0
        ? ['Nothing changes.']
        : all.flatMap((change) => explainChange(sentences, change));
    }
    case 'viewChange':
    case 'claimChange':
    case 'disputeChange':
      return explainChange(sentences, entry);
    case 'finding':
      return [`${entry.severity}: ${entry.message}.`];
    case 'quoteCheck':
      return explainQuote(sentences, entry, corpus);
    case 'pairAgreement':
      return explainPairAgreement(sentences, entry);
    case 'coalition':
      return explainCoalition(sentences, entry);
    case 'codingComparison':
      return explainCodings(sentences, entry);
    case 'codedPair':
      return explainCodedPair(sentences, entry);
    case 'codedAlone':
      return explainCodedAlone(sentences, entry);
    default:
      return noResult((entry as { kind?: unknown }).kind); // none of the kinds there are
  }
}

function noResult(found: unknown): never {
  const expected = 'the result of a question';
  throw new CorpusError([{ code: 'shape', path: 'result', found: describe(found), expected }]);
}

/**
 * What does this result say, in sentences, with the quotes to show for it?
 *
 * @param corpus The corpus that was asked; of two codings, the first.
 * @param result The result of any question, an entry of one, or a list of such.
 * @returns Plain text, a sentence a line, what belongs to a sentence indented below it; quotes carry the id of
 * their source in brackets, and the sources stand at the end. Nothing is escaped for HTML or any other format.
 * @throws {@link CorpusError} if the corpus itself is not sound, or `result` is no result.
 *
 * @example
 * ```ts
 * import { explain, stanceOf } from 'consilience';
 * import { beijingPyongyang } from 'consilience/fixtures';
 *
 * const lines = explain(beijingPyongyang, stanceOf(beijingPyongyang, 'chen', 'drastic-change')).split('\n');
 *
 * console.log(lines[0]);
 * // => 'On “Kim Jong Un’s attitude towards Beijing changed drastically after he met Putin”: Chen Shih-min denies it flatly, by implication:'
 * console.log(lines[1]?.trim()); // => '“it’s just a minor episode” [article]'
 * ```
 */
export function explain(corpus: Corpus, result: Explainable): string {
  const sound = checkedCorpus(corpus);
  const sentences = sentencesOf(sound);
  const entries: Entry[] = [];
  const collect = (item: Explainable): void => {
    if (Array.isArray(item)) for (const inner of item as readonly Explainable[]) collect(inner);
    else if (typeof item !== 'object' || item === null) noResult(item);
    else entries.push(item as Entry); // an Explainable that is no list
  };
  collect(result);
  const lines = entries.flatMap((entry) => explainEntry(sound, sentences, entry));
  return [...lines, ...sentences.cited(lines)].join('\n');
}
