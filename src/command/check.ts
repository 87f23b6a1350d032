import { diagnose, type Finding, verifyQuotes } from '../coding/index.js';
import type { Path } from '../faults/path.js';
import { counted } from '../wording/lexicon.js';
import type { CorpusFile } from './read-corpus-file.js';
import type { Outcome } from './refusal.js';

/** Where to look: at the first position concerned, or else at what else is. */
function pathOf({ positions: [position], propositions: [proposition], sources, expert }: Finding): Path {
  if (position !== undefined) return ['positions', position];
  if (proposition !== undefined) return ['propositions', proposition];
  if (sources?.[0] !== undefined) return ['sources', sources[0]];
  return expert === undefined ? [] : ['experts', expert];
}

/** What there is to say of the quotes: also that nobody has looked at some. */
function quotesInWords(checks: ReturnType<typeof verifyQuotes>): string {
  const unchecked = checks.filter(({ status }) => status === 'unchecked');
  const sources = [...new Set(unchecked.map(({ source }) => source))];
  const checked = `${counted(checks.length - unchecked.length, 'quote')} looked up`;
  if (unchecked.length === 0) return checked;
  return `${checked}, ${unchecked.length} not: no text was given for ${sources.join(', ')}`;
}

/** The findings of a corpus and its quotes, as lines or as data. */
export function check(
  { corpus, placeOf }: Required<Pick<CorpusFile, 'corpus' | 'placeOf'>>,
  texts: { readonly [source: string]: string },
  asJson: boolean,
): Outcome {
  const findings = diagnose(corpus, { texts });
  const quotes = verifyQuotes(corpus, texts);
  const countOf = (severity: Finding['severity']) =>
    findings.filter((finding) => finding.severity === severity).length;
  const code = countOf('error') > 0 ? 1 : 0;
  if (asJson)
    return { out: `${JSON.stringify({ faults: [], findings, quotes }, undefined, 2)}\n`, err: '', code };
  const lines = findings.map(
    (finding) => `${placeOf(pathOf(finding))}: ${finding.severity}: ${finding.message} [${finding.code}]\n`,
  );
  const counts = (['error', 'warning', 'note'] as const).map((severity) =>
    counted(countOf(severity), severity),
  );
  return { out: `${lines.join('')}${quotesInWords(quotes)}. ${counts.join(', ')}.\n`, err: '', code };
}
