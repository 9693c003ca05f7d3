// Narrowing the chronology: by phase, actor, outlet, origin, status, kind and words, in slices that never hold up a scroll.

import { slices } from "./breath.js";
import { emit, label, state } from "./store.js";
import { LANES, folded } from "./words.js";

const LANE_ORDER = Object.keys(LANES);
const KEYS = { actor: "actors", outlet: "outlet_keys", origin: "origin_keys" };
export const FACETS = ["phase", "modality", "status", "outlet", "origin", "actor"];

let order = [];
let searchable = new Map();
let run = 0;

/** Entries as people read them: phases in the story's order, happenings first, then each lane of the rest. */
export async function orderEntries() {
  const { entries, chronology, byId } = state;
  const phases = new Map(chronology.story.phases.map((phase, place) => [phase.id, place]));
  const named = new Set();
  const slice = slices();
  for (let at = 0; at < entries.length; at += 1) {
    const { id, phase } = entries[at];
    byId.set(id, entries[at]);
    if (phase !== null && !phases.has(phase)) named.add(phase);
    if (at % 512 === 511 && slice.isOver) await slice.next();
  }
  for (const phase of named) phases.set(phase, phases.size);
  phases.set(null, phases.size);
  const lanes = new Map(LANE_ORDER.map((lane, place) => [lane, place]));
  const ranks = Array.from({ length: phases.size * lanes.size }, () => []);
  for (let at = 0; at < entries.length; at += 1) {
    const entry = entries[at];
    ranks[phases.get(entry.phase) * lanes.size + lanes.get(entry.lane)].push(entry);
    if (at % 512 === 511 && slice.isOver) await slice.next();
  }
  if (entries !== state.entries) return;
  order = ranks.flat();
  searchable = new Map();
}

/** Have the words of all entries ready before anybody searches. */
export async function readWords() {
  const mine = searchable;
  const slice = slices();
  for (const entry of order) {
    wordsOf(entry);
    if (slice.isOver) await slice.next();
    if (mine !== searchable) return;
  }
}

/** What is searched of an entry: its headline and actors, without case and marks. */
export function wordsOf(entry) {
  let found = searchable.get(entry.id);
  if (found === undefined) {
    const names = entry.actors.map((key) => label("actor", key)); // outlets and origins have filters of their own
    found = folded(`${entry.headline} ${names.join(" ")}`);
    searchable.set(entry.id, found);
  }
  return found;
}

const has = (entry, facet, key) => {
  if (KEYS[facet]) return (entry[KEYS[facet]] || []).includes(key);
  return String(entry[facet] ?? "") === key;
};

/** What the filter asks for, ready to be tested on entries. */
export function testOf(filter) {
  const terms = folded(filter.text || "").split(/\s+/).filter(Boolean);
  const facets = FACETS.filter((facet) => filter[facet] !== undefined && filter[facet] !== "");
  const days = filter.from !== undefined;
  return (entry) => facets.every((facet) => has(entry, facet, filter[facet] === "none" && facet === "phase" ? "" : filter[facet])) &&
    (!days || reaches(entry.when, filter.from, filter.to)) && terms.every((term) => wordsOf(entry).includes(term) || (term.length > 5 && entry.id.startsWith(term)));
}

const reaches = (when, from, to) => (when.earliest || when.latest) &&
  (when.earliest === null || when.earliest <= to) && (when.latest === null || when.latest >= from);

export const isFiltered = () => Object.values(state.filter).some((value) => value !== undefined && value !== "");

/** Find what fits and say so ("shown"). A later call overtakes an earlier one. */
export async function applyFilter({ keep = false } = {}) {
  run += 1;
  const mine = run;
  const fits = testOf(state.filter);
  const found = [];
  const slice = slices();
  for (let at = 0; at < order.length; at += 1) {
    if (fits(order[at])) found.push(order[at]);
    if (at % 64 === 63 && slice.isOver) {
      await slice.next();
      if (mine !== run) return;
    }
  }
  state.shown = found;
  await emit("shown", { keep });
}

/** Change some of the filter. */
export function setFilter(change) {
  state.filter = { ...state.filter, ...change };
  emit("filter");
  return applyFilter();
}

export function clearFilter() {
  state.filter = {};
  emit("filter");
  return applyFilter({ keep: true });
}
