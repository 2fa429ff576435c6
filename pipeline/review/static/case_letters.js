// The picker of letters that are easily taken for each other, at the letter before the caret.

import { ask, say } from './base.js';

let open = null;

function close() {
  open?.list.remove();
  open?.input.removeAttribute('aria-activedescendant');
  open = null;
}
function mark(at) {
  open.at = at;
  [...open.list.children].forEach((one, index) => one.setAttribute('aria-selected', index === at ? 'true' : 'false'));
  open.input.setAttribute('aria-activedescendant', open.list.children[at].id);
  say(open.found[at]);
}
function pick(at) {
  const { input, start, end, found } = open;
  close();
  input.setRangeText(found[at], start, end, 'end');
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Open the picker at the letter before the caret of an input; with everything selected, at the last letter. */
export async function letters(input) {
  close();
  if (input.selectionStart === null || input.selectionStart === undefined) return;
  const end = input.selectionEnd;
  const before = [...input.value.slice(0, end)];
  const letter = before.at(-1);
  if (!letter) return;
  const found = await ask(`/complete/letter?${new URLSearchParams({ text: letter.normalize('NFC') })}`).catch(() => []);
  if (!found.length || document.activeElement !== input) { say('–'); return; }
  const list = document.createElement('ul');
  list.className = 'list letters';
  list.id = 'letters';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', letter);
  found.forEach((one, at) => {
    const line = document.createElement('li');
    line.id = `letter-${at}`;
    line.setAttribute('role', 'option');
    const small = document.createElement('small');
    small.textContent = at + 1;
    line.append(one, small);
    line.addEventListener('mousedown', (event) => { event.preventDefault(); pick(at); });
    list.append(line);
  });
  input.parentElement.append(list);
  open = { input, list, found, start: end - letter.length, end, at: 0 };
  list.scrollIntoView({ block: 'nearest' });
  mark(0);
}

document.addEventListener('focusout', ({ target }) => { if (open?.input === target) close(); });
document.addEventListener('keydown', (event) => {
  if (!open || event.target !== open.input) return;
  const last = open.found.length - 1;
  const number = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
  if (event.key === 'ArrowRight' || event.key === 'ArrowDown') mark(open.at === last ? 0 : open.at + 1);
  else if (event.key === 'ArrowLeft' || event.key === 'ArrowUp') mark(open.at === 0 ? last : open.at - 1);
  else if (event.key === 'Enter') pick(open.at);
  else if (number && Number(number) <= found()) pick(Number(number) - 1);
  else if (event.key === 'Escape') close();
  else { if (event.key.length === 1 || event.key === 'Tab' || event.key === 'Backspace') close(); return; }
  event.preventDefault();
  event.stopImmediatePropagation();
}, true);
function found() { return open.found.length; }
