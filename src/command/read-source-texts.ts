import { nearestSearch } from '../faults/nearest.js';
import type { Corpus } from '../model/corpus.js';
import { type ReadFile, readText } from './read-text.js';
import { Refusal } from './refusal.js';

/** Whose text a `--text` gives, and in which file it is. */
function assignmentOf(corpus: Corpus, given: string): readonly [source: string, file: string] {
  const ids = Object.keys(corpus.sources);
  const id = ids.filter((source) => given.startsWith(`${source}=`)).sort((a, b) => b.length - a.length)[0];
  if (id !== undefined) return [id, given.slice(id.length + 1)];
  const sign = given.indexOf('=');
  if (sign >= 0) {
    const nearest = nearestSearch()(given.slice(0, sign), ids);
    const hint = nearest === undefined ? '' : `; did you mean ${nearest}=${given.slice(sign + 1)}?`;
    throw new Refusal(`--text ${given}: the corpus has no source "${given.slice(0, sign)}"${hint}`);
  }
  const quoted = new Set(corpus.positions.flatMap(({ quote }) => quote?.source ?? []));
  const [only, ...others] = quoted.size > 0 ? quoted : ids;
  if (only === undefined) throw new Refusal(`--text ${given}: the corpus has no source`);
  if (others.length > 0) {
    const choice = [only, ...others].slice(0, 20).join(', ');
    throw new Refusal(
      `--text ${given}: say of which source it is the text, as in ${only}=${given}: ${choice}`,
    );
  }
  return [only, given];
}

/** The texts that `--text` gives, by source. */
export async function readSourceTexts(
  corpus: Corpus,
  given: readonly string[],
  readFile: ReadFile,
): Promise<{ readonly [source: string]: string }> {
  const texts = new Map<string, string>();
  for (const one of given) {
    const [source, file] = assignmentOf(corpus, one);
    if (texts.has(source)) throw new Refusal(`--text ${one}: the text of ${source} is given twice`);
    texts.set(source, await readText(file, readFile));
  }
  return Object.fromEntries(texts);
}
