import { fold } from "../../domain/folding.ts";
import type { Language } from "../../languages/language.ts";
import type { Item } from "../structure/view.ts";
import { isCapital, type Run } from "./names.ts";

// What tells that a description goes on with the next words, or that it has ended.

/** "le sénateur Les Verts du littoral": an article with a capital inside a description opens the name of a party. */
export function isParty(items: readonly Item[], i: number, { grammar, titleArticles }: Language): boolean {
  const item = items[i];
  const own = item?.shape === "capital" && !item.opens && titleArticles.has(item.word);
  return grammar.headInitial && own && items[i - 1]?.shape === "lower" && isCapital(items[i + 1]);
}

/** "le gardien du stade Nord 3", "la professeure du lycée Victor Hugo": the name is the house's. */
export function namesPlace(items: readonly Item[], run: Run, language: Language): boolean {
  return (
    language.premises.has(items[run.from - 1]?.word ?? "") ||
    items.slice(run.from, run.to + 1).some((each) => each.kind === "number")
  );
}

/** "Et la maire d'exclure Anna Brun": what somebody does, told by an infinitive with an object. */
export function isHistoricInfinitive(
  items: readonly Item[],
  preposition: number,
  language: Language,
): boolean {
  const [verb, object] = [items[preposition + 1], items[preposition + 2]];
  if (!language.infinitivePrepositions.has(items[preposition]?.word ?? "") || verb?.shape !== "lower")
    return false;
  if (!language.grammar.infinitive.test(verb.word) || language.roles.has(verb.word)) return false;
  return isCapital(object) || language.complementisers.has(object?.word ?? "");
}

/** Whether a noun for one person stands at an item below the head, with an article that a genitive governs. */
export function isInnerHead(
  items: readonly Item[],
  head: number,
  before: number,
  language: Language,
): boolean {
  // "de la chancelière allemande Anna Brun": past where somebody is from.
  const at = language.demonyms.has(items[before]?.word ?? "") ? before - 1 : before;
  if (at <= head + 1) return false;
  const noun = items[at];
  if (
    !language.grammar.headInitial ||
    noun?.shape !== "lower" ||
    language.roles.get(noun.word)?.number === "p"
  )
    return false;
  if (!language.roles.has(noun.word) || language.genericPeople.has(fold(noun.word))) return false;
  const [article, genitive] = [items[at - 1]?.word ?? "", items[at - 2]?.word ?? ""];
  return (
    (language.contractions.has(article) && language.genitives.has(article)) ||
    (language.articles.has(article) && language.genitives.has(genitive))
  );
}

/** "une lettre adressée à Anna Brun": what was done with it is no part of what it is. */
export function opensParticiple(items: readonly Item[], at: number, language: Language): boolean {
  const next = items[at + 1]?.word ?? "";
  return (
    language.grammar.participle.test(items[at]?.word ?? "") &&
    (language.datives.has(next) || language.agentPrepositions.has(next)) &&
    isCapital(items[at + 2])
  );
}

/** "a déclaré le maire à l'AFP": the newsroom that was told is not part of the role. */
export function tellsWhere(items: readonly Item[], at: number, { newsroomWords }: Language): boolean {
  return newsroomWords.has(items[at + 1]?.word ?? "") || newsroomWords.has(items[at + 2]?.word ?? "");
}
