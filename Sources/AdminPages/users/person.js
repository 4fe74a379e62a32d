// How an account looks in lists and headings.

import { h } from "../core/dom.js";
import { avatar, badge } from "../components/controls.js";
import { isSelf } from "../core/permissions.js";

/** What an account is called: its username, or else its email address. */
export const nameOf = (user) => user.username ?? user.email;

/** Name and address beside the avatar; `link` makes the name one. */
export function person(user, link) {
  const name = nameOf(user);
  return h(
    "div", { class: "person" }, avatar(name),
    h("div", { class: "person-text" },
      h("div", { class: "person-name" }, link ? h("a", { href: link }, name) : name, isSelf(user) && badge("You", "accent")),
      user.username && h("div", { class: "person-email" }, user.email)));
}

/** Whether it can log in. */
export function status(user) {
  if (user.deleted_at) return badge("Deleted", "bad");
  return user.status === "blocked" ? badge("Blocked", "warn") : badge("Active", "good");
}

/** Its roles as marks. */
export const roleBadges = (names) =>
  names.length
    ? h("div", { class: "badges" }, names.map((name) => badge(name, name === "Administrator" ? "accent" : "calm")))
    : h("span", { class: "muted" }, "None");
