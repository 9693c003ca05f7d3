// The chronology as a list: phases, lanes, lines; an open line shows what stands behind it.

import { slices } from "./breath.js";
import { h, put } from "./dom.js";
import { copy } from "./cite.js";
import { filterForm } from "./filters.js";
import { settle } from "./route.js";
import { emit, get, label, on, state } from "./store.js";
import { permalink, strip } from "./strip.js";
import { tell, troubled } from "./trouble.js";
import { Windowed } from "./windowed.js";
import { LANES, MODALITY_MARKS, MODALITY_WORDS, RULING_WORDS, STATUS_LABELS, count, plural } from "./words.js";

let list = null;
let scroller = null;
let offers = () => null;

/** The list with its filters. `offer(answer)` gives an editor's buttons on a line. */
export function listPanel(offer) {
  offers = offer || offers;
  const rows = h("div", { class: "rows", role: "list", "aria-label": "Chronology" });
  const nothing = h("p", { class: "nothing", hidden: true });
  scroller = h("div", { class: "list-scroll", tabindex: -1 }, nothing, rows);
  list = new Windowed(scroller, rows, { make, guess, onscroll: tellSeen });
  on("shown", async ({ keep }) => {
    const { shown } = state;
    const items = await itemsOf(shown);
    if (shown !== state.shown) return;
    await list.setItems(items, { keep });
    nothing.hidden = state.shown.length > 0;
    put(nothing, state.entries.length ? "No line fits this filter." : "There is no entry.");
    tellSeen();
  });
  on("lit", (id) => {
    for (const row of rows.querySelectorAll(".entry.lit")) row.classList.remove("lit");
    const row = id && rows.querySelector(`[data-key="${CSS.escape(id)}"]`);
    if (row) row.classList.add("lit");
  });
  rows.addEventListener("mouseover", (event) => {
    const row = event.target.closest(".entry");
    emit("lit", row ? row.dataset.key : null);
  });
  return h("section", { class: "list", "aria-label": "The chronology" }, filterForm(), scroller);
}

/** The rows for some entries, made in slices: each phase and lane has a head. */
async function itemsOf(entries) {
  const items = [];
  const titles = new Map(state.chronology.story.phases.map((phase) => [phase.id, phase.title]));
  const slice = slices();
  let phase;
  let lane = null;
  for (let at = 0; at < entries.length; at += 1) {
    const entry = entries[at];
    if (entry.phase !== phase) {
      phase = entry.phase;
      lane = "happened";
      const title = phase === null ? (titles.size ? "Outside the phases" : "Chronology") : titles.get(phase) || phase;
      items.push({ key: `phase ${phase}`, title, kind: "phase" });
    }
    if (entry.lane !== lane) {
      lane = entry.lane;
      items.push({ key: `lane ${phase} ${lane}`, lane, kind: "lane" });
    }
    items.push({ key: entry.id, entry, kind: "entry", number: at + 1 });
    if (at % 256 === 255 && slice.isOver) await slice.next();
  }
  return items;
}

function guess(item) {
  if (item.kind === "phase") return 64;
  if (item.kind === "lane") return 62;
  const width = Math.max(list ? list.width - 150 : 500, 180);
  return 62 + Math.ceil((item.entry.headline.length * 8.6) / width) * 25;
}

function make(item) {
  if (item.kind === "phase") return h("div", { class: "phase-head", role: "listitem" }, h("h2", { dir: "auto" }, item.title));
  if (item.kind === "lane") {
    const [title, note] = LANES[item.lane];
    return h("div", { class: `lane-head ${item.lane}`, role: "listitem" }, h("h3", {}, title), note ? h("p", {}, note) : null);
  }
  return makeRow(item);
}

function makeRow({ entry, number }) {
  const isOpen = state.open.has(entry.id);
  const row = h("div", { class: `entry ${entry.modality} ${entry.status} ${entry.lane}${entry.id === state.current ? " current" : ""}`, role: "listitem",
    "aria-setsize": state.shown.length, "aria-posinset": number });
  const line = h("button", { type: "button", class: "line", "aria-expanded": String(isOpen), onclick: () => toggle(entry.id), onfocus: () => setCurrent(entry.id) },
    h("span", { class: "date" }, entry.when.words),
    h("span", { class: "saying" },
      h("span", { class: "headline", dir: "auto", lang: entry.language },
        entry.modality === "asserted" ? null : h("span", { class: `kind ${entry.modality}`, lang: "en", dir: "ltr" },
          h("span", { "aria-hidden": "true" }, MODALITY_MARKS[entry.modality]), ` ${MODALITY_WORDS[entry.modality]}`),
        entry.modality === "asserted" ? null : " ", entry.headline),
      standing(entry)));
  row.append(line);
  if (isOpen) openInto(row, entry.id);
  return row;
}

function standing(entry) {
  const names = entry.origin_keys.slice(0, 3).map((key) => label("origin", key));
  const more = entry.origin_keys.length - names.length;
  const counts = `(${plural(entry.articles, "article")}, ${entry.outlets ? plural(entry.outlets, "outlet") : "no named outlet"})`;
  return h("span", { class: "standing" },
    h("span", { class: `badge ${entry.status}` }, entry.status === "corroborated" || entry.origins > 1 ? plural(entry.origins, "origin") : STATUS_LABELS[entry.status]),
    entry.conflicts.open && entry.status !== "disputed" ? [" ", h("span", { class: "badge disputed" }, "disputed")] : null,
    entry.status === "disputed" && entry.origins > 1 ? [" ", h("span", { class: "badge disputed" }, "disputed")] : null,
    entry.rulings.length ? [" ", h("span", { class: "badge ruled" }, entry.ruling_kinds ? entry.ruling_kinds.map((kind) => RULING_WORDS[kind]).join(", ") : "ruled")] : null,
    ` ${counts}`, names.length ? [" · ", h("bdi", {}, names.join(", ")), more > 0 ? ` and ${count(more)} more` : ""] : null);
}

async function openInto(row, id) {
  const opened = h("div", { class: "opened" }, h("p", { class: "waiting" }, "…"));
  row.append(opened);
  row.classList.add("open");
  try {
    const answer = await get(`/api/entries/${encodeURIComponent(id)}`);
    put(opened, strip(answer, offers(answer)));
  } catch (trouble) {
    put(opened, troubled(trouble));
  }
}

function setCurrent(id) {
  if (state.current === id) return;
  state.current = id;
  for (const row of scroller.querySelectorAll(".entry")) row.classList.toggle("current", row.dataset.key === id);
  emit("lit", id);
}

/** Open or close a line. */
export function toggle(id, open = !state.open.has(id)) {
  if (open) state.open.add(id);
  else state.open.delete(id);
  setCurrent(id);
  const focused = document.activeElement && document.activeElement.closest(`[data-key="${CSS.escape(id)}"]`);
  list.redraw(id);
  if (focused) focusLine(id);
  if (state.route.view === "chronology" || state.route.view === "entry") settle(open ? "entry" : "chronology", open ? id : null);
}

/** Close every open line. */
export function closeAll() {
  state.open.clear();
  list.redraw();
}

function focusLine(id) {
  const row = scroller.querySelector(`[data-key="${CSS.escape(id)}"] .line`);
  if (row) row.focus({ preventScroll: true });
}

/** Bring a line into view, and open it if asked. The caller has made sure that it is shown. */
export function reveal(id, { open = false, focus = true } = {}) {
  const index = list.indexOf(id);
  if (index < 0) return false;
  setCurrent(id);
  if (open && !state.open.has(id)) {
    state.open.add(id);
    list.redraw(id);
  }
  list.reveal(index, { block: "start" });
  if (focus) focusLine(id);
  return true;
}

/** The next or previous line. */
export function step(by) {
  const lines = state.shown;
  if (!lines.length) return;
  const at = lines.findIndex((entry) => entry.id === state.current);
  const next = at < 0 ? firstSeen(by) : Math.max(0, Math.min(at + by, lines.length - 1));
  const id = lines[next].id;
  setCurrent(id);
  list.reveal(list.indexOf(id));
  focusLine(id);
}

function firstSeen(by) {
  const [first, last] = list.seen();
  const seen = list.items.slice(first, last + 1).find((item) => item.kind === "entry");
  return seen ? Math.max(0, state.shown.indexOf(seen.entry)) : by > 0 ? 0 : state.shown.length - 1;
}

export async function citeCurrent() {
  if (!state.current) return;
  try {
    copy((await get(`/api/entries/${encodeURIComponent(state.current)}`)).citation);
  } catch (trouble) {
    tell(trouble.message);
  }
}

export const linkCurrent = () => state.current && copy(permalink(state.current), "Address");

/** Other answers are on their way: no row may stay as it is. */
export const forgetRows = () => list && list.forget();

let told = 0;

function tellSeen() {
  cancelAnimationFrame(told);
  told = requestAnimationFrame(() => {
    const [first, last] = list.seen();
    emit("seen", list.items.slice(first, last + 1).filter((item) => item.kind === "entry").map((item) => item.entry));
  });
}

