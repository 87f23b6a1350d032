import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, it } from 'vitest';

const TESTS = fileURLToPath(new URL('..', import.meta.url));

it('every type test is in the program that checks them: one left out would pass whatever it says', () => {
  const path = `${TESTS}tsconfig.json`;
  const { config } = ts.readConfigFile(path, ts.sys.readFile);
  const { fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, TESTS, undefined, path);
  const typeTests = readdirSync(TESTS, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.test-d.ts'),
  );
  expect(typeTests.length).toBeGreaterThan(0);
  expect(typeTests.filter((file) => !fileNames.includes(`${TESTS}${file}`))).toEqual([]);
});
