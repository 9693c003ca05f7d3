// Deciding: buttons that appear only where the source is open, each asking for the reason and showing what it will change first.

import { add, h, put } from "./dom.js";
import { emit, isEditor, on, state } from "./store.js";
import { tell, troubled } from "./trouble.js";
import { RULING_WORDS, folded, plural, sentence, shorten } from "./words.js";

const KINDS = { appeared: "appears", disappeared: "disappears", moved: "moves", merged: "is merged", split: "is split", renamed: "is renamed" };
let signedAs = "";

const may = () => isEditor() && state.session.writable !== false && state.data.isLive && state.asOf === null;

const button = (words, act) => h("button", { type: "button", class: "verdict", onclick: act }, words);

/** Beside an open source: what can be decided on the claim whose words are lit, and on its line. */
export function claimVerdicts(claim, article) {
  if (!may()) return null;
  const { entry } = claim;
  return h("div", { class: "verdicts", role: "group", "aria-label": "Decide" },
    button("Reject this claim", () => ask({ kind: "reject", targets: [claim.id] })),
    button("Redate it", () => ask({ kind: "redate", targets: [claim.id] }, dateField())),
    button("Origin", () => ask({ kind: "origin", targets: [claim.id] }, textField("On whose word does it rest?"))),
    entry ? [button("Take it out of its line", () => ask({ kind: "split", targets: [entry, claim.id] })),
      button("Merge its line with …", () => ask({ kind: "merge", targets: [entry] }, entryField(entry))),
      button("Redate its line", () => ask({ kind: "redate", targets: [entry] }, dateField())),
      button("Rename its line", () => ask({ kind: "rename", targets: [entry] }, textField("The line's new wording")))] : null,
    button("Publication date", () => ask({ kind: "published", targets: [article.id] }, dateField())));
}

/** On an open line: until its source is open, only a word on how to decide. */
export function entryVerdicts() {
  if (!state.data.isLive) return null;
  const hint = h("span", { class: "quiet verdict-hint" });
  const draw = () => put(hint, may() ? "To decide on it, open a quote: the buttons stand beside its source." : "");
  draw();
  watchWhile(hint, draw);
  return hint;
}

/** Listen to who is signed in and what is open for as long as a node is on the page. */
function watchWhile(node, draw) {
  const ends = ["session", "reader"].map((name) => on(name, () => {
    if (node.isConnected) draw();
    else ends.forEach((end) => end());
  }));
}

/** On the contradiction board: a side can be accepted while one of its sources is open. */
export function conflictVerdicts(conflict) {
  const box = h("div", { class: "verdicts", role: "group", "aria-label": "Decide" });
  const draw = () => {
    put(box);
    if (!may()) return;
    const open = conflict.sides.filter((side) => side.claims.includes(state.claim));
    if (!open.length) {
      add(box, h("span", { class: "quiet" }, "Open a quote of it to decide."));
      return;
    }
    add(box, open.map((side) => button(`Accept “${shorten(side.value, 40)}”`, () => ask({ kind: "accept", targets: [conflict.id], value: side.value }))),
      conflict.status === "open" ? button("Explain it", () => ask({ kind: "explain", targets: [conflict.id] })) : null,
      h("span", { class: "quiet" }, "Leaving it open is an answer too."));
  };
  draw();
  watchWhile(box, draw);
  return box;
}

const labelled = (words, field) => h("label", {}, words, field);

function textField(words) {
  const field = h("input", { required: true, autocomplete: "off" });
  return { node: labelled(words, field), apply: (draft) => ({ ...draft, value: field.value.trim() }), fields: [field] };
}

/** A day, month or year: how exact it is follows from what is left blank. */
function dateField() {
  const [year, month, day] = [["Year", 1, 9999], ["Month", 1, 12], ["Day", 1, 31]].map(([words, min, max]) => h("input", { type: "number", min, max, "aria-label": words, placeholder: words, required: words === "Year" }));
  const about = h("select", { "aria-label": "How exact" }, [["", "on"], ["~", "about"], ["<", "before"], [">", "after"]].map(([value, words]) => h("option", { value }, words)));
  const edtf = () => {
    const two = (field) => field.value.padStart(2, "0");
    const whole = year.value.padStart(4, "0") + (month.value ? `-${two(month)}` : "") + (month.value && day.value ? `-${two(day)}` : "");
    return { "": whole, "~": `${whole}~`, "<": `../${whole}`, ">": `${whole}/..` }[about.value];
  };
  return { node: h("fieldset", { class: "date-field" }, h("legend", {}, "When (leave blank what is not known)"), about, year, month, day),
    apply: (draft) => ({ ...draft, value: edtf() }), fields: [year, month, day, about] };
}

/** Another line, found by its words; lines of the same days first. */
function entryField(mine) {
  const own = state.byId.get(mine);
  const search = h("input", { type: "search", placeholder: "Words of the other line", "aria-label": "Find the other line", autocomplete: "off" });
  const list = h("div", { class: "choices-list", role: "radiogroup", "aria-label": "The other line" });
  const near = (entry) => (own && entry.when.earliest === own.when.earliest ? 0 : 1);
  const draw = () => {
    const terms = folded(search.value).split(/\s+/).filter(Boolean);
    const fits = state.entries.filter((entry) => entry.id !== mine && terms.every((term) => folded(entry.headline).includes(term)));
    fits.sort((one, other) => near(one) - near(other) || one.sort - other.sort);
    put(list, fits.slice(0, 8).map((entry) => h("label", {}, h("input", { type: "radio", name: "other", value: entry.id, required: true }), ` ${entry.when.words}: `, h("bdi", {}, shorten(entry.headline, 110)))));
  };
  search.addEventListener("input", (event) => { event.stopPropagation(); draw(); });
  draw();
  return { node: h("div", {}, search, list), fields: [list],
    apply: (draft) => ({ ...draft, targets: [...draft.targets, (list.querySelector("input:checked") || {}).value].filter(Boolean) }) };
}

export const askRevoke = (ruling) => ask({ kind: "revoke", targets: [ruling.id], ruling: ruling.id });

/** Ask for the reason, show what the ruling would change, and make it only then. */
function ask(draft, extra = null) {
  const reason = h("textarea", { rows: 2, required: true, maxlength: 2000 });
  const author = state.session.name ? null : h("input", { required: true, maxlength: 200, autocomplete: "name", value: signedAs });
  const intent = `${Date.now()}-${Math.random().toString(36).slice(2)}`;
  let previewed = null;
  const effect = h("div", { class: "effect", "aria-live": "polite" });
  const record = h("button", { type: "submit", class: "main", disabled: true }, "Record it");
  const look = h("button", { type: "button" }, "Show what it changes");
  const form = h("form", { method: "dialog" }, h("h2", { id: "ask-title" }, `Ruling: ${RULING_WORDS[draft.kind] || draft.kind}`),
    extra ? extra.node : null, labelled("Why? One line; it stands in the ledger beside who decided.", reason), author ? labelled("Your name", author) : null, h("p", { class: "buttons" }, look), effect,
    h("p", { class: "buttons" }, record, h("button", { type: "button", onclick: () => dialog.close() }, "Cancel")));
  const dialog = h("dialog", { class: "ask", "aria-labelledby": "ask-title" }, form);
  const whole = () => {
    const { ruling, ...body } = extra ? extra.apply(draft) : draft;
    if (author) signedAs = author.value.trim();
    return { ...body, reason: reason.value.trim(), ...(author ? { author: signedAs } : {}), ...(previewed === null ? {} : { previewed }) };
  };
  const stale = () => {
    record.disabled = true;
    previewed = null;
    put(effect);
  };
  form.addEventListener("input", stale);
  look.addEventListener("click", async () => {
    if (!form.reportValidity()) return;
    put(effect, h("p", { class: "waiting" }, "Trying it, without recording …"));
    try {
      const found = await state.data.post("/api/rulings/preview", whole());
      put(effect, found.known ? h("p", {}, "The ledger says the same already.") : null, effects(found.effects));
      previewed = found.previewed;
      record.disabled = false;
      record.focus();
    } catch (trouble) {
      put(effect, troubled(trouble));
    }
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    record.disabled = true;
    try {
      const body = whole();
      if (draft.ruling) await state.data.post(`/api/rulings/${encodeURIComponent(draft.ruling)}/revoke`, { ...body, kind: undefined, targets: undefined }, intent);
      else await state.data.post("/api/rulings", body, intent);
      dialog.close();
      tell(draft.ruling ? "Taken back" : "Recorded");
      emit("ledger");
    } catch (trouble) {
      put(effect, troubled(trouble));
    }
  });
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  const first = form.querySelector("input:not([type=radio]), textarea");
  if (first) first.focus();
}

/** What a ruling would change, before it happens. */
function effects(found) {
  const changes = found.entries || [];
  const claims = [["rejected", "claim would be rejected", "claims would be rejected"], ["restored", "claim would count again", "claims would count again"]]
    .filter(([key]) => (found[key] || []).length).map(([key, one, many]) => h("li", {}, plural(found[key].length, one, many)));
  const conflicts = (found.conflicts || []).map((one) => h("li", {}, `A conflict: ${one.words || one.kind || one.id}`));
  if (!changes.length && !claims.length && !conflicts.length) return h("p", {}, "It would change no line. It would be recorded as a word on the matter.");
  const side = (entries) => entries.map((entry) => h("span", { class: "side-line" }, h("code", {}, (entry.when && entry.when.edtf) || "undated"), " ", h("bdi", {}, shorten(entry.headline, 90)), ` (${plural(entry.claims.length, "claim")})`));
  return h("div", {}, h("h3", {}, "What it would change"), h("ul", {}, changes.slice(0, 20).map((change) => h("li", {},
    h("b", {}, sentence(change.kinds.map((kind) => KINDS[kind] || kind).join(", "))),
    h("div", { class: "before" }, change.before.length ? ["Before: ", side(change.before)] : "Before: nothing"),
    h("div", { class: "after" }, change.after.length ? ["After: ", side(change.after)] : "After: nothing"))), claims, conflicts),
  changes.length > 20 ? h("p", { class: "quiet" }, `and ${changes.length - 20} more lines`) : null);
}

