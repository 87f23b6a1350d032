/** How much agreement there is, in one figure, and why one figure is not enough. */
import { gwetAC, krippendorffAlpha, percentAgreement } from 'consilience/measures';
import { count, figure, percent } from '../figures.js';
import { heading, wrap } from '../terminal.js';
import type { Panel } from './corpus.js';

const row = (name: string, ...cells: string[]) =>
  `  ${name.padEnd(22)}${cells.map((cell) => cell.padEnd(18)).join('')}`.trimEnd();

export function printCoefficients({ table: { ratings, categories } }: Panel): string[] {
  const { value, units, ratings: answers } = percentAgreement(ratings, { categories });
  const alphaAt = (level: 'nominal' | 'ordinal' | 'interval') =>
    krippendorffAlpha(ratings, { level, categories });
  const alpha = (level: 'nominal' | 'ordinal' | 'interval') => `${level} ${figure(alphaAt(level), 3)}`;
  const ac = (weights: 'unweighted' | 'linear' | 'quadratic') =>
    `${weights} ${figure(gwetAC(ratings, { weights, categories }), 3)}`;
  const { reason } = alphaAt('nominal');
  return [
    ...heading('HOW MUCH AGREEMENT THERE IS, IN ONE FIGURE'),
    ...wrap(
      `From the ${count(answers)} answers to the ${count(units)} statements that two or more experts answered.`,
    ),
    ...(value === undefined
      ? []
      : wrap(`On the average statement, two answers are identical in ${percent(value)} of cases.`)),
    '',
    row('Beyond chance', 'identical only', 'near answers count in part'),
    row('Krippendorff’s alpha', alpha('nominal'), alpha('ordinal'), alpha('interval')),
    row('Gwet’s AC1 and AC2', ac('unweighted'), ac('linear'), ac('quadratic')),
    ...(reason === undefined ? [] : [`  There is no alpha: ${reason}.`]),
    '',
    ...wrap(
      'Alpha: 1 is perfect agreement, 0 what dealing out the same answers at random gives. Near unanimity it falls to 0 although nearly all agree, since then there is little left to explain.',
      '    ',
      '  ',
    ),
    ...wrap(
      'AC: the same, with chance taken to be the smaller the more one-sided answers are. It stays high near unanimity, and flatters a panel that seldom uses part of the scale.',
      '    ',
      '  ',
    ),
    ...wrap('Report both. Benchmarks such as 0.8 are for coders who should agree; experts may differ.'),
  ];
}
