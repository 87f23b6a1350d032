import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: at('..'),
  resolve: {
    alias: [
      { find: /^consilience$/, replacement: at('../src/reader/index.ts') },
      { find: /^consilience\/fixtures$/, replacement: at('../fixtures/index.ts') },
      { find: /^consilience\/(\w+)$/, replacement: at('../src/$1/index.ts') },
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
