/**
 * How much longer a large corpus takes to type-check for having literal ids: the same 200 propositions and 2,000
 * positions through `defineCorpus`, and as data annotated with plain strings: `npx tsx tests/bench/type-check.ts`.
 * The published declarations are what is checked against, so build first.
 */
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../package/build.ts';
import { apiOf, COMPILERS } from '../types/compilers.ts';
import { largeCorpus, POSITIONS, PROPOSITIONS } from '../types/large-corpus.ts';
import { contest, type Timing, timed } from './bench.ts';
import { type Comparison, count, printComparisons } from './tables.ts';

/** How many times as long it may take, at most. */
const CEILING = 2.5;
const RUNS = [1];

/** Checks a program that is parsed already, once: a second time the compiler would look its types up. */
const checking = (as: 'literal' | 'annotated') => async (place: number) => {
  const ts = apiOf(COMPILERS[place] as (typeof COMPILERS)[number]); // the comparison below counts them
  const directory = mkdtempSync(join(realpathSync(tmpdir()), 'consilience-'));
  try {
    const file = join(directory, 'corpus.ts');
    writeFileSync(file, largeCorpus(as));
    const program = ts.createProgram([file], {
      target: ts.ScriptTarget.ES2022,
      lib: ['lib.es2022.d.ts'],
      types: [],
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      strict: true,
      exactOptionalPropertyTypes: true,
      skipLibCheck: true,
      noEmit: true,
      paths: { consilience: [join(ROOT, 'dist/index.d.ts')] },
    });
    return await timed(
      1,
      () => ts.getPreEmitDiagnostics(program),
      (faults) => {
        if (faults.length > 0) throw new Error(ts.formatDiagnostics(faults, ts.createCompilerHost({})));
        return 'no fault';
      },
    );
  } finally {
    rmSync(directory, { recursive: true });
  }
};

await contest(
  import.meta.url,
  { 'plain strings': checking('annotated'), 'literal ids': checking('literal') },
  (measure) => {
    const best = (way: 'plain strings' | 'literal ids', place: number): Timing =>
      RUNS.map((run) => measure(way, place, run)).reduce((a, b) => (a.processor < b.processor ? a : b));
    const comparisons = COMPILERS.map(
      ({ version }, place): Comparison => ({
        size: `TypeScript ${version}`,
        timings: (['plain strings', 'literal ids'] as const).map((way) => [way, best(way, place)]),
      }),
    );
    printComparisons(
      `${count(PROPOSITIONS)} propositions, ${count(POSITIONS)} positions`,
      'found',
      comparisons,
    );
    console.log(`\nLiteral ids are to take at most ${CEILING} times as long.`);
  },
);
