import { fold } from "../../domain/folding.ts";
import type { Language } from "../../languages/language.ts";
import { isGivenName } from "../../languages/world/given-names.ts";
import { places } from "../../languages/world/places.ts";
import type { Item } from "../structure/view.ts";
import type { Vocabulary } from "../structure/vocabulary.ts";
import { behindMedium } from "./behind-medium.ts";
import { type Finder, pairedWords, pairOpenersOf, plain, prepositionBefore, startersOf } from "./finder.ts";
import type { Mention } from "./mention.ts";
import { named, withDeterminer } from "./name-mentions.ts";
import { isCapital, type Run, runAt } from "./names.ts";
import { merged, nullSubjects } from "./null-subjects.ts";
import { findHead } from "./phrase-head.ts";
import { pronounAt } from "./pronouns.ts";
import { bareRole, compound, described, endsInBody, oneOf, saidBy } from "./role-mentions.ts";
import { isCommon, isDoubtful, opensOffice, opensSomething } from "./sentence-openers.ts";
import { sourceMarkerAt } from "./source-markers.ts";

/** Everything in the narrative that may be a speaker, in order, not overlapping. */
export function findMentions(
  items: readonly Item[],
  language: Language,
  known: Vocabulary,
): readonly Mention[] {
  const mentions: Mention[] = [];
  const pairOpeners = pairOpenersOf(language);
  const starters = startersOf(language);
  const finder: Finder = {
    items,
    language,
    known,
    pairOpeners,
    starters,
    paired: pairedWords(items, language),
  };
  for (let at = 0; at < items.length; at++) {
    if (!mayBegin(finder, at)) continue;
    // "Nach Angaben von Anna Brun": what introduces a source is no part of its name, whatever its capitals.
    const marker = sourceMarkerAt(items, at, language);
    if (marker > 1) {
      at += marker;
      if (!mayBegin(finder, at)) continue;
    }
    const found = mentionAt(finder, at);
    if (found === null) continue;
    const mention = withShare(finder, found);
    mentions.push(mention);
    at = Math.max(at, mention.to);
  }
  return governed(merged(mentions, nullSubjects(finder, mentions)), items, language);
}

/** Whether a mention, or what introduces a source, may begin at an item: at most nothing does. */
function mayBegin({ items, starters }: Finder, at: number): boolean {
  const item = items[at];
  if (item === undefined) return false;
  return (item.kind === "word" && item.shape !== "lower") || starters.has(item.word);
}

/** "41 percent of respondents": the share belongs to those who are counted. */
function withShare({ items, language }: Finder, mention: Mention): Mention {
  if (mention.kind !== "role" || mention.agreement.number !== "p" || mention.name.length > 0) return mention;
  let at = mention.from;
  if (!language.contractions.has(items[at]?.word ?? "") && language.genitives.has(items[at - 1]?.word ?? ""))
    at--;
  else if (!language.contractions.has(items[at]?.word ?? "")) return mention;
  const share = language.shares.find((phrase) =>
    phrase.every((word, i) => items[at - phrase.length + i]?.word === word),
  );
  const attached = items[at - 1]?.word.endsWith("%") === true && items[at - 1]?.kind === "number";
  const from = share === undefined ? (attached ? at - 1 : -1) : at - share.length - 1;
  const number = items[from];
  if (number?.kind !== "number") return mention;
  return { ...mention, from, start: number.start, preposition: prepositionBefore(items, from, language) };
}

/** "à Kylian, Benjamin et Lucas": one preposition governs the whole list. */
function governed(
  mentions: readonly Mention[],
  items: readonly Item[],
  language: Language,
): readonly Mention[] {
  const { grammar, coordinators } = language;
  // "Anna Brun's remarks": a possessor is no subject.
  const list = mentions.map((each) => {
    const mention = opensClause(each, items, language) ? { ...each, preposition: null } : each;
    return grammar.possessiveMarker !== null && items[mention.to + 1]?.word === grammar.possessiveMarker
      ? { ...mention, preposition: mention.preposition ?? grammar.possessiveMarker }
      : mention;
  });
  for (let i = 0; i < list.length; i++) {
    const first = list[i];
    if (first === undefined || first.kind !== "name" || first.preposition === null) continue;
    let last = i;
    let joined = false;
    while (!joined) {
      const [here, next] = [list[last], list[last + 1]];
      const between = items[(here?.to ?? 0) + 1]?.word ?? "";
      if (here === undefined || next?.kind !== "name" || next.from !== here.to + 2) break;
      joined = coordinators.and.has(between) || coordinators.or.has(between);
      if (!joined && between !== ",") break;
      last++;
    }
    if (!joined) continue;
    for (let k = i + 1; k <= last; k++) {
      const member = list[k];
      if (member !== undefined) list[k] = { ...member, preposition: member.preposition ?? first.preposition };
    }
    i = last;
  }
  return list;
}

/** "as Anna Brun said", "before the mayor resigned": what stands before a subject opens its clause. */
function opensClause(mention: Mention, items: readonly Item[], language: Language): boolean {
  if (!language.clausePrepositions.has(mention.preposition ?? "")) return false;
  let after = mention.to + 1;
  while (language.isFiller(items[after]?.word ?? "") && after < mention.to + 3) after++;
  const verb = items[after];
  return (
    verb?.kind === "word" &&
    verb.shape === "lower" &&
    (language.auxiliaries.has(verb.word) ||
      (language.reporting.has(verb.word) && !language.grammar.gerund.test(verb.word)) ||
      language.grammar.passive.test(verb.word))
  );
}

function mentionAt(finder: Finder, at: number): Mention | null {
  const { items, language } = finder;
  const item = items[at];
  if (item === undefined || item.kind !== "word") return null;
  const pronoun = pronounAt(finder, at);
  if (pronoun !== null) return pronoun;
  const determiner = language.determiners.get(item.word);
  if (determiner !== undefined && !(item.word.endsWith("'") && item.end !== items[at + 1]?.start)) {
    const head = endsInBody(finder, at + 1) ? -1 : findHead(items, at + 1, language);
    if (head > 0 && !isContainer(finder, at, head)) return described(finder, at, head);
    const one = oneOf(finder, at);
    if (one > 0)
      return {
        ...described(finder, at, one, true),
        agreement: {
          gender: [at, at + 1].some((i) => language.determiners.get(items[i]?.word ?? "")?.gender === "f")
            ? "f"
            : null,
          number: "s",
        },
        determiner: "indefinite",
      };
    if (isOneOfThem(finder, at)) return { ...described(finder, at, at + 1), determiner: "indefinite" };
    if (standsAlone(finder, at)) return plain(finder, at, at, "role", determiner);
    const said = at > 0 && determiner.kind !== "possessive" && saidBy(finder, at);
    if (said)
      return described(
        finder,
        at,
        at + 1 + (language.prenominal?.has(items[at + 1]?.word ?? "") === true ? 1 : 0),
      );
    if (isDemonym(finder, at + 1)) return described(finder, at, at + 1);
    const run = isCapital(items[at + 1]) ? nameRun(finder, at + 1) : null;
    const behind = run === null ? null : behindMedium(finder, run);
    if (behind !== null) return behind;
    return run === null
      ? null
      : withDeterminer(finder, at, compound(finder, run) ?? named(finder, run, null));
  }
  if (isCapital(item)) {
    const followed = isCapital(items[at + 1]) && items[at + 1]?.block === item.block;
    const opener = opensSomething(items, at) && isCommon(finder, at);
    if (language.roles.has(item.word) && language.grammar.headInitial && items[at + 1]?.shape === "lower")
      return described(finder, at, findHead(items, at, language));
    // "Premier ministre": a title, no name.
    if (language.prenominal?.has(item.word) === true && language.roles.has(items[at + 1]?.word ?? ""))
      return described(finder, at, findHead(items, at, language));
    // A letter by itself is an initial, or nobody's name.
    const initial = items[at + 1]?.word === "." && isCapital(items[at + 2]);
    if (item.end - item.start === 1 && !followed && !initial) return null;
    if (language.stopWords.has(fold(item.word)) && !language.honorifics.has(item.word) && !followed)
      return null;
    if (opensSomething(items, at) && !opener && isDoubtful(finder, at)) return null;
    if (!opener || followed) {
      const run = nameRun(finder, opener && !opensOffice(finder, at) ? at + 1 : at);
      if (run !== null) return behindMedium(finder, run) ?? compound(finder, run) ?? named(finder, run, null);
    }
  }
  if (language.openingParticles.has(item.word) && isCapital(items[at + 1])) {
    const run = runAt(items, at + 1, language);
    if (run !== null) return { ...named(finder, run, null), from: at, start: item.start };
  }
  if ((language.roles.has(item.word) || language.bodies.has(item.word)) && bareRole(finder, at))
    return described(finder, at, findHead(items, at, language));
  return null;
}

/** « Certains parlent de », "Many say": a determiner for several that has no noun is its own. */
function standsAlone({ items, language }: Finder, at: number): boolean {
  const determiner = language.determiners.get(items[at]?.word ?? "");
  const next = items[at + 1];
  if (determiner?.kind !== "indefinite" || determiner.number !== "p" || next?.shape !== "lower") return false;
  const finite = language.auxiliaries.has(next.word) || language.reporting.has(next.word);
  return items[at]?.opens === true && finite && !language.grammar.participle.test(next.word);
}

/** "dans le cadre de la fête": no noun for one person where something is in it. */
function isContainer({ items, language }: Finder, at: number, head: number): boolean {
  const noun = items[head]?.word ?? "";
  return (
    language.containing.has(items[at - 1]?.word ?? "") &&
    language.roles.get(noun)?.number === "s" &&
    !language.bodies.has(noun)
  );
}

/** The run of capitals at an item; no lone noun where all nouns have a capital. */
function nameRun({ items, language, paired }: Finder, at: number): Run | null {
  const run = runAt(items, at, language);
  if (run === null || run.to > run.from || paired === null) return run;
  const { word = "", shape } = items[run.from] ?? {};
  const known = paired.has(word) || isGivenName(fold(word)) || places.has(fold(word)) || shape === "upper";
  return known ? run : null;
}

/** "l'un d'eux", "l'une d'entre elles": somebody without a name. */
function isOneOfThem({ items, language }: Finder, at: number): boolean {
  return language.oneOfThem.some((phrase) => phrase.every((word, i) => items[at + i]?.word === word));
}

/** "la Française", "cet Uruguayen", "the Frenchman": not "Le Parisien", not "l'Américain Joe Biden". */
function isDemonym({ items, language }: Finder, at: number): boolean {
  const [item, next] = [items[at], items[at + 1]];
  if (item?.shape !== "capital" || isCapital(next)) return false;
  if (language.demonyms.has(item.word)) return true;
  const kind = language.determiners.get(items[at - 1]?.word ?? "")?.kind;
  return (kind === "demonstrative" || kind === "indefinite") && language.grammar.demonym.test(item.word);
}
