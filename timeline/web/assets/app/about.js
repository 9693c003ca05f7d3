// What this page is, the state it shows, and what it leaves out.

import { h } from "./dom.js";
import { state } from "./store.js";
import { count, sentence } from "./words.js";

export async function aboutView() {
  const { chronology, data } = state;
  const { ledger } = chronology;
  let losses = [];
  if (!data.isLive) losses = (await data.get("/api/losses")).losses;
  return h("section", { class: "about-page" }, h("h2", {}, "About this page"),
    h("p", { class: "lead" }, "What the articles say, in their own words. Every line is a stretch of some article; it says on whose word it stands, who disagrees, and how its date was reached. Support is counted in independent origins: ten outlets with one agency's text are one."),
    h("h3", {}, "The state it shows"),
    h("dl", { class: "tallies" }, h("dt", {}, "Known by"), h("dd", {}, chronology.as_of || "everything in the ledger"),
      h("dt", {}, "Ledger"), h("dd", {}, `position ${count(ledger.position)}, digest `, h("code", {}, ledger.digest || ledger.head || "none")),
      ledger.recorded ? [h("dt", {}, "Last fact"), h("dd", {}, `recorded ${ledger.recorded}`)] : null),
    chronology.notes.length ? [h("h3", {}, "Notes"), h("ul", {}, chronology.notes.map((note) => h("li", { dir: "auto" }, sentence(note))))] : null,
    data.isLive ? null : [h("h3", {}, "What this export leaves out or coarsens"),
      h("ul", { class: "losses" }, losses.map((loss) => h("li", {}, h("span", { class: "loss-kind" }, loss.kind), " ", loss.statement)))],
    h("p", { class: "quiet" }, "Offsets count Unicode code points from 0."));
}
