// What permissions mean, and who may act on whom. The server decides; this only keeps from offering
// what it would refuse.

import * as api from "./api.js";
import { can, canAll, currentUser } from "./session.js";

/** Every permission of the contract, as a person reads it. */
export const permissions = {
  admin: "Everything, roles included",
  "users:list": "See users and roles",
  "users:add": "Add users",
  "users:edit": "Edit users, set passwords",
  "users:block": "Block users and end sessions",
  "users:delete": "Delete and restore users",
  "widgets:write": "Change widgets",
  "patients:read": "Read patients",
  "patients:write": "Change patients",
  "access-log:read": "Read the access log",
};

let known = null;

/** All roles, asked for once. */
export async function roles() {
  known ??= api.get("/roles").then(({ body }) => body.items).catch((failure) => {
    known = null;
    throw failure;
  });
  return known;
}

/** Roles have changed, or somebody else is logged in. */
export const forgetRoles = () => (known = null);

/** Whether the account is one's own. */
export const isSelf = (user) => user.public_id === currentUser()?.public_id;

/** Whether one has every permission that these roles give. */
export function coversRoles(names, all) {
  return all.filter((role) => names.includes(role.name)).every((role) => canAll(role.scopes));
}

/** What of an account may be done, as far as the page can know. */
export function allowed(user, all) {
  const covers = coversRoles(user.roles, all);
  const self = isSelf(user);
  const isThere = !user.deleted_at;
  return {
    edit: isThere && can("users:edit") && covers,
    password: isThere && (self || (can("users:edit") && covers)),
    sessions: isThere && can("users:block") && covers,
    block: isThere && can("users:block") && covers && !self,
    delete: isThere && can("users:delete") && covers && !self,
    restore: !isThere && can("users:delete") && covers,
  };
}
