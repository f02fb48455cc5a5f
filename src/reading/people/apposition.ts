import type { Language } from "../../languages/language.ts";
import { isGivenName } from "../../languages/world/given-names.ts";
import type { Item } from "../structure/view.ts";
import type { Figure } from "./figure.ts";
import { learn } from "./figure.ts";
import type { Mention } from "./mention.ts";

export function describe(figure: Figure | undefined, mention: Mention): void {
  if (figure === undefined) return;
  if (mention.role !== null && mention.head !== null) {
    learn(figure, mention);
    if (mention.agreement.gender !== null && !figure.sure) {
      figure.gender = mention.agreement.gender;
      figure.sure = true;
    }
  }
  if (mention.honorific && mention.agreement.gender !== null) {
    figure.gender = mention.agreement.gender;
    figure.sure = true;
  }
  figure.gender ??= mention.agreement.gender;
}

/** Two mentions that follow one another in a block. */
interface Neighbours {
  readonly items: readonly Item[];
  readonly first: Mention;
  readonly second: Mention;
  /** The words between them, at most seven, with spaces. */
  readonly gap: string;
  readonly language: Language;
}

/** "Odile Castel, chercheuse à l'Institut…", "Anna Brun (maire)", "Paul Mercier, 56 ans, ex-pêcheur"; "la Ligue (LDH)". */
export function apposition(
  items: readonly Item[],
  mentions: readonly Mention[],
  figures: readonly Figure[],
  of: Int32Array,
  byWord: Map<string, number[]>,
  language: Language,
): void {
  for (let i = 0; i + 1 < mentions.length; i++) {
    const [first, second] = [mentions[i], mentions[i + 1]];
    if (first === undefined || second === undefined || first.block !== second.block) continue;
    const owner = figures[of[i] ?? -1];
    const between = items.slice(first.to + 1, Math.min(second.from, first.to + 8));
    const pair = { items, first, second, language, gap: between.map(({ word }) => word).join(" ") };
    if (second.name.length > 0) {
      if (isOrigin(pair, owner)) of[i + 1] = of[i] ?? -1;
      else if (isOfficeAtBody(pair, owner)) holdOffice(mentions, figures, of, i);
      else if (isAcronym(pair) && owner !== undefined) merge(figures, of, byWord, i, i + 1);
      else if (isAcronym(pair) && first.kind === "body") {
        const named = figures[of[i + 1] ?? -1];
        if (named === undefined || first.head === null || first.role === null) continue;
        learn(named, first);
        named.label = first.role;
        of[i] = of[i + 1] ?? -1;
      }
    } else if (owner !== undefined && isDescription(pair, owner)) {
      of[i + 1] = of[i] ?? -1;
      describe(owner, { ...second, honorific: false });
      if (owner.kind === "place" || owner.kind === "unclear")
        owner.kind = second.kind === "role" ? "person" : "organisation";
    }
  }
}

/** "Anna Brun, une Lyonnaise": an article and one capitalised word, which is no other person. */
function isOrigin({ second, gap }: Neighbours, owner: Figure | undefined): boolean {
  return (
    gap === "," && second.determiner === "indefinite" && owner?.kind === "person" && second.name.length === 1
  );
}

/** "Anna Brun, secrétaire générale LDH Vernoy,": letters behind a role are the body that it is held at. */
function isOfficeAtBody(
  { items, first, second, gap, language }: Neighbours,
  owner: Figure | undefined,
): boolean {
  let letters = second.from;
  while (letters < second.to && items[letters]?.start !== second.nameSpan?.start) letters++;
  const next = items[second.to + 1];
  return (
    gap === "," &&
    language.grammar.headInitial &&
    owner?.kind === "person" &&
    first.name.length > 1 &&
    second.role !== null &&
    second.determiner === null &&
    items[letters]?.shape === "upper" &&
    !isGivenName(second.name[0] ?? "") &&
    (next === undefined || next.sentence !== second.sentence || /^[,.;)]$/.test(next.word))
  );
}

/** Tells the description at the second place to whom the first names, and all that say the same of it. */
function holdOffice(
  mentions: readonly Mention[],
  figures: readonly Figure[],
  of: Int32Array,
  at: number,
): void {
  const [holder, body] = [figures[of[at] ?? -1], figures[of[at + 1] ?? -1]];
  const head = mentions[at + 1]?.head;
  if (holder === undefined || body === undefined || holder === body || head == null) return;
  const held = body.mentions.filter((index) => mentions[index]?.head === head);
  body.mentions = body.mentions.filter((index) => mentions[index]?.head !== head);
  body.kind = "organisation";
  for (const index of held) {
    of[index] = of[at] ?? -1;
    holder.mentions.push(index);
  }
}

/** "(LDH)" behind what it stands for. */
function isAcronym({ items, second, gap }: Neighbours): boolean {
  return gap === "(" && items[second.to + 1]?.word === ")" && items[second.to]?.shape === "upper";
}

/** Whether the second, a description, is one of the owner, who is mentioned first. */
function isDescription(pair: Neighbours, owner: Figure): boolean {
  const { items, first, second, language } = pair;
  const { determiner } = second;
  if (second.role === null || second.head === null || determiner === "demonstrative") return false;
  // "When reached Saturday, a spokeswoman": a day is nobody.
  if (owner.names.some((name) => language.calendar.has(name.join(" ")))) return false;
  if (!isClose(pair, owner) || second.preposition !== null || second.agreement.number === "p") return false;
  if (determiner === "definite" || determiner === "possessive") {
    const next = items[second.to + 1]?.word ?? "";
    const ends = /^[,.;)]?$/.test(next) || language.coordinators.and.has(next);
    if ((owner.kind !== "person" && owner.kind !== "unclear") || !ends) return false;
  }
  if (owner.kind === "organisation") return second.kind !== "role";
  if (owner.kind === "place") return first.preposition === null && second.kind !== "role";
  return owner.kind !== "person" || second.kind !== "body";
}

/** Whether nothing stands between the two but what an apposition allows. */
function isClose({ second, gap, language }: Neighbours, owner: Figure): boolean {
  if (gap === "," || gap === "(" || language.grammar.apposition.test(gap)) return true;
  if (second.determiner !== null || owner.kind !== "person") return false;
  return followsArticle(gap, language) || /^, (?:[\p{Ll}-]{3,} ){0,2}[\p{Ll}-]{3,}$/u.test(gap);
}

/** ", a retired": a comma, an article, and two adjectives at most. */
function followsArticle(gap: string, language: Language): boolean {
  const [comma, article, ...adjectives] = gap.split(" ");
  return (
    comma === "," &&
    language.indefiniteArticles.has(article ?? "") &&
    adjectives.length <= 2 &&
    adjectives.every((word) => /^[\p{Ll}-]+$/u.test(word))
  );
}

function merge(
  figures: readonly Figure[],
  of: Int32Array,
  byWord: Map<string, number[]>,
  into: number,
  from: number,
): void {
  const [keep, gone] = [of[into] ?? -1, of[from] ?? -1];
  const [owner, other] = [figures[keep], figures[gone]];
  if (owner === undefined || other === undefined || keep === gone) return;
  for (const index of other.mentions) of[index] = keep;
  for (const index of other.mentions) owner.mentions.push(index);
  owner.names.push(...other.names);
  owner.kind = "organisation";
  for (const word of other.names.flat()) byWord.set(word, [keep]);
  other.mentions = [];
}
