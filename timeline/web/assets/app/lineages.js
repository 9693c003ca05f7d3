// The lineage ribbon: articles that derive from one text, folded into one thread, with the changed words marked.

import { add, bdi, h, put } from "./dom.js";
import { openReader } from "./reader.js";
import { addressOf } from "./route.js";
import { toUnits } from "./segments.js";
import { get } from "./store.js";
import { troubled } from "./trouble.js";
import { LINEAGE_WORDS, plural, sentence } from "./words.js";

const FIRST = 30;

export async function lineagesView(id) {
  const { lineages } = await get("/api/lineages");
  const chosen = id ? lineages.filter((one) => one.id === id) : lineages;
  const list = h("div", { class: "ribbons" });
  let shown = 0;
  const more = h("button", { type: "button", onclick: () => grow() }, "Show more");
  const grow = () => {
    add(list, chosen.slice(shown, shown + FIRST).map((one) => ribbon(one, chosen.length === 1)));
    shown += FIRST;
    more.hidden = shown >= chosen.length;
  };
  grow();
  return h("section", {}, h("h2", {}, "Copies"),
    h("p", { class: "lead" }, lineages.length ? `${plural(lineages.length, "thread")} of articles that derive from one text. Each thread counts as one origin, however many outlets carry it.`
      : "No two articles were found to derive from one text."),
    id && chosen.length < lineages.length ? h("p", {}, h("a", { href: addressOf("lineages"), "data-view": "lineages" }, "All threads")) : null, list, more);
}

function ribbon(lineage, open) {
  const changes = h("div", { class: "changes" });
  const made = new Map(lineage.derived.map((one) => [one.to, one]));
  const ask = h("button", { type: "button", "aria-expanded": "false", onclick: () => (changes.childElementCount ? fold() : unfold()) }, "Mark the changed words");
  const fold = () => {
    put(changes);
    ask.setAttribute("aria-expanded", "false");
    put(ask, "Mark the changed words");
  };
  const unfold = async () => {
    ask.setAttribute("aria-expanded", "true");
    put(ask, "Fold the texts");
    put(changes, h("p", { class: "waiting" }, "…"));
    try {
      put(changes, await changedTexts(lineage));
    } catch (trouble) {
      put(changes, troubled(trouble));
    }
  };
  if (open) unfold();
  return h("article", { class: "ribbon", id: `lineage-${lineage.id}` },
    h("h3", {}, `${plural(lineage.articles.length, "article")}, ${lineage.words || LINEAGE_WORDS[lineage.kind]}`),
    h("ol", { class: "thread" }, lineage.articles.map((article) => {
      const link = made.get(article.id);
      return h("li", { class: link ? "derived" : "first" }, h("button", { type: "button", class: "plain title", dir: "auto", lang: article.language,
        onclick: (event) => openReader(article.id, null, event.currentTarget) }, article.name),
      h("span", { class: "quiet" }, " ", bdi(article.outlet || "outlet not known"), ` · ${article.published_words}`),
      link ? h("span", { class: "quiet", dir: "auto" }, h("br"), link.version && !/^a later version/i.test(link.why) ? "A later version: " : "", sentence(link.why)) : null);
    })),
    h("details", { class: "evidence" }, h("summary", {}, "What shows it"), h("ul", {}, lineage.evidence.map((line) => h("li", { dir: "auto" }, sentence(line))))),
    ask, changes);
}

async function changedTexts(lineage) {
  const { changes } = await get(`/api/lineages/${encodeURIComponent(lineage.id)}`);
  const parts = [];
  for (const change of changes) {
    const [article, against] = await Promise.all([change.article, change.against].map((id) => get(`/api/articles/${encodeURIComponent(id)}`)));
    const share = change.equal === null ? "" : `: ${Math.round(change.equal * 100)}% of its words stand in the first`;
    parts.push(h("section", { class: "compared" }, h("h4", { dir: "auto" }, article.title || article.name || article.path),
      h("p", { class: "quiet" }, "against ", bdi(against.title || against.path), share),
      change.runs === null ? h("p", { class: "note" }, sentence(change.why))
        : h("div", { class: "words compare", dir: "auto", lang: article.language, tabindex: 0, role: "region", "aria-label": "Text with the changed words marked" }, marked(change.runs, article.text, against.text))));
  }
  return parts;
}

/** Empty lines say nothing where words are held side by side: one is enough. */
const closer = (words) => words.replace(/\n\s*\n\s*\n/g, "\n\n");

/** The text with what was added marked and what was left out struck through. */
function marked(runs, text, other) {
  const [unit, unitOther] = [toUnits(text), toUnits(other)];
  const out = [];
  let at = 0;
  for (const [op, start, end, from, to] of runs) {
    const [low, high] = [unit(start), unit(end)];
    out.push(text.slice(at, low));
    if (op === "delete" || op === "replace") out.push(h("del", {}, closer(other.slice(unitOther(from), unitOther(to)))), op === "replace" ? " " : "");
    if (op === "insert" || op === "replace") out.push(h("ins", {}, text.slice(low, high)));
    else if (op === "equal") out.push(text.slice(low, high));
    at = Math.max(at, high);
  }
  out.push(text.slice(at));
  return out.map((part) => (typeof part === "string" ? closer(part) : part));
}
