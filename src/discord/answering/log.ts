/** What the wires and the rules need of a logger; pino is one. No token, user id or text that a person typed goes in. */
export interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/**
 * An error without what it may quote of a request. Of one that an API gave (it has a method and an address): code,
 * status, method and the pattern of the route, since the API's own words repeat what was sent.
 */
export function errorFields(error: unknown): object {
  if (!(error instanceof Error)) return { error: "not an Error" };
  const code = field(error, "code");
  const status = field(error, "status");
  const [method, url] = [field(error, "method"), field(error, "url")];
  const isOfApi = typeof method === "string" && typeof url === "string";
  return {
    error: error.name,
    ...(code === null ? {} : { code }),
    ...(status === null ? {} : { status }),
    ...(isOfApi ? { method, route: routePattern(url) } : { detail: hideTokens(error.message) }),
  };
}

function field(error: object, name: string): string | number | null {
  const value: unknown = Reflect.get(error, name);
  return typeof value === "string" || typeof value === "number" ? value : null;
}

/** `/interactions/:id/:token/callback`: an address without its host, ids and tokens. */
function routePattern(url: string): string {
  const path = /^(?:https?:\/\/[^/]*)?([^?#]*)/.exec(url)?.[1] ?? "";
  return path
    .replace(/\/(interactions|webhooks)\/\d+\/[^/]+/g, "/$1/:id/:token")
    .replace(/\/\d+(?=\/|$)/g, "/:id");
}

/** Interaction and webhook tokens stand in addresses; bot tokens have three parts. */
function hideTokens(text: string): string {
  return text
    .replace(/\/(interactions|webhooks)\/(\d+)\/[\w.-]+/g, "/$1/$2/…")
    .replace(/[\w-]{20,}\.[\w-]{4,}\.[\w-]{20,}/g, "…");
}
