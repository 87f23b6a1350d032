import { parseArgs } from 'node:util';
import { nearestSearch } from '../faults/nearest.js';
import type { Claim } from '../reader/index.js';
import { audit } from './audit.js';
import { check } from './check.js';
import { HELP } from './help.js';
import { type CorpusFile, faultLine, readCorpusFile } from './read-corpus-file.js';
import { readSourceTexts } from './read-source-texts.js';
import type { ReadFile } from './read-text.js';
import { type Outcome, Refusal, refused } from './refusal.js';

const OPTIONS = {
  check: {
    text: { type: 'string', multiple: true },
    json: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  },
  audit: {
    deny: { type: 'boolean' },
    certainty: { type: 'string' },
    by: { type: 'string' },
    json: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  },
} as const;

const COMMANDS = ['check', 'audit'] as const;

const printed = (out: string): Outcome => ({ out, err: '', code: 0 });

/** What is wrong with a word, and which was meant. */
function unknown(what: string, word: string, known: readonly string[]): Refusal {
  const nearest = nearestSearch()(word, known);
  const hint = nearest === undefined ? '' : `; did you mean ${nearest}?`;
  return new Refusal(`there is no ${what} ${word}${hint}`);
}

/** The options and words of a call; what is wrong with them is put in a sentence. */
function wordsOf<K extends keyof typeof OPTIONS>(command: K, args: readonly string[]) {
  const options = OPTIONS[command];
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    const [sentence = ''] = String(error instanceof Error ? error.message : error).split('. ');
    const [, option] = /^Unknown option '(-[^']*)'/.exec(sentence) ?? [];
    const known = Object.keys(options).map((name) => `--${name}`);
    throw option === undefined ? new Refusal(sentence) : unknown('option', option, known);
  }
}

/** The one file of a call, and what else it takes. */
function positionals(
  command: keyof typeof OPTIONS,
  words: readonly string[],
  names: readonly string[],
): void {
  const missing = names[words.length];
  if (missing !== undefined) throw new Refusal(`${missing} is missing: see consilience ${command} --help`);
  if (words.length > names.length) {
    throw new Refusal(`${words[names.length]} is one word too many: see consilience ${command} --help`);
  }
}

/** The faults of a file, as lines. */
const faultLines = (path: string, { faults }: CorpusFile) =>
  faults.map((fault) => faultLine(path, fault)).join('');

async function runCheck(args: readonly string[], readFile: ReadFile): Promise<Outcome> {
  const { values, positionals: words } = wordsOf('check', args);
  if (values.help) return printed(HELP.check);
  positionals('check', words, ['<corpus>']);
  const [path = ''] = words;
  const { text = [], json = false } = values;
  if (path === '-' && text.some((given) => given === '-' || given.endsWith('=-'))) {
    throw new Refusal('standard input can be read once: give the corpus or the text as a file');
  }
  const file = await readCorpusFile(path, readFile);
  const { corpus, faults, placeOf } = file;
  if (corpus) return check({ corpus, placeOf }, await readSourceTexts(corpus, text, readFile), json);
  const out = json
    ? `${JSON.stringify({ faults, findings: [], quotes: [] }, undefined, 2)}\n`
    : faultLines(path, file);
  return { out, err: '', code: 1 };
}

async function runAudit(args: readonly string[], readFile: ReadFile): Promise<Outcome> {
  const { values, positionals: words } = wordsOf('audit', args);
  if (values.help) return printed(HELP.audit);
  positionals('audit', words, ['<corpus>', '<claim>']);
  const [path = '', proposition = ''] = words;
  const file = await readCorpusFile(path, readFile);
  if (!file.corpus) return { out: '', err: faultLines(path, file), code: 1 };
  const claim = {
    proposition,
    ...(values.deny && { stance: 'denies' }),
    certainty: values.certainty,
    by: values.by,
  };
  return audit(file.corpus, claim as Claim, values.json ?? false); // which checks the words
}

/** Answers a call of the command. It reads files, and writes nothing. */
export async function command(args: readonly string[], readFile: ReadFile): Promise<Outcome> {
  const [name, ...rest] = args;
  try {
    switch (name) {
      case 'check':
        return await runCheck(rest, readFile);
      case 'audit':
        return await runAudit(rest, readFile);
      case undefined:
        return { out: '', err: HELP.consilience, code: 2 };
      case 'help':
      case '--help':
      case '-h':
        return printed(HELP.consilience);
      default:
        throw unknown(name.startsWith('-') ? 'option' : 'command', name, COMMANDS);
    }
  } catch (error) {
    if (error instanceof Refusal) return refused(error.message);
    throw error;
  }
}
