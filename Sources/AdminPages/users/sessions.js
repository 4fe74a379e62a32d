// The sessions of an account, each of which can be blocked.

import * as api from "../core/api.js";
import { h } from "../core/dom.js";
import { atMinute, fromNow } from "../core/format.js";
import { badge, button, whileBusy } from "../components/controls.js";
import { complain, notify } from "../components/notices.js";
import { pager } from "../components/pager.js";
import { dataTable } from "../components/table.js";

const perPage = 10;

/** The list; `load` reads it anew. */
export function sessions(user) {
  const path = `/users/${user.public_id}/tokens`;
  let page = 1;
  const steps = pager("Pages of sessions", (number) => {
    page = number;
    load();
  });
  const table = dataTable({
    caption: "Sessions", key: (token) => token.id,
    columns: [
      { name: "begun", label: "Began", primary: true, cell: (token) => h("span", { class: "row-title" }, atMinute(token.created_at), token.current && badge("This session", "accent")) },
      { name: "ends", label: "Ends", cell: (token) => fromNow(token.expires_at) },
      { name: "status", label: "Status", cell: (token) => (token.blocked ? badge("Blocked", "warn") : badge("Active", "good")) },
      { name: "id", label: "Id", cell: (token) => h("code", { title: String(token.id) }, String(token.id).slice(0, 8)) },
      { name: "actions", label: "Actions", silent: true, cell: toggle },
    ],
  });

  function toggle(token) {
    if (token.current) return null;
    const label = token.blocked ? "Unblock" : "Block";
    const element = button(label, { kind: "plain small", data: { control: "toggle" }, onclick: () => whileBusy(element, () => set(token)) });
    element.append(h("span", { class: "visually-hidden" }, ` the session ${String(token.id).slice(0, 8)}`));
    return element;
  }

  async function set(token) {
    try {
      await api.post(`${path}/${encodeURIComponent(token.id)}/${token.blocked ? "unblock" : "block"}`);
      notify(token.blocked ? "The session can be used again." : "The session is blocked.");
      await load();
    } catch (failure) {
      complain(failure);
    }
  }

  async function load() {
    table.loading(3);
    try {
      const { body } = await api.get(path, { page, per_page: perPage });
      steps.show(body);
      if (body.items.length) table.show(body.items);
      else table.empty("No sessions", "This user is not logged in anywhere.");
    } catch (failure) {
      steps.hide();
      table.failed(failure, load);
    }
  }

  const element = h(
    "section", { class: "section", "aria-labelledby": "sessions-heading" },
    h("h2", { id: "sessions-heading" }, "Sessions"),
    h("p", { class: "lead" }, "Each log-in begins one. A blocked session’s tokens stop at once."),
    table.element, steps.element);
  return { element, load };
}
