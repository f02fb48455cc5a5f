import { type Finder, plain } from "./finder.ts";
import type { Mention } from "./mention.ts";

export function pronounAt(finder: Finder, at: number): Mention | null {
  const { items, language } = finder;
  const item = items[at];
  if (item === undefined) return null;
  const word = (i: number): string => items[i]?.word ?? "";
  const pair = finder.pairOpeners.has(item.word)
    ? language.subjectPronouns.get(`${item.word} ${word(at + 1)}`)
    : undefined;
  if (pair !== undefined && items[at + 1] !== undefined) return plain(finder, at, at + 1, "pronoun", pair);
  const agreement = language.subjectPronouns.get(item.word);
  if (agreement !== undefined) {
    const after = [word(at + 1), word(at + 2), word(at + 3)] as const;
    if (language.grammar.isImpersonal(item.word, after, [word(at - 1), word(at - 2)])) return null;
    const pronoun = plain(finder, at, at, "pronoun", agreement);
    // "after she left": where it cannot be an object, what stands before it opens a clause.
    const subject = language.grammar.naturalGender && agreement.gender !== null;
    return subject ? { ...pronoun, preposition: null } : pronoun;
  }
  const strong = language.strongPronouns.get(item.word);
  return strong !== undefined && afterSource(finder, at) ? plain(finder, at, at, "pronoun", strong) : null;
}

function afterSource({ items, language }: Finder, at: number): boolean {
  return (
    language.sources.some((source) =>
      source.every((word, i) => items[at - source.length + i]?.word === word),
    ) || language.weakSources.has(items[at - 1]?.word ?? "")
  );
}
