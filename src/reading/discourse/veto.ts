import { fold } from "../../domain/folding.ts";
import type { Scene } from "../cues/scene.ts";
import type { Cast } from "../people/cast.ts";
import { isCleanName, opensName } from "../people/clean-name.ts";
import type { Figure } from "../people/figure.ts";
import type { Mention } from "../people/mention.ts";
import { isOfClause } from "../people/role-form.ts";
import { isSurelyPerson } from "../people/sure-person.ts";
import { standsAlone } from "../speech/speech-signs.ts";
import { capitalised } from "../speech/words-inside.ts";
import { namesItself } from "./antecedent.ts";
import type { Resolution } from "./resolution.ts";
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
  "chain", // the words go on from some that are vetoed
] as const;

/** So many characters, marks included, may be a nickname. */
const nickname = 20;

/** How many mentions back a rival is looked for. */
const reach = 30;

/** The first veto against each voice, or `null`. */
export function findVetoes(reported: Reported, voices: readonly (Voice | null)[]): readonly (Veto | null)[] {
  const spoken = new Set<number>();
  const own = voices.map((voice, i) => {
    const veto = voice === null ? null : vetoOf(reported, voice, i, spoken);
    if (voice !== null) spoken.add(voice.figure);
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

/** `spoken`: who spoke before. */
function vetoOf(reported: Reported, voice: Voice, i: number, spoken: ReadonlySet<number>): Veto | null {
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
  if (!inherited && opensSubordinate(scene, mention, voice)) return "subordinate";
  if (!inherited && isModifier(scene, mention)) return "modifier";
  if (!inherited && hangsOnInfinitive(scene, voice)) return "infinitive";
  if (!inherited && isDescribed(scene, voice)) return "passive";
  if (!inherited && isHearsay(scene, voice)) return "hearsay";
  if (!inherited && isOpenedWith(scene, figure.mentions, voice)) return "opening";
  return null;
}

/** Whether no mention of the figure up to the voice's own stands in the entry of that. */
function isOfAnotherEntry(
  { structure: { entries }, scene }: Reported,
  figure: Figure,
  voice: Voice,
): boolean {
  const entry = entries[scene.mentions[voice.mention]?.sentence ?? -1];
  if (entry === undefined || entries.at(-1) === 0) return false;
  return !figure.mentions.some(
    (index) => index <= voice.mention && entries[scene.mentions[index]?.sentence ?? -1] === entry,
  );
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

/** Whether two figures may be the same for all that a pronoun or a description tells. */
function isAlike(figure: Figure, other: Figure | undefined): boolean {
  if (other === undefined || other.number === "p") return false;
  if (other.kind !== "person" && other.kind !== "description") return false;
  return figure.gender === null || other.gender === null || figure.gender === other.gender;
}

/** How many borders of blocks a name outlives beside others who may be meant. */
const borders = 2;

/** Somebody else who may be meant was the subject since the last name, which stands some blocks before. */
function hasRival(
  { items, mentions, language }: Scene,
  { figures }: Cast,
  resolutions: readonly (Resolution | null)[],
  { figure: index, mention }: Voice,
  silent: boolean,
): boolean {
  const figure = figures[index];
  let rivals = 0;
  for (let k = mention - 1; k >= 0 && k >= mention - reach && figure !== undefined; k--) {
    const resolution = resolutions[k] ?? null;
    const other = mentions[k];
    if (resolution === null || other === undefined) continue;
    if (resolution.figure === index) {
      if (other.name.length === 0) continue;
      // "le concours annoncé par Anna Brun. … a-t-il poursuivi": who has not spoken, and was no subject either.
      const agent = other.preposition !== null && language.agentPrepositions.has(other.preposition);
      // "si Anna Brun cède, « … », ajoute-t-il"
      const supposed = language.supposing.has(items[other.from - 1]?.word ?? "");
      if (silent && (agent || supposed)) continue;
      return rivals > 0 && (mentions[mention]?.block ?? 0) - other.block >= borders;
    }
    if (other.preposition === null && isAlike(figure, figures[resolution.figure])) rivals++;
  }
  return rivals > 0;
}

/** Below this probability a description is not sure of itself. */
const sure = 0.9;

/** "le conseiller", where no name has such a description beside it, and more than one person is about. */
function isUnvouched(
  { scene: { mentions }, cast, resolutions }: Reported,
  { figure: index, mention: at, margin }: Voice,
  figure: Figure,
  { kind, name, head }: Mention,
): boolean {
  if (kind !== "role" || name.length > 0 || margin >= sure) return false;
  const vouched = figure.mentions.some(
    (k) => mentions[k]?.head === head || (cast.of[k + 1] === index && mentions[k + 1]?.head === head),
  );
  if (vouched) return false;
  for (let k = at - 1; k >= 0 && k >= at - reach; k--) {
    const other = resolutions[k]?.figure ?? index;
    if (other !== index && cast.figures[other]?.kind === "person" && isAlike(figure, cast.figures[other]))
      return true;
  }
  return false;
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

/** "au moment où Anna Brun lui a rappelé que … : « … »": the words are the answer. */
function opensSubordinate({ items, language }: Scene, { from, name }: Mention, { by }: Voice): boolean {
  if (name.length === 0 || (by !== "precedes" && by !== "distant" && by !== "colon")) return false;
  const before = items[from - 1];
  return before?.kind === "word" && before.opens === false && language.relatives.has(before.word);
}

/** The name goes on behind a nickname in marks: `Anna "Red" Brun`. */
function isCutByNickname({ items }: Scene, { to, name }: Mention): boolean {
  const [marks, next] = [items[to + 1], items[to + 2]];
  if (name.length === 0 || marks?.kind !== "quote" || next?.block !== marks.block) return false;
  return next.shape === "capital" && !next.opens && marks.end - marks.start < nickname;
}

/** A noun in lower case and a name that a given name opens, right after the name of a mention. */
function isModifier({ items, language }: Scene, { to, name }: Mention): boolean {
  if (!language.grammar.compoundNouns || name.length === 0) return false;
  for (let i = to + 1; i <= to + 3; i++) {
    const item = items[i];
    if (item === undefined || item.kind !== "word" || item.block !== items[to]?.block) return false;
    if (item.shape === "capital") return i > to + 1 && opensName(fold(item.word));
    if (isOfClause(items, i, language) || language.prepositions.has(item.word)) return false;
    if (language.conjunctions.has(item.word) || language.isFiller(item.word)) return false;
    if (language.determiners.has(item.word) || item.word === language.grammar.possessiveMarker) return false;
  }
  return false;
}
