/** Which groups share what, where the panel is split. */
import { CorpusError, type Dispute, defineCorpus } from 'consilience';
import { type Coalition, coalitions } from 'consilience/panels';
import { count } from '../figures.js';
import { step } from '../progress.js';
import { heading, wrap } from '../terminal.js';
import { nameOf, type Panel, textOf } from './corpus.js';

const LISTED = 3;
const NAMED = 14;

/** Groups are looked for on the sharpest splits only: on most other statements nearly all are in one group. */
const SPLITS = 20;
const LEAST = { experts: 8, statements: 4 };
const LIMIT = 1000;

const SIGN = { affirms: '+', denies: '−' };

/** The groups that agree where the panel is split, and whether there are more than were looked for. */
function groupsOn(splits: readonly Dispute[], { corpus }: Panel): { groups: Coalition[]; isCut: boolean } {
  const isSplit = new Set(splits.map(({ proposition }) => proposition));
  const positions = corpus.positions.filter(({ proposition }) => isSplit.has(proposition));
  const found = coalitions(defineCorpus({ ...corpus, positions }), {
    minHolders: LEAST.experts,
    minClaims: LEAST.statements,
    limit: LIMIT,
  });
  const groups: Coalition[] = [];
  try {
    for (const group of found) groups.push(group);
  } catch (error) {
    if (!(error instanceof CorpusError && error.issues.some(({ code }) => code === 'limit'))) throw error;
    return { groups, isCut: true };
  }
  return { groups, isCut: false };
}

/** How many experts take the other side on something that a group shares. */
function opposing({ claims }: Coalition, splits: readonly Dispute[]): number {
  const opponents = claims.flatMap(({ proposition, stance }) => {
    const split = splits.find((other) => other.proposition === proposition);
    return (stance === 'affirms' ? split?.opponents : split?.holders) ?? [];
  });
  return new Set(opponents).size;
}

function printGroup(panel: Panel, group: Coalition, place: number, splits: readonly Dispute[]): string[] {
  const { experts, claims, stability } = group;
  const named = experts.slice(0, NAMED).map((expert) => nameOf(panel, expert));
  const unnamed = experts.length - named.length;
  const names = [...named, ...(unnamed > 0 ? [`and ${count(unnamed)} more`] : [])].join(', ');

  const [low, high] = [stability.low.toFixed(2), stability.high.toFixed(2)];
  const stable = low === high ? low : `${low} to ${high}`;
  const others = panel.table.experts.length - experts.length;
  const against = opposing(group, splits);
  return [
    '',
    ...wrap(names, '     ', `${place}.`.padStart(4).padEnd(5)),
    ...wrap(
      `${count(experts.length)} experts, ${claims.length} statements, stability ${stable}. Of the ${count(others)} others, ${count(against)} take the other side on at least one of them, and ${count(others - against)} on none.`,
      '     ',
    ),
    ...claims.flatMap(({ proposition, stance, certainty }) =>
      wrap(
        textOf(panel, proposition),
        '         ',
        `     ${SIGN[stance].repeat(certainty === 'certain' ? 2 : 1).padEnd(3)} `,
      ),
    ),
  ];
}

/** @param disputed What `disputes` found: the statements with most opposing pairs first. */
export function printGroups(panel: Panel, disputed: readonly Dispute[]): string[] {
  const splits = disputed.slice(0, SPLITS);
  const { groups, isCut } = step('Looking for groups', () => groupsOn(splits, panel));
  const size = ({ experts, claims }: Coalition) => experts.length * claims.length;
  const largest = [...groups]
    .sort((a, b) => size(b) - size(a) || b.stability.low - a.stability.low)
    .slice(0, LISTED);

  const found = isCut
    ? `There are more than ${count(LIMIT)}: the search stopped there, and larger ones may be missing.`
    : `Found: ${count(groups.length)}; they can overlap.`;
  return [
    ...heading('THE GROUPS'),
    ...wrap(
      `A group is everybody who takes the same side on all of its statements. Looked for on the ${splits.length} sharpest splits only, with at least ${LEAST.experts} experts and ${LEAST.statements} statements. ${found} Listed are up to ${LISTED} with most experts times statements. Whoever is uncertain or silent on one of its statements is outside a group, and not thereby against it.`,
    ),
    ...wrap(
      'Stability is the share of all ways to drop members after which the rest share no more than before: the nearer to 1, the less a group hangs on single members.',
    ),
    ...largest.flatMap((group, i) => printGroup(panel, group, i + 1, splits)),
    ...(largest.length > 0
      ? ['', '  + all agree   ++ all agree strongly   − all disagree   −− all strongly']
      : []),
  ];
}
