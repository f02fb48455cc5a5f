import type { Cue } from "./cue.ts";
import { labelBefore } from "./label.ts";
import type { Scene } from "./scene.ts";
import { sourceOf } from "./sources.ts";
import { subjectBefore } from "./subject-before.ts";
import { isSubject } from "./subjects.ts";
import { groupStart, isNonfinite, nullSubject, reportingAt, subjectAfter } from "./verbs.ts";

/** "décrit par un expert comme "…"": the words of an agent stand near. */
const nearAgent = 8;

/** A weak verb reports only this near to the quotation, in items; with a colon before the quotation, this near. */
const near = 7;
const nearColon = 14;

/** Looks for the speaker to the left of the quotation at `item`, back to item `start`. */
export function leftCue(scene: Scene, item: number, start: number, heading: boolean): Cue | null {
  const label = heading ? null : labelBefore(scene, item);
  if (label !== null) return label;
  const source = sourceBefore(scene, item, start);
  const verb = verbBefore(scene, item, start);
  if (verb !== null && (source === null || isCarrier(scene, source.mention))) return verb;
  // "Selon lui, le rapport confirme "…"": what opens the sentence holds for all of it.
  const frames = source !== null && scene.items[item - source.distance]?.opens === true;
  if (
    verb !== null &&
    source !== null &&
    !frames &&
    verb.strength === "strong" &&
    verb.distance < source.distance
  )
    return verb;
  if (source !== null) return source;
  return colon(scene, item, start, heading) ?? verb ?? clause(scene, item, start);
}

/** A paper or a channel only carries the words of somebody else, if the sentence has somebody else. */
export function isCarrier({ mentions, language }: Scene, index: number): boolean {
  const mention = mentions[index];
  if (mention === undefined) return false;
  const last = mention.name.at(-1) ?? "";
  return (
    (mention.looks !== "person" &&
      (language.media.has(last) || language.media.has(mention.name.join(" ")))) ||
    (mention.kind === "body" && language.carriers.has(mention.head ?? ""))
  );
}

function sourceBefore(scene: Scene, item: number, start: number): Cue | null {
  for (let i = item - 1; i >= start; i--) {
    if (scene.items[i]?.word === ";") break;
    const mention = sourceOf(scene, i);
    if (mention >= 0) return { kind: "source", mention, strength: "strong", verb: -1, distance: item - i };
    if (scene.language.weakSources.has(scene.items[i]?.word ?? "") && opensClause(scene, i, start)) {
      const weak = scene.at[i + 1] ?? -1;
      if (weak >= 0 && scene.mentions[weak]?.kind !== "body")
        return { kind: "source", mention: weak, strength: "weak", verb: -1, distance: item - i };
    }
  }
  return null;
}

/** After a comma, but not where a name stands before it: "Anna Brun, chez Orange, …". */
function opensClause({ items, at, mentions }: Scene, i: number, start: number): boolean {
  if (i === start || items[i]?.opens === true) return true;
  return items[i - 1]?.word === "," && mentions[at[i - 2] ?? -1]?.looks !== "person";
}

function verbBefore(scene: Scene, item: number, start: number): Cue | null {
  let quotes = 0;
  const led = scene.items[item - 1]?.word === ":";
  for (let i = item - 1; i >= start; i--) {
    const each = scene.items[i];
    if (each === undefined) break;
    if (each.kind === "quote") quotes++;
    const strength = reportingAt(scene, i);
    if (strength === null) continue;
    const distance = item - i;
    const reach = led && !isNonfinite(each.word, scene.language) ? nearColon : near;
    if (strength === "weak" && distance > reach && quotes === 0) continue;
    const dropped = scene.language.grammar.nullSubjects ? nullSubject(scene, i) : -1;
    if (dropped >= 0) return { kind: "precedes", mention: dropped, strength, verb: i, distance };
    if ((scene.at[i] ?? -1) >= 0) continue;
    const agent = agentOf(scene, i);
    if (agent >= 0 && distance <= nearAgent)
      return { kind: "precedes", mention: agent, strength, verb: i, distance };
    const hanging = scene.at[i + 1] ?? -1;
    const hung = scene.items[i + 1]?.word.startsWith("-") === true ? hanging : -1;
    if (hung < 0 && bareParticiple(scene, i)) continue;
    let mention = hung >= 0 ? hung : (insertedAfter(scene, i) ?? subjectBeside(scene, i, start));
    if (mention < 0 && scene.language.grammar.gerund.test(each.word)) mention = firstAfter(scene, item);
    if (mention < 0 && (each.opens || scene.items[i - 1]?.word === ","))
      mention = subjectAfter(scene, { from: i, verb: i, to: i, clitic: -1, strength }, item - 1);
    if (mention < 0) continue;
    const teller = strength === "weak" ? tellerOf(scene, i, start) : null;
    if (teller !== null) return { ...teller, distance: item - teller.verb };
    return {
      kind: quotes > 0 || distance > 14 ? "distant" : "precedes",
      mention,
      strength,
      verb: i,
      distance,
    };
  }
  return null;
}

/** The subject before a verb, or the person right behind one before which nobody stands. */
function subjectBeside(scene: Scene, verb: number, start: number): number {
  const before = subjectBefore(scene, verb, start);
  if (!scene.language.grammar.subjectBehindVerb) return before;
  const index = scene.at[verb + 1] ?? -1;
  const behind = scene.mentions[index];
  const ahead = scene.mentions[before];
  const isSubject = ahead !== undefined && ahead.preposition === null && ahead.looks === "person";
  if (behind === undefined || behind.from !== verb + 1) return before;
  // „Auf die Frage, ob der Kanzler gehe, antwortete Anna Brun: „…““: the verb opens a clause of its own.
  const opens = scene.items[verb - 1]?.word === "," && scene.items[behind.to + 1]?.word === ":";
  if (isSubject && !opens) return before;
  // „…, antwortete Brun: „…““: between a verb of saying and its colon a name is no place.
  const stands =
    behind.looks === "person" || (behind.kind === "name" && scene.items[behind.to + 1]?.word === ":");
  return stands && behind.preposition === null ? index : before;
}

/** "une liste, précise Anna Brun, qui…": the subject of a verb between commas stands after it; else `null`. */
function insertedAfter({ items, at, mentions, language }: Scene, verb: number): number | null {
  if (!language.grammar.verbFirstInsertion || items[verb - 1]?.word !== ",") return null;
  const index = at[verb + 1] ?? -1;
  const mention = mentions[index];
  if (mention === undefined || mention.from !== verb + 1 || mention.preposition !== null) return null;
  return items[mention.to + 1]?.word === "," ? index : null;
}

/** "Anna Brun, précisant que le conseil entendait": whoever tells of it, rather than the one told of; or `null`. */
function tellerOf(scene: Scene, verb: number, start: number): Cue | null {
  const { omitsThat } = scene.language.grammar;
  for (let i = verb - 1; i >= start && verb - i < 30; i--) {
    if (scene.items[i]?.kind === "quote" && !omitsThat) return null;
    if (reportingAt(scene, i) !== "strong" || (scene.at[i] ?? -1) >= 0) continue;
    const next = scene.items[i + 1]?.word ?? "";
    if (!scene.language.complementisers.has(next) && !(omitsThat && scene.language.subjectPronouns.has(next)))
      return null;
    const beside = scene.items[i - 1]?.word === "," ? (scene.at[i - 2] ?? -1) : -1;
    const subject = subjectBefore(scene, i, start);
    const mention = subject < 0 ? beside : subject;
    return mention < 0 ? null : { kind: "precedes", mention, strength: "strong", verb: i, distance: 0 };
  }
  return null;
}

/** "décrit par un expert comme", "dismissed by Anna Brun as": the one who does what the participle at `verb` tells, or -1. */
function agentOf(scene: Scene, verb: number): number {
  const { items, at, mentions, language } = scene;
  if (!language.grammar.reportedPassive.test(items[verb]?.word ?? "")) return -1;
  if (!language.agentPrepositions.has(items[verb + 1]?.word ?? "")) return -1;
  const agent = at[verb + 2] ?? -1;
  return agent >= 0 && mentions[agent]?.looks !== "place" ? agent : -1;
}

/** "lancé par Anna": a participle without an auxiliary tells what was done to something. */
function bareParticiple(scene: Scene, verb: number): boolean {
  const { language } = scene;
  if (!language.grammar.participle.test(scene.items[verb]?.word ?? "")) return false;
  // "a repeint son bateau et raconté sa pêche": the auxiliary of the first serves the second.
  if (
    language.coordinators.and.has(scene.items[verb - 1]?.word ?? "") &&
    language.reporting.get(scene.items[verb]?.word ?? "") === "strong"
  )
    for (let i = verb - 2; i > 0 && verb - i < 20 && !/^[;:.]$/.test(scene.items[i]?.word ?? ""); i--)
      if (language.perfectAuxiliaries.has(scene.items[i]?.word ?? "")) return false;
  for (let i = groupStart(scene, verb); i < verb; i++)
    if (language.auxiliaries.has(scene.items[i]?.word ?? "")) return false;
  return (
    !language.auxiliaries.has(scene.items[verb - 2]?.word ?? "") &&
    !(scene.items[verb - 1]?.word.startsWith("-") ?? false)
  );
}

/** "Jugeant Nagui "minable", elle…": the subject of the main clause that follows. */
function firstAfter(scene: Scene, item: number): number {
  for (let i = item + 1; i < item + 8; i++) {
    const mention = scene.at[i] ?? -1;
    if (
      mention >= 0 &&
      scene.mentions[mention]?.preposition === null &&
      scene.items[i]?.sentence === scene.items[item]?.sentence
    )
      return mention;
  }
  return -1;
}

/** `Anna Brun: "…"`, the nearest mention before the colon that no preposition governs. */
function colon(scene: Scene, item: number, start: number, heading: boolean): Cue | null {
  if (scene.items[item - 1]?.word !== ":") return null;
  const subject = heading ? null : (nearestSubject(scene, item, start) ?? clause(scene, item, start));
  if (subject !== null) return { ...subject, kind: "colon" };
  for (let i = item - 2; i >= start; i--) {
    const index = scene.at[i] ?? -1;
    const mention = scene.mentions[index];
    if (mention === undefined) continue;
    if (mention.preposition === null && mention.looks !== "place")
      return {
        kind: heading ? "headline" : "colon",
        mention: index,
        strength: "none",
        verb: -1,
        distance: item - i,
      };
    i = mention.from;
  }
  return null;
}

/** "L'avocat enchaîne, mais Anna Brun le coupe :": the subject of the last clause before the colon. */
function nearestSubject(scene: Scene, item: number, start: number): Cue | null {
  for (let i = item - 2; i >= start && item - i < 14; i--) {
    const index = scene.at[i] ?? -1;
    const mention = scene.mentions[index];
    if (mention === undefined) continue;
    const opens = scene.items[mention.from - 1];
    if (
      mention.preposition === null &&
      mention.looks === "person" &&
      opens !== undefined &&
      (opens.word === "," ||
        scene.language.relatives.has(opens.word) ||
        scene.language.conjunctions.has(opens.word)) &&
      isSubject(scene, mention)
    )
      return { kind: "colon", mention: index, strength: "none", verb: -1, distance: item - i };
    i = mention.from;
  }
  return null;
}

/** Without any reporting verb: the first mention of the sentence that may be its subject. */
function clause(scene: Scene, item: number, start: number): Cue | null {
  for (let i = afterGerund(scene, item, start); i < item; i++) {
    const index = scene.at[i] ?? -1;
    const mention = scene.mentions[index];
    if (mention === undefined) continue;
    if (mention.preposition === null && mention.looks !== "place")
      return { kind: "clause", mention: index, strength: "none", verb: -1, distance: item - i };
    i = mention.to;
  }
  return null;
}

/** "Jugeant Nagui "minable", elle…": the subject stands after the comma; else `start`. */
function afterGerund({ items, language }: Scene, item: number, start: number): number {
  if (items[start]?.opens !== true || !language.grammar.gerund.test(items[start]?.word ?? "")) return start;
  for (let i = start + 1; i < item; i++) if (items[i]?.word === ",") return i + 1;
  return start;
}
