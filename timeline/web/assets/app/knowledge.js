// The knowledge slider: what was known then. Marks show where lines appeared or changed; a mark tells the facts that did it.

import { bdi, h, put } from "./dom.js";
import { openReader } from "./reader.js";
import { addressOf } from "./route.js";
import { emit, on, state } from "./store.js";
import { tell, troubled } from "./trouble.js";
import { count, plural, sayDay, sentence, shorten } from "./words.js";

const MOST = 12;
const FEW_MARKS = 24; // so many neighbours are held side by side for the signs on their marks,
const ROOM = 25; // pixels for a mark that a finger can choose
const FEW_LINES = 4000; // where marks times lines stay below this
const DIFFERENCES = { moved: ["◆", "moved"], merged: ["⋈", "merged"], split: ["⋔", "split"] };
const EFFECTS = { moved: "◆", merged: "⋈", split: "⋔", told: "◇", settled: "✓", withdrawn: "✕" };

let panel = null;
let button = null;
let marks = [];
let known = null;
let scale = "published";
let slider = null;
let told = null;
let track = null;
let said = null;

const sayMoment = (recorded) => `${sayDay(recorded.slice(0, 10))}, ${recorded.slice(11, 16)} UTC`;
const name = (mark) => (mark.recorded ? sayMoment(mark.recorded) : sayDay(mark.as_of));

export const knowledgeBar = {
  button() {
    button = h("button", { type: "button", class: "when-known", "aria-expanded": "false", "aria-controls": "knowledge", title: "What was known when? ([ and ])",
      onclick: () => toggleKnowledge() }, "What was known when?");
    return button;
  },
  panel() {
    panel = h("section", { class: "knowledge", id: "knowledge", "aria-label": "What was known when", hidden: true });
    on("knowledge-step", step);
    on("ledger", () => { known = null; if (!panel.hidden) draw(); });
    return panel;
  },
};

export async function toggleKnowledge(open = panel.hidden) {
  panel.hidden = !open;
  button.setAttribute("aria-expanded", String(open));
  if (open && !known) await draw();
}

async function draw() {
  try {
    known = await state.data.get("/api/knowledge");
  } catch (trouble) {
    put(panel, troubled(trouble));
    return;
  }
  const scales = [["published", "by what had been published"], ["recorded", "by what the ledger held"]].filter(([key]) => known[key].length);
  if (!known[scale].length && scales.length) [[scale]] = scales;
  marks = known[scale];
  slider = h("input", { type: "range", min: 0, max: marks.length, step: 1, "aria-label": "What was known then", oninput: () => say(), onchange: () => go(+slider.value) });
  said = h("output", {});
  track = h("div", { class: "ticks" });
  told = h("div", { class: "told", "aria-live": "polite" });
  const choice = scales.length > 1 ? h("select", { "aria-label": "Which time", onchange: (event) => { scale = event.target.value; draw(); } },
    scales.map(([key, words]) => h("option", { value: key, selected: key === scale }, words))) : null;
  const day = h("input", { type: "date", "aria-label": "What was known on this day", onchange: () => day.value && goToDay(day.value) });
  put(panel, h("div", { class: "slide" }, choice || h("span"), h("div", { class: "slide-track" }, slider, track), said,
    h("span", { class: "slide-end" }, scale === "published" ? day : null, h("button", { type: "button", onclick: () => go(marks.length) }, "Now"))), told);
  put(track, together(marks, track.clientWidth).map(tick));
  slider.value = place();
  say();
  signMarks(marks, track);
}

/** Put signs on the marks at which lines moved, merged or split: told by holding each state beside the one before. */
async function signMarks(some, ticks) {
  if (ticks.children.length < some.length || some.length > FEW_MARKS || some.length * state.entries.length > FEW_LINES) return;
  for (let at = 1; at < some.length; at += 1) {
    const [before, after] = [some[at - 1].as_of, some[at].as_of];
    if (!canDiff(before, after)) continue;
    let diff;
    try {
      diff = await state.data.get(diffPath(before, after));
    } catch {
      return; // asked for too often: the marks still tell it when they are chosen
    }
    if (track !== ticks) return;
    const kinds = diff.entries.flatMap((one) => one.kinds);
    const found = Object.entries(DIFFERENCES).map(([kind, [sign, words]]) => [sign, words, kinds.filter((one) => one === kind).length]).filter(([, , number]) => number);
    if (!found.length) continue;
    const node = ticks.children[at];
    for (const old of node.querySelectorAll(".sign")) old.remove();
    node.prepend(h("span", { class: "sign", "aria-hidden": "true" }, found.map(([sign]) => sign).join("")));
    const title = `${node.title}; ${found.map(([, words, number]) => `${count(number)} ${words}`).join(", ")}`;
    node.title = title;
    node.setAttribute("aria-label", title);
  }
}

const diffPath = (before, after) => `/api/diff?a=${encodeURIComponent(before)}&b=${encodeURIComponent(after)}`;

const place = () => {
  if (state.asOf === null) return marks.length;
  const exact = marks.findIndex((mark) => mark.as_of === state.asOf);
  if (exact >= 0) return exact;
  if (scale === "published") return Math.max(0, marks.filter((mark) => mark.as_of <= state.asOf).length - 1);
  return marks.length;
};

/** Marks as places of themselves, neighbours together where they would lie upon one another. */
function together(all, width) {
  const size = Math.ceil(all.length / Math.max(1, Math.floor(width / ROOM)));
  const groups = [];
  for (let at = 0; at < all.length; at += size) groups.push(all.slice(at, at + size).map((_, place) => at + place));
  return groups;
}

function tick(places) {
  const inside = places.map((one) => marks[one]);
  const at = places.reduce((best, one) => (marks[one].appeared.length > marks[best].appeared.length ? one : best), places[0]);
  const mark = { ...marks[at], gained: inside.flatMap((one) => one.gained || []), rulings: inside.flatMap((one) => one.rulings || []), appeared: inside.flatMap((one) => one.appeared) };
  const changed = mark.gained.length;
  const { rulings } = mark;
  const size = 4 + Math.min(14, Math.sqrt(mark.appeared.length) * (places.length > 1 ? 1 : 3));
  const when = places.length > 1 ? `${name(inside[0])} to ${name(inside[inside.length - 1])}` : name(mark);
  const title = `${when}: ${plural(mark.appeared.length, "line")} appeared${changed ? `, ${count(changed)} gained another origin` : ""}${rulings.length ? `, ${plural(rulings.length, "ruling")}` : ""}`;
  const node = h("button", { type: "button", class: `tick${rulings.length ? " ruled" : ""}`, title, "aria-label": title, onclick: () => tellMark(marks[at], at) },
    h("i", { class: "appeared", style: { height: `${size}px` } }), rulings.length ? h("span", { class: "sign", "aria-hidden": "true" }, EFFECTS[rulings[0].effect]) : changed ? h("span", { class: "sign", "aria-hidden": "true" }, "+") : null);
  node.style.left = `${(places[0] / Math.max(1, marks.length)) * 100}%`;
  return node;
}

function say() {
  const at = +slider.value;
  const between = state.asOf !== null && at === place() && scale === "published" && /^\d{4}-\d\d-\d\d$/.test(state.asOf);
  put(said, at >= marks.length ? "everything known now" : between ? sayDay(state.asOf) : name(marks[at]));
  slider.setAttribute("aria-valuetext", said.textContent);
}

function go(at) {
  const to = Math.max(0, Math.min(at, marks.length));
  show(to, to >= marks.length ? null : marks[to].as_of);
}

/** A day of which no mark need exist: a file shows the last mark before it, which is what was known then. */
function goToDay(day) {
  const last = marks.filter((mark) => mark.as_of <= day).length - 1;
  if (last < 0) tell("Nothing had been published by then");
  else show(last, state.data.isLive ? day : marks[last].as_of);
}

function show(to, asOf) {
  if (asOf !== null && !canShow(asOf)) {
    tell("This page carries no view of that moment; timeline serve shows any");
    slider.value = place();
    say();
    return;
  }
  slider.value = to;
  if (asOf === state.asOf) {
    say();
    return;
  }
  state.asOf = asOf;
  say();
  if (state.data.isLive) {
    const search = new URLSearchParams(location.search);
    if (asOf) search.set("as_of", asOf);
    else search.delete("as_of");
    history.replaceState(null, "", `${location.pathname}${search.size ? `?${search}` : ""}${location.hash}`);
  }
  document.body.classList.toggle("past", asOf !== null);
  emit("as-of");
  if (asOf !== null) tellMark(marks[to], to);
  else put(told);
}

const canShow = (asOf) => state.data.isLive || (state.data.moments ? state.data.moments().includes(asOf) : false);

async function step(by) {
  if (panel.hidden) await toggleKnowledge(true);
  if (!slider) return;
  go(by === 0 ? marks.length : place() + by);
}

/** An article's name, once it is known. */
function nameOf(id) {
  const name = bdi(shorten(id, 20));
  state.data.get(`/api/articles/${encodeURIComponent(id)}`).then((found) => put(name, shorten(found.title || found.path, 70))).catch(() => null);
  return name;
}

const lineLink = (id) => {
  const entry = state.byId.get(id);
  return h("li", {}, h("a", { href: addressOf("entry", id), "data-view": "entry", "data-id": id, dir: "auto" }, entry ? shorten(entry.headline, 100) : id));
};

const lines = (title, ids) => (ids.length ? h("div", {}, h("h4", {}, `${title} (${count(ids.length)})`), h("ul", {}, ids.slice(0, MOST).map(lineLink)),
  ids.length > MOST ? h("p", { class: "quiet" }, `and ${count(ids.length - MOST)} more`) : null) : null);

/** What a mark stands for: the lines it brought, and the facts that did it. */
function tellMark(mark, at) {
  const rulings = mark.rulings || [];
  const before = at > 0 ? marks[at - 1].as_of : null;
  const causes = h("div", { class: "causes" });
  put(told, h("div", { class: "mark-told" },
    h("h3", {}, name(mark), h("span", { class: "quiet" }, mark.recorded ? ` · facts ${mark.first} to ${mark.position}` : ` · ${plural(mark.articles.length, "article")} published`)),
    h("p", {}, canShow(mark.as_of) ? h("button", { type: "button", onclick: () => go(at) }, "Show what was known then") : null,
      " ", before && canDiff(before, mark.as_of) ? h("button", { type: "button", onclick: () => tellCauses(causes, before, mark.as_of) }, "What changed, and which fact did it") : null,
      " ", at > 0 ? h("button", { type: "button", "aria-label": "The mark before", onclick: () => tellMark(marks[at - 1], at - 1) }, "‹") : null,
      " ", at < marks.length - 1 ? h("button", { type: "button", "aria-label": "The next mark", onclick: () => tellMark(marks[at + 1], at + 1) }, "›") : null,
      " ", h("button", { type: "button", "aria-label": "Close", onclick: () => put(told) }, "×")),
    causes,
    canShow(mark.as_of) && (!before || canDiff(before, mark.as_of)) ? null : h("p", { class: "quiet" }, "This page is a single file and carries no earlier states: what was known then, what moved or split, and which fact did it, is told by timeline serve."),
    (mark.articles || []).length ? h("p", { class: "quiet" }, "Published: ", mark.articles.slice(0, MOST).map((id, one) => [one ? ", " : "",
      h("button", { type: "button", class: "plain", onclick: (event) => openReader(id, null, event.currentTarget) }, nameOf(id))])) : null,
    rulings.length ? h("ul", { class: "links" }, rulings.map((one) => h("li", {}, one.revoked ? "Taken back: " : "", h("a", { href: addressOf("rulings", one.id), "data-view": "rulings", "data-id": one.id }, sentence(one.words))))) : null,
    lines("Appeared", mark.appeared), lines("Gained another origin", mark.gained || [])));
}

const canDiff = (before, after) => state.data.isLive || (state.data.diffs ? state.data.diffs().includes(`${before} ${after}`) : false);

async function tellCauses(box, before, after) {
  put(box, h("p", { class: "waiting" }, "Holding the two side by side …"));
  try {
    const diff = await state.data.get(diffPath(before, after));
    put(box, h("h4", {}, diff.same ? "Nothing changed" : `${plural(diff.entries.length, "line")} changed`),
      h("ul", {}, diff.entries.slice(0, 40).map((one) => h("li", {}, one.changes.map((change) => h("div", {}, sentence(change.words),
        change.causes.map((cause) => h("span", { class: "quiet" }, ` Fact ${cause.position}: ${sentence(cause.words)}`))))))),
      diff.entries.length > 40 ? h("p", { class: "quiet" }, `and ${count(diff.entries.length - 40)} more`) : null);
  } catch (trouble) {
    put(box, troubled(trouble));
  }
}
