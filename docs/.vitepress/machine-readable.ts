import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { SiteConfig } from 'vitepress';
import { contents } from './contents.ts';
import { at } from './entries.ts';

/** Puts beside each page its Markdown, and a list of the pages for language models (llmstxt.org). */
export async function writeMachineReadable({ outDir, pages, srcDir }: SiteConfig): Promise<void> {
  for (const page of pages) {
    await mkdir(dirname(join(outDir, page)), { recursive: true });
    await cp(join(srcDir, page), join(outDir, page));
  }
  const start = await readFile(at('docs/index.md'), 'utf8');
  const lists = contents().map(({ need, pages }) => {
    const lines = pages.map(({ title, file, about }) => `- [${title}](${file})${about ? `: ${about}` : ''}`);
    return `## ${need}\n\n${lines.join('\n')}\n`;
  });
  await writeFile(
    join(outDir, 'llms.txt'),
    [start.slice(0, start.search(/^## /m)).trimEnd(), '', ...lists].join('\n'),
  );
}
