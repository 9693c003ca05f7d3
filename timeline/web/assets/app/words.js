// Dates, standing and kinds in plain words. The sources' own words are never changed here.

const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
export const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September",
  "October", "November", "December"];

export const MODALITY_WORDS = { asserted: "happened", planned: "planned", conditional: "on a condition",
  possible: "possible", denied: "denied", opinion: "opinion" };
export const MODALITY_MARKS = { asserted: "●", planned: "▷", conditional: "◇", possible: "○", denied: "✕", opinion: "❝" };
export const STATUS_LABELS = { "single-origin": "one origin", corroborated: "corroborated", disputed: "disputed",
  ruled: "ruled" };
export const BASIS_WORDS = { explicit: "the date stands in the text", relative: "counted from another date",
  reported: "only the date of the report bounds it", lineage: "borrowed from an article of the same lineage",
  ruled: "set by a person's ruling", unknown: "nothing dates it" };
export const LINEAGE_WORDS = { copy: "copies of one text", paraphrase: "paraphrases of one text",
  translation: "translations of one text", agency: "one agency's text", single: "stands alone" };
export const SLOT_WORDS = { date: "when it happened", quantity: "how many", actor: "who took part",
  role: "who held the office", place: "where it happened", polarity: "whether it happened" };
export const RULING_WORDS = { merge: "merged", split: "split", same: "joined", different: "kept apart",
  redate: "redated", reject: "rejected", accept: "value accepted", rename: "renamed", lineage: "lineage ruled",
  origin: "origin ruled", published: "publication date ruled", explain: "conflict explained", revoke: "taken back" };
export const RULING_TITLES = { merge: "Merge two lines", split: "Take a claim out of its line", same: "Two claims tell one happening",
  different: "Two claims tell different happenings", redate: "Give another date", reject: "Reject", accept: "Accept a value",
  rename: "Reword a line", lineage: "How articles derive", origin: "On whose word it rests", published: "When the article was published",
  explain: "Explain a conflict", revoke: "Take a ruling back" };
export const MATCH_WORDS = { verbatim: "the words stand exactly so in the stored text",
  split: "the words stand exactly so, in several stretches",
  erased: "the stored text is not at hand, so the words could not be compared",
  differs: "these words no longer stand there", unchecked: "how the words match is said beside the article" };
export const DATE_MATCH_WORDS = { words: "dated by words of the article", metadata: "dated only by data about the article",
  ruled: "dated by a ruling", none: "nothing dates it" };
export const LANES = {
  happened: ["What happened", ""],
  undated: ["Without a date", "Reported as having happened, but nothing says when."],
  plans: ["Plans, conditions and possibilities", "Announced, conditional or possible: not reported as having happened."],
  denials: ["Denials", "What somebody says is not so."],
  opinions: ["Opinions and characterisations", "Judgements, in the voice of those who make them."],
};

const grouped = new Intl.NumberFormat("en-GB");

export const count = (number) => grouped.format(number);

/** "1 article", "2,000 articles". */
export function plural(number, one, many) {
  return `${count(number)} ${number === 1 ? one : many || `${one}s`}`;
}

/** First letter large, one full stop at the end. */
export function sentence(words) {
  const said = (words || "").trim();
  if (!said) return said;
  return said[0].toUpperCase() + said.slice(1) + (/[.!?…]$/.test(said) ? "" : ".");
}

/** On one line, cut after a whole word. */
export function shorten(words, length) {
  const said = (words || "").split(/\s+/).join(" ").trim();
  if (said.length <= length) return said;
  const head = said.slice(0, length);
  return `${head.includes(" ") ? head.slice(0, head.lastIndexOf(" ")) : head}\u00a0…`;
}

const numbered = new Map();

/** Days since 1970-01-01 of an ISO date; null of null. Few days are asked for very often. */
export function dayNumber(iso) {
  if (!iso) return null;
  let found = numbered.get(iso);
  if (found === undefined) {
    found = Math.round(Date.UTC(+iso.slice(0, 4), +iso.slice(5, 7) - 1, +iso.slice(8, 10)) / 86400000);
    numbered.set(iso, found);
  }
  return found;
}

export const isoDay = (number) => new Date(number * 86400000).toISOString().slice(0, 10);

/** "Thursday 4 September 2025", or short "4 Sep 2025". */
export function sayDay(iso, { weekday = true, short = false } = {}) {
  const day = new Date(`${iso}T00:00:00Z`);
  const month = MONTHS[day.getUTCMonth()];
  const name = `${day.getUTCDate()} ${short ? month.slice(0, 3) : month} ${day.getUTCFullYear()}`;
  return weekday && !short ? `${WEEKDAYS[day.getUTCDay()]} ${name}` : name;
}

/** "2 origins (3 articles, 2 outlets)": independent witnesses first. */
export function saySupport({ origins, articles, outlets }) {
  return `${plural(origins, "origin")} (${plural(articles, "article")}, ${outlets ? plural(outlets, "outlet") : "no named outlet"})`;
}

const PLAIN = /^[\x20-\x7e]*$/;

/** Letters without case and marks, for searching. */
export function folded(words) {
  if (PLAIN.test(words)) return words.toLowerCase();
  return words.toLocaleLowerCase().normalize("NFKD").replace(/\p{M}/gu, "").replace(/ß/g, "ss");
}
