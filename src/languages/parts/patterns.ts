/** For what a language does not have, or nobody has described. */
export const never = /(?!)/;

/** "reports" of "report": the plural in -s, of words that bear one. */
export function andPlurals(list: readonly string[]): ReadonlySet<string> {
  return new Set(list.flatMap((word) => [word, `${word}s`]));
}

/** The singular of a plural in -s; not of "boss", nor of "virus". */
export function withoutPluralS(noun: string): string {
  return /[^su]s$/.test(noun) ? noun.slice(0, -1) : noun;
}

/** Matches these words alone, of plain letters. */
export function anyOf(words: readonly string[]): RegExp {
  return new RegExp(`^(?:${words.join("|")})$`);
}
