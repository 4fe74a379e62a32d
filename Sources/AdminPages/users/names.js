// What the accounts are called that are known by their ids alone. Each is asked for once.

import * as api from "../core/api.js";
import { h } from "../core/dom.js";
import { address } from "../core/router.js";
import { can } from "../core/session.js";
import { nameOf } from "./person.js";

const names = new Map();

/** The name of an account, as a link to it; its id until the name is known. */
export function named(id) {
  const text = h("span", {}, id.slice(0, 8));
  if (!can("users:list")) return text;
  const link = h("a", { href: address(`/users/${id}`), title: id }, text);
  if (!names.has(id)) names.set(id, api.get(`/users/${id}`).then(({ body }) => nameOf(body), () => null));
  names.get(id).then((name) => name && (text.textContent = name));
  return link;
}

/** Somebody else is logged in, who may know less. */
export const forgetNames = () => names.clear();
