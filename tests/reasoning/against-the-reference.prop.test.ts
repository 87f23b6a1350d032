import { commonGround, compare, disputes, type Options, stanceOf, stances, type View } from 'consilience';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Question, questions } from '../reference/arbitrary-corpora.js';
import {
  cellAt,
  disputedPairs,
  type Evaluated,
  evaluated,
  pairOf,
  partitionOf,
  type Show,
  sharedClaims,
} from '../reference/claims.js';
import { type Cell, evaluate } from '../reference/rules.js';

const SHOWS: readonly Show[] = ['informative', 'all'];

/** A view as the reference has it, but for what it derives from. */
const heldIn = ({ kind: _, derivation: __, conditions = [], ...view }: View) => ({
  ...view,
  conditions: conditions.map(({ index, status }) => ({ index, status })),
});
const held = ({ derivation: _, ...cell }: Cell) => cell;

/** The pairs of experts, first and last reversed now and then: a comparison may be asked either way round. */
const pairsOf = (experts: readonly string[]) =>
  experts.flatMap((a, place) =>
    experts.slice(place + 1).map((b, next): [string, string] => (next % 2 === 0 ? [a, b] : [b, a])),
  );

const holds = (property: (question: Question, from: Evaluated) => void, numRuns: number) =>
  fc.assert(
    fc.property(questions(), (question) => {
      property(question, evaluated(question.corpus, question.options));
    }),
    { numRuns },
  );

describe('for any corpus and options, as the rules have it when followed step by step', () => {
  it('stances has every view: its stance, certainty, basis, credence and conditions', () => {
    holds(({ corpus, options }, from) => {
      const rows = stances(corpus, options);
      expect(rows.map(({ proposition }) => proposition)).toEqual(Object.keys(corpus.propositions));
      const experts = [...from.cells.keys()];
      for (const { proposition, views } of rows)
        expect(views.map(heldIn)).toEqual(experts.map((expert) => held(cellAt(from, expert, proposition))));
    }, 300);
  });

  it('stances derives every view from the same positions, by chains as short, on both sides of a tie or a clash', () => {
    holds(({ corpus, options }, from) => {
      for (const { views } of stances(corpus, options)) {
        for (const { expert, proposition, derivation } of views)
          expect(derivation.map(({ index, via }) => ({ index, length: via.length }))).toEqual(
            cellAt(from, expert, proposition).derivation,
          );
      }
    }, 200);
  });

  it('stances has everybody where they belong', () => {
    holds(({ corpus, options }, from) => {
      for (const { kind: _, proposition, views: __, ...partition } of stances(corpus, options))
        expect(partition).toEqual(partitionOf(from, proposition));
    }, 150);
  });

  it('stanceOf is the cell of that table, of whichever expert', () => {
    holds(({ corpus, options }) => {
      for (const [expert, row] of evaluate(corpus, { ...options, experts: Object.keys(corpus.experts) }))
        for (const [proposition, cell] of row)
          expect(heldIn(stanceOf(corpus, expert, proposition, options))).toEqual(held(cell));
    }, 100);
  });

  it.each(SHOWS)('compare has the agreements and oppositions (show: %s)', (show) => {
    holds(({ corpus, options }) => {
      const from = evaluated(corpus, { ...options, experts: Object.keys(corpus.experts) });
      const asked: Options = { ...options, show };
      for (const [a, b] of pairsOf(Object.keys(corpus.experts))) {
        const { agreements, conflicts, compatible, mixed, only } = compare(corpus, a, b, asked);
        const expected = pairOf(from, show, a, b);
        expect(
          agreements.map(({ proposition, stance, certainty }) => ({ proposition, stance, certainty })),
        ).toEqual(
          expected.agreements.map(({ proposition, stance, certainty }) => ({
            proposition,
            stance,
            certainty,
          })),
        );
        const named = (list: readonly { readonly proposition: string; readonly verdict: string }[]) =>
          list.map(({ proposition, verdict }) => ({ proposition, verdict }));
        expect(named(conflicts)).toEqual(named(expected.conflicts));
        expect(named(compatible)).toEqual(named(expected.compatible));

        const both = Object.keys(corpus.propositions).map((proposition) =>
          [a, b].map((expert) => cellAt(from, expert, proposition)),
        );
        const areMixed = both.filter((cells) => cells.some(({ stance }) => stance === 'mixed'));
        expect(mixed.map(({ proposition }) => proposition)).toEqual(
          areMixed.map(([cell]) => cell?.proposition),
        );
        for (const [place, views] of only.entries()) {
          const oneSided = both.filter(
            (cells) => cells[place]?.certainty !== undefined && cells[1 - place]?.stance === 'silent',
          );
          expect(views.map(({ proposition }) => proposition)).toEqual(
            oneSided.map(([cell]) => cell?.proposition),
          );
        }
      }
    }, 200);
  });

  it.each(SHOWS)('commonGround has the claims, their holders and certainty (show: %s)', (show) => {
    holds(({ corpus, options }, from) => {
      const claims = commonGround(corpus, { ...options, show }).map(
        ({ proposition, stance, certainty, holders, statedBy }) => ({
          proposition,
          stance,
          certainty,
          holders,
          statedBy,
        }),
      );
      const expected = sharedClaims(from, show);
      expect(claims).toHaveLength(expected.length);
      expect(new Set(claims)).toEqual(new Set(expected));
    }, 300);
  });

  it.each(SHOWS)('disputes has the pairs that conflict (show: %s)', (show) => {
    holds(({ corpus, options }, from) => {
      const found = disputes(corpus, { ...options, show });
      const expected = disputedPairs(from, show);
      expect(new Set(found.map(({ proposition }) => proposition))).toEqual(new Set(expected.keys()));
      for (const { proposition, pairs } of found)
        expect(new Set(pairs.map(String))).toEqual(new Set(expected.get(proposition)?.map(String)));
    }, 200);
  });
});
