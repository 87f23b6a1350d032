import { defineCorpus, type Position, stanceOf, stances } from 'consilience';
import { fromRecords, type Scale, toRatings } from 'consilience/formats';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const CERTAINTIES = ['certain', 'probable', 'possible'] as const;
const ids = fc.uniqueArray(
  fc.oneof(
    fc.constantFrom('__proto__', 'constructor', '1', ' a'),
    fc.string().filter((id) => /\S/.test(id)),
  ),
  { minLength: 1, maxLength: 5 },
);

/** Scales of numbers or of words, with up to seven grades. */
const scales: fc.Arbitrary<Scale> = fc
  .record({
    values: fc.oneof(
      fc.uniqueArray(fc.integer({ min: -9, max: 9 }), { minLength: 8, maxLength: 8 }),
      fc.uniqueArray(fc.string(), { minLength: 8, maxLength: 8 }),
    ),
    isUsed: fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }),
  })
  .map(({ values, isUsed }) => {
    const at = (i: number) => (isUsed[i] ? values.slice(i, i + 1) : []);
    const side = (from: number) => Object.fromEntries(CERTAINTIES.map((word, i) => [word, at(from + i)]));
    return { denies: side(0), neutral: at(6), affirms: side(3), noAnswer: values.slice(7) };
  });

const valuesOf = ({ denies, neutral, affirms }: Scale) => [
  ...CERTAINTIES.flatMap((word) => denies[word] ?? []),
  ...neutral,
  ...[...CERTAINTIES].reverse().flatMap((word) => affirms[word] ?? []),
];

describe('A table of ratings', () => {
  const tables = fc.record({ scale: scales, experts: ids, propositions: ids }).chain((parts) => {
    const values = [...valuesOf(parts.scale), null];
    const row = fc.array(fc.constantFrom(...values), {
      minLength: parts.propositions.length,
      maxLength: parts.propositions.length,
    });
    const ratings = fc.array(row, { minLength: parts.experts.length, maxLength: parts.experts.length });
    return fc.record({
      scale: fc.constant(parts.scale),
      experts: fc.constant(parts.experts),
      propositions: fc.constant(parts.propositions),
      ratings,
      asText: fc.boolean(),
    });
  });

  test('comes back from a corpus as it went in.', () => {
    fc.assert(
      fc.property(tables, ({ scale, experts, propositions, ratings, asText }) => {
        const rows = experts.flatMap((expert, i) =>
          propositions.map((proposition, j) => {
            const rating = ratings[i]?.[j] ?? scale.noAnswer[0];
            return { expert, proposition, stance: asText ? String(rating) : rating };
          }),
        );
        const { corpus, noAnswer } = fromRecords(rows, { scale });
        const table = toRatings(corpus, { scale });
        const ratingOf = (expert: string, proposition: string) =>
          ratings[experts.indexOf(expert)]?.[propositions.indexOf(proposition)];

        expect(table.categories).toEqual(valuesOf(scale));
        expect([...table.experts].sort()).toEqual([...experts].sort());
        expect(table.ratings).toEqual(
          table.experts.map((expert) =>
            table.propositions.map((proposition) => ratingOf(expert, proposition)),
          ),
        );
        expect(noAnswer).toHaveLength(ratings.flat().filter((rating) => rating === null).length);
        expect(table.frequencies).toEqual(
          table.propositions.map((_, unit) =>
            table.categories.map((value) => table.ratings.filter((row) => row[unit] === value).length),
          ),
        );
      }),
    );
  });
});

describe('Rows in any order, with and without dates, answers and faults,', () => {
  const scale = {
    denies: { certain: ['no'] },
    neutral: ['?'],
    affirms: { certain: ['yes'] },
    noAnswer: [''],
  };
  const dates = [
    '',
    '2023',
    '2024',
    '2024',
    '2024-01',
    '2024-02',
    '2024-02-03',
    '2024-02-03T09:00Z',
    '2024-03',
  ];
  const rows = fc.array(
    fc.record({
      expert: fc.constantFrom('ada', 'ada', 'ada', 'bo'),
      proposition: fc.constantFrom('p', 'p', 'p', 'q'),
      stance: fc.constantFrom('yes', 'yes', 'yes', 'no', 'no', '?', '', 'maybe'),
      date: fc.constantFrom(...dates),
    }),
    { maxLength: 14 },
  );

  /** Month by month, day by day: what period a date of the above names, written so that text can be compared. */
  const start = (date: string) => `${date}-01-01`.slice(0, 10) + (date.includes('T') ? 'T09' : '');
  const isWithin = (inner: string, outer: string) => inner.startsWith(outer);
  const isOrdered = (a: string, b: string) => a !== '' && b !== '' && !isWithin(a, b) && !isWithin(b, a);

  test('are each taken, superseded, without an answer, or rejected; and nothing is left over.', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const { taken, superseded, noAnswer, rejected, corpus } = fromRecords(
          given,
          { scale },
          { onFault: 'keep', repeated: 'latest' },
        );
        const answers = given.filter(({ stance }) => ['yes', 'no', '?'].includes(stance));
        const cells = new Set(answers.map(({ expert, proposition }) => `${expert} ${proposition}`));

        expect(taken).toBe(cells.size);
        expect(superseded).toHaveLength(answers.length - taken);
        expect(noAnswer.map(({ row }) => given[row]?.stance)).toEqual(
          given.filter(({ stance }) => stance === '').map(() => ''),
        );
        expect(rejected.map(({ row }) => row)).toEqual(
          given.flatMap(({ stance }, row) => (stance === 'maybe' ? row : [])),
        );
        expect(corpus.positions).toHaveLength(taken);
      }),
    );
  });

  test('hold by the plain rule: a later row drops those that dates do not order against it, then the latest holds.', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const options = { onFault: 'keep', repeated: 'latest' } as const;
        const { superseded, corpus } = fromRecords(given, { scale }, options);
        const answers = given
          .map((row, at) => ({ ...row, at }))
          .filter(({ stance }) => ['yes', 'no', '?'].includes(stance));
        const sameCell = (a: (typeof answers)[number]) =>
          answers.filter((b) => a.expert === b.expert && a.proposition === b.proposition);
        const isDropped = (a: (typeof answers)[number]) =>
          sameCell(a).some((b) => b.at > a.at && !isOrdered(a.date, b.date));
        const slow = answers.flatMap((a) => {
          const by = sameCell(a).filter((b) => b.at > a.at && !isOrdered(a.date, b.date));
          if (by.length > 0) return [[a.at, Math.max(...by.map(({ at }) => at)), 'later-row']];
          const left = sameCell(a).filter((b) => !isDropped(b));
          const [latest = a] = left.sort((x, y) => (start(x.date) < start(y.date) ? 1 : -1));
          return latest.at === a.at ? [] : [[a.at, latest.at, 'later-date']];
        });

        expect(superseded.map(({ row, by, reason }) => [row, by, reason])).toEqual(slow);
        const isGone = new Set(superseded.map(({ row }) => row));
        for (const { at, expert, proposition, stance } of answers.filter((row) => !isGone.has(row.at))) {
          const side = stance === 'yes' ? 'affirms' : stance === 'no' ? 'denies' : 'undecided';
          expect([at, stanceOf(corpus, expert, proposition).stance]).toEqual([at, side]);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('mean the same as the positions that they say, through defineCorpus, unless the latest are asked for.', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const { corpus } = fromRecords(given, { scale }, { onFault: 'keep' });
        const positions = given.flatMap(({ expert, proposition, stance, date }): Position[] => {
          const about = { expert, proposition, ...(date === '' ? {} : { date }) };
          if (stance === '?') return [{ ...about, stance: 'undecided' }];
          if (stance === 'yes') return [{ ...about, stance: 'affirms', certainty: 'certain' }];
          return stance === 'no' ? [{ ...about, stance: 'denies', certainty: 'certain' }] : [];
        });
        const written = defineCorpus({
          experts: corpus.experts,
          propositions: corpus.propositions,
          positions,
        });

        expect(corpus.positions).toEqual(positions);
        expect(stances(corpus)).toEqual(stances(written));
      }),
    );
  });
});
