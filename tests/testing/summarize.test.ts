import { auditClaim, changes, commonGround, compare, disputes, stances } from 'consilience';
import { diagnose, verifyQuotes } from 'consilience/coding';
import { krippendorffAlpha } from 'consilience/measures';
import { agreementMatrix, coalitions, matrixRows } from 'consilience/panels';
import { panel, summarize } from 'consilience/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { questions } from '../reference/arbitrary-corpora.js';

const corpus = panel(
  [
    ['ada', '+++', 'storm'],
    ['bo', '++', 'rain'],
    ['cy', '--', 'rain'],
    ['di', '?', 'rain'],
    ['ada', 60, 'rain', { given: ['dry'] }],
  ],
  { storm: { implies: ['rain'] }, dry: {} },
);

describe('summarize', () => {
  it('has a line for each claim, with ids, without quotes and derivations', () => {
    expect(summarize(commonGround(corpus))).toBe(
      'sharedClaim rain: affirms; probable; byCertainty (certain ada, probable bo); statedBy bo; lineages (low 1, high 2, unknown ada, bo); criticalEdges storm implies rain; holders ada, bo; opponents cy; undecided di',
    );
    expect(summarize(disputes(corpus))).toBe(
      'dispute rain: affirmers ada, bo; deniers cy; pairs 2; holders ada, bo; opponents cy; undecided di',
    );
  });

  it('indents what an entry holds, and has both views of a pair on its line', () => {
    expect(summarize(compare(corpus, 'ada', 'cy')).split('\n')).toEqual([
      'comparison ada, cy: rate (value 0, low 0, high 0, agreements 0, comparable 1, oneSided 0, bothTookUp 2, rankScore 0)',
      '  conflict rain: unstated; ada affirms certain; cy denies probable',
    ]);
    expect(
      summarize(compare(corpus, 'ada', 'bo'))
        .split('\n')
        .slice(1),
    ).toEqual([
      '  agreement rain: affirms; probable; unstated; ada affirms certain; bo affirms probable',
      '  view ada on storm: affirms; certain; stated',
    ]);
    expect(
      summarize(auditClaim(corpus, { proposition: 'rain', by: 'one' }))
        .split('\n')
        .slice(0, 2),
    ).toEqual([
      'audit: claim (rain, affirms, certain, by one); disputed; statedBy bo; impliedBy ada; weaker bo; holders ada, bo; opponents cy; undecided di',
      '  fault cy: opposed; says that it is unlikely; expected that nobody contradicts it',
    ]);
    expect(
      summarize(changes(corpus, {}, { experts: ['bo'] }))
        .split('\n')
        .slice(0, 3),
    ).toEqual([
      'changes',
      '  viewChange ada on storm',
      '    before view ada on storm: affirms; certain; stated',
    ]);
  });

  it('takes lists, generators, tables and figures too', () => {
    expect(summarize([])).toBe('(nothing)');
    expect(summarize([...coalitions(corpus)])).toBe(summarize(coalitions(corpus)));
    const alpha = krippendorffAlpha([[1, 2], [1, 2]], { level: 'nominal', categories: [1, 2] }); // biome-ignore format: a table
    expect(summarize(alpha)).toBe('result: value 1; units 2; ratings 4');
    expect(summarize(diagnose(corpus)).split('\n')).toHaveLength(diagnose(corpus).length);
    expect(summarize(verifyQuotes(corpus, {}))).toBe('(nothing)');
    expect(summarize([...matrixRows(agreementMatrix(corpus))]).split('\n')).toHaveLength(4);
  });

  it('is the same in every run, and after a passage through JSON', () => {
    fc.assert(
      fc.property(questions(), (question) => {
        for (const result of [
          stances(question.corpus),
          commonGround(question.corpus),
          disputes(question.corpus),
        ]) {
          expect(summarize(JSON.parse(JSON.stringify(result)))).toBe(summarize(result));
          expect(summarize(result)).not.toMatch(/undefined|\[object/);
        }
      }),
      { numRuns: 30 },
    );
  });
});
