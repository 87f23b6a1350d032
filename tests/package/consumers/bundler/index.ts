import { type Comparison, type CorpusError, compare, defineCorpus, type Options } from 'consilience';
import { beijingPyongyang, type beijingPyongyangWithOfficials } from 'consilience/fixtures';
import { type corpusSchema, parseCorpus } from 'consilience/schema';

type IsAny<T> = 0 extends 1 & T ? true : false;

const corpus = defineCorpus({
  experts: { ada: { name: 'Ada', kind: 'person' }, bo: { name: 'Bo', kind: 'person' } },
  propositions: { pours: { text: 'It pours.', implies: ['rains'] }, rains: { text: 'It rains.' } },
  positions: [
    { expert: 'ada', proposition: 'pours', stance: 'affirms', certainty: 'certain' },
    // @ts-expect-error -- misspelt
    { expert: 'bo', proposition: 'rain', stance: 'affirms', certainty: 'certain' },
  ],
});
const parsed = parseCorpus({});

export const areAny: readonly false[] = [
  false satisfies IsAny<typeof corpus>,
  false satisfies IsAny<typeof beijingPyongyang>,
  false satisfies IsAny<typeof beijingPyongyangWithOfficials>,
  false satisfies IsAny<typeof parsed>,
  false satisfies IsAny<typeof corpusSchema>,
  false satisfies IsAny<ReturnType<typeof corpusSchema.parse>>,
  false satisfies IsAny<CorpusError['issues']>,
];

const options = { assuming: ['directive-genuine'] } as const satisfies Options;

export const { experts } = compare(beijingPyongyang, 'weng', 'chen', options);
export const first: 'weng' | 'chen' | 'inss' | 'campbell' = experts[0];
export const second: 'ada' | 'bo' | undefined = compare(corpus, 'ada', 'bo').agreements[0]?.views[0].expert;
export const ofStrings: Comparison = compare(parsed, 'anyone', 'else');

// @ts-expect-error -- misspelt
compare(beijingPyongyang, 'weng', 'chan');

// With exact optional properties too, an option that has nothing to say may hold `undefined`.
compare(beijingPyongyang, 'weng', 'chen', { asOf: undefined });

// @ts-expect-error -- two experts are compared, whoever else is there
compare(beijingPyongyang, 'weng', 'chen', { experts: ['weng'] });
