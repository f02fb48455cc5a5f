import { fold } from "../../domain/folding.ts";
import type { Agreement } from "../../languages/agreement.ts";
import type { Language } from "../../languages/language.ts";
import type { Item } from "../structure/view.ts";

/** How many items a noun phrase may go on after its noun, up to the verb; how far from it marks may stand. */
const longest = 5;
const reach = 14;

/**
 * The language of one article: nouns that no list has, and that a verb of saying beside marks has for its subject
 * (« Le pompiste assure que "…" », "…," the beekeeper said), are nouns for people in all of it.
 */
export function withSpeakingNouns(items: readonly Item[], language: Language): Language {
  const found = new Map<string, Agreement>();
  let marks = -1;
  for (let at = 1; at < items.length; at++) {
    const item = items[at];
    while (marks < items.length && (marks < at - 3 || items[marks]?.kind !== "quote")) marks++;
    if (marks > at + longest + reach) continue;
    const determiner = language.determiners.get(items[at - 1]?.word ?? "");
    if (item === undefined || determiner === undefined || found.has(item.word) || !isUnlisted(item, language))
      continue;
    if (!saysSomething(items, at, language)) continue;
    found.set(item.word, { gender: determiner.gender, number: determiner.number ?? "s" });
  }
  return found.size === 0 ? language : { ...language, roles: new Map([...language.roles, ...found]) };
}

/** Whether it may be a noun for somebody at all: no other known word, no paper, no time. */
function isUnlisted({ kind, shape, word }: Item, language: Language): boolean {
  return (
    kind === "word" &&
    shape === "lower" &&
    word.length > 3 &&
    !language.roles.has(word) &&
    !language.bodies.has(word) &&
    !language.times.has(word) &&
    !language.calendar.has(word) &&
    !language.papers.has(word) &&
    !language.premises.has(word) &&
    !language.carriers.has(fold(word)) &&
    !language.documents.has(fold(word)) &&
    !language.utterances.has(fold(word)) &&
    !language.stopWords.has(word) &&
    !language.reporting.has(word) &&
    !language.auxiliaries.has(word) &&
    !language.prenominal?.has(word) &&
    !language.determiners.has(word) &&
    !language.isFiller(word)
  );
}

function saysSomething(items: readonly Item[], at: number, language: Language): boolean {
  for (let i = at + 1; i <= at + longest; i++) {
    const item = items[i];
    if (item === undefined || item.kind !== "word" || item.sentence !== items[at]?.sentence) return false;
    if (language.reporting.get(item.word) === "strong" && !language.grammar.infinitive.test(item.word)) {
      const participle = language.grammar.participle.test(item.word);
      const before = items[i - 1]?.word ?? "";
      if (participle && !language.perfectAuxiliaries.has(before)) return false;
      // "The plan was described": it says nothing.
      if (language.auxiliaries.has(before) && !language.perfectAuxiliaries.has(before)) return false;
      return hasMarks(items, at, i, language);
    }
    if (language.relatives.has(item.word) || language.conjunctions.has(item.word)) return false;
    const adjectival = item.shape === "lower" || language.prepositions.has(items[i - 1]?.word ?? "");
    if (!adjectival) return false;
  }
  return false;
}

/** Marks right before the phrase (`"…," the beekeeper said`), or after the verb. */
function hasMarks(items: readonly Item[], at: number, verb: number, language: Language): boolean {
  const before = items[at - 2]?.word === "," ? items[at - 3] : items[at - 2];
  if (before?.kind === "quote") return true;
  // An object or a complement is no subject: « a vu le pompiste ».
  const opens = items[at - 1]?.opens === true || /^[,;]$/.test(items[at - 2]?.word ?? "");
  if (!opens && !language.complementisers.has(items[at - 2]?.word ?? "")) return false;
  for (let i = verb + 1; i <= verb + reach; i++) {
    if (items[i]?.sentence !== items[verb]?.sentence) return false;
    if (items[i]?.kind === "quote") return true;
  }
  return false;
}
