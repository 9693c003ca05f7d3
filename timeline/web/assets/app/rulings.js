// The history of what people decided: each ruling, how it stands, and the way back.

import { bdi, h, put } from "./dom.js";
import { openReader } from "./reader.js";
import { addressOf } from "./route.js";
import { get, isEditor, state } from "./store.js";
import { askRevoke } from "./verdicts.js";
import { RULING_WORDS, count, plural, sentence, shorten } from "./words.js";

const MOST = 12;

const more = (all) => (all.length > MOST ? ` and ${count(all.length - MOST)} more` : null);

/** What an article is called, once it is known. */
function articleName(id) {
  const name = bdi(shorten(id, 20));
  get(`/api/articles/${encodeURIComponent(id)}`).then((found) => put(name, shorten(found.title || found.path, 90))).catch(() => null);
  return name;
}

export async function rulingsView() {
  const answer = await get("/api/rulings");
  const latest = [...answer.rulings].reverse();
  const dangling = new Set(answer.dangling);
  return h("section", {}, h("h2", {}, "Rulings"),
    h("p", { class: "lead" }, latest.length ? `${plural(answer.standing.length, "ruling")} act. Each is a fact of the ledger with its author and reason, and can be taken back; nothing is ever deleted.`
      : "Nobody has decided anything yet. A ruling merges, splits, redates or explains, with an author and a reason, and can be taken back."),
    answer.contradictions.length ? h("p", { class: "note" }, `${plural(answer.contradictions.length, "ruling")} contradicted by a later one: the later holds.`) : null,
    h("ol", { class: "rulings", reversed: true }, latest.map((one) => h("li", { id: `rulings-${one.id}`, class: one.status },
      h("p", {}, h("span", { class: "badge ruled" }, RULING_WORDS[one.kind] || one.kind), " ", h("span", { dir: "auto" }, sentence(one.words))),
      h("p", { class: "quiet", dir: "auto" }, sentence(one.standing), dangling.has(one.id) ? " It finds its words no longer." : "", ` Fact ${one.position}, ruling ${one.id}.`),
      one.articles.length ? h("p", { class: "quiet" }, one.articles.length > 1 ? "In articles: " : "In the article: ", one.articles.slice(0, MOST).map((id, place) => [place ? "; " : "",
        h("button", { type: "button", class: "plain", onclick: (event) => openReader(id, null, event.currentTarget) }, articleName(id))]), more(one.articles)) : null,
      one.entries.length ? h("p", { class: "quiet" }, "Acts on: ", one.entries.filter((id) => state.byId.has(id)).slice(0, MOST).map((id, place) => [place ? "; " : "",
        h("a", { href: addressOf("entry", id), "data-view": "entry", "data-id": id, dir: "auto" }, shorten(state.byId.get(id).headline, 90))]), more(one.entries)) : null,
      isEditor() && one.status !== "revoked" && state.asOf === null ? h("button", { type: "button", class: "revoke", onclick: () => askRevoke(one) }, "Take it back") : null))));
}
