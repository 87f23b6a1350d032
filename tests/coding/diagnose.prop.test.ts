import { type Corpus, defineCorpus } from 'consilience';
import { diagnose, type Finding } from 'consilience/coding';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { corpora } from '../reference/arbitrary-corpora.ts';
import { clashesOf } from '../reference/arrivals.ts';
import { counted, isLater } from '../reference/counting.ts';

/** Groups of positions joined by clashes, as the rules have it when every two are compared. */
function clashingGroups(corpus: Corpus, expert: string): number[][] {
  const { standing, arrivals } = counted(corpus, {}, expert);
  const clash = (a: (typeof standing)[number], b: (typeof standing)[number]) =>
    clashesOf(arrivals(a), arrivals(b)).length > 0;
  const open = new Set(standing.filter((one) => standing.some((other) => clash(one, other))));
  const groups: number[][] = [];
  for (const one of open) {
    const group = new Set([one]);
    for (const member of group) {
      for (const other of open) if (clash(member, other)) group.add(other);
    }
    for (const member of group) open.delete(member);
    groups.push([...group].map(({ index }) => index).sort((a, b) => a - b));
  }
  return groups.sort(([a = 0], [b = 0]) => a - b);
}

const of = (findings: readonly Finding[], ...codes: Finding['code'][]) =>
  findings.filter(({ code }) => codes.includes(code));

const holds = (numRuns: number, property: (corpus: Corpus) => void) =>
  fc.assert(fc.property(corpora({ propositions: 6 }), property), { numRuns });

describe('For any corpus', () => {
  test('a contradiction is found of all positions that clash with each other, and of no others.', () => {
    holds(2000, (corpus) => {
      const all = diagnose(corpus);
      fc.pre(of(all, 'self-denying').length === 0);
      const findings = of(all, 'contradiction');
      for (const expert of Object.keys(corpus.experts)) {
        const found = findings.filter((one) => one.expert === expert).map(({ positions }) => positions);
        expect(found).toEqual(clashingGroups(corpus, expert));
      }
    });
  });
});
void defineCorpus;
void isLater;
