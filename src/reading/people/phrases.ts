import { fold } from "../../domain/folding.ts";
import type { Language } from "../../languages/language.ts";
import type { Item } from "../structure/view.ts";
import { isCapital, isGivenName, personWithin, type Run, runAt } from "./names.ts";

/** A noun phrase about people or bodies: its head, its end, and the name that stands right after it. */
export interface Phrase {
  readonly head: number;
  /** Last item of the description. */
  readonly to: number;
  /** First item of a name in apposition within the phrase ("la maire de Paris Anne Hidalgo"), or -1. */
  readonly name: number;
}

/**
 * How many items a description may take, and how many lower-case words in a row without a preposition: French
 * adjectives follow their noun, an English noun comes last.
 */
const longest = 16;
const stretch = 3;

/** Looks for a role or body noun after a determiner at `at`, past adjectives ("l'ancienne ministre"), or -1. */
export function findHead(items: readonly Item[], at: number, language: Language): number {
  let bodies = -1;
  for (let i = at; i < at + 4; i++) {
    const item = items[i];
    if (item === undefined || item.kind !== "word" || item.block !== items[at]?.block) break;
    if (language.roles.has(item.word)) return betterHead(items, i, language);
    if (language.bodies.has(item.word)) {
      bodies = i;
      if (language.elisions.size === 0 && language.roles.has(items[i + 1]?.word ?? "")) continue;
      break;
    }
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
      !(i === at && item.word.startsWith("ex-")) &&
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

/** "premier adjoint", "jeune femme": the noun after an adjective that is a noun too. In English the last noun wins. */
function betterHead(items: readonly Item[], at: number, language: Language): number {
  let head = at;
  for (let i = at + 1; i < at + 4; i++) {
    const item = items[i];
    if (item === undefined || item.kind !== "word") break;
    if (language.roles.has(item.word) && (language.elisions.size === 0 || isLoose(items[head]?.word ?? "")))
      head = i;
    else if (language.elisions.size > 0 || item.shape !== "lower" || language.bodies.has(item.word)) break;
  }
  return head;
}

function isLoose(word: string): boolean {
  return /^(?:jeunes?|premi[eè]re?s?|vieux|vieille|ex-.*|proches?|militaires?)$/.test(word);
}

/** Follows a description from its head to its end: adjectives, "de …" and the like, up to a verb or a mark. */
export function phraseFrom(items: readonly Item[], head: number, language: Language): Phrase {
  const first = items[head];
  let to = head;
  let bare = 0;
  let governed = false;
  let within = false;
  for (let i = head + 1; i < items.length && i - head < longest; i++) {
    const item = items[i];
    if (item === undefined || item.block !== first?.block || item.kind === "mark" || item.kind === "quote")
      break;
    const word = item.word;
    if (isPhrasePreposition(word, language)) {
      const next = items[i + 1];
      if (
        next === undefined ||
        next.kind === "mark" ||
        next.kind === "quote" ||
        (next.kind === "number" && !isDe(word))
      )
        break;
      if (
        language.subjectPronouns.has(next.word) ||
        (word === "en" && next.word.endsWith("ant")) ||
        /^(?:avoir|être|ne|n')$/.test(next.word) ||
        language.calendar.has(next.word) ||
        (!isDe(word) && startsAdverbial(next.word, language))
      )
        break;
      if (
        /^(?:à|au|aux)$/.test(word) &&
        (tellsWhere(items, i) || (i - head > 2 && !isCapital(next) && !isCapital(items[i + 2])))
      )
        break;
      governed = true;
      within = true;
      bare = 0;
      to = i;
      continue;
    }
    if (i === head + 1 && first?.word === "numéro") {
      to = i;
      continue;
    }
    if (language.determiners.has(word) || word === "'s") {
      if (!governed) break;
      to = i;
      continue;
    }
    if (isCapital(item)) {
      const run = runAt(items, i, language);
      if (run === null) break;
      const length = run.to - run.from + 1;
      if (!governed && length === 1 && item.shape === "upper" && item.word.length <= 6) {
        to = i;
        continue;
      }
      if (within && namesPlace(items, run)) {
        to = run.to;
        i = run.to;
        governed = false;
        continue;
      }
      const isRole = language.roles.has(first?.word ?? "");
      if (!governed && (!within || length > 1 || isGivenName(fold(item.word))))
        return { head, to: lastWord(items, to, language), name: i };
      const person = isRole ? personWithin(items, run, language) : -1;
      if (person > 0) return { head, to: person - 1, name: person };
      to = run.to;
      i = run.to;
      governed = false;
      bare = 0;
      continue;
    }
    if (item.kind === "number") {
      if (!governed) break;
      to = i;
      continue;
    }
    if (
      /^(?:et|and)$/.test(word) &&
      language.roles.has(items[i + 1]?.word ?? "") &&
      items[i + 1]?.shape === "lower"
    ) {
      i++;
      to = i;
      governed = false;
      bare = 0;
      continue;
    }
    if (word === "et" && within && isCapital(items[i + 2]) && !opensClause(items[i + 1], language)) {
      i++;
      to = i;
      continue;
    }
    if (opensParticiple(items, i) || (!governed && isPredicate(item, first, language))) break;
    if (stops(word, language) || language.elisions.size === 0 || ++bare > stretch) break;
    governed = false;
    to = i;
  }
  return { head, to: lastWord(items, to, language), name: -1 };
}

/** "le gardien du stade Nord 3", "la professeure du lycée Victor Hugo": the name is the house's. */
function namesPlace(items: readonly Item[], run: Run): boolean {
  return (
    /^(?:universités?|facultés?|fac|lycées?|collèges?|écoles?|hôpital|hôpitaux|clinique|stade|centre|musée|théâtre|institut|fondation|aéroport|prison|rue|avenue|place|boulevard)$/.test(
      items[run.from - 1]?.word ?? "",
    ) || items.slice(run.from, run.to + 1).some((each) => each.kind === "number")
  );
}

/** "le maire viendra", "les joueurs attendent" (French only): the verb of the sentence, no adjective. */
function isPredicate(item: Item, head: Item | undefined, language: Language): boolean {
  if (language.elisions.size === 0 || item.shape !== "lower") return false;
  return (
    /[^éo](?:ra|ront|rait|raient)$/.test(item.word) ||
    (/[sx]$/.test(head?.word ?? "") && /[^m]ent$/.test(item.word))
  );
}

/** "une lettre adressée à Anna Brun": what was done with it is no part of what it is. */
function opensParticiple(items: readonly Item[], at: number): boolean {
  return (
    /(?:é|ée|és|ées)$/.test(items[at]?.word ?? "") &&
    /^(?:à|au|aux|par)$/.test(items[at + 1]?.word ?? "") &&
    isCapital(items[at + 2])
  );
}

function opensClause(item: Item | undefined, language: Language): boolean {
  return (
    item === undefined ||
    item.kind !== "word" ||
    item.shape !== "lower" ||
    stops(item.word, language) ||
    language.determiners.has(item.word) ||
    language.roles.has(item.word)
  );
}

function lastWord(items: readonly Item[], at: number, language: Language): number {
  let to = at;
  while (
    to > 0 &&
    (language.prepositions.has(items[to]?.word ?? "") || language.determiners.has(items[to]?.word ?? ""))
  )
    to--;
  return to;
}

function isDe(word: string): boolean {
  return word === "de" || word === "du" || word === "des" || word === "d'" || word === "of" || word === "for";
}

function isPhrasePreposition(word: string, language: Language): boolean {
  return (
    isDe(word) ||
    (language.prepositions.has(word) && /^(?:à|au|aux|en|chez|in|at|on|to|with|près)$/.test(word))
  );
}

const newsrooms =
  /^(?:ouest-france|franceinfo|télérama|télépro|telegraaf|gala|voici|closer|équipe|huffpost|marianne|quotidien|hebdomadaire|magazine|journal|site|radio|micro|chaîne|presse|télé|bleu|inter|culture|afp|reuters|ap|belga|bfm|bfmtv|bbc|cnn|rtl|rmc|lci|cnews|parisien|figaro|monde|libération|franceinfo|media|express|point|obs)$/;

/** "a déclaré le maire à l'AFP": the newsroom that was told is not part of the role. */
function tellsWhere(items: readonly Item[], at: number): boolean {
  return newsrooms.test(items[at + 1]?.word ?? "") || newsrooms.test(items[at + 2]?.word ?? "");
}

/** "à l'AFP", "sur franceinfo": after à, sur… a capital or a calendar word is where it was said, not what the role is. */
function startsAdverbial(word: string, language: Language): boolean {
  return language.calendar.has(word);
}

function stops(word: string, language: Language): boolean {
  return (
    language.auxiliaries.has(word) ||
    language.relatives.has(word) ||
    language.conjunctions.has(word) ||
    language.subjectPronouns.has(word) ||
    language.prepositions.has(word) ||
    language.isFiller(word) ||
    language.calendar.has(word) ||
    (language.reporting.has(word) && !/(?:é|ée|és|ées|ant)$/.test(word))
  );
}
