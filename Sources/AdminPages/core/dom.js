// Elements without markup: everything that comes from data becomes a text node or an attribute.

const svgNamespace = "http://www.w3.org/2000/svg";
const asProperties = new Set(["value", "checked", "disabled", "hidden", "indeterminate", "required"]);

/**
 * Makes an element. `properties` are attributes, except functions called `on…`, which become
 * listeners, and `data`, which becomes the dataset. Nullish and false attributes are left out.
 */
export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties ?? {})) {
    if (value === undefined || value === null) continue;
    if (name === "data") Object.assign(element.dataset, value);
    else if (typeof value === "function") element.addEventListener(name.slice(2), value);
    else if (asProperties.has(name)) element[name] = value;
    else if (value !== false) element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...present(children));
  return element;
}

/** Puts other children into an element. */
export function replace(element, ...children) {
  element.replaceChildren(...present(children));
  return element;
}

/** An element of SVG, with attributes only. */
export function svg(tag, attributes = {}, ...children) {
  const element = document.createElementNS(svgNamespace, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

let lastId = 0;

/** An id that no other element has, to tie labels and descriptions to controls. */
export const uniqueId = (prefix) => `${prefix}-${++lastId}`;

const present = (children) =>
  children.flat().filter((child) => child !== undefined && child !== null && child !== false);
