import { html } from './html.js';

/** Works the switches: marks in the table and in the shared claims what becomes different, and takes it back. */
export const SCRIPT = html`
'use strict';
const status = document.getElementById('switched');
let back = [];
function restore() {
  for (const undo of back) undo();
  back = [];
  status.replaceChildren();
}
function show(button) {
  const label = document.getElementById(button.getAttribute('aria-labelledby'));
  const summary = button.closest('li').querySelector('summary');
  const { cells, claims } = JSON.parse(button.dataset.effect);
  button.setAttribute('aria-checked', 'true');
  back.push(() => button.setAttribute('aria-checked', 'false'));
  for (const [id, look, sign, words] of cells) {
    const mark = document.getElementById(id + '-mark');
    if (!mark) continue;
    const { className, title } = mark;
    const before = [...mark.childNodes];
    const name = mark.getAttribute('aria-label');
    mark.className = 'mark changed ' + look;
    mark.textContent = sign;
    mark.title = 'Then: ' + (words || 'says nothing of it');
    if (name !== null) mark.setAttribute('aria-label', name + '; then: ' + (words || 'says nothing of it'));
    back.push(() => {
      mark.className = className;
      mark.replaceChildren(...before);
      if (title) mark.title = title;
      else mark.removeAttribute('title');
      if (name !== null) mark.setAttribute('aria-label', name);
    });
  }
  for (const [key, words] of claims) {
    const claim = document.querySelector('[data-claim="' + key + '"]');
    if (!claim) continue;
    const told = claim.querySelector('.falls');
    claim.classList.add('changed');
    told.textContent = words;
    told.hidden = false;
    back.push(() => {
      claim.classList.remove('changed');
      told.hidden = true;
    });
  }
  const words = document.createElement('p');
  words.textContent = label.textContent + ' ' + summary.textContent + '.';
  const undo = document.createElement('button');
  undo.type = 'button';
  undo.textContent = 'Undo';
  undo.addEventListener('click', () => {
    restore();
    button.focus();
  });
  status.replaceChildren(words, undo);
}
for (const button of document.querySelectorAll('[data-effect]')) {
  button.hidden = false;
  button.addEventListener('click', () => {
    const isOn = button.getAttribute('aria-checked') === 'true';
    restore();
    if (!isOn) show(button);
  });
}
for (const note of document.querySelectorAll('.scripted')) note.hidden = false;
document.addEventListener('click', ({ target }) => {
  const opened = target.closest('.opened a')?.closest('.opened');
  if (opened) opened.hidePopover();
});
`;

/** The SHA-256 of {@link SCRIPT}, in base 64: no other script runs. A test says what it must be. */
const DIGEST = 'srualMcOodHSqf8L5bHiWOQFEjC6Y9LOggZyaLobh34=';

/** What the page may load and run: its own styles, its own script, and nothing else. */
export const POLICY = `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${DIGEST}'; base-uri 'none'; form-action 'none'`;
