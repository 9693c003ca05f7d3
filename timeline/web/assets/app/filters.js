// The form above the list.

import { add, h, put } from "./dom.js";
import { FACETS, clearFilter, isFiltered, setFilter } from "./filter.js";
import { on, state } from "./store.js";
import { MODALITY_WORDS, STATUS_LABELS, count, plural } from "./words.js";

const NAMES = { phase: "phase", modality: "kind", status: "standing", outlet: "outlet", origin: "origin", actor: "actor" };
const WORDS = { modality: MODALITY_WORDS, status: STATUS_LABELS };

const FEW = 60; // so many choices are made at once, more when they are asked for,
const MOST = 1000; // and never more than these, the most frequent

const option = (facet, choice) => {
  const value = choice.key || "none";
  const name = (WORDS[facet] && WORDS[facet][choice.key]) || choice.label || value;
  return h("option", { value }, `${name} (${count(choice.count)})`);
};

export function filterForm() {
  const text = h("input", { type: "search", name: "text", placeholder: "Words", "aria-label": "Words in headline or actors, or the beginning of an id",
    autocomplete: "off", "aria-keyshortcuts": "/" });
  const selects = Object.fromEntries(FACETS.map((facet) => [facet, h("select", { name: facet, "aria-label": NAMES[facet] })]));
  const output = h("output", { "aria-live": "polite" });
  const days = h("span", { class: "days" });
  const form = h("form", { class: "filters", role: "search", "aria-label": "Filter the chronology" }, text,
    h("details", { class: "facets" }, h("summary", {}, "Filter by…"), h("div", { class: "choices" }, Object.values(selects))),
    h("p", { class: "found" }, output, days, h("button", { type: "reset", hidden: true }, "Show all")));
  const reset = form.querySelector("[type=reset]");
  let waiting = 0;
  const read = () => setFilter(Object.fromEntries([["text", text.value], ...FACETS.map((facet) => [facet, selects[facet].value])]));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", read);
  text.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(read, state.entries.length > 2000 ? 140 : 0); });
  form.addEventListener("reset", () => {
    clearTimeout(waiting);
    clearFilter(); // at once: what is chosen right after it must not be taken back
  });

  let made = null;
  let unmade = new Set();
  const chosenBy = form.querySelector("details");
  const fill = (facet) => {
    if (!unmade.delete(facet)) return;
    const choices = state.chronology.facets[facet] || [];
    const more = choices.length - MOST;
    put(selects[facet], h("option", { value: "" }, `every ${NAMES[facet]}`), choices.slice(0, MOST).map((choice) => option(facet, choice)),
      more > 0 ? h("option", { disabled: true }, `and ${plural(more, "rarer one")}: write the name above`) : null);
  };
  const show = (facet) => {
    const wanted = state.filter[facet] ?? "";
    if (wanted) fill(facet);
    selects[facet].value = wanted;
    if (wanted && selects[facet].value !== wanted) { // a link may ask for a rare one
      selects[facet].append(option(facet, (state.chronology.facets[facet] || []).find((choice) => choice.key === wanted) || { key: wanted, count: 0 }));
      selects[facet].value = wanted;
    }
  };
  chosenBy.addEventListener("toggle", () => chosenBy.open && state.chronology && FACETS.forEach((facet) => { fill(facet); show(facet); }));
  const offer = () => {
    const { ledger, as_of: asOf } = state.chronology;
    const known = `${ledger.digest} ${asOf}`;
    const isMade = made === known; // the opening of a large chronology has the choices of all of it
    made = known;
    if (!isMade) unmade = new Set(FACETS);
    for (const facet of FACETS) {
      const choices = state.chronology.facets[facet] || [];
      const select = selects[facet];
      select.hidden = choices.length < 2;
      if (choices.length <= FEW || chosenBy.open) fill(facet);
      show(facet);
    }
  };
  on("chronology", offer);
  on("filter", () => {
    if (document.activeElement !== text) text.value = state.filter.text || "";
    for (const facet of FACETS) {
      if (state.chronology) show(facet);
      selects[facet].classList.toggle("chosen", Boolean(state.filter[facet]));
    }
    const chosen = FACETS.filter((facet) => state.filter[facet]).length;
    put(form.querySelector("summary"), chosen ? `Filter by… (${chosen})` : "Filter by…");
    put(days);
    if (state.filter.from !== undefined) {
      add(days, `in view of ${state.filter.from === state.filter.to ? state.filter.from : `${state.filter.from} to ${state.filter.to}`}`);
    }
  });
  on("shown", () => {
    const all = state.entries.length;
    put(output, state.chronology.partial ? `opening ${plural(state.chronology.counts.entries, "entry", "entries")} …` : state.shown.length === all ? `all ${plural(all, "entry", "entries")}` : `${count(state.shown.length)} of ${plural(all, "entry", "entries")}`);
    reset.hidden = !isFiltered();
  });
  return form;
}
