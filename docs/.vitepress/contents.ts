import { readFileSync } from 'node:fs';
import { at, entries } from './entries.ts';

/** A page under a need, as docs/index.md lists it. */
export interface Page {
  readonly title: string;
  /** Its file, from `docs`. */
  readonly file: string;
  readonly about?: string;
}

/** A need of a reader, and the pages for it. */
export interface Section {
  readonly need: string;
  readonly pages: readonly Page[];
}

/** The pages that are made from doc comments. */
const reference: readonly Page[] = entries.map(({ name }) => ({ title: name, file: `reference/${name}.md` }));

/** The lists of docs/index.md: the sidebar and llms.txt are made from them, so that pages are listed once. */
export function contents(): Section[] {
  const [, ...sections] = readFileSync(at('docs/index.md'), 'utf8').split(/^## /m);
  return sections.map((section) => {
    const need = section.slice(0, section.indexOf('\n'));
    const listed = [...section.matchAll(/^- \[(.+)\]\((.+)\): (.+)$/gm)].map(
      ([, title = '', file = '', about = '']) => ({ title, file, about }),
    );
    return { need, pages: need === 'Reference' ? [...listed, ...reference] : listed };
  });
}
