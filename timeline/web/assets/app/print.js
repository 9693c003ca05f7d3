// On paper: everything that the filter shows, with numbered notes to the exact places. Also a view, so that it can be seen first.

import { byId, h, put } from "./dom.js";
import { get, on, state } from "./store.js";
import { LANES, MODALITY_MARKS, MODALITY_WORDS, STATUS_LABELS, count, plural, sentence } from "./words.js";

const WITH_NOTES = 400; // so many lines are prepared with their notes for a print that is asked of the browser itself
const SLICE = 40;

let prepared = null;

/** The print view: built in slices, so that the page stays alive while thousands of lines are made. */
export async function printView() {
  const sheet = await paper(state.shown);
  return h("section", {}, h("p", { class: "print-tools" }, h("button", { type: "button", onclick: () => window.print() }, "Print"),
    h("span", { class: "quiet" }, ` ${plural(state.shown.length, "line")} as filtered, with numbered notes.`)), sheet);
}

async function paper(entries) {
  const lines = h("div", { class: "paper-lines" });
  const notes = h("ol", { class: "paper-notes" });
  let number = 0;
  let phase;
  let lane = "happened";
  const titles = new Map(state.chronology.story.phases.map((one) => [one.id, one.title]));
  for (let at = 0; at < entries.length; at += SLICE) {
    const some = entries.slice(at, at + SLICE);
    const answers = await Promise.all(some.map((entry) => get(`/api/entries/${encodeURIComponent(entry.id)}`)));
    some.forEach((entry, place) => {
      if (entry.phase !== phase) {
        phase = entry.phase;
        lane = "happened";
        lines.append(h("h2", { dir: "auto" }, phase === null ? (titles.size ? "Outside the phases" : "Chronology") : titles.get(phase) || phase));
      }
      if (entry.lane !== lane) {
        lane = entry.lane;
        lines.append(h("h3", {}, LANES[lane][0]), h("p", { class: "quiet" }, LANES[lane][1]));
      }
      const marks = answers[place].who_says_so.map((claim) => {
        number += 1;
        notes.append(h("li", { value: number }, h("q", { dir: "auto", lang: claim.language }, claim.quote), ` ${claim.voice_words}: `, h("cite", {}, claim.title || claim.path),
          `, ${claim.published_words}, characters ${claim.spans.map(([start, end]) => `${start}–${end}`).join(", ")}.`));
        return number;
      });
      lines.append(line(entry, answers[place], marks));
    });
    await new Promise((resolve) => setTimeout(resolve));
  }
  return h("div", { class: "paper" }, heading(), lines, h("h2", {}, "Notes"), notes, foot());
}

function line(entry, answer, marks) {
  const listed = marks.length > 3 ? `${marks[0]}–${marks[marks.length - 1]}` : marks.join(", ");
  return h("div", { class: `paper-line ${entry.modality}` }, h("p", { class: "date" }, entry.when.words),
    h("div", {}, h("p", { class: "headline", dir: "auto", lang: entry.language }, entry.modality === "asserted" ? "" : `${MODALITY_MARKS[entry.modality]} ${MODALITY_WORDS[entry.modality]}: `,
      entry.headline, listed ? h("sup", {}, listed) : null),
    h("p", { class: "quiet" }, answer ? [`${answer.support_words}${entry.status === "single-origin" ? "" : `; ${STATUS_LABELS[entry.status]}`}. `, answer.when_reason,
      answer.conflicts.map((one) => ` Disputed (${one.status}): ${one.question} ${one.sides.map((side) => side.value).join(" or ")}.`),
      answer.rulings.map((one) => ` ${sentence(one.words)}`)] : `${plural(entry.origins, "origin")}, ${plural(entry.articles, "article")}`)));
}

function heading() {
  const { story, counts } = state.chronology;
  const filter = Object.entries(state.filter).filter(([, value]) => value).map(([name, value]) => `${name}: ${value}`);
  return h("header", {}, h("h1", { dir: "auto" }, story.title), h("p", { class: "quiet" }, `${plural(counts.entries, "entry", "entries")} from ${plural(counts.articles, "article")} and ${plural(counts.origins, "independent origin")}; ${plural(counts.conflicts, "open conflict")}.`,
    filter.length ? ` Shown: ${count(state.shown.length)} (${filter.join(", ")}).` : "", state.asOf ? ` As known ${state.asOf}.` : ""));
}

function foot() {
  const { ledger, notes } = state.chronology;
  return h("footer", {}, notes.map((note) => h("p", {}, sentence(note))), h("p", { class: "quiet" }, `Ledger position ${ledger.position}, digest ${ledger.digest || ledger.head}. Offsets count Unicode code points from 0.`));
}

/** Make ready for the browser's own print command: small chronologies whole with their notes, large ones line by line. */
export function prepareForPaper() {
  const sheet = byId("paper");
  let waiting = 0;
  const prepare = () => {
    prepared = null;
    clearTimeout(waiting);
    if (state.data.isLive || state.shown.length > WITH_NOTES) return; // nothing is asked of a server for a print nobody wants
    const wanted = state.shown;
    waiting = setTimeout(() => paper(wanted).then((made) => { if (wanted === state.shown) prepared = made; }).catch(() => { prepared = null; }), 1500);
  };
  on("shown", prepare);
  prepare();
  addEventListener("beforeprint", () => {
    if (state.route.view === "print") return;
    put(sheet, prepared || h("div", { class: "paper" }, heading(), h("p", { class: "quiet" }, "Without notes: open the print view (p) for the numbered notes."),
      state.shown.map((entry) => line(entry, null, [])), foot()));
  });
  addEventListener("afterprint", () => put(sheet));
}
