import {
  auditClaim,
  type Corpus,
  changes,
  commonGround,
  compare,
  disputes,
  type Options,
  type Partition,
  stanceOf,
  stances,
  type View,
} from 'consilience';
import { diagnose, verifyQuotes } from 'consilience/coding';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Question, questions } from '../reference/arbitrary-corpora.js';

const LISTS = ['holders', 'opponents', 'undecided', 'conditional', 'mixed', 'silent'] as const;

/** Every result that has a partition, with the side that its holders take. */
const partitioned = (corpus: Corpus, options: Options) => {
  const proposition = Object.keys(corpus.propositions)[0] ?? '';
  const rows: (Partition & { readonly views: readonly View[]; readonly stance?: View['stance'] })[] = [
    ...stances(corpus, options),
    ...commonGround(corpus, options),
    ...disputes(corpus, options),
    auditClaim(corpus, { proposition }, options),
    { ...auditClaim(corpus, { proposition, stance: 'denies' }, options), stance: 'denies' },
  ];
  return rows;
};

/** Results of every question, by its name. */
const RESULTS: Readonly<Record<string, (question: Question) => unknown>> = {
  stances: ({ corpus, options }) => stances(corpus, options),
  stanceOf: ({ corpus, options }) =>
    stanceOf(
      corpus,
      Object.keys(corpus.experts)[0] ?? '',
      Object.keys(corpus.propositions)[0] ?? '',
      options,
    ),
  compare: ({ corpus, options }) => {
    const [a = '', b = ''] = Object.keys(corpus.experts);
    return compare(corpus, a, b, options);
  },
  commonGround: ({ corpus, options }) => commonGround(corpus, options),
  disputes: ({ corpus, options }) => disputes(corpus, options),
  auditClaim: ({ corpus, options }) =>
    auditClaim(corpus, { proposition: Object.keys(corpus.propositions)[0] ?? '', by: 'several' }, options),
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
          expect(row.views.map(({ expert }) => expert)).toEqual(asked);
          expect(LISTS.flatMap((list) => row[list])).toHaveLength(asked.length);
          for (const list of LISTS) {
            const inList = row.views.filter(({ stance }) => {
              if (stance !== 'affirms' && stance !== 'denies') return stance === list;
              return list === (stance === side ? 'holders' : 'opponents');
            });
            expect(row[list]).toEqual(inList.map(({ expert }) => expert));
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('a result of any question', () => {
  it.each(Object.keys(RESULTS))('of %s equals itself after a round trip through JSON', (name) => {
    fc.assert(
      fc.property(questions(), (question) => {
        const result = RESULTS[name]?.(question);
        expect(JSON.parse(JSON.stringify(result))).toStrictEqual(result);
      }),
      { numRuns: 60 },
    );
  });
});
