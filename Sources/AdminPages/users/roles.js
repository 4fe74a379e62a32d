// The dialogs that add, edit and delete a role.

import * as api from "../core/api.js";
import { h } from "../core/dom.js";
import { permissions } from "../core/permissions.js";
import { confirm, openDialog } from "../components/dialog.js";
import { checkboxes, textField } from "../components/fields.js";
import { form } from "../components/form.js";
import { notify } from "../components/notices.js";

const pathOf = (role) => `/roles/${encodeURIComponent(role.name)}`;

/** Adds a role. */
export function addRole(done) {
  openDialog("Add a role", (dialog) => {
    const name = textField({ name: "name", label: "Name", required: true, rule: "Use 1 to 50 letters, digits, hyphens and underscores." });
    const fields = fieldsOf({ description: "", scopes: [] });
    return form({
      fields: [name, ...fields.all], submit: "Add role", cancel: dialog.close,
      send: async () => {
        const { body } = await api.post("/roles", fields.read({ name: name.control.value.trim() }));
        dialog.close();
        notify(`The role ${body.name} was added.`);
        done();
      },
    }).element;
  });
}

/** Edits a role as it is now. */
export function editRole(role, done) {
  openDialog(`Edit the role ${role.name}`, (dialog) => {
    api.get(pathOf(role)).then(
      ({ body, etag }) => dialog.fill(editForm(body, etag, dialog, done)),
      (failure) => dialog.fill(h("div", { class: "callout bad", role: "alert" }, h("div", {}, failure.message))));
    return h("p", { class: "loading" }, "Loading …");
  });
}

/** Deletes a role that nobody has. */
export function deleteRole(role, done) {
  confirm({
    title: `Delete the role ${role.name}?`, action: "Delete role",
    text: "Only a role that no user has can be deleted.",
    work: async () => {
      await api.remove(pathOf(role));
      notify(`The role ${role.name} was deleted.`);
      done();
    },
  });
}

function editForm(role, etag, dialog, done) {
  const fields = fieldsOf(role);
  const edited = form({
    fields: fields.all, submit: "Save changes", cancel: dialog.close,
    send: async () => {
      const { body } = await api.patch(pathOf(role), fields.read({ description: null }), { ifMatch: etag });
      dialog.close();
      notify(`The role ${body.name} was changed.`);
      done();
    },
    recover: async (failure) => {
      if (failure.status !== 412) return false;
      const now = await api.get(pathOf(role));
      etag = now.etag;
      edited.say(
        h("strong", {}, "Somebody else changed this role meanwhile."),
        h("p", {}, `Now it gives: ${now.body.scopes.join(", ") || "nothing"}. Save again to put yours in its place.`));
      return true;
    },
  });
  return edited.element;
}

function fieldsOf(role) {
  const description = textField({ name: "description", label: "Description", value: role.description ?? "", optional: true });
  const scopes = checkboxes({ name: "scopes", label: "Permissions" }, Object.entries(permissions).map(([scope, text]) => ({
    value: scope, label: text, detail: scope, checked: role.scopes.includes(scope),
  })));
  const read = (more) => {
    const text = description.control.value.trim();
    return { ...more, ...(text && { description: text }), scopes: scopes.values() };
  };
  return { all: [description, scopes], read };
}
