// The form above the list.

import { add, h, put } from "./dom.js";
import { FACETS, clearFilter, isFiltered, setFilter } from "./filter.js";
import { on, state } from "./store.js";
import { MODALITY_WORDS, STATUS_LABELS, count, plural } from "./words.js";

const NAMES = { phase: "phase", modality: "kind", status: "standing", outlet: "outlet", origin: "origin", actor: "actor" };
const WORDS = { modality: MODALITY_WORDS, status: STATUS_LABELS };

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
  const offer = () => {
    const { ledger, as_of: asOf } = state.chronology;
    const known = `${ledger.digest} ${asOf}`;
    const isMade = made === known; // the opening of a large chronology has the choices of all of it
    made = known;
    for (const facet of FACETS) {
      const choices = state.chronology.facets[facet] || [];
      const select = selects[facet];
      if (!isMade) put(select, h("option", { value: "" }, `every ${NAMES[facet]}`), choices.map((choice) => option(facet, choice)));
      select.hidden = choices.length < 2;
      select.value = state.filter[facet] ?? "";
    }
  };
  on("chronology", offer);
  on("filter", () => {
    if (document.activeElement !== text) text.value = state.filter.text || "";
    for (const facet of FACETS) {
      selects[facet].value = state.filter[facet] ?? "";
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
