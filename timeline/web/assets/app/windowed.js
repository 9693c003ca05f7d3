// A list of which only what can be seen is built: any length scrolls alike. Heights are guessed, then measured.

const AHEAD = 900;

/** First index whose end lies beyond `at`: `offsets` are the starts, one more than there are items. */
export function indexAt(offsets, at) {
  let low = 0;
  let high = offsets.length - 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (offsets[middle + 1] > at) high = middle;
    else low = middle + 1;
  }
  return Math.max(low, 0);
}

/** `make(item, index)` gives an item's element, `guess(item)` its height in pixels before anybody has seen it. */
export class Windowed {
  constructor(scroller, body, { make, guess, onscroll }) {
    Object.assign(this, { scroller, body, make, guess, onscroll });
    this.items = [];
    this.known = new Map();
    this.nodes = new Map();
    this.offsets = new Float64Array(1);
    this.watch = new ResizeObserver((sizes) => this.#resized(sizes));
    this.waiting = false;
    scroller.addEventListener("scroll", () => this.#soon(), { passive: true });
    new ResizeObserver(() => this.#wider()).observe(scroller);
    this.width = 0;
  }

  /** Show other items. What stays keeps its element; `keep` holds the item at the top of the view in its place. */
  setItems(items, { keep = true } = {}) {
    const top = keep ? this.#anchor() : null;
    this.items = items;
    this.place = new Map(items.map((item, index) => [item.key, index]));
    for (const [key, node] of this.nodes) if (!this.place.has(key)) this.#drop(key, node);
    this.#lay();
    if (top && this.place.has(top.key)) this.scroller.scrollTop = this.offsets[this.place.get(top.key)] + top.into;
    else if (!keep) this.scroller.scrollTop = 0;
    this.draw();
  }

  indexOf(key) {
    return this.place ? this.place.get(key) ?? -1 : -1;
  }

  /** Bring an item into view and return its element. */
  reveal(index, { block = "nearest", into = 0 } = {}) {
    for (let round = 0; round < 3; round += 1) { // guesses above it are measured on the way
      const top = this.offsets[index];
      const bottom = this.offsets[index + 1];
      const view = this.scroller.clientHeight;
      const at = this.scroller.scrollTop;
      if (block === "start") this.scroller.scrollTop = top - 8 + into;
      else if (top < at) this.scroller.scrollTop = top - 24;
      else if (bottom > at + view) this.scroller.scrollTop = Math.min(top - 8, bottom - view + 24);
      this.draw();
    }
    return this.nodes.get(this.items[index].key) || null;
  }

  /** The items that can be seen now: [first, last]. */
  seen() {
    const at = this.scroller.scrollTop;
    if (!this.items.length) return [0, -1];
    return [indexAt(this.offsets, at), indexAt(this.offsets, at + this.scroller.clientHeight)];
  }

  /** Let go of every element; the next items are built anew. */
  forget() {
    for (const [key, node] of [...this.nodes]) this.#drop(key, node);
  }

  /** Build the elements anew, of all items or of one. */
  redraw(key) {
    for (const [known, node] of [...this.nodes]) if (key === undefined || key === known) this.#drop(known, node);
    this.draw();
  }

  draw() {
    const { scroller, body, items, offsets, nodes } = this;
    if (!items.length) {
      body.style.paddingTop = body.style.paddingBottom = "0px";
      return;
    }
    const at = Math.max(0, Math.min(scroller.scrollTop, offsets[items.length]));
    const first = indexAt(offsets, at - AHEAD);
    const last = indexAt(offsets, at + scroller.clientHeight + AHEAD);
    for (const [key, node] of [...nodes]) {
      const index = this.place.get(key);
      if (index < first || index > last) this.#drop(key, node);
    }
    let before = body.firstElementChild;
    const added = [];
    for (let index = first; index <= last; index += 1) {
      const item = items[index];
      let node = nodes.get(item.key);
      if (!node) {
        node = this.make(item, index);
        node.dataset.key = item.key;
        nodes.set(item.key, node);
        added.push(node);
      }
      if (node === before) before = before.nextElementSibling;
      else body.insertBefore(node, before);
    }
    body.style.paddingTop = `${offsets[first]}px`;
    body.style.paddingBottom = `${offsets[items.length] - offsets[last + 1]}px`;
    if (added.length) {
      this.#measure(added, at);
      for (const node of added) this.watch.observe(node);
    }
  }

  #drop(key, node) {
    this.watch.unobserve(node);
    node.remove();
    this.nodes.delete(key);
  }

  #anchor() {
    if (!this.items.length || this.scroller.scrollTop <= 0) return null;
    const index = indexAt(this.offsets, this.scroller.scrollTop);
    return { key: this.items[index].key, into: this.scroller.scrollTop - this.offsets[index] };
  }

  #lay() {
    const { items, known } = this;
    if (this.offsets.length !== items.length + 1) this.offsets = new Float64Array(items.length + 1);
    let at = 0;
    for (let index = 0; index < items.length; index += 1) {
      this.offsets[index] = at;
      at += known.get(items[index].key) ?? this.guess(items[index]);
    }
    this.offsets[items.length] = at;
  }

  /** Take the true heights in; what lies above the view must not push it. */
  #measure(some, at) {
    let changed = false;
    let above = 0;
    const sizes = some.map((node) => [node.dataset.key, node.getBoundingClientRect().height]);
    for (const [key, height] of sizes) {
      const index = this.place.get(key);
      if (index === undefined || !height) continue;
      const old = this.offsets[index + 1] - this.offsets[index];
      if (Math.abs(old - height) < 0.5 && this.known.has(key)) continue;
      this.known.set(key, height);
      changed = changed || Math.abs(old - height) >= 0.5;
      if (this.offsets[index + 1] <= at) above += height - old;
    }
    if (!changed) return;
    this.#lay();
    const { items, offsets } = this;
    const drawn = [...this.nodes.keys()].map((key) => this.place.get(key));
    const first = Math.min(...drawn);
    const last = Math.max(...drawn);
    this.body.style.paddingTop = `${offsets[first]}px`;
    this.body.style.paddingBottom = `${offsets[items.length] - offsets[last + 1]}px`;
    if (above) this.scroller.scrollTop = at + above;
    this.#soon();
  }

  #resized(sizes) {
    const some = sizes.map((size) => size.target).filter((node) => node.isConnected);
    if (some.length) this.#measure(some, this.scroller.scrollTop);
  }

  /** Another width wraps other lines: everything measured is a guess again. */
  #wider() {
    const width = this.scroller.clientWidth;
    if (width === this.width) return;
    const top = this.#anchor();
    this.width = width;
    this.known.clear();
    this.#lay();
    if (top && this.place && this.place.has(top.key)) {
      this.scroller.scrollTop = this.offsets[this.place.get(top.key)] + top.into;
    }
    this.draw();
    this.#measure([...this.nodes.values()], this.scroller.scrollTop);
  }

  #soon() {
    if (this.waiting) return;
    this.waiting = true;
    requestAnimationFrame(() => {
      this.waiting = false;
      this.draw();
      if (this.onscroll) this.onscroll();
    });
  }
}
