// Who is reading: anybody reads, an editor who signed in decides.

import { h, put } from "./dom.js";
import { emit, on, state } from "./store.js";
import { tell, troubled } from "./trouble.js";

const sign = async (body) => {
  const found = await state.data.post("/api/session", body);
  accept(found);
  return found;
};

function accept(found) {
  state.session = found;
  state.data.csrf.token = found.csrf || null;
  document.body.classList.toggle("editor", found.role === "editor");
  emit("session");
}

export const session = {
  async start() {
    if (!state.data.isLive) return;
    const token = /[#&]token=([^&]+)/.exec(location.hash);
    try {
      if (token) {
        history.replaceState(null, "", location.pathname + location.search);
        await sign({ token: decodeURIComponent(token[1]) });
      } else accept(await state.data.get("/api/session", { fresh: true }));
    } catch (trouble) {
      tell(trouble.message);
    }
  },
};

export function signButton() {
  const button = h("button", { type: "button", class: "sign", hidden: true });
  on("session", () => {
    button.hidden = !state.data.isLive;
    const isEditor = state.session.role === "editor";
    put(button, isEditor ? `Sign out ${state.session.name || state.session.author || ""}` : "Sign in");
    button.onclick = isEditor ? signOut : signIn;
  });
  return button;
}

async function signOut() {
  try {
    await state.data.remove("/api/session");
  } catch (trouble) {
    tell(trouble.message);
  }
  accept({ role: "reader", ways: state.session.ways });
}

function signIn() {
  const byToken = !(state.session.ways || []).includes("password");
  const name = h("input", { name: "name", autocomplete: "username", required: !byToken });
  const password = h("input", { type: "password", name: "password", autocomplete: "current-password", required: true });
  const said = h("div");
  const dialog = h("dialog", { class: "ask", "aria-labelledby": "sign-title" }, h("form", { method: "dialog" },
    h("h2", { id: "sign-title" }, "Sign in to correct"),
    h("p", { class: "quiet" }, byToken ? "Reading needs no name. The token is the one that timeline serve printed when it started." : "Reading needs no name."),
    h("label", {}, "Your name, which signs what you decide", name), h("label", {}, byToken ? "Token" : "Password", password), said,
    h("p", { class: "buttons" }, h("button", { type: "submit", class: "main" }, "Sign in"), h("button", { type: "button", onclick: () => dialog.close() }, "Cancel"))));
  dialog.querySelector("form").addEventListener("submit", async (event) => {
    event.preventDefault();
    try {
      await sign(byToken ? { name: name.value.trim() || undefined, token: password.value.trim() } : { name: name.value.trim(), password: password.value });
      dialog.close();
    } catch (trouble) {
      put(said, troubled(trouble));
    }
  });
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
