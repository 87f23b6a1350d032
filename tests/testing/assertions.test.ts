import { CorpusError } from 'consilience';
import {
  beijingPyongyang as article,
  beijingPyongyangWithOfficials as officials,
} from 'consilience/fixtures';
import * as testing from 'consilience/testing';
import { type MatcherResult, matchers, panel } from 'consilience/testing';
import { describe, expect, it } from 'vitest';

/** What is thrown, as far as runners look at it. */
function thrownBy(run: () => void) {
  try {
    run();
  } catch (error) {
    return error as Error & {
      readonly code?: string;
      readonly actual?: unknown;
      readonly expected?: unknown;
    };
  }
  throw new Error('nothing was thrown');
}

const quote = { text: 'It rains.', source: 'wire', attribution: 'verbatim' } as const;
const small = panel([['ada', '+++', 'rain', { quote }], ['bo', '?', 'rain']]); // biome-ignore format: one line
const clashing = panel([['ada', '+++', 'rain'], ['ada', '---', 'rain']]); // biome-ignore format: one line
const fails = () => {
  throw new CorpusError([{ code: 'limit', path: [], message: 'too many', found: '2', expected: '1' }]);
};

/** Each assertion with the matcher of the same meaning, and arguments with which it passes and fails. */
const PAIRS = [
  ['assertHolds', 'toHold', [article, 'chen', 'beijing-uneasy'], [article, 'chen', 'beijing-uneasy', 'certain']],
  ['assertDenies', 'toDeny', [article, 'chen', 'ties-ruptured'], [article, 'chen', 'beijing-uneasy']],
  ['assertUndecided', 'toBeUndecidedOn', [small, 'bo', 'rain'], [small, 'ada', 'rain']],
  ['assertSilent', 'toBeSilentOn', [article, 'weng', 'ties-ruptured'], [small, 'bo', 'rain']],
  ['assertAgree', 'toAgreeOn', [article, ['weng', 'inss'], 'ties-shifting'], [small, ['ada', 'bo'], 'rain']],
  ['assertConflict', 'toConflictOn', [officials, 'chen', 'lin', 'ties-strained'], [small, 'ada', 'bo', 'rain']],
  ['assertConsensus', 'toHaveConsensus', [article, 'ties-shifting', { minHolders: 'all' }], [small, 'rain']],
  ['assertSupported', 'toSupportClaim', [small, { proposition: 'rain', by: 'one' }], [small, { proposition: 'rain' }]],
  ['assertVerdict', 'toHaveVerdict', [small, { proposition: 'rain' }, 'overstated'], [small, { proposition: 'rain' }, 'disputed']],
  ['assertFaithfulQuotes', 'toHaveFaithfulQuotes', [small, { wire: '“It rains.”' }], [small, { wire: 'It does not rain.' }]],
  ['assertConsistent', 'toBeConsistent', [article], [clashing]],
  ['assertThrowsIssue', 'toThrowIssue', [fails, { code: 'limit', path: [] }], [fails, { code: 'shape' }]],
] as const; // biome-ignore format: one a line

/** What the entry exports, by name. */
const ASSERTIONS: { readonly [K in (typeof PAIRS)[number][0]]: unknown } = testing;

describe.each(PAIRS)('%s', (assertion, matcher, passing, failing) => {
  // The arguments of one are no arguments of another.
  const run = ASSERTIONS[assertion] as (...args: readonly unknown[]) => void;
  const match = matchers[matcher] as (...args: readonly unknown[]) => MatcherResult;

  it('passes and fails as the matcher does', () => {
    expect([match(...passing).pass, match(...failing).pass]).toEqual([true, false]);
    expect(run(...passing)).toBe(undefined);
    expect(() => run(...failing)).toThrow();
  });

  it('throws an AssertionError that every runner knows, with the message of the matcher and both sides', () => {
    const error = thrownBy(() => run(...failing));
    const { message, actual, expected } = match(...failing);
    expect(error).toBeInstanceOf(Error);
    expect([error.name, error.code]).toEqual(['AssertionError', 'ERR_ASSERTION']);
    // It names the assertion where the matcher's message names a matcher.
    const named = Object.fromEntries(PAIRS.map(([name, other]) => [other, name]));
    expect(error.message).toBe(
      message()
        .replace(/\bto[A-Z]\w+(?=\()/g, (name) => named[name] ?? name)
        .replace(/(assert\w+\()/g, '$1corpus, '),
    );
    expect([error.actual, error.expected]).toEqual([actual, expected]);
    expect(error.actual).not.toEqual(error.expected);
  });

  it('has a message of at most ten lines, also of what passes and should not', () => {
    for (const args of [passing, failing]) {
      expect(
        match(...args)
          .message()
          .split('\n').length,
      ).toBeLessThanOrEqual(10);
      expect(match(...args).message()).not.toMatch(/undefined|\[object| {2}\n/);
    }
  });
});

/** What is asked on, in each of them, and what it changes. */
describe('What is asked on can be given to each:', () => {
  const corpus = panel(
    [
      ['ada', '+++', 'rain', { given: ['storm'] }],
      ['bo', '+', 'rain', { date: '2024' }],
      ['bo', '++', 'rain', { date: '2025' }],
      ['cy', '+++', 'dry'],
    ],
    { dry: { excludes: ['rain'] }, storm: {} },
  );
  const assuming = ['storm'] as const;
  const rejecting = [{ from: 'dry', to: 'rain' }] as const;

  it('assumptions', () => {
    expect(matchers.toHold(corpus, 'ada', 'rain', 'certain').pass).toBe(false);
    expect(matchers.toHold(corpus, 'ada', 'rain', { certainty: 'certain', assuming }).pass).toBe(true);
    expect(matchers.toAgreeOn(corpus, ['ada', 'bo'], 'rain', { assuming }).pass).toBe(true);
    expect(matchers.toConflictOn(corpus, 'ada', 'cy', 'rain', { assuming }).pass).toBe(true);
    expect(
      matchers.toSupportClaim(corpus, { proposition: 'rain', by: 'one' }, { assuming, experts: ['ada'] })
        .pass,
    ).toBe(true);
    expect(matchers.toHaveVerdict(corpus, { proposition: 'rain' }, 'disputed', { assuming }).pass).toBe(true);
  });

  it('dates', () => {
    expect(matchers.toHold(corpus, 'bo', 'rain', { certainty: 'probable', asOf: '2024' }).pass).toBe(false);
    expect(matchers.toBeSilentOn(corpus, 'bo', 'rain', { asOf: '2023' }).pass).toBe(true);
  });

  it('edges that are rejected', () => {
    expect(matchers.toDeny(corpus, 'cy', 'rain').pass).toBe(true);
    expect(matchers.toDeny(corpus, 'cy', 'rain', { rejecting }).pass).toBe(false);
    expect(matchers.toHaveConsensus(corpus, 'rain', { minHolders: 1 }).pass).toBe(false);
    expect(matchers.toHaveConsensus(corpus, 'rain', { minHolders: 1, rejecting }).pass).toBe(true);
  });

  it('experts', () => {
    expect(matchers.toHaveConsensus(corpus, 'rain', { minHolders: 1, experts: ['bo', 'ada'] }).pass).toBe(
      true,
    );
    expect(matchers.toBeConsistent(clashing).pass).toBe(false);
    expect(matchers.toBeConsistent(clashing, { experts: [] }).pass).toBe(true);
  });

  it('sources', () => {
    const two = panel([
      ['ada', '+', 'rain', { quote }],
      ['bo', '+', 'rain', { quote: { ...quote, source: 'paper' } }],
    ]);
    const texts = { wire: 'It rains.' };
    expect(matchers.toHaveFaithfulQuotes(two, texts).pass).toBe(false);
    expect(matchers.toHaveFaithfulQuotes(two, texts, { sources: ['wire'] }).pass).toBe(true);
  });
});

describe('A fault in what was given is a CorpusError, and no assertion that fails:', () => {
  const faults = (run: () => unknown) => {
    const error = thrownBy(run);
    return error instanceof CorpusError ? error.issues.map(({ path, nearest }) => [path, nearest]) : error;
  };

  it('a subject that is no corpus', () => {
    for (const matcher of [
      'toHold',
      'toAgreeOn',
      'toHaveConsensus',
      'toSupportClaim',
      'toBeConsistent',
      'toHaveFaithfulQuotes',
    ] as const)
      expect(faults(() => matchers[matcher](5, {}))).toEqual([[[], undefined]]);
  });

  it('misspelt ids, words and options, all at once', () => {
    expect(
      faults(() => matchers.toHold(small, 'aad', 'rian', { certainty: 'cetrain', assumng: [] })),
    ).toEqual([
      [['expert'], 'ada'],
      [['proposition'], 'rain'],
      [['certainty'], 'certain'],
      [['options', 'assumng'], 'assuming'],
    ]);
    expect(faults(() => matchers.toHold(small, 'ada', 'rain', { certanty: 'certain' }))).toEqual([
      [['options', 'certanty'], 'certainty'],
    ]);
    for (const [matcher, ...asked] of [
      ['toAgreeOn', ['ada', 'bo'], 'rain'],
      ['toHaveConsensus', 'rain'],
    ] as const) {
      expect(faults(() => matchers[matcher](small, ...asked, { stanc: 'denies', minCertanty: 1 }))).toEqual([
        [['options', 'stanc'], 'stance'],
        [['options', 'minCertanty'], 'minCertainty'],
      ]);
    }
    expect(faults(() => matchers.toHold(small, 'ada', 'rain', null))).toEqual([[['certainty'], undefined]]);
    expect(faults(() => matchers.toBeSilentOn(small, 'ada', 'rain', 5))).toEqual([[['options'], undefined]]);
    expect(
      faults(() => matchers.toAgreeOn(small, ['ada', 'ada', 'ob'], 'rain', { stance: 'afirms' })),
    ).toEqual([
      [['experts', 1], undefined],
      [['experts', 2], 'bo'],
      [['options', 'stance'], 'affirms'],
    ]);
    expect(faults(() => matchers.toAgreeOn(small, ['ada'], 'rain', null))).toEqual([
      [['experts'], undefined],
      [['options'], undefined],
    ]);
    expect(faults(() => matchers.toConflictOn(small, 'ada', 'ada', 'rain'))).toEqual([[['b'], undefined]]);
    expect(faults(() => matchers.toHaveConsensus(small, 'rian', { minHolder: 2 }))).toEqual([
      [['proposition'], 'rain'],
      [['options', 'minHolder'], 'minHolders'],
    ]);
    expect(faults(() => matchers.toHaveVerdict(small, { proposition: 'rain' }, 'suported'))).toEqual([
      [['verdict'], 'supported'],
    ]);
    expect(faults(() => matchers.toHaveFaithfulQuotes(small, { wier: '' }))).toEqual([
      [['texts', 'wier'], 'wire'],
    ]);
    expect(faults(() => matchers.toHaveFaithfulQuotes(small, {}, { sources: ['wier'] }))).toEqual([
      [['options', 'sources', 0], 'wire'],
    ]);
    expect(faults(() => matchers.toBeConsistent(small, { expert: ['ada'] }))).toEqual([
      [['options', 'expert'], 'experts'],
    ]);
    expect(faults(() => matchers.toThrowIssue(fails, { code: 'limt', paths: [] }))).toEqual([
      [['issue', 'paths'], 'path'],
      [['issue', 'code'], 'limit'],
    ]);
  });
});
