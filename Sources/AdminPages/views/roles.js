// The roles, and which permissions each gives. Administrators add, edit and delete them.

import * as api from "../core/api.js";
import { h, replace } from "../core/dom.js";
import { counted } from "../core/format.js";
import { forgetRoles, permissions, roles } from "../core/permissions.js";
import { can } from "../core/session.js";
import { badge, button } from "../components/controls.js";
import { announce } from "../components/notices.js";
import { page } from "../components/page.js";
import { placard } from "../components/table.js";
import { addRole, deleteRole, editRole } from "../users/roles.js";

/** The view. */
export function roleList() {
  const total = h("span", { class: "count" });
  const list = h("ul", { class: "role-cards", "aria-label": "Roles", "aria-busy": "true" });
  const state = h("div", {});
  const add = can("admin") && button("Add role", { kind: "primary", symbol: "add", onclick: () => addRole(changed) });
  const element = page({ title: "Roles", beside: total, actions: [add] }, h("p", { class: "lead" }, "A user may have several roles, and has the permissions of all of them."), list, state);

  async function load() {
    try {
      const all = await roles();
      const focused = list.contains(document.activeElement) ? document.activeElement.closest("li")?.dataset.name : null;
      replace(total, String(all.length));
      replace(list, all.map((role) => card(role, changed)));
      replace(state);
      list.removeAttribute("aria-busy");
      announce(counted(all.length, "role"));
      if (focused) (list.querySelector(`[data-name="${CSS.escape(focused)}"] button`) ?? element.querySelector("h1")).focus();
    } catch (failure) {
      replace(list);
      replace(state, h("div", { class: "card" }, placard("warning", "This could not be loaded", failure.message, button("Try again", { symbol: "refresh", onclick: load }))));
    }
  }

  function changed() {
    forgetRoles();
    load();
  }

  return { title: "Roles", element, update: changed, close: () => {} };
}

function card(role, changed) {
  const buttons = can("admin") && h(
    "div", { class: "card-actions" },
    button("Edit", { symbol: "edit", kind: "plain small", "aria-label": `Edit the role ${role.name}`, onclick: () => editRole(role, changed) }),
    button("Delete", { symbol: "trash", kind: "plain small danger-text", "aria-label": `Delete the role ${role.name}`, onclick: () => deleteRole(role, changed) }));
  return h(
    "li", { class: "card role", data: { name: role.name } },
    h("div", { class: "role-head" }, h("h2", {}, role.name), role.is_default && badge("Default", "accent")),
    role.description && h("p", { class: "lead" }, role.description),
    role.scopes.length
      ? h("ul", { class: "scopes", "aria-label": "Permissions" }, role.scopes.map((scope) =>
          h("li", {}, h("span", {}, permissions[scope] ?? scope), h("code", {}, scope))))
      : h("p", { class: "muted" }, "No special permissions."),
    buttons);
}
