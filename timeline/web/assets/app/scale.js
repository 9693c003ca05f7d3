// Days to a share of the axis: to scale, except that long stretches in which nothing is known are folded and marked so. Where
// nearly everything lies in a short time and little far from it, that time has most of the axis, with a fold on either side.

const FOLDED_SHARE = 0.2;
const LEAST_FOLD = 14;
const CORE = 0.9; // so much of everything is the core of a chronology,
const LITTLE = 0.5; // which, if it would have less than this of the axis,
const CORE_ROOM = 0.76; // is given so much of it

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

/** The places of the first and last day of the shortest time in which nine tenths of everything lie. */
function coreOf(days, busy) {
  const counts = days.map((day) => busy.get(day) || 1);
  const wanted = CORE * counts.reduce((sum, number) => sum + number, 0);
  let best = [0, days.length - 1];
  let held = 0;
  let first = 0;
  for (let last = 0; last < days.length; last += 1) {
    held += counts[last];
    while (held - counts[first] >= wanted) {
      held -= counts[first];
      first += 1;
    }
    if (held >= wanted && days[last] - days[first] < days[best[1]] - days[best[0]]) best = [first, last];
  }
  return best;
}

const sumOf = (lengths) => lengths.reduce((sum, length) => sum + length, 0);

/** Gaps as long as they are drawn: long ones folded. */
function folded(gaps) {
  const longest = longestGap(gaps);
  return gaps.map((gap) => Math.min(gap, longest));
}

/** The same, where a core that would have too little room is given most of it. */
function drawnGaps(gaps, core) {
  const drawn = folded(gaps);
  if (!core) return { drawn, isParted: false };
  const [first, last] = core;
  const inside = sumOf(drawn.slice(first, last));
  if (first === last || inside >= LITTLE * sumOf(drawn)) return { drawn, isParted: false };
  const sides = [gaps.slice(0, first), gaps.slice(last)].map(folded);
  const middle = folded(gaps.slice(first, last));
  const room = ((1 - CORE_ROOM) * sumOf(middle)) / CORE_ROOM / sides.filter((side) => side.length).length;
  const [before, after] = sides.map((side) => side.map((gap) => (gap * room) / sumOf(side)));
  return { drawn: [...before, ...middle, ...after], isParted: true };
}

/**
 * Numbers of days on which something lies → {days, at(day) in 0..1, folds: [[before, after]], core: [first, last] or null};
 * null when there are none. `busy` says how much lies on each day; without it, all of the axis is to one scale.
 */
export function scaleOf(known, busy = null) {
  const days = [...new Set(known)].sort((one, other) => one - other);
  if (!days.length) return null;
  const gaps = days.slice(1).map((day, place) => day - days[place]);
  const found = busy ? coreOf(days, busy) : null;
  const { drawn, isParted } = drawnGaps(gaps, found);
  const core = isParted ? found : null;
  const total = sumOf(drawn) || 1;
  const places = [0];
  const folds = [];
  drawn.forEach((length, place) => {
    places.push(places[place] + length / total);
    const isBorder = core && (place === core[0] - 1 || place === core[1]);
    if (isBorder || (length < gaps[place] && (!core || (place >= core[0] && place < core[1])))) folds.push([days[place], days[place + 1]]);
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
  return { days, at, dayAt, folds, isFolded, core: core && core.map((place) => days[place]) };
}
