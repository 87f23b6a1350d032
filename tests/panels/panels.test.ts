import {
  agreementMatrix,
  coalitions,
  matrixRows,
  mostOpposedPairs,
  nearestPairs,
  pairOf,
  similarityGroups,
  similarityOrder,
} from 'consilience/panels';
import { describe, expect, it } from 'vitest';
import { faultsOf } from '../printed-faults.js';
import { corpusOf, says } from '../reader/small-corpora.ts';

const issuesOf = (ask: () => unknown) =>
  faultsOf(ask).map(({ code, path, nearest }) => [code, path, nearest]);

const panel = corpusOf({ p: { implies: ['q'] }, q: {} }, [
  says('ada', 'p', 'affirms certain'),
  says('bo', 'p', 'affirms probable'),
  says('cy', 'q', 'denies certain'),
  says('di', 'r', 'affirms certain'),
]);

describe('the matrix', () => {
  it('of nobody, or of one, has no pairs and no faults', () => {
    for (const experts of [[], ['ada']]) {
      const matrix = agreementMatrix(panel, { experts });
      expect([nearestPairs(matrix), mostOpposedPairs(matrix), similarityOrder(matrix)]).toEqual([
        [],
        [],
        experts,
      ]);
      expect(matrixRows(matrix)).toEqual(experts.map(() => [null]));
    }
  });

  it('counts a denial that both make where they share only a "may" of what excludes it', () => {
    const excluded = (certainty: 'possible' | 'probable') =>
      corpusOf(
        { p: { excludes: ['q'] }, q: {} },
        ['ada', 'bo'].flatMap((expert) => [
          says(expert, 'p', `affirms ${certainty}`),
          says(expert, 'q', 'denies possible'),
        ]),
      );
    const shared = (corpus: ReturnType<typeof excluded>) =>
      pairOf(agreementMatrix(corpus), 'ada', 'bo').rate.agreements;
    expect([shared(excluded('possible')), shared(excluded('probable'))]).toEqual([2, 1]);
  });

  it('counts a conflict beside the compatible opposition that the same two positions cause', () => {
    const corpus = corpusOf({ p: { implies: ['q'] }, q: { implies: ['r'] }, r: { implies: ['q'] } }, [
      says('ada', 'p', 'affirms certain'),
      says('ada', 'q', 'affirms possible'),
      says('bo', 'p', 'denies possible'),
      says('bo', 'q', 'denies possible'),
    ]);
    const { conflicts, compatible } = pairOf(agreementMatrix(corpus), 'ada', 'bo');
    expect([conflicts, compatible]).toEqual([2, 1]);
  });

  it('tells how far it is, up to the end, where edges have to be followed and where not', () => {
    for (const show of ['informative', 'all'] as const) {
      const told: number[] = [];
      agreementMatrix(panel, { show, onProgress: (done, total) => told.push(done / total) });
      expect(told.length).toBeGreaterThan(1);
      expect(told.at(-1)).toBe(1);
    }
  });

  it('stops with the signal’s reason, also one that comes while it is at work', () => {
    const reason = new Error('enough');
    expect(() => agreementMatrix(panel, { signal: AbortSignal.abort(reason) })).toThrow(reason);
    const controller = new AbortController();
    const control = { signal: controller.signal, onProgress: () => controller.abort(reason) };
    expect(() => agreementMatrix(panel, control)).toThrow(reason);
  });

  it('of a pair with nothing to compare has no rate, and names an expert it does not know', () => {
    const matrix = agreementMatrix(panel);
    expect(pairOf(matrix, 'ada', 'di').rate).not.toHaveProperty('value');
    expect(issuesOf(() => pairOf(matrix, 'aad', 'ada'))).toEqual([['unknown-id', 'a', 'ada']]);
    expect(issuesOf(() => pairOf(matrix, 'ada', 'ada'))).toEqual([['duplicate', 'b', undefined]]);
  });
});

describe('the readers of a matrix', () => {
  const matrix = agreementMatrix(panel);

  it('rank as many pairs as there are where more are asked for, and refuse what is no number of pairs', () => {
    expect(nearestPairs(matrix, 1e9)).toHaveLength(3);
    for (const limit of [-1, 0, 1.5, Number.NaN, '3' as never]) {
      expect(issuesOf(() => nearestPairs(matrix, limit))).toEqual([['range', 'limit', undefined]]);
      expect(issuesOf(() => mostOpposedPairs(matrix, limit))).toEqual([['range', 'limit', undefined]]);
    }
  });

  it('give no rows of a figure that there is not', () => {
    expect(issuesOf(() => matrixRows(matrix, 'vale' as never))).toEqual([
      ['unknown-word', 'figure', 'value'],
    ]);
  });

  it('cut the clustering into as many groups as are asked for, or as there are experts', () => {
    // di has nothing to compare with anybody, and joins last.
    expect(similarityGroups(matrix, 2)).toEqual([['ada', 'bo', 'cy'], ['di']]);
    expect(similarityGroups(matrix, 3)).toEqual([['ada', 'bo'], ['cy'], ['di']]);
    expect(similarityGroups(matrix, 1)).toEqual([['ada', 'bo', 'cy', 'di']]);
    expect(similarityGroups(matrix, 9)).toEqual([['ada'], ['bo'], ['cy'], ['di']]);
    expect(similarityGroups(agreementMatrix(panel, { experts: [] }), 2)).toEqual([]);
    expect(issuesOf(() => similarityGroups(matrix, 0))).toEqual([['range', 'count', undefined]]);
  });
});

describe('coalitions', () => {
  const halves = corpusOf(
    {},
    ['a', 'b', 'c', 'd', 'e', 'f'].flatMap((expert, i) =>
      Array.from({ length: 6 }, (_, j) => says(expert, `s${j}`, i === j ? 'undecided' : 'affirms certain')),
    ),
  );

  it('are found as they are pulled, so that a caller can stop', () => {
    const pulled: string[] = [];
    for (const { experts } of coalitions(halves)) {
      pulled.push(experts.join(''));
      if (pulled.length === 2) break;
    }
    expect(pulled).toHaveLength(2);
  });

  it('past the limit are an error that says so, not a list cut short', () => {
    const all = [...coalitions(halves)].length;
    expect([...coalitions(halves, { limit: all })]).toHaveLength(all);
    expect(issuesOf(() => [...coalitions(halves, { limit: all - 1 })])).toEqual([
      ['limit', 'options.limit', undefined],
    ]);
  });

  it('of stated views leave out what only follows', () => {
    const groups = (basis: 'stated' | 'all') =>
      [...coalitions(panel, { show: 'all', basis })].map(({ claims }) => claims.length);
    expect(groups('all')).toEqual([2]);
    expect(groups('stated')).toEqual([1]);
  });

  it('asked for wrongly are an error that lists every fault', () => {
    const wanted = { minClaims: 0, basis: 'state', limit: 1.5 } as never;
    expect(issuesOf(() => [...coalitions(panel, wanted)])).toEqual([
      ['range', 'options.minClaims', undefined],
      ['range', 'options.limit', undefined],
      ['unknown-word', 'options.basis', 'stated'],
    ]);
  });
});
