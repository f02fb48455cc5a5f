const impersonal =
  /^(?:y|n'|ne|faut|fallait|faudra|faudrait|s'|suffit|semble|semblait|convient|importe|reste|pleut|pleuvait|neige|paraît|paraîtrait|existe)$/;

/** What is told of words, and not of somebody: « est-il indiqué ». */
const told =
  /^(?:indiqué|précisé|écrit|rappelé|expliqué|souligné|mentionné|noté|ajouté|stipulé|conseillé|spécifié)$/;

/** "il s'agit", "il n'y a" are impersonal, "il s'est dit", "il n'a pas précisé" are not. */
export function isImpersonal(
  pronoun: string,
  [next, after, third]: readonly [string, string, string],
  [before, further]: readonly [string, string],
): boolean {
  // « est-il encore indiqué », not « s'est-il expliqué ».
  if (pronoun === "-il" && /^(?:est|était)$/.test(before) && further !== "s'")
    return told.test(next) || told.test(after);
  if (pronoun !== "il" || !impersonal.test(next)) return false;
  if (next === "s'") return /^(?:agit|agissait|agirait|agisse|avère)$/.test(after);
  if (next === "ne" || next === "n'")
    return /^(?:y|faut|fallait|suffit|s')$/.test(after) && !(after === "s'" && !third.startsWith("agi"));
  return true;
}
