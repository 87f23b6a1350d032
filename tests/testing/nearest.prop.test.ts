import { type Matchers, matchers } from 'consilience/testing';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { only, questions } from '../reference/arbitrary-corpora.js';

type Name = keyof Matchers;
type Args = readonly unknown[];

/** What a test can want, of a corpus as it is asked about. */
const wishes = questions().chain(({ corpus, options }) =>
  fc.record({
    corpus: fc.constant(corpus),
    /** The options that change what is held. */
    world: fc.constant(only(options, 'assuming', 'rejecting', 'asOf')),
    group: fc.shuffledSubarray(Object.keys(corpus.experts), { minLength: 2 }),
    proposition: fc.constantFrom(...Object.keys(corpus.propositions)),
    certainty: fc.constantFrom('possible', 'probable', 'certain'),
    stance: fc.constantFrom('affirms', 'denies'),
    minHolders: fc.constantFrom(1, 2, 3, 'all'),
    by: fc.constantFrom('one', 'several', 'most', 'all'),
    verdict: fc.constantFrom('supported', 'overstated', 'disputed', 'unsupported'),
  }),
);

/** The arguments with which each matcher asks for it. */
const ARGS = {
  toHold: ({ group: [a], proposition, world, certainty }) => [a, proposition, { ...world, certainty }],
  toDeny: ({ group: [a], proposition, world, certainty }) => [a, proposition, { ...world, certainty }],
  toBeUndecidedOn: ({ group: [a], proposition, world }) => [a, proposition, world],
  toBeSilentOn: ({ group: [a], proposition, world }) => [a, proposition, world],
  toAgreeOn: ({ group, proposition, world, stance, certainty }) => [
    group,
    proposition,
    { ...world, stance, minCertainty: certainty },
  ],
  toConflictOn: ({ group: [a, b], proposition, world }) => [a, b, proposition, world],
  toHaveConsensus: ({ group, proposition, world, stance, certainty, minHolders }) => [
    proposition,
    { ...world, experts: group, stance, minCertainty: certainty, minHolders },
  ],
  toSupportClaim: ({ group, proposition, world, stance, certainty, by }) => [
    { proposition, stance, certainty, by },
    { ...world, experts: group },
  ],
  toHaveVerdict: ({ group, proposition, world, stance, certainty, by, verdict }) => [
    { proposition, stance, certainty, by },
    verdict,
    { ...world, experts: group },
  ],
  toBeConsistent: ({ group, world }) => [{ ...world, experts: group }],
} as const satisfies Partial<
  Record<Name, (wish: typeof wishes extends fc.Arbitrary<infer W> ? W : never) => Args>
>;

const NAMES = Object.keys(ARGS) as (keyof typeof ARGS)[]; // its keys

const read = (code: string): unknown => new Function(`return (${code});`)();

const withKeys = (args: Args, at: number, change: unknown): Args =>
  args.map((arg, i) => (i === at ? { ...(arg as object), ...(change as object) } : arg));

/** What a message says would have passed: the name and arguments, without the options of a call that it writes. */
function suggested(message: string, name: Name, args: Args) {
  const last = message.split('\n').at(-1) ?? '';
  const [, called, given] = /(to[A-Z]\w+)\((.*)\) would pass\.$/.exec(last) ?? [];
  if (called !== undefined) return { name: called as Name, args: read(`[${given}]`) as Args, isCall: true };
  const [, word, what = ''] = /It would pass (with|for|on) (.*)\.$/.exec(last) ?? [];
  if (word === 'for') return { name, args: [read(what), ...args.slice(1)] };
  if (word === 'on') return { name, args: [...args.slice(0, 2), read(what), ...args.slice(3)] };
  if (word === undefined) return undefined;
  const keyed = what.replace(
    /(^|, | and )([a-z]\w*):? (?=['[\d])/gi,
    (_, lead) => `${lead && ', '}${_.slice(lead.length).replace(/:? $/, ': ')}`,
  );
  const isClaim = name === 'toSupportClaim' || name === 'toHaveVerdict';
  return { name, args: withKeys(args, isClaim ? 0 : args.length - 1, read(`{ ${keyed} }`)) };
}

it('What a message says would have passed does pass, in the same circumstances', () => {
  const seen = new Set<Name>();
  fc.assert(
    fc.property(wishes, fc.constantFrom(...NAMES), (wish, name) => {
      const { corpus, world, group } = wish;
      const args = ARGS[name](wish);
      const outcome = matchers[name](corpus, ...args);
      const message = outcome.message();
      expect(message.split('\n').length).toBeLessThanOrEqual(10);
      const next = suggested(message, name, args);
      if (!next) return;
      const [a, b, c] = next.args;
      const options =
        name === 'toHaveVerdict' || name === 'toSupportClaim' ? { ...world, experts: group } : world;
      const isHold = next.name === 'toHold' || next.name === 'toDeny';
      const whole = !next.isCall
        ? next.args
        : isHold
          ? [a, b, { ...world, certainty: c }]
          : [...next.args, options];
      // Of one that passes, the message is for `.not`.
      expect([message, matchers[next.name](corpus, ...whole).pass]).toEqual([message, !outcome.pass]);
      seen.add(name);
    }),
    { numRuns: 400 },
  );
  expect([...seen].sort()).toEqual([...NAMES].sort());
});
