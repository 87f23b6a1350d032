/**
 * What it saves that a corpus keeps what it has worked out: 200 questions of one corpus, beside the same questions
 * each to a corpus that was never asked, and each to one that is made for it alone:
 * `npx tsx tests/bench/questions.ts`. `consilience` is the built package: build first.
 */
import { auditClaim, type Corpus, compare, defineCorpus, extendCorpus, stanceOf } from 'consilience';
import { checksumOf, contest, random, timed } from './bench.ts';
import { generatedCorpus } from './corpora.ts';
import { type Comparison, count, printComparisons } from './tables.ts';

const QUESTIONS = 200;
const SIZE = { experts: 30, propositions: 300, implications: 600, positionsEach: 40 };

/** The same questions every time: what one holds, how two stand to each other, whether a claim is supported. */
function questions(): ((corpus: Corpus) => object)[] {
  const next = random();
  const drawn = (prefix: string, size: number) => `${prefix}${Math.floor(next() * size)}`;
  return Array.from({ length: QUESTIONS }, (_, turn) => {
    const expert = drawn('e', SIZE.experts);
    const other = `e${(Number(expert.slice(1)) + 1) % SIZE.experts}`;
    const proposition = drawn('p', SIZE.propositions);
    if (turn % 3 === 0) return (corpus) => stanceOf(corpus, expert, proposition);
    if (turn % 3 === 1) return (corpus) => compare(corpus, expert, other);
    return (corpus) => auditClaim(corpus, { proposition, certainty: 'probable' });
  });
}

/** Asks all questions, each of the corpus that there is for it, once that is made ready. */
function asking(
  passes: number,
  corporaOf: () => readonly Corpus[],
  ready: (corpus: Corpus) => Corpus = (corpus) => corpus,
) {
  const all = questions();
  const corpora = Array.from({ length: passes }, corporaOf);
  return timed(
    passes,
    () => {
      const asked = corpora.pop() ?? [];
      return all.map((question, i) => question(ready(asked[i] as Corpus))); // there is one for each
    },
    (answers) => checksumOf(Buffer.from(JSON.stringify(answers))),
  );
}

const each = (make: () => Corpus) => Array.from({ length: QUESTIONS }, make);

await contest(
  import.meta.url,
  {
    'one corpus': (passes) =>
      asking(passes, () => {
        const corpus = defineCorpus(generatedCorpus(SIZE));
        return each(() => corpus);
      }),
    'a corpus never asked': (passes) => {
      const corpus = defineCorpus(generatedCorpus(SIZE));
      return asking(passes, () => each(() => extendCorpus(corpus, {})));
    },
    'defineCorpus for each': (passes) => {
      const corpus = generatedCorpus(SIZE);
      return asking(passes, () => each(() => corpus), defineCorpus);
    },
  },
  (measure) => {
    const comparison: Comparison = {
      size: count(QUESTIONS),
      timings: [
        ['one corpus', measure('one corpus', 3)],
        ['a corpus never asked', measure('a corpus never asked', 1)],
        ['defineCorpus for each', measure('defineCorpus for each', 1)],
      ],
    };
    printComparisons('questions', 'checksum', [comparison]);
  },
);
