// The viewer of pages: files as tabs, pages below each other, lit evidence, a box to be read again.
//
// const viewer = createViewer(document.getElementById('viewer'));
// viewer.show({ file, page, box: [x0, y0, x1, y1] | null, text })  lights evidence (or a list of it); null puts it out
// viewer.showFile(file, page)                                      turns to a page
// viewer.drawBox(({ file, page, box, mark }) => …)                 lets a person draw a box; null when it was left
// viewer.cancelBox()
// viewer.partOf(evidence)                                          address of the picture of what stands there, or null

import { BoxDrawing } from './viewer_box.js';
import { Sheet, filled } from './viewer_page.js';
import { TextView, textOf } from './viewer_text.js';

const STEP = 1.25;
const FULL = 96 / 72; // CSS pixels for a point at 100 %
const [LEAST, MOST] = [0.25 * FULL, 5 * FULL];
const AHEAD = '500px 0px'; // pages so near are loaded
const MOST_LOADED = 12; // pictures kept in memory
const NARROW = 480; // CSS pixels of a phone
const RIM = 24; // CSS pixels left and right of a page, and around what is scrolled into sight

export function createViewer(root) {
  return new Viewer(root).doors();
}

class Viewer {
  constructor(root) {
    this.root = root;
    const { base, first, files } = JSON.parse(root.dataset.told);
    Object.assign(this, { base, files, words: JSON.parse(root.dataset.words) });
    this.stage = root.querySelector('.viewer-stage');
    if (!this.stage) return;
    this.pages = root.querySelector('.viewer-pages');
    this.tabs = [...root.querySelectorAll('[role=tab]')];
    this.input = root.querySelector('input');
    Object.assign(this, { fit: 'width', scale: FULL, turns: 0, textual: false, lit: [], loaded: [], texts: new Map() });
    this.near = new IntersectionObserver((seen) => this.come(seen), { root: this.stage, rootMargin: AHEAD });
    this.listen();
    this.open(first);
    new ResizeObserver(() => this.lay()).observe(this.stage);
  }

  doors() {
    if (!this.stage) return { show() {}, showFile() {}, drawBox(back) { back(null); }, cancelBox() {}, partOf: () => null };
    return {
      show: (evidence) => this.show(evidence),
      showFile: (file, page) => this.turnTo(file, page),
      drawBox: (back) => this.draw(back),
      cancelBox: () => this.drawing?.leave(),
      partOf: (evidence) => this.partOf(evidence),
    };
  }

  // ---- files
  /** Show a file, from its first page; nothing happens when it is shown already. */
  open(index) {
    const file = this.files[index];
    if (!file || this.file === file) return;
    this.drawing?.leave();
    this.file = file;
    this.sheets = file.drawable ? file.pages.filter((page) => page[1] > 0).map((page) => new Sheet(this.base, file, page, this.words)) : [];
    for (const tab of this.tabs) {
      const on = Number(tab.dataset.file) === index;
      tab.setAttribute('aria-selected', on);
      tab.tabIndex = on ? 0 : -1;
      if (on) tab.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
    this.stage.setAttribute('aria-labelledby', `viewer-tab-${index}`);
    this.tool('original').href = `${this.base}/files/${index}/original`;
    this.tool('text').disabled = !file.drawable;
    this.root.querySelector('.count').textContent = `/ ${Math.max(this.sheets.length, 1)}`;
    this.input.max = Math.max(this.sheets.length, 1);
    this.fill();
  }

  /** Put the pages, or the text, of the file on the stage. */
  fill() {
    this.near.disconnect();
    this.loaded = [];
    const words = this.textual || !this.file.drawable;
    this.tool('text').setAttribute('aria-pressed', words);
    this.pages.classList.toggle('words', words);
    for (const does of ['turn', 'width', 'whole']) this.tool(does).disabled = words;
    this.stage.scrollTo(0, 0);
    this.mind();
    if (words) return this.fillText();
    this.pages.replaceChildren(...this.sheets.map((sheet) => sheet.element));
    this.lay();
    this.lightAll();
    for (const sheet of this.sheets) this.near.observe(sheet.element);
    return this.mind();
  }

  async fillText() {
    const file = this.file;
    const note = document.createElement('p');
    note.className = 'viewer-text';
    note.textContent = this.words.reading;
    this.pages.replaceChildren(note);
    this.lay();
    try {
      if (!this.texts.has(file)) this.texts.set(file, new TextView(await textOf(this.base, file), this.words, file));
      if (this.file !== file || !this.pages.classList.contains('words')) return;
      this.pages.replaceChildren(this.texts.get(file).element);
      this.lightAll();
      this.bring(false);
    } catch {
      note.textContent = this.words.textless;
    }
  }

  come(seen) {
    for (const { target, isIntersecting } of seen) {
      const sheet = this.sheetAt(target);
      if (!sheet) continue;
      sheet.near = isIntersecting;
      if (!isIntersecting) continue;
      this.loaded = [...this.loaded.filter((one) => one !== sheet), sheet];
      sheet.load();
    }
    while (this.loaded.length > MOST_LOADED && !this.loaded[0].near) this.loaded.shift().drop();
  }

  sheetAt(target) {
    const element = target.closest?.('.viewer-page');
    return this.sheets.find((sheet) => sheet.element === element);
  }

  // ---- sizes
  scaleOf(sheet) {
    if (this.fit === 'free') return this.scale;
    sheet.turns = this.turns;
    const [wide, high] = sheet.size;
    const across = (this.stage.clientWidth - RIM) / wide;
    const fit = this.fit === 'whole' ? Math.min(across, (this.stage.clientHeight - RIM) / high) : across;
    return Math.min(Math.max(fit, LEAST / 4), MOST);
  }

  lay() {
    this.stage.style.setProperty('--text-zoom', (this.fit === 'free' ? this.scale / FULL : 1).toFixed(3));
    const anchor = this.current();
    const [x, y] = this.middle();
    const point = anchor?.element.isConnected && anchor.scale ? anchor.pointAt(x, y) : null;
    for (const sheet of this.sheets) sheet.lay(this.scaleOf(sheet), this.turns);
    if (point) this.keep(anchor, point, [x, y]);
    const shown = anchor && !this.pages.classList.contains('words') ? anchor.scale : this.fit === 'free' ? this.scale : FULL;
    this.root.querySelector('.zoom').textContent = `${Math.round((shown / FULL) * 100)}%`;
    for (const sheet of this.loaded) if (sheet.near) sheet.load();
  }

  keep(sheet, [px, py], [x, y]) {
    const [nx, ny] = sheet.windowAt(px, py);
    this.stage.scrollBy({ left: nx - x, top: ny - y, behavior: 'instant' });
  }

  zoom(factor, at = this.middle()) {
    const sheet = this.current();
    const now = this.fit === 'free' || !sheet || this.pages.classList.contains('words') ? (this.fit === 'free' ? this.scale : FULL) : sheet.scale;
    const under = this.sheetAt(document.elementFromPoint(...at) ?? this.stage) ?? sheet;
    const point = under?.element.isConnected ? under.pointAt(...at) : null;
    this.fit = 'free';
    this.scale = Math.min(Math.max(now * factor, LEAST), MOST);
    this.lay();
    if (point) this.keep(under, point, at);
  }

  middle() {
    const box = this.stage.getBoundingClientRect();
    return [box.left + box.width / 2, box.top + box.height / 2];
  }

  // ---- pages
  /** The page nearest to the middle of the stage. */
  current() {
    const [, middle] = this.middle();
    let [best, least] = [this.sheets?.[0], Infinity];
    for (const sheet of this.sheets ?? []) {
      const box = sheet.element.getBoundingClientRect();
      const far = Math.max(box.top - middle, middle - box.bottom, 0);
      if (far < least) [best, least] = [sheet, far];
    }
    return best;
  }

  mind() {
    const words = this.pages.classList.contains('words');
    const at = Math.max(this.sheets.indexOf(this.current()), 0);
    if (document.activeElement !== this.input) this.input.value = at + 1;
    this.tool('before').disabled = words || at <= 0;
    this.tool('after').disabled = words || at >= this.sheets.length - 1;
    this.input.disabled = words || this.sheets.length < 2;
  }

  goTo(at) {
    const sheet = this.sheets[Math.min(Math.max(at, 0), this.sheets.length - 1)];
    if (!sheet) return;
    if (this.pages.classList.contains('words')) {
      this.pages.querySelector(`h3[data-page="${sheet.number}"]`)?.scrollIntoView();
    } else {
      this.scroll(sheet.element.getBoundingClientRect().top - this.stage.getBoundingClientRect().top - 8, 0);
    }
    this.say(filled(this.words.of, { page: sheet.number, count: this.sheets.length }));
  }

  scroll(down, across) {
    this.stage.classList.add('smooth');
    this.stage.scrollBy({ top: down, left: across });
    this.stage.classList.remove('smooth');
  }

  turnTo(index, page = 1) {
    this.open(Number(index));
    this.goTo(this.sheets.findIndex((sheet) => sheet.number === Number(page)));
  }

  // ---- evidence
  show(evidence) {
    this.lit = evidence ? [evidence].flat().filter((one) => this.files[one.file]) : [];
    if (this.lit.length) this.open(this.lit[0].file);
    this.lightAll();
    if (this.lit.length) this.bring(true);
  }

  lightAll() {
    const here = this.lit.filter((one) => this.files[one.file] === this.file);
    for (const sheet of this.sheets) sheet.light(here.filter((one) => one.box && one.page === sheet.number).map((one) => one.box));
    this.marked = here.length ? this.texts.get(this.file)?.mark(here[0].text, here[0].page) : this.texts.get(this.file)?.mark('');
  }

  /** Bring the first lit evidence into sight, and say so. */
  bring(aloud) {
    const first = this.lit[0];
    if (!first || this.files[first.file] !== this.file) return;
    const sheet = this.sheets.find((one) => one.number === first.page);
    if (this.pages.classList.contains('words')) this.follow(this.marked?.getBoundingClientRect());
    else if (sheet) {
      if (first.box && this.stage.clientWidth < NARROW) this.enlarge(sheet, first.box);
      this.follow(sheet.cover(first.box ?? [0, 0, sheet.wide, 1]));
    }
    if (aloud) this.say(filled(this.words.lit, { page: first.page, text: first.text ?? '' }));
  }

  /** On a phone a page fits only in letters that nobody can read: make what is lit as wide as the stage. */
  enlarge(sheet, box) {
    const { left, right } = sheet.cover(box);
    const scale = Math.min(FULL, (sheet.scale * (this.stage.clientWidth - 2 * RIM)) / (right - left));
    if (scale < sheet.scale * STEP) return;
    [this.fit, this.scale] = ['free', scale];
    this.lay();
  }

  /** Scroll so that a rectangle of the window is in sight, in the upper middle if it was not. */
  follow(box) {
    if (!box) return;
    const stage = this.stage.getBoundingClientRect();
    const covered = this.drawing ? this.root.querySelector('.viewer-draw').offsetHeight : 0;
    const seen = box.top >= stage.top + RIM && box.bottom <= stage.bottom - covered - RIM;
    const across = box.left < stage.left + RIM || box.right > stage.right - RIM;
    const down = seen ? 0 : (box.top + box.bottom) / 2 - (stage.top + stage.height * 0.4);
    const wide = box.right - box.left > stage.width - 2 * RIM;
    const left = across ? (wide ? box.left - stage.left - RIM : (box.left + box.right) / 2 - (stage.left + stage.width / 2)) : 0;
    if (down || left) this.scroll(down, left);
  }

  partOf(evidence) {
    const file = this.files[evidence?.file];
    if (!file?.drawable || !evidence.box) return null;
    const [x0, y0, x1, y1] = evidence.box.map((side) => side.toFixed(1));
    return `${this.base}/files/${file.index}/pages/${evidence.page}/part.jpg?x0=${x0}&y0=${y0}&x1=${x1}&y1=${y1}&mark=${file.mark}`;
  }

  // ---- a box to be read again
  draw(back) {
    this.drawing?.leave();
    if (this.pages.classList.contains('words') && this.file.drawable) { this.textual = false; this.fill(); }
    if (!this.sheets.length) { back(null); return; }
    const before = document.activeElement;
    const panel = this.root.querySelector('.viewer-draw');
    panel.hidden = false;
    this.say(this.words.draw);
    this.drawing = new BoxDrawing(this.stage, {
      sheetAt: (target) => this.sheetAt(target),
      here: () => this.begin(),
      follow: (sheet, box) => this.follow(sheet.cover(box)),
      done: (sheet, box) => {
        this.drawing.end();
        this.drawing = null;
        panel.hidden = true;
        this.say(sheet ? this.words.taken : this.words.left);
        if (before?.isConnected) before.focus({ preventScroll: true });
        back(sheet ? { file: this.file.index, page: sheet.number, box, mark: this.file.mark } : null);
      },
    });
  }

  /** The page in sight, and the lit box on it to begin with. */
  begin() {
    const lit = this.lit.find((one) => this.files[one.file] === this.file && one.box);
    const sheet = lit && this.sheets.find((one) => one.number === lit.page);
    return sheet ? [sheet, lit.box] : [this.current(), null];
  }

  // ---- what a person does
  tool(does) { return this.root.querySelector(`[data-does="${does}"]`); }

  say(text) { this.root.querySelector('[data-says]').textContent = text; }

  does(what) {
    const at = this.sheets.indexOf(this.current());
    const deeds = {
      before: () => this.goTo(at - 1),
      after: () => this.goTo(at + 1),
      smaller: () => this.zoom(1 / STEP),
      larger: () => this.zoom(STEP),
      width: () => { this.fit = 'width'; this.lay(); },
      whole: () => { this.fit = 'whole'; this.lay(); this.goTo(at); },
      turn: () => { if (this.sheets.length) { this.turns = (this.turns + 1) % 4; this.lay(); } },
      text: () => { this.textual = !this.textual; this.fill(); this.bring(false); },
      take: () => this.drawing?.take(),
      leave: () => this.drawing?.leave(),
    };
    deeds[what]?.();
    this.mind();
  }

  listen() {
    this.root.addEventListener('click', (event) => {
      const does = event.target.closest('[data-does]')?.dataset.does;
      if (does) this.does(does);
      const tab = event.target.closest('[role=tab]');
      if (tab) this.open(Number(tab.dataset.file));
    });
    this.root.querySelector('[role=tablist]').addEventListener('keydown', (event) => {
      const way = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      const next = this.tabs.at((this.tabs.indexOf(document.activeElement) + way) % this.tabs.length);
      if (!way || !next) return;
      event.preventDefault();
      this.open(Number(next.dataset.file));
      next.focus();
    });
    this.input.addEventListener('change', () => this.goTo(Number(this.input.value) - 1));
    this.stage.addEventListener('keydown', (event) => this.key(event));
    this.stage.addEventListener('scroll', () => {
      this.minding ??= requestAnimationFrame(() => { this.minding = undefined; this.mind(); });
    }, { passive: true });
    this.stage.addEventListener('wheel', (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      this.zoom(event.deltaY < 0 ? 1.1 : 1 / 1.1, [event.clientX, event.clientY]);
    }, { passive: false });
    this.listenToFingers();
    this.listenToMouse();
  }

  key(event) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const does = { '+': 'larger', '=': 'larger', '-': 'smaller', 0: 'width', r: 'turn', PageUp: 'before', PageDown: 'after' }[event.key];
    if (!does || this.tool(does).disabled) return; // then PageUp and PageDown scroll by themselves
    event.preventDefault();
    this.does(does);
  }

  listenToFingers() {
    let apart = 0;
    const measure = ([one, other]) => Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);
    this.stage.addEventListener('touchstart', (event) => {
      if (event.touches.length === 2) apart = measure(event.touches);
    }, { passive: true });
    this.stage.addEventListener('touchmove', (event) => {
      if (event.touches.length !== 2 || !apart) return;
      event.preventDefault();
      const [one, other] = event.touches;
      const now = measure(event.touches);
      this.zoom(now / apart, [(one.clientX + other.clientX) / 2, (one.clientY + other.clientY) / 2]);
      apart = now;
    }, { passive: false });
  }

  listenToMouse() {
    let held = null;
    this.stage.addEventListener('pointerdown', (event) => {
      if (event.pointerType !== 'mouse' || event.button !== 0 || this.drawing || !this.sheetAt(event.target)) return;
      held = [event.clientX, event.clientY];
      this.stage.setPointerCapture(event.pointerId);
      this.stage.classList.add('panning');
    });
    this.stage.addEventListener('pointermove', (event) => {
      if (!held) return;
      this.stage.scrollBy({ left: held[0] - event.clientX, top: held[1] - event.clientY, behavior: 'instant' });
      held = [event.clientX, event.clientY];
    });
    for (const name of ['pointerup', 'pointercancel']) {
      this.stage.addEventListener(name, () => { held = null; this.stage.classList.remove('panning'); });
    }
  }
}
