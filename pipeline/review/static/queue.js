// The queue by keyboard. Nothing here is needed: every key presses a link or a button that is on the page.
import { piece, say } from './base.js';

const OFF = 'vanthu-keys-off';
const rows = [...document.querySelectorAll('#queue tbody tr')];
const keys = document.getElementById('keys');
const keysOn = document.getElementById('keys-on');
const hand = document.getElementById('hand-dialog');

function remembered() { try { return localStorage.getItem(OFF) !== 'yes'; } catch { return true; } }
keysOn.checked = remembered();
keysOn.addEventListener('change', () => {
  try { localStorage.setItem(OFF, keysOn.checked ? 'no' : 'yes'); } catch { /* a browser that keeps nothing */ }
});
document.getElementById('keys-button').addEventListener('click', () => keys.showModal());

const current = () => rows.findIndex((row) => row.contains(document.activeElement));
function go(step) {
  if (!rows.length) return;
  const at = current();
  const next = at < 0 ? (step > 0 ? 0 : rows.length - 1) : Math.min(Math.max(at + step, 0), rows.length - 1);
  rows[next].querySelector('a.open').focus();
  rows[next].scrollIntoView({ block: 'nearest' });
}

async function handOver(link) {
  const got = await piece(`${link.href}&piece=1`);
  if (!got.ok) { location.assign(link.href); return; }
  const template = document.createElement('template');
  template.innerHTML = got.html;
  hand.replaceChildren(template.content);
  hand.querySelector('a.cancel')?.addEventListener('click', (event) => { event.preventDefault(); hand.close(); });
  hand.addEventListener('close', () => link.focus(), { once: true });
  hand.showModal();
  hand.querySelector('select')?.focus();
}
for (const link of document.querySelectorAll('a.hand')) {
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    handOver(link);
  });
}

const deeds = {
  j: () => go(1),
  k: () => go(-1),
  '/': () => { const box = document.getElementById('q'); box.focus(); box.select(); },
  '?': () => keys.showModal(),
  t: () => rows[current()]?.querySelector('form.free')?.requestSubmit(), // one key takes nothing from a colleague
  h: () => { const link = rows[current()]?.querySelector('a.hand'); if (link) handOver(link); },
};
document.addEventListener('keydown', (event) => {
  const typing = event.target.closest('input, select, textarea, dialog');
  if (typing || event.ctrlKey || event.altKey || event.metaKey) return;
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    if (current() < 0) return;
    event.preventDefault();
    go(event.key === 'ArrowDown' ? 1 : -1);
  } else if (keysOn.checked && deeds[event.key]) {
    event.preventDefault();
    deeds[event.key]();
  }
});

// After taking a matter the list comes back at the same line.
const back = location.hash.startsWith('#m-') ? document.getElementById(location.hash.slice(1)) : null;
if (back) {
  // The browser goes to the line by itself when all is loaded, and takes the focus away.
  const focus = () => back.querySelector('a.open').focus();
  if (document.readyState === 'complete') focus(); else addEventListener('load', () => setTimeout(focus));
  say(back.querySelector('.who')?.textContent.trim().split('\n')[0] ?? '');
}
