// "Why is this here?": what stands behind one line, always in the same order.

import { bdi, h, joined } from "./dom.js";
import { copy } from "./cite.js";
import { claimItem, quotation } from "./claim.js";
import { addressOf } from "./route.js";
import { state } from "./store.js";
import { tell } from "./trouble.js";
import { SLOT_WORDS, plural, sentence, shorten } from "./words.js";

const MANY = 12;

const row = (term, ...details) => [h("dt", {}, term), h("dd", {}, ...details)];

const viewLink = (view, id, words, props = {}) => h("a", { href: addressOf(view, id), "data-view": view, "data-id": id, ...props }, words);

/** Everything behind an entry, from its answer. `verdicts` are the buttons an editor has on the line itself. */
export function strip(answer, verdicts = null) {
  const claims = new Map(answer.who_says_so.map((claim) => [claim.claim, claim]));
  const best = claims.get(answer.strongest);
  return h("div", { class: "why" },
    answer.merged_from ? h("p", { class: "note" }, `You asked for ${answer.merged_from}, an earlier id of this line.`) : null,
    h("h5", {}, "Why is this here?"),
    h("dl", {},
      row("Independent origins", originList(answer)),
      row("Strongest quote", best ? [quotation(best), " ", h("span", { class: "quiet" }, bdi(best.voice_words))] : "None: no claim supports it any more."),
      row("Date", dateOf(answer)),
      row("Disputes", disputes(answer)),
      row(answer.rulings.length > 1 ? "Last ruling" : "Ruling", rulings(answer)),
      answer.links.length ? row("See also", h("ul", { class: "links" }, answer.links.map((other) => h("li", {},
        viewLink("entry", other.id, shorten(other.headline, 110), { dir: "auto" }), h("span", { class: "quiet" }, ` (${other.modality})`))))) : null,
      row("Proof", proof(answer)),
      answer.who_did_not_mention_it.length ? row("Silent", silent(answer)) : null),
    claimList([...claims.values()]),
    h("p", { class: "tools" },
      h("button", { type: "button", class: "cite", title: "Copy as a citation (c)", onclick: () => copy(answer.citation) }, "Copy as citation"),
      h("button", { type: "button", class: "permalink", title: "Copy the address of this line (y)", onclick: () => copy(permalink(answer.id), "Address") }, "Copy link"),
      h("code", { class: "quiet" }, answer.id), verdicts));
}

export const permalink = (id) => new URL(addressOf("entry", id), location.href).href;

function originList(answer) {
  const counted = answer.origins.filter((origin) => origin.counts);
  const shown = counted.length ? counted : answer.origins;
  return [answer.support_words, h("ul", { class: "origins" }, shown.map((origin) => h("li", {},
    h("b", { dir: "auto" }, origin.name), h("span", { class: "quiet" }, ` (${plural(origin.articles.length, "article")}`,
      origin.outlets.length ? [": ", joined(origin.outlets.map((name) => bdi(name)), ", ")] : null, ")"))))];
}

function dateOf(answer) {
  const reasons = answer.why_this_day.reasons;
  return [h("b", {}, sentence(answer.when_words)), " ", answer.why_this_day.when && answer.why_this_day.when.edtf
    ? h("code", { title: "EDTF (ISO 8601-2)" }, answer.why_this_day.when.edtf) : null,
  h("ul", { class: "reasons" }, reasons.slice(0, 4).map((reason) => h("li", { dir: "auto" }, reason))),
  reasons.length > 4 ? h("details", {}, h("summary", {}, `${reasons.length - 4} more reasons`), h("ul", { class: "reasons" }, reasons.slice(4).map((reason) => h("li", { dir: "auto" }, reason)))) : null];
}

function disputes(answer) {
  if (!answer.conflicts.length) return "None found.";
  return h("ul", { class: "links" }, answer.conflicts.map((one) => h("li", {},
    viewLink("conflict", one.id, one.question || sentence(SLOT_WORDS[one.slot]), { dir: "auto" }),
    " ", h("span", { class: `badge ${one.status}` }, one.status), " ",
    joined(one.sides.map((side) => h("b", { dir: "auto" }, side.value)), " or "))));
}

function rulings(answer) {
  const last = answer.rulings[answer.rulings.length - 1];
  if (!last) return "None: nobody has decided anything here.";
  return [viewLink("rulings", last.id, sentence(last.words), { dir: "auto" }), h("span", { class: "quiet" }, ` ${sentence(last.standing)}`),
    answer.rulings.length > 1 ? h("span", { class: "quiet" }, ` And ${plural(answer.rulings.length - 1, "earlier one")}.`) : null];
}

function proof(answer) {
  const found = answer.who_says_so;
  const compared = found.filter((claim) => claim.match === "verbatim" || claim.match === "split").length;
  const facts = [...new Set(found.map((claim) => claim.position))].sort((one, other) => one - other);
  const listed = facts.slice(0, MANY).join(", ") + (facts.length > MANY ? ` and ${facts.length - MANY} more` : "");
  return [`Recorded as ${facts.length === 1 ? "fact" : "facts"} ${listed} of the ledger; ${plural(compared, "quote")} of ${found.length} compared with the stored text and equal to it. `,
    answer.proof && answer.proof.command ? proofWay(answer.proof) : null];
}

function proofWay(given) {
  if (!state.data.isLive) return h("code", {}, given.command);
  return h("button", { type: "button", class: "plain", onclick: () => state.data.get(given.path).then((found) => save(`proof-${given.claim}.json`, found))
    .catch((trouble) => tell(trouble.message)) }, "Save the proof of the strongest claim");
}

function save(name, value) {
  const url = URL.createObjectURL(new Blob([`${JSON.stringify(value, null, 2)}\n`], { type: "application/json" }));
  const link = h("a", { href: url, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 5000);
}

function silent(answer) {
  const all = answer.who_did_not_mention_it;
  return h("details", {}, h("summary", {}, `${plural(all.length + (answer.silent_more || 0), "article")} that covered the day and did not mention it`),
    h("ul", { class: "links" }, all.map((one) => h("li", {}, viewLink("article", one.id, shorten(one.title || one.path, 90), { dir: "auto" }), h("span", { class: "quiet" }, ` ${one.why}`)))),
    answer.silent_more ? h("p", { class: "quiet" }, `and ${answer.silent_more} more: timeline audit ${answer.id}`) : null);
}

function claimList(claims) {
  const list = (some) => h("ol", { class: "claims" }, some.map(claimItem));
  return [h("h5", {}, plural(claims.length, "claim")), list(claims.slice(0, MANY)),
    claims.length > MANY ? h("details", { class: "more" }, h("summary", {}, `${claims.length - MANY} more claims`), list(claims.slice(MANY))) : null];
}
