// What this page is, the state it shows, and what it leaves out.

import { h } from "./dom.js";
import { state } from "./store.js";
import { count, plural, sayDay, sentence } from "./words.js";

const READING = [
  ["one origin", "Everybody who tells it rests on one witness: one medium, one speaker, one text."],
  ["2 origins", "So many independent witnesses tell it; articles and outlets stand in brackets."],
  ["disputed", "Its sources give things that cannot all be true. Each stands on the board of conflicts, with its words."],
  ["ruled", "A person has decided something about it, with a reason; the history of rulings says who and why."],
  ["reported …", "Nothing in the text dates it: it happened by then as far as the day of the report tells."],
  ["planned, possible, denied, opinion", "Not told as having happened; it stands apart, in a place of its own."],
];

export async function aboutView() {
  const { chronology, data } = state;
  const { ledger, counts } = chronology;
  let losses = [];
  if (!data.isLive) losses = (await data.get("/api/losses")).losses;
  return h("section", { class: "about-page" }, h("h2", {}, "About this page"),
    h("p", { class: "lead" }, "What the articles say, in their own words. Every line is a stretch of some article; it says on whose word it stands, who disagrees, and how its date was reached. Support is counted in independent origins: ten outlets with one agency's text are one."),
    h("h3", {}, "The state it shows"),
    h("dl", { class: "tallies" }, h("dt", {}, "Known by"), h("dd", {}, chronology.as_of || "everything in the ledger"),
      h("dt", {}, "It holds"), h("dd", {}, `${plural(counts.entries, "entry", "entries")} from ${plural(counts.claims, "claim")} in ${plural(counts.articles, "article")}, on the word of ${plural(counts.origins, "independent origin")}`),
      h("dt", {}, "Ledger"), h("dd", {}, `position ${count(ledger.position)}, digest `, h("code", {}, ledger.digest || ledger.head || "none")),
      ledger.recorded ? [h("dt", {}, "Last fact"), h("dd", {}, `recorded on ${sayDay(ledger.recorded.slice(0, 10))} at ${ledger.recorded.slice(11, 16)} UTC`)] : null),
    h("h3", {}, "How to read it"),
    h("dl", { class: "tallies" }, READING.map(([word, meaning]) => [h("dt", {}, word), h("dd", {}, meaning)])),
    h("h3", {}, "How to check it"),
    h("p", {}, "Choose a quote: the article opens at these very words, as they were stored when it was read. Every claim is a fact of a ledger to which things are only added; “Save the proof” on an open line gives a file that shows it, and ", h("code", {}, "timeline verify FILE"), " checks that file without this page or its server."),
    data.isLive ? h("p", {}, "All that this page shows is also to be had as data: ", h("a", { href: "/api/openapi.json" }, "the JSON addresses"), ".") : null,
    chronology.notes.length ? [h("h3", {}, "Notes"), h("ul", {}, chronology.notes.map((note) => h("li", { dir: "auto" }, sentence(note))))] : null,
    data.isLive ? null : [h("h3", {}, "What this export leaves out or coarsens"),
      h("ul", { class: "losses" }, losses.map((loss) => h("li", {}, h("span", { class: "loss-kind" }, loss.kind), " ", loss.statement)))],
    h("p", { class: "quiet" }, "Offsets count Unicode code points of the stored text, from 0."));
}
