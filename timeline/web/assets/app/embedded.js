// The answers inside the page: compressed parts, sorted by path, each inflated when it is first asked for.

import { Trouble } from "./data.js";
import { unpacked } from "./unpack.js";

const bytesOf = (base64) => {
  if (Uint8Array.fromBase64) return Uint8Array.fromBase64(base64);
  const raw = atob(base64);
  const bytes = new Uint8Array(raw.length);
  for (let at = 0; at < raw.length; at += 1) bytes[at] = raw.charCodeAt(at);
  return bytes;
};

const inflate = async (base64) => {
  const stream = new Blob([bytesOf(base64)]).stream().pipeThrough(new DecompressionStream("gzip"));
  return unpacked(await new Response(stream).text());
};

const whole = () => new Promise((resolve) => {
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", resolve, { once: true });
  else resolve();
});

/** The last part whose first path is not after `path` (paths are compared as the directory sorted them). */
export function placeOf(firsts, path) {
  let low = 0;
  let high = firsts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (firsts[middle] <= path) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The answers that the page carries. */
export function embeddedFeed() {
  const parts = new Map();
  let directory = null;
  const part = async (name) => {
    if (!parts.has(name)) {
      parts.set(name, (async () => {
        let element = document.getElementById(name);
        if (!element) {
          await whole(); // the page may still be arriving
          element = document.getElementById(name);
        }
        return inflate(element.textContent);
      })());
    }
    return parts.get(name);
  };
  const get = async (path) => {
    directory = directory || await part("room-directory");
    if (path in directory.first) return part(directory.first[path]);
    const place = placeOf(directory.parts, path);
    const found = place < 0 ? undefined : (await part(`room-${place}`))[path];
    if (found === undefined) {
      throw new Trouble({ code: "not-found", message: "This page does not hold that.", where: path,
        what_to_do: "It may belong to a later state of the ledger, or need the server: timeline serve." }, 404);
    }
    return found && typeof found === "object" && "same_as" in found ? { ...await get(found.same_as), ...found.but } : found;
  };
  const held = (name) => () => (directory ? directory[name] : []);
  const early = async () => {
    directory = directory || await part("room-directory");
    return directory.early ? part(directory.early) : null;
  };
  return { isLive: false, get, early, moments: held("moments"), diffs: held("diffs") };
}
