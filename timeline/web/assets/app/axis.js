// The time axis beside the list: time runs down it, phases lie behind it, uncertain ends fade, and what has no day has a place.

import { add, h, put, s, unseen } from "./dom.js";
import { breath, slices } from "./breath.js";
import { COLUMNS, FINEST, Gathering, barsOf, columnOf, marksOf } from "./marks.js";
import { scaleOf } from "./scale.js";
import { emit, on, state } from "./store.js";
import { MODALITY_MARKS, count, dayNumber, isoDay, plural, sayDay, shorten } from "./words.js";

const TOP = 14;
const BOTTOM = 30;
const LABEL_GAP = 26;
const TRACK = 14;
const PINS = 24; // of what has no day, so many are drawn; the rest is counted
const CROWD = 1200; // from so many lines on, neighbouring days share a mark

let box = null;
let plot = null;
let focused = 0;
let drawn = 0;

/** The axis as a part of the page; it draws itself whenever what is shown changes. */
export function axisPanel() {
  plot = h("div", { class: "plot" });
  const bins = h("div", { class: "bins" });
  const legend = h("details", { class: "legend" }, h("summary", {}, "What the marks mean"), legendList());
  box = h("section", { class: "axis", "aria-label": "Time axis; the same entries follow as a list" }, plot, bins, legend);
  const draw = () => drawAll(bins);
  let waiting = 0;
  on("shown", () => { // the list answers first
    clearTimeout(waiting);
    waiting = setTimeout(draw, state.entries.length > 2000 ? 120 : 0);
  });
  on("seen", markSeen);
  on("lit", (id) => light(id));
  let width = 0;
  new ResizeObserver(() => {
    if (!state.chronology || (plot.clientHeight === width && box.dataset.drawn)) return;
    width = plot.clientHeight;
    draw();
  }).observe(plot);
  plot.addEventListener("keydown", walk);
  return box;
}

function legendList() {
  const sample = (reach, kind) => s("svg", { width: 26, height: 14, class: "sample", "aria-hidden": "true" },
    s("g", { class: `mark ${kind} ${reach}`, transform: "translate(4 7) rotate(-90)" }, shapeOf(reach, 0, reach === "day" ? 0 : 18, 0, kind)));
  return h("ul", {},
    h("li", {}, sample("day", "happened"), "on one day"),
    h("li", {}, sample("range", "happened"), "on one of several days"),
    h("li", {}, sample("until", "happened"), "by then at the latest"),
    h("li", {}, sample("from", "plans"), "open: from then on"),
    h("li", {}, h("i", { class: "fold" }), "stretch drawn shorter than it is"),
    h("li", {}, "In a crowd, a bar is as wide as many lines stand there, and paler where their days are uncertain."));
}

let frame = null;

/** What the axis is drawn on: it depends on the whole chronology, whatever the filter shows of it. */
async function frameOf(chronology) {
  if (frame && frame.chronology === chronology) return frame;
  const busy = new Map();
  const phases = new Map();
  const slice = slices();
  for (const entry of chronology.entries) {
    const { earliest, latest } = entry.when;
    for (const iso of earliest === latest ? [earliest] : [earliest, latest]) if (iso) busy.set(dayNumber(iso), (busy.get(dayNumber(iso)) || 0) + 1);
    if (entry.phase !== null && entry.lane === "happened" && earliest && latest) {
      if (!phases.has(entry.phase)) phases.set(entry.phase, []);
      phases.get(entry.phase).push((dayNumber(earliest) + dayNumber(latest)) / 2);
    }
    if (slice.isOver) await slice.next();
  }
  for (const [phase, days] of phases) phases.set(phase, Float64Array.from(days).sort());
  frame = { chronology, scale: scaleOf(busy.keys(), chronology.entries.length > CROWD ? busy : null), phases, days: [...busy.keys()].sort((one, other) => busy.get(other) - busy.get(one) || one - other) };
  return frame;
}

const STOPS = { range: [0.12, 1, 0.12], from: [1, 0.6, 0], until: [0, 0.6, 1] };

/** How uncertain ends fade, once for each column. */
function fades() {
  return s("defs", {}, COLUMNS.flatMap((column) => Object.entries(STOPS).map(([reach, stops]) => s("linearGradient",
    { id: `fade-${column.key}-${reach}`, x1: 0, x2: 0, y1: 0, y2: 1 },
    stops.map((opacity, place) => s("stop", { offset: `${place * 50}%`, "stop-opacity": opacity, class: `fade ${column.key}` }))))));
}

/** One mark, upright: a dot for a day, a bar that fades where the date is uncertain. */
function shapeOf(reach, from, to, x, column, r = 5) {
  if (reach === "day" || to - from < 9) return s("circle", { cx: x, cy: (from + to) / 2, r, class: reach === "day" ? "" : "near" });
  const length = Math.max(to - from, 8);
  return [
    s("rect", { x: x - 3.5, y: from, width: 7, height: length, rx: 3.5, fill: `url(#fade-${column}-${reach})` }),
    reach === "from" ? s("line", { x1: x - 5, x2: x + 5, y1: from, y2: from }) : null,
    reach === "until" ? s("line", { x1: x - 5, x2: x + 5, y1: from + length, y2: from + length }) : null,
  ];
}

/** Draw everything, in slices: a later call overtakes an earlier one. */
async function drawAll(bins) {
  drawn += 1;
  const mine = drawn;
  const isStale = () => mine !== drawn;
  const { chronology, shown } = state;
  const { scale } = await frameOf(chronology);
  if (isStale()) return;
  const { gatherings, undated, open } = await gathered(shown, scale, isStale);
  if (isStale()) return;
  drawBins(bins, undated, open);
  const height = plot.clientHeight;
  const width = plot.clientWidth;
  if (!scale || height < 80 || chronology.partial) {
    put(plot);
    return;
  }
  box.dataset.drawn = "yes";
  const length = height - TOP - BOTTOM;
  const left = 78;
  const crowd = shown.length > CROWD;
  const columns = laidOut(gatherings, crowd, width - left);
  const drawing = s("svg", { width, height, role: "group", "aria-label": "Dated entries by day" });
  add(drawing, fades(), phaseBands(scale, length, left, width), foldMarks(scale, length, left, width), dayLabels(scale, length));
  const slice = slices();
  let x = left;
  for (const column of columns) {
    const group = s("g", { class: `column ${column.key}` });
    for (const mark of column.marks) {
      add(group, markOf(mark, column, mark.reach === "bar" ? x + 6 : x + 12 + mark.track * TRACK));
      if (slice.isOver) await slice.next();
      if (isStale()) return;
    }
    column.x = x;
    x += column.width;
    add(drawing, group);
  }
  if (crowd) await breath();
  if (isStale()) return;
  rove(drawing, focused);
  add(drawing, s("rect", { class: "window", x: left - 5, y: 0, width: 3, height: 0, rx: 1.5 }));
  Object.assign(drawing, { scale, length });
  put(plot, drawing, h("div", { class: "heads", "aria-hidden": "true" }, columns.map((column) => {
    const head = h("span", { title: column.title }, { happened: "●", plans: "▷", denials: "✕", opinions: "❝" }[column.key]);
    head.style.left = `${column.x + 5}px`;
    return head;
  })));
  markSeen(state.seen);
}

/** Sort what is shown into columns and bins, in slices, so that a large chronology holds nothing up. */
async function gathered(shown, scale, isStale) {
  const length = plot.clientHeight - TOP - BOTTOM;
  const crowd = shown.length > CROWD;
  const gatherings = new Map(COLUMNS.map((column) => [column.key, new Gathering(scale, length, crowd)]));
  const undated = [];
  const open = [];
  const slice = slices();
  for (let at = 0; at < shown.length; at += 1) {
    const entry = shown[at];
    if (!entry.when.earliest && !entry.when.latest) undated.push(entry);
    if (entry.lane === "plans") open.push(entry);
    if (scale && entry.lane !== "undated") gatherings.get(columnOf(entry)).add(entry);
    if (at % 64 === 63 && slice.isOver) {
      await slice.next();
      if (isStale()) break;
    }
  }
  return { gatherings, undated, open };
}

function laidOut(gatherings, crowd, room) {
  const most = Math.max(1, Math.floor((room - 4 * 14) / TRACK) - 3);
  if (crowd) return COLUMNS.map((column) => ({ ...column, marks: barsOf(gatherings.get(column.key)), width: room * (column.key === "happened" ? 0.46 : 0.18) })).filter((column) => column.marks.length);
  return COLUMNS.map((column) => {
    const tracks = column.key === "happened" ? Math.min(6, Math.max(3, most - 4)) : 2;
    const laid = marksOf(gatherings.get(column.key), tracks);
    return { ...column, marks: laid.marks, width: laid.tracks * TRACK + 14 };
  }).filter((column) => column.marks.length);
}

function markOf(mark, column, x) {
  const first = mark.entries[0];
  const number = mark.entries.length;
  const disputed = mark.entries.some((entry) => entry.conflicts.open);
  const title = `${first.when.words}${mark.reach === "bar" && mark.entries.length > 1 ? " and near it" : ""}: ${number > 1 ? plural(number, "entry", "entries") : shorten(first.headline, 110)}`;
  const isBar = mark.reach === "bar";
  const isDot = mark.reach === "day" || mark.to - mark.from < 9;
  const far = mark.reach === "day" ? mark.from : Math.max(mark.to, mark.from + 8);
  const group = s("a", { class: `mark ${column.key} ${mark.reach}${disputed ? " disputed" : ""}`, role: "link", tabindex: -1,
    "aria-label": `${title}${disputed ? ", disputed" : ""}`, transform: `translate(0 ${TOP})`,
    onclick: (event) => { event.preventDefault(); emit("goto", first.id); },
    onmouseenter: () => {
      emit("lit", first.id);
      if (!group.querySelector("title")) group.prepend(s("title", {}, titleOf(mark, title)));
    } },
  isBar ? s("rect", { class: "bar", x, y: mark.from - FINEST / 2 + 1, width: Math.max(3, mark.share * (column.width - 10)), height: FINEST - 2, rx: 2, "fill-opacity": 0.4 + 0.6 * mark.exact })
    : shapeOf(mark.reach, mark.from, mark.to, x, column.key, number > 1 ? 7.5 : 5),
  number > 1 && !isBar ? s("text", { x, y: (isDot ? (mark.from + mark.to) / 2 : (mark.from + far) / 2) + 3, class: isDot && column.key === "happened" ? "on" : "" }, number > 999 ? "…" : number) : null,
  disputed && isBar ? s("circle", { class: "notch", cx: x - 3, cy: mark.from, r: 2 }) : disputed ? s("rect", { class: "ring", x: x - 9, y: isDot ? (mark.from + mark.to) / 2 - 9 : mark.from - 3, width: 18, height: isDot ? 18 : far - mark.from + 6, rx: 9 }) : null);
  group.entries = mark.entries;
  group.setAttribute("focusable", "true");
  return group;
}

function titleOf(mark, title) {
  const more = mark.entries.length - 8;
  return [title, ...mark.entries.slice(0, 8).map((entry) => `\n${MODALITY_MARKS[entry.modality]} ${shorten(entry.headline, 90)}`),
    more > 0 ? `\nand ${more} more` : ""];
}

function phaseBands(scale, length, left, width) {
  const bands = [];
  const ends = [];
  for (const phase of state.chronology.story.phases) {
    const inner = frame.phases.get(phase.id);
    if (!inner) continue;
    const low = inner[Math.floor(inner.length * 0.1)];
    const high = inner[Math.ceil((inner.length - 1) * 0.9)];
    bands.push({ phase, from: scale.at(low) * length, to: Math.max(scale.at(high) * length, scale.at(low) * length + 4) });
  }
  bands.sort((one, other) => one.from - other.from);
  return bands.map((band, place) => {
    let y = band.from + TOP - 18;
    while (ends.some((end) => Math.abs(end - y) < 13)) y += 13;
    ends.push(y);
    return s("g", { class: `band tint-${place % 2}` },
      s("rect", { x: left, y: band.from + TOP - 8, width: width - left, height: band.to - band.from + 16, rx: 4 }),
      s("text", { x: width - 4, y, "text-anchor": "end" }, shorten(band.phase.title, 26)));
  });
}

function foldMarks(scale, length, left, width) {
  return scale.folds.map(([before, after]) => {
    const middle = ((scale.at(before) + scale.at(after)) / 2) * length + TOP;
    return s("g", { class: "fold" }, s("title", {}, `${plural(after - before, "day")} in which nothing is known, drawn shorter`),
      s("path", { d: `M${left - 12} ${middle - 4}l6 -4l6 8l6 -8M${left - 12} ${middle + 3}l6 -4l6 8l6 -8` }),
      s("line", { x1: left + 12, x2: width, y1: middle, y2: middle }));
  });
}

function dayLabels(scale, length) {
  const first = scale.days[0];
  const last = scale.days[scale.days.length - 1];
  const { core } = scale;
  const order = [first, last, ...(core || []), ...frame.days];
  const places = [];
  return order.map((day) => {
    const y = scale.at(day) * length + TOP;
    if (places.some((other) => Math.abs(other - y) < LABEL_GAP)) return null;
    places.push(y);
    return s("g", { class: "day" }, s("line", { x1: 70, x2: 76, y1: y, y2: y }), s("text", { x: 66, y: y + 4, "text-anchor": "end" },
      labelOf(day, core)));
  });
}

/** A day on the axis: far from where nearly everything lies its year is enough. */
function labelOf(day, core) {
  const words = sayDay(isoDay(day), { short: true });
  if (core && (day < core[0] || day > core[1])) return words.replace(/^.* /, "");
  return words.replace(/ (\d{4})$/, (_, year) => ` ’${year.slice(2)}`);
}

/** The places of what has no day: undated entries and, below, what is open. */
function drawBins(bins, undated, open) {
  put(bins,
    bin("No date known", undated, "happened", undated.length ? undated[0].id : null),
    bin("Open: planned, conditional, possible", open, "plans", open.length ? open[0].id : null));
}

function bin(title, entries, kind, target) {
  const marks = entries.slice(0, PINS).map((entry) => h("button", { type: "button", class: `pin ${entry.lane}`, title: shorten(entry.headline, 110),
    onclick: () => emit("goto", entry.id), tabindex: -1, "aria-hidden": "true" }, MODALITY_MARKS[entry.modality]));
  return h("div", { class: `bin ${kind}` }, h("button", { type: "button", class: "bin-title", disabled: !target,
    onclick: () => target && emit("goto", target) }, `${title} `, h("b", {}, count(entries.length)), unseen(target ? ", go to the first" : "")), marks.length ? h("div", { class: "pins" }, marks,
    entries.length > PINS ? h("span", { class: "quiet" }, ` +${count(entries.length - PINS)}`) : null) : null);
}

/** The bracket beside the axis: the days that the list shows at the moment. */
function markSeen(seen) {
  state.seen = seen;
  const drawing = plot && plot.querySelector("svg");
  if (!drawing || !seen || !seen.length) return;
  const days = seen.flatMap((entry) => [entry.when.earliest || entry.when.latest, entry.when.latest || entry.when.earliest]).filter(Boolean).sort();
  const bracket = drawing.querySelector(".window");
  if (!days.length) {
    bracket.setAttribute("height", 0);
    return;
  }
  const { length } = drawing;
  const from = drawing.scale.at(dayNumber(days[0])) * length + TOP;
  const to = drawing.scale.at(dayNumber(days[days.length - 1])) * length + TOP;
  bracket.setAttribute("y", from - 5);
  bracket.setAttribute("height", to - from + 10);
}

function light(id) {
  const entry = state.byId.get(id);
  for (const mark of marksIn(plot)) mark.classList.toggle("lit", entry !== undefined && mark.entries.includes(entry));
}

const marksIn = (node) => (node ? [...node.querySelectorAll("a.mark")] : []);

/** One mark can be reached by the tabulator, the others from it by arrow keys. */
function rove(node, to) {
  const marks = marksIn(node);
  if (!marks.length) return;
  focused = Math.max(0, Math.min(to, marks.length - 1));
  marks.forEach((mark, place) => mark.setAttribute("tabindex", place === focused ? 0 : -1));
}

function walk(event) {
  const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  const marks = marksIn(plot);
  if (step) {
    event.preventDefault();
    rove(plot, marks.indexOf(document.activeElement) + step);
    marks[focused].focus();
    emit("lit", marks[focused].entries[0].id);
  } else if (event.key === "Enter" && document.activeElement.entries) emit("goto", document.activeElement.entries[0].id);
}
