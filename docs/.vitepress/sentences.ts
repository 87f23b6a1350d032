import type { MarkdownOptions } from 'vitepress';

/** What is laid out in columns keeps to this many. */
const COLUMNS = 80;

/** Lets output wrap whose lines are sentences. What is laid out in columns does not: it is scrolled. */
export const wrappedSentences: NonNullable<MarkdownOptions['codeTransformers']>[number] = {
  name: 'wrapped-sentences',
  pre(node) {
    const isLong = this.source.split('\n').some((line) => line.length > COLUMNS);
    if (this.options.lang === 'text' && isLong) this.addClassToHast(node, 'sentences');
  },
};
