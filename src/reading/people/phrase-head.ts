import type { Language } from "../../languages/language.ts";
import { isFormer } from "../../languages/parts/former.ts";
import type { Item } from "../structure/view.ts";
import { isCapital } from "./names.ts";

/** Looks for a role or body noun after a determiner at `at`, past adjectives ("l'ancienne ministre"), or -1. */
export function findHead(items: readonly Item[], at: number, language: Language): number {
  let bodies = -1;
  const aged = agedAt(items, at, language);
  if (aged >= 0) return betterHead(items, aged, language);
  for (let i = at; i < at + 4; i++) {
    const item = items[i];
    if (item === undefined || item.kind !== "word" || item.block !== items[at]?.block) break;
    if (language.roles.has(item.word)) return betterHead(items, i, language);
    if (language.bodies.has(item.word)) {
      bodies = i;
      if (language.grammar.compoundNouns && language.roles.has(items[i + 1]?.word ?? "")) continue;
      break;
    }
    // "the three mayors".
    const counted = language.determiners.get(item.word);
    if (i === at && counted?.kind === "indefinite" && counted.number === "p") continue;
    if (
      language.prepositions.has(item.word) ||
      language.relatives.has(item.word) ||
      language.auxiliaries.has(item.word) ||
      language.subjectPronouns.has(item.word) ||
      language.conjunctions.has(item.word)
    )
      break;
    if (
      language.prenominal !== null &&
      i < at + 3 &&
      !language.prenominal.has(item.word) &&
      !(i === at && isFormer(item.word)) &&
      !language.determiners.has(item.word)
    )
      break;
    const titled =
      language.prenominal?.has(item.word) === true && language.roles.has(items[i + 1]?.word ?? "");
    if (
      language.determiners.has(item.word) ||
      (i > at && isCapital(item) && !isCapital(items[at]) && !titled)
    )
      break;
  }
  return bodies;
}

/** "the 54-year-old", „die 54-Jährige“: the noun behind a number that tells an age, or -1. */
function agedAt(items: readonly Item[], at: number, { roles }: Language): number {
  const isAge = items[at]?.kind === "number" && items[at + 1]?.word === "-";
  return isAge && roles.has(items[at + 2]?.word ?? "") ? at + 2 : -1;
}

/** "premier adjoint", "jeune femme": the noun after an adjective that is a noun too. Where the head comes last, the last noun wins. */
function betterHead(items: readonly Item[], at: number, language: Language): number {
  const { headInitial } = language.grammar;
  let head = at;
  for (let i = at + 1; i < at + 4; i++) {
    const item = items[i];
    if (item === undefined || item.kind !== "word") break;
    if (language.roles.has(item.word) && (!headInitial || isLoose(items[head]?.word ?? "", language)))
      head = i;
    else if (
      headInitial ||
      item.shape !== "lower" ||
      language.bodies.has(item.word) ||
      isVerb(item, language)
    )
      break;
  }
  return head;
}

/** "A spokesman said President Brun": no description goes on past what somebody did. */
function isVerb({ word }: Item, language: Language): boolean {
  return language.auxiliaries.has(word) || language.reporting.get(word) === "strong";
}

function isLoose(word: string, language: Language): boolean {
  return language.looseHeads.has(word) || isFormer(word);
}
