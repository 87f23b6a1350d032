import { audit } from './audit.js';
import { unknown, wordsOf } from './call-words.js';
import { check } from './check.js';
import { CLAIM_OPTIONS, claimIn, claimOf } from './claim.js';
import { HELP } from './help.js';
import { type CorpusFile, faultLine, readCorpusFile } from './read-corpus-file.js';
import { readSourceTexts } from './read-source-texts.js';
import type { ReadFile } from './read-text.js';
import { type Outcome, Refusal, refused } from './refusal.js';
import { report } from './report.js';

const text = { type: 'string', multiple: true } as const;
const json = { type: 'boolean' } as const;
const help = { type: 'boolean', short: 'h' } as const;

const OPTIONS = {
  check: { text, json, help },
  audit: { ...CLAIM_OPTIONS, json, help },
  report: {
    text,
    claim: { type: 'string', multiple: true },
    title: { type: 'string' },
    language: { type: 'string' },
    help,
  },
} as const;

const COMMANDS = ['check', 'audit', 'report'] as const;

const printed = (out: string): Outcome => ({ out, err: '', code: 0 });

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

/** Refuses a call that would read standard input for a corpus and for a text. */
function checkInputs(path: string, texts: readonly string[]): void {
  if (path === '-' && texts.some((given) => given === '-' || given.endsWith('=-'))) {
    throw new Refusal('standard input can be read once: give the corpus or the text as a file');
  }
}

async function runCheck(args: readonly string[], readFile: ReadFile): Promise<Outcome> {
  const { values, positionals: words } = wordsOf(OPTIONS.check, args);
  if (values.help) return printed(HELP.check);
  positionals('check', words, ['<corpus>']);
  const [path = ''] = words;
  const { text: texts = [], json: asJson = false } = values;
  checkInputs(path, texts);
  const file = await readCorpusFile(path, readFile);
  const { corpus, faults, placeOf } = file;
  if (corpus) return check({ corpus, placeOf }, await readSourceTexts(corpus, texts, readFile), asJson);
  const out = asJson
    ? `${JSON.stringify({ faults, findings: [], quotes: [] }, undefined, 2)}\n`
    : faultLines(path, file);
  return { out, err: '', code: 1 };
}

async function runAudit(args: readonly string[], readFile: ReadFile): Promise<Outcome> {
  const { values, positionals: words } = wordsOf(OPTIONS.audit, args);
  if (values.help) return printed(HELP.audit);
  positionals('audit', words, ['<corpus>', '<claim>']);
  const [path = '', proposition = ''] = words;
  const file = await readCorpusFile(path, readFile);
  if (!file.corpus) return { out: '', err: faultLines(path, file), code: 1 };
  return audit(file.corpus, claimOf(proposition, values), values.json ?? false);
}

async function runReport(args: readonly string[], readFile: ReadFile): Promise<Outcome> {
  const { values, positionals: words } = wordsOf(OPTIONS.report, args);
  if (values.help) return printed(HELP.report);
  positionals('report', words, ['<corpus>']);
  const [path = ''] = words;
  const { text: given = [], claim = [], title, language } = values;
  checkInputs(path, given);
  const claims = claim.map(claimIn);
  const file = await readCorpusFile(path, readFile);
  if (!file.corpus) return { out: '', err: faultLines(path, file), code: 1 };
  const texts = await readSourceTexts(file.corpus, given, readFile);
  return report(file.corpus, { texts, claims, title, language });
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
      case 'report':
        return await runReport(rest, readFile);
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
