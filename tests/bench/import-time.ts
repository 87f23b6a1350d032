/**
 * How long the built core takes to import, beside a module with nothing in it, and zod, which it does not load:
 * each in fresh Node processes, in turns, the best of several. Build first:
 * `npx tsx tests/bench/import-time.ts [runs]`.
 */
import { execFileSync } from 'node:child_process';
import { assertBuilt, ROOT } from '../package/build.ts';

const RUNS = Number(process.argv[2] ?? 15);

const EMPTY = 'data:text/javascript,';

/** The package imports itself by name, through its own `exports`. */
const MODULES = [EMPTY, 'consilience', 'consilience/fixtures', 'consilience/schema', 'zod'] as const;

/** Milliseconds. */
function importTime(specifier: string): number {
  const script = `const start = performance.now();
    await import(${JSON.stringify(specifier)});
    console.log(performance.now() - start);`;
  return Number(
    execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
      cwd: ROOT,
      encoding: 'utf8',
    }),
  );
}

assertBuilt();
const best = new Map<string, number>(MODULES.map((specifier) => [specifier, Number.POSITIVE_INFINITY]));
for (let run = 0; run < RUNS; run++) {
  for (const specifier of MODULES) {
    best.set(specifier, Math.min(best.get(specifier) ?? 0, importTime(specifier)));
  }
}
for (const [specifier, time] of best) {
  const title = specifier === EMPTY ? 'an empty module' : specifier;
  console.info(`${title.padEnd(22)}${time.toFixed(1).padStart(6)} ms`);
}
