import type { Line } from 'consilience';
import { defineComponent, h, nextTick, onBeforeUnmount, onMounted, shallowRef, type VNode } from 'vue';
import { articleCorpus } from './article.ts';
import { type Editor, openEditor } from './editor.ts';
import { saveAsFile, textOfFile } from './files.ts';
import { listed } from './lines.ts';
import { CARRIES, carriedBy, carrying } from './link.ts';
import { type Session, startSession } from './session.ts';
import { auditView, disputesView, sharedView, switchesView, tableView } from './view-answers.ts';
import { sourceView } from './view-source.ts';
import { statusView } from './view-status.ts';
import './style.css';

/** What the window shows that opens over the page. */
interface Opened {
  readonly title: string;
  readonly lines: readonly Line[];
  /** The positions that it is about, to be found in the editor. */
  readonly positions?: readonly number[];
}

const button = (text: string, onClick: () => unknown): VNode =>
  h('button', { type: 'button', class: 'try-button', onClick }, text);

/** The page to try the library: an editor, the text of a source, and what follows, all within the browser. */
export default defineComponent({
  name: 'TryIt',
  setup() {
    const frame = shallowRef<HTMLElement>();
    const picker = shallowRef<HTMLInputElement>();
    const window_ = shallowRef<HTMLDialogElement>();
    const opened = shallowRef<Opened>({ title: '', lines: [] });
    let editor: Editor | undefined;
    const session: Session = startSession({
      text: (text) => editor?.replace(text),
      faults: (faults) => editor?.mark(faults),
    });
    const { state } = session;

    const openWith = (now: Opened) => {
      opened.value = now;
      nextTick(() => window_.value?.showModal());
    };
    const openPositions = (positions: readonly number[]) =>
      openWith({
        title: positions.length === 1 ? 'The position that quotes this' : 'The positions that quote this',
        lines: positions.map((index) => ({
          text: `${index + 1}. ${state.answers?.source?.said.get(index) ?? ''}.`,
          sources: [],
          lines: [],
        })),
        positions,
      });

    const openFile = async () => {
      const file = picker.value?.files?.[0];
      if (!file || !picker.value) return;
      const read = await textOfFile(file);
      picker.value.value = ''; // so that the same file can be opened again
      if ('fault' in read) state.notice = read.fault;
      else session.replaceWith({ corpus: read.text, texts: [...state.texts] }, `${file.name} was opened.`);
    };
    const share = async () => {
      const carried = await carrying(editor?.text() ?? '');
      if ('fault' in carried) {
        state.notice = carried.fault;
        return;
      }
      history.replaceState(history.state, '', carried.link);
      try {
        await navigator.clipboard.writeText(location.href);
        state.notice = 'The link was copied. It carries the corpus itself, and no text of a source.';
      } catch {
        state.notice =
          'The address of this page is now the link: copy it from there. It carries the corpus itself, and no text of a source.';
      }
    };
    const readLink = async () => {
      const carried = await carriedBy(location.hash);
      if (!carried) return;
      if ('fault' in carried) state.notice = carried.fault;
      else if (carried.corpus !== editor?.text()) {
        session.replaceWith({ corpus: carried.corpus, texts: [] }, 'The corpus of the link was opened.');
      }
    };
    const bringBack = () =>
      state.before && session.replaceWith(state.before, 'What was there before is back.');

    onMounted(() => {
      if (!frame.value) return;
      editor = openEditor(frame.value, {
        text: session.begun,
        schema: session.schema,
        onChange: () => {
          session.changed(editor?.text() ?? '');
          // What the address carries is no longer what is here: a reload would bring it back.
          if (location.hash.startsWith(CARRIES)) history.replaceState(history.state, '', location.pathname);
        },
      });
      addEventListener('hashchange', readLink);
      readLink();
    });
    onBeforeUnmount(() => {
      removeEventListener('hashchange', readLink);
      session.end();
      editor?.close();
    });

    const toolbar = () =>
      h('div', { class: 'try-tools', role: 'group', 'aria-label': 'The corpus as a whole' }, [
        button('Open a file', () => picker.value?.click()),
        h('input', {
          ref: picker,
          type: 'file',
          accept: '.json,application/json',
          hidden: true,
          'aria-label': 'A file with a corpus',
          onChange: openFile,
        }),
        button('Save as a file', () => saveAsFile('corpus.json', editor?.text() ?? '')),
        button('Copy a link', share),
        button('Back to the article', () =>
          session.replaceWith({ corpus: articleCorpus(), texts: [] }, 'The article’s corpus was opened.'),
        ),
        state.before ? button('Bring back what was here', bringBack) : undefined,
      ]);
    const notices = () =>
      h('div', { role: 'status', class: 'try-notices' }, [
        state.notice ? h('p', state.notice) : undefined,
        state.isKept
          ? undefined
          : h(
              'p',
              'The browser does not keep this work: it has no room, or is told not to. Save it as a file before you leave.',
            ),
      ]);
    const dialog = () =>
      h('dialog', { ref: window_, class: 'try-window', 'aria-labelledby': 'try-window-title' }, [
        h('h2', { id: 'try-window-title', dir: 'auto' }, opened.value.title),
        listed(opened.value.lines),
        h('div', { class: 'try-tools' }, [
          ...(opened.value.positions ?? []).map((index) =>
            button(`Show ${index + 1} in the corpus`, () => {
              window_.value?.close();
              editor?.showPosition(index);
            }),
          ),
          button('Close', () => window_.value?.close()),
        ]),
      ]);
    const answers = () => {
      const { answers } = state;
      if (!answers) return undefined;
      const open = ({ text, lines }: Line) => openWith({ title: text, lines });
      return h('div', { class: ['try-answers', state.standing] }, [
        tableView(answers, session, open),
        h('div', { class: 'try-columns' }, [
          h('div', [sharedView(answers), disputesView(answers)]),
          h('div', [auditView(answers, session), switchesView(answers, session)]),
        ]),
      ]);
    };

    return () =>
      h('div', { class: 'try' }, [
        toolbar(),
        notices(),
        h('div', { class: 'try-columns try-desk' }, [
          h('section', { class: 'try-part', 'aria-labelledby': 'try-corpus' }, [
            h('h2', { id: 'try-corpus' }, 'The corpus'),
            h(
              'p',
              { class: 'try-note', id: 'try-keys' },
              'Ctrl and space complete ids and words, F8 goes to the next fault, Tab leaves the editor.',
            ),
            h('div', { ref: frame, class: 'try-editor' }),
            statusView(session, () => editor),
          ]),
          h('section', { class: 'try-part', 'aria-labelledby': 'try-text' }, [
            h('h2', { id: 'try-text' }, 'What it codes'),
            state.answers ? sourceView(state.answers, session, openPositions) : undefined,
          ]),
        ]),
        answers(),
        dialog(),
      ]);
  },
});
