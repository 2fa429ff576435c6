// Show a password that is being typed; copy a secret that is shown once. Without script the buttons stay hidden.

import { say } from './base.js';

for (const button of document.querySelectorAll('button[data-shows]')) {
  const input = document.getElementById(button.dataset.shows);
  button.hidden = false;
  button.addEventListener('click', () => {
    const shown = input.type === 'password';
    input.type = shown ? 'text' : 'password';
    button.setAttribute('aria-pressed', String(shown));
    input.focus();
  });
  // Nobody behind the officer reads it, and no browser keeps it as a word that was typed before.
  input.form.addEventListener('submit', () => { input.type = 'password'; });
}

for (const button of document.querySelectorAll('button[data-copies]')) {
  const input = document.getElementById(button.dataset.copies);
  input.addEventListener('focus', () => input.select());
  if (!navigator.clipboard) continue;
  button.hidden = false;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(input.value);
    button.textContent = button.dataset.done;
    say(button.dataset.done);
  });
}
