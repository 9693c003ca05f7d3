// The reading room: puts its parts together and follows where the address leads.

import { axisPanel } from "./axis.js";
import { aboutView } from "./about.js";
import { conflictsView } from "./conflicts.js";
import { openData, serverFeed } from "./data.js";
import { byId, h, put } from "./dom.js";
import { embeddedFeed } from "./embedded.js";
import { applyFilter, clearFilter, orderEntries, readWords } from "./filter.js";
import { keySheet, watchKeys } from "./keys.js";
import { knowledgeBar, toggleKnowledge } from "./knowledge.js";
import { lineagesView } from "./lineages.js";
import { forgetRows, listPanel, reveal } from "./list.js";
import { watchLive } from "./live.js";
import { masthead } from "./masthead.js";
import { prepareForPaper, printView } from "./print.js";
import { openReader, readerPane } from "./reader.js";
import { arrive, navigate, settle, watchRoutes } from "./route.js";
import { rulingsView } from "./rulings.js";
import { session, signButton } from "./session.js";
import { sourcesView } from "./sources.js";
import { emit, get, on, state, take } from "./store.js";
import { tell, troubled } from "./trouble.js";
import { claimVerdicts, entryVerdicts } from "./verdicts.js";

const VIEWS = { conflicts: conflictsView, conflict: conflictsView, sources: sourcesView,
  lineages: lineagesView, lineage: lineagesView, rulings: rulingsView, about: aboutView, print: printView };

let page = null;
let drawn = 0;

/** Read the chronology of the moment that is looked at. */
export async function load({ fresh = false } = {}) {
  if (fresh) state.data.forget();
  const asked = state.asOf;
  const chronology = await get("/api/chronology");
  if (asked === state.asOf) await show(chronology);
}

async function show(chronology) {
  take(chronology);
  await orderEntries();
  if (chronology !== state.chronology) return;
  forgetRows();
  await applyFilter({ keep: true });
  if (document.body.classList.contains("ready")) readWords();
}

async function follow(route) {
  drawn += 1;
  const mine = drawn;
  const view = VIEWS[route.view];
  document.body.dataset.view = view ? "page" : "chronology";
  document.body.dataset.page = route.view;
  if (view) {
    put(page, h("p", { class: "waiting" }, "…"));
    let made;
    try {
      made = await view(route.id);
    } catch (trouble) {
      made = troubled(trouble);
    }
    if (mine !== drawn) return;
    put(page, made);
    page.scrollTop = 0;
    const target = route.id && page.querySelector(`#${CSS.escape(`${route.view}-${route.id}`)}`);
    if (target) target.scrollIntoView({ block: "start" });
    return;
  }
  if (route.view === "entry" && route.id) await goTo(route.id, { open: true });
  if (route.view === "claim" && route.id) await goToClaim(route.id);
  if (route.view === "article" && route.id) openReader(route.id);
  if (route.view === "phase") reveal(`phase ${route.id}`, { focus: false });
  if (route.view === "knowledge") toggleKnowledge(true);
}

/** Show an entry in the list; an older id leads to the entry that took it up. */
async function goTo(id, { open = false } = {}) {
  let today = id;
  if (!state.byId.has(id)) {
    try {
      today = (await get(`/api/entries/${encodeURIComponent(id)}`)).id;
    } catch (trouble) {
      tell(trouble.message);
      return;
    }
  }
  if (!state.byId.has(today)) return;
  if (!state.shown.some((entry) => entry.id === today)) await clearFilter();
  document.body.dataset.view = "chronology";
  reveal(today, { open });
  if (open && state.route.view === "entry") settle("entry", today);
}

async function goToClaim(id) {
  try {
    const found = await get(`/api/claims/${encodeURIComponent(id)}`);
    if (found.entry) await goTo(found.entry, { open: true });
    await openReader(found.article, found.id);
  } catch (trouble) {
    tell(trouble.message);
  }
}

async function readCurrent() {
  if (!state.current) return;
  const answer = await get(`/api/entries/${encodeURIComponent(state.current)}`);
  const claim = answer.who_says_so.find((one) => one.claim === answer.strongest) || answer.who_says_so[0];
  if (claim) openReader(claim.article, claim.claim);
}

/** On a narrow screen the axis takes the place of the list, until a mark is chosen. */
function axisToggle() {
  const button = h("button", { type: "button", class: "axis-toggle", "aria-pressed": "false", onclick: () => turn(!document.body.classList.contains("axis-open")) }, "Axis");
  const turn = (open) => {
    document.body.classList.toggle("axis-open", open);
    button.setAttribute("aria-pressed", String(open));
  };
  on("goto", () => turn(false));
  return button;
}

function build() {
  page = h("div", { class: "page", tabindex: 0, role: "region", "aria-label": "Page" });
  put(byId("room"),
    h("a", { class: "skip", href: "#main", onclick: (event) => { event.preventDefault(); byId("main").focus(); } }, "Skip to the chronology"),
    masthead([axisToggle(), knowledgeBar.button(), signButton()]),
    knowledgeBar.panel(),
    h("div", { class: "desk" }, axisPanel(), h("main", { id: "main", tabindex: -1 }, listPanel(entryVerdicts), page), readerPane(claimVerdicts)),
    keySheet());
  on("route", follow);
  on("goto", (id) => {
    const chronology = state.route.view === "chronology" || state.route.view === "entry";
    if (chronology) goTo(id, { open: state.open.has(id) });
    else navigate("entry", id);
  });
  on("read-current", readCurrent);
  on("as-of", () => load().then(() => follow(state.route)).catch(fail));
  on("ledger", () => load({ fresh: true }).then(() => VIEWS[state.route.view] && follow(state.route)).catch(fail));
  on("reader", () => document.body.classList.toggle("reading", Boolean(state.article)));
  watchRoutes();
  watchKeys();
}

function fail(trouble) {
  put(page, troubled(trouble));
  document.body.dataset.view = "page";
}

const AGAIN = 2500; // milliseconds

/** Ask until the server has made the chronology ready: after an update a large ledger is folded first. */
async function patiently(asked) {
  for (;;) {
    try {
      return await asked();
    } catch (trouble) {
      if (trouble.status !== 503) throw trouble;
      tell(`${trouble.message} The page opens by itself.`);
      await new Promise((resolve) => setTimeout(resolve, AGAIN));
    }
  }
}

const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

async function start() {
  state.data = openData(document.getElementById("room-directory") ? embeddedFeed() : serverFeed());
  const asked = new URLSearchParams(location.search).get("as_of");
  state.asOf = state.data.isLive ? asked : null;
  build();
  try {
    const early = await patiently(() => state.data.early(state.asOf));
    if (early) await show(early);
    if (!early || early.partial) {
      if (early) { // the first lines of a large chronology, to be read while the rest comes and is unpacked
        performance.mark("room-first");
        await painted();
      }
      await patiently(load);
    }
  } catch (trouble) {
    fail(trouble);
    return;
  }
  arrive();
  performance.mark("room-ready");
  document.body.classList.add("ready");
  emit("ready");
  readWords();
  session.start();
  watchLive();
  prepareForPaper();
}

start();
