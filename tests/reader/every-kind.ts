import {
  auditClaim,
  changes,
  commonGround,
  compare,
  disputes,
  type Explainable,
  stanceOf,
  stances,
} from 'consilience';
import { anchorQuotes, compareCodings, coverage, diagnose, verifyQuotes } from 'consilience/coding';
import { beijingPyongyang, beijingPyongyangWithOfficials as corpus } from 'consilience/fixtures';
import { agreementMatrix, coalitions, groupGround, nearestPairs, tallies } from 'consilience/panels';

type Kind = Exclude<Explainable, Iterable<unknown>>['kind'];

const comparison = compare(corpus, 'chen', 'lin');
const audit = auditClaim(corpus, { proposition: 'beijing-uneasy' });
const changed = changes(
  corpus,
  {},
  { rejecting: [{ from: 'envoy-protest', to: 'beijing-uneasy' }], assuming: ['directive-genuine'] },
);
const codings = compareCodings(corpus, beijingPyongyang, {}, { article: 'Not the article.' });
const views = [
  stanceOf(corpus, 'chen', 'beijing-uneasy'),
  stanceOf(corpus, 'lin', 'beijing-uneasy'),
] as const;
const tallied = tallies(corpus);
const ground = groupGround(corpus, {
  weng: 'scholars',
  chen: 'scholars',
  campbell: 'officials',
  lin: 'officials',
});
const passage = { start: 0, end: 4, text: 'Chen' };
const quote = { index: 1, expert: 'weng', proposition: 'balances-powers', source: 'article' };

/** A result of every kind that can be explained, from the article's corpus with Lin Jian. */
const BY_KIND: { readonly [K in Kind]: Explainable } = {
  view: views,
  stanceRow: stances(corpus),
  comparison,
  agreement: comparison.agreements,
  conflict: comparison.conflicts,
  compatible: comparison.conflicts.map(({ views, ...entry }) => {
    const [a, b] = views;
    if (!('certainty' in a && 'certainty' in b)) throw new TypeError('both of them take a side');
    return { ...entry, kind: 'compatible' as const, views: [a, b] as const };
  }),
  unsettled: { kind: 'unsettled', proposition: 'beijing-uneasy', views },
  sharedClaim: commonGround(corpus),
  dispute: disputes(corpus),
  audit,
  fault: audit.faults,
  caution: auditClaim(corpus, { proposition: 'seeks-independence' }).cautions,
  changes: changed,
  viewChange: changed.views,
  claimChange: changed.claims,
  disputeChange: changed.disputes,
  pairAgreement: nearestPairs(agreementMatrix(corpus)),
  coalition: [...coalitions(corpus)],
  tallies: tallied,
  tally: tallied.tallies,
  groupGround: ground,
  groupTally: ground.tallies,
  crossGroupClaim: groupGround(corpus, { weng: 'one', chen: 'two' }).shared,
  groupMark: {
    kind: 'groupMark',
    group: 'scholars',
    proposition: 'ties-strained',
    stance: 'affirms',
    minCertainty: 'possible',
    inside: { count: 1, answers: 1, share: 1 },
    outside: { count: 0, answers: 1, share: 0 },
    rankScore: 0.1,
  },
  finding: [
    ...diagnose(corpus),
    {
      kind: 'finding',
      code: 'unused',
      severity: 'note',
      message: 'A word',
      propositions: [],
      positions: [0, 1],
    },
  ],
  quoteCheck: verifyQuotes(corpus, { article: 'if this directive is true' }),
  anchoring: anchorQuotes(corpus, {}),
  correctedQuote: { kind: 'correctedQuote', ...quote, from: { start: 0, end: 1 }, to: { start: 2, end: 3 } },
  unanchoredQuote: { kind: 'unanchoredQuote', ...quote, reason: 'missing', suggestion: passage },
  coverage: coverage(corpus, { article: 'Chen spoke. Nobody else did.' }),
  uncodedPassage: { kind: 'uncodedPassage', ...passage, experts: ['chen'], names: ['Chen'] },
  codingComparison: codings,
  codedPair: codings.same,
  codedAlone: codings.only,
  reliability: [codings.found, codings.stance],
  markedWords: codings.words,
};

/** The entries of {@link BY_KIND}, each with its kind. */
export const everyKind: readonly { readonly kind: string; readonly result: Explainable }[] = Object.entries(
  BY_KIND,
).map(([kind, result]) => ({ kind, result }));
