// What is drawn on the axis: entries of one date and kind share a mark, and in a crowd neighbouring days share one too.

import { dayNumber } from "./words.js";

export const COLUMNS = [
  { key: "happened", title: "Happened", lanes: ["happened"] },
  { key: "plans", title: "Open: planned, conditional or possible", lanes: ["plans"] },
  { key: "denials", title: "Denied", lanes: ["denials"] },
  { key: "opinions", title: "Opinion", lanes: ["opinions"] },
];
export const FINEST = 8; // pixels between two marks of one column
const BELOW = 26; // pixels below the last day
const OPEN_REACH = 70; // pixels over which an open date fades out

export const columnOf = (entry) => (entry.lane === "undated" ? "happened" : entry.lane);

/** How a date lies on the axis: {reach, from, to} in pixels; null where no place would be true. */
export function extentOf(when, scale, length) {
  const first = when.earliest ? scale.at(dayNumber(when.earliest)) * length : null;
  const last = when.latest ? scale.at(dayNumber(when.latest)) * length : null;
  if (first !== null && last !== null) return { reach: when.earliest === when.latest ? "day" : "range", from: first, to: last };
  if (first !== null) return { reach: "from", from: first, to: Math.min(first + OPEN_REACH, Math.max(length, first) + BELOW) };
  if (last !== null) return { reach: "until", from: last - OPEN_REACH, to: last };
  return null;
}

const REACHES = ["day", "range", "from", "until"];

/** Gathers the entries of one column that share a mark; entries may come in any number of portions. */
export class Gathering {
  constructor(scale, length, crowd) {
    Object.assign(this, { scale, length, crowd, sharing: new Map() });
  }

  add(entry) {
    const { scale, length, crowd } = this;
    const extent = extentOf(entry.when, scale, length);
    if (!extent) return;
    const step = crowd ? FINEST : 0.5;
    const { reach } = extent;
    const from = Math.round(extent.from / step);
    const to = reach === "day" ? from : Math.round(extent.to / step);
    const key = (REACHES.indexOf(reach) * 20000 + from + 2000) * 20000 + to + 2000;
    const known = this.sharing.get(key);
    if (known) known.entries.push(entry);
    else this.sharing.set(key, { entries: [entry], reach, from: from * step, to: to * step });
  }
}

/** Marks of one column: {entries, reach, from, to, track}. `tracks` is how many may stand side by side. */
export function marksOf(gathering, tracks) {
  const kept = [...gathering.sharing.values()].sort((one, other) => one.from - other.from || other.to - one.to);
  const free = [];
  for (const mark of kept) {
    const [from, to] = [mark.from - 6, Math.max(mark.to, mark.from) + 6];
    let track = free.findIndex((end) => end <= from);
    if (track < 0 && free.length < tracks) track = free.push(0) - 1;
    if (track < 0) track = free.indexOf(Math.min(...free));
    free[track] = Math.max(free[track], to);
    mark.track = track;
  }
  return { marks: kept, tracks: Math.max(1, free.length) };
}

/** In a crowd: one bar for all that begins at a place. `exact` is the share of them whose day is certain. */
export function barsOf(gathering) {
  const byStart = new Map();
  for (const mark of gathering.sharing.values()) {
    const at = mark.reach === "until" ? mark.to : mark.from;
    if (!byStart.has(at)) byStart.set(at, { entries: [], reach: "bar", from: at, to: at, exact: 0 });
    const bar = byStart.get(at);
    for (const entry of mark.entries) bar.entries.push(entry);
    if (mark.reach === "day") bar.exact += mark.entries.length;
  }
  const bars = [...byStart.values()].sort((one, other) => one.from - other.from);
  const most = Math.sqrt(bars.reduce((largest, bar) => Math.max(largest, bar.entries.length), 1));
  for (const bar of bars) {
    bar.share = Math.sqrt(bar.entries.length) / most;
    bar.exact /= bar.entries.length;
  }
  return bars;
}
