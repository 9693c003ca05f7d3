// A claim in an entry: its words as a link to where they stand, and on whose word they rest.

import { bdi, h } from "./dom.js";
import { emit } from "./store.js";
import { openReader } from "./reader.js";
import { addressOf } from "./route.js";
import { DATE_MATCH_WORDS, MATCH_WORDS, MODALITY_MARKS, MODALITY_WORDS, shorten } from "./words.js";

/** The words of a claim: a link that opens the article at them. `marked` may be pieces with the words that differ. */
export function quotation(claim, inner = null) {
  const link = h("a", { class: `quote ${claim.match}`, href: addressOf("claim", claim.claim), "data-claim": claim.claim,
    title: `Read it in the article: ${MATCH_WORDS[claim.match] || ""}`,
    onclick: (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      openReader(claim.article, claim.claim, link);
    },
    onmouseenter: () => emit("lit-claim", claim.claim), onfocus: () => emit("lit-claim", claim.claim) },
  h("q", { dir: "auto", lang: claim.language }, inner || claim.quote));
  return link;
}

export function claimItem(claim) {
  const places = claim.spans.map(([start, end]) => `${start}–${end}`).join(", ");
  return h("li", { class: `claim ${claim.modality}`, "data-claim": claim.claim },
    claim.rulings && claim.rejected ? h("span", { class: "kind" }, "§ rejected by a ruling") : null,
    claim.modality === "asserted" ? null
      : h("span", { class: `kind ${claim.modality}` }, h("span", { "aria-hidden": "true" }, MODALITY_MARKS[claim.modality]), ` ${MODALITY_WORDS[claim.modality]}`),
    quotation(claim),
    h("span", { class: "about" }, bdi(claim.voice_words), " · ",
      h("span", { class: `date-match ${claim.date_match}`, title: claim.when.reasoning || DATE_MATCH_WORDS[claim.date_match] }, claim.when_words),
      " · ", bdi(shorten(claim.title || claim.path, 64)), `, characters ${places}`,
      claim.match === "verbatim" || claim.match === "split" ? null : h("strong", { class: "lost-word" }, ` · ${MATCH_WORDS[claim.match]}`)));
}
