// The frame around every view: the product, the way to the views, and who is logged in.

import { h, replace } from "../core/dom.js";
import { currentUser } from "../core/session.js";
import { avatar, button } from "./controls.js";
import { mark, icon } from "./icons.js";
import { nameOf } from "../users/person.js";

/** The frame; `views` are those that the account may open. */
export function shell({ views, onlogout, onpassword }) {
  const user = currentUser();
  const links = views.map(({ path, label, symbol }) =>
    h("a", { href: `#${path}`, class: "tab", data: { path } }, icon(symbol), h("span", {}, label)));
  const content = h("main", { id: "content", tabindex: "-1" });
  const account = h(
    "button", { type: "button", class: "account", "aria-label": `Change the password of ${user.email}`, title: "Change your password", onclick: onpassword },
    avatar(nameOf(user)), h("span", { class: "account-name" }, nameOf(user)));
  const element = h(
    "div", { class: "shell" },
    h("header", { class: "top" },
      h("div", { class: "top-inner" },
        h("a", { class: "brand", href: "#/", "aria-label": "Accord, start" }, mark(), h("span", {}, "Accord")),
        h("nav", { class: "tabs", "aria-label": "Views" }, links),
        h("div", { class: "top-end" }, account,
          button("Log out", { kind: "quiet logout", symbol: "logout", onclick: onlogout, "aria-label": "Log out" })))),
    content);
  return {
    element,
    /** Puts a view into the frame and marks where it belongs. */
    show(view, path) {
      replace(content, view);
      for (const link of links) {
        const isHere = path === link.dataset.path || path.startsWith(`${link.dataset.path}/`);
        if (isHere) link.setAttribute("aria-current", "page");
        else link.removeAttribute("aria-current");
      }
    },
  };
}
