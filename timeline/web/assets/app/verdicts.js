// Deciding: buttons that appear only where the source is open, each asking for the reason and showing what it will change first.

import { ask, prepare } from "./asking.js";
import { add, h, put } from "./dom.js";
import { articleField, claimField, dateField, entryField, textField } from "./fields.js";
import { isEditor, on, state } from "./store.js";
import { shorten } from "./words.js";

const may = () => isEditor() && state.session.writable !== false && state.data.isLive && state.asOf === null;

const button = (words, act) => h("button", { type: "button", class: "verdict", onclick: act }, words);

const group = (title, ...buttons) => h("div", { class: "verdicts", role: "group", "aria-label": title }, h("span", { class: "quiet" }, title), h("span", {}, buttons));

let wasPrepared = false;

const isNarrow = () => matchMedia("(max-width: 62rem)").matches;

/** Beside an open source: what can be decided on the claim whose words are lit, on its line, and on the article. */
export function claimVerdicts(claim, article) {
  if (!may()) return null;
  if (!wasPrepared) prepare(); // whoever may decide may soon want to try it
  wasPrepared = true;
  const { entry, id } = claim;
  const origin = () => textField("On whose word does it rest? A medium, person or body");
  const backToWords = () => { // the buttons push the words they are about out of a small screen
    const words = isNarrow() && document.querySelector(".words .said.shown");
    if (words) words.scrollIntoView({ block: "end" });
  };
  return h("details", { class: "decide", open: !isNarrow(), ontoggle: backToWords }, h("summary", {}, "Decide"),
    group("This claim",
      button("Reject it", () => ask({ kind: "reject", targets: [id] })),
      button("Redate it", () => ask({ kind: "redate", targets: [id] }, dateField())),
      button("Origin", () => ask({ kind: "origin", targets: [id] }, origin())),
      button("Same as …", () => ask({ kind: "same", targets: [id] }, claimField(id, entry, { withOwn: false }))),
      button("Not the same as …", () => ask({ kind: "different", targets: [id] }, claimField(id, entry, { withOwn: true }))),
      entry ? button("Take it out of its line", () => ask({ kind: "split", targets: [entry, id] })) : null),
    entry ? group("Its line",
      button("Merge it with …", () => ask({ kind: "merge", targets: [entry] }, entryField(entry))),
      button("Redate the line", () => ask({ kind: "redate", targets: [entry] }, dateField())),
      button("Reword it", () => ask({ kind: "rename", targets: [entry] }, textField("The line's new wording"))),
      button("Reject the line", () => ask({ kind: "reject", targets: [entry] }))) : null,
    group("This article",
      button("Publication date", () => ask({ kind: "published", targets: [article.id] }, dateField())),
      button("Lineage", () => ask({ kind: "lineage", targets: [article.id] }, articleField(article))),
      button("Origin of all it says", () => ask({ kind: "origin", targets: [article.id] }, origin()))));
}

/** On an open line: until its source is open, only a word on how to decide. */
export function entryVerdicts() {
  if (!state.data.isLive) return null;
  const hint = h("span", { class: "quiet verdict-hint" });
  const draw = () => put(hint, may() ? "To decide on it, open a quote: the buttons stand beside its source." : "");
  draw();
  watchWhile(hint, draw);
  return hint;
}

/** Listen to who is signed in and what is open for as long as a node is on the page. */
function watchWhile(node, draw) {
  const ends = ["session", "reader"].map((name) => on(name, () => {
    if (node.isConnected) draw();
    else ends.forEach((end) => end());
  }));
}

/** On the contradiction board: a side can be accepted while one of its sources is open. */
export function conflictVerdicts(conflict) {
  const box = h("div", { class: "verdicts", role: "group", "aria-label": "Decide" });
  const draw = () => {
    put(box);
    if (!may()) return;
    const open = conflict.sides.filter((side) => side.claims.includes(state.claim));
    if (!open.length) {
      add(box, h("span", { class: "quiet" }, "Open a quote of it to decide."));
      return;
    }
    add(box, open.map((side) => button(`Accept “${shorten(side.value, 40)}”`, () => ask({ kind: "accept", targets: [conflict.id], value: side.value }))),
      conflict.status === "open" ? button("Explain it", () => ask({ kind: "explain", targets: [conflict.id] })) : null,
      h("span", { class: "quiet" }, "Leaving it open is an answer too."));
  };
  draw();
  watchWhile(box, draw);
  return box;
}

export const askRevoke = (ruling) => ask({ kind: "revoke", targets: [ruling.id], ruling: ruling.id });
