// Unpacking a chronology of any length in slices: one JSON.parse of tens of megabytes would hold the page up.

import { slices } from "./breath.js";

const LONG = 1 << 20; // characters from which cutting is worth it
const PORTION = 1 << 17;
const BEGIN = '"entries":[';
const NEXT = '},{"id":"';
const END = '}],"facets":';

/**
 * The value of a JSON text. In the answers that hold entries these stand in one list, each an object that begins with its id;
 * a quotation mark inside a string is escaped, so these signs stand nowhere else. Any other text is parsed as a whole.
 */
export async function unpacked(text) {
  const begin = text.length < LONG ? -1 : text.indexOf(BEGIN);
  const last = begin < 0 ? -1 : text.lastIndexOf(END);
  if (last < begin || begin < 0) return JSON.parse(text);
  const from = begin + BEGIN.length;
  const to = last + 1;
  const whole = JSON.parse(text.slice(0, from) + text.slice(to));
  const slice = slices();
  for (let at = from; at < to;) {
    const next = text.indexOf(NEXT, at + PORTION);
    const stop = next < 0 || next >= to ? to : next + 1;
    for (const entry of JSON.parse(`[${text.slice(at, stop)}]`)) whole.entries.push(entry);
    at = stop + 1;
    if (slice.isOver) await slice.next();
  }
  return whole;
}
