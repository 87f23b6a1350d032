import type { Lineages } from '../reasoning/lineages.js';
import type { View } from '../reasoning/view.js';
import type { CorpusWords } from '../wording/corpus-words.js';
import { claimed, saying, spelled, verb } from '../wording/lexicon.js';
import { type Line, line } from '../wording/line.js';
import type { SharedClaim } from './common-ground.js';
import type { Dispute } from './disputes.js';
import { firmestFirst, standing, viewLine, viewsOf } from './explain-views.js';

/** How many were asked. */
const askedOf = (where: SharedClaim): number =>
  where.holders.length +
  where.opponents.length +
  where.undecided.length +
  where.conditional.length +
  where.contradictory.length +
  where.silent.length;

/** "a", "a and b both", "a, b and c all", "All three": who holds a claim together. */
function subject({ names }: CorpusWords, claim: SharedClaim): string {
  const { holders } = claim;
  if (holders.length === 1) return names(holders);
  if (holders.length > 2 && holders.length === askedOf(claim)) return `All ${spelled(holders.length)}`;
  return `${names(holders)} ${holders.length === 2 ? 'both' : 'all'}`;
}

/** Whether all hold a claim as firmly, and by words alone. */
const isEvenlyHeld = ({ holders, certainty, byCertainty }: SharedClaim, views: readonly View[]) =>
  byCertainty[certainty].length === holders.length && views.every(({ estimate }) => !estimate);

/** Who holds a claim: all of them as one, or each as they do. */
export function sharedInWords(words: CorpusWords, claim: SharedClaim): string {
  const { holders, statedBy, stance, certainty } = claim;
  const views = viewsOf(claim, holders);
  if (!isEvenlyHeld(claim, views)) return words.whoHolds(firmestFirst(views));
  const implying = holders.length - statedBy.length;
  const how =
    implying === 0 ? '' : `, ${statedBy.length === 0 ? '' : `${spelled(implying)} of them `}by implication`;
  return `${subject(words, claim)} ${saying(holders.length, stance, certainty)}${how}`;
}

/** How independent the support is, as far as sources are known: nothing is said where none is. */
function lineagesLine({ names }: CorpusWords, { low, high, groups, unknown }: Lineages): Line[] {
  if (groups.length === 0) return [];
  const known = `${low === high ? low : `${low} to ${high}`} (${groups.map(names).join('; ')})`;
  const others = unknown.length > 0 ? `; for ${names(unknown)} no source is known` : '';
  return [line(`Independent lines of evidence: ${known}${others}.`)];
}

/** What the holders of a claim share, and whether any of them says it. */
export function sharedFacts(claim: SharedClaim): Line[] {
  const { holders, statedBy, stance, certainty } = claim;
  const isEven = isEvenlyHeld(claim, viewsOf(claim, holders)) || holders.length < 2;
  return [
    ...(isEven ? [] : [line(`What they share is that ${claimed(stance, certainty)}.`)]),
    ...(statedBy.length > 0 ? [] : [line('Nobody says so in so many words.')]),
  ];
}

/** How independent the support of a claim is, and where the others stand. */
export const besideHolders = (words: CorpusWords, claim: SharedClaim): Line[] => [
  ...lineagesLine(words, claim.lineages),
  ...standing(words, claim, new Set(claim.holders)),
];

/** The edges that a claim hangs on, and whom it loses without each. */
export const hangingLines = (words: CorpusWords, { proposition, criticalEdges }: SharedClaim): Line[] =>
  criticalEdges.map((edge) =>
    line(
      `If ${words.brokenLink(edge, proposition)}, ${words.names(edge.loses)} no longer ${verb(edge.loses.length, 'holds', 'hold')} it.`,
    ),
  );

/** A claim that several share. */
export const claimLine = (words: CorpusWords, claim: SharedClaim): Line =>
  line(`${sharedInWords(words, claim)}: ${words.textOf(claim.proposition)}`, [
    ...sharedFacts(claim),
    ...viewsOf(claim, claim.holders).map((view) => viewLine(words, view)),
    ...besideHolders(words, claim),
    ...hangingLines(words, claim),
  ]);

/** Who conflicts with whom, by sides, and how many pairs of them do. */
export function sidesInWords({ names }: CorpusWords, { affirmers, deniers, pairs }: Dispute): string {
  const [above, below] = [new Set(affirmers), new Set(deniers)];
  const between = affirmers.filter((expert) => below.has(expert));
  const sides = [
    affirmers.filter((expert) => !below.has(expert)),
    deniers.filter((expert) => !above.has(expert)),
  ].filter((side) => side.length > 0);
  return [
    ...(sides.length > 0 ? [sides.map(names).join(' against ')] : []),
    ...(between.length > 0 ? [`with ${names(between)} in between`] : []),
    ...(pairs === 1 ? [] : [`${pairs} pairs in conflict`]),
  ].join(', ');
}

/** A proposition in dispute. */
export function disputeLine(words: CorpusWords, dispute: Dispute): Line {
  const party = new Set([...dispute.affirmers, ...dispute.deniers]);
  return line(`In dispute, ${sidesInWords(words, dispute)}: ${words.textOf(dispute.proposition)}`, [
    ...viewsOf(dispute, [...party]).map((view) => viewLine(words, view)),
    ...standing(words, dispute, party),
  ]);
}
