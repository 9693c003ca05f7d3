// Cutting a text at the edges of its claims, so that crossing ranges need no crossing markup. Offsets are code points.

/** From offsets in code points to offsets in this string; the identity for a text without astral characters. */
export function toUnits(text) {
  if (!/[\ud800-\udfff]/.test(text)) return (offset) => Math.max(0, Math.min(offset, text.length));
  const places = [];
  let at = 0;
  for (const sign of text) {
    places.push(at);
    at += sign.length;
  }
  places.push(at);
  return (offset) => places[Math.max(0, Math.min(offset, places.length - 1))];
}

/** `ranges` are [start, end, name]; gives [{text, names}] whose texts joined are the text. */
export function segments(text, ranges) {
  const unit = toUnits(text);
  const edges = [];
  for (const [start, end, name] of ranges) {
    const [low, high] = [unit(start), unit(end)];
    if (low < high) edges.push([low, 1, name], [high, -1, name]);
  }
  edges.sort((one, other) => one[0] - other[0] || one[1] - other[1]);
  const found = [];
  const open = new Map();
  let place = 0;
  for (const [at, step, name] of edges) {
    if (at > place) {
      found.push({ text: text.slice(place, at), names: [...open.keys()] });
      place = at;
    }
    const times = (open.get(name) || 0) + step;
    if (times) open.set(name, times);
    else open.delete(name);
  }
  if (place < text.length) found.push({ text: text.slice(place), names: [] });
  return found;
}

/** The stretch of a quote that is marked: [before, marked, after] pieces for code point ranges inside `words`. */
export function pieces(words, ranges) {
  return segments(words, ranges.map(([start, end]) => [start, end, "marked"]))
    .map((part) => ({ text: part.text, marked: part.names.length > 0 }));
}
