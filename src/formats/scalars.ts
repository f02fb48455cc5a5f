import { isRecord } from "../domain/is-record.ts";

/** Lists and groups deeper than this hold no field of an article. */
const deepest = 8;

/** A value of JSON or TOML with its numbers, days and truths as the texts that a field may have. */
export function scalarsAsText(value: unknown, depth = 0): unknown {
  if (typeof value === "number" || typeof value === "boolean" || typeof value === "bigint")
    return String(value);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  if (depth >= deepest) return null;
  if (Array.isArray(value)) return value.map((item) => scalarsAsText(item, depth + 1));
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, scalarsAsText(inner, depth + 1)]),
  );
}
