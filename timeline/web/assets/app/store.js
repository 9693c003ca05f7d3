// What the page knows at the moment, and who wants to hear of changes.

export const state = {
  data: null,
  chronology: null,
  entries: [],
  byId: new Map(),
  labels: {},
  shown: [],
  filter: {},
  asOf: null,
  route: { view: "chronology", id: null },
  session: { role: "reader" },
  current: null,
  open: new Set(),
  article: null,
  claim: null,
};

const listeners = new Map();

export function on(name, listener) {
  if (!listeners.has(name)) listeners.set(name, new Set());
  listeners.get(name).add(listener);
  return () => listeners.get(name).delete(listener);
}

/** Tell everybody who listens. What comes back is fulfilled when those have answered who take their time. */
export function emit(name, detail) {
  return Promise.all([...(listeners.get(name) || [])].map((listener) => listener(detail)));
}

/** Take a chronology in, with the labels of every facet. */
export function take(chronology) {
  state.chronology = chronology;
  state.entries = chronology.entries;
  state.byId = new Map(); // filled while entries are put in order: tens of thousands take a while
  state.labels = {};
  for (const [facet, choices] of Object.entries(chronology.facets)) {
    state.labels[facet] = new Map(choices.map((choice) => [choice.key, choice.label]));
  }
  emit("chronology");
}

/** What a facet's key is called. */
export function label(facet, key) {
  return (state.labels[facet] && state.labels[facet].get(key)) || key;
}

export const isEditor = () => state.session.role === "editor";

export const get = (path) => state.data.get(path, { asOf: state.asOf });
