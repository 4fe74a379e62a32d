// The API under /api/v1, as the contract describes it.

import * as session from "./session.js";

const root = "/api/v1";

/** What the API refused, or why it could not be asked. */
export class Failure extends Error {
  constructor(status, message, { errors = {}, retryAfter = null } = {}) {
    super(message);
    this.status = status;
    this.errors = errors;
    this.retryAfter = retryAfter;
  }
}

/** Reads a resource. */
export const get = (path, query, options) => call("GET", path, { query, ...options });
/** Does something, with or without a body. */
export const post = (path, body, options) => call("POST", path, { body, ...options });
/** Replaces a resource. */
export const put = (path, body, options) => call("PUT", path, { body, ...options });
/** Changes some members of a resource (RFC 7396). */
export const patch = (path, body, options) =>
  call("PATCH", path, { body, contentType: "application/merge-patch+json", ...options });
/** Deletes a resource. */
export const remove = (path, options) => call("DELETE", path, options);

/** Begins a session. A name with an at sign is an email address, any other a username. */
export async function logIn(name, password) {
  const key = name.includes("@") ? "email" : "username";
  const { body } = await exchange("POST", "/auth/login", { body: { [key]: name, password } });
  session.keep(body);
  await readUser();
}

/** Asks who is logged in and what they may do. */
export async function readUser() {
  const { body } = await get("/auth/user");
  session.setUser(body);
}

/** Ends the session here and on the server. */
export async function logOut() {
  try {
    await post("/auth/logout");
  } catch {
    // It ends here all the same; on the server its token expires by itself.
  }
  session.end();
}

/** One request as the account that is logged in; a token that was refused is renewed once. */
async function call(method, path, options = {}) {
  try {
    const token = await session.accessToken(renew);
    return await exchange(method, path, { ...options, token });
  } catch (failure) {
    if (failure.status !== 401 || !session.isActive()) throw failure;
    const token = await session.accessToken(renew, { isRefused: true });
    return exchange(method, path, { ...options, token }).catch(endIfRefused);
  }
}

async function renew(refreshToken) {
  const answer = await exchange("POST", "/auth/refresh", { token: refreshToken }).catch(endIfRefused);
  return answer.body;
}

function endIfRefused(failure) {
  if (failure.status === 401) session.end("Your session has ended. Please log in again.");
  throw failure;
}

async function exchange(method, path, options) {
  const { query = {}, body, contentType = "application/json", token, ifMatch, idempotencyKey, signal } = options;
  const headers = { Accept: "application/json" };
  if (token) headers.Authorization = `Bearer ${token}`;
  if (body !== undefined) headers["Content-Type"] = contentType;
  if (ifMatch) headers["If-Match"] = ifMatch;
  if (idempotencyKey) headers["Idempotency-Key"] = idempotencyKey;
  let response;
  try {
    response = await fetch(root + path + queryText(query), {
      method, headers, signal, cache: "no-store", credentials: "omit", redirect: "error",
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new Failure(0, "The server can’t be reached. Check the connection and try again.");
  }
  const answer = await json(response);
  if (!response.ok) throw refusal(response, answer);
  return { body: answer, etag: response.headers.get("ETag") };
}

async function json(response) {
  try {
    return await response.json();
  } catch {
    return null;
  }
}

function refusal(response, answer) {
  const message = answer?.message ?? `The server answered ${response.status}.`;
  const retryAfter = Number.parseInt(response.headers.get("Retry-After") ?? "", 10);
  const id = answer?.request_id ? ` The server’s log has the reason under ${answer.request_id}.` : "";
  return new Failure(response.status, message + id, {
    errors: answer?.errors ?? {}, retryAfter: Number.isNaN(retryAfter) ? null : retryAfter,
  });
}

function queryText(query) {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== "");
  return given.length ? `?${new URLSearchParams(given)}` : "";
}
