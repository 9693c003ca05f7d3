// Copying: by the clipboard where the page may, by a selection where it is a file.

import { tell } from "./trouble.js";

export async function copy(words, what = "Citation") {
  try {
    await navigator.clipboard.writeText(words);
  } catch {
    const box = document.createElement("textarea");
    box.value = words;
    document.body.append(box);
    box.select();
    document.execCommand("copy");
    box.remove();
  }
  tell(`${what} copied`);
}
