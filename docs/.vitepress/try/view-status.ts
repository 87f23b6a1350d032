import { h, type VNode } from 'vue';
import { numberOf } from '../../../src/report/counts.ts';
import type { Editor } from './editor.ts';
import type { Session, State } from './session.ts';

/** How the corpus stands, in a sentence. */
function standingOf({ standing, isSlow, answers, total, failure }: State): string {
  if (isSlow) return 'At work …';
  const last = answers ? 'What stands below is of the last sound corpus.' : 'There is no sound corpus yet.';
  switch (standing) {
    case 'unread':
      return 'Reading …';
    case 'stopped':
      return `Stopped. The next change is read again. ${last}`;
    case 'failed':
      return `The library does not answer: ${failure} ${last}`;
    case 'faulty':
      return `Faulty: ${numberOf(total, 'fault')}. ${last}`;
    case 'sound':
      return `Sound: ${numberOf(answers?.experts.length ?? 0, 'expert')}, ${numberOf(answers?.propositions.length ?? 0, 'proposition')}, ${numberOf(answers?.positions ?? 0, 'position')}.`;
  }
}

/** How the corpus stands, and what is wrong with it: each fault leads to its place, and may be mended. */
export function statusView({ state, stop }: Session, editor: () => Editor | undefined): VNode {
  const { faults, total, isSlow, standing } = state;
  return h('div', { class: ['try-status', standing] }, [
    h('div', { class: 'try-standing' }, [
      h('p', { role: 'status' }, standingOf(state)),
      isSlow ? h('progress', { 'aria-label': 'At work' }) : undefined,
      isSlow ? h('button', { type: 'button', class: 'try-button', onClick: stop }, 'Stop') : undefined,
    ]),
    faults.length > 0
      ? h(
          'ul',
          { class: 'try-faults', 'aria-label': 'Faults' },
          faults.map((fault) =>
            h('li', [
              h(
                'button',
                { type: 'button', class: 'try-place', onClick: () => editor()?.show(fault) },
                `Line ${editor()?.lineOf(fault) ?? ''}`,
              ),
              h('span', { dir: 'auto' }, ` ${fault.message} `),
              fault.fix !== undefined
                ? h(
                    'button',
                    { type: 'button', class: 'try-button', onClick: () => editor()?.mend(fault) },
                    `Use ${fault.fix}`,
                  )
                : undefined,
            ]),
          ),
        )
      : undefined,
    total > faults.length && faults.length > 0
      ? h('p', { class: 'try-note' }, `The first ${faults.length} of ${total} are listed.`)
      : undefined,
  ]);
}
