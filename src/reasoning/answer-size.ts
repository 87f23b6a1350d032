import { CorpusError, issueOf } from '../faults/issue.js';

/** What one answer may hold, so that it is an answer and not the end of the process. */
const MOST = {
  /** Each takes some 200 bytes. */
  views: 3_000_000,
  /** Ids of experts in its lists, the silent ones' too. */
  'ids of experts': 50_000_000,
  /** Steps of derivations: long chains of edges are told anew for each claim on them. */
  edges: 50_000_000,
} as const;

/** Counts what an answer is going to hold. */
export type Room = (kind: keyof typeof MOST, count: number) => void;

/**
 * Counts what an answer is going to hold, and ends it where that would be too much.
 *
 * @param narrower What the caller can do about it.
 */
export function roomFor(narrower: string): Room {
  const held = { views: 0, 'ids of experts': 0, edges: 0 };
  return (kind, count) => {
    held[kind] += count;
    if (held[kind] <= MOST[kind]) return;
    const found = `an answer of more than ${MOST[kind].toLocaleString('en')} ${kind}`;
    throw new CorpusError([issueOf({ code: 'limit', path: ['options'], found, expected: narrower })]);
  };
}
