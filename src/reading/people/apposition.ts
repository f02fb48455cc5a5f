import type { Language } from "../../languages/language.ts";
import type { Item } from "../structure/view.ts";
import type { Figure } from "./figure.ts";
import { learn } from "./figure.ts";
import type { Mention } from "./mention.ts";

export function describe(figure: Figure | undefined, mention: Mention): void {
  if (figure === undefined) return;
  if (mention.role !== null && mention.head !== null) {
    learn(figure, mention.head, mention.roleWords, mention.role);
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
    const gap = items
      .slice(first.to + 1, Math.min(second.from, first.to + 8))
      .map((item) => item.word)
      .join(" ");
    if (second.name.length > 0) {
      if (
        gap === "," &&
        second.determiner === "indefinite" &&
        owner?.kind === "person" &&
        second.name.length === 1
      ) {
        of[i + 1] = of[i] ?? -1;
        continue;
      }
      const shape = items[second.to]?.shape;
      if (gap === "(" && items[second.to + 1]?.word === ")" && shape === "upper" && owner !== undefined)
        merge(figures, of, byWord, i, i + 1);
      else if (
        gap === "(" &&
        items[second.to + 1]?.word === ")" &&
        shape === "upper" &&
        first.kind === "body"
      ) {
        const named = figures[of[i + 1] ?? -1];
        if (named !== undefined && first.head !== null && first.role !== null) {
          learn(named, first.head, first.roleWords, first.role);
          named.label = first.role;
          of[i] = of[i + 1] ?? -1;
        }
      }
      continue;
    }
    if (
      owner === undefined ||
      second.role === null ||
      second.head === null ||
      second.determiner === "demonstrative"
    )
      continue;
    const close =
      gap === "," ||
      (second.determiner === null && owner.kind === "person" && followsArticle(gap, language)) ||
      (second.determiner === null &&
        /^, (?:[\p{Ll}-]{3,} ){0,2}[\p{Ll}-]{3,}$/u.test(gap) &&
        owner.kind === "person") ||
      gap === "(" ||
      language.grammar.apposition.test(gap);
    if (!close || second.preposition !== null || second.agreement.number === "p") continue;
    if (second.determiner === "definite" || second.determiner === "possessive") {
      const next = items[second.to + 1]?.word ?? "";
      if (
        (owner.kind !== "person" && owner.kind !== "unclear") ||
        !(/^[,.;)]?$/.test(next) || language.coordinators.and.has(next))
      )
        continue;
    }
    if (owner.kind === "organisation" && second.kind === "role") continue;
    if (owner.kind === "place" && first.preposition !== null) continue;
    if (owner.kind === "person" && second.kind === "body") continue;
    if (
      second.determiner === "indefinite" ||
      second.determiner === null ||
      second.determiner === "definite" ||
      second.determiner === "possessive"
    ) {
      of[i + 1] = of[i] ?? -1;
      describe(owner, { ...second, honorific: false });
      if (owner.kind === "place" || owner.kind === "unclear")
        owner.kind = second.kind === "role" ? "person" : "organisation";
    }
  }
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
