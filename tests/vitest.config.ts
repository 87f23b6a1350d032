import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: at('..'),
  resolve: {
    alias: [
      { find: /^consilience$/, replacement: at('../src/index.ts') },
      { find: /^consilience\/schema$/, replacement: at('../src/schema/index.ts') },
      { find: /^consilience\/fixtures$/, replacement: at('../fixtures/index.ts') },
      { find: /^consilience\/measures$/, replacement: at('../src/measures/index.ts') },
      { find: /^consilience\/formats$/, replacement: at('../src/formats/index.ts') },
    ],
  },
  test: {
    include: ['tests/**/*.test.ts'],
    typecheck: {
      enabled: true,
      include: ['tests/**/*.test-d.ts'],
      tsconfig: at('tsconfig.json'),
    },
  },
});
