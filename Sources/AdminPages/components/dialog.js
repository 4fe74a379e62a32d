// Modal dialogs on <dialog>, which keeps the focus inside and gives it back, and closes on Escape.

import { h, replace, uniqueId } from "../core/dom.js";
import { button, iconButton, whileBusy } from "./controls.js";
import { icon } from "./icons.js";

/** Opens a dialog. `build` gets its handle and returns the content; the handle can `close` and `fill` it. */
export function openDialog(title, build) {
  const heading = uniqueId("dialog");
  const body = h("div", { class: "dialog-body" });
  const element = h(
    "dialog", { class: "dialog", "aria-labelledby": heading },
    h("header", { class: "dialog-head" }, h("h2", { id: heading }, title),
      iconButton("Close", "close", { onclick: () => element.close() })),
    body);
  const dialog = { element, close: () => element.close(), fill: (...content) => fill(element, body, content) };
  const opener = document.activeElement;
  element.addEventListener("close", () => {
    element.remove();
    // A row may have been drawn anew meanwhile; its list looks after the focus then.
    if (opener?.isConnected) opener.focus();
  });
  document.body.append(element);
  element.showModal();
  dialog.fill(build(dialog));
  return dialog;
}

/** Asks before something is done. The work runs while the dialog is open; what fails is said in it. */
export function confirm({ title, text, action, kind = "danger", work }) {
  return openDialog(title, (dialog) => {
    const alert = h("div", { role: "alert" });
    const question = h("div", { class: "question" }, [text].flat().map((part) => (typeof part === "string" ? h("p", {}, part) : part)));
    const doer = button(action, { kind });
    const attempt = async () => {
      replace(alert);
      try {
        const next = await whileBusy(doer, () => work(question));
        if (next !== "again") dialog.close();
      } catch (failure) {
        replace(alert, h("div", { class: "callout bad" }, icon("warning"), h("div", {}, failure.message)));
      }
    };
    doer.addEventListener("click", attempt);
    const cancel = button("Cancel", { onclick: dialog.close, autofocus: true });
    return h("div", {}, question, alert, h("div", { class: "actions" }, cancel, doer));
  });
}

function fill(element, body, content) {
  replace(body, ...content);
  const first = body.querySelector("[autofocus], .input, input:not([disabled])") ?? body.querySelector("button");
  if (element.open) first?.focus();
}
