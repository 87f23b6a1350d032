import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { assertBuilt } from '../package/build.ts';
import { reports } from './reports.ts';

it('The public surface is the one in the reports: `npm run api` writes down a change that is meant', () => {
  assertBuilt();
  const folder = import.meta.dirname;
  const written = readdirSync(folder).filter((name) => name.endsWith('.api.md'));
  const texts = written.sort().map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const);
  expect(Object.fromEntries(reports())).toEqual(Object.fromEntries(texts));
});
