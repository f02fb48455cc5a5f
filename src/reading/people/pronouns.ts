import { type Finder, plain } from "./finder.ts";
import type { Mention } from "./mention.ts";

const impersonal =
  /^(?:y|n'|ne|faut|fallait|faudra|faudrait|s'|suffit|semble|semblait|convient|importe|reste|pleut|pleuvait|neige|paraît|paraîtrait|existe)$/;

export function pronounAt(finder: Finder, at: number): Mention | null {
  const { items, language } = finder;
  const item = items[at];
  if (item === undefined) return null;
  const next = items[at + 1];
  const pair = language.subjectPronouns.get(`${item.word} ${next?.word ?? ""}`);
  if (pair !== undefined && next !== undefined) return plain(finder, at, at + 1, "pronoun", pair);
  const agreement = language.subjectPronouns.get(item.word);
  if (agreement !== undefined) {
    if (item.word === "il" && next !== undefined && impersonal.test(next.word) && !personal(finder, at))
      return null;
    return plain(finder, at, at, "pronoun", agreement);
  }
  const strong = language.strongPronouns.get(item.word);
  return strong !== undefined && afterSource(finder, at) ? plain(finder, at, at, "pronoun", strong) : null;
}

/** "il s'est dit", "il n'a pas précisé" are personal, "il s'agit", "il n'y a" are not. */
function personal({ items }: Finder, at: number): boolean {
  const [next, after, third] = [
    items[at + 1]?.word ?? "",
    items[at + 2]?.word ?? "",
    items[at + 3]?.word ?? "",
  ];
  if (next === "s'") return !/^(?:agit|agissait|agirait|agisse|avère)$/.test(after);
  if (next === "ne" || next === "n'")
    return !/^(?:y|faut|fallait|suffit|s')$/.test(after) || (after === "s'" && !/^agi/.test(third));
  return false;
}

function afterSource({ items, language }: Finder, at: number): boolean {
  return (
    language.sources.some((source) =>
      source.every((word, i) => items[at - source.length + i]?.word === word),
    ) || language.weakSources.has(items[at - 1]?.word ?? "")
  );
}
