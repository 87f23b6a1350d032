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
    ['reports suggest that it rains', 'suggest'],
    ['Kim Jong-un has been believed to work towards it', 'believed'],
    ['it reportedly rains', 'reportedly'],
    ['rumours of rain', 'rumours'],
    ['it is thought\nto rain', 'thought\nto'],
    ['KIM MAY LEAVE', 'MAY'],
  ])('"%s" hedges', (text, cue) => {
    expect(cues(text)).toEqual([cue]);
  });

  test('Whole words only', () => {
    expect(cues('mayor, dismay, mightily, almighty, unseemly, couldé, éseems')).toEqual([]);
    expect(cues('may-be, “may”, may’ve')).toEqual(['may', 'may', 'may']);
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
