import { describe, type Issue, issueOf, pathTo } from '../faults/issue.js';
import { nearestAmong } from '../faults/nearest.js';

/** Which ids of two corpora stand for the same. */
export interface MatchedIds {
  /** Ids of the first to those of the second, in the order of the first. */
  readonly toB: ReadonlyMap<string, string>;
  /** The ids that have no counterpart, in the order of each corpus. */
  readonly unmatched: readonly [readonly string[], readonly string[]];
}

/**
 * Matches ids as told, and the others by being the same, unless the counterpart is taken. Reports ids that are in
 * neither record, and two that are matched with one.
 */
export function matchIds(a: object, b: object, told: object, path: string, issues: Issue[]): MatchedIds {
  const check = (record: object, id: unknown, at: string, found: string) => {
    if (typeof id === 'string' && Object.hasOwn(record, id)) return;
    const nearest = nearestAmong(Object.keys(record))(id);
    const expected = `an id of the ${record === a ? 'first' : 'second'} coding`;
    issues.push(issueOf('unknown-id', at, found, expected, nearest));
  };

  const matched = new Map<string, string>();
  const taken = new Set<string>();
  for (const [idA, idB] of Object.entries(told) as [string, unknown][]) {
    if (idB === undefined) continue;
    const at = pathTo(path, idA);
    check(a, idA, at, describe(idA));
    check(b, idB, at, describe(idB));
    if (typeof idB !== 'string') continue;
    if (taken.has(idB)) {
      issues.push({ code: 'duplicate', path: at, found: describe(idB), expected: 'each id matched once' });
    }
    taken.add(idB);
    matched.set(idA, idB);
  }
  const ofA = Object.keys(a);
  for (const id of ofA) {
    if (!matched.has(id) && !taken.has(id) && Object.hasOwn(b, id)) matched.set(id, id);
  }
  const ofB = new Set(matched.values());
  return {
    toB: new Map(
      ofA.flatMap((id): [string, string][] => {
        const counterpart = matched.get(id);
        return counterpart === undefined ? [] : [[id, counterpart]];
      }),
    ),
    unmatched: [ofA.filter((id) => !matched.has(id)), Object.keys(b).filter((id) => !ofB.has(id))],
  };
}
