// The contradiction board: quotes side by side, the words that differ marked, and leaving it open is a respectable answer.

import { bdi, h } from "./dom.js";
import { quotation } from "./claim.js";
import { addressOf } from "./route.js";
import { get } from "./store.js";
import { conflictVerdicts } from "./verdicts.js";
import { SLOT_WORDS, plural, sentence, shorten } from "./words.js";

const SHOWN = 3;

export async function conflictsView(id) {
  const { conflicts, counts } = await get("/api/conflicts");
  const chosen = id ? [...conflicts.filter((one) => one.id.startsWith(id)), ...conflicts.filter((one) => !one.id.startsWith(id))] : conflicts;
  return h("section", { class: "board-page" }, h("h2", {}, "Conflicts"),
    h("p", { class: "lead" }, conflicts.length ? `${plural(counts.open, "open disagreement")}, ${counts.explained} explained, ${counts.resolved} resolved. Claims that cannot all be true, side by side: nothing is averaged, and nobody is believed for being later or louder.`
      : "No two claims were found that cannot both be true."),
    chosen.map(conflictBoard));
}

function conflictBoard(one) {
  return h("article", { class: `conflict ${one.status}`, id: `conflict-${one.id}` },
    h("h3", { dir: "auto" }, one.question || sentence(SLOT_WORDS[one.slot])),
    h("p", { class: "verdict" }, h("span", { class: `badge ${one.status}` }, one.status), h("span", { class: "quiet" }, ` ${SLOT_WORDS[one.slot]}`)),
    one.why ? h("p", { class: "reason", dir: "auto" }, sentence(one.why)) : null,
    h("div", { class: "board" }, one.sides.map((side) => boardSide(side))),
    one.sorted_words ? h("p", { class: "reason", dir: "auto" }, one.sorted_words) : null,
    one.headlines.length ? h("p", { class: "quiet" }, "In: ", one.headlines.map((line, place) => [place ? "; " : "",
      h("a", { href: addressOf("entry", line.entry), "data-view": "entry", "data-id": line.entry, dir: "auto" }, shorten(line.headline, 80))])) : null,
    conflictVerdicts(one));
}

function boardSide(side) {
  const quotes = side.testimonies.map((told) => {
    const marked = told.pieces.map((piece) => (piece.marked ? h("mark", {}, piece.text) : piece.text));
    return h("blockquote", {}, quotation({ claim: told.claim, article: told.article, match: told.match, language: told.language }, marked),
      h("footer", {}, bdi(told.voice_words), told.published_words ? h("span", { class: "quiet" }, ` · ${told.published_words}`) : null));
  });
  const more = side.claims.length - quotes.length;
  return h("section", { class: `side${side.is_accepted ? " accepted" : ""}` }, h("h4", { dir: "auto" }, side.value),
    h("p", { class: "quiet" }, side.origins_words, side.is_accepted ? " · accepted by a ruling" : side.is_shown ? " · shown in the line" : ""),
    quotes.slice(0, SHOWN),
    quotes.length > SHOWN ? h("details", { class: "more" }, h("summary", {}, plural(quotes.length - SHOWN, "more quote")), quotes.slice(SHOWN)) : null,
    more > 0 ? h("p", { class: "quiet" }, `${plural(more, "further claim")} of the same origins`) : null);
}
