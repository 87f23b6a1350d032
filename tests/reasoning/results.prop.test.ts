import {
  auditClaim,
  type Corpus,
  changes,
  commonGround,
  compare,
  disputes,
  type Partition,
  stanceOf,
  stances,
  type View,
} from 'consilience';

import { diagnose, verifyQuotes } from 'consilience/coding';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { only, type Question, questions } from '../reference/arbitrary-corpora.js';

const LISTS = ['holders', 'opponents', 'undecided', 'conditional', 'contradictory', 'silent'] as const;

type Views = Readonly<Record<string, View | undefined>>;

/** Every result that has a partition, with the side that its holders take. */
const partitioned = (corpus: Corpus, options: Question['options']) => {
  const plain = only(options, 'experts', 'assuming', 'rejecting', 'asOf');
  const proposition = Object.keys(corpus.propositions)[0] ?? '';
  const rows: (Partition & { readonly views: Views; readonly stance?: View['stance'] })[] = [
    ...stances(corpus, plain),
    ...commonGround(corpus, options),
    ...disputes(corpus, { ...plain, ...only(options, 'propositions') }),
    auditClaim(corpus, { proposition }, plain),
    { ...auditClaim(corpus, { proposition, stance: 'denies' }, plain), stance: 'denies' },
  ];
  return rows;
};

/** Results of every question, by its name. */
const RESULTS: Readonly<Record<string, (question: Question) => unknown>> = {
  stances: ({ corpus, options }) =>
    stances(corpus, only(options, 'experts', 'assuming', 'rejecting', 'asOf')),
  stanceOf: ({ corpus, options }) =>
    stanceOf(
      corpus,
      Object.keys(corpus.experts)[0] ?? '',
      Object.keys(corpus.propositions)[0] ?? '',
      only(options, 'assuming', 'rejecting', 'asOf'),
    ),
  compare: ({ corpus, options }) => {
    const [a = '', b = ''] = Object.keys(corpus.experts);
    return compare(
      corpus,
      a,
      b,
      only(options, 'assuming', 'rejecting', 'asOf', 'propositions', 'minCertainty'),
    );
  },
  commonGround: ({ corpus, options }) => commonGround(corpus, options),
  disputes: ({ corpus, options }) =>
    disputes(corpus, only(options, 'experts', 'assuming', 'rejecting', 'asOf', 'propositions')),
  auditClaim: ({ corpus, options }) =>
    auditClaim(
      corpus,
      { proposition: Object.keys(corpus.propositions)[0] ?? '', by: 'several' },
      only(options, 'experts', 'assuming', 'rejecting', 'asOf'),
    ),
  changes: ({ corpus, options }) => changes(corpus, {}, options),
  diagnose: ({ corpus }) => diagnose(corpus),
  verifyQuotes: ({ corpus }) =>
    verifyQuotes(corpus, Object.fromEntries(Object.keys(corpus.sources).map((id) => [id, 'It may be so.']))),
};

describe('the partition, in any result that has one', () => {
  it('has each expert asked about in exactly one list, in the corpus’ order, as their view says', () => {
    fc.assert(
      fc.property(questions(), ({ corpus, options }) => {
        const asked = Object.keys(corpus.experts).filter((id) => options.experts?.includes(id) ?? true);
        for (const row of partitioned(corpus, options)) {
          const side = row.stance ?? 'affirms';
          expect(new Set(Object.keys(row.views))).toEqual(
            new Set(asked.filter((expert) => !row.silent.includes(expert))),
          );
          expect(LISTS.flatMap((list) => row[list])).toHaveLength(asked.length);
          for (const list of LISTS) {
            const inList = asked.filter((expert) => {
              const { stance = 'silent' } = Object.hasOwn(row.views, expert) ? (row.views[expert] ?? {}) : {};
              if (stance !== 'affirms' && stance !== 'denies') return stance === list;
              return list === (stance === side ? 'holders' : 'opponents');
            });
            expect(row[list]).toEqual(inList);
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});

/** The keys that hold `undefined`, at any depth: JSON loses them. */
const undefinedIn = (value: unknown): string[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([key, inner]) => (inner === undefined ? [key] : undefinedIn(inner)));

describe('a result of any question', () => {
  it.each(Object.keys(RESULTS))('of %s equals itself after a round trip through JSON', (name) => {
    fc.assert(
      fc.property(questions(), (question) => {
        const result = RESULTS[name]?.(question);
        // Not `toStrictEqual`, which takes an expert called "constructor" for a class.
        expect(JSON.parse(JSON.stringify(result))).toEqual(result);
        expect(undefinedIn(result)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
