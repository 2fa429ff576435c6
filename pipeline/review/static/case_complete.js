// Inputs that complete from the server: the ARIA pattern of an editable combobox with a list of options.

import { ask, say } from './base.js';

const WAIT = 120; // milliseconds after the last key
let number = 0;

/** Let every input with data-complete within `scope` complete, those that come later too. */
export function complete(scope, { on, province, fill }) {
  let open = null; // { input, list, hints, at }
  let timer;
  let asked;

  function close() {
    if (!open) return;
    open.input.setAttribute('aria-expanded', 'false');
    open.input.removeAttribute('aria-activedescendant');
    open.list.remove();
    open = null;
  }
  function mark(at) {
    open.at = at;
    [...open.list.children].forEach((one, index) => one.setAttribute('aria-selected', index === at ? 'true' : 'false'));
    const chosen = open.list.children[at];
    if (chosen) { open.input.setAttribute('aria-activedescendant', chosen.id); chosen.scrollIntoView({ block: 'nearest' }); }
    else open.input.removeAttribute('aria-activedescendant');
  }
  function pick(at) {
    const { input, hints } = open;
    const hint = hints[at];
    close();
    input.value = hint.text;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    clearTimeout(timer);
    fill(input, hint.fills);
  }
  function show(input, hints) {
    close();
    if (!hints.length || document.activeElement !== input) return;
    const list = document.createElement('ul');
    list.className = 'list';
    list.id = `list-${++number}`;
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', input.labels[0]?.textContent ?? '');
    hints.forEach((hint, at) => {
      const line = document.createElement('li');
      line.id = `${list.id}-${at}`;
      line.setAttribute('role', 'option');
      line.append(hint.text);
      if (hint.more) { const more = document.createElement('span'); more.className = 'quiet'; more.textContent = ` ${hint.more}`; line.append(more); }
      line.addEventListener('mousedown', (event) => { event.preventDefault(); pick(at); });
      list.append(line);
    });
    input.parentElement.append(list);
    input.setAttribute('aria-expanded', 'true');
    input.setAttribute('aria-controls', list.id);
    open = { input, list, hints, at: -1 };
    list.scrollIntoView({ block: 'nearest' });
    mark(-1);
    say(`${hints.length}: ${hints[0].text}`);
  }
  async function look(input) {
    asked?.abort();
    asked = new AbortController();
    const text = input.value.trim();
    if (text.length < 2) { close(); return; }
    const query = new URLSearchParams({ text: text.slice(0, 120) });
    if (on) query.set('on', on);
    if (province) query.set('province', province);
    const level = /:(commune|district|province)$/.exec(input.name)?.[1];
    if (level) query.set('level', level);
    try { show(input, await ask(`/complete/${input.dataset.complete}?${query}`, { signal: asked.signal })); } catch { close(); }
  }
  scope.addEventListener('focusin', ({ target }) => {
    if (!target.matches?.('input[data-complete]') || target.dataset.ready) return;
    target.dataset.ready = 'yes';
    for (const [name, value] of [['role', 'combobox'], ['aria-autocomplete', 'list'], ['aria-expanded', 'false'], ['aria-haspopup', 'listbox']]) target.setAttribute(name, value);
  });
  scope.addEventListener('input', ({ target, isTrusted }) => {
    if (!isTrusted || !target.matches?.('input[data-complete]')) return;
    clearTimeout(timer);
    timer = setTimeout(() => look(target), WAIT);
  });
  scope.addEventListener('focusout', ({ target }) => { if (open?.input === target) close(); });
  // In the capturing phase: while a list is open its keys are not those of the page.
  scope.addEventListener('keydown', (event) => {
    if (event.target.matches?.('input[data-complete]') && !open && event.key === 'ArrowDown') { look(event.target); return; }
    if (!open || event.target !== open.input) return;
    const last = open.hints.length - 1;
    if (event.key === 'ArrowDown') mark(open.at >= last ? 0 : open.at + 1);
    else if (event.key === 'ArrowUp') mark(open.at <= 0 ? last : open.at - 1);
    else if (event.key === 'Enter' && open.at >= 0) pick(open.at);
    else if (event.key === 'Escape') close();
    else { if (event.key === 'Tab' || event.key === 'Enter') { clearTimeout(timer); close(); } return; }
    event.preventDefault();
    event.stopPropagation();
  }, true);
}
