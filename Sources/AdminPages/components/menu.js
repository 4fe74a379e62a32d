// A button that opens a menu, as the ARIA Authoring Practices describe one: arrows, Home and End move,
// Escape closes and gives the focus back, a letter finds an item.

import { h, replace, uniqueId } from "../core/dom.js";
import { icon } from "./icons.js";

const gap = 4;

/** A menu button; `items` are made when it opens: `{ label, symbol, run, tone }`. */
export function menuButton(label, items) {
  const id = uniqueId("menu");
  const menu = h("div", { id, class: "menu", role: "menu", popover: "auto", "aria-label": label, onkeydown: move });
  const opener = h(
    "button", {
      type: "button", class: "icon-button", "aria-label": label, title: "Actions", "aria-haspopup": "menu",
      "aria-expanded": "false", popovertarget: id, data: { control: "menu" },
    }, icon("more"));

  menu.addEventListener("beforetoggle", (event) => {
    if (event.newState === "open") replace(menu, items().map((item) => entry(item, menu)));
  });
  menu.addEventListener("toggle", (event) => opener.setAttribute("aria-expanded", String(event.newState === "open")));
  // The browser would do the same, but tell of it so late that the next key finds no item with the focus.
  opener.addEventListener("click", (event) => {
    event.preventDefault();
    if (!menu.togglePopover()) return;
    place(menu, opener.getBoundingClientRect());
    menu.querySelector("[role=menuitem]")?.focus();
  });
  return h("div", { class: "menu-holder" }, opener, menu);
}

function entry({ label, symbol, run, tone = "" }, menu) {
  return h(
    "button", {
      type: "button", role: "menuitem", tabindex: "-1", class: `menu-item ${tone}`,
      onclick: () => {
        // Closing gives the focus back to the opener, where a dialog then returns it to.
        menu.hidePopover();
        run();
      },
    }, icon(symbol), h("span", {}, label));
}

/** Below the button, or above it where there is no room; inside of the window. */
function place(menu, anchor) {
  const { offsetWidth: width, offsetHeight: height } = menu;
  const below = anchor.bottom + gap + height <= innerHeight;
  menu.style.top = `${Math.max(gap, below ? anchor.bottom + gap : anchor.top - gap - height)}px`;
  menu.style.left = `${Math.max(gap, Math.min(anchor.right - width, innerWidth - width - gap))}px`;
}

function move(event) {
  const items = [...event.currentTarget.querySelectorAll("[role=menuitem]")];
  const at = items.indexOf(document.activeElement);
  const next = {
    ArrowDown: (at + 1) % items.length,
    ArrowUp: (at - 1 + items.length) % items.length,
    Home: 0,
    End: items.length - 1,
  }[event.key] ?? (event.key.length === 1 ? find(items, at, event.key) : -1);
  if (event.key === "Tab") event.currentTarget.hidePopover();
  if (next < 0) return;
  event.preventDefault();
  items[next]?.focus();
}

function find(items, at, letter) {
  const begins = (item) => item.textContent.toLowerCase().startsWith(letter.toLowerCase());
  const later = items.findIndex((item, index) => index > at && begins(item));
  return later >= 0 ? later : items.findIndex(begins);
}
