// Each outlet, medium and speaker: what they alone assert, share, dispute and copy.

import { bdi, h, put } from "./dom.js";
import { quotation } from "./claim.js";
import { addressOf } from "./route.js";
import { get } from "./store.js";
import { setFilter } from "./filter.js";
import { MODALITY_WORDS, count, folded, plural, shorten } from "./words.js";

const COLUMNS = [["claims", "Claims"], ["articles", "Articles"], ["sole", "Lines it alone asserts"], ["corroborated", "Lines shared"],
  ["disputed", "Lines disputed"], ["copied", "Copied"]];
const FIRST = 200;
const MORE = 500; // rows at once: thousands would hold the page up

export async function sourcesView(id) {
  return id ? oneSource(id) : allSources();
}

const link = (source) => h("a", { href: addressOf("sources", source.id), "data-view": "sources", "data-id": source.id, dir: "auto" }, source.name);

async function allSources() {
  const { sources } = await get("/api/sources");
  const order = { by: "claims", down: true };
  const search = h("input", { type: "search", placeholder: "Name", "aria-label": "Find a source by name" });
  const kind = h("select", { "aria-label": "Kind of source" }, h("option", { value: "" }, "every kind"),
    [...new Set(sources.map((source) => source.kind))].sort().map((name) => h("option", { value: name }, name)));
  const body = h("tbody");
  const said = h("output", { "aria-live": "polite" });
  let most = FIRST;
  const draw = () => {
    const wanted = folded(search.value);
    const fits = sources.filter((source) => (!kind.value || source.kind === kind.value) && (!wanted || folded(source.name || "").includes(wanted)));
    const value = (source) => (order.by === "name" ? folded(source.name || "") : source[order.by]);
    fits.sort((one, other) => {
      const [a, b] = [value(one), value(other)];
      return (a < b ? -1 : a > b ? 1 : 0) * (order.down ? -1 : 1);
    });
    put(body, fits.slice(0, most).map((source) => h("tr", {}, h("th", { scope: "row" }, link(source)), h("td", {}, source.kind),
      COLUMNS.map(([key]) => h("td", { class: "number" }, source[key] ? count(source[key]) : "–")))));
    put(said, plural(fits.length, "source"), fits.length > most ? [`, the first ${count(most)} shown. `,
      h("button", { type: "button", onclick: () => { most += MORE; draw(); } }, fits.length - most > MORE ? `Show ${count(MORE)} more` : "Show all")] : "");
    for (const head of table.querySelectorAll("[data-sort]")) head.setAttribute("aria-sort", head.dataset.sort === order.by ? (order.down ? "descending" : "ascending") : "none");
  };
  const sortable = (key, words, props = {}) => h("th", { scope: "col", "data-sort": key, ...props }, h("button", { type: "button",
    onclick: () => { order.down = order.by === key ? !order.down : key !== "name"; order.by = key; draw(); } }, words));
  const table = h("table", {}, h("thead", {}, h("tr", {}, sortable("name", "Source"), h("th", { scope: "col" }, "Kind"),
    COLUMNS.map(([key, words]) => sortable(key, words, { class: "number" })))), body);
  search.addEventListener("input", draw);
  kind.addEventListener("change", draw);
  draw();
  return h("section", {}, h("h2", {}, "Sources"), h("p", { class: "lead" }, "On whose word the lines stand: outlets, the media they cite, the people and bodies these quote."),
    h("p", { class: "table-tools" }, search, kind, said), h("div", { class: "table-scroll", tabindex: 0, role: "region", "aria-label": "Sources" }, table));
}

async function oneSource(id) {
  const { sources } = await get(`/api/sources/${encodeURIComponent(id)}`);
  return h("section", {}, h("p", {}, h("a", { href: addressOf("sources"), "data-view": "sources" }, "All sources")), sources.map(sourcePart));
}

function sourcePart(source) {
  const facts = [["alone asserts", source.sole], ["shares", source.corroborated], ["is disputed in", source.disputed]];
  return h("article", { class: "one-source", id: `source-${source.id}` }, h("h2", { dir: "auto" }, source.name || source.id),
    h("p", { class: "lead" }, `${source.kind[0].toUpperCase()}${source.kind.slice(1)}: ${plural(source.claims, "claim")} in ${plural(source.articles, "article")}; `,
      facts.map(([words, number], place) => [place ? ", " : "", words, " ", h("b", {}, plural(number, "line"))]), "."),
    h("dl", { class: "tallies" },
      tally("Together with", source.together, "entries", "line"), tally("Through", source.through, "claims", "claim"), tally("Cites", source.cites, "claims", "claim"),
      tally("Contradicted by", source.contradicted_by, "conflicts", "conflict"),
      source.copied_from.length ? [h("dt", {}, "Shares a text"), h("dd", {}, h("ul", {}, source.copied_from.map((kin) => h("li", {},
        h("a", { href: addressOf("lineage", kin.lineage), "data-view": "lineage", "data-id": kin.lineage }, kin.kind), ` (${kin.order})`, kin.evidence.length ? `: ${kin.evidence[0]}` : ""))))] : null),
    h("p", {}, h("button", { type: "button", onclick: () => filterBy(source) }, "Show its lines in the chronology")),
    h("h3", {}, plural(source.assertions.length, "assertion")), assertions(source.assertions));
}

function filterBy(source) {
  const facet = source.kind === "outlet" ? "outlet" : "text";
  setFilter(facet === "outlet" ? { outlet: source.id } : { text: source.name });
  document.querySelector("nav [data-view=chronology]").click();
}

function tally(title, items, what, one) {
  if (!items || !items.length) return null;
  return [h("dt", {}, title), h("dd", {}, items.slice(0, 12).map((item, place) => [place ? ", " : "",
    h("a", { href: addressOf("sources", item.id), "data-view": "sources", "data-id": item.id, dir: "auto" }, item.name || item.id), ` (${plural(item[what], one)})`]),
  items.length > 12 ? ` and ${items.length - 12} more` : "")];
}

function assertions(all) {
  const list = h("ol", { class: "claims" });
  let shown = 0;
  const more = h("button", { type: "button", onclick: () => grow() });
  const grow = () => {
    for (const one of all.slice(shown, shown + 50)) {
      list.append(h("li", { class: `claim ${one.modality}`, "data-claim": one.claim },
        one.modality === "asserted" ? null : h("span", { class: `kind ${one.modality}` }, MODALITY_WORDS[one.modality]),
        quotation({ ...one, match: "unchecked" }),
        h("span", { class: "about" }, one.when.edtf || "undated", one.verb ? ` · ${one.verb}` : "", ` · ${one.order || ""} · `, bdi(shorten(one.path || one.article, 60)),
          one.entry ? [" · ", h("a", { href: addressOf("entry", one.entry), "data-view": "entry", "data-id": one.entry }, one.status || "its line")] : null)));
    }
    shown = Math.min(all.length, shown + 50);
    more.hidden = shown >= all.length;
    put(more, `Show more (${count(all.length - shown)} left)`);
  };
  grow();
  return [list, more];
}
