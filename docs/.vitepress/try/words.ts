import type { Claim } from 'consilience';
import { CERTAINTIES, SIDES } from '../../../src/model/credence.ts';
import { claimed } from '../../../src/wording/lexicon.ts';

/** The sides and firmnesses that a claim may have, in the words of the library. */
export const WORDINGS = SIDES.flatMap((stance) =>
  CERTAINTIES.map((certainty) => ({
    stance,
    certainty,
    words: claimed(stance, certainty),
  })),
);

/** How many are said to say it, as a headline has it. */
export const BY: readonly { readonly by: NonNullable<Claim['by']>; readonly words: string }[] = [
  { by: 'one', words: 'One expert says' },
  { by: 'several', words: 'Experts say' },
  { by: 'most', words: 'Most experts say' },
  { by: 'all', words: 'All experts say' },
];
