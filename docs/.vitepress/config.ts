import { defineConfig } from 'vitepress';
import { contents } from './contents.ts';
import { at, entries } from './entries.ts';
import { copyExamples, linkExamplesAsText } from './examples.ts';
import { linkCorporaToTry } from './examples-to-try.ts';
import { hovers } from './hovers.ts';
import { writeMachineReadable } from './machine-readable.ts';
import { wrappedSentences } from './sentences.ts';
import { emptyHeadingsAsCells } from './tables.ts';

/** Two circles that share something, within the page: the browser asks for no file. */
const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><g fill-opacity=".7"><circle cx="11" cy="16" r="10" fill="#0072B2"/><circle cx="21" cy="16" r="10" fill="#D55E00"/></g></svg>`;

export default defineConfig({
  title: 'Consilience',
  description: 'What experts said as typed positions: compared, with the quotes to show for it.',
  lang: 'en',
  head: [['link', { rel: 'icon', href: `data:image/svg+xml,${encodeURIComponent(ICON)}` }]],
  srcExclude: ['reference/index.md'],
  markdown: {
    codeTransformers: [hovers, wrappedSentences],
    config: (md) => {
      emptyHeadingsAsCells(md);
      linkExamplesAsText(md);
      linkCorporaToTry(md);
    },
  },
  vite: {
    // The page to try it runs the sources, as they are imported.
    resolve: {
      alias: entries.map(({ name, source }) => ({ find: new RegExp(`^${name}$`), replacement: at(source) })),
    },
    worker: { format: 'es' },
  },
  themeConfig: {
    search: { provider: 'local' },
    outline: { level: [2, 3] },
    sidebar: contents().map(({ need, pages }) => ({
      text: need,
      items: pages.map(({ title, file }) => ({ text: title, link: `/${file.replace(/\.md$/, '')}` })),
    })),
  },
  buildEnd: async (site) => {
    await writeMachineReadable(site);
    await copyExamples(site.outDir);
  },
});
