import type { Engine } from "../../domain/engine.ts";
import { noFilter } from "../../domain/filter.ts";
import { conditionOf } from "./condition.ts";
import { suggestions } from "./suggestions.ts";

/** A host without its ending may be that of another country, and parts shorter than this are hardly a name. */
const shortestPart = 4;

/**
 * Outlets whose names or hosts are spelt most like what was asked for, then those of most articles; `null` where some
 * article is of that source.
 */
export async function nearestSources(
  engine: Engine,
  source: string,
  limit: number,
): Promise<string[] | null> {
  const { total } = await engine.newest(0, 0, conditionOf({ ...noFilter, source }));
  if (total > 0) return null;
  const parts = source.split(/[^\p{L}\p{N}]+/u).filter((part) => part.length >= shortestPart);
  const found = new Set<string>();
  for (const wording of [source, ...parts.sort((a, b) => b.length - a.length), ""]) {
    // What begins so, or nearly so; and what one goes on with that was begun too long.
    for (const typed of [wording, wording.slice(0, -2)])
      for (const { value } of await suggestions(engine, "source", typed, limit, null)) found.add(value);
    if (found.size >= limit) break;
  }
  return [...found].slice(0, limit);
}
