// The article beside the claim: the whole text, the claim's exact words lit; pointing at another claim moves the light.

import { add, bdi, byId, h, joined, outward, put } from "./dom.js";
import { segments } from "./segments.js";
import { emit, get, on, state } from "./store.js";
import { DATE_MATCH_WORDS, MATCH_WORDS, LINEAGE_WORDS, MODALITY_MARKS, plural, shorten } from "./words.js";
import { addressOf } from "./route.js";
import { troubled } from "./trouble.js";

let pane = null;
let body = null;
let article = null;
let from = null;
let asked = 0;
let verdicts = () => null;

/** The pane. `offer(claim, article)` gives the buttons that may stand here because the source is open. */
export function readerPane(offer) {
  verdicts = offer || verdicts;
  body = h("div", { class: "reader-body", tabindex: 0, role: "region", "aria-label": "Text of the article" });
  pane = h("aside", { class: "reader", id: "reader", "aria-label": "The article" },
    h("button", { type: "button", class: "close", "aria-label": "Close the article", title: "Close (Esc)", onclick: closeReader }, "×"), body);
  rest();
  on("lit-claim", light);
  on("session", () => article && drawVerdicts());
  body.addEventListener("mouseover", (event) => hover(event.target.closest(".said")));
  body.addEventListener("click", (event) => {
    const said = event.target.closest(".said");
    if (said && String(getSelection()) === "") lead(said);
  });
  return pane;
}

function rest() {
  pane.classList.remove("busy");
  put(body, h("div", { class: "reader-rest" }, h("h2", {}, "The source"),
    h("p", {}, "Choose a quote: its article opens here, at the exact words."),
    h("p", { class: "quiet" }, "Underlined words are claims. ", h("span", { class: "said verbatim" }, "Solid"), ": they stand exactly so in the stored text. ",
      h("span", { class: "said split" }, "Broken"), ": exactly so, in several stretches. ", h("span", { class: "said stray" }, "Dotted"),
      ": a claim that belongs to no line. ", h("span", { class: "said differs" }, "Wavy"), ": the words no longer stand there.")));
}

export function closeReader() {
  if (!article) return false;
  article = null;
  state.article = state.claim = null;
  asked += 1;
  rest();
  emit("reader");
  if (from && from.isConnected) from.focus({ preventScroll: true });
  from = null;
  return true;
}

export const openArticle = () => article;

/** Open an article, at a claim's words if one is named. `opener` gets the focus back. */
export async function openReader(id, claim = null, opener = null) {
  if (opener) from = opener;
  asked += 1;
  const mine = asked;
  pane.classList.add("busy");
  if (!article || article.id !== id) put(body, h("p", { class: "waiting" }, "Opening the article …"));
  let found;
  try {
    found = await get(`/api/articles/${encodeURIComponent(id)}`);
  } catch (trouble) {
    if (mine === asked) put(body, troubled(trouble));
    return;
  }
  if (mine !== asked) return;
  if (!article || article.id !== found.id || article !== found) {
    article = found;
    draw();
  }
  state.article = found.id;
  show(claim);
  emit("reader");
}

function draw() {
  const title = article.title || article.path || article.id;
  const lineage = article.lineage;
  const url = outward(article.url);
  const nameless = "outlet not known";
  const kin = lineage && lineage.others && lineage.others.length;
  const ranges = (article.text === null ? [] : article.claims).flatMap((claim) => claim.spans.map(([start, end]) => [start, end, claim.id]));
  const claims = new Map(article.claims.map((claim) => [claim.id, claim]));
  const strays = article.claims.filter((claim) => !claim.entry);
  const words = h("div", { class: "words", dir: "auto", lang: article.language },
    segments(article.text || "", ranges).map((part) => (part.names.length ? said(part, claims) : part.text)));
  put(body,
    h("header", { class: "article-head" },
      h("h2", { dir: "auto", lang: article.language }, title),
      h("p", { class: "quiet" }, bdi(article.outlet || nameless), ` · ${article.published_words} · `, bdi(article.path, { class: "path" })),
      kin ? h("p", { class: "kin" }, h("a", { href: addressOf("lineage", lineage.id), "data-view": "lineage", "data-id": lineage.id },
        `${plural(lineage.others.length + 1, "article")}, ${lineage.words || LINEAGE_WORDS[lineage.kind]}`), ": also ",
      joined(lineage.others.slice(0, 3).map((other) => bdi(other.outlet || shorten(other.name, 50))), ", "),
      lineage.others.length > 3 ? ` and ${lineage.others.length - 3} more` : "") : null,
      url ? h("p", {}, h("a", { href: url, rel: "noreferrer noopener", target: "_blank" }, url)) : null,
      article.note ? h("p", { class: "note" }, article.note) : null),
    h("div", { class: "about-claim", "aria-live": "polite" }),
    article.text === null ? h("p", { class: "note" }, article.erased ? "The text of this article was erased, or was not at hand." : "") : words,
    strays.length ? strayList(strays) : null,
    h("p", { class: "quiet file" }, `${plural(article.characters, "character")} · SHA-256 `, h("code", { title: article.sha256 }, (article.sha256 || "").slice(0, 12))));
  body.scrollTop = 0;
}

function said(part, claims) {
  const first = claims.get(part.names[0]);
  const placed = part.names.some((name) => claims.get(name).entry);
  const node = h("span", { class: `said ${first.match}${placed ? "" : " stray"}` }, part.text);
  node.claims = part.names;
  return node;
}

function strayList(strays) {
  return h("details", { class: "strays" }, h("summary", {}, `${plural(strays.length, "claim")} of this article that ${strays.length === 1 ? "belongs" : "belong"} to no line here`),
    h("ol", {}, strays.map((claim) => h("li", {}, h("button", { type: "button", class: "plain", onclick: () => show(claim.id) },
      `${MODALITY_MARKS[claim.modality]} ${shorten(quoteOf(claim), 120)}`), claim.rejected ? h("span", { class: "badge ruled" }, "rejected") : null))));
}

function quoteOf(claim) {
  const signs = Array.from(article.text || "");
  return claim.spans.map(([start, end]) => signs.slice(start, end).join("")).join(" … ");
}

const partsOf = (claim) => [...body.querySelectorAll(".said")].filter((part) => part.claims && part.claims.includes(claim));

/** Light a claim's words and bring them into view. */
function show(claim) {
  for (const part of body.querySelectorAll(".said.shown")) part.classList.remove("shown");
  state.claim = claim;
  drawVerdicts();
  if (!claim) return;
  const parts = partsOf(claim);
  for (const part of parts) part.classList.add("shown");
  const stray = article.claims.some((one) => one.id === claim && !one.entry);
  if (stray && body.querySelector(".strays")) body.querySelector(".strays").open = true;
  if (!parts.length) return;
  const place = parts[0].getBoundingClientRect();
  const frame = body.getBoundingClientRect();
  const head = body.querySelector(".about-claim").offsetHeight;
  body.scrollTo({ top: body.scrollTop + place.top - frame.top - Math.max(head + 24, frame.height / 3), behavior: "auto" });
}

function drawVerdicts() {
  const about = body.querySelector(".about-claim");
  const claim = state.claim && article.claims.find((one) => one.id === state.claim);
  if (!about) return;
  put(about);
  if (!claim) return;
  add(about,
    h("p", {}, h("b", {}, claim.voice_words), ` · ${claim.when_words}, ${DATE_MATCH_WORDS[claim.date_match] || ""}`),
    h("p", { class: `quiet match-words ${claim.match}` }, `Claim ${claim.id}: ${MATCH_WORDS[claim.match] || claim.match}.`,
      claim.rejected ? " A ruling rejected it: it supports nothing." : "",
      claim.entry ? [" ", h("a", { href: addressOf("entry", claim.entry), "data-view": "entry", "data-id": claim.entry }, "Show its line")] : null),
    verdicts(claim, article));
}

function hover(part) {
  if (part && part.claims) emit("lit-claim", part.claims[0]);
}

/** Point at a claim: its words here and its quote in the list are lit. */
function light(claim) {
  if (!body) return;
  for (const part of body.querySelectorAll(".said.lit")) part.classList.remove("lit");
  for (const part of claim ? partsOf(claim) : []) part.classList.add("lit");
  for (const quote of document.querySelectorAll(".claim.lit, .quote.lit")) quote.classList.remove("lit");
  for (const quote of claim ? document.querySelectorAll(`[data-claim="${CSS.escape(claim)}"]`) : []) quote.classList.add("lit");
}

/** Words in an article lead back to their line; where claims cross, each click takes the next. */
function lead(part) {
  const names = part.claims;
  const next = names[(names.indexOf(state.claim) + 1) % names.length];
  const claim = article.claims.find((one) => one.id === next);
  show(next);
  if (claim.entry) emit("goto", claim.entry);
}

export const focusReader = () => byId("reader") && body.focus();
