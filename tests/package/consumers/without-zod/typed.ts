import { type Comparison, type Corpus, compare } from 'consilience';
import { beijingPyongyang } from 'consilience/fixtures';

const corpus: Corpus = beijingPyongyang;

export const literal = compare(beijingPyongyang, 'weng', 'chen');
export const ofStrings: Comparison = compare(corpus, 'anyone', 'else');

// @ts-expect-error -- misspelt
compare(beijingPyongyang, 'weng', 'chan');
