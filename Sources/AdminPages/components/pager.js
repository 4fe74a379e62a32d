// The way through the pages of a list.

import { h, replace } from "../core/dom.js";
import { count } from "../core/format.js";
import { icon } from "./icons.js";

/** Page links; `onpage` gets the number of the page that is wanted. */
export function pager(label, onpage) {
  const range = h("p", { class: "pager-range" });
  const steps = h("ul", { class: "pager-steps" });
  const element = h("nav", { class: "pager", "aria-label": label, hidden: true }, range, steps);

  /** Draws the pager for a page body of the API. */
  function show({ page, total_pages: pages, items_per_page: size, total_items: total, items }) {
    element.hidden = total === 0;
    steps.hidden = pages === 1;
    const first = (page - 1) * size + 1;
    replace(range, items.length ? `${count(first)}–${count(first + items.length - 1)} of ${count(total)}` : `0 of ${count(total)}`);
    const focused = element.contains(document.activeElement) ? document.activeElement.dataset.step : null;
    replace(
      steps,
      step("previous", icon("back"), "Previous page", page > 1 && page - 1),
      around(page, pages).map((number) => (number ? link(number, page) : h("li", { class: "pager-gap" }, "…"))),
      step("next", icon("forward"), "Next page", page < pages && page + 1));
    if (focused) (steps.querySelector(`[data-step="${focused}"]:not(:disabled)`) ?? steps.querySelector("[aria-current]"))?.focus();
  }

  const link = (number, page) => h("li", {}, h(
    "button", {
      type: "button", class: "pager-step", "aria-label": `Page ${number}`, data: { step: String(number) },
      "aria-current": number === page ? "page" : null, onclick: () => number !== page && onpage(number),
    }, count(number)));

  const step = (name, sign, label, target) => h("li", {}, h(
    "button", {
      type: "button", class: "pager-step", "aria-label": label, title: label, data: { step: name },
      disabled: !target, onclick: () => onpage(target),
    }, sign));

  return { element, show, hide: () => (element.hidden = true) };
}

/** The pages to offer: the first, the last and those around the current one; 0 is a gap. */
function around(page, pages) {
  const near = [1, page - 1, page, page + 1, pages].filter((number) => number >= 1 && number <= pages);
  const wanted = [...new Set(near)].sort((one, other) => one - other);
  return wanted.flatMap((number, index) => {
    const before = wanted[index - 1] ?? 0;
    if (number - before === 2) return [number - 1, number];
    return number - before > 2 ? [0, number] : [number];
  });
}
