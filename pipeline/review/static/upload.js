// Files by drag and drop, the progress of sending, and what becomes of the letters.
import { csrf, piece, say } from './base.js';

const form = document.getElementById('upload');
const files = document.getElementById('files');
const drop = document.getElementById('drop');
const chosen = document.getElementById('chosen');
const said = document.getElementById('said');
const progress = document.getElementById('progress');
const state = document.getElementById('state');

function list() {
  chosen.replaceChildren(...[...files.files].map((file) => {
    const item = document.createElement('li');
    item.textContent = `${file.name} (${(file.size / 1048576).toFixed(1)} MB)`;
    return item;
  }));
}
files.addEventListener('change', list);
for (const name of ['dragenter', 'dragover']) {
  drop.addEventListener(name, (event) => { event.preventDefault(); drop.classList.add('over'); });
}
for (const name of ['dragleave', 'drop']) drop.addEventListener(name, () => drop.classList.remove('over'));
drop.addEventListener('drop', (event) => {
  event.preventDefault();
  if (event.dataTransfer.files.length) { files.files = event.dataTransfer.files; list(); }
});

// XMLHttpRequest, because fetch cannot tell how much was sent.
form.addEventListener('submit', (event) => {
  event.preventDefault();
  const button = form.querySelector('button[type=submit]');
  const request = new XMLHttpRequest();
  button.disabled = true;
  progress.hidden = false;
  request.upload.addEventListener('progress', (sent) => {
    if (sent.lengthComputable) progress.value = Math.round((100 * sent.loaded) / sent.total);
  });
  request.addEventListener('loadend', () => {
    let answer = null;
    try { answer = JSON.parse(request.responseText); } catch { /* no answer of ours */ }
    if (request.status === 200 && answer?.to) { location.assign(answer.to); return; }
    if (request.status === 401) { location.assign('/sign-in?next=/upload'); return; }
    button.disabled = false;
    delete form.dataset.sent;
    progress.hidden = true;
    said.textContent = [answer?.error ?? 'Chưa gửi được tệp: kiểm tra kết nối rồi thử lại.', answer?.advice].filter(Boolean).join(' ');
  });
  request.open('POST', form.action);
  request.setRequestHeader('Accept', 'application/json');
  request.setRequestHeader('X-CSRF-Token', csrf);
  request.send(new FormData(form));
});

// Asks again while something is being read, ever more slowly; the list alone is replaced.
let wait = 1500;
async function follow() {
  if (!state.querySelector('[data-busy=yes]')) return;
  await new Promise((then) => { setTimeout(then, wait); });
  wait = Math.min(wait * 1.3, 15000);
  if (!document.hidden) {
    const got = await piece('/upload/state');
    if (got.ok) {
      const template = document.createElement('template');
      template.innerHTML = got.html;
      state.replaceChildren(template.content);
      if (!state.querySelector('[data-busy=yes]')) say(state.dataset.done);
    }
  }
  follow();
}
follow();
