// What is drawn on the axis: entries of one date and kind share a mark, and in a crowd neighbouring days share one too.

import { dayNumber } from "./words.js";

export const COLUMNS = [
  { key: "happened", title: "Happened", lanes: ["happened"] },
  { key: "plans", title: "Open: planned, conditional or possible", lanes: ["plans"] },
  { key: "denials", title: "Denied", lanes: ["denials"] },
  { key: "opinions", title: "Opinion", lanes: ["opinions"] },
];
const FINEST = 10; // pixels between two marks of one column
const OPEN_REACH = 70; // pixels over which an open date fades out

export const columnOf = (entry) => (entry.lane === "undated" ? "happened" : entry.lane);

/** How a date lies on the axis: {reach, from, to} in pixels; null where no place would be true. */
export function extentOf(when, scale, length) {
  const first = when.earliest ? scale.at(dayNumber(when.earliest)) * length : null;
  const last = when.latest ? scale.at(dayNumber(when.latest)) * length : null;
  if (first !== null && last !== null) return { reach: when.earliest === when.latest ? "day" : "range", from: first, to: last };
  if (first !== null) return { reach: "from", from: first, to: first + OPEN_REACH };
  if (last !== null) return { reach: "until", from: last - OPEN_REACH, to: last };
  return null;
}

/** Marks of one column: {entries, reach, from, to, track}. `tracks` is how many may stand side by side. */
export function marksOf(entries, scale, length, tracks) {
  const crowd = entries.length > 400;
  const sharing = new Map();
  for (const entry of entries) {
    const extent = extentOf(entry.when, scale, length);
    if (!extent) continue;
    const bin = (at) => (crowd ? Math.round(at / FINEST) * FINEST : Math.round(at * 2) / 2);
    let { reach, from, to } = extent;
    if (crowd && reach === "range" && to - from < FINEST * 2) reach = "day";
    from = bin(from);
    to = reach === "day" ? from : bin(to);
    const key = `${reach} ${from} ${to}`;
    if (!sharing.has(key)) sharing.set(key, { entries: [], reach, from, to });
    sharing.get(key).entries.push(entry);
  }
  const marks = [...sharing.values()].sort((one, other) => one.from - other.from || other.to - one.to);
  const kept = crowd ? trimmed(marks) : marks;
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

/** In a crowd the long ranges are drawn by where they begin, so that a column stays a column. */
function trimmed(marks) {
  const byStart = new Map();
  for (const mark of marks) {
    const key = `${mark.reach === "day" ? "day" : "long"} ${mark.from}`;
    const known = byStart.get(key);
    if (!known) byStart.set(key, mark);
    else {
      known.entries.push(...mark.entries);
      known.to = Math.max(known.to, mark.to);
    }
  }
  return [...byStart.values()];
}
