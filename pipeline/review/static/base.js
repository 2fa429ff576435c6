// What every page shares: the token of forms for scripts, words for screen readers, keys that lead somewhere.

export const csrf = document.querySelector('meta[name="csrf"]')?.content ?? '';

/** Ask the server; gives the answer as JSON, or throws an Error with the server's own sentence. */
export async function ask(path, { method = 'GET', body, form, signal } = {}) {
  const headers = { Accept: 'application/json' };
  if (method !== 'GET') headers['X-CSRF-Token'] = csrf;
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  const response = await fetch(path, {
    method, headers, signal, credentials: 'same-origin',
    body: form ?? (body === undefined ? undefined : JSON.stringify(body)),
  });
  if (response.status === 401) { location.assign(`/sign-in?next=${encodeURIComponent(location.pathname)}`); }
  const said = response.headers.get('content-type')?.includes('json') ? await response.json() : null;
  if (!response.ok) {
    const error = new Error(said?.error ?? `HTTP ${response.status}`);
    error.status = response.status;
    error.advice = said?.advice ?? '';
    throw error;
  }
  return said;
}

/** Fetch a piece of a page as HTML; the server escaped all of it. */
export async function piece(path, { method = 'GET', form, signal } = {}) {
  const headers = { Accept: 'text/html' };
  if (method !== 'GET') headers['X-CSRF-Token'] = csrf;
  const response = await fetch(path, { method, headers, body: form, signal, credentials: 'same-origin' });
  return { ok: response.ok, status: response.status, html: await response.text() };
}

/** Say something to a screen reader. */
export function say(text) {
  const live = document.getElementById('live');
  if (live) live.textContent = text;
}

// A second press of a button must not send the form twice. A page may have this module twice, by two addresses
// (its own with the version, and that of another module's import): only the first listens.
const { dataset } = document.documentElement;
if (!dataset.base) {
  dataset.base = 'yes';
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (form.dataset.sent) { event.preventDefault(); return; }
    if (form.method === 'post') {
      form.dataset.sent = 'yes';
      setTimeout(() => { delete form.dataset.sent; }, 5000);
    }
  });
}
