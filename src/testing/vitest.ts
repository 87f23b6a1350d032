import { expect } from 'vitest';
import type { AsymmetricCorpusMatchers, CorpusMatchers } from './matcher-types.js';
import { matchers } from './matchers.js';

export type { AsymmetricCorpusMatchers, CorpusMatchers } from './matcher-types.js';

declare global {
  namespace jest {
    // What vitest 3 and 4 read matchers of others from.
    // biome-ignore lint/complexity/noBannedTypes: the parameters of an interface are the same wherever it is declared
    interface Matchers<R, T = {}> extends CorpusMatchers<R, T> {}
  }
}

declare module 'vitest' {
  interface AsymmetricMatchersContaining extends AsymmetricCorpusMatchers {}
}

expect.extend(matchers);
