import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The files that replace a module of the library, which nobody else may then be handed. */
const APART = ['tests/reader/large-corpora.test.ts'];

/** The files that look at the built site. */
const SITE = ['tests/site/*.test.ts'];

/** The files that look at the built package. */
const PACKAGE = ['tests/package/*.test.ts'];

/** The tests of others, which their runners run. */
const RUNNERS = 'tests/package/runners/**';

/** A limit that only a test that hangs comes to: how busy the machine is must not matter. */
const LIMIT = 600_000;

export default defineConfig({
  root: at('..'),
  resolve: {
    alias: [
      { find: /^consilience$/, replacement: at('../src/reader/index.ts') },
      { find: /^consilience\/report\/svg$/, replacement: at('../src/svg/index.ts') },
      { find: /^consilience\/fixtures$/, replacement: at('../fixtures/index.ts') },
      { find: /^consilience\/testing\/(\w+)$/, replacement: at('../src/testing/$1.ts') },
      { find: /^consilience\/(\w+)$/, replacement: at('../src/$1/index.ts') },
    ],
  },
  test: {
    testTimeout: LIMIT,
    hookTimeout: LIMIT,
    maxWorkers: '100%',
    setupFiles: [at('property-seed.ts')],
    projects: [
      {
        extends: true,
        test: {
          name: 'together',
          include: ['tests/**/*.test.ts'],
          exclude: [...APART, ...PACKAGE, ...SITE, RUNNERS],
          // A process for many files: starting one for each would take a third of the time.
          isolate: false,
          typecheck: {
            enabled: true,
            include: ['tests/**/*.test-d.ts'],
            tsconfig: at('tsconfig.json'),
          },
        },
      },
      {
        extends: true,
        test: { name: 'package', include: PACKAGE, isolate: false, globalSetup: at('package/packing.ts') },
      },
      {
        extends: true,
        test: { name: 'site', include: SITE, isolate: false, globalSetup: at('site/building.ts') },
      },
      { extends: true, test: { name: 'apart', include: APART } },
    ],
  },
});
