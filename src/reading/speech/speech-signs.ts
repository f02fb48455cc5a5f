import type { Language } from "../../languages/language.ts";
import type { Scene } from "../cues/scene.ts";
import type { Quotation } from "../structure/quotations.ts";
import type { Item } from "../structure/view.ts";

/** Whether the few words before the marks say that a name or a title follows: "le film", "baptisé", "so-called". */
export function isNamed({ items, language }: Scene, item: number): boolean {
  const set = items[item - 1]?.word === "," && items[item + 1]?.word === ",";
  // "a choisi pour thème : « … »"
  const colon = items[item - 1]?.word === ":";
  for (let i = set || colon ? item - 2 : item - 1; i >= item - (set ? 7 : colon ? 4 : 3) && i >= 0; i--) {
    const each = items[i];
    if (each === undefined || each.kind !== "word" || each.block !== items[item]?.block) return false;
    const noun = language.grammar.singularOf(each.word);
    // "used another word: “…”": that is what was said.
    if (colon && language.utterances.has(noun)) return false;
    if (language.naming.has(each.word) || language.naming.has(noun)) return true;
    if (language.reporting.has(each.word)) return false;
  }
  return false;
}

/** "dans son "Histoire de…"", "on the "Countdown" site": what words of place or company stand before, and no verb. */
export function isPlaced({ items, language }: Scene, item: number): boolean {
  const before = items[item - 1]?.word ?? "";
  const first = language.determiners.has(before) ? (items[item - 2]?.word ?? "") : before;
  return language.settings.has(first);
}

/** "l'interprète de "Je vais t'aimer"": what somebody has made. */
export function isWork({ items, language }: Scene, item: number): boolean {
  const [before, noun] = [items[item - 1]?.word ?? "", items[item - 2]?.word ?? ""];
  return language.workPrepositions.has(before) && language.roles.has(noun);
}

/** "mis en examen pour "homicide"": the name of an offence, or one of several. */
export function isCharge({ items, language }: Scene, item: number): boolean {
  const from = firstOfList(items, item, language);
  for (let i = from - 1; i >= from - 9 && i >= 0; i--) {
    if (items[i]?.sentence !== items[item]?.sentence) return false;
    if (language.charges.has(items[i]?.word ?? "")) return true;
  }
  return false;
}

/** The first of the quotations that a list joins to this one: `"A", "B" et "C"`. */
function firstOfList(items: readonly Item[], item: number, { coordinators }: Language): number {
  let first = item;
  for (let i = item - 2; i > item - 12 && items[i]?.kind === "quote"; i -= 2) {
    const between = items[i + 1]?.word ?? "";
    if (between !== "," && !coordinators.and.has(between)) break;
    first = i;
  }
  return first;
}

/** Whether the quotation is its whole sentence. */
export function standsAlone({ items }: Scene, item: number): boolean {
  const [before, self, after] = [items[item - 1], items[item], items[item + 1]];
  const starts = before === undefined || before.block !== self?.block || before.sentence !== self.sentence;
  const ends =
    after === undefined ||
    after.block !== self?.block ||
    after.sentence !== self.sentence ||
    (after.word === "." && items[item + 2]?.sentence !== self.sentence);
  return starts && ends;
}

/** "le « polonium », nommé d'après…", "calls it "the God particle"". */
export function isNamedAfter({ items, language }: Scene, item: number): boolean {
  const after = items[item + 1]?.word === "," ? item + 2 : item + 1;
  if (language.namingAfter.has(items[after]?.word ?? "")) return true;
  return (
    language.calling.has(items[item - 2]?.word ?? "") &&
    language.subjectPronouns.has(items[item - 1]?.word ?? "")
  );
}

/** A preposition stands right before the marks: "placé en "alerte rouge"", "for "courageous achievement"". */
export function isGoverned({ items, language }: Scene, item: number): boolean {
  const before = items[item - 1];
  return (
    before?.kind === "word" && before.block === items[item]?.block && language.prepositions.has(before.word)
  );
}

/** A noun stands right before the marks, which say which one: "alerte rouge "cyclone"". */
export function isHung({ items, language }: Scene, item: number): boolean {
  const before = items[item - 1];
  return (
    before?.kind === "word" &&
    before.shape === "lower" &&
    before.block === items[item]?.block &&
    !language.prepositions.has(before.word) &&
    !language.determiners.has(before.word) &&
    !language.reporting.has(before.word) &&
    !language.auxiliaries.has(before.word) &&
    !language.relatives.has(before.word) &&
    !language.conjunctions.has(before.word) &&
    !language.subjectPronouns.has(before.word) &&
    !language.isFiller(before.word) &&
    !before.word.endsWith("'")
  );
}

/** ""Nuit et brouillard" de Jean Ferrat": who made it stands after the marks. */
export function isAuthored({ items, language }: Scene, item: number): boolean {
  const [first, second] = [items[item + 1], items[item + 2]];
  return (
    first !== undefined &&
    second !== undefined &&
    language.authorPrepositions.has(first.word) &&
    (second.shape === "capital" || second.shape === "upper" || second.shape === "mixed")
  );
}

/** ""Harbour Lights Back On" — Coast News, August 15, 2008": the headline of another paper. */
export function isCited({ items }: Scene, item: number): boolean {
  if (!/^[–—]$/.test(items[item + 1]?.word ?? "")) return false;
  for (let i = item + 2; i < item + 14; i++) {
    const each = items[i];
    if (each === undefined || each.kind === "quote" || each.block !== items[item]?.block) return false;
    if (each.kind === "number") return true;
  }
  return false;
}

/** One of several in a row: ""A", "B" et "C"". */
export function isListed({ items, language }: Scene, item: number): boolean {
  const { and, or } = language.coordinators;
  const joined = (word: string | undefined): boolean =>
    word !== undefined && (word === "," || and.has(word) || or.has(word));
  const sentence = items[item]?.sentence;
  const near = (at: number): boolean => items[at]?.kind === "quote" && items[at]?.sentence === sentence;
  return (
    (joined(items[item + 1]?.word) && near(item + 2)) || (joined(items[item - 1]?.word) && near(item - 2))
  );
}

/** "mis en examen pour "homicide"", "plainte pour "vol" et "recel"": right after the word that names an offence. */
export function isIndicted(scene: Scene, item: number): boolean {
  const { items, language } = scene;
  const charged = isCharge(scene, item);
  for (let i = item - 1; i > item - 8 && i > 0; i--) {
    const each = items[i];
    if (each === undefined || each.sentence !== items[item]?.sentence) return false;
    if (language.chargePrepositions.has(each.word))
      return charged || language.answering.has(items[i - 1]?.word ?? "");
    const goesOn =
      each.word === "," ||
      language.coordinators.and.has(each.word) ||
      language.chargeAdverbs.has(each.word) ||
      language.auxiliaries.has(each.word);
    if (each.kind !== "quote" && !goesOn) return false;
  }
  return false;
}

/** ""West Indies" (1979)": the year of a work. */
export function isDated({ items }: Scene, item: number): boolean {
  const [open, year, close] = [items[item + 1], items[item + 2], items[item + 3]];
  return (
    open?.word === "(" &&
    year?.kind === "number" &&
    /^(?:1[89]|20)\d\d$/.test(year.word) &&
    /^[),;]$/.test(close?.word ?? "")
  );
}

/** A subhead of agency copy: "- "Zapping" -". */
export function isDashed({ items }: Scene, item: number): boolean {
  const dash = /^[-–—]$/;
  return dash.test(items[item - 1]?.word ?? "") || dash.test(items[item + 1]?.word ?? "");
}

/** "Le "plan" annoncé fin juillet…": a noun in marks that opens its sentence after a determiner. */
export function isSubjectNoun({ items, language }: Scene, item: number): boolean {
  const [before, further, after] = [items[item - 1], items[item - 2], items[item + 1]];
  const determined = before?.opens === true && language.determiners.has(before.word);
  const described =
    further?.opens === true && language.determiners.has(further.word) && before?.kind === "word";
  return (determined || described) && after?.kind === "word" && after.block === items[item]?.block;
}

/** How far before the marks a verb that gives a nickname is looked for, in items. */
const nicknamed = 8;

/** « dits "frugaux" », « surnommaient un employé "…" », « Paul Mercier, "le roi du port", »: a name beyond doubt. */
export function isEntitled(scene: Scene, quotation: Quotation, item: number, text: string): boolean {
  const { items, language } = scene;
  // « s'est dite "scandalisée" »: that is what she said.
  const verbal = language.auxiliaries.has(items[item - 2]?.word ?? "");
  if (!verbal && language.entitling.has(items[item - 1]?.word ?? "")) return true;
  for (let i = item - 1; i >= item - nicknamed; i--) {
    const each = items[i];
    if (each?.kind !== "word" || each.sentence !== items[item]?.sentence) break;
    if (language.nicknaming.has(each.word)) return true;
    if (language.reporting.has(each.word) || language.conjunctions.has(each.word)) break;
  }
  return isEpithet(scene, quotation, item, text);
}

/** A name, a comma, and in marks an article with a few words: who somebody is called. */
function isEpithet(
  { items, at, mentions, language }: Scene,
  { inner, words }: Quotation,
  item: number,
  text: string,
): boolean {
  const name = mentions[at[item - 2] ?? -1];
  if (items[item - 1]?.word !== "," || words < 2 || words > 8 || name?.looks !== "person") return false;
  if (name.name.length === 0 || name.to !== item - 2) return false;
  const [first = ""] = text.slice(inner.start, inner.start + 12).split(/\s/);
  return language.articles.has(first) && /^[,.;)]$/.test(items[item + 1]?.word ?? "");
}

/** « 31 % "plutôt mécontents" »: an answer of many, with their share before it. */
export function isCounted({ items }: Scene, item: number): boolean {
  const [before, further, third] = [items[item - 1], items[item - 2], items[item - 3]];
  const share = before?.word === "%" && further?.kind === "number";
  const first = share ? third : further;
  return share || (before?.kind === "number" && (before.word.endsWith("%") || first?.word === "("));
}
