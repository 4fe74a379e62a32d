// A form that sends itself with a script: faults at their fields, everything else above them.

import { h, replace } from "../core/dom.js";
import { button, whileBusy } from "./controls.js";
import { icon } from "./icons.js";

/**
 * A form of fields. `send` does the work; a Failure that it throws is shown at the fields that the
 * API names, and above them what has no field. `cancel` adds a second button.
 */
export function form({ fields, submit, kind = "primary", send, cancel, recover, before = [] }) {
  const summary = h("div", { class: "summary", role: "alert" });
  const sender = button(submit, { kind, type: "submit" });
  const element = h(
    "form", { novalidate: true, onsubmit: (event) => (event.preventDefault(), attempt()) },
    before, summary, fields.map((field) => field.element ?? field),
    h("div", { class: "actions" }, cancel && button("Cancel", { onclick: cancel }), sender));

  const inputs = fields.filter((field) => field.control);
  for (const field of inputs) field.control.addEventListener("input", () => field.show(null));

  async function attempt() {
    clear();
    const missing = inputs.filter((field) => field.control.required && !field.control.value);
    if (missing.length) {
      for (const field of missing) field.show("Please fill this in.");
      missing[0].control.focus();
      return;
    }
    try {
      await whileBusy(sender, send);
    } catch (failure) {
      if (failure.name === "AbortError") return;
      if (!(recover && (await recover(failure)))) show(failure);
    }
  }

  function clear() {
    replace(summary);
    for (const field of inputs) field.show(null);
  }

  /** Shows a failure; the first field that it names gets the focus. */
  function show(failure) {
    const errors = { ...failure.errors };
    let first = null;
    for (const field of inputs) {
      const names = Object.keys(errors).filter((name) => name.split(/[.[]/)[0] === field.name);
      if (!names.length) continue;
      field.show(names.map((name) => sentence(errors[name], field)).join(" "));
      for (const name of names) delete errors[name];
      first ??= field.control;
    }
    const rest = Object.entries(errors).map(([name, text]) => `${name}: ${text}`);
    if (!first || rest.length) say(rest.length ? rest.join(". ") : failure.message);
    first?.focus();
  }

  /** Says something above the fields. */
  const say = (...content) => replace(summary, h("div", { class: "callout bad" }, icon("warning"), h("div", {}, ...content)));

  return { element, sender, clear, show, say };
}

/** A fault as a sentence; one that begins with what was typed leaves that as it is. */
function sentence(text, { control: { value }, rule }) {
  if (rule && text.startsWith("must match ")) return rule;
  const begin = value && text.startsWith(value) ? text.charAt(0) : text.charAt(0).toUpperCase();
  return `${begin}${text.slice(1)}${/[.!?]$/.test(text) ? "" : "."}`;
}
