// Views by the address's fragment, `#/users?status=blocked&page=2`: a reload, a bookmark and the back
// button lead to the same view.

/** Where the page is: a path and a query. */
export function here() {
  const [path, query = ""] = location.hash.replace(/^#/, "").split("?", 2);
  return { path: path || "/", query: Object.fromEntries(new URLSearchParams(query)) };
}

/** The address of a view, for links. Empty values are left out. */
export function address(path, query = {}) {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== "");
  return `#${path}${given.length ? `?${new URLSearchParams(given)}` : ""}`;
}

/** Finds a path among routes such as `/users/:id`; `parameters` holds what stands for the names. */
export function match(routes, path) {
  for (const route of routes) {
    const parameters = capture(route.path, path);
    if (parameters) return { route, parameters };
  }
  return null;
}

/** Goes to a view; with `replace`, without another step of the history. */
export function go(path, query = {}, { replace = false } = {}) {
  const next = address(path, query);
  if (next === location.hash) return;
  history[replace ? "replaceState" : "pushState"](null, "", next);
  dispatchEvent(new HashChangeEvent("hashchange"));
}

function capture(template, path) {
  const names = template.split("/");
  const parts = path.split("/");
  if (names.length !== parts.length) return null;
  const parameters = {};
  for (const [index, name] of names.entries()) {
    if (name.startsWith(":")) parameters[name.slice(1)] = decode(parts[index]);
    else if (name !== parts[index]) return null;
  }
  return parameters;
}

function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
