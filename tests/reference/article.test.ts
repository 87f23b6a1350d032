import { beijingPyongyang as panel, beijingPyongyangWithOfficials as withLin } from 'consilience/fixtures';
import { describe, expect, it } from 'vitest';
import { named } from '../entries.ts';
import { verdictOf } from './audit.js';
import { cellAt, evaluated, partitionOf, sharedClaims } from './claims.js';
import { disputed, pairOf } from './pairs.js';

const article = evaluated(panel);
const withOfficials = evaluated(withLin);
const shared = (list: readonly { proposition: string; certainty: string }[]) =>
  list.map(({ proposition, certainty }) => `${proposition}: ${certainty}`);
describe('the reference, asked about the article', () => {
  it('finds that all four agree that the ties are changing: Chen says it, the other three imply it', () => {
    expect(sharedClaims(evaluated(panel, { minHolders: 'all' }), 'informative')).toEqual([
      {
        proposition: 'ties-shifting',
        stance: 'affirms',
        certainty: 'certain',
        holders: ['weng', 'chen', 'inss', 'campbell'],
        statedBy: ['chen'],
      },
    ]);
  });

  it('finds nothing that three of the four state', () => {
    for (const { statedBy } of sharedClaims(evaluated(panel, { minHolders: 1 }), 'all'))
      expect(statedBy.length).toBeLessThan(3);
  });

  it('finds that three of them imply that influence is contested, Weng as probable until the directive is assumed', () => {
    const [holders, silent] = [['weng', 'inss', 'campbell'], ['chen']];
    expect(partitionOf(article, 'influence-contested')).toMatchObject({ holders, silent });
    for (const expert of holders)
      expect(cellAt(article, expert, 'influence-contested').basis).toBe('implied');
    expect(cellAt(article, 'weng', 'influence-contested').certainty).toBe('probable');
    const genuine = evaluated(panel, { assuming: ['directive-genuine'] });
    expect(cellAt(genuine, 'weng', 'influence-contested').certainty).toBe('certain');
    expect(cellAt(genuine, 'weng', 'directive-genuine').stance).toBe('undecided');
  });

  it('finds what Weng and Chen, Campbell and INSS, and Campbell and Chen share', () => {
    const agreed = (a: string, b: string) => shared(pairOf(article, 'informative', a, b).agreements);
    expect(agreed('weng', 'chen')).toEqual([
      'ties-shifting: certain',
      'seeks-independence: probable',
      'russia-supplies-technology: certain',
    ]);
    expect(agreed('campbell', 'inss')).toEqual(['influence-contested: certain']);
    expect(agreed('campbell', 'chen')).toContain('beijing-uneasy: possible');
  });

  it('finds no two of the four in conflict anywhere', () => {
    expect(disputed(article, 'all').size).toBe(0);
    for (const a of Object.keys(panel.experts))
      for (const b of Object.keys(panel.experts))
        if (a !== b) expect(pairOf(article, 'all', a, b)).toMatchObject({ conflicts: [], compatible: [] });
  });

  it('finds Lin in conflict with Campbell on unease, and with Chen on unease and strain', () => {
    const against = (expert: string) => named(pairOf(withOfficials, 'informative', expert, 'lin').conflicts);
    expect(against('campbell')).toEqual(['beijing-uneasy']);
    expect(new Set(against('chen'))).toEqual(new Set(['ties-strained', 'beijing-uneasy']));
    expect(shared(pairOf(withOfficials, 'informative', 'chen', 'lin').agreements)).toEqual([
      'ties-ruptured: certain',
    ]);
  });

  it('finds two of the four left when rivalry is not taken for change', () => {
    const rejecting = [{ from: 'influence-contested', to: 'ties-shifting' }];
    const claims = sharedClaims(evaluated(panel, { rejecting }), 'all');
    const claim = claims.find(({ proposition }) => proposition === 'ties-shifting');
    expect(claim?.holders).toEqual(['weng', 'chen']);
  });

  it('audits what the article says that experts point out', () => {
    expect(partitionOf(article, 'seeks-independence')).toMatchObject({
      holders: ['weng', 'chen'],
      opponents: [],
      silent: ['inss', 'campbell'],
    });
    const audit = (proposition: string, more: object = {}) => verdictOf(article, { proposition, ...more });
    expect(audit('seeks-independence', { certainty: 'probable' })).toBe('supported');
    expect(audit('seeks-independence')).toBe('overstated');
    expect(audit('balances-powers', { certainty: 'possible' })).toBe('overstated');
    expect(audit('balances-powers', { certainty: 'possible', by: 'one' })).toBe('supported');
    expect(audit('drastic-change')).toBe('unsupported');
  });
});
