import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Question, questions } from './arbitrary-corpora.js';
import { evaluated, pairOf, sharedClaims } from './claims.js';
import { inTime, unrevised } from './counting.js';

const LISTS = ['agreements', 'conflicts', 'compatible'] as const;

/** What happens in a question, of all that the rules provide for. */
function happenings({ corpus, options }: Question): Set<string> {
  const names = new Set<string>();
  const note = (isSo: boolean, name: string) => isSo && names.add(name);
  const experts = Object.keys(corpus.experts);
  const all = evaluated(corpus, { ...options, experts });
  for (const cell of [...all.cells.values()].flatMap((row) => [...row.values()])) {
    const { stance, basis, conditions, derivation, credence } = cell;
    note(true, basis === undefined ? stance : `${stance} ${basis}`);
    note(
      derivation.some(({ length }) => length > 1),
      'a chain of two edges or more',
    );
    note(
      stance === 'undecided' && derivation.some(({ length }) => length > 0),
      'undecided because what is implied ties',
    );
    note(
      stance === 'mixed' && credence.low <= credence.high,
      'mixed where only what clashes elsewhere speaks',
    );
    for (const { status } of conditions) names.add(`a conditional position ${status}`);
  }
  const said = inTime(corpus, options).length;
  note(said < corpus.positions.length, 'left out by date');
  note(unrevised(corpus, options).length < said, 'revised');
  for (const [place, a] of experts.entries()) {
    for (const b of experts.slice(place + 1)) {
      const [shown, everything] = [pairOf(all, 'informative', a, b), pairOf(all, 'all', a, b)];
      for (const list of LISTS) {
        note(shown[list].length > 0, `${list} shown`);
        note(shown[list].length < everything[list].length, `${list} left out`);
      }
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
  return names;
}

const EXPECTED = [
  'a chain of two edges or more',
  'a conditional position met',
  'a conditional position open',
  'a conditional position rejected',
  'a shared claim left out',
  'affirms implied',
  'affirms stated',
  'agreements left out',
  'agreements shown',
  'compatible left out',
  'compatible shown',
  'conditional',
  'conflicts left out',
  'conflicts shown',
  'denies implied',
  'denies stated',
  'left out by date',
  'mixed',
  'mixed where only what clashes elsewhere speaks',
  'revised',
  'shared claims that are equivalent',
  'silent',
  'undecided',
  'undecided because what is implied ties',
];

describe('the arbitrary corpora', () => {
  it('are such that everything the rules provide for happens in at least one of a hundred', () => {
    const found = fc.sample(questions(), { numRuns: 300, seed: 1 }).map(happenings);
    const shareOf = (name: string) => found.filter((names) => names.has(name)).length / found.length;
    expect(EXPECTED.filter((name) => shareOf(name) < 0.01)).toEqual([]);
  });
});
