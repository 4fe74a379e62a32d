// Every request that the server answered, newest first; older ones come page by page.

import * as api from "../core/api.js";
import { h } from "../core/dom.js";
import { atSecond, duration } from "../core/format.js";
import { address, go } from "../core/router.js";
import { can } from "../core/session.js";
import { badge, button, whileBusy } from "../components/controls.js";
import { select } from "../components/fields.js";
import { announce, complain } from "../components/notices.js";
import { page } from "../components/page.js";
import { dataTable } from "../components/table.js";
import { searchBox, toolbar } from "../components/toolbar.js";

const perPage = 50;
const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"];
const classes = [["", "All answers"], ["2xx", "2xx Success"], ["3xx", "3xx Redirect"], ["4xx", "4xx Refused"], ["5xx", "5xx Failed"]];

/** The view; `update` gets the address's query whenever that changes. */
export function accessLog() {
  let query = {};
  let next = null;
  let loading = null;

  const path = searchBox("Path begins with", (text) => filter({ path: text }));
  const user = searchBox("User id or email", (text) => filter({ user: text }), "users");
  const byMethod = select({ label: "Method", value: "", options: [["", "All methods"], ...methods.map((name) => [name, name])], onchange: (event) => filter({ method: event.target.value }) });
  const byStatus = select({ label: "Answer", value: "", options: classes, onchange: (event) => filter({ status: event.target.value }) });
  const table = dataTable({
    caption: "Requests, newest first", key: (entry) => entry.id,
    columns: [
      { name: "request", label: "Request", primary: true, cell: (entry) => h("span", { class: "request" }, h("span", { class: "method" }, entry.method), h("code", {}, entry.path)) },
      { name: "answer", label: "Answer", cell: (entry) => badge(String(entry.status), toneOf(entry.status)) },
      { name: "time", label: "Time", cell: (entry) => atSecond(entry.time) },
      { name: "who", label: "User", cell: who },
      { name: "address", label: "Address", cell: (entry) => entry.address ?? "–" },
      { name: "duration", label: "Took", cell: (entry) => duration(entry.duration_ms) },
    ],
  });
  const older = button("Show older requests", { kind: "plain", onclick: () => whileBusy(older, more) });
  const foot = h("div", { class: "list-foot", hidden: true }, older);
  const element = page(
    { title: "Access log", actions: [button("Refresh", { symbol: "refresh", onclick: () => load() })] },
    toolbar(path.element, user.element, byMethod.element, byStatus.element), table.element, foot);

  const filter = (change) => go("/access-log", { ...query, ...change }, { replace: true });

  const ask = (cursor, signal) => api.get("/access-log", { ...query, cursor, per_page: perPage }, { signal });

  async function load() {
    loading?.abort();
    const mine = (loading = new AbortController());
    table.loading(10);
    foot.hidden = true;
    try {
      const { body } = await ask(null, mine.signal);
      if (mine.signal.aborted) return;
      if (body.items.length) table.show(body.items);
      else table.empty("No request fits", "Try fewer filters. Requests appear here a moment after they were answered.");
      follow(body);
      announce(`${body.items.length} requests${next ? ", and there are older ones" : ""}`);
    } catch (failure) {
      if (failure.name !== "AbortError" && !mine.signal.aborted) table.failed(failure, load);
    }
  }

  async function more() {
    const mine = loading;
    try {
      const { body } = await ask(next, mine.signal);
      table.add(body.items);
      follow(body);
      announce(`${body.items.length} older requests`);
    } catch (failure) {
      if (failure.name !== "AbortError") complain(failure);
    }
  }

  function follow(body) {
    next = body.next;
    foot.hidden = !next;
  }

  return {
    title: "Access log", element,
    update(given) {
      query = given;
      path.set(query.path ?? "");
      user.set(query.user ?? "");
      byMethod.element.value = query.method ?? "";
      byStatus.element.value = query.status ?? "";
      load();
    },
    close: () => loading?.abort(),
  };
}

function toneOf(status) {
  if (status >= 500) return "bad";
  if (status >= 400) return "warn";
  return status >= 300 ? "calm" : "good";
}

function who(entry) {
  if (!entry.user) return h("span", { class: "muted" }, "Anonymous");
  const name = entry.email ?? entry.user.slice(0, 8);
  return can("users:list") ? h("a", { href: address(`/users/${entry.user}`) }, name) : h("span", {}, name);
}
