/** A JSON object as it comes off the wire, before anything is known about it. */
export type Json = { [key: string]: unknown };

/** True for plain JSON objects; false for arrays, null and scalars. */
export function isJson(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The objects in a value that should be an array of objects; anything else in it is left out. */
export function jsonList(value: unknown): Json[] {
  return Array.isArray(value) ? value.filter(isJson) : [];
}

/** The string, or "" where there is none. */
export function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/**
 * Length as Discord counts it: code points, not UTF-16 units. Source: Discord staff in
 * https://github.com/discord/discord-api-docs/issues/1315 ("number of codepoints in the string").
 */
export function length(value: string): number {
  let count = 0;
  for (const _ of value) count += 1;
  return count;
}
