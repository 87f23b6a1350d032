import type { Line } from 'consilience';
import { h, type VNode } from 'vue';

const cited = (sources: readonly string[]) =>
  sources.map((id) => h('span', { class: 'try-cite' }, ` [${id}]`));

/** Lines below a line, as a list within it. */
export const listed = (lines: readonly Line[]): VNode | undefined =>
  lines.length === 0
    ? undefined
    : h(
        'ul',
        { class: 'try-lines' },
        lines.map(({ text, sources, lines: below }) =>
          h('li', [h('span', { dir: 'auto' }, text), cited(sources), listed(below)]),
        ),
      );

/** A line that opens to those below it. */
export const opening = ({ text, sources, lines }: Line, open = false): VNode =>
  lines.length === 0
    ? h('p', { class: 'try-alone', dir: 'auto' }, [text, cited(sources)])
    : h('details', { class: 'try-opening', open }, [
        h('summary', { dir: 'auto' }, [text.replace(/:$/, ''), cited(sources)]),
        listed(lines),
      ]);
