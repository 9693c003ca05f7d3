// The sheet on which a ruling is made: the reason, what it would change, and only then the ruling itself.

import { add, h, put } from "./dom.js";
import { labelled } from "./fields.js";
import { emit, state } from "./store.js";
import { tell, troubled } from "./trouble.js";
import { RULING_TITLES, plural, sentence, shorten } from "./words.js";

const LINE = { added: "appears", removed: "disappears", moved: "moves", merged: "is merged", split: "is split", headline: "is worded otherwise",
  status: "stands otherwise", modality: "is of another kind", phase: "comes into another phase", grounds: "is dated on other grounds",
  "support-gained": "gains support", "support-lost": "loses support", claims: "has other claims", links: "is linked otherwise" };
const CONFLICT = { opened: "A conflict opens", reopened: "A conflict opens again", closed: "A conflict is gone", values: "A conflict has other sides",
  explained: "A conflict is explained", settled: "A conflict is resolved" };
const LINEAGE = { found: "Articles are found to derive from one another", gone: "Articles no longer derive from one another",
  members: "A lineage has other articles", kind: "A lineage is of another kind" };
const ARTICLE = { published: "An article is dated otherwise", described: "An article is described otherwise" };
const MANY = 20;
const AGAIN = 1000; // milliseconds between two looks at how far the first trial is

let signedAs = "";

/** Ask for the reason, show what the ruling would change, and make it only then. `extra` is a field for what else it needs. */
export function ask(draft, extra = null) {
  prepare(); // what trials need is made while the reason is written
  const reason = h("textarea", { rows: 2, required: true, maxlength: 2000 });
  const author = state.session.name ? null : h("input", { required: true, maxlength: 200, autocomplete: "name", value: signedAs });
  const intent = `${Date.now()}-${Math.random().toString(36).slice(2)}`;
  let previewed = null;
  let turn = 0;
  const effect = h("div", { class: "effect", "aria-live": "polite" });
  const record = h("button", { type: "submit", class: "main", disabled: true }, "Record it");
  const look = h("button", { type: "button" }, "Show what it changes");
  const form = h("form", { method: "dialog" }, h("h2", { id: "ask-title" }, RULING_TITLES[draft.kind] || draft.kind),
    extra ? extra.node : null, labelled("Why? One line; it stands in the ledger beside who decided.", reason), author ? labelled("Your name", author) : null, h("p", { class: "buttons" }, look), effect,
    h("p", { class: "buttons" }, record, h("button", { type: "button", onclick: () => dialog.close() }, "Cancel")));
  const dialog = h("dialog", { class: "ask", "aria-labelledby": "ask-title" }, form);
  const whole = () => {
    const { ruling, ...body } = extra ? extra.apply(draft) : draft;
    if (author) signedAs = author.value.trim();
    return { ...body, reason: reason.value.trim(), ...(author ? { author: signedAs } : {}), ...(previewed === null ? {} : { previewed }) };
  };
  const stale = () => { // what was shown is not what would be recorded
    turn += 1;
    record.disabled = true;
    previewed = null;
    put(effect);
  };
  form.addEventListener("input", stale);
  form.addEventListener("change", stale);
  look.addEventListener("click", async () => {
    if (!form.reportValidity()) return;
    stale();
    const mine = turn;
    const ends = showWaiting(effect);
    try {
      const found = await state.data.post("/api/rulings/preview", whole());
      if (mine !== turn) return;
      put(effect, found.known ? h("p", {}, "The ledger says the same already.") : null, effects(found.effects));
      previewed = found.previewed;
      record.disabled = false;
      record.focus();
    } catch (trouble) {
      if (mine === turn) put(effect, troubled(trouble));
    } finally {
      ends();
    }
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (record.disabled) return;
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

/** Have the server make ready what trials need. Gives how far it is, or null where nobody says. */
export const prepare = () => state.data.post("/api/rulings/prepare").catch(() => null);

/** Say that a ruling is tried and, where what the first trial needs is still being made, how far that is. Gives what ends it. */
function showWaiting(place) {
  const bar = h("progress", { "aria-label": "Trying it" });
  const words = h("span", {});
  put(place, h("p", { class: "waiting" }, bar, " Trying it, without recording …", words));
  let isOver = false;
  const look = async () => {
    const found = isOver ? null : await prepare();
    if (isOver || !found) return;
    if (found.ready) {
      bar.removeAttribute("value");
      put(words);
      return;
    }
    bar.setAttribute("value", found.part);
    put(words, ` The first trial reconciles everything once (${Math.round(found.part * 100)}%); those after it are quick.`);
    setTimeout(look, AGAIN);
  };
  setTimeout(look, AGAIN);
  return () => { isOver = true; };
}

/** What a ruling would change, before it happens. */
function effects(found) {
  const lines = found.entries || [];
  const items = [...lines.slice(0, MANY).map(lineItem),
    ...[["rejected", "claim would be rejected", "claims would be rejected"], ["restored", "claim would count again", "claims would count again"]]
      .filter(([key]) => (found[key] || []).length).map(([key, one, many]) => h("li", {}, plural(found[key].length, one, many))),
    ...counted(found.conflicts, CONFLICT), ...counted(found.lineages, LINEAGE), ...counted((found.articles || []).flatMap((one) => one.kinds.map((kind) => ({ kind }))), ARTICLE)];
  if (!items.length) return h("p", {}, "It would change no line. It would be recorded as a word on the matter.");
  return h("div", {}, h("h3", {}, "What it would change"), h("ul", {}, items), lines.length > MANY ? h("p", { class: "quiet" }, `and ${lines.length - MANY} more lines`) : null);
}

function lineItem(change) {
  const side = (words, entries) => h("div", { class: words.toLowerCase() }, `${words}: `, entries.length ? entries.map((entry) => h("span", { class: "side-line" },
    h("code", {}, (entry.when && entry.when.edtf) || "undated"), " ", h("bdi", {}, shorten(entry.headline, 90)), ` (${plural(entry.claims.length, "claim")})`)) : "nothing");
  return h("li", {}, h("b", {}, sentence(`A line ${change.kinds.map((kind) => LINE[kind] || kind).join(", ")}`)), side("Before", change.before), side("After", change.after));
}

function counted(changes, words) {
  const kinds = new Map();
  for (const { kind } of changes || []) kinds.set(kind, (kinds.get(kind) || 0) + 1);
  return [...kinds].map(([kind, number]) => add(h("li", {}), sentence(words[kind] || kind), number > 1 ? ` (${number} times)` : ""));
}
