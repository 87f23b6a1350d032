import { describe, expect, test } from 'vitest';
import { hedgesIn } from '../../src/quotes/hedges.ts';

const cues = (text: string) => hedgesIn(text).map(({ cue }) => cue);

describe('hedgesIn', () => {
  test('It lists the hedges of a text in order, as they stand, with their offsets', () => {
    expect(hedgesIn('It May be; perhaps it APPEARS so.')).toEqual([
      { cue: 'perhaps', start: 11, end: 18 },
      { cue: 'APPEARS', start: 22, end: 29 },
    ]);
    expect(hedgesIn('')).toEqual([]);
    expect(hedgesIn('This does not mean a severe rupture.')).toEqual([]);
  });

  test.each([
    ['North Korea may be trying to force China', 'may'],
    ['it might rain', 'might'],
    ['it could rain', 'could'],
    ['it will probably rain', 'probably'],
    ['rain is likely', 'likely'],
    ['it seems to rain', 'seems'],
    ['Several recent incidents seem to confirm it', 'seem'],
    ['reports suggest that it rains', 'reports suggest'],
    ['Kim Jong-un has been believed to work towards it', 'believed to'],
    ['it reportedly rains', 'reportedly'],
    ['rumours of rain', 'rumours'],
    ['it was long thought\nto rain', 'thought\nto'],
    ['The rains look set to return', 'look set'],
    ['It is set to rain', 'is set to'],
    ['It’s feared that it rains', 'It’s feared'],
    ['according to reports, it rains', 'according to reports'],
    ['There is a risk of rain', 'risk of'],
    ['In my view it rains', 'In my view'],
    ['rain cannot be ruled out', 'cannot be ruled out'],
    ['KIM MAY LEAVE', 'MAY'],
  ])('"%s" hedges', (text, cue) => {
    expect(cues(text)).toEqual([cue]);
  });

  test('Whole words only', () => {
    expect(cues('mayor, dismay, mightily, almighty, unseemly, couldé, éseems')).toEqual([]);
    expect(cues('may-be, “may”, may’ve')).toEqual(['may', 'may', 'may']);
  });

  test.each([
    'he appeared in court',
    'the potential of solar power',
    'a think tank in Oslo',
    'there is no chance of rain',
    'they could not come',
  ])('What only looks like a hedge is none: "%s"', (text) => {
    expect(cues(text)).toEqual([]);
  });

  test.each([
    'on May 27th',
    'on 27 May',
    'since May 2024',
    'May 27th was dry',
    'It rained. May was dry.',
    'in May it rains',
    'Theresa May left',
    'May, 2024',
  ])('The month, or a name, is no hedge: "%s"', (text) => {
    expect(cues(text)).toEqual([]);
  });

  test.each(['May be trying to leave', 'It is dry. May it rain?', '“May rain”'])(
    'At the head of a sentence the verb has a capital too: "%s"',
    (text) => {
      expect(cues(text)).toEqual(['May']);
    },
  );

  test.each([
    'the might of Rome',
    'its military might',
    'China’s might',
    'with all their might',
    'might of arms',
  ])('Strength is no hedge: "%s"', (text) => {
    expect(cues(text)).toEqual([]);
  });
});
