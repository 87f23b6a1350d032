import { checkKeys, checkObject, checkWord, elementsOf } from '../faults/checks.js';
import { collectFaults } from '../faults/collect-faults.js';
import { describe } from '../faults/describe.js';
import { CorpusError, type Issue, type IssueCode } from '../faults/issue.js';
import { printPath } from '../faults/path.js';
import { oneLine } from '../wording/lexicon.js';
import { heading, type Line, line } from '../wording/line.js';
import { inCode, type Outcome } from './check.js';

/**
 * An issue of a `CorpusError`, as far as a test cares for it. What is left out may be anything.
 *
 * @example
 * ```ts
 * import { defineCorpus } from 'consilience';
 * import { assertThrowsIssue, type WantedIssue } from 'consilience/testing';
 *
 * const blank: WantedIssue = { code: 'shape', path: ['experts', 'ada', 'name'] };
 * assertThrowsIssue(
 *   () => defineCorpus({ experts: { ada: { name: ' ', kind: 'person' } }, propositions: {}, positions: [] }),
 *   blank,
 * );
 * ```
 */
export interface WantedIssue {
  readonly code?: IssueCode | undefined;
  /** The whole path, key by key: `['positions', 3, 'proposition']`. */
  readonly path?: readonly (string | number)[] | undefined;
}

/** Every code, once: a code that is new is a compile error here. */
const CODES: Readonly<Record<IssueCode, true>> = {
  'unknown-id': true,
  duplicate: true,
  clash: true,
  'self-denying': true,
  range: true,
  'unknown-word': true,
  date: true,
  shape: true,
  limit: true,
  interrupted: true,
};

/** What came of calling the subject of a test: an error, or a line that says what came instead. */
function issuesOf(subject: unknown): { readonly issues: readonly Issue[]; readonly instead?: Line } {
  let thrown: unknown = subject;
  if (typeof subject === 'function') {
    try {
      const returned: unknown = subject();
      const isPromise = typeof returned === 'object' && returned !== null && 'then' in returned;
      const later = ' It returned a promise: await that, and test what it is rejected with.';
      return { issues: [], instead: line(`Nothing was thrown.${isPromise ? later : ''}`) };
    } catch (error) {
      thrown = error;
    }
  }
  if (thrown instanceof CorpusError) return { issues: thrown.issues };
  const what = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : describe(thrown);
  return { issues: [], instead: line(`What was thrown is no CorpusError: ${what}`) };
}

/** What of an issue a test can ask for. */
const asked = ({ code, path }: WantedIssue): WantedIssue => ({
  ...(code === undefined ? {} : { code }),
  ...(path === undefined ? {} : { path }),
});

/** Whether a function throws a `CorpusError` with this issue among its issues, or the subject is such an error. */
export function checkIssue(subject: unknown, wanted: WantedIssue = {}): Outcome {
  const faults = collectFaults();
  const { code, path } = { ...wanted };
  if (checkObject(faults, ['issue'], wanted, 'an issue, { code, path }')) {
    checkKeys(faults, ['issue'], wanted, ['code', 'path']);
    if (code !== undefined) checkWord(faults, ['issue', 'code'], code, Object.keys(CODES));
    if (path !== undefined) elementsOf(faults, ['issue', 'path'], path, 'a list of keys');
  }
  faults.done();
  const { issues, instead } = issuesOf(subject);
  const isSamePath = (issue: Issue) =>
    path === undefined ||
    (issue.path.length === path.length && issue.path.every((key, i) => key === path[i]));
  const passes = issues.some((issue) => (code === undefined || issue.code === code) && isSamePath(issue));
  const near = issues.find(isSamePath) ?? issues.find((issue) => issue.code === code) ?? issues[0];

  const what = [
    ...(code === undefined ? [] : [`with the code ${inCode(code)}`]),
    ...(path === undefined ? [] : [`at ${path.length === 0 ? 'the corpus' : oneLine(printPath(path))}`]),
  ].join(' ');
  const issue = `an issue${what === '' ? '' : ` ${what}`}`;
  return {
    passes,
    report: () => ({
      found: [
        instead ??
          heading(
            'A CorpusError was thrown',
            issues.map(({ code, message }) => line(`${code}: ${message}`)),
          ),
      ],
      wants: passes
        ? `The test wants no CorpusError with ${issue}.`
        : `The test wants a CorpusError with ${issue}.`,
      nearest:
        passes || !near ? undefined : `It would pass with ${inCode({ code: near.code, path: near.path })}.`,
      actual: instead?.text ?? issues.map(asked),
      expected: asked(wanted),
    }),
  };
}
