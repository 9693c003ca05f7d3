// New facts without loading the page again.

import { emit, state } from "./store.js";
import { tell } from "./trouble.js";

export function watchLive() {
  if (!state.data.isLive || !window.EventSource) return;
  const source = new EventSource("/api/events");
  source.addEventListener("open", () => { document.body.dataset.live = "yes"; });
  source.addEventListener("error", () => { document.body.dataset.live = "no"; });
  source.addEventListener("facts", (event) => {
    const told = JSON.parse(event.data);
    if (told.position <= state.chronology.ledger.facts) return;
    tell("New facts were recorded");
    emit("ledger");
  });
  addEventListener("pagehide", () => source.close());
}
