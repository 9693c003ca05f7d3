// Narrowing the chronology: by phase, actor, outlet, origin, status, kind and words, in slices that never hold up a scroll.

import { breath } from "./breath.js";
import { emit, label, state } from "./store.js";
import { LANES, folded } from "./words.js";

const SLICE = 8; // milliseconds
const LANE_ORDER = Object.keys(LANES);
const KEYS = { actor: "actors", outlet: "outlet_keys", origin: "origin_keys" };
export const FACETS = ["phase", "modality", "status", "outlet", "origin", "actor"];

let order = [];
let searchable = new Map();
let run = 0;

/** Entries as people read them: phases in the story's order, happenings first, then each lane of the rest. */
export function orderEntries() {
  const phases = new Map(state.chronology.story.phases.map((phase, place) => [phase.id, place]));
  const named = [...new Set(state.entries.map((entry) => entry.phase))].filter((phase) => phase !== null && !phases.has(phase));
  for (const phase of named) phases.set(phase, phases.size);
  phases.set(null, phases.size);
  const rank = (entry) => phases.get(entry.phase) * LANE_ORDER.length + LANE_ORDER.indexOf(entry.lane);
  order = state.entries.map((entry, place) => ({ entry, place, rank: rank(entry) }))
    .sort((one, other) => one.rank - other.rank || one.place - other.place)
    .map((item) => item.entry);
  searchable = new Map();
}

const words = (entry) => {
  if (!searchable.has(entry.id)) {
    const names = entry.actors.map((key) => label("actor", key)); // outlets and origins have filters of their own
    searchable.set(entry.id, folded(`${entry.headline} ${names.join(" ")}`));
  }
  return searchable.get(entry.id);
};

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
    (!days || reaches(entry.when, filter.from, filter.to)) && terms.every((term) => words(entry).includes(term) || (term.length > 5 && entry.id.startsWith(term)));
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
  let started = performance.now();
  for (let at = 0; at < order.length; at += 1) {
    if (fits(order[at])) found.push(order[at]);
    if (at % 256 === 255 && performance.now() - started > SLICE) {
      await breath();
      if (mine !== run) return;
      started = performance.now();
    }
  }
  state.shown = found;
  emit("shown", { keep });
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
