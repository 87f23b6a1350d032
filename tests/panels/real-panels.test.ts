import { fromRecords, type Scale } from 'consilience/formats';
import { groupGround, tallies } from 'consilience/panels';
import { describe, expect, test } from 'vitest';
import { areThere, expectedOf, rowsOf, titled } from '../formats/real-tables.js';

const VOTES = { denies: { certain: [-1] }, neutral: [0], affirms: { certain: [1] }, noAnswer: [] } as const;
const FIVE_POINTS = {
  denies: { certain: [-2], probable: [-1] },
  neutral: [0],
  affirms: { probable: [1], certain: [2] },
  noAnswer: [],
} as const;

const read = (table: string, scale: Scale) =>
  fromRecords(
    rowsOf(table, 'positions'),
    { scale, confidence: { min: 1, max: 10 }, quote: { attribution: 'verbatim' } },
    { experts: rowsOf(table, 'experts'), propositions: rowsOf(table, 'propositions') },
  ).corpus;

describe.runIf(areThere).each([
  ['igm-us', FIVE_POINTS],
  ['polis-brexit', VOTES],
] as const)(titled('The tallies of the real table %s'), (table, scale: Scale) => {
  test('are what the reference counts on each side, with its shares.', () => {
    const expected = expectedOf(table);
    const { tallies: all } = tallies(read(table, scale), { minAnswers: expected.k });
    expect(all).toHaveLength(expected.propositions_with_at_least_k);
    for (const { proposition, n, agree, neutral, disagree } of expected.top_agreed) {
      const tally = all.find((one) => one.proposition === proposition);
      expect(tally?.counts).toMatchObject({ holders: agree, undecided: neutral, opponents: disagree });
      expect(tally?.largerSide?.share).toBe(Math.max(agree, disagree) / n);
      expect(tally?.smallerSide?.share).toBe(Math.min(agree, disagree) / n);
    }
  });
});

// Counted from the same rows, each participant's last vote, by a loop in Python with the formulas of the papers.
describe.runIf(areThere)(titled('The opinion groups of the real table polis-brexit'), () => {
  const ground = () => {
    const corpus = read('polis-brexit', VOTES);
    return groupGround(corpus, (_, { affiliation }) => affiliation);
  };

  test('share what the product of their smoothed shares puts first.', () => {
    const { groups, ungrouped, shared } = ground();
    const sizes = new Map(groups.map(({ group, experts }) => [group, experts.length]));
    expect([sizes.get('group 0'), sizes.get('group 1'), ungrouped.length]).toEqual([106, 91, 7]);
    const of = (group: string, { groups: shares }: (typeof shared)[number]) => {
      const { count, answers } = shares.find((share) => share.group === group) ?? {};
      return [count, answers];
    };
    expect(
      shared
        .slice(0, 3)
        .map((claim) => [claim.proposition, claim.stance, of('group 0', claim), of('group 1', claim)]),
    ).toEqual([
      ['c27', 'denies', [51, 52], [44, 47]],
      ['c3', 'denies', [87, 90], [70, 77]],
      ['c0', 'denies', [90, 93], [71, 79]],
    ]);
    expect(shared[0]?.groupInformedConsensus).toBeCloseTo(0.8843537, 7);
  });

  test('are set apart by what Newcombe’s bound puts first.', () => {
    const { apart } = ground();
    const first = (group: string) => apart.find((mark) => mark.group === group);
    expect(first('group 0')).toMatchObject({
      proposition: 'c7',
      stance: 'denies',
      inside: { count: 77, answers: 92 },
      outside: { count: 4, answers: 75 },
    });
    expect(first('group 0')?.rankScore).toBeCloseTo(0.6668736, 7);
    expect(first('group 1')).toMatchObject({
      proposition: 'c7',
      stance: 'affirms',
      inside: { count: 53, answers: 75 },
      outside: { count: 6, answers: 92 },
    });
    expect(first('group 1')?.rankScore).toBeCloseTo(0.5102426, 7);
  });
});
