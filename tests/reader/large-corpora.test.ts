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

const closings = vi.hoisted(() => ({ count: 0 }));
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
beforeEach(() => {
  closings.count = 0;
});

const EXPERTS = Array.from({ length: 100 }, (_, i) => `e${i}`);
const PROPOSITIONS = Array.from({ length: 1000 }, (_, i) => `p${i}`);

/** Everybody on everything, with words that repeat in no simple pattern. */
function hundredThousand(edit: (position: object, i: number) => object = (position) => position): Corpus {
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
    propositions: Object.fromEntries(PROPOSITIONS.map((id) => [id, { text: id }])),
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
    expect(commonGround(corpus, { minHolders: 50 }).every(({ holders }) => holders.length >= 50)).toBe(true);
    expect(disputes(corpus).length).toBeGreaterThan(0);
    const rows = stances(corpus);
    expect(rows).toHaveLength(1000);
    expect(rows.flatMap(({ contradictory }) => contradictory)).toEqual([]);
    expect(diagnose(corpus).length).toBe(100_000); // each lacks a quote
  }, 60_000);

  it('with a fault in each are reported all, in the order of the input', () => {
    try {
      hundredThousand((position, i) => ({ ...position, expert: `x${i}` }));
      expect.unreachable();
    } catch (error) {
      const issues = error instanceof CorpusError ? error.issues : [];
      expect(issues).toHaveLength(100_000);
      expect(issues[99_999]?.path).toEqual(['positions', 99_999, 'expert']);
    }
  }, 60_000);

  it('are closed once per expert, and not again for a thousand questions', () => {
    const corpus = hundredThousand();
    for (const proposition of PROPOSITIONS) stanceOf(corpus, 'e7', proposition);
    expect(closings.count).toBe(1);
    compare(corpus, 'e7', 'e8');
    commonGround(corpus, { minHolders: 90 });
    commonGround(corpus, { minHolders: 95 });
    expect(closings.count).toBe(EXPERTS.length);
    stanceOf(corpus, 'e7', 'p0', { asOf: '2024' });
    expect(closings.count).toBe(EXPERTS.length + 1);
  }, 60_000);
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
  }, 60_000);

  it('shared from its head is one claim; where one holds only its end, every edge is critical', () => {
    const shared = corpusOf(chain, [says('a', 'c0', 'affirms certain'), says('b', 'c0', 'affirms certain')]);
    expect(commonGround(shared).map(({ proposition }) => proposition)).toEqual(['c0']);
    const fragile = corpusOf(chain, [says('a', 'c0', 'affirms certain'), says('b', last, 'affirms certain')]);
    expect(commonGround(fragile)[0]?.criticalEdges).toHaveLength(length - 1);
  }, 60_000);

  it('closed into a circle makes 10,000 equivalents, of which one is shown', () => {
    const circle = { ...chain, [last]: { implies: ['c0'] } };
    const corpus = corpusOf(circle, [says('a', 'c5', 'affirms certain'), says('b', 'c7', 'affirms certain')]);
    expect(commonGround(corpus).map(({ proposition }) => proposition)).toEqual(['c5']);
  }, 60_000);
});
