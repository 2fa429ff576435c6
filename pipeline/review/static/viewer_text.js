// The text of a file as it was read: for files without pages, for comparing with a scan, for screen readers.

/** Fetch the text of a file; pages of lines [block, text]. */
export async function textOf(base, file) {
  const response = await fetch(`${base}/files/${file.index}/text?mark=${file.mark}`, {
    headers: { Accept: 'application/json' }, credentials: 'same-origin',
  });
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return (await response.json()).pages;
}

export class TextView {
  constructor(pages, words, file) {
    this.element = document.createElement('article');
    this.element.className = 'viewer-text';
    this.element.lang = 'vi';
    this.rows = []; // { page, text, element }
    for (const { page, lines, cut } of pages) {
      if (pages.length > 1) this.add('h3', `${words.sheet} ${page}`).dataset.page = page;
      let before = null;
      for (const [block, text] of lines) {
        const element = this.add('p', text);
        if (before !== null && block !== before) element.className = 'opens';
        before = block;
        this.rows.push({ page, text, element });
      }
      if (cut) this.add('p', words.cut);
    }
    if (!this.rows.length) this.add('p', words.wordless);
    this.element.setAttribute('aria-label', file.name);
  }

  add(name, text) {
    const made = document.createElement(name);
    made.textContent = text;
    this.element.append(made);
    return made;
  }

  /** Mark where `text` stands, on `page` if it stands there; gives the first mark, null when it is not found. */
  mark(text, page) {
    for (const row of this.rows) if (row.element.firstElementChild) row.element.textContent = row.text;
    if (!text) return null;
    const rows = this.rows.filter((row) => row.page === page);
    return this.markIn(rows, text) ?? this.markIn(this.rows, text);
  }

  markIn(rows, text) {
    const joined = rows.map((row) => row.text).join('\n');
    const words = text.trim().split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    const found = new RegExp(words.join('\\s+'), 'u').exec(joined);
    if (!found) return null;
    let at = 0;
    let first = null;
    for (const row of rows) {
      const from = Math.max(found.index - at, 0);
      const to = Math.min(found.index + found[0].length - at, row.text.length);
      if (from < to) {
        const mark = document.createElement('mark');
        mark.textContent = row.text.slice(from, to);
        row.element.replaceChildren(row.text.slice(0, from), mark, row.text.slice(to));
        first ??= mark;
      }
      at += row.text.length + 1;
    }
    return first;
  }
}
