// Every datum has a path. Asked of the server, or found in the page itself when it is a single file; the same answers.

import { unpacked } from "./unpack.js";

const KEPT = 300;

/** What went wrong, in the words of the command line. */
export class Trouble extends Error {
  constructor({ code, message, where, what_to_do: advice }, status) {
    super(message);
    Object.assign(this, { code, where, advice, status });
  }
}

/** `get(path)` answers the datum; `post(path, body)` writes. `isLive`: there is a server behind it. */
export function openData(feed) {
  const kept = new Map();
  const get = (path, { asOf = null, fresh = false } = {}) => {
    const whole = asOf ? `${path}${path.includes("?") ? "&" : "?"}as_of=${encodeURIComponent(asOf)}` : path;
    if (!fresh && kept.has(whole)) {
      const answer = kept.get(whole);
      kept.delete(whole);
      kept.set(whole, answer); // the least recently used stands first
      return answer;
    }
    const answer = feed.get(whole);
    kept.set(whole, answer);
    answer.catch(() => kept.delete(whole));
    if (kept.size > KEPT) kept.delete(kept.keys().next().value);
    return answer;
  };
  return { ...feed, get, forget: () => kept.clear() };
}

/** The answers of a server. */
export function serverFeed() {
  const csrf = { token: null };
  const answer = async (response) => {
    let told = null;
    try {
      told = await unpacked(await response.text());
    } catch {
      told = null;
    }
    if (response.ok) return told;
    throw new Trouble((told && told.error) || { code: "unreachable", message: `The server answered ${response.status}.` },
      response.status);
  };
  const ask = async (path, options = {}) => {
    let response;
    try {
      response = await fetch(path, { credentials: "same-origin", ...options });
    } catch {
      throw new Trouble({ code: "unreachable", message: "The server cannot be reached.",
        what_to_do: "Start timeline serve again, or look at an exported page." }, 0);
    }
    return answer(response);
  };
  const send = (method) => (path, body, intent) => ask(path, { method,
    headers: { "Content-Type": "application/json", ...(csrf.token ? { "X-CSRF-Token": csrf.token } : {}),
      ...(intent ? { "Idempotency-Key": intent } : {}) },
    body: body === undefined ? undefined : JSON.stringify(body) });
  const early = (asOf) => ask(`/api/opening${asOf ? `?as_of=${encodeURIComponent(asOf)}` : ""}`);
  return { isLive: true, get: (path) => ask(path), early, post: send("POST"), remove: send("DELETE"), csrf };
}
