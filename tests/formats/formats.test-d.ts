import { defineCorpus } from 'consilience';
import { fromRecords, type Mapping, type RatingTable, type Scale, toRatings } from 'consilience/formats';
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
  expectTypeOf<Mapping<{ who: string; expert: string }>['proposition']>().toEqualTypeOf<'who' | 'expert'>();
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
