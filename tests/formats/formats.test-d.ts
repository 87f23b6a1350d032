import { defineCorpus } from 'consilience';
import {
  fromRecords,
  fromRecordsAsync,
  type Mapping,
  polisComments,
  polisVotes,
  type RatingTable,
  type Records,
  type Scale,
  toRatings,
} from 'consilience/formats';
import { cohenKappa, krippendorffAlpha } from 'consilience/measures';
import { expectTypeOf, test } from 'vitest';

const scale = {
  denies: { certain: [-1] },
  neutral: [0],
  affirms: { certain: [1] },
  noAnswer: ['n/a'],
} as const satisfies Scale;

const named = [{ expert: 'ada', proposition: 'rains', stance: '1' }];
const otherwise = [{ who: 'ada', claim: 'rains', answer: 1, when: '2024' }];
const parsed: Readonly<Record<string, string>>[] = [];

test('neutral and noAnswer must both be declared.', () => {
  const { neutral, noAnswer, ...sides } = scale;
  // @ts-expect-error: which values are no answer is not said
  fromRecords(named, { scale: { ...sides, neutral } });
  // @ts-expect-error: which values are neutral is not said
  fromRecords(named, { scale: { ...sides, noAnswer } });
  fromRecords(named, { scale: { ...sides, neutral: [], noAnswer: [] } });
});

test('A scale has the certainties of the model and no others.', () => {
  // @ts-expect-error: there is no such certainty
  fromRecords(named, { scale: { ...scale, denies: { sure: ['no'] } } });
});

test('Columns are those of the rows, and must be named where rows do not have them under their own names.', () => {
  fromRecords(named, { scale });
  fromRecords(parsed, { scale, expert: 'anything' });
  fromRecords(otherwise, { scale, expert: 'who', proposition: 'claim', stance: 'answer', date: 'when' });
  // @ts-expect-error: the stance column has another name
  fromRecords(otherwise, { scale, expert: 'who', proposition: 'claim' });
  // @ts-expect-error: there is no such column
  fromRecords(otherwise, { scale, expert: 'whom', proposition: 'claim', stance: 'answer' });
  const swapped: Mapping<{ who: string; expert: string }> = { scale, proposition: 'who', stance: 'who' };
  // @ts-expect-error: there is no column for the proposition
  const lacking: Mapping<{ who: string; expert: string }> = { scale, stance: 'who' };
  expectTypeOf([swapped, lacking]).toBeArray();
});

test('A confidence has the ends of its scale, and a quote its attribution.', () => {
  // @ts-expect-error: the upper end is missing
  fromRecords(parsed, { scale, confidence: { min: 1 } });
  // @ts-expect-error: whose words they are is missing
  fromRecords(parsed, { scale, quote: { column: 'comment' } });
  fromRecords(parsed, { scale, confidence: false, quote: false, date: false, source: false });
});

test('Ratings have the values of the scale, its no answers excepted, and the ids of the corpus.', () => {
  const corpus = defineCorpus({
    experts: { ada: { name: 'Ada', kind: 'person' } },
    propositions: { rains: { text: 'It rains.' } },
    positions: [],
  });
  const table = toRatings(corpus, { scale });
  expectTypeOf(table).toEqualTypeOf<RatingTable<'ada', 'rains', -1 | 0 | 1>>();
  // @ts-expect-error: there is no such expert
  toRatings(corpus, { scale, experts: ['adda'] });

  const literal = toRatings(corpus, {
    scale: { denies: {}, neutral: ['?'], affirms: { certain: ['yes'] }, noAnswer: ['-'] },
  });
  expectTypeOf(literal.categories).toEqualTypeOf<readonly ('?' | 'yes')[]>();
});

test('Ratings go into the measures in one line; words are no interval scale.', () => {
  const { ratings, categories } = toRatings(fromRecords(named, { scale }).corpus, { scale });
  krippendorffAlpha(ratings, { level: 'interval', categories });
  cohenKappa(ratings, { weights: 'linear', categories });

  const words: Scale<string> = { denies: {}, neutral: ['?'], affirms: { certain: ['yes'] }, noAnswer: [] };
  const inWords = toRatings(fromRecords(named, { scale: words }).corpus, { scale: words });
  // @ts-expect-error: words have no differences
  krippendorffAlpha(inWords.ratings, { level: 'interval', categories: inWords.categories });
});

test('A wide table names its columns in questions, and has no use for others.', () => {
  const wide = [{ who: 'ada', q1: 'yes', q2: '35%' }];
  const estimate = { unit: 'percent', noAnswer: [''] } as const;
  fromRecords(wide, { scale, expert: 'who', questions: ['q1', { proposition: 'toll', stance: 'q2' }] });
  fromRecords(wide, { estimate, expert: 'who', questions: [{ proposition: 'toll', estimate: 'q2' }] });
  // @ts-expect-error: there is no such column
  fromRecords(wide, { scale, expert: 'who', questions: ['q3'] });
  // @ts-expect-error: there is no such column
  fromRecords(wide, { scale, expert: 'who', questions: [{ proposition: 'toll', stance: 'q3' }] });
  // @ts-expect-error: who is not said
  fromRecords(wide, { scale, questions: ['q1'] });
});

test('A table of numbers needs no scale, and its unit and its no answers must be said.', () => {
  const chances = [{ expert: 'ada', proposition: 'rains', chance: '35%', from: 30, to: 40 }];
  fromRecords(chances, { estimate: { column: 'chance', unit: 'percent', noAnswer: [] } });
  fromRecords(chances, { estimate: { low: 'from', high: 'to', unit: 'fraction', noAnswer: [] } });
  // @ts-expect-error: the unit is missing
  fromRecords(chances, { estimate: { column: 'chance', noAnswer: [] } });
  // @ts-expect-error: which cells are no answer is not said
  fromRecords(chances, { estimate: { column: 'chance', unit: 'percent' } });
  // @ts-expect-error: the high end is missing
  fromRecords(chances, { estimate: { low: 'from', unit: 'percent', noAnswer: [] } });
  // @ts-expect-error: neither words nor numbers
  fromRecords(chances, { date: false });
});

test('Rows that are lists have columns that the compiler does not know.', () => {
  const lists = [['who', 'claim', 'answer']];
  fromRecords(lists, { scale, expert: 'who', proposition: 'claim', stance: 'answer' });
  fromRecords(lists, { scale });
});

test('Several columns may make an id, and a date has one of four forms.', () => {
  fromRecords(otherwise, {
    scale,
    expert: ['who', 'claim'],
    proposition: 'claim',
    stance: 'answer',
    date: { column: 'when', form: 'seconds' },
  });
  const mapping = { scale, expert: 'who', proposition: 'claim', stance: 'answer' } as const;
  // @ts-expect-error: there is no such form
  fromRecords(otherwise, { ...mapping, date: { column: 'when', form: 'unix' } });
  // @ts-expect-error: there is no such column
  fromRecords(otherwise, { ...mapping, expert: ['who', 'whom'] });
});

test('Ready mappings take rows of their shape, and are a mistake for others.', () => {
  const votes = [{ timestamp: 1, 'comment-id': '0', 'voter-id': '0', vote: 1 }];
  fromRecords(votes, polisVotes);
  fromRecords(parsed, polisVotes, { propositions: { rows: parsed, columns: polisComments } });
  // @ts-expect-error: these rows have other columns
  fromRecords(named, polisVotes);
});

test('fromRecordsAsync takes what fromRecords takes, and rows that arrive one by one.', () => {
  async function* rows() {
    yield* named;
  }
  expectTypeOf(fromRecordsAsync(rows(), { scale })).toEqualTypeOf<Promise<Records>>();
  expectTypeOf(
    fromRecordsAsync(named, { scale }, { signal: new AbortController().signal }),
  ).resolves.toEqualTypeOf<Records>();
  // @ts-expect-error: there is no such column
  fromRecordsAsync(rows(), { scale, date: 'when' });
  // @ts-expect-error: only what arrives one by one tells how far it is
  fromRecords(named, { scale }, { onProgress: () => {} });
});
