// Saying what went wrong, in the words of the command line.

import { h } from "./dom.js";

export function troubled(trouble) {
  return h("div", { class: "trouble", role: "alert" }, h("p", {}, h("b", {}, trouble.message || String(trouble))),
    trouble.where ? h("p", { class: "quiet" }, String(trouble.where)) : null, trouble.advice ? h("p", {}, trouble.advice) : null);
}

let fading = 0;

/** A short notice at the foot of the page, read out too. */
export function tell(words) {
  const notice = document.getElementById("notice");
  notice.textContent = words;
  clearTimeout(fading);
  fading = setTimeout(() => { notice.textContent = ""; }, 3500);
}
