// Who is logged in. The tokens live in this module's memory and nowhere else: neither a cookie nor any
// storage holds them, so no other page can make the browser send them, and there is nothing for a forged
// request (CSRF) to ride on. The price is that a reload asks to log in again.

let tokens = null;
let user = null;
let renewal = null;
const endings = new Set();

/** How long before its end an access token is renewed, as a part of its life. */
const margin = 0.2;

/** The account that is logged in, as GET /auth/user tells it; null if nobody is. */
export const currentUser = () => user;

/** Whether the account has a permission; `admin` implies every other. */
export const can = (scope) => Boolean(user) && (user.scopes.includes("admin") || user.scopes.includes(scope));

/** Whether the account has all of these permissions. */
export const canAll = (scopes) => scopes.every(can);

/** Whether somebody is logged in. */
export const isActive = () => tokens !== null;

/** Calls back when the session is over other than by logging out, with a sentence that says why. */
export const onEnd = (listener) => endings.add(listener);

/** Keeps the tokens of an answer of /auth/login or /auth/refresh. */
export function keep(answer) {
  const life = answer.expires_in * 1000;
  tokens = {
    access: answer.access_token,
    refresh: answer.refresh_token,
    renewAt: Date.now() + life * (1 - margin),
  };
}

/** Keeps what GET /auth/user answered. */
export function setUser(answer) {
  user = { ...answer, scopes: answer.scopes ?? [], roles: answer.roles ?? [] };
}

/** Forgets everything; with a reason, tells those who want to know. */
export function end(reason) {
  if (!tokens) return;
  tokens = null;
  user = null;
  if (reason) for (const listener of endings) listener(reason);
}

/**
 * An access token that is still good. `exchange` gets the refresh token and resolves to the next
 * pair; requests that come meanwhile wait for the same exchange.
 */
export async function accessToken(exchange, { isRefused = false } = {}) {
  if (!tokens) return null;
  if (!isRefused && Date.now() < tokens.renewAt) return tokens.access;
  const spent = tokens;
  renewal ??= exchange(spent.refresh).then((answer) => tokens === spent && keep(answer)).finally(() => (renewal = null));
  await renewal;
  return tokens?.access ?? null;
}
