import { type MatcherName, messageOf, type Outcome, type WriteCall } from './check.js';

/** The assertion that has the meaning of each matcher. */
const ASSERTION_OF: Readonly<Record<MatcherName, string>> = {
  toHold: 'assertHolds',
  toDeny: 'assertDenies',
  toBeUndecidedOn: 'assertUndecided',
  toBeSilentOn: 'assertSilent',
  toAgreeOn: 'assertAgree',
  toConflictOn: 'assertConflict',
  toHaveConsensus: 'assertConsensus',
  toSupportClaim: 'assertSupported',
  toHaveVerdict: 'assertVerdict',
  toHaveFaithfulQuotes: 'assertFaithfulQuotes',
  toBeConsistent: 'assertConsistent',
  toThrowIssue: 'assertThrowsIssue',
};

const write: WriteCall = (matcher, args) => `${ASSERTION_OF[matcher]}(${['corpus', ...args].join(', ')})`;

/**
 * Throws if a check did not pass: an error as Node's `assert` throws it, which every runner knows, without Node.
 */
export function assertPasses({ passes, report }: Outcome): void {
  if (passes) return;
  const told = report(write);
  const { actual, expected } = told;
  const error = new Error(messageOf(told));
  error.name = 'AssertionError';
  throw Object.assign(error, { code: 'ERR_ASSERTION', generatedMessage: false, actual, expected });
}
