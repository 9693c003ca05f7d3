// The head of the page: what this is, how much it holds, what is not known, and the ways to its parts.

import { add, h, put } from "./dom.js";
import { openSheet } from "./keys.js";
import { addressOf } from "./route.js";
import { on, state } from "./store.js";
import { count, plural, sayDay } from "./words.js";

const PAGES = [["chronology", "Chronology"], ["conflicts", "Conflicts"], ["sources", "Sources"], ["lineages", "Copies"],
  ["rulings", "Rulings"], ["about", "About"]];
const HOME = { entry: "chronology", claim: "chronology", article: "chronology", conflict: "conflicts", lineage: "lineages" };

export function masthead(extra) {
  const title = h("h1", { dir: "auto" });
  const counts = h("p", { class: "counts" });
  const nav = h("nav", { "aria-label": "Parts of this page" });
  const head = h("header", { class: "masthead" },
    h("div", { class: "titles" }, title, counts),
    h("div", { class: "ways" }, nav, h("span", { class: "ways-end" }, extra,
      h("button", { type: "button", class: "help", "aria-label": "Keys", title: "Keys (?)", onclick: openSheet }, "?"))));
  const drawNav = () => {
    const here = HOME[state.route.view] || state.route.view;
    const known = state.chronology ? state.chronology.counts : {};
    const numbers = { conflicts: known.conflicts, lineages: known.lineages, rulings: known.rulings };
    put(nav, PAGES.map(([view, words]) => h("a", { href: addressOf(view), "data-view": view, "aria-current": view === here ? "page" : null },
      words, numbers[view] ? h("span", { class: "number" }, count(numbers[view])) : null)));
  };
  on("chronology", () => {
    const { story, counts: known } = state.chronology;
    put(title, story.title);
    document.title = story.title;
    const isPartial = Boolean(state.chronology.partial);
    const undated = state.entries.filter((entry) => !entry.when.earliest && !entry.when.latest).length;
    put(counts, [[known.entries, "entry", "entries"], [known.claims, "claim"], [known.articles, "article"], [known.origins, "independent origin"]]
      .map(([number, one, many]) => h("span", { class: one === "claim" || one === "article" ? "lesser" : "" }, plural(number, one, many))),
    h("span", { class: known.conflicts ? "alarm" : "" }, plural(known.conflicts, "open conflict")),
    isPartial ? null : h("span", { class: undated ? "" : "lesser" }, `${count(undated)} without a date`),
    known.differs === undefined ? null : h("span", { class: known.differs ? "alarm" : "" }, `${plural(known.differs, "quote")} not found in ${known.differs === 1 ? "its" : "their"} text`));
    if (state.asOf) add(counts, h("strong", { class: "as-of" }, `As known ${/^\d{4}-\d\d-\d\d$/.test(state.asOf) ? `on ${sayDay(state.asOf)}` : `at ${state.asOf}`}`));
    drawNav();
  });
  on("route", drawNav);
  return head;
}
