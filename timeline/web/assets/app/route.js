// Addresses: /entry/ID on a server, #/entry/ID in a file; the addresses of older pages still lead where they led.

import { emit, state } from "./store.js";

const VIEWS = new Set(["chronology", "entry", "claim", "article", "conflicts", "conflict", "sources", "lineages",
  "lineage", "rulings", "knowledge", "print", "about", "phase"]);
const OLD = /^#(entry|claim|text|article|conflict|ruling|phase)-(.+)$/;

const decoded = (words) => {
  try {
    return decodeURIComponent(words);
  } catch {
    return words;
  }
};

/** Where an address leads: {view, id}. */
export function routeOf(path, hash, isLive) {
  const old = OLD.exec(hash);
  if (old) {
    const id = decoded(old[2]).replace(/_([0-9a-f]+)_/g, (_, code) => String.fromCodePoint(parseInt(code, 16)));
    return { view: { text: "claim", ruling: "rulings" }[old[1]] || old[1], id };
  }
  const plain = isLive ? path : hash.replace(/^#/, "");
  const [view, id] = plain.replace(/^\//, "").split("/");
  if (!view || !VIEWS.has(view)) return { view: "chronology", id: null };
  return { view, id: id ? decoded(id) : null };
}

/** The address of a view; of a page about one thing with its id. */
export function addressOf(view, id) {
  const path = view === "chronology" ? "/" : `/${view}${id ? `/${encodeURIComponent(id)}` : ""}`;
  const search = state.data.isLive ? location.search : "";
  return state.data.isLive ? path + search : `#${path}`;
}

export function navigate(view, id, { replace = false } = {}) {
  const to = addressOf(view, id);
  history[replace ? "replaceState" : "pushState"](null, "", to);
  arrive();
}

/** Note where the reader is without moving anything. */
export function settle(view, id) {
  history.replaceState(null, "", addressOf(view, id));
  state.route = { view, id };
}

export function arrive() {
  state.route = routeOf(location.pathname, location.hash, state.data.isLive);
  emit("route", state.route);
}

/** Links inside the page are followed without loading it again. */
export function watchRoutes() {
  addEventListener("popstate", arrive);
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-view]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    navigate(link.dataset.view, link.dataset.id || null);
  });
}
