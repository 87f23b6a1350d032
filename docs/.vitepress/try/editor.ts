import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import { bracketMatching, HighlightStyle, syntaxHighlighting, syntaxTree } from '@codemirror/language';
import { type Diagnostic, lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { EditorState, Transaction } from '@codemirror/state';
import { EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { completeCorpus, type Schema } from './completion.ts';
import { placeOf } from './json-places.ts';
import type { Fault } from './judge.ts';

/** The text in the editor, and what is done to it from outside. */
export interface Editor {
  readonly text: () => string;
  readonly replace: (text: string) => void;
  /** Marks faults at their places. */
  readonly mark: (faults: readonly Fault[]) => void;
  readonly mend: (fault: Fault) => void;
  readonly lineOf: (fault: Fault) => number;
  readonly show: (place: { readonly from: number; readonly to: number }) => void;
  /** Shows a position of the corpus, by its index. */
  readonly showPosition: (index: number) => void;
  readonly close: () => void;
}

/** The colours are the site's own, light and dark. */
const look = EditorView.theme({
  '&': { height: '100%', backgroundColor: 'var(--vp-c-bg-alt)', color: 'var(--vp-c-text-1)' },
  '&.cm-focused': { outline: '2px solid var(--vp-c-brand-1)', outlineOffset: '-2px' },
  '.cm-scroller': { fontFamily: 'var(--vp-font-family-mono)', fontSize: '0.8125rem', lineHeight: '1.6' },
  '.cm-content': { caretColor: 'var(--vp-c-text-1)' },
  '.cm-cursor': { borderLeftColor: 'var(--vp-c-text-1)' },
  '.cm-gutters': {
    backgroundColor: 'var(--vp-c-bg-alt)',
    color: 'var(--vp-c-text-2)',
    borderRight: '1px solid var(--vp-c-divider)',
  },
  '.cm-activeLine': { backgroundColor: 'var(--vp-c-default-soft)' },
  '.cm-matchingBracket': {
    outline: '1px solid var(--vp-c-brand-1)',
    backgroundColor: 'transparent !important',
  },
  '.cm-tooltip': {
    backgroundColor: 'var(--vp-c-bg-elv)',
    color: 'var(--vp-c-text-1)',
    border: '1px solid var(--vp-c-divider)',
    maxWidth: 'min(30rem, 90vw)',
  },
  '.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    backgroundColor: 'var(--try-a3) !important',
    color: 'var(--try-a3i) !important',
  },
  '.cm-diagnostic': { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  '.cm-diagnosticAction': { backgroundColor: 'var(--try-a3)', color: 'var(--try-a3i)' },
});

const colours = HighlightStyle.define([
  { tag: tags.propertyName, color: 'var(--try-key)' },
  { tag: tags.string, color: 'var(--vp-c-text-1)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--try-number)' },
]);

/** Opens an editor for a corpus in JSON. Tab leaves it, as it leaves any other field. */
export function openEditor(
  parent: Element,
  options: {
    readonly text: string;
    readonly schema: () => Schema | undefined;
    readonly onChange: () => void;
  },
): Editor {
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: options.text,
      extensions: [
        lineNumbers(),
        lintGutter(),
        history(),
        bracketMatching(),
        closeBrackets(),
        highlightActiveLine(),
        json(),
        syntaxHighlighting(colours),
        autocompletion({ override: [completeCorpus(options.schema)] }),
        keymap.of([
          ...closeBracketsKeymap,
          ...defaultKeymap,
          ...historyKeymap,
          ...completionKeymap,
          ...lintKeymap,
        ]),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({
          'aria-label': 'The corpus, as JSON',
          'aria-describedby': 'try-keys',
        }),
        EditorView.updateListener.of(({ docChanged }) => docChanged && options.onChange()),
        look,
      ],
    }),
  });
  view.scrollDOM.tabIndex = 0; // who cannot write can still scroll with the keyboard

  const show: Editor['show'] = ({ from, to }) => {
    view.dispatch({
      selection: { anchor: from, head: to },
      effects: EditorView.scrollIntoView(from, { y: 'center' }),
    });
    view.focus();
  };
  const mend: Editor['mend'] = ({ from, to, fix = '' }) =>
    view.dispatch({ changes: { from, to, insert: fix }, userEvent: 'input.mend' });
  return {
    text: () => view.state.doc.toString(),
    replace: (text) =>
      view.dispatch({
        changes: { from: 0, to: view.state.doc.length, insert: text },
        selection: { anchor: 0 },
        scrollIntoView: true,
        annotations: Transaction.userEvent.of('input.replace'),
      }),
    mark: (faults) => {
      const length = view.state.doc.length;
      const diagnostics = faults.map(
        (fault): Diagnostic => ({
          from: Math.min(fault.from, length),
          to: Math.min(fault.to, length),
          severity: 'error',
          message: fault.message,
          ...(fault.fix !== undefined && {
            actions: [
              {
                name: `Use ${fault.fix}`,
                apply: (_, from, to) => mend({ ...fault, from, to }),
              },
            ],
          }),
        }),
      );
      view.dispatch(setDiagnostics(view.state, diagnostics));
    },
    mend: (fault) => {
      mend(fault);
      view.focus();
    },
    lineOf: ({ from }) => view.state.doc.lineAt(Math.min(from, view.state.doc.length)).number,
    show,
    showPosition: (index) =>
      show(placeOf(syntaxTree(view.state), view.state.doc.toString(), ['positions', index])),
    close: () => view.destroy(),
  };
}
