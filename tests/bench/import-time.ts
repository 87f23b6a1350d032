/**
 * How long the built package takes to import, beside a module with nothing in it, and zod, which its core does not
 * load: each in fresh Node processes, in turns, the best of several: `npx tsx tests/bench/import-time.ts`. Build
 * first.
 */
import { assertBuilt } from '../package/build.ts';
import { ask, type Timing } from './bench.ts';
import { figure, printTable } from './tables.ts';

const RUNS = 3;

const EMPTY = 'data:text/javascript,';

/** The package imports itself by name, through its own `exports`. */
const MODULES = [
  EMPTY,
  'consilience',
  'consilience/panels',
  'consilience/formats',
  'consilience/report',
  'consilience/fixtures',
  'consilience/schema',
  'zod',
] as const;

const importing = (specifier: string): Timing =>
  ask(process.execPath, [
    '--input-type=module',
    '--eval',
    `const before = process.cpuUsage();
    await import(${JSON.stringify(specifier)});
    const { user, system } = process.cpuUsage(before);
    const peak = process.resourceUsage().maxRSS / 1024;
    console.log(JSON.stringify({ processor: (user + system) / 1e6, peak, checksum: '' }));`,
  ]);

assertBuilt();
const best = new Map<string, Timing>();
for (let run = 0; run < RUNS; run++) {
  for (const specifier of MODULES) {
    const timing = importing(specifier);
    if (timing.processor < (best.get(specifier)?.processor ?? Number.POSITIVE_INFINITY)) {
      best.set(specifier, timing);
    }
  }
}
const core = best.get('consilience');
printTable(
  ['import', 'milliseconds', 'ratio', 'peak MB'],
  1,
  [...best].map(([specifier, { processor, peak }]) => [
    specifier === EMPTY ? 'an empty module' : specifier,
    figure(processor * 1e3),
    figure(processor / (core?.processor ?? Number.NaN)),
    peak.toFixed(0),
  ]),
);
