// Building elements. Text from sources only ever becomes text nodes and checked attributes: nothing here parses markup.

const SVG = "http://www.w3.org/2000/svg";

const fill = (node, props, kids) => {
  for (const [name, value] of Object.entries(props || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === "function") node.addEventListener(name.slice(2), value);
    else if (name === "style") for (const [rule, set] of Object.entries(value)) node.style.setProperty(rule, set);
    else node.setAttribute(name, value === true ? "" : String(value));
  }
  add(node, kids);
  return node;
};

/** Append children: nodes, strings, numbers, nested lists; null and false are left out. */
export function add(node, ...kids) {
  for (const kid of kids.flat(Infinity)) {
    if (kid === null || kid === undefined || kid === false) continue;
    node.append(kid instanceof Node ? kid : String(kid));
  }
  return node;
}

/** An element: `h("a", {class: "x", href: "#y", onclick: f}, "text", child)`. */
export function h(tag, props, ...kids) {
  return fill(document.createElement(tag), props, kids);
}

/** The same for SVG. */
export function s(tag, props, ...kids) {
  return fill(document.createElementNS(SVG, tag), props, kids);
}

/** Replace everything inside a node. */
export function put(node, ...kids) {
  node.replaceChildren();
  return add(node, ...kids);
}

/** A name from a source, isolated so that a right-to-left one leaves its neighbours in order. */
export function bdi(words, props) {
  return h("bdi", props, words);
}

/** Nodes with a separator between each two. */
export function joined(nodes, separator) {
  return nodes.flatMap((node, place) => (place ? [separator, node] : [node]));
}

/** An address that may be linked to: only the web's own, never one that runs code. */
export function outward(address) {
  return /^https?:\/\//i.test(address || "") ? address : null;
}

/** Screen-reader text. */
export function unseen(words) {
  return h("span", { class: "unseen" }, words);
}

export const byId = (id) => document.getElementById(id);

export const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;
