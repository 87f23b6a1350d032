/**
 * How much longer a large corpus takes to type-check for having literal ids: the same 200 propositions and 2,000
 * positions through `defineCorpus`, and as data annotated with plain strings, in turns, the best of several runs.
 * The published declarations are what is checked against, so build first:
 * `npx tsx tests/bench/type-check.ts [runs]`.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assertBuilt, ROOT } from '../package/build.ts';
import { COMPILERS, type Compiler, commandOf } from '../types/compilers.ts';
import { largeCorpus, POSITIONS, PROPOSITIONS } from '../types/large-corpus.ts';

const CEILING = 2.5;
const RUNS = Number(process.argv[2] ?? 5);
const KINDS = ['literal', 'annotated'] as const;
type Kind = (typeof KINDS)[number];

assertBuilt();
const declarations = join(ROOT, 'dist/index.d.ts');
const directory = mkdtempSync(join(realpathSync(tmpdir()), 'consilience-type-check-'));

/** Seconds that the compiler spends on checking, as it says itself; it fails where there are errors. */
function checkTime(compiler: Compiler, kind: Kind): number {
  const project = join(directory, kind, 'tsconfig.json');
  const output = execFileSync(
    process.execPath,
    [commandOf(compiler), '-p', project, '--extendedDiagnostics'],
    { encoding: 'utf8' },
  );
  const seconds = /^Check time:\s+([\d.]+)s$/m.exec(output)?.[1];
  if (seconds === undefined) throw new Error(`no check time in:\n${output}`);
  return Number(seconds);
}

function writeProject(kind: Kind): void {
  const project = join(directory, kind);
  mkdirSync(project);
  writeFileSync(join(project, 'corpus.ts'), largeCorpus(kind));
  const compilerOptions = {
    target: 'ES2022',
    lib: ['ES2022'],
    types: [],
    module: 'ESNext',
    moduleResolution: 'Bundler',
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: true,
    noEmit: true,
    paths: { consilience: [declarations] },
  };
  writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['corpus.ts'] }));
}

try {
  KINDS.forEach(writeProject);
  console.info(`${PROPOSITIONS} propositions, ${POSITIONS} positions, best check time of ${RUNS} runs`);
  for (const compiler of COMPILERS) {
    const times: Record<Kind, number[]> = { literal: [], annotated: [] };
    for (let run = 0; run < RUNS; run++) {
      for (const kind of KINDS) times[kind].push(checkTime(compiler, kind));
    }
    const [literal, annotated] = [Math.min(...times.literal), Math.min(...times.annotated)];
    const ratio = literal / annotated;
    console.info(
      `TypeScript ${compiler.version}: literal ids ${literal.toFixed(2)} s, plain strings ${annotated.toFixed(2)} s, ` +
        `ratio ${ratio.toFixed(2)} (at most ${CEILING})`,
    );
    if (!(ratio <= CEILING)) process.exitCode = 1;
  }
} finally {
  rmSync(directory, { recursive: true });
}
