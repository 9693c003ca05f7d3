// What a ruling asks for beside its reason: a wording, a date, another line, another claim, another article.
//
// A field is {node, fields, apply(draft)}: its element, the controls that can be wrong, and the draft with what was chosen.

import { h, put } from "./dom.js";
import { wordsOf } from "./filter.js";
import { get, state } from "./store.js";
import { troubled } from "./trouble.js";
import { LINEAGE_WORDS, folded, shorten } from "./words.js";

const MOST = 8;

export const labelled = (words, field) => h("label", {}, words, field);

const chosen = (box, name) => (box.querySelector(`input[name=${name}]:checked`) || {}).value;

const choice = (name, value, checked, ...words) => h("label", {}, h("input", { type: "radio", name, value, required: true, checked }), " ", ...words);

const termsOf = (words) => folded(words).split(/\s+/).filter(Boolean);

export function textField(words) {
  const field = h("input", { required: true, autocomplete: "off" });
  return { node: labelled(words, field), apply: (draft) => ({ ...draft, value: field.value.trim() }) };
}

/** A day, month or year: how exact it is follows from what is left blank. */
export function dateField() {
  const [year, month, day] = [["Year", 1, 9999], ["Month", 1, 12], ["Day", 1, 31]].map(([words, min, max]) => h("input", { type: "number", min, max, "aria-label": words, placeholder: words, required: words === "Year" }));
  const about = h("select", { "aria-label": "How exact" }, [["", "on"], ["~", "about"], ["<", "before"], [">", "after"]].map(([value, words]) => h("option", { value }, words)));
  const edtf = () => {
    const two = (field) => field.value.padStart(2, "0");
    const whole = year.value.padStart(4, "0") + (month.value ? `-${two(month)}` : "") + (month.value && day.value ? `-${two(day)}` : "");
    return { "": whole, "~": `${whole}~`, "<": `../${whole}`, ">": `${whole}/..` }[about.value];
  };
  return { node: h("fieldset", { class: "date-field" }, h("legend", {}, "When (leave blank what is not known)"), about, year, month, day),
    apply: (draft) => ({ ...draft, value: edtf() }) };
}

/** A list that a search narrows; `found(terms)` gives [value, ...words] of what fits, the likeliest first. */
function searched(name, words, title, found, onchoice = () => null) {
  const search = h("input", { type: "search", placeholder: words, "aria-label": words, autocomplete: "off" });
  const list = h("div", { class: "choices-list", role: "radiogroup", "aria-label": title });
  const draw = () => {
    const was = chosen(list, name);
    const fits = found(termsOf(search.value)).slice(0, MOST);
    put(list, fits.length ? fits.map(([value, ...shown]) => choice(name, value, value === was, ...shown)) : h("p", { class: "quiet" }, "Nothing has these words."));
    if (chosen(list, name) !== was) onchoice(undefined);
  };
  search.addEventListener("input", draw);
  list.addEventListener("change", () => onchoice(chosen(list, name)));
  draw();
  return { node: h("div", { class: "searched" }, search, list), value: () => chosen(list, name) };
}

/** A few lines with some words; those of the same days stand first, and `own`, if given, before all. */
function linesWith(terms, mine, own) {
  const known = state.byId.get(mine);
  const near = [];
  const far = [];
  for (const entry of state.entries) {
    if (entry.id === mine && !own) continue;
    const some = known && entry.when.earliest === known.when.earliest ? near : far;
    if (some.length < MOST && terms.every((term) => wordsOf(entry).includes(term))) some.push(entry);
    if (near.length === MOST) break;
  }
  const ordered = [...near, ...far].sort((one, other) => (other.id === own) - (one.id === own));
  return ordered.map((entry) => [entry.id, entry.id === own ? "its own line: " : `${entry.when.words}: `, h("bdi", {}, shorten(entry.headline, 110))]);
}

/** Another line, found by its words. */
export function entryField(mine) {
  const field = searched("other", "Words of the other line", "The other line", (terms) => linesWith(terms, mine, null));
  return { node: field.node, apply: (draft) => ({ ...draft, targets: [...draft.targets, field.value()].filter(Boolean) }) };
}

/** Another claim: first its line, found by words, then which of the claims of that line. `withOwn` offers the claim's own line too. */
export function claimField(mine, entry, { withOwn }) {
  const claims = h("div", { class: "choices-list", role: "radiogroup", "aria-label": "The other claim" });
  let asked = 0;
  const offer = async (line) => {
    asked += 1;
    const turn = asked;
    put(claims, line ? h("p", { class: "waiting" }, "…") : null);
    if (!line) return;
    try {
      const { who_says_so: told } = await get(`/api/entries/${encodeURIComponent(line)}`);
      if (turn !== asked) return;
      const others = told.filter((one) => one.claim !== mine && !one.rejected);
      put(claims, others.length ? others.map((one) => choice("claim", one.claim, others.length === 1, h("q", { dir: "auto", lang: one.language }, shorten(one.quote, 140)),
        h("span", { class: "quiet" }, " ", h("bdi", {}, one.voice_words)))) : h("p", { class: "quiet" }, "This line has no other claim."));
    } catch (trouble) {
      if (turn === asked) put(claims, troubled(trouble));
    }
  };
  const lines = searched("line", "Words of the other claim's line", "The other claim's line", (terms) => linesWith(terms, entry, withOwn ? entry : null), offer);
  return { node: h("div", {}, lines.node, claims), apply: (draft) => ({ ...draft, targets: [...draft.targets, chosen(claims, "claim")].filter(Boolean) }) };
}

const MANNERS = [["same", "how, the texts tell"], ["copy", LINEAGE_WORDS.copy], ["paraphrase", LINEAGE_WORDS.paraphrase],
  ["translation", LINEAGE_WORDS.translation], ["agency", LINEAGE_WORDS.agency]];

/** Another article, and how the two derive from one another, or that they do not. */
export function articleField(mine) {
  const manner = h("select", {}, h("optgroup", { label: "They derive from one another" }, MANNERS.map(([value, words]) => h("option", { value }, words))),
    h("option", { value: "not" }, "they do not derive from one another"));
  const box = h("div", {}, h("p", { class: "waiting" }, "…"));
  let field = { value: () => undefined };
  get("/api/sources").then(({ articles }) => {
    const kin = (articles.find((one) => one.id === mine.id) || {}).lineage;
    const known = articles.filter((one) => one.id !== mine.id).map((one) => ({ ...one, words: folded(`${one.title || ""} ${one.outlet || ""} ${one.path}`) }));
    field = searched("article", "Words of its headline, outlet or file", "The other article", (terms) => known
      .filter((one) => terms.every((term) => one.words.includes(term)))
      .sort((one, other) => (one.lineage === kin ? 0 : 1) - (other.lineage === kin ? 0 : 1) || one.path.localeCompare(other.path))
      .map((one) => [one.id, one.published.edtf ? `${one.published.edtf}: ` : "", h("bdi", {}, shorten(one.title || one.path, 100)),
        one.outlet ? h("span", { class: "quiet" }, " ", h("bdi", {}, one.outlet)) : null]));
    put(box, field.node);
  }).catch((trouble) => put(box, troubled(trouble)));
  return { node: h("div", {}, box, labelled("Their texts", manner)), apply: (draft) => ({ ...draft, targets: [...draft.targets, field.value()].filter(Boolean), value: manner.value }) };
}
