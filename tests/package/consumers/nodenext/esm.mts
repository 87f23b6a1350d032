import { type Comparison, type CorpusError, compare } from 'consilience';
import { beijingPyongyang } from 'consilience/fixtures';
import { type corpusSchema, parseCorpus } from 'consilience/schema';

type IsAny<T> = 0 extends 1 & T ? true : false;

const parsed = parseCorpus({});

export const areAny: readonly false[] = [
  false satisfies IsAny<typeof beijingPyongyang>,
  false satisfies IsAny<typeof parsed>,
  false satisfies IsAny<typeof corpusSchema>,
  false satisfies IsAny<CorpusError['issues']>,
];

export const { experts } = compare(beijingPyongyang, 'weng', 'chen');
export const first: 'weng' | 'chen' | 'inss' | 'campbell' = experts[0];
export const ofStrings: Comparison = compare(parsed, 'anyone', 'else');

// @ts-expect-error -- misspelt
compare(beijingPyongyang, 'weng', 'chan');
