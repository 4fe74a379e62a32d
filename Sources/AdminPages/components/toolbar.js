// What stands above a list to narrow it down.

import { h } from "../core/dom.js";
import { icon } from "./icons.js";

const pause = 250;

/** Filters in a row. */
export const toolbar = (...filters) => h("div", { class: "toolbar", role: "search" }, filters);

/** A box whose text is told after a pause in the typing, and at once on Enter. */
export function searchBox(label, ontext, symbol = "search") {
  let timer = null;
  const tell = () => {
    clearTimeout(timer);
    ontext(input.value.trim());
  };
  const input = h("input", {
    type: "search", class: "input", placeholder: label, "aria-label": label, autocomplete: "off", spellcheck: "false",
    autocapitalize: "none",
    oninput: () => {
      clearTimeout(timer);
      timer = setTimeout(tell, pause);
    },
    onkeydown: (event) => event.key === "Enter" && tell(),
  });
  const element = h("div", { class: "search-box" }, icon(symbol), input);
  return { element, input, set: (text) => document.activeElement !== input && (input.value = text) };
}
