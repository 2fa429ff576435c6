// The page of one case: the whole flow by keyboard; each field is saved for itself, nothing typed is lost.

import { csrf, piece, say, ask } from './base.js';
import { complete } from './case_complete.js';
import { letters } from './case_letters.js';
import { createViewer } from './viewer.js';

const root = document.getElementById('case');
const action = root.dataset.action;
const mayCorrect = Boolean(root.dataset.mayCorrect);
const viewer = createViewer(document.getElementById('viewer'));
const narrow = matchMedia('(max-width: 899px)');

const sheet = () => document.getElementById('sheet');
const facts = () => [...document.querySelectorAll('.fact')];
const due = () => facts().filter((one) => 'due' in one.dataset);
const factOf = (node) => node?.closest?.('.fact') ?? null;
const summaryOf = (fact) => fact.querySelector(':scope > summary');
const formOf = (fact) => fact.querySelector('form[data-form]');
const isTyping = (node) => node?.matches?.('textarea, select, input:not([type=checkbox], [type=hidden])');
const isMany = (node) => node.matches('textarea:not([data-one-line])');

// ---- tabs
const tabs = [...document.querySelectorAll('.case-tabs [role=tab]')];
function choose(name, { focus = false } = {}) {
  root.dataset.tab = name;
  for (const tab of tabs) {
    const chosen = tab.id === `tab-${name}`;
    tab.setAttribute('aria-selected', chosen ? 'true' : 'false');
    tab.tabIndex = chosen ? 0 : -1;
    if (chosen && focus) tab.focus();
  }
}
for (const tab of tabs) {
  tab.addEventListener('click', () => choose(tab.id.slice(4)));
  tab.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const shown = tabs.filter((one) => one.offsetParent);
    const next = shown[(shown.indexOf(tab) + step + shown.length) % shown.length];
    choose(next.id.slice(4), { focus: true });
    event.preventDefault();
  });
}

// ---- the page beside the field
let lit = '';
function light(fact) {
  if (!fact) return;
  const told = fact.dataset.evidence ?? '';
  if (told === lit) return;
  lit = told;
  viewer.show(told ? JSON.parse(told) : null);
}
document.addEventListener('focusin', (event) => light(factOf(event.target)));
document.addEventListener('click', (event) => {
  const button = event.target.closest('button, a');
  if (!button) return;
  if (button.dataset.show) {
    lit = button.dataset.show;
    viewer.show(JSON.parse(lit));
    if (narrow.matches) choose('pages');
  } else if (button.dataset.file) {
    viewer.showFile(Number(button.dataset.file), 1);
    if (narrow.matches) choose('pages');
  } else if (button.dataset.go) {
    const fact = document.getElementById(`f-${button.dataset.go}`);
    if (fact) { event.preventDefault(); enter(fact, { edit: true }); }
  } else if (button.dataset.take !== undefined) {
    take(factOf(button), button);
  } else if ('draw' in button.dataset) {
    draw(factOf(button));
  } else if ('keysOpen' in button.dataset) {
    document.getElementById('keys').showModal();
  }
});

// ---- moving
function enter(fact, { edit = false } = {}) {
  if (root.dataset.tab !== 'fields') choose('fields');
  fact.open = true;
  const first = edit && formOf(fact)?.querySelector('.controls :is(input, textarea, select):not(:disabled)');
  if (first) {
    first.focus({ preventScroll: true });
    if (first.select) first.select();
  } else {
    summaryOf(fact).focus({ preventScroll: true });
  }
  fact.scrollIntoView({ block: 'nearest' });
}
function jump(from, step) {
  const all = facts();
  const at = all.indexOf(from);
  const waiting = due().filter((one) => one !== from);
  const later = waiting.filter((one) => (all.indexOf(one) - at) * step > 0);
  const ordered = step > 0 ? [...later, ...waiting] : [...later.reverse(), ...waiting.slice().reverse()];
  if (ordered.length) { enter(ordered[0]); return; }
  if (step < 0) return;
  say(document.querySelector('.all-done')?.textContent ?? '');
  choose('decide', { focus: true });
}
function beside(fact, step) {
  const all = facts();
  const next = all[all.indexOf(fact) + step];
  if (next) { summaryOf(next).focus(); next.scrollIntoView({ block: 'nearest' }); }
}

// ---- what is typed
function stateOf(form) { return new URLSearchParams(new FormData(form)).toString().replace(/(^|&)(version|seen|csrf)=[^&]*/g, ''); }
const clean = new WeakMap();
function note(scope) {
  for (const form of scope.querySelectorAll('form[data-form]')) {
    clean.set(form, 'typed' in form.dataset ? '' : stateOf(form));
    if ('typed' in form.dataset) factOf(form).classList.add('dirty');
  }
}
const isDirty = (fact) => { const form = formOf(fact); return Boolean(form) && clean.get(form) !== stateOf(form); };
function put(fact, told) {
  const form = formOf(fact);
  for (const [name, value] of Object.entries(told)) {
    const control = form.elements.namedItem(`${fact.dataset.field}:${name}`);
    if (!control) continue;
    if (control.type === 'checkbox') control.checked = value !== '' && value !== '0';
    else control.value = value;
  }
  changed(fact);
}
let trial;
function changed(fact) {
  fact.classList.toggle('dirty', isDirty(fact));
  clearTimeout(trial);
  trial = setTimeout(tryOut, 350);
}
document.addEventListener('input', (event) => { const fact = factOf(event.target); if (fact) changed(fact); });

/** Ask what findings and decision would be with everything that is typed and not saved. */
let asked = 0;
async function tryOut() {
  const strip = document.getElementById('trial');
  const dirty = facts().filter(isDirty);
  const mine = ++asked;
  if (!dirty.length) { strip.replaceChildren(); return; }
  const sent = new FormData();
  for (const fact of dirty) {
    for (const [name, value] of new FormData(formOf(fact))) {
      if (name === 'field' || name.includes(':')) sent.append(name, value);
    }
  }
  const told = await piece(`${action}/preview`, { method: 'POST', form: sent }).catch(() => ({ ok: false }));
  if (mine !== asked) return;
  if (told.ok) strip.innerHTML = told.html;
  else strip.replaceChildren();
}

// ---- saving: one after another, each with the version that the last one left
let chain = Promise.resolve();
function send(fact, { confirm = false, form = formOf(fact) } = {}) {
  const sent = new FormData(form);
  sent.set('act', confirm ? 'confirm' : 'save');
  fact.classList.add('saving');
  chain = chain.then(() => post(fact, sent)).catch((error) => failed(fact, error.message));
  return chain;
}
async function post(fact, sent) {
  sent.set('version', sheet().dataset.version);
  sent.set('seen', sheet().dataset.seen);
  const told = await piece(`${action}/correct?part=1`, { method: 'POST', form: sent });
  const page = new DOMParser().parseFromString(told.html, 'text/html');
  const fresh = page.getElementById('sheet');
  if (!fresh) { failed(facts().find((one) => one.id === fact.id) ?? fact, page.querySelector('.lead')?.textContent ?? `HTTP ${told.status}`); return; }
  merge(fresh, fact.id, told.ok);
  for (const id of ['pane-decide', 'pane-files', 'pane-story']) redraw(document.getElementById(id), page.getElementById(id));
}
function failed(fact, message) {
  fact.classList.remove('saving');
  fact.dataset.due = '';
  const told = fact.querySelector('[data-error]');
  if (told) told.textContent = message;
  fact.open = true;
  say(message);
  if (!isTyping(document.activeElement)) enter(fact, { edit: true });
}

/** Put what the server says in place; fields in which somebody types stay as they are. */
const drawn = new Map();
function unversioned(node) {
  const copy = node.cloneNode(true);
  for (const one of copy.querySelectorAll('input[name=version], input[name=seen]')) one.remove();
  copy.removeAttribute('open');
  return copy.innerHTML + copy.className;
}
function remember(scope) { for (const one of scope.querySelectorAll('.fact')) drawn.set(one.id, unversioned(one)); }
function merge(fresh, savedId, ok) {
  const old = sheet();
  const version = fresh.dataset.version;
  old.dataset.version = version;
  old.dataset.seen = fresh.dataset.seen;
  const held = document.activeElement;
  const heldFact = factOf(held);
  swap(old, fresh, '#strip');
  for (const one of ['#news', '.alike']) {
    old.querySelector(one)?.remove();
    const told = fresh.querySelector(one);
    if (told) old.querySelector('.facts').before(told);
  }
  const wanted = [...fresh.querySelectorAll('.fact')];
  const ids = new Set(wanted.map((one) => one.id));
  for (const one of facts()) if (!ids.has(one.id)) one.remove();
  const place = old.querySelector('.facts');
  wanted.forEach((one, at) => {
    const known = document.getElementById(one.id);
    const told = unversioned(one);
    const mine = one.id === savedId;
    const keep = known && ((drawn.get(one.id) === told && !mine) || (!mine && isDirty(known)) || (mine && !ok));
    let now = known;
    if (mine && known) { known.classList.remove('saving'); known.classList.toggle('dirty', !ok); }
    if (!keep) {
      one.open = mine ? one.open : (known?.open && !('due' in known.dataset)) || one.open;
      if (known) known.replaceWith(one); else place.append(one);
      drawn.set(one.id, told);
      note(one);
      if (heldFact?.id === one.id) (one.open && held.id && document.getElementById(held.id) || summaryOf(one)).focus({ preventScroll: true });
      now = one;
    } else if (mine) {
      const error = one.querySelector('[data-error]')?.textContent ?? '';
      known.querySelector('[data-error]').textContent = error;
      known.dataset.due = '';
      known.open = true;
      if (error) say(error);
    }
    if (place.children[at] !== now) place.insertBefore(now, place.children[at] ?? null);
  });
  const left = due().length;
  document.querySelector('[data-due-count]').textContent = left || '';
  const done = old.querySelector('.all-done');
  if (done) done.hidden = left > 0;
  if (!ok) {
    const mine = document.getElementById(savedId);
    const news = document.getElementById('news');
    if (news) { say(news.textContent.trim()); news.scrollIntoView({ block: 'nearest' }); }
    if (!isTyping(document.activeElement)) enter(mine, { edit: true });
  }
  tryOut();
}
/** Draw a pane anew, unless somebody is in it. */
function redraw(pane, fresh) {
  if (fresh && !pane.contains(document.activeElement)) pane.replaceChildren(...fresh.childNodes);
}
function swap(old, fresh, selector) {
  const [now, next] = [old.querySelector(selector), fresh.querySelector(selector)];
  if (now && next) now.replaceWith(next);
}

/** Enter: save what was typed, or say that the value is right; then on to the next one. */
function done(fact, { confirm = null } = {}) {
  const form = formOf(fact);
  if (!form || form.querySelector('fieldset').disabled) { jump(fact, 1); return; }
  const dirty = isDirty(fact);
  if (confirm === null && !dirty && !('due' in fact.dataset)) { fact.open = false; jump(fact, 1); return; }
  const why = form.elements.namedItem('why');
  if (why?.id && !why.value.trim()) { failed(fact, why.labels[0].textContent); why.focus(); return; }
  delete fact.dataset.due;
  if (!form.querySelector('details.why-field[open]')) fact.open = false;
  send(fact, { confirm: confirm ?? !dirty });
  jump(fact, 1);
}
document.addEventListener('submit', (event) => {
  const fact = factOf(event.target);
  if (!fact || !event.target.matches('[data-form], [data-back]')) return;
  event.preventDefault();
  event.stopPropagation();
  if (event.target.matches('[data-back]')) { send(fact, { form: event.target }); return; }
  done(fact, { confirm: event.submitter?.value === 'confirm' ? true : isDirty(fact) ? false : null });
}, true);

function take(fact, button) {
  put(fact, JSON.parse(button.dataset.take));
  say(button.textContent.trim());
  done(fact, { confirm: false });
}

// ---- a second reading of an area
let drawing = null;
function draw(fact) {
  const form = formOf(fact);
  if (!form || drawing) return;
  const held = fact.contains(document.activeElement) && isTyping(document.activeElement) ? document.activeElement : null;
  const target = held ?? form.querySelector('.controls :is(input:not([type=checkbox]), textarea)');
  if (!target) return;
  drawing = { fact, target };
  if (narrow.matches) choose('pages');
  viewer.drawBox(async (area) => {
    const wanted = drawing;
    drawing = null;
    if (narrow.matches) choose('fields');
    if (!area) { enter(wanted.fact); return; }
    enter(wanted.fact);
    wanted.target.focus();
    try {
      const told = await ask(`${action}/reread`, { method: 'POST', body: area });
      const text = told.text.trim();
      if (!text) { failed(wanted.fact, root.dataset.nothing ?? ''); return; }
      wanted.target.value = isMany(wanted.target) ? text : text.replace(/\s+/g, ' ');
      wanted.target.dispatchEvent(new Event('input', { bubbles: true }));
      say(text);
    } catch (error) { failed(wanted.fact, error.message); }
  });
}

// ---- keys
function onKey(event) {
  if (document.querySelector('dialog[open]') || event.isComposing) return;
  const node = event.target;
  const fact = factOf(node);
  const typing = isTyping(node);
  if (event.key === 'F1' || (event.key === '?' && !typing)) { document.getElementById('keys')?.showModal(); event.preventDefault(); return; }
  if (event.altKey && (event.key === 'PageDown' || event.key === 'PageUp')) {
    location.assign(document.querySelector(event.key === 'PageDown' ? '[rel=next]' : '[rel=prev]').href);
    event.preventDefault();
    return;
  }
  if (drawing) { if (event.key === 'Escape') { viewer.cancelBox(); const { fact: back } = drawing; drawing = null; if (narrow.matches) choose('fields'); enter(back); event.preventDefault(); } return; }
  if (!fact) return;
  const number = /^Digit([1-9])$/.exec(event.code)?.[1] ?? /^Numpad([1-9])$/.exec(event.code)?.[1];
  if (number && !event.ctrlKey && !event.metaKey && (event.altKey || !typing)) {
    const button = fact.querySelectorAll('[data-take]')[Number(number) - 1];
    if (button) { take(fact, button); event.preventDefault(); }
    return;
  }
  if (event.altKey || event.metaKey) return;
  const summary = node.matches('.fact > summary');
  if (event.key === 'Enter') enterKey(event, fact, node, summary);
  else if (event.key === 'F4') { if (fact.open) { draw(fact); event.preventDefault(); } }
  else if (event.key === 'F2') { if (typing) letters(node); else enter(fact, { edit: true }); event.preventDefault(); }
  else if (event.key === 'Escape') escapeKey(event, fact);
  else if (summary && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) { beside(fact, event.key === 'ArrowDown' ? 1 : -1); event.preventDefault(); }
}
function enterKey(event, fact, node, summary) {
  if (node.matches('button, a') || (node.matches('summary') && !summary)) return;
  if (node.matches('textarea') && isMany(node) && !event.ctrlKey && !event.shiftKey) return;
  event.preventDefault();
  if (event.shiftKey) { jump(fact, -1); return; }
  if (summary && !('due' in fact.dataset) && !isDirty(fact)) { enter(fact, { edit: true }); return; }
  done(fact);
}
function escapeKey(event, fact) {
  const form = formOf(fact);
  if (form && isDirty(fact)) { form.reset(); delete form.dataset.typed; clean.set(form, stateOf(form)); fact.querySelector('[data-error]').textContent = ''; changed(fact); }
  summaryOf(fact).focus();
  event.preventDefault();
}
document.addEventListener('keydown', onKey);

// ---- whose desk this is
async function renew() {
  const sent = new FormData();
  sent.set('csrf', csrf);
  try {
    const told = await ask(`${action}/lease`, { method: 'POST', form: sent });
    const notice = document.getElementById('lease');
    notice.hidden = told.mine;
    notice.querySelector('[data-lease-name]').textContent = told.mine ? '' : told.name;
  } catch { /* the next try tells; the version check guards meanwhile */ }
}
if (mayCorrect) {
  setInterval(renew, 45_000);
  addEventListener('pagehide', () => {
    const sent = new FormData();
    sent.set('csrf', csrf);
    navigator.sendBeacon(`${action}/let-go`, sent);
  });
  addEventListener('pageshow', (event) => { if (event.persisted) renew(); });
  addEventListener('beforeunload', (event) => { if (facts().some(isDirty)) event.preventDefault(); });
}

// ---- opening
remember(document);
note(document);
for (const input of document.querySelectorAll('[data-complete]')) input.setAttribute('role', 'combobox');
complete(document, { on: root.dataset.on, province: root.dataset.province, fill: (input, told) => { const fact = factOf(input); if (fact) put(fact, told); } });
choose('fields');
const named = location.hash.startsWith('#f-') && document.getElementById(location.hash.slice(1));
const first = document.querySelector('form[data-typed]') ? factOf(document.querySelector('form[data-typed]')) : due()[0];
if (first) enter(first); else if (named) enter(named); else if (facts().length) summaryOf(facts()[0]).focus();
root.dataset.ready = 'yes';
