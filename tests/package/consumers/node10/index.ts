import { type Comparison, compare } from 'consilience';
import type { diagnose } from 'consilience/coding';
import { beijingPyongyang } from 'consilience/fixtures';
import type { fromRecords } from 'consilience/formats';
import type { percentAgreement } from 'consilience/measures';
import type { coalitions } from 'consilience/panels';
import { parseCorpus } from 'consilience/schema';

type IsAny<T> = 0 extends 1 & T ? true : false;

export const areAny: readonly false[] = [
  false satisfies IsAny<typeof beijingPyongyang>,
  false satisfies IsAny<typeof diagnose>,
  false satisfies IsAny<typeof fromRecords>,
  false satisfies IsAny<typeof percentAgreement>,
  false satisfies IsAny<typeof coalitions>,
  false satisfies IsAny<ReturnType<typeof parseCorpus>>,
];

export const { experts } = compare(beijingPyongyang, 'weng', 'chen');
export const first: 'weng' | 'chen' | 'inss' | 'campbell' = experts[0];
export const ofStrings: Comparison = compare(parseCorpus({}), 'anyone', 'else');

// @ts-expect-error -- misspelt
compare(beijingPyongyang, 'weng', 'chan');
