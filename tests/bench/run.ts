/**
 * All benchmarks, one after the other: `npm run bench`. With `-- --write`, what they print goes into
 * docs/benchmarks.md, with the machine and the date.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { arch, cpus, loadavg, platform, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { BENCHES, type Bench } from './benches.ts';
import { whichNumPy } from './numpy.ts';

/** What a machine does that has nothing else to do, at most: processes that want a processor, on average. */
const IDLE = 0.5;

/** What the whole run is to take on an idle machine, at most. */
const MOST_MINUTES = 10;

const load = () => loadavg()[0] ?? Number.NaN;

/** What a benchmark prints, which is shown as it comes. */
async function outputOf({ file }: Bench): Promise<string> {
  const script = fileURLToPath(new URL(file, import.meta.url));
  const child = spawn(process.execPath, [...process.execArgv, script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'close');
  let output = '';
  for await (const chunk of child.stdout.setEncoding('utf8')) {
    process.stdout.write(chunk);
    output += chunk;
  }
  const [status] = await ended;
  if (status !== 0) throw new Error(`${file} failed.`);
  return output;
}

const minutesSince = (started: Date) => ((Date.now() - started.getTime()) / 60_000).toFixed(1);

const introduction = (started: Date, before: number, during: readonly number[]): string => {
  const [least, most] = [Math.min(...during), Math.max(...during)].map((one) => one.toFixed(1));
  const sharing =
    before > IDLE
      ? 'Other work shared the machine: all figures are processor seconds on a shared machine, which are higher than on an idle one.'
      : 'Nothing else was at work when it began.';
  return `# Benchmarks

What the library takes, beside what one would otherwise use, in the same run. \`npm run bench -- --write\` writes this page
anew, and nothing on it comes from anywhere else.

- Measured on ${started.toISOString().slice(0, 10)}, in one run of ${minutesSince(started)} minutes.
- Node ${process.version}, ${whichNumPy()}.
- ${cpus().length} cores of ${cpus()[0]?.model ?? 'an unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GB, ${platform()} ${arch()}.
- Load average before the run ${before.toFixed(1)}, during it ${least} to ${most}. ${sharing}

How to read the tables:

- \`seconds\` are processor time of a process, its own and the system's for it, of all threads, the garbage collector's
  included. No clock is read, as other work on the machine would then be counted in.
- Every figure is the best of some passes, or of one where it takes seconds; each script says how many. The first pass of
  a program is slower. Each contender works in a process of its own.
- \`ratio\` says how many times as long it took as the first of its group. The ratios carry over to other machines better than
  the seconds do.
- \`peak MB\` is the most memory that the process had taken when its first pass was over, Node itself and the input
  included: some 80 MB are there before anything is done.
- Growth: \`input\` and \`time\` are multiples of the first row. Where they are about equal, time is linear in the input.
- A contender whose answer differed from that of the first of its group would have ended the run.
- \`consilience\` is the built package. What has no export of its own, the count of pairs, the closure and the concepts, is taken
  from the sources.
- The data is generated, the same every time. Real panels are less even.
`;
};

/** Tables stay as they are, what else was printed is a paragraph. */
const section = ({ title, prose }: Bench, output: string): string =>
  `## ${title}\n\n${prose}\n\n${output.trim()}\n`;

const [started, before] = [new Date(), load()];
const sections: string[] = [];
const during: number[] = [];
for (const [i, bench] of BENCHES.entries()) {
  const soFar = `${minutesSince(started)} of ${MOST_MINUTES} minutes so far, load ${load().toFixed(1)}`;
  console.error(`\n${i + 1} of ${BENCHES.length}: ${bench.title} (${bench.file}); ${soFar}`);
  sections.push(section(bench, await outputOf(bench)));
  during.push(load());
}
console.error(
  `\nAll benchmarks took ${minutesSince(started)} minutes; on an idle machine ${MOST_MINUTES} are the most.`,
);
if (process.argv.includes('--write')) {
  const page = fileURLToPath(new URL('../../docs/benchmarks.md', import.meta.url));
  writeFileSync(page, [introduction(started, before, during), ...sections].join('\n'));
  console.error('\nWritten to docs/benchmarks.md');
}
