// What the access log can be narrowed down by.

import { h } from "../core/dom.js";
import { select } from "./fields.js";
import { searchBox, toolbar } from "./toolbar.js";

const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
const answers = [
  ["", "All answers"], ["2xx", "2xx – done"], ["3xx", "3xx – elsewhere"], ["4xx", "4xx – refused"], ["5xx", "5xx – failed"],
  ["401", "401 – not logged in"], ["403", "403 – not allowed"], ["404", "404 – not found"], ["429", "429 – too many"],
];

/** The filters; `onchange` gets what changed, `show` takes the address's query. */
export function accessLogFilters(onchange) {
  const path = searchBox("Path begins with", (text) => onchange({ path: text }));
  const method = select({ label: "Method", value: "", options: [["", "All methods"], ...methods.map((name) => [name, name])], onchange: (event) => onchange({ method: event.target.value }) });
  const answer = select({ label: "Answer", value: "", options: answers, onchange: (event) => onchange({ status: event.target.value }) });
  const user = line("User’s id", (value) => onchange({ user: value }));
  const address = line("Address", (value) => onchange({ address: value }));
  const from = line("From", (value) => onchange({ from: instant(value) }), "datetime-local");
  const to = line("Until", (value) => onchange({ to: instant(value) }), "datetime-local");
  const further = h("details", { class: "further" }, h("summary", {}, "More filters"), h("div", { class: "further-fields" }, user.element, address.element, from.element, to.element));

  return {
    element: h("div", { class: "filters" }, toolbar(path.element, method.element, answer.element), further),
    show(query) {
      path.set(query.path ?? "");
      method.element.value = query.method ?? "";
      answer.element.value = query.status ?? "";
      user.set(query.user ?? "");
      address.set(query.address ?? "");
      from.set(local(query.from));
      to.set(local(query.to));
      if (query.user || query.address || query.from || query.to) further.open = true;
    },
  };
}

function line(label, onvalue, type = "text") {
  const input = h("input", { type, class: "input", autocomplete: "off", spellcheck: "false", onchange: () => onvalue(input.value.trim()) });
  return {
    element: h("label", { class: "line" }, h("span", {}, label), input),
    set: (value) => document.activeElement !== input && (input.value = value),
  };
}

/** A local time of a form as a moment (RFC 3339); nothing for what is none. */
function instant(value) {
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? "" : date.toISOString();
}

/** A moment as the local time that a form takes. */
function local(moment) {
  const date = new Date(moment ?? "");
  if (Number.isNaN(date.getTime())) return "";
  return new Date(date.getTime() - date.getTimezoneOffset() * 60000).toISOString().slice(0, 16);
}
