import type { Mention } from "../people/mention.ts";
import type { Scene } from "./scene.ts";

/** Whether the mention is the subject of indirect speech ("M. Laizer a dit vouloir…") or the source of it. */
export function tells({ items, language }: Scene, mention: Mention): boolean {
  if (
    mention.preposition === null &&
    language.reporting.get(items[mention.from - 1]?.word ?? "") === "strong"
  )
    return true;
  for (let i = mention.to + 1; i < mention.to + 6; i++) {
    const item = items[i];
    if (item === undefined || item.kind !== "word") return false;
    if (language.reporting.get(item.word) === "strong") return true;
    if (!language.auxiliaries.has(item.word) && !language.isFiller(item.word)) return false;
  }
  return false;
}

/** "une information confirmée par Anna Brun", "was derided by Buzz Aldrin": who did what the participle tells. */
export function isAgent(
  { items, language }: Scene,
  { preposition, from }: Mention,
): "teller" | "doer" | null {
  if (preposition === null || !language.agentPrepositions.has(preposition)) return null;
  const verb = items[from - 2]?.word ?? "";
  if (!language.grammar.passive.test(verb) || language.asking.test(verb)) return null;
  // "Interrogé par Anna Brun, il…": what is set before the subject tells of the subject.
  if (items[from - 2]?.opens === true || items[from - 3]?.opens === true || items[from - 3]?.word === ",")
    return null;
  return language.reporting.get(verb) === "strong" ? "teller" : "doer";
}

/** Whether a verb follows the mention at once. */
export function isSubject({ items, language }: Scene, mention: Mention): boolean {
  for (let i = mention.to + 1; i < mention.to + 5; i++) {
    const item = items[i];
    if (item === undefined || item.kind !== "word") return false;
    if (language.auxiliaries.has(item.word) || language.reporting.has(item.word)) return true;
    if (!language.isFiller(item.word))
      return language.grammar.looksLikeVerb(item.word) && item.shape === "lower";
  }
  return false;
}
