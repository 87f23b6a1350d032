import { changes, commonGround, disputes, stanceOf, type View } from 'consilience';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corpora, only, optionsFor } from '../reference/arbitrary-corpora.js';

const twoQuestions = corpora().chain((corpus) =>
  fc.record({ corpus: fc.constant(corpus), before: optionsFor(corpus), after: optionsFor(corpus) }),
);

/** Checks what `changes` tells against the answers to the other questions, before and after. */
const forAnyTwo = (check: (asked: typeof twoQuestions extends fc.Arbitrary<infer T> ? T : never) => void) =>
  fc.assert(fc.property(twoQuestions, check), { numRuns: 200 });

/** Those under a key before, beside those under it after. */
function paired<T>(before: readonly T[], after: readonly T[], keyOf: (item: T) => string) {
  const keys = new Set([...before, ...after].map(keyOf));
  const under = (items: readonly T[], key: string) => items.find((item) => keyOf(item) === key);
  return Array.from(keys, (key) => ({ key, before: under(before, key), after: under(after, key) }));
}

const differ = (a: unknown, b: unknown) => JSON.stringify(a) !== JSON.stringify(b);

describe('changes, in any corpus', () => {
  it('tells each view that differs in stance, certainty, basis or a number, and no other, by expert and proposition', () => {
    forAnyTwo(({ corpus, before, after }) => {
      const viewIn = (options: typeof before, expert: string, proposition: string) =>
        (options.experts?.includes(expert) ?? true)
          ? stanceOf(corpus, expert, proposition, only(options, 'assuming', 'rejecting', 'asOf'))
          : undefined;
      const told = (view: View | undefined) =>
        view && [
          view.stance,
          ...('certainty' in view ? [view.certainty, view.basis] : []),
          view.credence,
          view.estimate,
        ];
      const expected = Object.keys(corpus.experts).flatMap((expert) =>
        Object.keys(corpus.propositions).flatMap((proposition) => {
          const was = viewIn(before, expert, proposition);
          const is = viewIn(after, expert, proposition);
          if (
            was && is ? !differ(told(was), told(is)) : (was ?? is ?? { stance: 'silent' }).stance === 'silent'
          )
            return [];
          const change = { kind: 'viewChange', expert, proposition } as const;
          return [{ ...change, ...(was && { before: was }), ...(is && { after: is }) }];
        }),
      );
      expect(changes(corpus, before, after).views).toEqual(expected);
    });
  });

  it('tells each shown claim that is gained, lost, held by others or otherwise firm, and no other', () => {
    forAnyTwo(({ corpus, before, after }) => {
      const keyOf = ({ proposition, stance }: { proposition: string; stance: string }) =>
        `${stance} ${proposition}`;
      const all = (options: typeof before) => commonGround(corpus, { ...options, show: 'all' });
      const shown = new Set([before, after].flatMap((options) => commonGround(corpus, options).map(keyOf)));
      const expected = paired(all(before), all(after), keyOf).flatMap(({ key, before: was, after: is }) =>
        shown.has(key) && differ([was?.holders, was?.certainty], [is?.holders, is?.certainty])
          ? [{ kind: 'claimChange', ...(was && { before: was }), ...(is && { after: is }) }]
          : [],
      );
      const { claims } = changes(corpus, before, after);
      expect(claims).toHaveLength(expected.length);
      expect(claims).toEqual(expect.arrayContaining(expected));
    });
  });

  it('tells each shown dispute that is gained, lost, or between others, and no other', () => {
    forAnyTwo(({ corpus, before, after }) => {
      const asked = (options: typeof before) =>
        only(options, 'experts', 'assuming', 'rejecting', 'asOf', 'propositions');
      const all = (options: typeof before) => disputes(corpus, { ...asked(options), show: 'all' });
      const keyOf = ({ proposition }: { proposition: string }) => proposition;
      const shown = new Set(
        [before, after].flatMap((options) => disputes(corpus, asked(options)).map(keyOf)),
      );
      const expected = paired(all(before), all(after), keyOf).flatMap(({ key, before: was, after: is }) =>
        shown.has(key) &&
        differ([was?.affirmers, was?.deniers, was?.pairs], [is?.affirmers, is?.deniers, is?.pairs])
          ? [{ kind: 'disputeChange', ...(was && { before: was }), ...(is && { after: is }) }]
          : [],
      );
      const { disputes: found } = changes(corpus, before, after);
      expect(found).toHaveLength(expected.length);
      expect(found).toEqual(expect.arrayContaining(expected));
    });
  });
});
