import { auditClaim, type Credence, commonGround, compare, disputes, stanceOf, stances } from 'consilience';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { named } from '../entries.ts';
import { only, type Question, questions } from '../reference/arbitrary-corpora.js';
import { type Claimed, verdictOf } from '../reference/audit.js';
import { SIDES } from '../reference/bounds.js';
import {
  type Claim,
  cellAt,
  type Evaluated,
  evaluated,
  isSound,
  partitionOf,
  type Show,
  sharedClaims,
} from '../reference/claims.js';
import { disputed, pairOf } from '../reference/pairs.js';
import { lineagesOf } from '../reference/support.js';

const SHOWS: readonly Show[] = ['informative', 'all'];

interface Held {
  readonly stance: string;
  readonly certainty?: string;
  readonly basis?: string;
  readonly credence: Credence;
  readonly estimate?: Credence;
}

/** What is to be the same in a view of the library and in one of the reference. */
const held = ({ stance, certainty, basis, credence, estimate }: Held) => ({
  stance,
  certainty,
  basis,
  credence,
  estimate,
});

/** The pairs of experts, first and last reversed now and then: a comparison may be asked either way round. */
const pairsOf = (experts: readonly string[]) =>
  experts.flatMap((a, place) =>
    experts.slice(place + 1).map((b, next): [string, string] => (next % 2 === 0 ? [a, b] : [b, a])),
  );

const holds = (numRuns: number, property: (question: Question, from: Evaluated) => void) =>
  fc.assert(
    fc.property(questions({ propositions: 6 }), (question) => {
      const from = evaluated(question.corpus, question.options);
      fc.pre(isSound(from));
      property(question, from);
    }),
    { numRuns },
  );

/** The same, with everybody asked: for questions about experts who are named. */
const holdsOfAll = (numRuns: number, property: (question: Question, from: Evaluated) => void) =>
  holds(numRuns, ({ corpus, options: { experts: _, ...options } }) => {
    property({ corpus, options }, evaluated(corpus, options));
  });

const asked = ({ options }: Question) => only(options, 'experts', 'assuming', 'rejecting', 'asOf');

describe('for any corpus and options, as the rules have it when followed step by step', () => {
  it('stances has every view that is not silent: its stance, certainty, basis, credence and estimate', () => {
    holds(300, (question, from) => {
      const rows = stances(question.corpus, asked(question));
      expect(named(rows)).toEqual(Object.keys(question.corpus.propositions));
      for (const { proposition, views } of rows) {
        const cells = [...from.cells.keys()].map((expert) => cellAt(from, expert, proposition));
        const speaking = cells.filter(({ stance }) => stance !== 'silent');
        expect(Object.entries(views).map(([expert, view]) => [expert, view && held(view)])).toEqual(
          speaking.map((cell) => [cell.expert, held(cell)]),
        );
      }
    });
  });

  it('stances has everybody where they belong', () => {
    holds(200, (question, from) => {
      for (const { proposition, ...row } of stances(question.corpus, asked(question)))
        expect(row).toMatchObject(partitionOf(from, proposition));
    });
  });

  it('stanceOf has the view of whomever it is asked about, the silent too', () => {
    holdsOfAll(200, (question, from) => {
      for (const [expert, row] of from.cells)
        for (const [proposition, cell] of row) {
          const view = stanceOf(question.corpus, expert, proposition, asked(question));
          expect(held(view)).toEqual(held(cell));
        }
    });
  });

  it('stanceOf says of every conditional position whether it is open, met or rejected', () => {
    holdsOfAll(200, (question, from) => {
      for (const [expert, row] of from.cells)
        for (const [proposition, cell] of row) {
          const { conditions = [] } = stanceOf(question.corpus, expert, proposition, asked(question));
          expect(conditions.map(({ index, status }) => ({ index, status }))).toEqual(cell.conditions);
        }
    });
  });

  it('stanceOf derives every view from the positions that it rests on', () => {
    holdsOfAll(200, (question, from) => {
      for (const [expert, row] of from.cells)
        for (const [proposition, cell] of row) {
          const { derivation } = stanceOf(question.corpus, expert, proposition, asked(question));
          expect(new Set(derivation.map(({ index }) => index))).toEqual(new Set(cell.derivation));
        }
    });
  });

  it.each(SHOWS)('compare has the agreements, with how far apart they are (show: %s)', (show) => {
    holdsOfAll(200, (question, from) => {
      const options = only(question.options, 'assuming', 'rejecting', 'asOf', 'propositions');
      for (const [a, b] of pairsOf([...from.cells.keys()])) {
        const { agreements } = compare(question.corpus, a, b, { ...options, show });
        const expected = pairOf(from, show, a, b).agreements;
        expect(
          agreements.map(({ proposition, certainty, views: [{ stance }] }) => [
            proposition,
            stance,
            certainty,
          ]),
        ).toEqual(expected.map(({ proposition, stance, certainty }) => [proposition, stance, certainty]));
        for (const [place, { gap }] of agreements.entries()) {
          const apart = expected[place]?.gap;
          if (gap === undefined || apart === undefined) expect(gap).toBe(apart);
          else expect(gap).toBeCloseTo(apart, 6);
        }
      }
    });
  });

  it.each(SHOWS)('compare has the conflicts and what is compatible (show: %s)', (show) => {
    holdsOfAll(300, (question, from) => {
      const options = only(question.options, 'assuming', 'rejecting', 'asOf', 'propositions');
      for (const [a, b] of pairsOf([...from.cells.keys()])) {
        const { conflicts, compatible } = compare(question.corpus, a, b, { ...options, show });
        const expected = pairOf(from, show, a, b);
        expect({ conflicts: named(conflicts), compatible: named(compatible) }).toEqual({
          conflicts: named(expected.conflicts),
          compatible: named(expected.compatible),
        });
      }
    });
  });

  it('compare has what is unsettled, what only one of the two holds, and the rate of agreement', () => {
    holdsOfAll(200, (question, from) => {
      const options = only(question.options, 'assuming', 'rejecting', 'asOf', 'propositions');
      for (const [a, b] of pairsOf([...from.cells.keys()])) {
        const result = compare(question.corpus, a, b, options);
        const expected = pairOf(from, 'informative', a, b);
        expect(named(result.unsettled)).toEqual(expected.unsettled);
        expect(result.only.map((views) => views.map(held))).toEqual(
          expected.only.map((cells) => cells.map(held)),
        );
        const { value, low, high } = result.rate;
        expect({ value, low, high }).toEqual(expected.rate);
        expect(result.agreements.length + result.conflicts.length + result.compatible.length).toBe(
          expected.n,
        );
      }
    });
  });

  it.each(SHOWS)(
    'commonGround has the claims in their order, with who holds and who states them (show: %s)',
    (show) => {
      holds(300, ({ corpus, options }, from) => {
        const claims = commonGround(corpus, { ...options, show }).map(
          ({ proposition, stance, certainty, holders, statedBy }): Claim => ({
            proposition,
            stance,
            certainty,
            holders,
            statedBy,
          }),
        );
        expect(claims).toEqual(sharedClaims(from, show));
      });
    },
  );

  it('commonGround has how independent the support of a claim is, and where everybody stands', () => {
    holds(200, ({ corpus, options }, from) => {
      const expected = sharedClaims(from, 'all');
      const claims = commonGround(corpus, { ...options, show: 'all' });
      for (const [place, { proposition, stance, lineages, ...rest }] of claims.entries()) {
        const claim = expected[place];
        expect(lineages).toEqual(claim && lineagesOf(from, claim));
        expect(rest).toMatchObject(partitionOf(from, proposition, stance));
      }
    });
  });

  it.each(SHOWS)(
    'disputes has who takes part on which side, and how many pairs conflict (show: %s)',
    (show) => {
      holds(200, ({ corpus, options }, from) => {
        const found = disputes(corpus, {
          ...only(options, 'experts', 'assuming', 'rejecting', 'asOf', 'propositions'),
          show,
        });
        expect(
          new Map(
            found.map(({ proposition, affirmers, deniers, pairs }) => [
              proposition,
              { affirmers, deniers, pairs },
            ]),
          ),
        ).toEqual(disputed(from, show));
      });
    },
  );

  it('auditClaim has the verdict', () => {
    const claims = fc.record({
      stance: fc.constantFrom(...SIDES),
      certainty: fc.constantFrom('certain' as const, 'probable' as const, 'possible' as const),
      by: fc.constantFrom('one' as const, 'several' as const, 'most' as const, 'all' as const),
    });
    fc.assert(
      fc.property(questions({ propositions: 6 }), claims, (question, claimed) => {
        const from = evaluated(question.corpus, question.options);
        fc.pre(isSound(from));
        for (const proposition of Object.keys(question.corpus.propositions)) {
          const claim: Claimed = { proposition, ...claimed };
          const { verdict } = auditClaim(question.corpus, claim, asked(question));
          expect([claim, verdict]).toEqual([claim, verdictOf(from, claim)]);
        }
      }),
      { numRuns: 300 },
    );
  });
});
