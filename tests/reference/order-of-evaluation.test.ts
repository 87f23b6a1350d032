import type { Corpus } from 'consilience';
import { describe, expect, it } from 'vitest';
import { type Edges, type Saying, solo } from '../reader/small-corpora.ts';
import type { Asked } from './counting.js';
import { cellsOf } from './rules.js';

const held = (corpus: Corpus, asked?: Asked) =>
  Object.fromEntries(
    Array.from(cellsOf(corpus, 'ada', asked), ([proposition, { stance, certainty }]) => [
      proposition,
      certainty === undefined ? stance : `${stance} ${certainty}`,
    ]),
  );

describe('the reference for revision on one proposition', () => {
  it('lets a later position revise an earlier one; periods that overlap order nothing', () => {
    const dated = (earlier: string, later: string) =>
      held(
        solo(
          { p: {} },
          ['p', 'denies possible', { date: later }],
          ['p', 'affirms possible', { date: earlier }],
        ),
      );
    expect(dated('2023', '2024')).toEqual({ p: 'denies possible' });
    expect(dated('2024', '2024-03')).toEqual({ p: 'undecided' });
    expect(dated('2023-12-31T23:30:00-01:00', '2024')).toEqual({ p: 'undecided' });
  });

  it('leaves undated positions alone, and what was said after the date asked about out', () => {
    expect(
      held(solo({ p: {} }, ['p', 'affirms certain'], ['p', 'denies certain', { date: '2024' }])),
    ).toEqual({
      p: 'contradictory',
    });
    const corpus = solo({ p: {} }, ['p', 'affirms certain', { date: '2024-04-01' }]);
    expect(held(corpus, { asOf: '2024-03' })).toEqual({ p: 'silent' });
    expect(held(corpus, { asOf: '2024' })).toEqual({ p: 'affirms certain' });
  });

  it('lets a conditional position revise only one with the same conditions', () => {
    const later = (given: readonly unknown[]) =>
      held(
        solo(
          { p: {}, c: {} },
          ['p', 'affirms certain', { date: '2023' }],
          ['p', 'denies certain', { date: '2024', given }],
        ),
      )['p'];
    expect(later([])).toBe('denies certain');
    expect(later(['c'])).toBe('affirms certain');
  });
});

describe('the reference for conditions', () => {
  const edges: Edges = { p: { implies: ['q'] }, q: {}, r: {} };

  it('meets one by a stated, flat affirmation or by assuming, never by what is implied or hedged', () => {
    const given = { given: ['q'] };
    const with_ = (...more: readonly Saying[]) =>
      held(solo(edges, ['r', 'affirms probable', given], ...more))['r'];
    expect(with_()).toBe('conditional');
    expect(with_(['p', 'affirms certain'])).toBe('conditional');
    expect(with_(['q', 'affirms probable'])).toBe('conditional');
    expect(with_(['q', '99'])).toBe('conditional');
    expect(with_(['q', 'affirms certain'])).toBe('affirms probable');
    expect(held(solo(edges, ['r', 'affirms probable', given]), { assuming: ['p'] })).toEqual({
      p: 'silent',
      q: 'silent',
      r: 'affirms probable',
    });
  });

  it('meets a negated one by a flat denial, or by assuming that it is not so', () => {
    const corpus = solo({ ...edges, s: { excludes: ['q'] } }, [
      'r',
      'affirms certain',
      { given: [{ not: 'q' }] },
    ]);
    const status = (asked: Asked) => cellsOf(corpus, 'ada', asked).get('r')?.conditions;
    expect(held(corpus)['r']).toBe('conditional');
    expect(held(corpus, { assuming: [{ not: 'q' }] })['r']).toBe('affirms certain');
    expect(held(corpus, { assuming: ['s'] })['r']).toBe('affirms certain');
    expect(status({ assuming: ['q'] })).toEqual([{ index: 0, status: 'rejected' }]);
    expect(held(corpus, { assuming: [{ not: 'r' }] })['r']).toBe('conditional');
  });

  it('takes back along an implication that what follows is assumed not to be so', () => {
    const corpus = solo(edges, ['r', 'affirms certain', { given: [{ not: 'p' }] }]);
    expect(held(corpus, { assuming: [{ not: 'q' }] })['r']).toBe('affirms certain');
  });

  it('follows conditions on, and not in a circle', () => {
    const corpus = solo(
      { p: {}, q: {}, r: {} },
      ['q', 'affirms certain', { given: ['p'] }],
      ['r', 'affirms certain', { given: ['q'] }],
    );
    expect(held(corpus)).toMatchObject({ q: 'conditional', r: 'conditional' });
    expect(held(corpus, { assuming: ['p'] })).toMatchObject({ q: 'affirms certain', r: 'affirms certain' });
    const circle = solo(
      { p: {}, q: {} },
      ['p', 'affirms certain', { given: ['q'] }],
      ['q', 'affirms certain', { given: ['p'] }],
    );
    expect(held(circle)).toEqual({ p: 'conditional', q: 'conditional' });
  });

  it('is met by nothing that clashes with another unconditional position', () => {
    const corpus = solo(
      edges,
      ['r', 'affirms certain', { given: ['p'] }],
      ['p', 'affirms certain'],
      ['q', 'denies certain'],
    );
    expect(held(corpus)).toEqual({ p: 'contradictory', q: 'contradictory', r: 'conditional' });
  });

  it('is met by a later flat statement though it conflicts with an earlier one, not by the earlier', () => {
    const dates = (p: string, q: string) =>
      held(
        solo(
          edges,
          ['r', 'affirms certain', { given: ['p'] }],
          ['p', 'affirms certain', { date: p }],
          ['q', 'denies certain', { date: q }],
        ),
      )['r'];
    expect(dates('2024', '2023')).toBe('affirms certain');
    expect(dates('2023', '2024')).toBe('conditional');
  });
});

describe('the reference for revision across edges', () => {
  const edges: Edges = { june: { implies: ['soon'] }, soon: {}, never: { excludes: ['june'] } };

  it('finds that who denied "soon" in January and affirms June in March has changed her mind', () => {
    const corpus = solo(
      edges,
      ['soon', 'denies certain', { date: '2024-01' }],
      ['june', 'affirms certain', { date: '2024-03' }],
    );
    expect(held(corpus)).toEqual({
      june: 'affirms certain',
      soon: 'affirms certain',
      never: 'denies certain',
    });
    expect(held(corpus, { asOf: '2024-02' })).toEqual({
      june: 'denies certain',
      soon: 'denies certain',
      never: 'silent',
    });
  });

  it('revises nothing that no date orders, and then finds a contradiction', () => {
    const dated = (january: object, march: object) =>
      held(solo(edges, ['soon', 'denies certain', january], ['june', 'affirms certain', march]))['june'];
    expect(dated({}, { date: '2024-03' })).toBe('contradictory');
    expect(dated({ date: '2024' }, { date: '2024-03' })).toBe('contradictory');
  });

  it('lets what only a revised position contradicted stand again', () => {
    const corpus = solo(
      edges,
      ['soon', 'denies certain', { date: '2024-01' }],
      ['june', 'affirms certain', { date: '2024-03' }],
      ['never', 'affirms certain', { date: '2024-05' }],
    );
    expect(held(corpus)).toEqual({
      june: 'denies certain',
      soon: 'denies certain',
      never: 'affirms certain',
    });
  });

  it('leaves an earlier position that differs only in degree', () => {
    const corpus = solo(
      edges,
      ['soon', '90', { date: '2024-01' }],
      ['june', 'affirms certain', { date: '2024-03' }],
    );
    expect(held(corpus)).toMatchObject({ soon: 'affirms probable', june: 'affirms certain' });
  });
});
