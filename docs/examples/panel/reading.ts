/** What was read, and what was not. */
import { count, percent, quantile } from '../figures.js';
import { heading, wrap } from '../terminal.js';
import { answersBy, faultsIn, type Panel, READING, WORDS } from './corpus.js';

const LISTED = 5;

const line = (number: number, text: string) => wrap(text, ' '.repeat(11), `${count(number).padStart(9)}  `);

/** How often each word occurs. */
function tally(words: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return Array.from(counts, ([word, times]) => `${count(times)} “${word}”`);
}

export function printReading(panel: Panel): string[] {
  const { records, table, rowAt } = panel;
  const { taken, superseded, noAnswer, rejected } = records;
  const given = WORDS.map((word, i) => {
    const total = table.frequencies.reduce((sum, counts) => sum + (counts[i] ?? 0), 0);
    return `${count(total)} ${word}`;
  });
  const unanswered = tally(noAnswer.map(({ row }) => rowAt(row).stance));

  const [experts, statements] = [table.experts.length, table.propositions.length];
  const share = percent(taken / (experts * statements));
  const each = [...answersBy(panel).values()];
  const [least = 0, middle = 0, most = 0] = [0, 0.5, 1].map((at) => quantile(each, at));
  return [
    ...heading('WHAT WAS READ'),
    ...line(taken, `answers taken: ${given.join(', ')}`),
    ...line(superseded.length, 'superseded: the same expert answered the same statement again'),
    ...line(noAnswer.length, noAnswer.length > 0 ? `no answer: ${unanswered.join(', ')}` : 'no answer'),
    ...line(rejected.length, rejected.length > 0 ? 'rejected, the first of them:' : 'rejected'),
    ...rejected
      .slice(0, LISTED)
      .flatMap((row) => wrap(`${rowAt(row.row).place}: ${faultsIn(row)}`, ' '.repeat(13), ' '.repeat(11))),
    '',
    ...wrap(
      `${count(experts)} experts and ${count(statements)} statements make ${count(experts * statements)} cells, ${share} of them with an answer. An expert answered ${count(least)} to ${count(most)} statements; the middle one, ${count(middle)}. Not having been asked and not having answered are both silence here, and silence is never counted as disagreement.`,
    ),
    ...wrap(READING),
  ];
}
