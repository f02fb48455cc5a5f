import type { Scene } from "../cues/scene.ts";
import type { Voice } from "./voice.ts";

/** How many words may stand between a verb of saying and what tells how it is meant. */
const group = 4;

/** How far behind an infinitive a colon leads from it to the words, in items. */
const nearColon = 3;

/** "« … » à soutenir Anna Brun, a dit …", "doit répondre de « … »"; not "Anna Brun a dit vouloir partager « … »". */
export function hangsOnInfinitive(
  { items, mentions, language }: Scene,
  { cue, mention: index }: Voice,
  item: number,
): boolean {
  if (cue === null || cue.verb < 0) return false;
  // « …», devrait chanter Anna Brun: the words are yet to come.
  if (language.pending.has(items[cue.verb]?.word ?? "")) return true;
  if (!language.grammar.infinitive.test(items[cue.verb]?.word ?? "")) return false;
  for (let i = cue.verb - 1; i >= cue.verb - 3 && items[i]?.kind === "word"; i--)
    if (language.reporting.get(items[i]?.word ?? "") === "strong") return false;
  // "lance-t-elle, avant de conclure : « … »": nobody stands between whose deed it may be, and a colon right behind.
  const [subject, next] = [mentions[index], mentions[index + 1]];
  const led = items[item - 1]?.word === ":" && item - cue.verb <= nearColon;
  const own = subject !== undefined && subject.preposition === null && subject.to < cue.verb;
  return !led || !own || (next !== undefined && next.from < cue.verb);
}

/** "Anna Brun y est présentée comme une « … »": others say it of the subject of a passive. */
export function isDescribed({ items, mentions, language }: Scene, { cue, mention }: Voice): boolean {
  if (cue === null || cue.verb < 0) return false;
  const verb = items[cue.verb]?.word ?? "";
  const { preposition, from } = mentions[mention] ?? { preposition: null, from: cue.verb };
  if (!language.grammar.passive.test(verb) || language.reflexive.has(verb)) return false;
  if (preposition !== null || from > cue.verb || !language.grammar.participle.test(verb)) return false;
  let being = false;
  for (let i = cue.verb - 1; i > from && i >= cue.verb - group; i--) {
    const word = items[i]?.word ?? "";
    // "s'est félicité de": no passive, but the perfect of a reflexive verb.
    if (language.reflexivePronouns.has(word)) return false;
    if (language.perfectAuxiliaries.has(word)) return being;
    if (language.auxiliaries.has(word)) being = true;
    else if (!language.isFiller(word)) return being;
  }
  return being;
}

/** "Anna Brun aurait dit « … »": the teller does not vouch for it. */
export function isHearsay({ items, language }: Scene, { cue }: Voice): boolean {
  if (cue === null || cue.verb < 0) return false;
  for (let i = cue.verb; i >= cue.verb - group && items[i]?.sentence === items[cue.verb]?.sentence; i--) {
    if (items[i]?.kind !== "word") return false;
    if (language.hearsay.has(items[i]?.word ?? "")) return true;
  }
  return false;
}

/** "Revenant sur les propos d'Anna Brun, la ministre répond « … »": no description takes up who opens its sentence by the way. */
export function isOpenedWith(
  { items, mentions }: Scene,
  own: readonly number[],
  { mention: index }: Voice,
): boolean {
  const mention = mentions[index];
  if (mention === undefined || mention.kind !== "role" || mention.name.length > 0) return false;
  const sentence = items[mention.from]?.sentence;
  const named = own.findLast((k) => k < index && (mentions[k]?.name.length ?? 0) > 0);
  const before = mentions[named ?? -1];
  return before !== undefined && before.preposition !== null && items[before.from]?.sentence === sentence;
}

/** `"…", Anna Brun va recevoir Paul Mercier`: what the name goes on with is another matter than the words before it. */
export function goesOn({ items, mentions, language }: Scene, { by, mention }: Voice, item: number): boolean {
  if (by !== "headline" || items[item + 1]?.word !== ",") return false;
  const next = items[(mentions[mention]?.to ?? item) + 1];
  return (
    next?.kind === "word" &&
    next.shape === "lower" &&
    next.block === items[item]?.block &&
    !language.reporting.has(next.word) &&
    !language.prepositions.has(next.word)
  );
}
