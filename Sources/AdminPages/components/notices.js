// Short messages of what was done. The region is live, so that screen readers say them.

import { h } from "../core/dom.js";
import { iconButton } from "./controls.js";
import { icon } from "./icons.js";

const shownFor = 6000;
const region = () => document.getElementById("notices");

/** Says that something was done. */
export const notify = (text) => show(text, "good", "check");

/** Says that something failed; it stays until it is closed. */
export const complain = (failure) => show(failure.message, "bad", "warning", { stays: true });

/** Says something to screen readers alone. */
export function announce(text) {
  const spoken = h("p", { class: "visually-hidden" }, text);
  region().append(spoken);
  setTimeout(() => spoken.remove(), shownFor);
}

function show(text, tone, symbol, { stays = false } = {}) {
  const notice = h(
    "div", { class: `notice ${tone}` }, icon(symbol), h("p", {}, text),
    iconButton("Dismiss", "close", { onclick: () => notice.remove() }));
  for (const other of region().querySelectorAll(".notice")) other.remove();
  region().append(notice);
  if (stays) return;
  let timer = setTimeout(() => notice.remove(), shownFor);
  notice.addEventListener("pointerenter", () => clearTimeout(timer));
  notice.addEventListener("pointerleave", () => (timer = setTimeout(() => notice.remove(), shownFor)));
}
