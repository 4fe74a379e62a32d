// What can be done with an account, for the menu of its row and the head of its page.

import * as api from "../core/api.js";
import { h, replace } from "../core/dom.js";
import { allowed } from "../core/permissions.js";
import { confirm } from "../components/dialog.js";
import { complain, notify } from "../components/notices.js";
import { go } from "../core/router.js";
import { editUser, read, setPassword } from "./editing.js";
import { nameOf } from "./person.js";

/** The actions that are offered; each calls `done` afterwards, `gone` if there is no such account then. */
export function actions(user, all, { done, gone = done, opens = true }) {
  const may = allowed(user, all);
  const offered = [
    opens && !user.deleted_at && { label: "Open", symbol: "eye", run: () => go(`/users/${user.public_id}`) },
    may.edit && { label: "Edit…", symbol: "edit", run: () => editUser(user, all, done) },
    may.password && { label: "Set password…", symbol: "key", run: () => setPassword(user, done) },
    may.block && user.status === "active" && { label: "Block…", symbol: "block", run: () => block(user, done) },
    may.block && user.status === "blocked" && { label: "Unblock", symbol: "unblock", run: () => unblock(user, done) },
    may.restore && { label: "Restore", symbol: "restore", run: () => restore(user, done) },
    may.delete && { label: "Delete…", symbol: "trash", tone: "danger", run: () => remove(user, gone) },
  ];
  return offered.filter(Boolean);
}

function block(user, done) {
  confirm({
    title: `Block ${nameOf(user)}?`, action: "Block user",
    text: "They are logged out everywhere at once and can’t log in until they are unblocked.",
    work: async () => {
      const { body } = await api.post(`/users/${user.public_id}/block`);
      notify(`${nameOf(user)} is blocked.`);
      done(body);
    },
  });
}

const unblock = (user, done) => act(user, "unblock", `${nameOf(user)} can log in again.`, done);
const restore = (user, done) => act(user, "restore", `${nameOf(user)} was restored.`, done);

async function act(user, verb, text, done) {
  try {
    const { body } = await api.post(`/users/${user.public_id}/${verb}`);
    notify(text);
    done(body);
  } catch (failure) {
    complain(failure);
  }
}

/** Deletes the account in the state that the dialog shows; if it changed meanwhile, shows the new one. */
function remove(user, gone) {
  let known = null;
  const reading = read(user).then((fresh) => (known = fresh), () => null);
  confirm({
    title: `Delete ${nameOf(user)}?`, action: "Delete user",
    text: [
      `The account of ${user.email} can’t log in any more. For some time it can be restored from the list of deleted users.`,
    ],
    work: async (question) => {
      await reading;
      try {
        await api.remove(`/users/${user.public_id}`, { ifMatch: known?.etag });
      } catch (failure) {
        if (failure.status !== 412) throw failure;
        known = await read(user);
        replace(question, changed(known.user));
        return "again";
      }
      notify(`${nameOf(user)} was deleted.`);
      gone();
      return "done";
    },
  });
}

/** Somebody else was faster (412). */
const changed = (user) => h(
  "div", { class: "callout warn", role: "alert" },
  h("div", {}, h("strong", {}, "Somebody else changed this user meanwhile."),
    h("p", {}, `Now: ${user.email}, ${user.username ?? "no username"}, ${user.status}, ${user.roles.join(", ") || "no roles"}. Delete all the same?`)));
