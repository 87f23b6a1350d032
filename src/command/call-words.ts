import { type ParseArgsConfig, parseArgs } from 'node:util';
import { nearestSearch } from '../faults/nearest.js';
import { Refusal } from './refusal.js';

type Options = NonNullable<ParseArgsConfig['options']>;

/** What is wrong with a word, and which was meant. */
export function unknown(what: string, word: string, known: readonly string[]): Refusal {
  const nearest = nearestSearch()(word, known);
  const hint = nearest === undefined ? '' : `; did you mean ${nearest}?`;
  return new Refusal(`there is no ${what} ${word}${hint}`);
}

/** The options and words of a call, by the options that it takes; what is wrong with them is put in a sentence. */
export function wordsOf<O extends Options>(options: O, args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    const [sentence = ''] = String(error instanceof Error ? error.message : error).split('. ');
    const [, option] = /^Unknown option '(-[^']*)'/.exec(sentence) ?? [];
    const known = Object.keys(options).map((name) => `--${name}`);
    throw option === undefined ? new Refusal(sentence) : unknown('option', option, known);
  }
}
