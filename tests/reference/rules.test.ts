import type { Corpus } from 'consilience';
import { describe, expect, it } from 'vitest';
import { type Edges, solo } from '../reader/small-corpora.ts';
import type { Asked } from './counting.js';
import { cellsOf } from './rules.js';

/** What Ada holds, in words, by proposition. */
const held = (corpus: Corpus, asked?: Asked) =>
  Object.fromEntries(
    Array.from(cellsOf(corpus, 'ada', asked), ([proposition, { stance, certainty, basis }]) => [
      proposition,
      [stance, certainty, basis].filter((word) => word !== undefined).join(' '),
    ]),
  );

const at = (corpus: Corpus, proposition: string) => cellsOf(corpus, 'ada').get(proposition);
const range = (low: number, high = low) => ({ low, high });

const chain: Edges = { p: { implies: ['q'] }, q: { implies: ['r'] }, r: {} };

describe('the reference for a number in words', () => {
  it.each([
    ['100', 'affirms certain stated'],
    ['99', 'affirms probable stated'],
    ['55', 'affirms probable stated'],
    ['54', 'undecided'],
    ['54-95', 'affirms possible stated'],
    ['50', 'undecided'],
    ['40-70', 'undecided'],
    ['46', 'undecided'],
    ['45', 'denies probable stated'],
    ['5', 'denies probable stated'],
    ['0.5', 'denies probable stated'],
    ['0', 'denies certain stated'],
    ['5-94', 'denies possible stated'],
    ['0-100', 'undecided'],
  ])('reads %s as: %s', (number, view) => {
    expect(held(solo({ p: {} }, ['p', number]))).toEqual({ p: view });
  });

  it('carries the number wherever a view rests on one, and nowhere else', () => {
    expect(at(solo({ p: {} }, ['p', '5']), 'p')).toMatchObject({ estimate: range(5), credence: range(5) });
    expect(at(solo(chain, ['p', '60']), 'r')).toMatchObject({
      stance: 'affirms',
      certainty: 'probable',
      basis: 'implied',
      estimate: range(60, 100),
      credence: range(60, 100),
    });
    expect(at(solo({ p: {} }, ['p', 'affirms certain']), 'p')).not.toHaveProperty('estimate');
  });

  it('lets the firmest of several statements of one side stand, and keeps the number beside it', () => {
    expect(at(solo({ p: {} }, ['p', 'affirms certain'], ['p', '90']), 'p')).toMatchObject({
      stance: 'affirms',
      certainty: 'certain',
      basis: 'stated',
      estimate: range(90),
      credence: range(90),
      derivation: [0],
    });
    expect(at(solo({ p: {} }, ['p', 'affirms probable'], ['p', '60-80']), 'p')).toMatchObject({
      certainty: 'probable',
      credence: range(60, 80),
      derivation: [0, 1],
    });
    expect(at(solo({ p: {} }, ['p', '60'], ['p', '70']), 'p')).toMatchObject({
      stance: 'affirms',
      certainty: 'probable',
      estimate: range(60, 70),
    });
  });
});

describe('the reference for what conflicts within one expert', () => {
  it.each([
    ['affirms certain', 'denies certain', true],
    ['affirms certain', 'denies possible', true],
    ['affirms probable', 'denies probable', true],
    ['affirms probable', 'denies possible', false],
    ['affirms possible', 'denies possible', false],
    ['99', '50', true],
    ['60-80', '30-50', true],
    ['60-80', '50-60', false],
    ['60', '70', false],
    ['50', '52', false],
    ['affirms possible', '5', false],
    ['affirms possible', '1', false],
    ['affirms possible', '0.5', true],
    ['affirms probable', '50', false],
    ['affirms probable', '49.9', true],
    ['affirms probable', '40', true],
    ['affirms certain', '90', false],
    ['affirms certain', '50-90', false],
    ['affirms certain', '50-89', true],
    ['denies certain', '25', false],
    ['denies certain', '10-60', false],
    ['denies certain', '11-60', true],
    ['denies possible', '99', false],
    ['denies possible', '99.5', true],
    ['undecided', 'affirms certain', false],
  ])('finds %s beside %s contradictory: %s', (one, another, isContradictory) => {
    const { p } = held(solo({ p: {} }, ['p', one], ['p', another]));
    expect(p === 'contradictory').toBe(isContradictory);
  });

  it('leaves "may" beside "may not" undecided, and "likely" beside "may not" likely', () => {
    expect(held(solo({ p: {} }, ['p', 'affirms possible'], ['p', 'denies possible']))).toEqual({
      p: 'undecided',
    });
    expect(at(solo({ p: {} }, ['p', 'affirms probable'], ['p', 'denies possible']), 'p')).toMatchObject({
      stance: 'affirms',
      certainty: 'probable',
      credence: range(55, 94),
    });
  });

  it('takes the number’s range where words and a number allow nothing together', () => {
    expect(at(solo({ p: {} }, ['p', 'affirms probable'], ['p', '50']), 'p')).toMatchObject({
      stance: 'affirms',
      estimate: range(50),
      credence: range(50),
    });
    expect(at(solo({ p: {} }, ['p', 'affirms possible'], ['p', '5']), 'p')).toMatchObject({
      stance: 'denies',
      certainty: 'probable',
      credence: range(5),
    });
  });

  it('lets positions that clash support nothing else', () => {
    const edges: Edges = { ...chain, r: {}, s: {}, t: { implies: ['s'] } };
    const corpus = solo(edges, ['p', 'affirms certain'], ['q', 'denies certain'], ['t', 'affirms certain']);
    expect(held(corpus)).toEqual({
      p: 'contradictory',
      q: 'contradictory',
      r: 'silent',
      s: 'affirms certain implied',
      t: 'affirms certain stated',
    });
    expect(at(corpus, 'q')).toMatchObject({ credence: range(0, 100), derivation: [0, 1] });
  });

  it('is contradictory, and not silent, on what was said that clashes elsewhere', () => {
    const corpus = solo(
      { p: { excludes: ['q'] }, q: {} },
      ['p', 'affirms certain'],
      ['q', 'affirms possible'],
    );
    expect(held(corpus)).toEqual({ p: 'contradictory', q: 'contradictory' });
  });

  it('finds that a proposition that entails its own denial contradicts itself', () => {
    const edges: Edges = { p: { implies: ['q', 'r'] }, q: { excludes: ['r'] }, r: {}, s: {} };
    expect(held(solo(edges, ['p', 'affirms probable'], ['s', 'affirms certain']))).toEqual({
      p: 'contradictory',
      q: 'contradictory',
      r: 'contradictory',
      s: 'affirms certain stated',
    });
    expect(held(solo(edges, ['p', '50']))['p']).toBe('undecided');
    expect(held(solo(edges, ['p', '60']))['p']).toBe('contradictory');
  });
});

describe('the reference for what follows', () => {
  it('carries an affirmation forward and a denial back, as firmly', () => {
    expect(held(solo(chain, ['q', 'affirms probable']))).toEqual({
      p: 'silent',
      q: 'affirms probable stated',
      r: 'affirms probable implied',
    });
    expect(held(solo(chain, ['q', 'denies possible']))).toEqual({
      p: 'denies possible implied',
      q: 'denies possible stated',
      r: 'silent',
    });
    expect(at(solo(chain, ['r', '5']), 'p')).toMatchObject({
      stance: 'denies',
      certainty: 'probable',
      estimate: range(0, 5),
    });
  });

  it('carries what is at least probable across an exclusion, either way round, and never a mere "may"', () => {
    for (const either of [
      { p: { excludes: ['q'] }, q: {} },
      { p: {}, q: { excludes: ['p'] } },
    ]) {
      expect(held(solo(either, ['p', 'affirms certain']))).toMatchObject({ q: 'denies certain implied' });
      expect(held(solo(either, ['p', 'affirms probable']))).toMatchObject({ q: 'denies probable implied' });
      expect(held(solo(either, ['p', 'affirms possible']))).toMatchObject({ q: 'silent' });
      expect(held(solo(either, ['p', 'denies certain']))).toMatchObject({ q: 'silent' });
      expect(at(solo(either, ['p', '97']), 'q')).toMatchObject({
        stance: 'denies',
        certainty: 'probable',
        estimate: range(0, 3),
      });
      expect(held(solo(either, ['p', '54']))).toMatchObject({ q: 'silent' });
    }
  });

  it('follows no edge that is rejected', () => {
    expect(
      held(solo(chain, ['p', 'affirms certain']), { rejecting: [{ from: 'q', to: 'r' }] }),
    ).toMatchObject({ q: 'affirms certain implied', r: 'silent' });
  });

  it('leaves a stated "undecided" undecided, whatever is implied', () => {
    expect(held(solo(chain, ['p', 'affirms certain'], ['q', 'undecided']))).toEqual({
      p: 'affirms certain stated',
      q: 'undecided',
      r: 'affirms certain implied',
    });
    expect(held(solo(chain, ['p', 'affirms possible'], ['q', '50']))).toMatchObject({ q: 'undecided' });
  });

  it('lets the stated view stand where what is implied differs only in degree', () => {
    const storm: Edges = { storm: { implies: ['rain'] }, rain: { implies: ['wet'] }, wet: {} };
    const corpus = solo(storm, ['storm', 'affirms certain'], ['rain', '90']);
    expect(held(corpus)).toEqual({
      storm: 'affirms certain stated',
      rain: 'affirms probable stated',
      wet: 'affirms certain implied',
    });
    expect(at(corpus, 'rain')).toMatchObject({ estimate: range(90), credence: range(90), derivation: [1] });
    expect(held(solo(storm, ['storm', 'affirms certain'], ['rain', 'affirms possible']))).toMatchObject({
      rain: 'affirms possible stated',
    });
  });

  it('finds a contradiction where a number leaves less room for the cause than words or numbers give it', () => {
    const storm: Edges = { storm: { implies: ['rain'] }, rain: {} };
    const both = (cause: string, effect: string) =>
      held(solo(storm, ['storm', cause], ['rain', effect]))['storm'];
    expect(both('affirms certain', '89')).toBe('contradictory');
    expect(both('60', '56')).toBe('contradictory');
    expect(both('60', '60')).toBe('affirms probable stated');
    expect(both('60', 'affirms possible')).toBe('affirms probable stated');
  });

  it('takes the firmer side where what is stated and what is implied lean apart without conflict', () => {
    expect(held(solo(chain, ['r', 'denies probable'], ['q', 'affirms possible']))).toMatchObject({
      q: 'denies probable implied',
    });
    expect(held(solo(chain, ['r', 'denies possible'], ['q', 'affirms possible']))).toMatchObject({
      q: 'undecided',
    });
  });

  it('finds no conflict where a small number arrives that leans to neither side', () => {
    expect(held(solo(chain, ['p', '5'], ['q', '3']))).toEqual({
      p: 'denies probable stated',
      q: 'denies probable stated',
      r: 'silent',
    });
  });
});
