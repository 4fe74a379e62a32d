// One account: what is known of it, what can be done with it, and its sessions.

import * as api from "../core/api.js";
import { h, replace } from "../core/dom.js";
import { atMinute, fromNow } from "../core/format.js";
import { allowed, roles } from "../core/permissions.js";
import { address, go } from "../core/router.js";
import { can } from "../core/session.js";
import { button } from "../components/controls.js";
import { icon } from "../components/icons.js";
import { placard } from "../components/table.js";
import { actions } from "../users/actions.js";
import { nameOf, person, roleBadges, status } from "../users/person.js";
import { sessions } from "../users/sessions.js";

/** The view of the account with this id. */
export function user({ id }) {
  const head = h("div", { class: "view-actions person-actions" });
  const facts = h("div", {}, h("div", { class: "card loading-card", "aria-busy": "true" }));
  const below = h("div", {});
  const heading = h("h1", { tabindex: "-1", class: "person-heading" }, "User");
  const element = h(
    "div", { class: "view" },
    h("a", { class: "back", href: "#/users" }, icon("back"), "All users"),
    h("header", { class: "view-head" }, h("div", { class: "view-title" }, heading), head),
    facts, below);
  let list = null;

  async function load() {
    try {
      const [{ body }, all] = await Promise.all([api.get(`/users/${encodeURIComponent(id)}`), roles()]);
      show(body, all);
    } catch (failure) {
      const isGone = failure.status === 404 || failure.status === 400;
      replace(head);
      replace(below);
      replace(facts, h("div", { class: "card" }, isGone
        ? placard("search", "There is no such user", "It may have been deleted; the list of deleted users shows it.", h("a", { class: "button plain", href: "#/users?status=deleted" }, "Deleted users"))
        : placard("warning", "This could not be loaded", failure.message, button("Try again", { symbol: "refresh", onclick: load }))));
    }
  }

  function show(found, all) {
    document.title = `${nameOf(found)} · Accord`;
    replace(heading, person(found), status(found));
    const offered = actions(found, all, { done: load, gone: () => go("/users"), opens: false });
    const focused = head.contains(document.activeElement);
    replace(head, offered.map(({ label, symbol, tone, run }) =>
      button(label.replace("…", ""), { symbol, kind: tone === "danger" ? "plain danger-text" : "plain", onclick: run })));
    if (can("access-log:read")) head.prepend(h("a", { class: "button plain", href: address("/access-log", { user: found.public_id }) }, icon("list"), "Requests"));
    if (focused) heading.focus();
    replace(facts, card(found));
    if (!allowed(found, all).sessions) return replace(below);
    if (!list) list = sessions(found);
    if (!list.element.isConnected) replace(below, list.element);
    return list.load();
  }

  return { title: "User", element, update: load, close: () => {} };
}

const card = (user) => h(
  "dl", { class: "card facts" },
  fact("Email address", user.email),
  fact("Username", user.username ?? h("span", { class: "muted" }, "None")),
  fact("Roles", roleBadges(user.roles)),
  fact("Last log-in", user.last_login_at ? h("span", {}, fromNow(user.last_login_at), user.last_login_ip && ` from ${user.last_login_ip}`) : h("span", { class: "muted" }, "Never")),
  fact("Created", atMinute(user.created_at)),
  fact("Changed", atMinute(user.updated_at)),
  fact("Id", h("code", {}, user.public_id), "wide"));

const fact = (term, content, className = "") => h("div", { class: `fact ${className}` }, h("dt", {}, term), h("dd", {}, content));
