import { defineConfig } from 'vitest/config';
import all from '../vitest.config.ts';

/** The tests of what `src` does, without those of its types, pages and package: seconds for a mutant, not a minute. */
export default defineConfig({
  ...all,
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/{api,docs,fuzz,package}/**', 'tests/*.test.ts'],
  },
});
