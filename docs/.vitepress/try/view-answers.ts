import type { Line } from 'consilience';
import { h, type VNode } from 'vue';
import { SIGNS_IN_WORDS } from '../../../src/report/marks.ts';
import type { Answers, Cell, Told } from './answers.ts';
import { listed, opening } from './lines.ts';
import type { Session } from './session.ts';
import { BY, WORDINGS } from './words.ts';

/** Opens a window with a line and those below it. */
export type Open = (line: Line) => void;

const section = (id: string, title: string, content: readonly (VNode | undefined)[]): VNode =>
  h('section', { class: 'try-part', 'aria-labelledby': id }, [h('h2', { id }, title), ...content]);

function cellOf({ look, sign, says, told }: Cell, open: Open): VNode {
  if (!told) {
    return h('td', h('span', { class: 'try-mark silent', role: 'img', 'aria-label': says }, sign));
  }
  const onClick = () => open(told);
  return h(
    'td',
    h(
      'button',
      { type: 'button', class: `try-mark ${look}`, 'aria-label': says, 'aria-haspopup': 'dialog', onClick },
      sign,
    ),
  );
}

/** What is supposed in all that stands below, and a way back. */
const supposedView = (titles: readonly string[], ask: Session['ask']): VNode | undefined =>
  titles.length === 0
    ? undefined
    : h('div', { class: 'try-changed' }, [
        ...titles.map((title) => h('p', { dir: 'auto' }, `${title}.`)),
        h(
          'button',
          { type: 'button', class: 'try-button', onClick: () => ask({ suppose: [] }) },
          'Suppose nothing',
        ),
      ]);

/** Who says what: the matrix of experts and propositions. */
export function tableView({ table, experts, switches }: Answers, { state, ask }: Session, open: Open): VNode {
  const supposed = supposedView(
    switches.map(({ title }) => title).filter((title) => state.suppose.includes(title)),
    ask,
  );
  if ('text' in table) {
    return section('try-table', 'Who says what', [
      supposed,
      h('p', `${experts.length} experts are too many for a table that shows each.`),
      opening(table, true),
    ]);
  }
  return section('try-table', 'Who says what', [
    supposed,
    h(
      'ul',
      { class: 'try-key', 'aria-label': 'What the signs mean' },
      SIGNS_IN_WORDS.map(([look, sign, words]) =>
        h('li', [h('span', { class: `try-mark ${look}` }, sign), ` ${words}`]),
      ),
    ),
    h(
      'div',
      { class: 'try-scroll', tabindex: 0, role: 'region', 'aria-label': 'Table of stances' },
      h('table', { class: 'try-table' }, [
        h(
          'thead',
          h('tr', [
            h('th', { scope: 'col' }, 'Proposition'),
            experts.map(({ name }) => h('th', { scope: 'col', dir: 'auto' }, name)),
          ]),
        ),
        h(
          'tbody',
          table.rows.map(({ text, cells }) =>
            h('tr', [h('th', { scope: 'row', dir: 'auto' }, text), cells.map((cell) => cellOf(cell, open))]),
          ),
        ),
      ]),
    ),
    h('p', { class: 'try-note' }, 'A sign opens to the words behind it.'),
  ]);
}

const toldView = ({ lines, total }: Told, none: string): VNode[] => [
  ...(lines.length === 0 ? [h('p', none)] : lines.map((line) => opening(line))),
  ...(total > lines.length ? [h('p', { class: 'try-note' }, `The first ${lines.length} of ${total}.`)] : []),
];

export const sharedView = ({ shared }: Answers): VNode =>
  section('try-shared', 'What they share', toldView(shared, 'No two of them share a claim.'));

export const disputesView = ({ disputed }: Answers): VNode =>
  section(
    'try-disputes',
    'Where they conflict',
    toldView(
      disputed,
      'No two of them conflict on anything. “May” against “may not” is no conflict, and silence is none.',
    ),
  );

/** A list to choose from, by place: an id is data, and no attribute. */
const choice = (
  label: string,
  options: readonly string[],
  chosen: number,
  choose: (place: number) => void,
): VNode =>
  h('label', { class: 'try-choice' }, [
    h('span', label),
    h(
      'select',
      {
        onChange: ({ target }: Event) => target instanceof HTMLSelectElement && choose(target.selectedIndex),
      },
      options.map((text, place) => h('option', { value: place, selected: place === chosen }, text)),
    ),
  ]);

/** A claim about the experts, put together by the reader, and what the corpus makes of it. */
export function auditView({ audit, propositions }: Answers, { state, ask }: Session): VNode | undefined {
  if (!audit) return undefined;
  const { told } = audit;
  // What was chosen last, though it may not be answered yet.
  const isThere = propositions.some(({ id }) => id === state.claim?.proposition);
  const claim = isThere && state.claim ? state.claim : audit.claim;
  const { stance = 'affirms', certainty = 'certain', by = 'several' } = claim;
  return section('try-audit', 'A headline, audited', [
    h('div', { class: 'try-choices' }, [
      choice(
        'Who',
        BY.map(({ words }) => words),
        BY.findIndex((one) => one.by === by),
        (place) => ask({ claim: { ...claim, by: BY[place]?.by } }),
      ),
      choice(
        'How firmly',
        WORDINGS.map(({ words }) => `that ${words}`),
        WORDINGS.findIndex((one) => one.stance === stance && one.certainty === certainty),
        (place) =>
          ask({
            claim: { ...claim, stance: WORDINGS[place]?.stance, certainty: WORDINGS[place]?.certainty },
          }),
      ),
      choice(
        'What',
        propositions.map(({ name }) => name),
        propositions.findIndex(({ id }) => id === claim.proposition),
        (place) => ask({ claim: { ...claim, proposition: propositions[place]?.id ?? claim.proposition } }),
      ),
    ]),
    h('p', { class: 'try-verdict', dir: 'auto' }, told.text),
    listed(told.lines),
  ]);
}

/** What hangs on what: edges that a reader may not accept, and conditions that a reader may take as met. */
export function switchesView({ switches, changed }: Answers, { state, ask }: Session): VNode {
  const toggle = (title: string) =>
    ask({
      suppose: state.suppose.includes(title)
        ? state.suppose.filter((one) => one !== title)
        : [...state.suppose, title],
    });
  return section('try-switches', 'What hangs on what', [
    switches.length === 0
      ? h('p', 'Nothing that is shared or in dispute hangs on an edge, and nobody waits for a condition.')
      : h(
          'p',
          { class: 'try-note' },
          'That one claim follows from another is the judgement of the corpus’ author. Suppose otherwise, or take a condition as met: all of this page follows.',
        ),
    changed &&
      h('div', { class: 'try-changed', role: 'status' }, [
        h('p', h('strong', changed.text)),
        listed(changed.lines),
      ]),
    h(
      'ul',
      { class: 'try-switches' },
      switches.map(({ title, reason }) =>
        h('li', [
          h('label', [
            h('input', {
              type: 'checkbox',
              checked: state.suppose.includes(title),
              onChange: () => toggle(title),
            }),
            h('span', { dir: 'auto' }, `${title}.`),
          ]),
          reason !== undefined
            ? h(
                'p',
                { class: 'try-note', dir: 'auto' },
                `The corpus’ author gives as the reason for it: ${reason}`,
              )
            : undefined,
        ]),
      ),
    ),
  ]);
}
