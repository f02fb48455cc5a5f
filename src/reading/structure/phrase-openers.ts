type Phrases = readonly (readonly string[])[];

const made = new WeakMap<Phrases, ReadonlySet<string>>();

/** The first words of a language's phrases, made once: nearly all words of a text open none of them. */
export function openersOf(phrases: Phrases): ReadonlySet<string> {
  const known = made.get(phrases);
  if (known !== undefined) return known;
  const openers = new Set(phrases.map(([first = ""]) => first));
  made.set(phrases, openers);
  return openers;
}
