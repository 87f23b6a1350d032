import {
  auditClaim,
  CorpusError,
  changes,
  commonGround,
  compare,
  disputes,
  extendCorpus,
  isExpertId,
  isPropositionId,
  mergeCorpora,
  stanceOf,
  stances,
} from 'consilience';
import {
  anchorQuotes,
  compareCodings,
  coverage,
  diagnose,
  readPhrase,
  verifyQuotes,
} from 'consilience/coding';
import { beijingPyongyang as corpus } from 'consilience/fixtures';
import {
  fromCsv,
  fromRecords,
  fromWebAnnotations,
  toCsv,
  toDnaStatements,
  toRatings,
  toWebAnnotations,
} from 'consilience/formats';
import {
  cohenKappa,
  geometricMeanOfOdds,
  gwetAC,
  krippendorffAlpha,
  linearPool,
  percentAgreement,
  tastleWiermanConsensus,
  vanDerEijkAgreement,
} from 'consilience/measures';
import { agreementMatrix, coalitions, matrixRows, pairOf } from 'consilience/panels';
import {
  agreementFigure,
  agreementNetwork,
  claimNetwork,
  coalitionFigure,
  stanceFigure,
  tallyFigure,
  timelineFigure,
  toGraphML,
  toHtml,
  toMermaid,
} from 'consilience/report';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SCALE } from './ask-all.js';
import { checkJson, ending } from './contract.js';
import { changes as anyChanges, changed } from './mutations.js';
import { frozen } from './traps.js';

/** A few in a run of all tests; `FUZZ_RUNS=10000` makes a night of it. */
const numRuns = Number(process.env['FUZZ_RUNS'] ?? 60);

type Loose = (...given: unknown[]) => unknown;

/** A function as JavaScript calls it. */
const loose = (call: unknown): Loose => call as Loose; // what TypeScript would see

const options = {
  experts: ['weng', 'chen', 'inss'],
  assuming: ['directive-genuine', { not: 'ties-ruptured' }],
  rejecting: [{ from: 'influence-contested', to: 'ties-shifting' }],
  asOf: '2024-07',
};
const shown = { ...options, show: 'all', propositions: ['ties-shifting'] };
const { experts: _, ...pair } = shown;
const claims = { ...shown, minHolders: 2, minCertainty: 'probable' };
const texts = { article: 'Weng said that it may be so. Chen Shih-min did not.' };
const rows = [
  {
    expert: 'ada',
    proposition: 'rains',
    stance: 1,
    date: '2024',
    confidence: '5',
    quote: 'It may.',
    source: 'paper',
  },
  { expert: 'ada', proposition: 'rains', stance: '-3', date: '', confidence: '', quote: '', source: '' },
  {
    expert: 'bo',
    proposition: 'snows',
    stance: 0,
    date: '2024-05',
    confidence: 7,
    quote: null,
    source: undefined,
  },
];
const mapping = {
  expert: 'expert',
  proposition: 'proposition',
  stance: 'stance',
  date: 'date',
  source: 'source',
  scale: SCALE,
  confidence: { column: 'confidence', min: 0, max: 10 },
  quote: { column: 'quote', attribution: 'verbatim' },
};
const tables = {
  experts: [
    { id: 'ada', name: 'Ada', kind: 'person' },
    { id: 'bo', name: 'Bo' },
  ],
  propositions: [
    { id: 'rains', text: 'It rains.' },
    { id: 'snows', text: 'It snows.' },
  ],
  sources: [{ id: 'paper', title: 'A paper', date: '2024', sha256: '0'.repeat(64) }],
  onFault: 'throw',
};
const wide = [
  {
    who: 'a',
    round: 1,
    tax: 'yes',
    toll: '35%',
    words: 'So.',
    whose: 'verbatim',
    from: 0,
    to: 3,
    page: 's',
    at: 7e8,
  },
  { who: 'b', round: 2, tax: '', toll: '<0.1', words: '', whose: '', from: '', to: '', page: '', at: '' },
];
const wideMapping = {
  expert: ['who'],
  questions: ['tax', { proposition: 'toll', estimate: 'toll', quote: 'words' }],
  scale: { denies: { certain: ['no'] }, neutral: [], affirms: { certain: ['yes'] }, noAnswer: [''] },
  match: 'loose',
  estimate: { unit: 'percent', noAnswer: [''] },
  quote: { column: 'words', attribution: { column: 'whose' }, start: 'from', end: 'to' },
  source: 'page',
  date: { column: 'at', form: 'seconds' },
};
const wideTables = {
  experts: {
    rows: [
      { no: 'a', full: 'A' },
      { no: 'b', full: 'B' },
    ],
    columns: { id: 'no', name: ['full'] },
  },
  sources: {
    rows: [
      ['id', 'title'],
      ['s', 'S'],
    ],
    columns: { note: false },
  },
  repeated: 'latest',
  order: { column: 'round' },
};
const ratings = [
  ['a', 'b', null, 'c'],
  ['a', 'c', 'b', null],
  ['b', 'b', 'b', 'c'],
];
const numbers = [
  [1, 2, null],
  [2, 2, 3],
];
const categories = ['a', 'b', 'c'];
const matrix = agreementMatrix(corpus);

/** Every function that takes anything but a corpus, with arguments that it takes. */
const CALLS: Readonly<Record<string, readonly [call: Loose, sound: readonly unknown[]]>> = {
  stances: [(...given) => loose(stances)(corpus, ...given), [options]],
  stanceOf: [(...given) => loose(stanceOf)(corpus, ...given), ['weng', 'ties-shifting', { asOf: '2024' }]],
  compare: [(...given) => loose(compare)(corpus, ...given), ['weng', 'chen', pair]],
  commonGround: [(...given) => loose(commonGround)(corpus, ...given), [{ ...claims, unopposed: true }]],
  disputes: [(...given) => loose(disputes)(corpus, ...given), [shown]],
  auditClaim: [
    (...given) => loose(auditClaim)(corpus, ...given),
    [{ proposition: 'ties-shifting', stance: 'denies', certainty: 'probable', by: 'all' }, options],
  ],
  changes: [(...given) => loose(changes)(corpus, ...given), [options, claims]],
  coalitions: [
    (...given) => [...(loose(coalitions)(corpus, ...given) as Iterable<unknown>)],
    [{ ...claims, minClaims: 1, basis: 'stated', limit: 50 }],
  ],
  agreementMatrix: [
    (...given) => matrixRows(loose(agreementMatrix)(corpus, ...given) as typeof matrix), // which it returned
    [{ ...shown, onProgress: () => {}, signal: { aborted: false } }],
  ],
  stanceFigure: [(...given) => loose(stanceFigure)(corpus, ...given), [options]],
  agreementFigure: [(...given) => loose(agreementFigure)(corpus, ...given), [shown]],
  tallyFigure: [(...given) => loose(tallyFigure)(corpus, ...given), [options]],
  coalitionFigure: [
    (...given) => loose(coalitionFigure)(corpus, ...given),
    [{ ...claims, minClaims: 1, basis: 'stated', limit: 50 }],
  ],
  timelineFigure: [
    (...given) => loose(timelineFigure)(corpus, ...given),
    ['ties-shifting', { experts: ['weng', 'chen'] }],
  ],
  agreementNetwork: [(...given) => loose(agreementNetwork)(corpus, ...given), [shown]],
  claimNetwork: [(...given) => loose(claimNetwork)(corpus, ...given), [options]],
  'toGraphML of pairs': [loose(toGraphML), [agreementNetwork(corpus)]],
  'toGraphML of claims': [loose(toGraphML), [claimNetwork(corpus, { experts: ['weng'] })]],
  'toMermaid of pairs': [loose(toMermaid), [agreementNetwork(corpus)]],
  'toMermaid of claims': [loose(toMermaid), [claimNetwork(corpus, { experts: ['weng'] })]],
  pairOf: [(...given) => loose(pairOf)(matrix, ...given), ['weng', 'chen']],
  toHtml: [
    (...given) => loose(toHtml)(corpus, ...given),
    [
      {
        ...options,
        texts,
        title: 'A page',
        language: 'en-GB',
        sections: ['edges', 'sources', 'audits'],
        claims: [{ headline: 'They say so', proposition: 'ties-shifting', by: 'all' }],
      },
    ],
  ],
  diagnose: [(...given) => loose(diagnose)(corpus, ...given), []],
  verifyQuotes: [(...given) => loose(verifyQuotes)(corpus, ...given), [texts]],
  anchorQuotes: [(...given) => loose(anchorQuotes)(corpus, ...given), [texts]],
  coverage: [(...given) => loose(coverage)(corpus, ...given), [texts]],
  compareCodings: [
    (...given) => loose(compareCodings)(corpus, corpus, ...given),
    [{ experts: { weng: 'chen' }, propositions: { 'ties-shifting': 'ties-ruptured' }, sources: {} }, texts],
  ],
  readPhrase: [loose(readPhrase), ['ipcc', 'Very likely']],
  extendCorpus: [
    (...given) => loose(extendCorpus)(corpus, ...given),
    [
      {
        experts: { ada: { name: 'Ada', kind: 'person' } },
        positions: [{ expert: 'ada', proposition: 'ties-shifting', stance: 'undecided' }],
      },
    ],
  ],
  mergeCorpora: [loose(mergeCorpora), [{ ...corpus }, { ...corpus }]],
  'stances of what is no corpus': [loose(stances), [{ ...corpus }]],
  'coverage of what is no corpus': [loose(coverage), [{ ...corpus }, texts]],
  'toDnaStatements of what is no corpus': [loose(toDnaStatements), [{ ...corpus }]],
  fromRecords: [loose(fromRecords), [rows, mapping, tables]],
  'fromRecords, keeping': [loose(fromRecords), [rows, mapping, { onFault: 'keep' }]],
  'fromRecords of a wide table': [loose(fromRecords), [wide, wideMapping, wideTables]],
  toRatings: [(...given) => loose(toRatings)(corpus, ...given), [{ ...options, scale: SCALE }]],
  toCsv: [(...given) => loose(toCsv)(corpus, ...given), [{ defuse: true }]],
  fromCsv: [
    loose(fromCsv),
    [
      'expert;proposition;stance;given\r\nada;rains;undecided;"[""snows""]"\r\n',
      {
        experts: { ada: { name: 'Ada', kind: 'person' } },
        propositions: { rains: { text: 'It rains.' }, snows: { text: 'It snows.' } },
        defused: false,
      },
    ],
  ],
  toWebAnnotations: [
    (...given) => loose(toWebAnnotations)(corpus, ...given),
    [{ texts, base: 'https://weather.example/notes' }],
  ],
  fromWebAnnotations: [
    loose(fromWebAnnotations),
    [
      toWebAnnotations(corpus, { texts }).collection,
      { sources: corpus.sources, experts: corpus.experts, propositions: corpus.propositions, texts },
    ],
  ],
  krippendorffAlpha: [loose(krippendorffAlpha), [ratings, { level: 'ordinal', categories }]],
  'krippendorffAlpha of numbers': [
    loose(krippendorffAlpha),
    [numbers, { level: 'interval', categories: [1, 2, 3] }],
  ],
  gwetAC: [loose(gwetAC), [ratings, { weights: 'linear', categories }]],
  cohenKappa: [loose(cohenKappa), [ratings.slice(0, 2), { weights: 'quadratic', categories }]],
  percentAgreement: [loose(percentAgreement), [ratings, { categories }]],
  linearPool: [
    loose(linearPool),
    [
      [0.1, 0.5, 1],
      [1, 0, 2],
    ],
  ],
  geometricMeanOfOdds: [
    loose(geometricMeanOfOdds),
    [
      [0.1, 0.5, 0.9],
      [1, 0, 2],
    ],
  ],
  vanDerEijkAgreement: [loose(vanDerEijkAgreement), [[1, 0, 3, 2]]],
  tastleWiermanConsensus: [loose(tastleWiermanConsensus), [[1, 0, 3, 2]]],
  isExpertId: [(...given) => loose(isExpertId)(corpus, ...given), ['weng']],
  isPropositionId: [(...given) => loose(isPropositionId)(corpus, ...given), ['ties-shifting']],
};

/** What only memory holds: functions and signals, which no structured clone takes. */
const cloned = (name: string, sound: readonly unknown[]) =>
  name === 'agreementMatrix' ? [{ ...shown }] : sound;

describe('arguments that were tampered with', () => {
  it.for(Object.keys(CALLS))('end %s in a result, or in a CorpusError that says why', (name) => {
    const [call, sound] = CALLS[name] ?? [() => undefined, []];
    ending(() => call(...sound));
    fc.assert(
      fc.property(anyChanges, (steps) => {
        const given = frozen(changed(cloned(name, sound), steps));
        const { value } = ending(() => call(...(Array.isArray(given) && given.length < 9 ? given : [given])));
        if (name !== 'extendCorpus') checkJson(value); // whose shape is TypeScript's to check
      }),
      { numRuns },
    );
  });

  it('end a search that was stopped in the reason of its signal', () => {
    const reason = new Error('Enough.');
    const search = () => agreementMatrix(corpus, { signal: { aborted: true, reason } });

    expect(search).toThrow(reason);
    expect(search).not.toThrow(CorpusError);
  });
});
