"use strict";
(() => {
  const root = document.documentElement;
  root.classList.add("ready");
  const byId = (id) => document.getElementById(id);
  const reader = byId("articles");
  const entries = [...document.querySelectorAll("details.entry")];
  const marks = [...document.querySelectorAll("[data-entry]")];
  const chooser = reader.querySelector(".chooser select");
  const notice = document.querySelector(".notice");
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const narrow = matchMedia("(max-width: 67.99rem)");
  const words = (claim) => reader.getElementsByClassName(claim.replace(/^claim-/, "in-"));
  const twins = (claim) => document.querySelectorAll(`[data-claim="${claim}"]`);
  let back = null;

  for (const part of document.querySelectorAll(".filters, .reader .close, .chooser, .cite, .keys")) part.hidden = false;

  // The article beside the claim.
  const show = (article) => {
    for (const other of reader.querySelectorAll(".text.chosen")) other.classList.remove("chosen");
    reader.classList.toggle("busy", Boolean(article));
    if (article) article.classList.add("chosen");
    chooser.value = article ? article.id : "";
  };
  const clear = (name) => {
    for (const lit of document.querySelectorAll(`.${name}`)) lit.classList.remove(name);
  };
  const open = (claim, from) => {
    const anchor = byId(claim.replace(/^claim-/, "text-"));
    if (!anchor) return false;
    if (from) back = from;
    show(anchor.closest(".text"));
    clear("shown");
    for (const part of words(claim)) part.classList.add("shown");
    const place = (words(claim)[0] || anchor).getBoundingClientRect();
    const frame = reader.getBoundingClientRect();
    reader.scrollTo({ top: reader.scrollTop + place.top - frame.top - frame.height / 3, behavior: "auto" });
    return true;
  };
  const close = () => {
    show(null);
    clear("shown");
    if (back && back.isConnected) back.focus({ preventScroll: !narrow.matches });
    back = null;
  };
  const light = (claim) => {
    clear("lit");
    if (!claim) return;
    for (const part of words(claim)) part.classList.add("lit");
    for (const twin of twins(claim)) if (twin.matches(".claim")) twin.classList.add("lit");
  };

  // Where an address leads: an entry, a claim, words in an article, a whole article.
  const reveal = (node) => {
    for (let up = node; up; up = up.parentElement) if (up.tagName === "DETAILS") up.open = true;
    if (node.closest(".away")) form.reset();
  };
  const go = (id) => {
    const node = id && byId(id);
    if (!node) return;
    if (id.startsWith("text-")) { open(id.replace(/^text-/, "claim-")); return; }
    if (id.startsWith("article-")) { show(node); reader.scrollTo({ top: 0 }); return; }
    let target = node;
    if (node.classList.contains("alias")) {
      do target = target.nextElementSibling; while (target && target.tagName !== "DETAILS");
    }
    if (!target) return;
    reveal(target);
    if (id.startsWith("claim-")) open(id);
    target.scrollIntoView({ block: target.matches(".claim") ? "center" : "start", behavior: calm.matches ? "auto" : "smooth" });
    const summary = target.querySelector(":scope > summary");
    if (summary) summary.focus({ preventScroll: true });
  };
  const fragment = () => {
    try { return decodeURIComponent(location.hash.slice(1)); } catch { return ""; }
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0) {
      const id = decodeURIComponent(link.hash.slice(1));
      if (id.startsWith("text-")) {
        event.preventDefault();
        open(id.replace(/^text-/, "claim-"), link);
        history.replaceState(null, "", link.hash);
      } else if (id.startsWith("article-")) {
        event.preventDefault();
        back = link;
        go(id);
        history.replaceState(null, "", link.hash);
      } else if (id === fragment()) go(id);
      return;
    }
    const said = event.target.closest(".said");
    if (said && String(getSelection()) === "") {
      const names = said.dataset.claims.split(" ");
      const shown = names.findIndex((name) => byId(name) && byId(name).classList.contains("lit"));
      const name = names[(shown + 1) % names.length];
      const claim = byId(name);
      if (!claim) return;
      reveal(claim);
      open(name);
      light(name);
      claim.scrollIntoView({ block: "center", behavior: calm.matches ? "auto" : "smooth" });
    }
  });
  for (const kind of ["mouseover", "focusin"]) {
    document.addEventListener(kind, (event) => {
      const claim = event.target.closest("[data-claim]");
      const said = event.target.closest(".said");
      if (claim) light(claim.dataset.claim);
      else if (said) light(said.dataset.claims.split(" ")[0]);
      else if (kind === "mouseover") light(null);
      const marked = event.target.closest("[data-entry], details.entry");
      const name = marked && (marked.dataset.entry || marked.id).split(" ")[0];
      for (const mark of marks) mark.classList.toggle("lit", Boolean(name) && mark.dataset.entry.split(" ").includes(name));
    });
  }
  addEventListener("hashchange", () => go(fragment()));
  reader.querySelector(".close").addEventListener("click", close);
  chooser.addEventListener("change", () => { clear("shown"); show(byId(chooser.value)); });

  // Filters.
  const form = document.querySelector(".filters");
  const output = form.querySelector("output");
  const folded = (text) => text.toLocaleLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");
  const contents = new Map();
  const content = (entry) => {
    if (!contents.has(entry)) {
      const said = [...entry.querySelectorAll("summary, .quote, .origins")].map((part) => part.textContent);
      contents.set(entry, folded(said.join(" ")));
    }
    return contents.get(entry);
  };
  const filter = () => {
    const wanted = Object.fromEntries(new FormData(form));
    const terms = folded(wanted.text || "").split(/\s+/).filter(Boolean);
    const names = ["phase", "modality", "status", "outlet", "origin", "actor"].filter((name) => wanted[name]);
    let found = 0;
    for (const entry of entries) {
      const fits = names.every((name) => entry.dataset[name].split(" ").includes(wanted[name])) &&
        terms.every((term) => content(entry).includes(term));
      entry.classList.toggle("away", !fits);
      found += fits;
    }
    for (const box of document.querySelectorAll(".lane, .phase")) {
      const empty = (names.length || terms.length) && !box.querySelector(".entry:not(.away)");
      box.classList.toggle("away", Boolean(empty));
    }
    for (const mark of marks) {
      const left = mark.dataset.entry.split(" ").filter((name) => byId(name) && !byId(name).classList.contains("away"));
      mark.classList.toggle("away", left.length === 0);
      if (mark.matches("a") && left.length) mark.hash = left[0];
      if (mark.querySelector("b")) mark.querySelector("b").textContent = left.length || "";
    }
    output.textContent = found === entries.length ? `all ${found} entries` : `${found} of ${entries.length} entries`;
  };
  let waiting = 0;
  form.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(filter, entries.length > 400 ? 120 : 0); });
  form.addEventListener("reset", () => setTimeout(filter, 0));
  form.addEventListener("submit", (event) => event.preventDefault());

  // Everything open, and everything open on paper.
  const unfold = form.querySelector(".unfold");
  const all = () => {
    const closed = entries.some((entry) => !entry.open);
    for (const entry of entries) entry.open = closed;
    unfold.textContent = closed ? "Close all" : "Open all";
  };
  unfold.addEventListener("click", all);
  let before = [];
  addEventListener("beforeprint", () => {
    before = [...document.querySelectorAll("details:not([open])")];
    for (const part of before) part.open = true;
  });
  addEventListener("afterprint", () => { for (const part of before) part.open = false; });

  // Citations.
  let fading = 0;
  const tell = (text) => {
    notice.textContent = text;
    clearTimeout(fading);
    fading = setTimeout(() => { notice.textContent = ""; }, 2500);
  };
  const copy = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const box = document.createElement("textarea");
      box.value = text;
      document.body.append(box);
      box.select();
      document.execCommand("copy");
      box.remove();
    }
    tell("Citation copied");
  };
  document.addEventListener("click", (event) => {
    const cite = event.target.closest(".cite");
    if (cite) copy(cite.dataset.citation);
  });

  // Keys.
  const current = () => document.activeElement && document.activeElement.closest("details.entry");
  const step = (by) => {
    const seen = entries.filter((entry) => !entry.classList.contains("away"));
    if (!seen.length) return;
    const at = seen.indexOf(current());
    const next = seen[at < 0 ? (by > 0 ? 0 : seen.length - 1) : Math.min(Math.max(at + by, 0), seen.length - 1)];
    next.querySelector("summary").focus({ preventScroll: true });
    next.scrollIntoView({ block: "nearest" });
  };
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") { if (reader.classList.contains("busy")) close(); return; }
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea")) return;
    const entry = current();
    if (event.key === "/") { event.preventDefault(); form.elements.text.focus(); }
    else if (event.key === "j") step(1);
    else if (event.key === "k") step(-1);
    else if (event.key === "e") all();
    else if (event.key === "o" && entry) entry.open = !entry.open;
    else if (event.key === "c" && entry) copy(entry.querySelector(".cite").dataset.citation);
  });

  filter();
  go(fragment());
})();
