// Numbers and times as people read them, in the browser's language and time zone.

import { h } from "./dom.js";

const full = new Intl.DateTimeFormat(undefined, { dateStyle: "full", timeStyle: "long" });
const day = new Intl.DateTimeFormat(undefined, { dateStyle: "medium" });
const minute = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });
const second = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "medium" });
const relative = new Intl.RelativeTimeFormat(undefined, { numeric: "auto" });
const number = new Intl.NumberFormat();

const units = [
  ["year", 31557600], ["month", 2629800], ["week", 604800], ["day", 86400], ["hour", 3600], ["minute", 60],
];

/** A number with the separators of the language. */
export const count = (value) => number.format(value);

/** `1 user`, `2 users`. */
export const counted = (value, singular, plural = `${singular}s`) =>
  `${count(value)} ${value === 1 ? singular : plural}`;

/** A time as a day, or with its minute or second; the whole of it on demand. */
export const onDay = (time) => element(time, (date) => day.format(date));
export const atMinute = (time) => element(time, (date) => minute.format(date));
export const atSecond = (time) => element(time, (date) => second.format(date));

/** How long ago, or in how long: `3 hours ago`. */
export const fromNow = (time) => element(time, distance);

/** A duration in milliseconds: `< 0.1 ms`, `0.4 ms`, `1.2 s`. */
export function duration(milliseconds) {
  if (milliseconds >= 1000) return `${number.format(Math.round(milliseconds / 100) / 10)} s`;
  if (milliseconds >= 10) return `${number.format(Math.round(milliseconds))} ms`;
  return milliseconds < 0.1 ? `< ${number.format(0.1)} ms` : `${number.format(Math.round(milliseconds * 10) / 10)} ms`;
}

function distance(date) {
  const seconds = (date.getTime() - Date.now()) / 1000;
  for (const [unit, length] of units) {
    if (Math.abs(seconds) >= length) return relative.format(Math.trunc(seconds / length), unit);
  }
  return seconds > 0 ? "in a moment" : "just now";
}

function element(time, text) {
  if (!time) return h("span", { class: "muted" }, "–");
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) return h("span", {}, String(time));
  return h("time", { datetime: time, title: full.format(date) }, text(date));
}
