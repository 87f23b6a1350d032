import { h, type VNode } from 'vue';
import type { Answers } from './answers.ts';
import type { ReadSource } from './read-source.ts';
import type { Session } from './session.ts';

/** Opens a window that says which positions quote a passage. */
export type OpenPositions = (indices: readonly number[]) => void;

/** Begins where something is coded. */
function scrollToFirst({ el }: VNode): void {
  if (!(el instanceof HTMLElement)) return;
  const first = el.querySelector('mark');
  if (first) el.scrollTo({ top: first.offsetTop - 80 });
}

function piecesView({ id, pieces, said }: ReadSource, open: OpenPositions): VNode {
  return h(
    'div',
    {
      key: id,
      class: 'try-text',
      onVnodeMounted: scrollToFirst,
      dir: 'auto',
      tabindex: 0,
      role: 'region',
      'aria-label': 'The text, with what is coded marked',
    },
    pieces.map(({ text, by, ends, uncoded }) => [
      by.length > 0
        ? h('mark', { onClick: () => open(by) }, text)
        : uncoded
          ? h('span', { class: `try-uncoded ${uncoded}` }, text)
          : text,
      ends.map((index) =>
        h(
          'button',
          {
            type: 'button',
            class: 'try-ref',
            'aria-label': `Position ${index + 1}: ${said.get(index) ?? ''}`,
            'aria-haspopup': 'dialog',
            onClick: () => open([index]),
          },
          `${index + 1}`,
        ),
      ),
    ]),
  );
}

/** The text of a source, or a place to put it in. */
export function sourceView(
  { sources, source }: Answers,
  { state, ask }: Session,
  open: OpenPositions,
): VNode {
  const chosen = Math.max(
    0,
    sources.findIndex(({ id }) => id === (state.source ?? source?.id)),
  );
  const id = sources[chosen]?.id;
  if (id === undefined)
    return h('p', 'The corpus has no source: give it one under "sources", and its text has a place here.');
  const own = state.texts.get(id);
  const give = (text: string) => {
    const texts = new Map(state.texts);
    if (text === '') texts.delete(id);
    else texts.set(id, text);
    ask({ texts, source: id });
  };
  return h('div', { class: 'try-source' }, [
    h('label', { class: 'try-choice' }, [
      h('span', 'Source'),
      h(
        'select',
        {
          onChange: ({ target }: Event) =>
            target instanceof HTMLSelectElement && ask({ source: sources[target.selectedIndex]?.id }),
        },
        sources.map(({ name }, place) => h('option', { value: place, selected: place === chosen }, name)),
      ),
    ]),
    ...(source
      ? [
          h('p', { class: 'try-note' }, [
            source.coverage,
            ' Marked is what a position quotes; ',
            h('span', { class: 'try-uncoded naming' }, 'dotted'),
            ' what nobody coded though it names an expert, ',
            h('span', { class: 'try-uncoded other' }, 'grey'),
            ' what else nobody coded.',
          ]),
          ...source.unplaced.map(({ text }) => h('p', { class: 'try-note try-fault', dir: 'auto' }, text)),
          piecesView(source, open),
          ...(source.left > 0
            ? [h('p', { class: 'try-note' }, `${source.left} more characters are not shown.`)]
            : []),
        ]
      : [
          h(
            'p',
            { class: 'try-note' },
            'There is no text of this source yet. Paste it below: what its positions quote is marked in it.',
          ),
        ]),
    h('details', { class: 'try-paste', open: !source }, [
      h('summary', source ? 'Put another text in its place' : 'The text of this source'),
      h('textarea', {
        key: id,
        rows: 6,
        'aria-label': 'The text of this source',
        value: own ?? '',
        onInput: ({ target }: Event) => target instanceof HTMLTextAreaElement && give(target.value),
      }),
    ]),
  ]);
}
