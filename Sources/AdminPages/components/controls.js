// Buttons, links that look like buttons, and marks.

import { h } from "../core/dom.js";
import { icon } from "./icons.js";

/** A button; `kind` is primary, danger or quiet, `label` what it says. */
export function button(label, { kind = "plain", symbol, type = "button", ...properties } = {}) {
  return h("button", { type, class: `button ${kind}`, ...properties }, symbol && icon(symbol), h("span", {}, label));
}

/** A button that shows an icon only; its label is for screen readers and the pointer's tip. */
export function iconButton(label, symbol, properties = {}) {
  return h("button", { type: "button", class: "icon-button", "aria-label": label, title: label, ...properties }, icon(symbol));
}

/** While the work is on its way the button says so and can't be pressed again; its focus stays. */
export async function whileBusy(button, work) {
  if (button.getAttribute("aria-disabled") === "true") return undefined;
  button.setAttribute("aria-disabled", "true");
  button.classList.add("busy");
  try {
    return await work();
  } finally {
    button.removeAttribute("aria-disabled");
    button.classList.remove("busy");
  }
}

/** A small mark with text; the tone is good, bad, warn, calm or accent. */
export const badge = (text, tone = "calm") => h("span", { class: `badge ${tone}` }, text);

/** The first letter of a name in a circle whose colour belongs to the name. */
export function avatar(name) {
  let hash = 0;
  for (const character of name) hash = (hash * 31 + character.codePointAt(0)) % 360;
  const hue = Math.floor(hash / 60);
  return h("span", { class: `avatar hue-${hue}`, "aria-hidden": "true" }, [...name][0]?.toUpperCase() ?? "?");
}
