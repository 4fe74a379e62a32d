// The head of a view.

import { h } from "../core/dom.js";

/** A view: its heading, what stands beside it, what it can do, and its content. */
export function page({ title, beside, actions = [], back, className = "" }, ...content) {
  const heading = h("h1", { tabindex: "-1" }, title);
  return h(
    "div", { class: `view ${className}` }, back,
    h("header", { class: "view-head" }, h("div", { class: "view-title" }, heading, beside), h("div", { class: "view-actions" }, actions)),
    content);
}
