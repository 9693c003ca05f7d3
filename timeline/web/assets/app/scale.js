// Days to a share of the axis: to scale, except that long stretches in which nothing is known are folded and marked so.

const FOLDED_SHARE = 0.2;
const LEAST_FOLD = 14;

/** The length to which longer gaps are folded: a fifth of the axis at most, two weeks at least. */
function longestGap(gaps) {
  let longest = Math.max(1, ...[gaps.reduce((most, gap) => Math.max(most, gap), 1)]);
  const share = Math.max(FOLDED_SHARE, 1.5 / Math.max(gaps.length, 1));
  for (let round = 0; round < 24; round += 1) {
    const total = gaps.reduce((sum, gap) => sum + Math.min(gap, longest), 0);
    const allowed = Math.max(LEAST_FOLD, share * total);
    if (longest <= allowed) break;
    longest = allowed;
  }
  return longest;
}

/** Numbers of days on which something lies → {days, at(day) in 0..1, folds: [[before, after]]}; null when there are none. */
export function scaleOf(known) {
  const days = [...new Set(known)].sort((one, other) => one - other);
  if (!days.length) return null;
  const gaps = days.slice(1).map((day, place) => day - days[place]);
  const longest = longestGap(gaps);
  const drawn = gaps.map((gap) => Math.min(gap, longest));
  const total = drawn.reduce((sum, gap) => sum + gap, 0) || 1;
  const places = [0];
  const folds = [];
  drawn.forEach((length, place) => {
    places.push(places[place] + length / total);
    if (length < gaps[place]) folds.push([days[place], days[place + 1]]);
  });
  if (days.length === 1) places[0] = 0.5;
  const below = (day) => {
    let low = 0;
    let high = days.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (days[middle] <= day) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  };
  const at = (day) => {
    const place = below(day);
    if (place < 0) return places[0];
    if (place >= days.length - 1) return places[days.length - 1];
    const share = (day - days[place]) / (days[place + 1] - days[place]);
    return places[place] + share * (places[place + 1] - places[place]);
  };
  const dayAt = (share) => {
    let place = places.findIndex((known) => known > share) - 1;
    if (place === -2) return days[days.length - 1];
    place = Math.max(place, 0);
    const into = (share - places[place]) / ((places[place + 1] ?? share) - places[place] || 1);
    return Math.round(days[place] + into * ((days[place + 1] ?? days[place]) - days[place]));
  };
  const isFolded = (day) => folds.some(([before, after]) => before < day && day < after);
  return { days, at, dayAt, folds, isFolded };
}
