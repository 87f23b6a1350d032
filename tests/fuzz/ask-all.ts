import {
  auditClaim,
  type Corpus,
  changes,
  commonGround,
  compare,
  disputes,
  extendCorpus,
  mergeCorpora,
  stanceOf,
  stances,
} from 'consilience';
import { anchorQuotes, compareCodings, coverage, diagnose, verifyQuotes } from 'consilience/coding';
import { toCsv, toDnaStatements, toRatings, toWebAnnotations } from 'consilience/formats';
import {
  agreementMatrix,
  coalitions,
  groupGround,
  matrixRows,
  mostOpposedPairs,
  nearestPairs,
  pairOf,
  similarityGroups,
  similarityOrder,
  tallies,
} from 'consilience/panels';
import { agreementNetwork, claimNetwork, toGraphML, toHtml, toMarkdown, toMermaid } from 'consilience/report';
import { only } from '../reference/arbitrary-corpora.js';
import type { Asked } from '../reference/counting.js';

/** A scale on which every view has a value. */
export const SCALE = {
  denies: { certain: [-3], probable: [-2], possible: [-1] },
  neutral: [0],
  affirms: { possible: [1], probable: [2], certain: [3] },
  noAnswer: [],
} as const;

const first = <T>(pulled: Iterable<T>, most: number): T[] => {
  const all: T[] = [];
  for (const one of pulled) if (all.push(one) >= most) break;
  return all;
};

/** A call by its name. */
export type Call = readonly [name: string, call: () => unknown];

/** Every question about a corpus, with sound arguments. */
export function questionsOf(corpus: Corpus, options: Asked = {}): Call[] {
  const experts = Object.keys(corpus.experts);
  const propositions = Object.keys(corpus.propositions);
  const texts = Object.fromEntries(
    Object.keys(corpus.sources).map((id) => [
      id,
      corpus.positions.map(({ quote }) => quote?.text ?? '').join(' and, Ada may add: '),
    ]),
  );
  const world = only(options, 'assuming', 'rejecting', 'asOf');
  const asked = { ...world, ...only(options, 'experts') };
  const shown = { ...asked, ...only(options, 'propositions') };
  const claims = { ...shown, ...only(options, 'minHolders', 'minCertainty') };
  const [a, b] = experts;
  const pairs = experts.slice(0, 3).flatMap((x, i) => experts.slice(i + 1, 4).map((y) => [x, y] as const));
  return [
    ['stances', () => stances(corpus, asked)],
    ['commonGround', () => commonGround(corpus, { ...claims, ...only(options, 'unopposed') })],
    ['commonGround of all', () => commonGround(corpus, { ...claims, minHolders: 1, show: 'all' })],
    ['disputes', () => disputes(corpus, shown)],
    ['disputes of all', () => disputes(corpus, { ...shown, show: 'all' })],
    ['changes', () => changes(corpus, {}, { ...claims })],
    ['diagnose', () => diagnose(corpus)],
    ['verifyQuotes', () => verifyQuotes(corpus, texts)],
    ['anchorQuotes', () => anchorQuotes(corpus, texts)],
    ['coverage', () => coverage(corpus, texts)],
    ['compareCodings', () => compareCodings(corpus, corpus, {}, texts)],
    ['toRatings', () => toRatings(corpus, { ...asked, scale: SCALE })],
    ['toCsv', () => toCsv(corpus)],
    ['toDnaStatements', () => toDnaStatements(corpus)],
    ['toWebAnnotations', () => toWebAnnotations(corpus, { texts })],
    ['toHtml', () => toHtml(corpus, { ...asked, texts })],
    ['toMarkdown', () => toMarkdown(corpus, stances(corpus, asked))],
    ['mergeCorpora', () => mergeCorpora(corpus, corpus)],
    ['extendCorpus', () => extendCorpus(corpus, {})],
    ['coalitions', () => first(coalitions(corpus, { ...claims, limit: 1000 }), 50)],
    [
      'tallies',
      () => tallies(corpus, { ...asked, ...only(options, 'propositions', 'minCertainty'), minAnswers: 1 }),
    ],
    [
      'groupGround',
      () =>
        experts.length === 0
          ? []
          : groupGround(corpus, (expert) => (experts.indexOf(expert) % 3 === 0 ? 'a' : '__proto__'), asked),
    ],
    [
      'a matrix, read',
      () => {
        const matrix = agreementMatrix(corpus, shown);
        const [x, y] = matrix.experts;
        return [
          matrixRows(matrix),
          nearestPairs(matrix),
          mostOpposedPairs(matrix),
          similarityOrder(matrix),
          similarityGroups(matrix, 2),
          x !== undefined && y !== undefined ? pairOf(matrix, x, y) : [],
        ];
      },
    ],
    [
      'networks, written',
      () =>
        [agreementNetwork(corpus, shown), claimNetwork(corpus, asked)].map((network) => [
          network,
          toGraphML(network),
          toMermaid(network),
        ]),
    ],
    ...pairs.map(
      ([x, y]): Call => [
        `compare ${x} ${y}`,
        () => compare(corpus, x, y, { ...world, ...only(options, 'propositions', 'minCertainty') }),
      ],
    ),
    ...propositions.slice(0, 4).flatMap((proposition, i): Call[] => {
      const claim: Parameters<typeof auditClaim<string, string, string>>[1] = {
        proposition,
        stance: i % 2 === 0 ? 'affirms' : 'denies',
        by: i % 3 === 0 ? 'one' : 'most',
      };
      return [
        [`auditClaim ${proposition}`, () => auditClaim(corpus, claim, asked)],
        ...[a, b].flatMap((expert): Call[] =>
          expert === undefined
            ? []
            : [[`stanceOf ${expert}`, () => stanceOf(corpus, expert, proposition, world)]],
        ),
      ];
    }),
  ];
}
