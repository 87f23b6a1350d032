import { CorpusError, type Explainable, explain } from 'consilience';
import { beijingPyongyangWithOfficials as corpus } from 'consilience/fixtures';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { everyKind } from './every-kind.ts';

const JUNK: readonly unknown[] = [
  null, undefined, 0, -1, 1.5, Number.NaN, '', 'lin', '__proto__', 'affirms', true, [], [null], {}, { kind: 'view' },
  { low: 1 }, { not: 'nobody' }, { toString: 1 }, [[]],
]; // biome-ignore format: as few lines as there can be

/** The data with something in it deleted, or replaced by junk: at each level the choice says which key to take. */
function spoilt(data: unknown, choices: readonly number[], junk: unknown): unknown {
  const [choice = 0, ...deeper] = choices;
  if (typeof data !== 'object' || data === null) return junk;
  const keys = Object.keys(data);
  const key = keys[choice % Math.max(1, keys.length)];
  if (key === undefined) return junk;
  const inner: unknown = Object.getOwnPropertyDescriptor(data, key)?.value;
  const isLeaf = deeper.length === 0 || typeof inner !== 'object' || inner === null;
  const spoiltInner = isLeaf ? junk : spoilt(inner, deeper, junk);
  if (Array.isArray(data)) return data.map((item: unknown, i) => (i === Number(key) ? spoiltInner : item));
  const entries = Object.entries(data).map(([name, value]) => [name, name === key ? spoiltInner : value]);
  return Object.fromEntries(spoiltInner === undefined ? entries.filter(([name]) => name !== key) : entries);
}

describe('a result that was tampered with', () => {
  it.each(everyKind)('of kind $kind is told as text, or is a CorpusError, and nothing else', ({ result }) => {
    const data: unknown = JSON.parse(JSON.stringify(result));
    fc.assert(
      fc.property(
        fc.array(fc.nat(60), { minLength: 1, maxLength: 9 }),
        fc.constantFrom(...JUNK),
        (choices, junk) => {
          const tampered = spoilt(data, choices, junk) as Explainable; // it may be anything
          try {
            expect(explain(corpus, tampered)).not.toMatch(/undefined|\[object|NaN/);
          } catch (error) {
            expect(error).toBeInstanceOf(CorpusError);
            if (error instanceof CorpusError) {
              for (const { path } of error.issues) expect(path[0]).toBe('result');
            }
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});
