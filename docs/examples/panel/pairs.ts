/** Who agrees with whom. */
import { agreementMatrix, mostOpposedPairs, nearestPairs, type PairAgreement } from 'consilience/panels';
import { count, percent, quantile } from '../figures.js';
import { step } from '../progress.js';
import { heading, wrap } from '../terminal.js';
import { nameOf, type Panel } from './corpus.js';

const LISTED = 5;
/** On how many statements a pair must both have taken a side before their share says much. */
export const ENOUGH = 20;

const NAMES = 37;
const WIDTHS = [5, 7, 6, 8, 6, 9];
const row = (names: string, ...cells: string[]) => {
  const shown = names.length > NAMES ? `${names.slice(0, NAMES - 1)}…` : names.padEnd(NAMES);
  return `  ${shown}${cells.map((cell, i) => cell.padStart(WIDTHS[i] ?? 0)).join('')}`;
};

function pairRow(panel: Panel, { experts: [a, b], conflicts, rate }: PairAgreement): string {
  const { value = 0, low = 0, high = 1, agreements, comparable, oneSided, bothTookUp } = rate;
  return row(
    `${nameOf(panel, a)} – ${nameOf(panel, b)}`,
    ...[agreements, conflicts, bothTookUp - comparable, oneSided].map(count),
    percent(value),
    `${percent(low).replace('%', '')}–${percent(high)}`,
  );
}

const head = (title: string) => [
  '',
  row('', 'same', 'oppo-', 'un-', 'one'),
  row(title, 'side', 'site', 'sure', 'silent', 'share', 'range'),
];

export function printPairs(panel: Panel): string[] {
  const matrix = step('Comparing every pair', (onProgress) => agreementMatrix(panel.corpus, { onProgress }));
  const shares = Array.from(matrix.agreements).flatMap((agreed, pair) => {
    const comparable = agreed + (matrix.conflicts[pair] ?? 0) + (matrix.compatible[pair] ?? 0);
    return comparable < ENOUGH ? [] : agreed / comparable;
  });
  const [lowest, middle, highest] = [0, 0.5, 1].map((at) => percent(quantile(shares, at) ?? 0));
  return [
    ...heading('WHO AGREES WITH WHOM'),
    ...wrap(
      `${count(shares.length)} of ${count(matrix.agreements.length)} pairs both took a side on at least ${ENOUGH} statements.${shares.length === 0 ? '' : ` Of those statements the middle pair took the same side on ${middle}; the pair that agrees least, on ${lowest}; the one that agrees most, on ${highest}.`}`,
    ),
    ...head('Nearest'),
    ...nearestPairs(matrix, LISTED).map((pair) => pairRow(panel, pair)),
    ...head('Most opposed'),
    ...mostOpposedPairs(matrix, LISTED).map((pair) => pairRow(panel, pair)),
    '',
    ...wrap(
      'Each count is a number of statements. Same side, opposite: both took a side. Unsure: both answered, and one or both were uncertain. One silent: one took a side, and the other gave no answer. The share is “same” out of “same” and “opposite”; the range, what it would be if the silent one disagreed, or agreed, each time. Small counts are ranked with caution: 3 of 3 does not come before 200 of 210.',
    ),
  ];
}
