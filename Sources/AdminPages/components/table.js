// A table with its states: loading, rows, nothing, failed. On a narrow screen each row is a card, so
// the roles are said once more: `display: block` takes them away.

import { h, replace } from "../core/dom.js";
import { button } from "./controls.js";
import { icon } from "./icons.js";

/**
 * A table. Columns: `{ name, label, cell(item), sort?, primary?, silent? }`; `sort` is what the API
 * calls the order, `silent` a column whose heading only screen readers get. `key` names an item.
 */
export function dataTable({ caption, columns, key, onsort }) {
  const headings = columns.map((column) => heading(column, onsort));
  const body = h("tbody", { role: "rowgroup" });
  const table = h(
    "table", { class: "table", role: "table", "aria-label": caption },
    h("thead", { role: "rowgroup" }, h("tr", { role: "row" }, headings.map(({ element }) => element))), body);
  const state = h("div", { class: "state", hidden: true });
  const element = h("div", { class: "table-frame" }, table, state);

  /** Shows a message in place of rows. */
  function message(content) {
    replace(body);
    replace(state, content);
    state.hidden = false;
    ready();
  }

  function ready() {
    table.removeAttribute("aria-busy");
    element.classList.remove("busy");
  }

  return {
    element,
    /** Rows while there are none yet; rows that are there stay, dimmed. */
    loading(rows = 6) {
      table.setAttribute("aria-busy", "true");
      element.classList.add("busy");
      if (body.children.length) return;
      state.hidden = true;
      replace(body, Array.from({ length: rows }, () => skeleton(columns)));
    },
    show(items) {
      state.hidden = true;
      keepingFocus(body, () => replace(body, items.map((item) => row(item, columns, key))));
      ready();
    },
    add(items) {
      body.append(...items.map((item) => row(item, columns, key)));
      ready();
    },
    empty: (title, text, ...actions) => message(placard("search", title, text, ...actions)),
    failed(failure, retry) {
      message(placard("warning", "This could not be loaded", failure.message, button("Try again", { symbol: "refresh", onclick: retry })));
    },
    /** Marks the column that the rows are sorted by. */
    sorted(order) {
      for (const each of headings) each.mark(order);
    },
  };
}

/** What stands in place of a list: a sign, a title, a sentence, and what to do. */
export const placard = (symbol, title, text, ...actions) =>
  h("div", { class: "placard" }, h("span", { class: "placard-sign" }, icon(symbol)), h("h3", {}, title), h("p", {}, text), ...actions);

function heading(column, onsort) {
  const element = h("th", { role: "columnheader", scope: "col", class: `column-${column.name}` });
  if (!column.sort || !onsort) {
    replace(element, column.silent ? h("span", { class: "visually-hidden" }, column.label) : column.label);
    return { element, mark: () => {} };
  }
  let order = "";
  const sign = h("span", { class: "sort-sign" }, icon("sort"));
  const next = () => (order === column.sort ? `-${column.sort}` : column.sort);
  replace(element, h("button", { type: "button", class: "sorter", onclick: () => onsort(next()) }, column.label, sign));
  const mark = (current) => {
    order = current;
    const direction = { [column.sort]: "ascending", [`-${column.sort}`]: "descending" }[current];
    element.setAttribute("aria-sort", direction ?? "none");
    replace(sign, icon({ ascending: "sortUp", descending: "sortDown" }[direction] ?? "sort"));
  };
  return { element, mark };
}

function row(item, columns, key) {
  return h(
    "tr", { role: "row", data: { key: String(key(item)) } },
    columns.map((column) => h(
      "td", { role: "cell", class: `column-${column.name}${column.primary ? " primary" : ""}`, data: { label: column.silent ? "" : column.label } },
      column.cell(item))));
}

const skeleton = (columns) =>
  h("tr", { role: "row", class: "skeleton" }, columns.map((column) => h("td", { role: "cell", class: `column-${column.name}` }, h("span", { class: "bone" }))));

/** Draws rows anew; a control that had the focus, or its successor, has it afterwards. */
function keepingFocus(body, draw) {
  const focused = body.contains(document.activeElement) ? document.activeElement : null;
  const old = focused?.closest("tr");
  const at = old ? [...body.children].indexOf(old) : -1;
  const control = focused?.dataset.control;
  draw();
  if (!old) return;
  const rows = [...body.children];
  const heir = rows.find((row) => row.dataset.key === old.dataset.key) ?? rows[Math.min(at, rows.length - 1)];
  (heir?.querySelector(control ? `[data-control=${control}]` : "a, button") ?? document.querySelector("main h1"))?.focus();
}
