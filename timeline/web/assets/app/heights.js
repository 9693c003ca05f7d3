// Where each row of a long list begins: heights in a tree of sums, so that one row's true height is told in a few steps.

/** Heights of `length` rows. Telling one, finding where a row begins and which row lies at a place take log(length) steps. */
export class Heights {
  constructor(length) {
    this.length = length;
    this.own = new Float64Array(length);
    this.sums = new Float64Array(length + 1); // a Fenwick tree, from 1
    this.top = 1;
    while (this.top * 2 <= length) this.top *= 2;
  }

  /** Note a height before `sum` is called; rows may come in portions. */
  note(index, height) {
    this.own[index] = height;
  }

  /** Make the tree of all that was noted. */
  sum() {
    const { own, sums, length } = this;
    for (let at = 1; at <= length; at += 1) sums[at] = own[at - 1];
    for (let at = 1; at <= length; at += 1) {
      const next = at + (at & -at);
      if (next <= length) sums[next] += sums[at];
    }
  }

  of(index) {
    return this.own[index];
  }

  /** Give a row another height. */
  tell(index, height) {
    const change = height - this.own[index];
    this.own[index] = height;
    for (let at = index + 1; at <= this.length; at += at & -at) this.sums[at] += change;
  }

  /** Where a row begins; of the number of rows, where the list ends. */
  start(index) {
    let sum = 0;
    for (let at = Math.max(0, Math.min(index, this.length)); at > 0; at -= at & -at) sum += this.sums[at];
    return sum;
  }

  /** The row at a place: the first whose end lies beyond it, or the last one. */
  at(place) {
    let index = 0;
    let left = place;
    for (let step = this.top; step >= 1; step >>= 1) {
      const next = index + step;
      if (next <= this.length && this.sums[next] <= left) {
        index = next;
        left -= this.sums[next];
      }
    }
    return Math.max(0, Math.min(index, this.length - 1));
  }
}
