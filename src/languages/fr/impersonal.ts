const impersonal =
  /^(?:y|n'|ne|faut|fallait|faudra|faudrait|s'|suffit|semble|semblait|convient|importe|reste|pleut|pleuvait|neige|paraît|paraîtrait|existe)$/;

/** "il s'agit", "il n'y a" are impersonal, "il s'est dit", "il n'a pas précisé" are not. */
export function isImpersonal(
  pronoun: string,
  [next, after, third]: readonly [string, string, string],
): boolean {
  if (pronoun !== "il" || !impersonal.test(next)) return false;
  if (next === "s'") return /^(?:agit|agissait|agirait|agisse|avère)$/.test(after);
  if (next === "ne" || next === "n'")
    return /^(?:y|faut|fallait|suffit|s')$/.test(after) && !(after === "s'" && !third.startsWith("agi"));
  return true;
}
