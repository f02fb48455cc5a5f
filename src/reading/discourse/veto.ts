import { speechFrom } from "../../domain/article.ts";
import type { Scene } from "../cues/scene.ts";
import type { Cast } from "../people/cast.ts";
import { isCleanName } from "../people/clean-name.ts";
import type { Figure } from "../people/figure.ts";
import type { Mention } from "../people/mention.ts";
import { isSurelyPerson } from "../people/sure-person.ts";
import { standsAlone } from "../speech/speech-signs.ts";
import { capitalised } from "../speech/words-inside.ts";
import { namesItself } from "./antecedent.ts";
import type { Resolution } from "./resolution.ts";
import { isCutByNickname, isModifier, isOneOfMany } from "./veto-name.ts";
import { hasRival, isOfAnotherEntry, isUnvouched, takesUpAnother } from "./veto-referent.ts";
import { goesOn, hangsOnInfinitive, isDescribed, isHearsay, isOpenedWith } from "./veto-verb.ts";
import type { Reported, Voice } from "./voice.ts";

/** Why a speaker may not stand without reserve, whatever the model's confidence; `docs/reading.md` has what each costs. */
export type Veto = (typeof vetoes)[number];

export const vetoes = [
  "named-inside", // the words speak of the person by name, and no name of theirs gives the words to them
  "embedded", // no verb gives the words to anybody, and a sentence of the narrator's goes on around them
  "rival", // two blocks or more after the name, and somebody else was the subject since, a pronoun or a description takes it up
  "entry", // a live report names the person in another entry, and not in this one
  "unvouched", // a description that stands nowhere beside the name, not sure of itself, where another person may be meant
  "second-subject", // between the source and the words somebody else is the subject
  "infinitive", // the verb of saying is an infinitive, whose subject may be another: "ready to support Anna Brun, …"
  "headline", // the heading of the words names another person, and not this one, or goes on with what the person does
  "passive", // the verb tells what others say of the person: "Anna Brun is described as …"
  "hearsay", // the teller does not vouch for it: « Anna Brun aurait dit … »
  "opening", // a description stands for somebody who opens its sentence by the way: « Interrogée sur Anna Brun, la ministre … »
  "subordinate", // the name is the subject of a subordinate clause before the words: "when Anna Brun reminded him: …"
  "unclean-name", // an outlet, a body or a second name may be glued to the name, or a single word is all of it
  "no-person", // nothing but capitals tells that the name is a person's
  "modifier", // the name only says whose or which: "said Brun biographer Paul Mercier"
  "listed", // the name is one of several in a row, none of which is the subject by itself
  "resumed", // "he added", where somebody else spoke right before
  "chain", // the words go on from some that are vetoed
] as const;

/** The first veto against each voice, or `null`. */
export function findVetoes(reported: Reported, voices: readonly (Voice | null)[]): readonly (Veto | null)[] {
  const spoken = new Set<number>();
  const others: boolean[] = [];
  const own = voices.map((voice, i) => {
    const veto = voice === null ? null : vetoOf(reported, voice, i, spoken, others);
    if (voice !== null) spoken.add(voice.figure);
    const heard = voice !== null && (reported.speech[i] ?? 0) >= speechFrom;
    others.push(heard && veto === "named-inside");
    return veto;
  });
  // A heading may echo words that come after it.
  const doubted = new Set(
    voices.flatMap((voice, i) => (voice === null || own[i] === null ? [] : [voice.mention])),
  );
  return own.map((veto, i) => {
    const voice = voices[i] ?? null;
    return veto === null && voice !== null && isInherited(voice) && doubted.has(voice.mention)
      ? "chain"
      : veto;
  });
}

function isInherited({ by }: Voice): boolean {
  return by === "continued" || by === "onward" || by === "echo";
}

/** `spoken`: who spoke before; `others`: as `takesUpAnother` takes them. */
function vetoOf(
  reported: Reported,
  voice: Voice,
  i: number,
  spoken: ReadonlySet<number>,
  others: readonly boolean[],
): Veto | null {
  const { scene, cast, places, resolutions } = reported;
  const figure = cast.figures[voice.figure];
  const mention = scene.mentions[voice.mention];
  if (figure === undefined || mention === undefined) return null;
  const item = places[i] ?? 0;
  const inherited = isInherited(voice);
  if (!isSurelyPerson(figure, scene)) return "no-person";
  if (!isCleanName(figure.names[0] ?? [], scene.language) || isCutByNickname(scene, mention))
    return "unclean-name";
  if ((inherited || mention.name.length === 0) && speaksOf(reported, figure, i)) return "named-inside";
  if (voice.by === "echo" && namesAnother(reported, voice, item)) return "headline";
  if (voice.by === "echo" && isTerm(reported, i, item)) return "embedded";
  if (goesOn(scene, voice, item)) return "headline";
  if (inherited && !isHeading(reported, i) && !standsAlone(scene, item)) return "embedded";
  const silent = !spoken.has(voice.figure);
  if (mention.name.length === 0 && hasRival(scene, cast, resolutions, voice, silent)) return "rival";
  if (mention.name.length === 0 && isOfAnotherEntry(reported, figure, voice)) return "entry";
  if (isUnvouched(reported, voice, figure, mention)) return "unvouched";
  if (voice.by === "source" && hasSubject(scene, cast, resolutions, voice, item)) return "second-subject";
  if (!inherited && opensSubordinate(scene, mention, voice, item)) return "subordinate";
  if (!inherited && isModifier(scene, mention)) return "modifier";
  if (!inherited && isOneOfMany(scene, voice)) return "listed";
  if (takesUpAnother(reported, voice, mention, i, others)) return "resumed";
  if (!inherited && hangsOnInfinitive(scene, voice, item)) return "infinitive";
  if (!inherited && isDescribed(scene, voice)) return "passive";
  if (!inherited && isHearsay(scene, voice)) return "hearsay";
  if (!inherited && isOpenedWith(scene, figure.mentions, voice)) return "opening";
  return null;
}

function speaksOf({ structure, quotations }: Reported, figure: Figure, i: number): boolean {
  const quotation = quotations[i];
  return quotation !== undefined && namesItself(figure, capitalised(structure.text, quotation.inner));
}

function isHeading({ structure, scene, places }: Reported, i: number): boolean {
  const kind = structure.blocks[scene.items[places[i] ?? -1]?.block ?? -1]?.kind;
  return kind === "title" || kind === "subhead";
}

/** "Anna Brun says it was "very fast"": words that the text gives to somebody else further down. */
function namesAnother(
  { scene: { items, mentions }, cast }: Reported,
  { figure }: Voice,
  item: number,
): boolean {
  let other = false;
  for (const [k, mention] of mentions.entries()) {
    if (mention.block !== items[item]?.block || mention.name.length === 0) continue;
    if (cast.of[k] === figure) return false;
    if (cast.figures[cast.of[k] ?? -1]?.kind === "person") other = true;
  }
  return other;
}

/** So many words that a heading governs may be a term. */
const term = 3;

/** "le premier jeu de « thérapie numérique »": what a preposition governs in a heading is no saying. */
function isTerm({ quotations, scene: { items, language } }: Reported, i: number, item: number): boolean {
  const before = items[item - 1];
  return (
    (quotations[i]?.words ?? 0) <= term &&
    before?.sentence === items[item]?.sentence &&
    (language.prepositions.has(before?.word ?? "") || language.determiners.has(before?.word ?? ""))
  );
}

/** "Selon Anna Brun, Paul Mercier l'avait prévenu que « … »". */
function hasSubject(
  { mentions }: Scene,
  { figures }: Cast,
  resolutions: readonly (Resolution | null)[],
  { figure, mention }: Voice,
  item: number,
): boolean {
  for (let k = mention + 1; k < mentions.length && (mentions[k]?.from ?? item) < item; k++) {
    const resolution = resolutions[k] ?? null;
    const kind = figures[resolution?.figure ?? -1]?.kind;
    if (resolution === null || resolution.figure === figure || mentions[k]?.preposition !== null) continue;
    if (kind === "person" || kind === "description") return true;
  }
  return false;
}

/**
 * "au moment où Anna Brun lui a rappelé que … : « … »": the words are the answer, since what she says is told before
 * the colon; not "alors qu'Anna Brun a répondu : « … »".
 */
function opensSubordinate(
  { items, language }: Scene,
  { from, name }: Mention,
  { by, cue }: Voice,
  item: number,
): boolean {
  if (name.length === 0 || (by !== "precedes" && by !== "distant" && by !== "colon")) return false;
  const [before, further] = [items[from - 1], items[from - 2]];
  if (before?.kind !== "word" || before.opens || !language.relatives.has(before.word)) return false;
  // "Paul Mercier dit qu'Anna Brun fait des « promesses »": that is his word; not "alors qu'Anna Brun …".
  if (language.complementisers.has(before.word) && !language.relatives.has(further?.word ?? "")) return true;
  if (items[item - 1]?.word !== ":") return false;
  const verb = cue?.verb ?? -1;
  return verb < 0 || items.slice(verb + 1, item).some(({ word }) => language.complementisers.has(word));
}
