import type { CodedAlone, CodedPair, CodingComparison } from '../coding/coding-comparison.js';
import type { Reliability } from '../coding/reliability.js';
import type { PairAgreement } from '../panels/agreement-matrix.js';
import type { Coalition } from '../panels/coalitions.js';
import { counted, indented, listed, type Sentences } from '../wording/sentences.js';

export function explainPairAgreement({ names }: Sentences, pair: PairAgreement): string[] {
  const { experts, conflicts, compatible, rate } = pair;
  if (rate.comparable === 0) return [`${names(experts)} take sides on nothing in common.`];
  const share = `agree on ${rate.agreements} of ${counted(rate.comparable, 'comparable claim')}`;
  return [`${names(experts)} ${share}, conflict on ${conflicts}, lean apart on ${compatible}.`];
}

export function explainCoalition({ names, textOf }: Sentences, coalition: Coalition): string[] {
  const { experts, claims, bridges } = coalition;
  const told = claims.map(({ proposition, stance }) =>
    stance === 'affirms' ? textOf(proposition) : `Not: ${textOf(proposition)}`,
  );
  const bridge = bridges.length === 0 ? [] : [`${names(bridges)} share more with others outside.`];
  return [`${names(experts)} share, and nobody beside them:`, ...indented([...told, ...bridge])];
}

const figure = (value: number | undefined, reason: string | undefined) =>
  value?.toFixed(3) ?? `none (${reason})`;

function explainReliability(what: string, of: Reliability): string {
  const [alpha, ac] = [of.krippendorffAlpha, of.gwetAC];
  const figures = [
    `alike ${figure(of.percentAgreement.value, of.percentAgreement.reason)}`,
    `Krippendorff’s alpha ${figure(alpha.value, alpha.reason)}`,
    `Gwet’s AC ${figure(ac.value, ac.reason)}`,
  ];
  return `${what}: ${listed(figures)}, over ${counted(of.percentAgreement.units, 'unit')}.`;
}

/** The ids are those of the first coding, whose corpus the sentences are about. */
export function explainCodedPair({ nameOf, named }: Sentences, pair: CodedPair): string[] {
  const differ = pair.differsIn.length === 0 ? 'alike' : `otherwise in ${listed(pair.differsIn)}`;
  return [`${nameOf(pair.experts[0])} on ${named(pair.propositions[0])}: coded ${differ}.`];
}

export function explainCodedAlone({ nameOf, named }: Sentences, alone: CodedAlone): string[] {
  return [`${nameOf(alone.expert)} on ${named(alone.proposition)}: found by one coder only.`];
}

export function explainCodings(sentences: Sentences, comparison: CodingComparison): string[] {
  const { same, different, only, found, stance, certainty } = comparison;
  const [first, second] = only;
  return [
    `Coded alike: ${same.length}; otherwise: ${different.length}; found by the first only: ${first.length}, by the second only: ${second.length}.`,
    ...indented([
      ...different.flatMap((pair) => explainCodedPair(sentences, pair)),
      ...[...first, ...second].flatMap((alone) => explainCodedAlone(sentences, alone)),
      explainReliability('What was found', found),
      explainReliability('Which side', stance),
      explainReliability('How firm', certainty),
    ]),
  ];
}
