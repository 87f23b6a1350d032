/** What `npm run bench` runs, in this order, and what it says of each. */
export interface Bench {
  readonly file: string;
  readonly title: string;
  /** What its tables show, and what they do not. */
  readonly prose: string;
}

export const BENCHES: readonly Bench[] = [
  {
    file: 'panels.ts',
    title: 'Every question of a panel',
    prose: `Two parties that mostly vote as one, each question put to a corpus that was never asked, in a process of its own: a
deliberation of 400 experts on 150 propositions (50,000 votes), the size of the United Nations' General Assembly (200 on 6,000,
870,000 votes) and that of the Senate of the United States (2,000 on 26,000, of whom 105 are asked each time, 2,600,000
votes). \`answer\` is how many entries came back, or the error that says why there is no answer. \`above the corpus\` is
the peak beside that of \`fromRecords\`, which is there to have a corpus; its own seconds include making the rows. \`coalitions\` is
stopped after 100 groups: panels have more than anyone can read.`,
  },
  {
    file: 'panel-job.ts',
    title: 'From a file to the matrix',
    prose: `The same panels as CSV: \`fromRecords\` and \`agreementMatrix\` on what csv-parse reads, beside Python's csv, dictionaries and
NumPy's matrix product of \`float32\` on one core. Python's rows are lists, those of csv-parse objects. The script in Python checks
nothing and keeps nothing but the codes; the corpus has every position with its date, checked. The sums over all pairs
were equal. \`MB when read\` is the peak when all rows were in memory.`,
  },
  {
    file: 'records.ts',
    title: 'Rows into a corpus',
    prose: `\`fromRecords\` and \`fromRecordsAsync\` on rows in memory, beside a loop that knows this one table and gives its
positions to \`defineCorpus\`, which checks and copies them. The rows are those of the United Nations' size.`,
  },
  {
    file: 'sql.ts',
    title: 'The same counts in SQL',
    prose: `The queries of [sql.md](sql.md) in DuckDB, on all cores, beside the library on the same rows, fetched from it. Rows into a
corpus is what the library needs first. The first question of a corpus works out what everybody holds, and that is
part of its time. The sums over all answers were equal.`,
  },
  {
    file: 'pairs.ts',
    title: 'All pairs of a panel',
    prose: `\`agreementMatrix\` counts, for every two experts, the propositions that both answered, those on which they
take the same side, and those on which they take opposite sides. These tables are about that count alone, on a table in
which 30 % of the answers are there: the WebAssembly kernel, the JavaScript that stands in where it cannot run,
NumPy's matrix product of \`float32\` on one core, and a plain double loop, which is left out where it would take a
minute and more.`,
  },
  {
    file: 'edges.ts',
    title: 'All pairs where propositions imply others',
    prose: `The whole of \`agreementMatrix\`, asked of 1,000 experts who take so many positions each on 300 propositions: without
edges, with 600 implications where all is to be shown, and where, as when nothing is asked for, a claim or a conflict that
another one of the two tells already is counted once. With implications experts hold more than they state, and what
follows has to be found first.`,
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
    prose: `Experts with 100 positions each, on 2,000 propositions with 4,000 implications without cycles. The first table is
about the closure alone, beside an iteration over all implications until nothing changes. In the second,
\`commonGround\` is asked what all experts share, which is nothing: most of its time goes into what everybody believes. How much
there is to do depends on how far implications reach; here an expert's 100 positions bear on several hundred propositions.`,
  },
  {
    file: 'parse.ts',
    title: 'Reading a corpus',
    prose: `\`parseCorpus\`, given positions as \`JSON.parse\` returns them, one in four with a quote. \`corpusSchema.parse\` of zod
checks and reports the same, for whatever takes a zod schema: what it costs to go through zod is the difference.`,
  },
  {
    file: 'questions.ts',
    title: 'Asking one corpus many questions',
    prose: `A corpus made by \`defineCorpus\` or \`parseCorpus\` keeps what it has worked out. 200 questions (\`stanceOf\`,
\`compare\` and \`auditClaim\` in turn, of 30 experts, 300 propositions and 1,200 positions) are put to one such corpus, to one
each that was never asked, and to one each that \`defineCorpus\` makes for it alone. The time of the first is
that of the answers themselves, each view with its chain and its quote.`,
  },
  {
    file: 'import-time.ts',
    title: 'Importing',
    prose: `An \`import\` in a fresh process. The core loads no validator; \`consilience/schema\` loads zod. \`ratio\` is to the core.`,
  },
  {
    file: 'type-check.ts',
    title: 'Type-checking literal ids',
    prose: `What literal ids cost the compiler, which checks the published declarations and the corpus after both are parsed.`,
  },
];
