// The way in.

import * as api from "../core/api.js";
import { h } from "../core/dom.js";
import { counted } from "../core/format.js";
import { passwordField, textField } from "../components/fields.js";
import { form } from "../components/form.js";
import { mark } from "../components/icons.js";
import { announce } from "../components/notices.js";

/** The log-in page; `done` is called when somebody is logged in, `reason` says why they have to. */
export function login({ reason, done }) {
  const name = textField({ name: "email", label: "Email address or username", autocomplete: "username", required: true });
  const password = passwordField({ name: "password", label: "Password", autocomplete: "current-password", required: true });
  const signIn = form({
    fields: [name, password], submit: "Log in",
    send: async () => {
      await api.logIn(name.control.value.trim(), password.control.value);
      done();
    },
    recover: (failure) => {
      if (failure.errors.username) failure.errors.email = failure.errors.username;
      delete failure.errors.username;
      if (failure.status === 429) return wait(failure);
      if (failure.status === 401) return refuse();
      return false;
    },
  });

  function refuse() {
    signIn.say("The name or the password is wrong.");
    password.control.value = "";
    password.control.focus();
    return true;
  }

  /** Too many attempts: counts the seconds down, and lets nobody try before. */
  function wait(failure) {
    let left = failure.retryAfter ?? 1;
    const seconds = h("span", { "aria-live": "off" }, counted(left, "second"));
    signIn.say("Too many attempts. Please try again in ", seconds, ".");
    signIn.sender.disabled = true;
    const timer = setInterval(() => {
      left -= 1;
      seconds.textContent = counted(Math.max(left, 0), "second");
      if (left > 0) return;
      clearInterval(timer);
      signIn.sender.disabled = false;
      signIn.clear();
      announce("You can try again now.");
    }, 1000);
    return true;
  }

  const element = h(
    "main", { id: "content", class: "login", tabindex: "-1" },
    h("div", { class: "login-card" },
      h("div", { class: "login-brand" }, mark(), h("h1", {}, "Log in"), h("p", { class: "lead" }, "Accord user management")),
      reason && h("div", { class: "callout", role: "status" }, h("div", {}, reason)),
      signIn.element),
    h("p", { class: "login-foot" }, "You stay logged in until you close or reload this page. ", h("a", { href: "/api/v1/ui" }, "API documentation")));
  return { element, focus: () => name.control.focus() };
}
