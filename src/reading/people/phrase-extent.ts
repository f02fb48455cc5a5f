import { fold } from "../../domain/folding.ts";
import type { Language } from "../../languages/language.ts";
import { isGivenName, opensName } from "../../languages/world/given-names.ts";
import { places } from "../../languages/world/places.ts";
import type { Item } from "../structure/view.ts";
import { isCapital, personWithin, runAt } from "./names.ts";
import {
  isHistoricInfinitive,
  isInnerHead,
  isParty,
  namesPlace,
  opensParticiple,
  tellsWhere,
} from "./phrase-borders.ts";

/** A noun phrase about people or bodies: its head, its end, and the name that stands right after it. */
export interface Phrase {
  readonly head: number;
  /** Last item of the description. */
  readonly to: number;
  /** First item of a name in apposition within the phrase ("la maire de Paris Anne Hidalgo"), or -1. */
  readonly name: number;
}

/**
 * How many items a description may take, and how many lower-case words in a row without a preposition, where
 * adjectives follow their noun.
 */
const longest = 16;
const stretch = 3;

/** Follows a description from its head to its end: adjectives, "de …" and the like, up to a verb or a mark. */
export function phraseFrom(items: readonly Item[], head: number, language: Language): Phrase {
  const extent = new Extent(items, head, language);
  for (let i = head + 1; i < items.length && i - head < longest; i++) {
    const item = items[i];
    if (item === undefined || item.block !== items[head]?.block) break;
    if (item.kind === "mark" || item.kind === "quote") break;
    const last = extent.take(i, item);
    if (last === null) break;
    i = last;
  }
  return extent.phrase();
}

/** How far a description has been followed. What takes an item gives the last item taken, or `null` at the end. */
class Extent {
  private readonly items: readonly Item[];
  private readonly head: number;
  private readonly language: Language;
  private to: number;
  private name = -1;
  /** Lower-case words in a row without a preposition. */
  private bare = 0;
  /** A preposition or a determiner stands right before; one has stood somewhere. */
  private governed = false;
  private within = false;

  constructor(items: readonly Item[], head: number, language: Language) {
    this.items = items;
    this.head = head;
    this.language = language;
    this.to = head;
  }

  phrase(): Phrase {
    return { head: this.head, to: lastWord(this.items, this.to, this.language), name: this.name };
  }

  take(i: number, item: Item): number | null {
    const { language } = this;
    const { word } = item;
    if (isPhrasePreposition(word, language)) return this.preposition(i, word);
    if (i === this.head + 1 && language.numberedNouns.has(this.items[this.head]?.word ?? ""))
      return this.upTo(i);
    if (isParty(this.items, i, language)) return this.party(i);
    const determines = language.determiners.has(word) || word === language.grammar.possessiveMarker;
    if (determines || item.kind === "number") return this.governed ? this.upTo(i) : null;
    if (isCapital(item)) return this.capitals(i, item);
    return language.coordinators.and.has(word) ? (this.joined(i) ?? this.word(i, item)) : this.word(i, item);
  }

  private upTo(i: number): number {
    this.to = i;
    return i;
  }

  private preposition(i: number, word: string): number | null {
    const { items, language } = this;
    const next = items[i + 1];
    if (next === undefined || next.kind === "mark" || next.kind === "quote") return null;
    if (next.kind === "number" && !language.genitives.has(word)) return null;
    if (
      language.subjectPronouns.has(next.word) ||
      (language.gerundPrepositions.has(word) && language.grammar.gerund.test(next.word)) ||
      language.clauseOpeners.has(next.word) ||
      language.calendar.has(next.word) ||
      isHistoricInfinitive(items, i, language)
    )
      return null;
    const far = i - this.head > 2 && !isCapital(next) && !isCapital(items[i + 2]);
    if (language.datives.has(word) && (tellsWhere(items, i, language) || far)) return null;
    this.governed = true;
    this.within = true;
    this.bare = 0;
    return this.upTo(i);
  }

  /** Up to the name of whoever is of the party. */
  private party(i: number): number | null {
    const run = runAt(this.items, i, this.language);
    if (run === null) return null;
    const person = personWithin(this.items, run, this.language);
    return this.upTo(person > 0 ? person - 1 : run.to);
  }

  /** A name: it belongs to the description, or is that of whoever is described, who ends it. */
  private capitals(i: number, item: Item): number | null {
    const { items, language } = this;
    const run = runAt(items, i, language);
    if (run === null) return null;
    const length = run.to - run.from + 1;
    if (!this.governed && length === 1 && item.shape === "upper" && item.word.length <= 6)
      return this.upTo(i);
    if (this.within && namesPlace(items, run, language)) {
      this.governed = false;
      return this.upTo(run.to);
    }
    // "la veuve du chanteur Paul Mercier": it is the chanteur who is named.
    if (this.within && !language.honorifics.has(item.word) && isInnerHead(items, this.head, i - 1, language))
      return this.upTo(run.to);
    if (!this.governed && (!this.within || length > 1 || isGivenName(fold(item.word)))) {
      this.name = i;
      return null;
    }
    const isRole = language.roles.has(items[this.head]?.word ?? "");
    // "l'avocat de Paul Martin Brun": a given name opens the name of whoever the preposition governs.
    const first = fold(item.word);
    const theirs = opensName(first) && !places.has(first);
    const person = isRole && !theirs ? personWithin(items, run, language) : -1;
    // "a spokesman for President Paul Field": the title is that of the one who is named.
    const titled = items.slice(run.from, person).some(({ word }) => language.roles.has(word));
    if (person > 0 && !(titled && language.grammar.capitalTitles)) {
      this.name = person;
      this.to = person - 1;
      return null;
    }
    this.governed = false;
    this.bare = 0;
    return this.upTo(run.to);
  }

  /** "fondateur et directeur", "de la Pêche et des Forêts": what "and" joins to the description, else `null`. */
  private joined(i: number): number | null {
    const { items, language } = this;
    const [next, after] = [items[i + 1], items[i + 2]];
    if (language.roles.has(next?.word ?? "") && next?.shape === "lower") {
      this.governed = false;
      this.bare = 0;
      return this.upTo(i + 1);
    }
    const goesOn = language.grammar.headInitial && this.within && isCapital(after);
    return goesOn && !opensClause(next, language) ? this.upTo(i + 1) : null;
  }

  /** An adjective or the like. */
  private word(i: number, item: Item): number | null {
    const { items, language } = this;
    if (opensParticiple(items, i, language)) return null;
    if (!this.governed && isPredicate(item, items[this.head], language)) return null;
    if (stops(item.word, language) || !language.grammar.headInitial || ++this.bare > stretch) return null;
    this.governed = false;
    return this.upTo(i);
  }
}

/** "le maire viendra", "les joueurs attendent": the verb of the sentence, no adjective. */
function isPredicate(item: Item, head: Item | undefined, { grammar }: Language): boolean {
  if (item.shape !== "lower") return false;
  return (
    grammar.finite.test(item.word) ||
    grammar.imperfect.test(item.word) ||
    (grammar.pluralNoun.test(head?.word ?? "") && grammar.pluralVerb.test(item.word))
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

function isPhrasePreposition(word: string, language: Language): boolean {
  return (
    language.genitives.has(word) || (language.prepositions.has(word) && language.phrasePrepositions.has(word))
  );
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
    (language.reporting.has(word) &&
      !language.grammar.participle.test(word) &&
      !language.grammar.gerund.test(word))
  );
}
