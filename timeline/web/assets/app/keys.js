// Everything by keyboard, and the sheet that says how.

import { byId, h } from "./dom.js";
import { closeReader, focusReader } from "./reader.js";
import { citeCurrent, closeAll, linkCurrent, step, toggle } from "./list.js";
import { navigate } from "./route.js";
import { emit, state } from "./store.js";

const SHEET = [
  ["Lines", [["j k", "next and previous line"], ["o Enter", "open or close it: why is this here?"], ["x", "close all"],
    ["c", "copy the line as a citation"], ["y", "copy its address"], ["r", "read its strongest quote in the article"]]],
  ["Places", [["/", "filter by words"], ["f", "all filters"], ["t", "the time axis; arrow keys walk along it"], ["a", "the article"], ["Esc", "close what is open"]]],
  ["Pages", [["1", "chronology"], ["2", "conflicts"], ["3", "sources"], ["4", "copies: articles that derive from one another"],
    ["5", "rulings"], ["6", "what this page is and leaves out"]]],
  ["Time", [["[ ]", "what was known one mark earlier, later"], ["0", "everything that is known now"]]],
  ["Else", [["p", "print view, with numbered notes"], ["?", "this sheet"]]],
];
const PAGES = { 1: "chronology", 2: "conflicts", 3: "sources", 4: "lineages", 5: "rulings", 6: "about" };

export function keySheet() {
  const sheet = h("dialog", { id: "keys", "aria-labelledby": "keys-title" },
    h("form", { method: "dialog" }, h("h2", { id: "keys-title" }, "Keys"), h("button", { class: "close", "aria-label": "Close" }, "×")),
    h("div", { class: "sheet" }, SHEET.map(([title, keys]) => h("section", {}, h("h3", {}, title), h("dl", {},
      keys.map(([names, words]) => h("div", {}, h("dt", {}, names.split(" ").map((name) => [h("kbd", {}, name), " "])), h("dd", {}, words))))))));
  return sheet;
}

export const openSheet = () => byId("keys").showModal();

const inText = (node) => node.closest("input:not([type=range]), select, textarea, [contenteditable]");

export function watchKeys() {
  document.addEventListener("keydown", (event) => {
    if (document.querySelector("dialog[open]") || event.defaultPrevented) return;
    if (event.key === "Escape") {
      if (inText(event.target)) event.target.blur();
      else if (!closeReader() && state.route.view !== "chronology" && state.route.view !== "entry") navigate("chronology", null);
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || inText(event.target)) return;
    const act = ACTS[event.key];
    if (!act && !PAGES[event.key]) return;
    if (event.key === "o" || event.key !== "Enter") event.preventDefault();
    if (PAGES[event.key]) navigate(PAGES[event.key], null);
    else act(event);
  });
}

const atList = (act) => () => {
  if (state.route.view !== "chronology" && state.route.view !== "entry") return;
  act();
};

const focus = (selector) => {
  const node = document.querySelector(selector);
  if (node) node.focus();
};

const ACTS = {
  j: atList(() => step(1)),
  k: atList(() => step(-1)),
  o: atList(() => state.current && toggle(state.current)),
  x: atList(closeAll),
  c: atList(citeCurrent),
  y: atList(linkCurrent),
  r: atList(() => emit("read-current")),
  "/": () => focus(".filters input"),
  f: () => {
    document.querySelector(".facets").open = true;
    focus(".facets select");
  },
  t: () => focus(".plot a[tabindex='0']"),
  a: focusReader,
  "[": () => emit("knowledge-step", -1),
  "]": () => emit("knowledge-step", 1),
  0: () => emit("knowledge-step", 0),
  p: () => navigate("print", null),
  "?": openSheet,
};
