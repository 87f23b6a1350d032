import {
  fromRecords,
  igmAnswers,
  type Mapping,
  polisComments,
  polisVotes,
  type Records,
  type Scale,
  toRatings,
} from 'consilience/formats';
import { cohenKappa, krippendorffAlpha } from 'consilience/measures';
import { beforeAll, describe, expect, test } from 'vitest';
import { areThere, type Cells, type Expected, expectedOf, rowsOf, titled } from './real-tables.js';

const FIVE_POINTS = {
  denies: { certain: [-2], probable: [-1] },
  neutral: [0],
  affirms: { probable: [1], certain: [2] },
  noAnswer: ['No Opinion', 'Did Not Answer'],
} as const satisfies Scale;

const VOTES = {
  denies: { certain: [-1] },
  neutral: [0],
  affirms: { certain: [1] },
  noAnswer: [],
} as const satisfies Scale;

/** All that it takes to read one of them. */
const read = (table: string, mapping: Mapping, repeated: 'keep' | 'latest'): Records =>
  fromRecords<Cells>(rowsOf(table, 'positions'), mapping, {
    experts: rowsOf(table, 'experts'),
    propositions: rowsOf(table, 'propositions'),
    repeated,
  });

const tally = (values: Iterable<number>) => {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
};

const pairsOf = <T>(items: readonly T[]): [T, T][] =>
  items.flatMap((a, i) => items.slice(i + 1).map((b): [T, T] => [a, b]));

describe.runIf(areThere).each([
  ['igm-us', igmAnswers, FIVE_POINTS],
  ['polis-brexit', { scale: polisVotes.scale }, VOTES],
] as const)(titled('The real table %s'), (table, mapping: Mapping, scale: Scale<number>) => {
  let expected: Expected;
  let records: Records;
  let ratings: readonly (readonly (number | null)[])[];
  let categories: readonly number[];
  let frequencies: readonly (readonly number[])[];
  let rowOf: ReadonlyMap<string, readonly (number | null)[]>;
  beforeAll(() => {
    expected = expectedOf(table);
    records = read(table, mapping, 'latest');
    const turned = toRatings(records.corpus, { scale });
    ({ ratings, categories, frequencies } = turned);
    rowOf = new Map(turned.experts.map((expert, i) => [expert, ratings[i] ?? []]));
  });

  test('is taken whole: every row holds or is superseded, as the reference has it.', () => {
    const { taken, superseded, noAnswer, rejected, corpus } = records;
    expect([noAnswer, rejected]).toEqual([[], []]);
    expect(taken).toBe(expected.positions);
    expect(superseded).toHaveLength(expected.superseded_rows);
    expect(taken + superseded.length).toBe(expected.rows);
    expect(Object.keys(corpus.experts)).toHaveLength(expected.experts_listed);
    expect(Object.keys(corpus.propositions)).toHaveLength(expected.propositions_listed);
    expect(new Set(corpus.positions.map(({ expert }) => expert)).size).toBe(expected.experts);
    expect(new Set(corpus.positions.map(({ proposition }) => proposition)).size).toBe(expected.propositions);
  });

  test('drops re-votes by their dates, or keeps them as positions that later ones revise.', () => {
    expect(records.superseded.map(({ reason }) => reason)).toEqual(
      Array.from({ length: expected.superseded_rows }, () => 'later-date'),
    );
    const kept = read(table, mapping, 'keep');
    expect(kept.superseded).toEqual([]);
    expect([kept.taken, kept.corpus.positions.length]).toEqual([expected.rows, expected.rows]);
    expect(toRatings(kept.corpus, { scale })).toEqual(toRatings(records.corpus, { scale }));
  });

  test('keeps dates, confidences and quotes.', () => {
    const { positions } = read(table, mapping, 'keep').corpus;
    const confidences = positions.flatMap(({ confidence }) =>
      typeof confidence === 'object' ? confidence.value : [],
    );
    const quotes = positions.flatMap(({ quote }) => quote?.text ?? []);
    expect(positions.filter(({ date }) => date !== undefined)).toHaveLength(expected.rows_with_date);
    expect(confidences).toHaveLength(expected.rows_with_confidence);
    if (expected.mean_confidence !== null) {
      const mean = confidences.reduce((sum, value) => sum + value, 0) / confidences.length;
      expect(mean).toBeCloseTo(expected.mean_confidence, 12);
    }
    expect(quotes).toEqual(rowsOf(table, 'positions').flatMap(({ quote }) => quote || []));
    expect(quotes).toHaveLength(expected.rows_with_quote);
  });

  test('comes back as the ratings that it was made of.', () => {
    const all = ratings.flat().flatMap((rating) => rating ?? []);
    expect(all).toHaveLength(expected.positions);
    expect(tally(all)).toEqual(expected.stance_counts);
    const last = new Map(
      rowsOf(table, 'positions').map((row) => [
        `${row['expert']} ${row['proposition']}`,
        Number(row['stance']),
      ]),
    );
    const propositions = Object.keys(records.corpus.propositions);
    const turned = [...rowOf].flatMap(([expert, row]) =>
      row.flatMap((rating, i) =>
        rating === null ? [] : [[`${expert} ${propositions[i]}`, rating] as const],
      ),
    );
    expect(new Map(turned)).toEqual(last); // the rows are in the order of time
  });

  test.each(['nominal', 'ordinal', 'interval'] as const)('has the reference value of alpha, %s.', (level) => {
    const alpha = krippendorffAlpha(ratings, { level, categories });
    expect(Math.abs((alpha.value ?? Number.NaN) - expected.krippendorff[level])).toBeLessThan(1e-12);
    expect([alpha.units, alpha.ratings]).toEqual([
      expected.krippendorff.units,
      expected.krippendorff.pairable,
    ]);
  });

  test('has the counts of the reference for the propositions most agreed on.', () => {
    const ids = Object.keys(records.corpus.propositions);
    for (const { proposition, n, agree, neutral, disagree, mean } of expected.top_agreed) {
      const counts = frequencies[ids.indexOf(proposition)] ?? [];
      const sum = (isMeant: (value: number) => boolean, worth = (_: number) => 1) =>
        counts.reduce((so, count, i) => {
          const value = categories[i] ?? Number.NaN;
          return isMeant(value) ? so + count * worth(value) : so;
        }, 0);
      expect([sum(() => true), sum((v) => v > 0), sum((v) => v === 0), sum((v) => v < 0)]).toEqual([
        n,
        agree,
        neutral,
        disagree,
      ]);
      expect(
        sum(
          () => true,
          (v) => v,
        ) / n,
      ).toBeCloseTo(mean, 12);
    }
    const asked = frequencies.filter((counts) => counts.reduce((a, b) => a + b, 0) >= expected.k);
    expect(asked).toHaveLength(expected.propositions_with_at_least_k);
  });

  test('has the counts of the reference for pairs of experts.', () => {
    for (const { a, b, ...counts } of expected.pairs) {
      const [rowA = [], rowB = []] = [rowOf.get(a), rowOf.get(b)];
      const both = rowA.flatMap((x, i): [number, number][] => {
        const y = rowB[i] ?? null;
        return x === null || y === null ? [] : [[x, y]];
      });
      const howMany = (isSo: (x: number, y: number) => boolean) => both.filter(([x, y]) => isSo(x, y)).length;
      expect({
        shared: both.length,
        identical: howMany((x, y) => x === y),
        same_side: howMany((x, y) => x * y > 0),
        opposite: howMany((x, y) => x * y < 0),
        neutral: howMany((x, y) => x * y === 0),
        both_neutral: howMany((x, y) => x === 0 && y === 0),
      }).toEqual({
        shared: counts.shared,
        identical: counts.identical,
        same_side: counts.same_side,
        opposite: counts.opposite,
        neutral: counts.neutral,
        both_neutral: counts.both_neutral,
      });
      const difference = both.reduce((sum, [x, y]) => sum + Math.abs(x - y), 0) / both.length;
      expect(difference).toBeCloseTo(counts.mean_abs_diff, 12);
      const kappa = cohenKappa([rowA, rowB], { weights: 'unweighted', categories }).value;
      expect(kappa).toBeCloseTo(counts.kappa, 12);
    }
  });

  test('has as many pairs that share a proposition as the reference, and the same most active experts.', () => {
    const pairs = pairsOf([...rowOf.values()]);
    const sharing = pairs.filter(([a, b]) => a.some((rating, i) => rating !== null && b[i] !== null));
    expect([pairs.length, sharing.length]).toEqual([expected.expert_pairs, expected.expert_pairs_sharing]);
    for (const { expert, positions } of expected.most_active) {
      expect(rowOf.get(expert)?.filter((rating) => rating !== null)).toHaveLength(positions);
    }
  });
});

describe.runIf(areThere)(titled('The real table of those who gave no answer'), () => {
  test('is no position, and is listed row by row.', () => {
    const rows = rowsOf('igm-us', 'nonresponses');
    const { taken, noAnswer, corpus } = fromRecords(rows, { ...igmAnswers, stance: 'reason' });
    expect([taken, corpus.positions]).toEqual([0, []]);
    expect(noAnswer.map(({ row, expert, proposition }) => [row, expert, proposition])).toEqual(
      rows.map(({ expert, proposition }, row) => [row, expert, proposition]),
    );
  });

  test('is rejected row by row where the scale does not declare it.', () => {
    const rows = rowsOf('igm-us', 'nonresponses');
    const scale = { ...FIVE_POINTS, noAnswer: ['Did not answer'] };
    const { rejected } = fromRecords(rows, { stance: 'reason', quote: false, scale }, { onFault: 'keep' });
    expect(rejected).toHaveLength(rows.length);
    expect(rejected[1]).toEqual({
      kind: 'rejectedRow',
      row: 1,
      faults: [
        {
          code: 'unknown-word',
          column: 'reason',
          found: '"Did Not Answer"',
          expected: 'a value of the scale: -2, -1, 0, 1, 2, "Did not answer"',
          nearest: 'Did not answer',
        },
      ],
    });
  });
});

test.runIf(areThere)(
  titled('The votes of the real Polis table read the same in the form of a Polis export.'),
  () => {
    const rows = rowsOf('polis-brexit', 'positions');
    const votes = rows.map(({ expert = '', proposition = '', stance = '', date = '' }) => ({
      timestamp: String(Date.parse(date)),
      datetime: new Date(date).toString(),
      'comment-id': proposition,
      'voter-id': expert,
      vote: stance,
    }));
    const comments = rowsOf('polis-brexit', 'propositions').map(({ id = '', text = '' }) => ({
      'comment-id': id,
      'comment-body': text,
    }));
    const options = { experts: rowsOf('polis-brexit', 'experts'), repeated: 'latest' } as const;
    const propositions = { rows: comments, columns: polisComments };
    const { scale } = polisVotes;

    expect(fromRecords(votes, polisVotes, { ...options, propositions })).toEqual(
      fromRecords<Cells>(
        rows,
        { scale, source: false },
        { ...options, propositions: rowsOf('polis-brexit', 'propositions') },
      ),
    );
  },
);
