// A paper takes a few seconds to become pages: say so, and let nobody press twice.
import { say } from './base.js';

const button = document.querySelector('button[data-working]');
button?.form.addEventListener('submit', () => {
  say(button.dataset.working);
  button.textContent = button.dataset.working;
  // Disabled after the form is on its way; a disabled button would not be sent.
  setTimeout(() => { button.disabled = true; });
});
// Back from the pages, the browser may show the page as it was left.
addEventListener('pageshow', (event) => { if (event.persisted) location.reload(); });
