import { agreementMatrix, coalitions, groupGround, similarityGroups } from 'consilience/panels';
import { describe, expect, it } from 'vitest';
import { faultsOf } from '../printed-faults.js';
import { corpusOf, says } from '../reader/small-corpora.ts';

/** So many of each group for, against and undecided on each proposition. */
const panelOf = (counts: {
  readonly [proposition: string]: { readonly [group: string]: readonly [number, number, number] };
}) =>
  corpusOf(
    {},
    Object.entries(counts).flatMap(([proposition, groups]) =>
      Object.entries(groups).flatMap(([group, [yes, no, neither]]) =>
        Array.from({ length: yes + no + neither }, (_, i) =>
          says(
            `${group}${i}`,
            proposition,
            i < yes ? 'affirms certain' : i < yes + no ? 'denies certain' : 'undecided',
          ),
        ),
      ),
    ),
  );
const byLetter = (expert: string) => expert[0];

const panel = panelOf({
  parks: { a: [3, 1, 0], b: [1, 0, 0] },
  roads: { a: [2, 2, 0], b: [1, 0, 0] },
  taxes: { a: [0, 4, 0], b: [0, 0, 1] },
});

describe('what groups share', () => {
  it('is a side that more than half in every group take, with the product of the smoothed shares', () => {
    const { shared } = groupGround(panel, byLetter);
    expect(shared).toEqual([
      {
        kind: 'crossGroupClaim',
        proposition: 'parks',
        stance: 'affirms',
        minCertainty: 'possible',
        groups: [
          { group: 'a', count: 3, answers: 4, share: 3 / 4 },
          { group: 'b', count: 1, answers: 1, share: 1 },
        ],
        leastShare: 3 / 4,
        groupInformedConsensus: (4 / 6) * (2 / 3),
      },
    ]);
  });

  it('can be a denial, and is nothing where a group says nothing: no middle is made up for it', () => {
    const none = panelOf({ p: { a: [0, 3, 0], b: [0, 2, 0] }, q: { a: [3, 0, 0], b: [0, 0, 0] } });
    const { shared, tallies } = groupGround(none, byLetter);
    expect(shared.map(({ proposition, stance }) => [proposition, stance])).toEqual([['p', 'denies']]);
    expect(tallies[1]?.groups[1]?.affirms).not.toHaveProperty('share');
  });

  it('ranks by the product, by which no large group outvotes a small one', () => {
    const { shared } = groupGround(
      panelOf({
        'most of all': { a: [90, 10, 0], b: [6, 4, 0] },
        'most of each': { a: [80, 20, 0], b: [9, 1, 0] },
      }),
      byLetter,
    );
    // 81/102 × 10/12 = 0.66 against 91/102 × 7/12 = 0.52, though 89 of 110 are fewer than 96.
    expect(shared.map(({ proposition }) => proposition)).toEqual(['most of each', 'most of all']);
  });
});

describe('what sets a group apart', () => {
  const marks = groupGround(
    panelOf({
      few: { a: [2, 0, 0], b: [10, 90, 0] },
      many: { a: [40, 5, 0], b: [10, 90, 0] },
      same: { a: [9, 1, 0], b: [90, 10, 0] },
    }),
    byLetter,
  ).apart;

  it('is ranked so that 40 of 45 comes before 2 of 2, with the counts on both sides of the border', () => {
    expect(marks.map(({ group, proposition, stance }) => `${group} ${stance} ${proposition}`)).toEqual([
      'a affirms many',
      'a affirms few',
      'b denies many',
      'b denies few',
    ]);
    expect(marks[0]).toMatchObject({
      kind: 'groupMark',
      inside: { count: 40, answers: 45, share: 40 / 45 },
      outside: { count: 10, answers: 100, share: 1 / 10 },
    });
  });

  it('is nothing where a share of the others is as large, or nobody is outside', () => {
    expect(marks.some(({ proposition }) => proposition === 'same')).toBe(false);
    expect(groupGround(panel, () => 'all').apart).toEqual([]);
  });

  it('is nothing where fewer took it up than is asked for, inside or out', () => {
    const few = panelOf({ p: { a: [9, 0, 0], b: [0, 9, 0] }, q: { a: [9, 0, 0], b: [0, 2, 0] } });
    const { apart } = groupGround(few, byLetter, { minAnswers: 3 });
    expect(new Set(apart.map(({ proposition }) => proposition))).toEqual(new Set(['p']));
  });
});

describe('groups', () => {
  it('can be declared by a function of the record, by expert, or be found', () => {
    const experts = Object.keys(panel.experts);
    const declared = { a0: 'one', a1: 'one', a2: 'one', a3: 'one', b0: 'two' };
    const expected = [experts.slice(0, 4), experts.slice(4)];
    const found = [
      groupGround(panel, (id, { name }) => (name === id ? byLetter(id) : undefined)),
      groupGround(panel, declared),
      groupGround(panel, expected),
      groupGround(
        panel,
        expected.map((members) => ({ experts: members })),
      ),
    ];
    for (const { groups, ungrouped } of found) {
      expect(groups.map((group) => group.experts)).toEqual(expected);
      expect(ungrouped).toEqual([]);
    }
    expect(found.map(({ groups }) => groups.map(({ group }) => group))).toEqual([
      ['a', 'b'],
      ['one', 'two'],
      ['1', '2'],
      ['1', '2'],
    ]);
  });

  it('have any name, and leave those whom nobody put anywhere out of every count', () => {
    const ground = groupGround(panel, { a0: '__proto__', b0: 'constructor' });
    expect(ground.groups).toEqual([
      { group: '__proto__', experts: ['a0'] },
      { group: 'constructor', experts: ['b0'] },
    ]);
    expect(ground.ungrouped).toEqual(['a1', 'a2', 'a3']);
    expect(ground.tallies[0]?.groups.map(({ counts }) => counts.holders)).toEqual([1, 1]);
  });

  it('that were found can be those of the clustering, or coalitions that do not overlap', () => {
    const camps = panelOf({
      p: { a: [3, 0, 0], b: [0, 3, 0] },
      q: { a: [3, 0, 0], b: [0, 3, 0] },
    });
    const cut = similarityGroups(agreementMatrix(camps), 2);
    expect(groupGround(camps, cut).apart.map(({ group, stance }) => `${group} ${stance}`)).toEqual([
      '1 affirms',
      '1 affirms',
      '2 denies',
      '2 denies',
    ]);
    const found = groupGround(camps, [...coalitions(camps)]).groups;
    expect(new Set(found.map(({ experts }) => experts))).toEqual(new Set(cut));
  });

  it('in which an expert is twice, or somebody unknown, are an error at that place', () => {
    const issuesOf = (groups: unknown) =>
      faultsOf(() => groupGround(panel, groups as never)).map(({ code, path, nearest }) => [
        code,
        path,
        nearest,
      ]);
    expect(issuesOf([['a0', 'a1'], { experts: ['b0', 'a1', 'a9'] }])).toEqual([
      ['duplicate', 'groups[1].experts[1]', undefined],
      ['unknown-id', 'groups[1].experts[2]', 'a0'],
    ]);
    expect(issuesOf({ a0: 'x', a7: 'x', a1: 3 })).toEqual([
      ['unknown-id', 'groups.a7', 'a0'],
      ['shape', 'groups.a1', undefined],
    ]);
    expect(issuesOf(() => 3)).toHaveLength(5);
    for (const nothing of [[], {}, () => undefined, null, 'a', undefined]) {
      expect(issuesOf(nothing)).toEqual([['shape', 'groups', undefined]]);
    }
  });

  it('are too many where a table of them would have more than a million cells', () => {
    const many = corpusOf(
      Object.fromEntries(Array.from({ length: 1001 }, (_, i) => [`p${i}`, {}])),
      Array.from({ length: 1000 }, (_, i) => says(`e${i}`, 'p0', 'affirms certain')),
    );
    const [issue] = faultsOf(() => groupGround(many, (id) => id));
    expect([issue?.code, issue?.path]).toEqual(['limit', 'groups']);
  });
});
