// One page of the viewer: an SVG in points of the page, with the picture, what is lit, and the box being drawn.

const SVG = 'http://www.w3.org/2000/svg';
export const SIZES = [50, 100, 150, 200, 300]; // dpi that the server draws
const ENOUGH = 0.9; // share of the pixels wanted; less looks blurred
const MARGIN = 1.5; // points around what is lit
const BORDER = 5; // CSS pixels of the border, which lies outside of that

export function node(name, attributes = {}) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

/** Fill `{name}` in a sentence. */
export function filled(sentence, values) {
  return sentence.replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ''));
}

export class Sheet {
  constructor(base, file, [number, wide, high], words) {
    Object.assign(this, { file, number, wide, high, words });
    this.address = `${base}/files/${file.index}/pages/${number}`;
    this.turns = 0;
    this.dpi = 0; // of the picture that is shown
    const label = filled(words.page, { page: number, file: file.name });
    this.element = node('svg', { class: 'viewer-page', role: 'img', 'aria-label': label, 'data-page': number });
    this.turned = node('g');
    this.pictures = node('g');
    this.notice = node('text', { x: wide / 2, y: high / 3, 'text-anchor': 'middle' });
    this.lit = node('g', { class: 'lit' });
    this.drawn = node('g', { class: 'drawn' });
    this.turned.append(this.notice, this.pictures, this.lit, this.drawn);
    this.element.append(this.turned);
    this.notice.textContent = words.loading;
  }

  /** Width and height in points as turned. */
  get size() {
    return this.turns % 2 ? [this.high, this.wide] : [this.wide, this.high];
  }

  /** Take a size on the screen (CSS pixels for a point) and quarters to turn clockwise. */
  lay(scale, turns) {
    this.scale = scale;
    this.turns = turns;
    const [wide, high] = this.size;
    const place = ['', `translate(${this.high} 0) rotate(90)`, `translate(${this.wide} ${this.high}) rotate(180)`,
      `translate(0 ${this.wide}) rotate(270)`][turns];
    this.element.setAttribute('viewBox', `0 0 ${wide} ${high}`);
    this.element.setAttribute('width', (wide * scale).toFixed(2));
    this.element.setAttribute('height', (high * scale).toFixed(2));
    this.turned.setAttribute('transform', place);
    this.light(this.boxes ?? []);
  }

  /** Show the picture as sharp as the screen needs it, over the coarser one until it is there. */
  load() {
    const wanted = this.scale * 72 * (window.devicePixelRatio || 1) * ENOUGH;
    const dpi = SIZES.find((one) => one >= wanted) ?? SIZES.at(-1);
    if (dpi <= this.dpi) return;
    this.dpi = dpi;
    const picture = node('image', { width: this.wide, height: this.high, preserveAspectRatio: 'none' });
    picture.addEventListener('load', () => {
      if (this.dpi !== dpi) { picture.remove(); return; }
      while (this.pictures.firstChild !== picture) this.pictures.firstChild.remove();
      this.notice.textContent = '';
      this.element.dataset.dpi = dpi;
    });
    picture.addEventListener('error', () => {
      picture.remove();
      if (this.dpi !== dpi) return;
      this.dpi = Number(this.element.dataset.dpi ?? 0);
      if (!this.dpi) this.tell(this.words.broken);
    });
    picture.setAttribute('href', `${this.address}.jpg?dpi=${dpi}&mark=${this.file.mark}`);
    this.pictures.append(picture);
  }

  /** Give the memory of the picture back; it is loaded again when it comes near. */
  drop() {
    this.dpi = 0;
    this.pictures.replaceChildren();
    delete this.element.dataset.dpi;
    this.notice.textContent = this.words.loading;
  }

  tell(text) {
    this.notice.replaceChildren(...text.split('. ').map((line, at) => {
      const row = node('tspan', { x: this.wide / 2, dy: at ? 24 : 0 });
      row.textContent = line;
      return row;
    }));
  }

  /** Light boxes, dimming the rest; none puts the light out. */
  light(boxes) {
    this.boxes = boxes;
    this.lit.replaceChildren();
    if (!boxes.length) return;
    const rim = MARGIN + BORDER / this.scale;
    const wide = boxes.map(([x0, y0, x1, y1]) => [x0 - rim, y0 - rim, x1 + rim, y1 + rim]);
    const holes = wide.map(([x0, y0, x1, y1]) => `M${x0} ${y0}H${x1}V${y1}H${x0}Z`).join('');
    this.lit.append(node('path', { class: 'dim', 'fill-rule': 'evenodd', d: `M0 0H${this.wide}V${this.high}H0Z${holes}` }));
    for (const box of wide) for (const part of ['halo', 'edge']) this.lit.append(frame(box, part));
  }

  /** Show the box that is being drawn; null removes it. */
  outline(box) {
    this.drawn.replaceChildren(...(box ? [frame(box, 'inside'), frame(box, 'halo'), frame(box, 'edge')] : []));
  }

  /** Points of the page where a point of the window lies. */
  pointAt(x, y) {
    const there = new DOMPoint(x, y).matrixTransform(this.turned.getScreenCTM().inverse());
    return [there.x, there.y];
  }

  /** Point of the window where a point of the page lies. */
  windowAt(x, y) {
    const there = new DOMPoint(x, y).matrixTransform(this.turned.getScreenCTM());
    return [there.x, there.y];
  }

  /** The rectangle of the window that a box of the page covers. */
  cover([x0, y0, x1, y1]) {
    const [ax, ay] = this.windowAt(x0, y0);
    const [bx, by] = this.windowAt(x1, y1);
    return { left: Math.min(ax, bx), top: Math.min(ay, by), right: Math.max(ax, bx), bottom: Math.max(ay, by) };
  }

  /** Keep a box on the page. */
  within([x0, y0, x1, y1]) {
    const across = (x) => Math.min(Math.max(x, 0), this.wide);
    const down = (y) => Math.min(Math.max(y, 0), this.high);
    return [across(Math.min(x0, x1)), down(Math.min(y0, y1)), across(Math.max(x0, x1)), down(Math.max(y0, y1))];
  }
}

function frame([x0, y0, x1, y1], part) {
  return node('rect', { class: part, x: x0, y: y0, width: x1 - x0, height: y1 - y0 });
}
