// The dialogs that add and edit an account and set its password.

import * as api from "../core/api.js";
import { h } from "../core/dom.js";
import { canAll } from "../core/session.js";
import { isSelf, permissions } from "../core/permissions.js";
import { button } from "../components/controls.js";
import { openDialog } from "../components/dialog.js";
import { checkboxes, passwordField, textField } from "../components/fields.js";
import { form } from "../components/form.js";
import { notify } from "../components/notices.js";
import { nameOf } from "./person.js";

/** Adds an account; `done` gets it. */
export function addUser(all, done) {
  openDialog("Add a user", (dialog) => {
    const email = emailField();
    const username = usernameField();
    const password = passwordField({ name: "password", label: "Password", required: true, generate: true, hint: "Pass it on in a safe way; the user can change it." });
    const chosen = rolesField(all, all.filter((role) => role.is_default).map((role) => role.name));
    const create = oncePerBody((body, idempotencyKey) => api.post("/users", body, { idempotencyKey }));
    return form({
      fields: [email, username, password, chosen], submit: "Add user", cancel: dialog.close,
      send: async () => {
        const body = { email: email.control.value.trim(), password: password.control.value, roles: chosen.values() };
        if (username.control.value.trim()) body.username = username.control.value.trim();
        const { body: user } = await create(body);
        dialog.close();
        notify(`${nameOf(user)} was added.`);
        done(user);
      },
    }).element;
  });
}

/** Edits email address, username and roles of the account as it is now; `done` gets the new state. */
export function editUser(user, all, done) {
  openDialog(`Edit ${nameOf(user)}`, (dialog) => {
    read(user).then((fresh) => dialog.fill(editForm(fresh, all, dialog, done)), (failure) => dialog.fill(failed(failure)));
    return h("p", { class: "loading" }, "Loading …");
  });
}

/** Sets a password; for one's own the current one is asked for. */
export function setPassword(user, done) {
  const self = isSelf(user);
  openDialog(self ? "Change your password" : `Set a password for ${nameOf(user)}`, (dialog) => {
    const old = passwordField({ name: "old_password", label: "Current password", required: true, autocomplete: "current-password" });
    const next = passwordField({ name: "password", label: "New password", required: true, generate: true });
    const effect = self ? "Your other sessions end." : "All sessions of this user end.";
    return form({
      fields: self ? [old, next] : [next], submit: "Set password", cancel: dialog.close,
      before: h("p", { class: "lead" }, effect),
      send: async () => {
        const body = { password: next.control.value, ...(self && { old_password: old.control.value }) };
        await api.put(`/users/${user.public_id}/password`, body);
        dialog.close();
        notify(self ? "Your password was changed." : `${nameOf(user)} has a new password.`);
        done();
      },
      recover: (failure) => {
        if (!self || failure.status !== 403) return false;
        old.show(failure.message);
        old.control.focus();
        return true;
      },
    }).element;
  });
}

/** The account as it is now, with its entity tag. */
export async function read(user) {
  const { body, etag } = await api.get(`/users/${user.public_id}`);
  return { user: body, etag };
}

function editForm(fresh, all, dialog, done) {
  let { user, etag } = fresh;
  const email = emailField(user.email);
  const username = usernameField(user.username ?? "");
  const chosen = rolesField(all, user.roles);
  const edited = form({
    fields: [email, username, chosen], submit: "Save changes", cancel: dialog.close,
    send: async () => {
      const change = changes(user, email.control.value.trim(), username.control.value.trim(), chosen.values());
      if (!Object.keys(change).length) return dialog.close();
      const { body } = await api.patch(`/users/${user.public_id}`, change, { ifMatch: etag });
      dialog.close();
      notify(`${nameOf(body)} was changed.`);
      done(body);
    },
    recover: async (failure) => {
      if (failure.status !== 412) return false;
      ({ user, etag } = await read(user));
      edited.say(conflict(user, () => {
        email.control.value = user.email;
        username.control.value = user.username ?? "";
        chosen.set(user.roles);
        edited.clear();
        email.control.focus();
      }));
      return true;
    },
  });
  return edited.element;
}

/** A merge patch (RFC 7396) of what is different. */
function changes(user, email, username, roles) {
  const change = {};
  if (email !== user.email) change.email = email;
  if (username !== (user.username ?? "")) change.username = username || null;
  if ([...roles].sort().join("\n") !== [...user.roles].sort().join("\n")) change.roles = roles;
  return change;
}

/** Somebody else was faster (412): what the account is now, and a way to start over from there. */
function conflict(user, adopt) {
  const now = [user.email, user.username ?? "no username", user.roles.join(", ") || "no roles"].join(" · ");
  return h(
    "div", {}, h("strong", {}, "Somebody else changed this user meanwhile."),
    h("p", {}, `Now: ${now}. Take that over, or save again to put yours in its place.`),
    button("Show the current values", { symbol: "refresh", onclick: adopt }));
}

const failed = (failure) => h("div", { class: "callout bad", role: "alert" }, h("div", {}, failure.message));

const emailField = (value = "") =>
  textField({ name: "email", label: "Email address", type: "email", value, required: true });

const usernameField = (value = "") =>
  textField({
    name: "username", label: "Username", value, optional: true, hint: "To log in with instead of the address.", rule: "Use 2 to 50 letters, digits, dots, hyphens and underscores; begin with a letter or digit.",
  });

/** Roles to choose from; those with permissions that one lacks can't be given or taken. */
function rolesField(all, chosen) {
  return checkboxes({ name: "roles", label: "Roles" }, all.map((role) => ({
    value: role.name, label: role.name, checked: chosen.includes(role.name), disabled: !canAll(role.scopes),
    detail: role.description || role.scopes.map((scope) => permissions[scope] ?? scope).join(", ") || "No special permissions",
  })));
}

/** Repeats of the same body go under the same Idempotency-Key, so that none is done twice. */
function oncePerBody(send) {
  let last = null;
  let key = null;
  return (body) => {
    const text = JSON.stringify(body);
    if (text !== last) key = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
    last = text;
    return send(body, key);
  };
}
