import { type Corpus, defineCorpus } from 'consilience';
import { diagnose, type Finding } from 'consilience/coding';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { corpora } from '../reference/arbitrary-corpora.ts';
import { clashesOf } from '../reference/arrivals.ts';
import { counted } from '../reference/counting.ts';

/** Groups of positions joined by clashes, as the rules have it when every two are held against each other. */
function clashingGroups(corpus: Corpus, expert: string): number[][] {
  const { standing, arrivals } = counted(corpus, {}, expert);
  const clash = (a: (typeof standing)[number], b: (typeof standing)[number]) =>
    clashesOf(arrivals(a), arrivals(b)).length > 0;
  const open = new Set(standing.filter((one) => standing.some((other) => clash(one, other))));
  const groups: number[][] = [];
  for (const one of open) {
    const group = new Set([one]); // a Set visits what it grows by
    for (const member of group) {
      for (const other of open) if (clash(member, other)) group.add(other);
    }
    for (const member of group) open.delete(member);
    groups.push([...group].map(({ index }) => index).sort((a, b) => a - b));
  }
  return groups;
}

/** Nothing is right to say of what follows from a proposition that entails its own denial. */
const holds = (numRuns: number, property: (corpus: Corpus, findings: readonly Finding[]) => void) =>
  fc.assert(
    fc.property(corpora({ propositions: 6 }), (corpus) => {
      const findings = diagnose(corpus);
      fc.pre(findings.every(({ code }) => code !== 'self-denying'));
      property(corpus, findings);
    }),
    { numRuns },
  );

/** The codes of findings that name one of several equals, the first of them. */
const ONE_OF_EQUALS: readonly Finding['code'][] = [
  'implied-otherwise',
  'implied-firmer',
  'revised',
  'later-condition',
  'unretracted',
];

describe('For any corpus', () => {
  test('a contradiction is of all positions that clash with each other, and of no others.', () => {
    holds(500, (corpus, findings) => {
      for (const expert of Object.keys(corpus.experts)) {
        const found = findings.filter((one) => one.code === 'contradiction' && one.expert === expert);
        expect(found.map(({ positions }) => positions)).toEqual(clashingGroups(corpus, expert));
      }
    });
  });

  test('whatever is replaced by what another implies is told with the chain.', () => {
    holds(500, (_, findings) => {
      for (const { code, propositions, message } of findings) {
        if (code === 'revised' && propositions.length > 1) {
          expect(message).toMatch(/; they cannot both hold, since “.*” (?:implies|excludes) “.*”/);
        }
      }
    });
  });

  test('the same is found in whatever order it is written down.', () => {
    const turned = <T>(record: { readonly [id: string]: T }) =>
      Object.fromEntries(Object.entries(record).reverse());
    holds(300, ({ sources, experts, propositions, positions }, findings) => {
      const other = diagnose(
        defineCorpus<string, string, string>({
          sources,
          experts: turned(experts),
          propositions: turned(propositions),
          positions: [...positions].reverse(),
        }),
      );
      const shape = (found: readonly Finding[], indexOf: (index: number) => number) =>
        found
          .map(({ code, expert, propositions: of, positions: at }) =>
            ONE_OF_EQUALS.includes(code)
              ? JSON.stringify([code, expert])
              : JSON.stringify([code, expert, [...of].sort(), at.map(indexOf).sort()]),
          )
          .sort();
      expect(shape(other, (index) => positions.length - 1 - index)).toEqual(
        shape(findings, (index) => index),
      );
    });
  });
});
