import { readFileSync } from 'node:fs';
import { command } from '../../src/command/command.js';

const example = (name: string): string =>
  readFileSync(new URL(`../../docs/examples/${name}`, import.meta.url), 'utf8');

export const RATES = example('rates.yaml');
export const ARTICLE = example('rates.txt');

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Calls the command where there are these files, `-` for standard input, and no others. */
export async function call(line: string, files: Files = { 'rates.yaml': RATES, 'rates.txt': ARTICLE }) {
  return command(line.split(' '), async (path) => {
    const text = files[path];
    if (text === undefined) throw Object.assign(new Error('no such file'), { code: 'ENOENT' });
    return typeof text === 'string' ? new TextEncoder().encode(text) : text;
  });
}
