// Every request that the server answered, newest first; older ones come page by page.

import * as api from "../core/api.js";
import { h, replace } from "../core/dom.js";
import { atSecond, count, counted, duration } from "../core/format.js";
import { go } from "../core/router.js";
import { badge, button, whileBusy } from "../components/controls.js";
import { announce, complain } from "../components/notices.js";
import { page } from "../components/page.js";
import { dataTable } from "../components/table.js";
import { accessLogFilters } from "../components/log-filters.js";
import { named } from "../users/names.js";

const perPage = 50;
/** The server looks through a bounded number of rows at a time; so many empty pages are skipped unasked. */
const patience = 5;

/** The view; `update` gets the address's query whenever that changes. */
export function accessLog() {
  let query = {};
  let next = null;
  let loading = null;

  const filters = accessLogFilters((change) => go("/access-log", { ...query, ...change }, { replace: true }));
  const missing = h("div", {});
  const table = dataTable({
    caption: "Requests, newest first", key: (entry) => `${entry.request_id} ${entry.time}`,
    columns: [
      { name: "request", label: "Request", primary: true, cell: request },
      { name: "answer", label: "Answer", cell: (entry) => badge(String(entry.status), toneOf(entry.status)) },
      { name: "time", label: "Time", cell: (entry) => atSecond(entry.time) },
      { name: "who", label: "User", cell: (entry) => (entry.user ? named(entry.user) : h("span", { class: "muted" }, "–")) },
      { name: "address", label: "Address", cell: (entry) => entry.address ?? "–" },
      { name: "duration", label: "Took", cell: (entry) => duration(entry.duration_ms) },
    ],
  });
  const older = button("Show older requests", { onclick: () => whileBusy(older, more) });
  const foot = h("div", { class: "list-foot", hidden: true }, older);
  const element = page(
    { title: "Access log", actions: [button("Refresh", { symbol: "refresh", onclick: load })] },
    filters.element, missing, table.element, foot);

  /** The next page that holds something, or the last one that was tried. */
  async function ask(cursor, signal) {
    for (let attempt = 1; ; attempt += 1) {
      const { body } = await api.get("/access-log", { ...query, cursor, per_page: perPage }, { signal });
      cursor = cursorOf(body.links.next);
      if (body.items.length || !cursor || attempt === patience) return { ...body, cursor };
    }
  }

  async function load() {
    loading?.abort();
    const mine = (loading = new AbortController());
    table.loading(10);
    try {
      const body = await ask(null, mine.signal);
      if (mine.signal.aborted) return;
      if (body.items.length) table.show(body.items);
      else nothing(body.cursor);
      follow(body);
    } catch (failure) {
      if (failure.name === "AbortError" || mine.signal.aborted) return;
      foot.hidden = true;
      table.failed(failure, load);
    }
  }

  async function more() {
    try {
      const body = await ask(next, loading.signal);
      table.add(body.items);
      follow(body);
    } catch (failure) {
      if (failure.name !== "AbortError") complain(failure);
    }
  }

  function nothing(cursor) {
    if (cursor) table.empty("Nothing among the newest requests", "Older ones have not been looked through yet.");
    else table.empty("No request fits", "Try fewer filters. A request appears about a second after it was answered.");
  }

  function follow(body) {
    next = body.cursor;
    foot.hidden = !next;
    replace(missing, body.dropped > 0 && h(
      "div", { class: "callout warn" }, h("div", {}, `${counted(body.dropped, "request is", "requests are")} missing here: they came faster than the server could write them down since it was started.`)));
    announce(`${count(body.items.length)} requests${next ? "; there are older ones" : ""}`);
  }

  return {
    title: "Access log", element,
    update(given) {
      query = given;
      filters.show(query);
      load();
    },
    close: () => loading?.abort(),
  };
}

const cursorOf = (link) => (link ? new URL(link, location.origin).searchParams.get("cursor") : null);

const request = (entry) => h(
  "span", { class: "request" }, h("span", { class: "method" }, entry.method ?? "–"),
  h("span", { class: "request-path" }, h("code", {}, entry.path ?? "unreadable"), entry.operation && h("small", {}, entry.operation)));

function toneOf(status) {
  if (status >= 500) return "bad";
  if (status >= 400) return "warn";
  return status >= 300 ? "calm" : "good";
}
