import { type Corpus, defineCorpus, type Position } from 'consilience';
import { diagnose, type Finding } from 'consilience/coding';

const PROPOSITIONS: Corpus['propositions'] = {
  rain: { text: 'It rains.', excludes: ['dry'] },
  storm: { text: 'There is a storm.', implies: [{ proposition: 'rain', reason: 'No storm without rain.' }] },
  dry: { text: 'It stays dry.' },
  gale: { text: 'There is a gale.', implies: ['storm'] },
  war: { text: 'War breaks out.' },
  talks: { text: 'Talks fail.' },
  deal: { text: 'A deal is struck.' },
  win: { text: 'They win.' },
};

/** What somebody says of the weather, and of war: each proposition is there that a position or an edge leads to. */
export function corpusOf(positions: readonly Position[], sources: Corpus['sources'] = {}): Corpus {
  return defineCorpus<string, string, string>({
    sources,
    experts: {
      ada: { name: 'Ada Lee', kind: 'person' },
      bo: { name: 'The Bo Institute', kind: 'institution' },
    },
    propositions: PROPOSITIONS,
    positions,
  });
}

/** What goes without saying in most tests: nothing is quoted, Bo says nothing, nobody speaks of all there is. */
const USUAL: readonly Finding['code'][] = ['unquoted', 'unused', 'no-positions'];

/** The findings about a few positions, as "code [positions]: message", but for those that are usual. */
export function told(
  positions: readonly Position[],
  sources?: Corpus['sources'],
  options?: object,
): string[] {
  const findings = diagnose(corpusOf(positions, sources), options);
  return findings
    .filter(({ code }) => !USUAL.includes(code))
    .map(({ code, positions: of, message }) => `${code} [${of}]: ${message}`);
}
