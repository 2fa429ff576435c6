// Drawing a box on a page: by mouse, by finger, or by keys alone.

const STEP = 4; // points for one press of an arrow
const LEAST = 4; // points; a smaller box is a slip
const FIRST = [160, 24]; // points; the box that the keys begin with
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/**
 * Let a person draw a box; `sheetAt(node)` gives the page that a node belongs to, `here()` the page in sight
 * with a box to begin with (or null). Calls `done(sheet, box)`, or `done(null)` when it is left.
 */
export class BoxDrawing {
  constructor(stage, { sheetAt, here, follow, done }) {
    Object.assign(this, { stage, sheetAt, follow, done });
    [this.sheet, this.box] = here();
    this.box ??= this.middle();
    this.handlers = {
      pointerdown: (event) => this.press(event), pointermove: (event) => this.drag(event),
      pointerup: (event) => this.release(event), pointercancel: () => { this.from = null; },
      keydown: (event) => this.key(event),
    };
    for (const [name, handler] of Object.entries(this.handlers)) stage.addEventListener(name, handler, true);
    stage.classList.add('drawing');
    this.put(this.box);
    stage.focus({ preventScroll: true });
  }

  end() {
    for (const [name, handler] of Object.entries(this.handlers)) this.stage.removeEventListener(name, handler, true);
    this.stage.classList.remove('drawing');
    this.sheet.outline(null);
  }

  take() {
    const [x0, y0, x1, y1] = this.box;
    if (x1 - x0 >= LEAST && y1 - y0 >= LEAST) this.done(this.sheet, this.box);
  }

  leave() { this.done(null); }

  /** A box in the middle of what is in sight of the page. */
  middle() {
    const stage = this.stage.getBoundingClientRect();
    const page = this.sheet.element.getBoundingClientRect();
    const x = (Math.max(stage.left, page.left) + Math.min(stage.right, page.right)) / 2;
    const y = (Math.max(stage.top, page.top) + Math.min(stage.bottom, page.bottom)) / 2;
    const [px, py] = this.sheet.pointAt(x, y);
    return [px - FIRST[0] / 2, py - FIRST[1] / 2, px + FIRST[0] / 2, py + FIRST[1] / 2];
  }

  put(box) {
    this.box = this.sheet.within(box);
    this.sheet.outline(this.box);
  }

  press(event) {
    const sheet = this.sheetAt(event.target);
    if (!sheet || event.button !== 0) return;
    event.preventDefault();
    event.stopPropagation();
    if (sheet !== this.sheet) { this.sheet.outline(null); this.sheet = sheet; }
    this.from = sheet.pointAt(event.clientX, event.clientY);
    this.stage.setPointerCapture(event.pointerId);
    this.stage.focus({ preventScroll: true });
  }

  drag(event) {
    if (!this.from) return;
    event.preventDefault();
    this.put([...this.from, ...this.sheet.pointAt(event.clientX, event.clientY)]);
  }

  release(event) {
    if (!this.from) return;
    const [x, y] = this.sheet.pointAt(event.clientX, event.clientY);
    const slip = Math.abs(x - this.from[0]) < LEAST || Math.abs(y - this.from[1]) < LEAST;
    this.from = null;
    if (!slip) this.take();
  }

  key(event) {
    if (event.key === 'Enter') this.take();
    else if (event.key === 'Escape') this.leave();
    else if (event.key in ARROWS) this.step(ARROWS[event.key], event.shiftKey, event.ctrlKey ? 1 : STEP);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Move the box, or its far corner, the way of the arrow as the page is turned. */
  step([right, down], resize, far) {
    let [x, y] = [right, down];
    for (let at = 0; at < this.sheet.turns; at += 1) [x, y] = [y, -x];
    const [x0, y0, x1, y1] = this.box;
    const [mx, my] = [x * far, y * far];
    if (resize) {
      const grow = (right + down) * far; // right and down make it larger, whichever side that is on the page
      const wider = x !== 0;
      this.put(wider ? [x0, y0, Math.max(x1 + grow, x0 + LEAST), y1] : [x0, y0, x1, Math.max(y1 + grow, y0 + LEAST)]);
    } else if (x0 + mx >= 0 && x1 + mx <= this.sheet.wide && y0 + my >= 0 && y1 + my <= this.sheet.high) {
      this.put([x0 + mx, y0 + my, x1 + mx, y1 + my]);
    }
    this.follow(this.sheet, this.box);
  }
}
