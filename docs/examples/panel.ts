/**
 * Who agrees with whom on a panel, on what, and how much. `npm run panel -- folder` reads the CSV files of a folder;
 * `npm run panel` makes a panel up.
 */
import { disputes } from 'consilience';
import { count } from './figures.js';
import { generatedPanel } from './generated-panel.js';
import { printCoefficients } from './panel/coefficients.js';
import { type Panel, readPanel } from './panel/corpus.js';
import { printGroups } from './panel/groups.js';
import { ENOUGH, printPairs } from './panel/pairs.js';
import { printPicture } from './panel/picture.js';
import { printReading } from './panel/reading.js';
import { printConsensus, printSplits } from './panel/statements.js';
import { readPanelTables, UnreadablePanel } from './panel/tables.js';
import { step } from './progress.js';
import { wrap } from './terminal.js';

const CLARK_CENTER =
  'Data: US Economic Experts Panel of the Clark Center Forum (formerly IGM Forum), https://kentclarkcenter.org; who uses it is asked to give credit. Read from the mirrors github.com/cfhull/igm-panel-scraper (MIT, © 2019 Chris Hull) and github.com/csaid/economist_poll (MIT, © 2013 Chris Said); dates of polls up to 2017 from github.com/corybrunson/econpanel (GPL-2).';

function credit({ corpus }: Panel, folder: string | undefined): string {
  if (folder === undefined) return 'Made up: the names, statements and answers say nothing about the world.';
  const isClarkCenter = Object.keys(corpus.sources).some((id) => /igmchicago|kentclarkcenter/.test(id));
  return isClarkCenter ? CLARK_CENTER : `Read from ${folder}.`;
}

function report([folder, ...others]: readonly string[]): string[] {
  if (others.length > 0) throw new UnreadablePanel('Name one folder, or none for a made-up panel.');
  const panel = step('Reading the tables', () =>
    readPanel(folder === undefined ? generatedPanel() : readPanelTables(folder)),
  );
  const splits = step('Looking for splits', () => disputes(panel.corpus));
  const { experts, propositions } = panel.table;
  return [
    `CONSILIENCE: what ${count(experts.length)} experts say of ${count(propositions.length)} statements, compared`,
    ...wrap(credit(panel, folder)),
    ...printReading(panel),
    ...printPairs(panel),
    ...printConsensus(panel),
    ...printSplits(panel, splits),
    ...printGroups(panel, splits),
    ...printPicture(panel, ENOUGH),
    ...printCoefficients(panel),
  ];
}

try {
  console.log(report(process.argv.slice(2)).join('\n'));
} catch (error) {
  if (!(error instanceof UnreadablePanel)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
