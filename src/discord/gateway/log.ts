/** What this folder needs of a logger; pino is one. No token, user id or text that a person typed goes in. */
export interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** An error without what it may quote of a request: discord.js's API errors carry the whole body. */
export function errorFields(error: unknown): object {
  if (!(error instanceof Error)) return { error: "not an Error" };
  const { name, message } = error;
  const code =
    "code" in error && (typeof error.code === "string" || typeof error.code === "number") ? error.code : null;
  const status = "status" in error && typeof error.status === "number" ? error.status : null;
  return {
    error: name,
    detail: hideTokens(message),
    ...(code === null ? {} : { code }),
    ...(status === null ? {} : { status }),
  };
}

/** Interaction and webhook tokens stand in addresses; bot tokens have three parts. */
export function hideTokens(text: string): string {
  return text
    .replace(/\/(interactions|webhooks)\/(\d+)\/[\w.-]+/g, "/$1/$2/…")
    .replace(/[\w-]{20,}\.[\w-]{4,}\.[\w-]{20,}/g, "…");
}
