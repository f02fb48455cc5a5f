const combining = /\p{M}+/gu;
const ascii = /^[\0-\x7f]*$/;

/** Lower-case without diacritics, ligatures opened; the form in which words are compared for search. */
export function fold(word: string): string {
  if (ascii.test(word)) return word.toLowerCase();
  return word
    .normalize("NFD")
    .replace(combining, "")
    .toLowerCase()
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae")
    .replaceAll("ß", "ss")
    .replaceAll("ı", "i")
    .replaceAll("’", "'");
}

/** Splits a data string at white space: keeps word lists readable. */
export function words(list: string): readonly string[] {
  return list.split(/\s+/).filter((word) => word !== "");
}

export function wordSet(list: string): ReadonlySet<string> {
  return new Set(words(list));
}

export function foldedSet(list: string): ReadonlySet<string> {
  return new Set(words(list).map(fold));
}
