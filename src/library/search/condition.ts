import type { Condition } from "../../domain/engine.ts";
import { type Filter, narrows } from "../../domain/filter.ts";
import { termsOf } from "./terms.ts";

/** A filter as engines take it; `null` where it leaves nothing out. */
export function conditionOf(filter: Filter | undefined): Condition | null {
  if (!filter || !narrows(filter)) return null;
  return {
    after: filter.after,
    before: filter.before,
    language: filter.language?.toLowerCase().split("-")[0] ?? null,
    source: filter.source === null ? null : termsOf(filter.source),
  };
}
