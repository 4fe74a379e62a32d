// Form fields: a label, a control, a hint and a place for what the server finds wrong.

import { h, replace, uniqueId } from "../core/dom.js";
import { icon } from "./icons.js";
import { iconButton } from "./controls.js";

/**
 * A field around any control. `name` is the API's name of the member, under which faults come; `rule`
 * says in words what a value has to look like that the API describes by a pattern.
 */
export function field({ name, label, hint, optional, rule }, control, ...beside) {
  const id = uniqueId("field");
  const hintId = hint && `${id}-hint`;
  const faultId = `${id}-fault`;
  const fault = h("p", { id: faultId, class: "fault" });
  control.id = id;
  control.name ||= name;
  const described = [hintId, faultId].filter(Boolean).join(" ");
  control.setAttribute("aria-describedby", described);
  const element = h(
    "div", { class: "field", data: { name } },
    h("label", { for: id }, label, optional && h("span", { class: "optional" }, "optional")),
    h("div", { class: "control" }, control, ...beside),
    hint && h("p", { id: hintId, class: "hint" }, hint),
    fault);
  return { name, rule, element, control, show: (text) => showFault(control, fault, text) };
}

/** A line of text. */
export const textField = ({ type = "text", value = "", autocomplete = "off", required, ...about }) =>
  field(about, h("input", {
    type, value, autocomplete, required, class: "input", spellcheck: "false", autocapitalize: "none",
  }));

/** A password, which can be shown; with `generate`, made up. */
export function passwordField({ autocomplete = "new-password", generate, required, ...about }) {
  const input = h("input", { type: "password", autocomplete, required, class: "input", spellcheck: "false" });
  const show = iconButton("Show the password", "eye", { "aria-pressed": "false" });
  const reveal = (isShown) => {
    input.type = isShown ? "text" : "password";
    show.setAttribute("aria-pressed", String(isShown));
  };
  show.addEventListener("click", () => reveal(input.type === "password"));
  const make = generate && iconButton("Make up a password", "refresh", {
    onclick: () => {
      input.value = madeUpPassword();
      reveal(true);
      input.dispatchEvent(new Event("input", { bubbles: true }));
    },
  });
  return field(about, input, show, make);
}

/** Checkboxes under one heading; a fault of any of them shows below. Its control is the group. */
export function checkboxes({ name, label, hint }, choices) {
  const id = uniqueId("group");
  const fault = h("p", { id: `${id}-fault`, class: "fault" });
  const inputs = choices.map((choice) =>
    h("input", { type: "checkbox", value: choice.value, checked: choice.checked, disabled: choice.disabled }));
  const group = h(
    "fieldset", { class: "field checkboxes", data: { name }, "aria-describedby": `${id}-fault` },
    h("legend", {}, label),
    hint && h("p", { class: "hint" }, hint),
    h("div", { class: "choices" }, choices.map((choice, index) => h(
      "label", { class: "choice" }, inputs[index],
      h("span", {}, h("strong", {}, choice.label), choice.detail && h("small", {}, choice.detail))))),
    fault);
  const values = () => inputs.filter((input) => input.checked).map((input) => input.value);
  const set = (chosen) => inputs.forEach((input) => (input.checked = chosen.includes(input.value)));
  const first = inputs.find((input) => !input.disabled) ?? group;
  return { name, element: group, control: first, values, set, show: (text) => showFault(first, fault, text) };
}

/** A choice of one. `options` are pairs of value and text. */
export function select({ label, value, options, onchange, ...properties }) {
  const element = h("select", { class: "input select", "aria-label": label, onchange, ...properties });
  const fill = (options, value) => {
    replace(element, options.map(([value, text]) => h("option", { value }, text)));
    element.value = options.some(([known]) => known === value) ? value : options[0][0];
  };
  fill(options, value);
  return { element, fill };
}

function showFault(control, place, text) {
  replace(place, text && icon("warning"), text);
  if (text) control.setAttribute("aria-invalid", "true");
  else control.removeAttribute("aria-invalid");
}

/** Twenty characters of 32 that are hard to mix up: 100 bits. */
function madeUpPassword() {
  const alphabet = "abcdefghjkmnpqrstuvwxyz23456789-";
  const random = crypto.getRandomValues(new Uint8Array(20));
  return Array.from(random, (byte) => alphabet[byte % alphabet.length]).join("");
}
