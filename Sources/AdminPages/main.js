// Starts the pages: shows the log-in page or the frame, and in it the view that the address names.

import * as api from "./core/api.js";
import { replace } from "./core/dom.js";
import { forgetRoles } from "./core/permissions.js";
import { go, here, match } from "./core/router.js";
import { can, currentUser, isActive, onEnd } from "./core/session.js";
import { placard } from "./components/table.js";
import { shell } from "./components/shell.js";
import { setPassword } from "./users/editing.js";
import { forgetNames } from "./users/names.js";
import { accessLog } from "./views/access-log.js";
import { login } from "./views/login.js";
import { roleList } from "./views/roles.js";
import { user } from "./views/user.js";
import { users } from "./views/users.js";

const routes = [
  { path: "/users", scope: "users:list", make: users, label: "Users", symbol: "users" },
  { path: "/users/:id", scope: "users:list", make: user },
  { path: "/roles", scope: "users:list", make: roleList, label: "Roles", symbol: "shield" },
  { path: "/access-log", scope: "access-log:read", make: accessLog, label: "Access log", symbol: "list" },
];

const app = document.getElementById("app");
let frame = null;
let view = null;
let shownPath = null;

function showLogin(reason) {
  leave();
  frame = null;
  const page = login({ reason, done: enter });
  document.title = "Log in · Accord";
  replace(app, page.element);
  page.focus();
}

function enter() {
  forgetRoles();
  forgetNames();
  const views = routes.filter((route) => route.label && can(route.scope));
  frame = shell({ views, onlogout: logOut, onpassword: () => setPassword(currentUser(), () => {}) });
  replace(app, frame.element);
  showView();
}

async function logOut() {
  await api.logOut();
  for (const dialog of document.querySelectorAll("dialog")) dialog.close();
  showLogin("You are logged out.");
}

/** Shows the view of the address; one that is there already is only told of the new query. */
function showView() {
  if (!isActive() || !frame) return;
  const { path, query } = here();
  const home = routes.find((route) => can(route.scope));
  if (path === "/" && home) return go(home.path, {}, { replace: true });
  if (path === shownPath) return view.update(query);
  const found = match(routes, path);
  leave();
  if (!found || !can(found.route.scope)) return showNothing(path, Boolean(found) || !home);
  view = found.route.make(found.parameters);
  shownPath = path;
  document.title = `${view.title} · Accord`;
  frame.show(view.element, path);
  view.update(query);
  scrollTo(0, 0);
  return view.element.querySelector("h1").focus({ preventScroll: true });
}

function showNothing(path, isForbidden) {
  const nothing = isForbidden
    ? placard("shield", "This is not for your account", "It lacks the permission. An administrator can give it one of the roles that have it.")
    : placard("search", "There is nothing here", "The address names no view.");
  document.title = "Accord";
  frame.show(nothing, path);
}

function leave() {
  view?.close();
  view = null;
  shownPath = null;
}

// The fragment names a view, so the link to the content can't be one.
document.querySelector(".skip").addEventListener("click", (event) => {
  event.preventDefault();
  document.getElementById("content").focus();
});
addEventListener("hashchange", showView);
onEnd((reason) => {
  for (const dialog of document.querySelectorAll("dialog")) dialog.close();
  showLogin(reason);
});
showLogin();
