import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Question, questions } from './arbitrary-corpora.js';
import { type Claimed, verdictOf } from './audit.js';
import { edgesOf } from './bounds.js';
import { evaluated, sharedClaims } from './claims.js';
import { counted, inTime, isLater, unrevised } from './counting.js';
import { pairOf } from './pairs.js';
import { lineagesOf } from './support.js';

const LISTS = ['agreements', 'conflicts', 'compatible'] as const;

/** What happens in a question, of all that the rules provide for. */
function happenings({ corpus, options }: Question): Set<string> {
  const names = new Set<string>();
  const note = (isSo: boolean, name: string) => isSo && names.add(name);
  const experts = Object.keys(corpus.experts);
  const all = evaluated(corpus, { ...options, experts });
  for (const cell of [...all.cells.values()].flatMap((row) => [...row.values()])) {
    const { stance, basis, conditions, estimate, parts, bearing, isSaid } = cell;
    note(true, basis === undefined ? stance : `${stance} ${basis}`);
    note(stance === 'undecided' && !isSaid, 'undecided because what is implied ties');
    note(estimate !== undefined && basis === 'implied', 'a number that is implied');
    note(new Set(parts.map(({ from }) => from)).size === 2, 'words and a number in one view');
    note(
      basis === 'stated' &&
        bearing.some((one) => one[stance === 'denies' ? 'denies' : 'affirms'] > 0 && !one.isOwn),
      'stated and implied',
    );
    note(
      basis === 'stated' &&
        bearing.some((one) => Math.max(one.affirms, one.denies) === 3) &&
        cell.certainty !== 'certain',
      'stated less firmly than implied',
    );
    for (const { status } of conditions) names.add(`a conditional position ${status}`);
  }
  const said = inTime(corpus, options);
  note(said.length < corpus.positions.length, 'left out by date');
  const left = unrevised(corpus, options);
  note(left.length < said.length, 'revised');
  for (const expert of experts) {
    const { standing, status } = counted(corpus, options, expert);
    const own = left.filter(({ position }) => position.expert === expert);
    const revised = own.filter((placed) => !standing.includes(placed) && !status.has(placed.index));
    note(revised.length > 0, 'revised across edges');
    note(
      revised.some((earlier) => revised.some((later) => isLater(corpus, later.position, earlier.position))),
      'revised across edges by turns',
    );
  }
  for (const [place, a] of experts.entries()) {
    for (const b of experts.slice(place + 1)) {
      const [shown, everything] = [pairOf(all, 'informative', a, b), pairOf(all, 'all', a, b)];
      for (const list of LISTS) {
        note(shown[list].length > 0, `${list} shown`);
        note(shown[list].length < everything[list].length, `${list} left out`);
      }
      note(everything.unsettled.length > 0, 'unsettled');
      note(
        everything.agreements.some(({ gap }) => gap !== undefined),
        'a gap',
      );
      note(
        everything.conflicts.some(({ affirming, denying }) =>
          [affirming, denying].some(({ stance }) => stance === 'undecided'),
        ),
        'a conflict with who leans to neither side',
      );
    }
  }
  const claims = sharedClaims(all, 'all');
  note(claims.length > sharedClaims(all, 'informative').length, 'a shared claim left out');
  note(
    claims.some((one) =>
      claims.some((another) => one !== another && all.entails(one, another) && all.entails(another, one)),
    ),
    'shared claims that are equivalent',
  );
  for (const { groups, unknown } of claims.map((claim) => lineagesOf(all, claim))) {
    note(groups.length > 1, 'independent groups');
    note(
      groups.some(({ length }) => length > 1),
      'holders who share evidence',
    );
    note(unknown.length > 0, 'unknown evidence');
  }
  for (const proposition of Object.keys(corpus.propositions))
    for (const by of ['one', 'several'] as const) {
      const claim: Claimed = { proposition, certainty: 'probable', by };
      names.add(verdictOf(all, claim));
    }
  note(edgesOf(corpus, options.rejecting).length < edgesOf(corpus).length, 'an edge rejected');
  return names;
}

const EXPECTED = [
  'a conditional position met',
  'a conditional position open',
  'a conditional position rejected',
  'a conflict with who leans to neither side',
  'a gap',
  'a number that is implied',
  'a shared claim left out',
  'affirms implied',
  'affirms stated',
  'agreements left out',
  'agreements shown',
  'an edge rejected',
  'compatible left out',
  'compatible shown',
  'conditional',
  'conflicts left out',
  'conflicts shown',
  'contradictory',
  'denies implied',
  'denies stated',
  'disputed',
  'holders who share evidence',
  'independent groups',
  'left out by date',
  'overstated',
  'revised',
  'revised across edges',
  'revised across edges by turns',
  'shared claims that are equivalent',
  'silent',
  'stated and implied',
  'stated less firmly than implied',
  'supported',
  'undecided',
  'undecided because what is implied ties',
  'unknown evidence',
  'unsettled',
  'unsupported',
  'words and a number in one view',
];

describe('the arbitrary corpora', () => {
  it('are such that everything the rules provide for happens in at least one of a hundred', () => {
    const found = fc.sample(questions(), { numRuns: 300, seed: 1 }).map(happenings);
    const shareOf = (name: string) => found.filter((names) => names.has(name)).length / found.length;
    expect(EXPECTED.filter((name) => shareOf(name) < 0.01)).toEqual([]);
  });
});
