// Line icons on a grid of 24. They are decoration: what they stand beside, or their button's label, says it.

import { svg } from "../core/dom.js";

const paths = {
  add: "M12 5v14M5 12h14",
  back: "M15 5l-7 7 7 7",
  block: "M5.6 5.6l12.8 12.8M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z",
  check: "M5 12.5l4.5 4.5L19 7.5",
  close: "M6 6l12 12M18 6L6 18",
  edit: "M4 20l1-4L16 5l3 3L8 19l-4 1zM14 7l3 3",
  eye: "M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6z",
  forward: "M9 5l7 7-7 7",
  key: "M14.5 14a5 5 0 1 0-4.7-3.3L3 17.5V21h3.5v-2.5H9V16h2l1.2-1.6A5 5 0 0 0 14.5 14zM16 8.5h.01",
  list: "M8 6h12M8 12h12M8 18h12M4 6h.01M4 12h.01M4 18h.01",
  logout: "M14 4h4a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2h-4M9 16l-4-4 4-4M5 12h10",
  more: "M12 6h.01M12 12h.01M12 18h.01",
  refresh: "M20 11a8 8 0 0 0-14-4.5L4 8.5M4 4v4.5h4.5M4 13a8 8 0 0 0 14 4.5l2-2M20 20v-4.5h-4.5",
  restore: "M4 12a8 8 0 1 0 2.5-5.8L4 8.5M4 4v4.5h4.5M12 8v4.5l3 2",
  search: "M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.5 15.5L20 20",
  sessions: "M4 5h16v11H4zM9 20h6M12 16v4",
  shield: "M12 3l8 3v6c0 4.5-3.3 7.8-8 9-4.7-1.2-8-4.5-8-9V6z",
  sort: "M8 9l4-4 4 4M16 15l-4 4-4-4",
  sortUp: "M8 14l4-4 4 4",
  sortDown: "M8 10l4 4 4-4",
  trash: "M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13M10 11v5M14 11v5",
  unblock: "M8.5 12.5l2.5 2.5 4.5-5M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z",
  users: "M9 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 20c.4-3.4 3-5.5 6.5-5.5s6.1 2.1 6.5 5.5M16 4.8a3.5 3.5 0 0 1 0 6.4M18 15c2 .8 3.2 2.6 3.5 5",
  warning: "M12 4L2.5 20h19zM12 10v4.5M12 17.3v.01",
};

/** The icon of this name. */
export const icon = (name) =>
  svg("svg", { class: name === "more" ? "icon heavy" : "icon", viewBox: "0 0 24 24", "aria-hidden": "true", focusable: "false" }, svg("path", { d: paths[name] }));

/** The product's sign. */
export const mark = () =>
  svg(
    "svg", { class: "mark", viewBox: "0 0 32 32", "aria-hidden": "true", focusable: "false" },
    svg("rect", { width: "32", height: "32", rx: "8" }),
    svg("path", { d: "M9 23 16 8l7 15M11.6 18h8.8" }));
