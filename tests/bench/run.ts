/**
 * All benchmarks, one after the other: `npx tsx tests/bench/run.ts`. With `--write`, what they print goes into
 * docs/benchmarks.md, with the machine and the date.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { arch, platform, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { machine } from './bench.ts';

interface Bench {
  readonly file: string;
  readonly args?: readonly string[];
  readonly title: string;
  /** What its tables show, and what they do not. */
  readonly prose: string;
}

const BENCHES: readonly Bench[] = [
  {
    file: 'pairs.ts',
    title: 'All pairs of a panel',
    prose: `\`agreementMatrix\` counts, for every two experts, the propositions that both answered, those on which they
take the same side, and those on which they take opposite sides. These tables are about that count alone, on a table in
which 30 % of the answers are there: the WebAssembly kernel, the JavaScript that stands in where it cannot run, a plain
double loop, and NumPy's matrix product of \`float32\` on one core. NumPy is left out, with a message, where no Python
can import it; where several can, it is the fastest at the smallest size. The double loop is left out where it would
take a minute and more. The checksums show that all counted the same. The growth is to be read against the number of
pairs.`,
  },
  {
    file: 'alpha.ts',
    title: "Krippendorff's alpha",
    prose: `\`krippendorffAlpha\` counts categories per unit in one pass; the two npm packages compare every two raters of
a unit. The ratio therefore grows with the raters, and the packages get sizes that they can finish. Nominal level, five
categories, 30 % of the ratings are there. All give the same value to nine digits.`,
  },
  {
    file: 'concepts.ts',
    title: 'Coalitions',
    prose: `\`coalitions\` rests on formal concepts: every maximal group with all that it shares. The algorithm is measured
beside NextClosure on the same bit sets and beside the definition of Close-by-One on arrays, both written for this
purpose: neither is somebody's tuned library. All find the same concepts in the same order.`,
  },
  {
    file: 'closure.ts',
    title: 'What follows from what was said',
    prose: `1,000 experts with 100 positions each, 2,000 propositions, 4,000 implications without cycles. The first table is
about the closure alone, beside an iteration over all implications until nothing changes. In the second,
\`commonGround\` is asked what all share, which is nothing: most of its time goes into what everybody believes. How much
there is to do depends on how far implications reach; here 100 positions bear on several hundred propositions.`,
  },
  {
    file: 'parse.ts',
    title: 'Reading a corpus',
    prose: `\`parseCorpus\`, given positions as \`JSON.parse\` returns them, one in four with a quote. \`corpusSchema.parse\` of zod is
no alternative but the floor: it checks the shape only. The difference buys the check of every id, edge, range and date,
the place of each fault, and a frozen copy. About a third of the time is the garbage collector's, whose share grows with
the heap.`,
  },
  {
    file: 'questions.ts',
    title: 'Asking one corpus many questions',
    prose: `A corpus made by \`defineCorpus\` or \`parseCorpus\` keeps what it has worked out. 1,000 questions (\`stanceOf\`,
\`compare\` and \`auditClaim\` in turn, of 30 experts, 300 propositions and 1,200 positions) are put to one such corpus, to one
each that was never asked, and to plain data, which is checked and worked out anew every time. The time of the first is
that of the answers themselves, each view with its chain and its quote.`,
  },
  {
    file: 'import-time.ts',
    args: ['9'],
    title: 'Importing',
    prose: `Milliseconds that an \`import\` takes in a fresh process. The core loads no validator; \`consilience/schema\` loads zod.`,
  },
  {
    file: 'type-check.ts',
    args: ['3'],
    title: 'Type-checking literal ids',
    prose: `What literal ids cost the compiler: 2,000 positions through \`defineCorpus\`, beside the same data annotated with
plain strings.`,
  },
];

/** What a benchmark prints, which is shown as it comes. */
async function outputOf({ file, args = [] }: Bench): Promise<string> {
  const script = fileURLToPath(new URL(file, import.meta.url));
  const child = spawn(process.execPath, [...process.execArgv, script, ...args], {
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

/** Tables stay as they are, the rest stands as it was printed. The machine is named once for all. */
const toMarkdown = (output: string): string =>
  output
    .split(/\n{2,}/)
    .map((block) => block.split('\n').filter((line) => line !== '' && !line.startsWith('Node v')))
    .filter((lines) => lines.length > 0)
    .map((lines) => (lines[0]?.startsWith('|') ? lines : ['```text', ...lines, '```']).join('\n'))
    .join('\n\n');

const intro = (date: string) => `# Benchmarks

What the library takes, beside what one would otherwise use, in the same run. \`npm run bench -- --write\` writes this page anew.

Measured on ${date}: ${machine()}, ${Math.round(totalmem() / 2 ** 30)} GB, ${platform()} ${arch()}.

How to read the tables:

- One machine, one run. The ratios carry over to other machines better than the seconds do.
- Every figure is the best of some passes, fewer where one takes seconds; each script says how many. The first pass of a
  program is slower, and a busy machine too.
- Each contender works in a process of its own, but for coalitions, where they take turns in one.
- \`seconds\` are processor time of all threads, the garbage collector's included; \`on the clock\` is what a user waits.
- \`ratio\` says how many times as long it took as the first of its group, in seconds of processor time.
- \`peak MB\` is the most memory that the process had taken when its first pass was over, Node itself and the input
  included: some 80 MB are there before anything is done.
- Growth: \`input\` and \`time\` are multiples of the first row. Where they are about equal, time is linear in the input.
- The data is generated, the same every time. Real panels are less even.
`;

const sections: string[] = [];
for (const [i, bench] of BENCHES.entries()) {
  console.error(`\n${i + 1} of ${BENCHES.length}: ${bench.title} (${bench.file})`);
  const output = await outputOf(bench);
  sections.push(`## ${bench.title}\n\n${bench.prose}\n\n${toMarkdown(output)}\n`);
}
if (process.argv.includes('--write')) {
  const page = fileURLToPath(new URL('../../docs/benchmarks.md', import.meta.url));
  writeFileSync(page, [intro(new Date().toISOString().slice(0, 10)), ...sections].join('\n'));
  console.error('\nWritten to docs/benchmarks.md');
}
