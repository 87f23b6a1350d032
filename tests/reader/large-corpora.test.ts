import {
  type Corpus,
  CorpusError,
  commonGround,
  compare,
  defineCorpus,
  disputes,
  stanceOf,
  stances,
} from 'consilience';
import { diagnose } from 'consilience/coding';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { corpusOf, says } from './small-corpora.ts';

const closings = vi.hoisted(() => ({ count: 0, holdings: 0 }));
vi.mock('../../src/reasoning/closure.ts', async (importOriginal) => {
  const original = await importOriginal<typeof import('../../src/reasoning/closure.ts')>();
  return {
    ...original,
    closureOver: (graph: Parameters<typeof original.closureOver>[0]) => {
      const close = original.closureOver(graph);
      return (stated: Parameters<typeof close>[0]) => {
        closings.count++;
        return close(stated);
      };
    },
  };
});
vi.mock('../../src/reasoning/holdings.ts', async (importOriginal) => {
  const original = await importOriginal<typeof import('../../src/reasoning/holdings.ts')>();
  return {
    ...original,
    holdingsOf: (...given: Parameters<typeof original.holdingsOf>) => {
      const holdings = original.holdingsOf(...given);
      closings.holdings += holdings.length;
      return holdings;
    },
  };
});
beforeEach(() => {
  closings.count = 0;
  closings.holdings = 0;
});

const EXPERTS = Array.from({ length: 100 }, (_, i) => `e${i}`);
const PROPOSITIONS = Array.from({ length: 1000 }, (_, i) => `p${i}`);

/** Everybody on everything, with words that repeat in no simple pattern. */
function hundredThousand(
  edit: (position: object, i: number) => object = (position) => position,
  implied: Readonly<Record<string, readonly string[]>> = {},
): Corpus {
  const words = [
    'affirms certain',
    'denies probable',
    'affirms possible',
    'undecided',
    'denies certain',
    'affirms probable',
    '50-60',
  ];
  return defineCorpus<string, string, string>({
    experts: Object.fromEntries(EXPERTS.map((id) => [id, { name: id, kind: 'person' as const }])),
    propositions: Object.fromEntries(
      PROPOSITIONS.map((id) => [id, { text: id, implies: implied[id] ?? [] }]),
    ),
    positions: EXPERTS.flatMap((expert, i) =>
      PROPOSITIONS.map((proposition, j) =>
        edit(
          says(expert, proposition, words[(i * 31 + j * 17 + ((i * j) % 5)) % words.length] ?? 'undecided'),
          i * 1000 + j,
        ),
      ),
    ) as Corpus['positions'],
  });
}

describe('100,000 positions', () => {
  it('are defined, and every question about them answers', () => {
    const corpus = hundredThousand();
    expect(corpus.positions).toHaveLength(100_000);
    const { agreements, conflicts, compatible, unsettled, rate } = compare(corpus, 'e0', 'e1');
    expect(agreements.length + conflicts.length + compatible.length).toBe(rate.comparable);
    // Everybody speaks of everything, and with no edges between them each proposition is in one list.
    expect(rate.comparable + unsettled.length).toBe(PROPOSITIONS.length);
    const widest = commonGround(corpus, { minHolders: 40 });
    expect(widest.length).toBeGreaterThan(0);
    expect(widest.filter(({ holders }) => holders.length < 40)).toEqual([]);
    expect(disputes(corpus).length).toBeGreaterThan(0);
    const rows = stances(corpus);
    expect(rows).toHaveLength(1000);
    expect(rows.flatMap(({ contradictory }) => contradictory)).toEqual([]);
    expect(diagnose(corpus).length).toBe(100_000); // each lacks a quote
  });

  it('with a fault in each are reported all, in the order of the input', () => {
    try {
      hundredThousand((position, i) => ({ ...position, expert: `x${i}` }));
      expect.unreachable();
    } catch (error) {
      const issues = error instanceof CorpusError ? error.issues : [];
      expect(issues).toHaveLength(100_000);
      expect(issues[99_999]?.path).toEqual(['positions', 99_999, 'expert']);
    }
  });

  it('of which none leads anywhere are views as they are: nothing is closed, and no word is turned into a holding', () => {
    const corpus = hundredThousand();
    commonGround(corpus, { minHolders: 90 });
    disputes(corpus);
    compare(corpus, 'e7', 'e8', { asOf: '2024' });
    expect([closings.count, closings.holdings]).toEqual([0, 0]);
  });

  it('are closed once per expert where edges lead on, and not again for a thousand questions', () => {
    const corpus = hundredThousand(undefined, { p0: ['p1'] });
    for (const proposition of PROPOSITIONS) stanceOf(corpus, 'e7', proposition);
    expect([closings.count, closings.holdings]).toEqual([1, 2]); // on p0 and on p1
    compare(corpus, 'e7', 'e8');
    commonGround(corpus, { minHolders: 90, show: 'all' });
    const { count } = closings;
    expect(count).toBeGreaterThanOrEqual(EXPERTS.length); // where positions clash, what is left of them is closed again
    commonGround(corpus, { minHolders: 95, show: 'all' });
    expect(closings.count).toBe(count);
    stanceOf(corpus, 'e7', 'p0', { asOf: '2024' });
    expect(closings.count).toBe(count + 1);
  });
});

describe('An answer that would be too large', () => {
  const messageOf = (work: () => unknown): string => {
    try {
      work();
    } catch (error) {
      if (error instanceof CorpusError) return error.message;
    }
    return '';
  };

  it('is an error that says which limit was met and how to narrow the question: as many ids as that', () => {
    const ids = (prefix: string) => Array.from({ length: 7_100 }, (_, i) => `${prefix}${i}`);
    const corpus = defineCorpus<string, string, string>({
      experts: Object.fromEntries(ids('e').map((id) => [id, { name: id, kind: 'person' as const }])),
      propositions: Object.fromEntries(ids('p').map((id) => [id, { text: id }])),
      positions: [{ expert: 'e0', proposition: 'p0', stance: 'affirms', certainty: 'certain' }],
    });
    expect(messageOf(() => stances(corpus))).toBe(
      'options: found an answer of more than 50,000,000 ids of experts, ' +
        'expected a question about fewer `propositions` or `experts`',
    );
    expect(stances(corpus, { propositions: ['p7'] })).toMatchObject([{ proposition: 'p7', holders: [] }]);
    expect(stances(corpus, { experts: ['e0'] })).toHaveLength(7_100);
  });

  it('is an error where so many views follow, and none where fewer are asked for', () => {
    const wide = Array.from({ length: 4_000 }, (_, i) => `p${i}`);
    const corpus = corpusOf(
      Object.fromEntries(wide.map((id, i) => [id, i === 0 ? { implies: wide.slice(1) } : {}])),
      Array.from({ length: 800 }, (_, i) => says(`e${i}`, 'p0', 'affirms certain')),
    );
    const narrower = 'a question about fewer `experts`, or with a higher `minHolders` or `minCertainty`';
    expect(messageOf(() => commonGround(corpus, { show: 'all' }))).toBe(
      `options: found an answer of more than 3,000,000 views, expected ${narrower}`,
    );
    expect(commonGround(corpus, { show: 'all', minHolders: 801 })).toEqual([]);
  });
});

describe('a chain of 10,000 implications', () => {
  const length = 10_000;
  const chain = Object.fromEntries(
    Array.from({ length }, (_, i) => [`c${i}`, i + 1 < length ? { implies: [`c${i + 1}`] } : {}]),
  );
  const last = `c${length - 1}`;

  it('is followed to its end and back, with every edge in the derivation', () => {
    const corpus = corpusOf(chain, [says('a', 'c0', 'affirms certain'), says('b', last, 'denies certain')]);
    expect(stanceOf(corpus, 'a', last).derivation[0]?.via).toHaveLength(length - 1);
    expect(stanceOf(corpus, 'b', 'c0')).toMatchObject({
      stance: 'denies',
      certainty: 'certain',
      basis: 'implied',
    });
    expect(compare(corpus, 'a', 'b').conflicts.map(({ proposition }) => proposition)).toEqual([last]);
  });

  it('shared from its head is one claim; where one holds only its end, every edge is critical', () => {
    const shared = corpusOf(chain, [says('a', 'c0', 'affirms certain'), says('b', 'c0', 'affirms certain')]);
    expect(commonGround(shared).map(({ proposition }) => proposition)).toEqual(['c0']);
    const fragile = corpusOf(chain, [says('a', 'c0', 'affirms certain'), says('b', last, 'affirms certain')]);
    expect(commonGround(fragile)[0]?.criticalEdges).toHaveLength(length - 1);
  });

  it('closed into a circle makes 10,000 equivalents, of which one is shown', () => {
    const circle = { ...chain, [last]: { implies: ['c0'] } };
    const corpus = corpusOf(circle, [says('a', 'c5', 'affirms certain'), says('b', 'c7', 'affirms certain')]);
    expect(commonGround(corpus).map(({ proposition }) => proposition)).toEqual(['c5']);
  });
});
