// A list of which only what can be seen is built: any length scrolls alike. Heights are guessed, then measured.

import { slices } from "./breath.js";
import { Heights } from "./heights.js";

const AHEAD = 900;

/** `make(item, index)` gives an item's element, `guess(item)` its height in pixels before anybody has seen it. */
export class Windowed {
  constructor(scroller, body, { make, guess, onscroll }) {
    Object.assign(this, { scroller, body, make, guess, onscroll });
    this.items = [];
    this.known = new Map();
    this.nodes = new Map();
    this.place = new Map();
    this.heights = new Heights(0);
    this.watch = new ResizeObserver((sizes) => this.#resized(sizes));
    this.waiting = false;
    this.run = 0;
    scroller.addEventListener("scroll", () => this.#soon(), { passive: true });
    new ResizeObserver(() => this.#wider()).observe(scroller);
    this.width = 0;
  }

  /**
   * Show other items, made ready in slices; a later call overtakes an earlier one.
   * What stays keeps its element; `keep` holds the item at the top of the view in its place.
   */
  async setItems(items, { keep = true } = {}) {
    this.run += 1;
    const mine = this.run;
    const { known, width } = this;
    const place = new Map();
    const heights = new Heights(items.length);
    const slice = slices();
    for (let index = 0; index < items.length; index += 1) {
      const item = items[index];
      place.set(item.key, index);
      heights.note(index, known.get(item.key) ?? this.guess(item));
      if (index % 256 === 255 && slice.isOver) {
        await slice.next();
        if (mine !== this.run) return;
      }
    }
    heights.sum();
    const top = keep ? this.#anchor() : null;
    Object.assign(this, { items, place, heights });
    for (const [key, node] of this.nodes) {
      if (!place.has(key)) this.#drop(key, node);
      else if (known.has(key)) heights.tell(place.get(key), known.get(key)); // measured while the rest was made ready
    }
    if (width !== this.width) this.#guessAgain();
    if (top && place.has(top.key)) this.scroller.scrollTop = heights.start(place.get(top.key)) + top.into;
    else if (!keep) this.scroller.scrollTop = 0;
    this.draw();
  }

  indexOf(key) {
    return this.place.get(key) ?? -1;
  }

  /** Bring an item into view and return its element. */
  reveal(index, { block = "nearest", into = 0 } = {}) {
    if (index < 0 || index >= this.items.length) return null;
    for (let round = 0; round < 3; round += 1) { // guesses above it are measured on the way
      const top = this.heights.start(index);
      const bottom = top + this.heights.of(index);
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
    return [this.heights.at(at), this.heights.at(at + this.scroller.clientHeight)];
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
    const { scroller, body, items, heights, nodes } = this;
    if (!items.length) {
      body.style.paddingTop = body.style.paddingBottom = "0px";
      return;
    }
    const at = Math.max(0, Math.min(scroller.scrollTop, heights.start(items.length)));
    const first = heights.at(at - AHEAD);
    const last = heights.at(at + scroller.clientHeight + AHEAD);
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
    this.#pad(first, last);
    if (added.length) {
      this.#measure(added, at);
      for (const node of added) this.watch.observe(node);
    }
  }

  #pad(first, last) {
    const { body, heights, items } = this;
    body.style.paddingTop = `${heights.start(first)}px`;
    body.style.paddingBottom = `${Math.max(0, heights.start(items.length) - heights.start(last + 1))}px`;
  }

  #drop(key, node) {
    this.watch.unobserve(node);
    node.remove();
    this.nodes.delete(key);
  }

  #anchor() {
    if (!this.items.length || this.scroller.scrollTop <= 0) return null;
    const at = this.scroller.scrollTop;
    const index = this.heights.at(at);
    return { key: this.items[index].key, into: at - this.heights.start(index) };
  }

  /** Take the true heights in; what lies above the view must not push it. */
  #measure(some, at) {
    const { heights, place, known } = this;
    let changed = false;
    let above = 0;
    const sizes = some.map((node) => [node.dataset.key, node.getBoundingClientRect().height]);
    const ends = sizes.map(([key]) => (place.has(key) ? heights.start(place.get(key) + 1) : 0));
    sizes.forEach(([key, height], number) => {
      const index = place.get(key);
      if (index === undefined || !height) return;
      const old = heights.of(index);
      if (Math.abs(old - height) < 0.5 && known.has(key)) return;
      known.set(key, height);
      if (Math.abs(old - height) < 0.5) return;
      changed = true;
      heights.tell(index, height);
      if (ends[number] <= at) above += height - old;
    });
    if (!changed) return;
    const drawn = [...this.nodes.keys()].map((key) => place.get(key));
    this.#pad(Math.min(...drawn), Math.max(...drawn));
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
    this.#guessAgain();
    if (top && this.place.has(top.key)) this.scroller.scrollTop = this.heights.start(this.place.get(top.key)) + top.into;
    this.draw();
    this.#measure([...this.nodes.values()], this.scroller.scrollTop);
  }

  #guessAgain() {
    this.known.clear();
    const { items, heights } = this;
    for (let index = 0; index < items.length; index += 1) heights.note(index, this.guess(items[index]));
    heights.sum();
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
