import { fold } from "../../domain/folding.ts";
import type { Gender } from "../../languages/agreement.ts";
import type { Language } from "../../languages/language.ts";
import { femaleNames, isGivenName, maleNames, opensName } from "../../languages/world/given-names.ts";
import { places, seats } from "../../languages/world/places.ts";
import type { Item } from "../structure/view.ts";
import { sourceMarkerAt } from "./source-markers.ts";

/** A run of capitalised words from item `from` to item `to`, both included. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

const longestRun = 10;

export function isCapital(item: Item | undefined): boolean {
  return (
    item !== undefined &&
    item.kind === "word" &&
    (item.shape === "capital" || item.shape === "upper" || item.shape === "mixed")
  );
}

/**
 * The run of capitalised words that starts at `from`, with particles ("de", "van") and initials between them.
 * A word that opens the sentence counts only where `isWordlike` does not know it as a common word.
 */
export function runAt(items: readonly Item[], from: number, language: Language): Run | null {
  if (!isCapital(items[from])) return null;
  let to = from;
  while (to - from < longestRun) {
    const next = nextOfRun(items, to, language);
    if (next === null) break;
    to = next;
  }
  const first = items[from];
  if (to === from && first !== undefined && first.end - first.start === 1) return null;
  return { from, to: endsLower(items, from, to, language) ? to + 1 : to };
}

/** "Le Canard enchaîné", "Le Monde diplomatique": a title that goes on in lower case. */
function endsLower(items: readonly Item[], from: number, to: number, language: Language): boolean {
  const [first, next] = [items[from], items[to + 1]];
  const article = isArticle(first, language) ? first : items[from - 1];
  return (
    (to > from || article !== first) &&
    first !== undefined &&
    next !== undefined &&
    next.block === first.block &&
    isArticle(article, language) &&
    article?.shape === "capital" &&
    !article.opens &&
    next.shape === "lower" &&
    language.grammar.endsTitle(next.word) &&
    !language.prepositions.has(next.word)
  );
}

function isArticle(item: Item | undefined, language: Language): boolean {
  return item !== undefined && language.articles.has(item.word);
}

function nextOfRun(items: readonly Item[], at: number, language: Language): number | null {
  const item = items[at];
  const next = items[at + 1];
  if (item === undefined || next === undefined || next.block !== item.block) return null;
  // "le Stade de Lyon Ils jouent": a full stop is missing, no name goes on with a pronoun.
  if (next.shape === "capital" && next.word.length > 1 && opensAnew(next.word, language)) return null;
  // "les paris d'Anna Brun Selon la radio": nor with a source.
  if (
    next.shape === "capital" &&
    sourceMarkerAt(items, at + 1, language) > 0 &&
    language.determiners.has(items[at + 2]?.word ?? "")
  )
    return null;
  if (isCapital(next))
    return item.end === next.start && item.word.endsWith("'")
      ? at + 1
      : language.elisions.has(next.word.replace("'", "")) && next.word.endsWith("'")
        ? null
        : at + 1;
  if (
    next.word === "." &&
    item.end === next.start &&
    (item.word.length === 1 || language.honorifics.has(item.word))
  ) {
    if (isCapital(items[at + 2])) return at + 2;
    const particle = language.honorifics.has(item.word) && language.particles.has(items[at + 2]?.word ?? "");
    return particle && isCapital(items[at + 3]) ? at + 3 : null;
  }
  if (
    next.kind === "number" &&
    next.end - next.start <= 2 &&
    !language.calendar.has(item.word) &&
    item.shape !== "upper" &&
    items[at + 2]?.word !== "%" &&
    !language.afterCounts.has(items[at + 2]?.word ?? "") &&
    items[at + 2]?.kind !== "number"
  )
    return at + 1;
  if (next.word === "&" && isCapital(items[at + 2])) return at + 2;
  if (next.kind !== "word" || next.shape !== "lower") return null;
  if (!language.particles.has(next.word)) return null;
  if (isCapital(items[at + 2])) return joins(items, at, at + 2, language) ? at + 2 : null;
  const article = items[at + 2];
  // "Anna Brun de l'Estran": as in English, where somebody works comes after given name and surname.
  const house = language.genitiveParticles.has(next.word) && article?.word.endsWith("'") === true;
  if (house && isFullName(items, at)) return null;
  if (
    article !== undefined &&
    // "Anna Brun de de Vernoy": a slip of the pen.
    article.word !== next.word &&
    (language.particles.has(article.word) || language.joiningParticles.has(article.word)) &&
    isCapital(items[at + 3])
  )
    return joins(items, at, at + 3, language) ? at + 3 : null;
  return null;
}

/** A word that begins a sentence or a clause, where a full stop is missing: no name goes on with it. */
function opensAnew(word: string, language: Language): boolean {
  if (language.particles.has(word) || language.titleArticles.has(word)) return false;
  return (
    language.subjectPronouns.has(word) ||
    language.relatives.has(word) ||
    language.coordinators.but.has(word) ||
    language.determiners.get(word)?.number === "p"
  );
}

/** Whether a particle joins two capitalised words into one name: not where the second starts a person's name ("maire de Paris"). */
function joins(items: readonly Item[], at: number, next: number, language: Language): boolean {
  const particle = items[next - 1]?.word ?? "";
  // "Anna Brun of the Lone Institute": after given name and surname comes where she works.
  if (language.joiningParticles.has(particle) && isFullName(items, at)) return false;
  if (language.joiningParticles.has(particle) || language.honorifics.has(items[at]?.word ?? "")) return true;
  const before = fold(items[at]?.word ?? "");
  if (language.roles.has(items[at]?.word ?? "")) return false;
  if (places.has(fold(items[next]?.word ?? ""))) return false;
  return (
    !language.genitiveParticles.has(particle) ||
    opensName(before) ||
    language.bodies.has(items[at]?.word ?? "") ||
    (isBare(particle, language) &&
      isGivenName(fold(items[at - 1]?.word ?? "").split("-")[0] ?? "") &&
      !opensBody(items, next, language))
  );
}

/** Whether given name and surname end at item `at`. */
function isFullName(items: readonly Item[], at: number): boolean {
  return isGivenName(fold(items[at - 1]?.word ?? "")) && isCapital(items[at]);
}

/** "Anna Brun de Radio Vernoy": two capitals behind a surname and a particle are where somebody works. */
function opensBody(items: readonly Item[], next: number, language: Language): boolean {
  return isCapital(items[next + 1]) && !language.titleArticles.has(items[next]?.word ?? "");
}

/** "de" or "d'", and not "du", which has an article in it: only these make a surname of what follows a surname. */
function isBare(particle: string, language: Language): boolean {
  return !language.contractions.has(particle);
}

/** Gender by the given name: listed names first, a compound by its first part, else by its ending. */
export function genderOfName(folded: string, language: Language): { gender: Gender; sure: boolean } {
  const male = maleNames.has(folded);
  const female = femaleNames.has(folded);
  if (male !== female) return { gender: male ? "m" : "f", sure: true };
  if (male && female) return { gender: null, sure: false };
  const hyphen = folded.indexOf("-");
  if (hyphen > 0) return genderOfName(folded.slice(0, hyphen), language);
  return { gender: language.genderOfGivenName(folded), sure: false };
}

/** Where a person's name starts in a run that begins as the end of a description ("Paris Anne Hidalgo"), or -1. */
export function personWithin(items: readonly Item[], run: Run, language: Language): number {
  const length = run.to - run.from + 1;
  for (let i = run.from + 1; i < run.to; i++) {
    const given = fold(items[i]?.word ?? "");
    if (seats.has(`${items[i - 1]?.word} ${given}`)) continue;
    if (opensName(given)) return i;
  }
  const first = items[run.from];
  for (let i = run.from + 1; i <= run.to; i++) if (language.bodies.has(items[i]?.word ?? "")) return -1;
  if (
    length >= 3 &&
    first !== undefined &&
    (places.has(fold(first.word)) || first.shape === "upper" || language.bodies.has(first.word))
  )
    return run.from + 1;
  if (length >= 4) return run.to - 1;
  return -1;
}
