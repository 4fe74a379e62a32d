// All accounts: search, filters, order, pages, and what can be done with each.

import * as api from "../core/api.js";
import { h, replace } from "../core/dom.js";
import { count, counted, fromNow, onDay } from "../core/format.js";
import { roles } from "../core/permissions.js";
import { address, go } from "../core/router.js";
import { can } from "../core/session.js";
import { button } from "../components/controls.js";
import { menuButton } from "../components/menu.js";
import { announce, complain } from "../components/notices.js";
import { page } from "../components/page.js";
import { pager } from "../components/pager.js";
import { dataTable } from "../components/table.js";
import { searchBox, toolbar } from "../components/toolbar.js";
import { select } from "../components/fields.js";
import { actions } from "../users/actions.js";
import { addUser } from "../users/editing.js";
import { person, roleBadges, status } from "../users/person.js";

const perPage = 20;
const defaultOrder = "-created_at";
const statuses = [["", "Not deleted"], ["active", "Active"], ["blocked", "Blocked"], ["deleted", "Deleted"]];
const orders = [
  ["-created_at", "Newest first"], ["created_at", "Oldest first"], ["email", "Email A–Z"], ["-email", "Email Z–A"],
  ["username", "Username A–Z"], ["-username", "Username Z–A"],
  ["-last_login_at", "Last log-in first"], ["last_login_at", "Last log-in last"],
];

/** The view; `update` gets the address's query whenever that changes. */
export function users() {
  let query = {};
  let all = [];
  let loading = null;

  const search = searchBox("Search by email or username", (q) => filter({ q }));
  const byStatus = select({ label: "Status", value: "", options: statuses, onchange: (event) => filter({ status: event.target.value }) });
  const byRole = select({ label: "Role", value: "", options: [["", "All roles"]], onchange: (event) => filter({ role: event.target.value }) });
  const bySort = select({ label: "Order", value: defaultOrder, options: orders, onchange: (event) => filter({ sort: event.target.value }) });
  const total = h("span", { class: "count" });
  const steps = pager("Pages of users", (number) => go("/users", { ...query, page: number > 1 ? number : "" }));
  const table = dataTable({
    caption: "Users", key: (user) => user.public_id, onsort: (sort) => filter({ sort }),
    columns: [
      { name: "user", label: "User", sort: "email", primary: true, cell: (user) => person(user, user.deleted_at ? null : address(`/users/${user.public_id}`)) },
      { name: "roles", label: "Roles", cell: (user) => roleBadges(user.roles) },
      { name: "status", label: "Status", cell: status },
      { name: "login", label: "Last log-in", sort: "last_login_at", cell: (user) => (user.last_login_at ? fromNow(user.last_login_at) : h("span", { class: "muted" }, "Never")) },
      { name: "created", label: "Created", sort: "created_at", cell: (user) => onDay(user.created_at) },
      { name: "actions", label: "Actions", silent: true, cell: menu },
    ],
  });

  function menu(user) {
    const offered = () => actions(user, all, { done: load });
    return offered().length ? menuButton(`Actions for ${user.email}`, offered) : null;
  }

  /** Another filter or order begins at the first page. */
  function filter(change) {
    const next = { ...query, ...change, page: "" };
    if (next.sort === defaultOrder) next.sort = "";
    go("/users", next, { replace: true });
  }

  async function load() {
    loading?.abort();
    const mine = (loading = new AbortController());
    table.loading();
    try {
      const [found, known] = await Promise.all([
        api.get("/users", { ...query, per_page: perPage }, { signal: mine.signal }), roles(),
      ]);
      if (mine.signal.aborted) return;
      all = known;
      byRole.fill([["", "All roles"], ...all.map(({ name }) => [name, name])], query.role ?? "");
      show(found.body);
    } catch (failure) {
      if (failure.name === "AbortError" || mine.signal.aborted) return;
      steps.hide();
      table.failed(failure, load);
    }
  }

  function show(body) {
    // The last row of the last page may have gone.
    if (!body.items.length && body.page > body.total_pages) {
      go("/users", { ...query, page: body.total_pages > 1 ? body.total_pages : "" }, { replace: true });
      return;
    }
    replace(total, count(body.total_items));
    total.setAttribute("aria-label", counted(body.total_items, "user"));
    steps.show(body);
    if (body.items.length) table.show(body.items);
    else nothing();
    announce(`${counted(body.total_items, "user")}, page ${body.page} of ${body.total_pages}`);
  }

  function nothing() {
    const isFiltered = query.q || query.status || query.role;
    if (!isFiltered) return table.empty("No users yet", "Those who register, and those whom you add, appear here.");
    const clear = button("Clear the filters", { onclick: () => filter({ q: "", status: "", role: "" }) });
    return table.empty("No user fits", "Try other words or fewer filters.", clear);
  }

  const add = can("users:add") && button("Add user", {
    kind: "primary", symbol: "add",
    onclick: () => roles().then((known) => addUser(known, load), complain),
  });
  const element = page(
    { title: "Users", beside: total, actions: [add] },
    toolbar(search.element, byStatus.element, byRole.element, h("div", { class: "only-narrow" }, bySort.element)),
    table.element, steps.element);

  return {
    title: "Users", element,
    update(next) {
      query = next;
      const order = query.sort ?? defaultOrder;
      search.set(query.q ?? "");
      byStatus.element.value = statuses.some(([value]) => value === query.status) ? query.status : "";
      byRole.element.value = query.role ?? "";
      bySort.element.value = order;
      table.sorted(order);
      load();
    },
    close: () => loading?.abort(),
  };
}
