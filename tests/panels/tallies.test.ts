import { tallies } from 'consilience/panels';
import { describe, expect, it } from 'vitest';
import { faultsOf } from '../printed-faults.js';
import { corpusOf, says } from '../reader/small-corpora.ts';

const issuesOf = (ask: () => unknown) =>
  faultsOf(ask).map(({ code, path, nearest }) => [code, path, nearest]);

const panel = corpusOf({ rain: {}, storm: { implies: ['rain'] }, snow: {}, sun: {}, fog: {} }, [
  says('ada', 'rain', 'affirms certain'),
  says('bo', 'rain', 'affirms probable'),
  says('cy', 'storm', 'affirms probable'),
  says('di', 'rain', 'denies certain'),
  says('ed', 'rain', 'undecided'),
  says('flo', 'rain', 'affirms certain', { given: ['sun'] }),
  says('gil', 'rain', 'affirms certain'),
  says('gil', 'rain', 'denies certain'),
  says('ada', 'snow', 'affirms possible'),
  says('bo', 'snow', 'denies possible'),
  says('cy', 'snow', '70'),
]);
const asked = 7;

const of = (proposition: string, options = {}) => {
  const found = tallies(panel, options).tallies.find((tally) => tally.proposition === proposition);
  if (!found) throw new Error(`no tally of ${proposition}`);
  return found;
};

describe('a tally', () => {
  it('has every expert in one part, with the implied and the numbers where they belong', () => {
    expect(of('rain')).toMatchObject({
      counts: { holders: 3, opponents: 1, undecided: 1, conditional: 1, contradictory: 1, silent: 0 },
      answers: 7,
      affirms: {
        count: 3,
        share: 3 / 7,
        stated: 2,
        byCertainty: { certain: 1, probable: 2, possible: 0 },
      },
      denies: { count: 1, share: 1 / 7, stated: 1, byCertainty: { certain: 1, probable: 0, possible: 0 } },
      largerSide: { stance: 'affirms', count: 3, share: 3 / 7 },
      smallerSide: { stance: 'denies', count: 1, share: 1 / 7 },
      pairsApart: 3,
    });
    expect(of('snow').affirms.byCertainty).toEqual({ certain: 0, probable: 1, possible: 1 });
    expect(of('snow').counts.silent).toBe(4);
  });

  it('that nobody took up has counts, and no share, no side and no measure', () => {
    const fog = of('fog');
    expect(fog.counts.silent).toBe(asked);
    expect(fog.affirms).not.toHaveProperty('share');
    expect(fog).not.toHaveProperty('largerSide');
    expect(fog.vanDerEijkAgreement).toEqual({ reason: 'no-ratings', ratings: 0 });
  });

  it('of two equal sides names neither the larger', () => {
    const even = tallies(panel, { experts: ['ada', 'di'] }).tallies[0];
    expect(even?.largerSide).toEqual(even?.smallerSide);
    expect(even?.largerSide).not.toHaveProperty('stance');
    expect(even?.largerSide?.share).toBe(1 / 2);
  });

  it('counts on a side who holds it as firmly as is asked, and keeps the others among the answers', () => {
    const flat = of('rain', { minCertainty: 'certain' });
    expect([flat.affirms.count, flat.denies.count, flat.answers]).toEqual([1, 1, 7]);
    expect(flat.affirms.byCertainty.probable).toBe(2);
    expect(flat.counts.holders).toBe(3);
    expect(of('snow', { minCertainty: 'probable' }).pairsApart).toBe(0);
  });

  it('measures the spread on the scale that is declared', () => {
    const votes = corpusOf({}, [
      ...['a', 'b', 'c', 'd'].map((expert) => says(expert, 'p', 'affirms certain')),
      says('e', 'p', 'denies certain'),
      says('f', 'p', 'undecided'),
    ]);
    const [tally] = tallies(votes, { certainties: ['certain'] }).tallies;
    // [1, 1, 4]: a flat layer of 3 with A = 0, and one of 3 in a single category with A = 1.
    expect(tally?.vanDerEijkAgreement).toEqual({ value: 0.5, ratings: 6 });
    // The mean is 1.5 of 2 steps: 1 + 1/6 log2(1/4) + 1/6 log2(3/4) + 4/6 log2(3/4).
    expect(tally?.tastleWiermanConsensus.value).toBeCloseTo(1 - 2 / 6 + (5 / 6) * Math.log2(3 / 4), 12);
    // On seven categories, [1, 0, 0, 1, 0, 0, 4], the one layer of 3 has gaps.
    const [onSeven] = tallies(votes).tallies;
    expect(onSeven?.vanDerEijkAgreement.value).not.toBe(0.5);
  });

  it('has no spread where somebody is off the scale', () => {
    const [rain] = tallies(panel, { certainties: ['certain'] }).tallies;
    expect(rain?.vanDerEijkAgreement).toEqual({ reason: 'off-scale', ratings: 5 });
    expect(rain?.tastleWiermanConsensus).toEqual({ reason: 'off-scale', ratings: 5 });
  });
});

/** A panel of so many for, against and undecided on each proposition. */
const votesOf = (counts: { readonly [proposition: string]: readonly [number, number, number] }) =>
  corpusOf(
    {},
    Object.entries(counts).flatMap(([proposition, [yes, no, neither]]) =>
      Array.from({ length: yes + no + neither }, (_, i) =>
        says(
          `e${i}`,
          proposition,
          i < yes ? 'affirms certain' : i < yes + no ? 'denies certain' : 'undecided',
        ),
      ),
    ),
  );

describe('the rankings', () => {
  const ranked = tallies(
    votesOf({
      two: [2, 0, 0],
      'forty of 45': [40, 5, 0],
      'one to one': [1, 1, 0],
      'even of 40': [20, 20, 0],
      'even of 44, with passes': [20, 20, 4],
      passes: [0, 0, 9],
    }),
  );
  const ids = (list: readonly { readonly proposition: string }[]) =>
    list.map(({ proposition }) => proposition);

  it('put 40 of 45 before 2 of 2, and 20 to 20 before 1 to 1', () => {
    expect(ids(ranked.mostConsensual).slice(0, 2)).toEqual(['forty of 45', 'even of 40']);
    expect(ids(ranked.mostConsensual)).toContain('two');
    expect(ids(ranked.mostSplit)).toEqual([
      'even of 40',
      'even of 44, with passes',
      'one to one',
      'forty of 45',
    ]);
  });

  it('by pairs on opposite sides put of equals the one with more answers first', () => {
    expect(ids(ranked.mostDividing)).toEqual([
      'even of 44, with passes',
      'even of 40',
      'forty of 45',
      'one to one',
    ]);
  });

  it('have none on which nobody takes a side, and none that fewer took up than is asked for', () => {
    expect(ids(ranked.mostConsensual)).not.toContain('passes');
    const { tallies: all, mostConsensual } = tallies(votesOf({ a: [3, 0, 0], b: [2, 0, 0] }), {
      minAnswers: 3,
      propositions: ['b'],
    });
    expect(ids(all)).toEqual(['a', 'b']);
    expect(all[1]?.affirms).not.toHaveProperty('share');
    expect(ids(mostConsensual)).toEqual(['a']);
  });

  it('are as long as is asked for, and the same whatever the order of the corpus', () => {
    const counts = { c: [2, 1, 0], b: [2, 1, 0], a: [2, 1, 0] } as const;
    const turned = { a: counts.a, c: counts.c, b: counts.b };
    for (const of of [counts, turned]) {
      const found = tallies(votesOf(of), { top: 2 });
      expect([ids(found.mostConsensual), ids(found.mostSplit), ids(found.mostDividing)]).toEqual([
        ['a', 'b'],
        ['a', 'b'],
        ['a', 'b'],
      ]);
    }
  });
});

describe('tallies', () => {
  it('asked for wrongly are an error that lists every fault', () => {
    const wanted = { minAnswers: -1, certainties: ['certian'], top: 0, minCertainty: 'likely' } as never;
    expect(issuesOf(() => tallies(panel, wanted))).toEqual([
      ['range', 'options.top', undefined],
      ['range', 'options.minAnswers', undefined],
      ['unknown-word', 'options.certainties[0]', 'certain'],
      ['unknown-word', 'options.minCertainty', undefined],
    ]);
    expect(issuesOf(() => tallies(panel, { minHolders: 2 } as never))).toEqual([
      ['unknown-word', 'options.minHolders', undefined],
    ]);
  });
});
