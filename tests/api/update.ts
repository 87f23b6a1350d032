/** Writes the reports on the public surface from the build: `npm run api`. */
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { reports } from './reports.ts';

const folder = import.meta.dirname;

for (const file of readdirSync(folder).filter((name) => name.endsWith('.api.md'))) rmSync(join(folder, file));
for (const [file, text] of reports()) writeFileSync(join(folder, file), text);
