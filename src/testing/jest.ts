import { expect } from '@jest/globals';
import type {} from 'expect';
import type { AsymmetricCorpusMatchers, CorpusMatchers } from './matcher-types.js';
import { matchers } from './matchers.js';

export type { AsymmetricCorpusMatchers, CorpusMatchers } from './matcher-types.js';

declare global {
  // The globals, as @types/jest has them.
  namespace jest {
    // biome-ignore lint/complexity/noBannedTypes: the parameters of an interface are the same wherever it is declared
    interface Matchers<R, T = {}> extends CorpusMatchers<R, T> {}
    interface Expect extends AsymmetricCorpusMatchers {}
    interface InverseAsymmetricMatchers extends AsymmetricCorpusMatchers {}
  }
}

// What @jest/globals exports.
declare module 'expect' {
  interface Matchers<R extends void | Promise<void>, T = unknown> extends CorpusMatchers<R, T> {}
  interface AsymmetricMatchers extends AsymmetricCorpusMatchers {}
}

expect.extend(matchers);
