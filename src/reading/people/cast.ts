import type { Language } from "../../languages/language.ts";
import type { Item } from "../structure/view.ts";
import { apposition, describe } from "./apposition.ts";
import { type Figure, wellKnown } from "./figure.ts";
import type { Mention } from "./mention.ts";
import { genderOfName } from "./names.ts";
import { initialled, misspelt, sameName } from "./same-name.ts";

export interface Cast {
  readonly figures: Figure[];
  /** Figure of each mention, or -1 for one that only its place in the discourse can tell. */
  readonly of: Int32Array;
  /** Mentions by a name that several figures bear. */
  readonly doubtful: ReadonlySet<number>;
}

/**
 * Who is who by name, over the whole article at once: full names first, then surnames, given names,
 * acronyms and small misspellings; descriptions in apposition are told to the one that they describe.
 */
export function findCast(items: readonly Item[], mentions: readonly Mention[], language: Language): Cast {
  const figures: Figure[] = [];
  const of = new Int32Array(mentions.length).fill(-1);
  const byWord = new Map<string, number[]>();
  const doubtful = new Set<number>();
  const settle = (index: number): void => {
    const mention = mentions[index];
    if (mention === undefined || mention.name.length === 0) return;
    const anew = introduces(items, mention, language);
    of[index] = join(figures, byWord, mention, index, language, doubtful, anew ? mentions : null);
  };
  const named = mentions
    .map((mention, index) => ({ mention, index }))
    .filter(({ mention }) => mention.name.length > 0);
  for (const { mention, index } of named) if (mention.name.length > 1) settle(index);
  for (const { mention, index } of named) if (mention.name.length === 1) settle(index);
  for (const { mention, index } of named) describe(figures[of[index] ?? -1], mention);
  apposition(items, mentions, figures, of, byWord, language);
  return { figures, of, doubtful };
}

/** "Brad, a stout man in a cap": whom the text has named in full is not told of as somebody new. */
function introduces(items: readonly Item[], { name, to, honorific }: Mention, language: Language): boolean {
  if (name.length !== 1 || honorific || items[to + 1]?.word !== ",") return false;
  const next = items[to + 2];
  return next?.kind === "word" && language.determiners.get(next.word)?.kind === "indefinite";
}

/** `mentions` where this one tells of somebody new: then a given name alone is not that of somebody named in full before. */
function join(
  figures: Figure[],
  byWord: Map<string, number[]>,
  mention: Mention,
  index: number,
  language: Language,
  doubtful: Set<number>,
  mentions: readonly Mention[] | null,
): number {
  const candidates = new Set(mention.name.flatMap((word) => byWord.get(word) ?? []));
  let found = -1;
  for (const candidate of candidates) {
    const figure = figures[candidate];
    if (figure === undefined || !sameName(figure, mention)) continue;
    if (mentions !== null && isKnownInFull(figure, mention, index, mentions)) continue;
    if (found >= 0 && mention.name.length === 1) doubtful.add(index);
    if (found < 0 || figure.mentions.length > (figures[found]?.mentions.length ?? 0)) found = candidate;
  }
  if (found < 0 && mention.name.length === 1) found = initialled(figures, mention);
  if (found < 0 && mention.name.length === 1) found = misspelt(figures, mention);
  const figure = figures[found];
  if (figure === undefined) {
    found = figures.length;
    figures.push(newFigure(mention, index, language));
  } else {
    figure.mentions.push(index);
    const fullest = figure.names[0] ?? [];
    const known = figure.names.some((name) => name.join(" ") === mention.name.join(" "));
    if (!known && figure.names.length < wellKnown) figure.names.push(mention.name);
    const wider =
      mention.nameSpan !== null &&
      mention.name.length === fullest.length &&
      figure.kind !== "person" &&
      mention.nameSpan.end - mention.nameSpan.start > figure.label.end - figure.label.start + 1 &&
      mention.name.every((word, i) => word === fullest[i]);
    if (wider && mention.nameSpan !== null) figure.label = mention.nameSpan;
    if (mention.name.length > fullest.length && mention.nameSpan !== null) {
      figure.label = mention.nameSpan;
      figure.names.sort((a, b) => b.length - a.length);
    }
    if (figure.kind === "unclear" && mention.looks !== "unclear") figure.kind = kindOf(mention);
    if (figure.kind === "place" && mention.looks !== "place" && mention.looks !== "unclear")
      figure.kind = kindOf(mention);
    if (
      figure.kind === "organisation" &&
      mention.looks === "person" &&
      (mention.honorific || mention.head !== null)
    )
      figure.kind = "person";
  }
  for (const word of mention.name) {
    const list = byWord.get(word) ?? [];
    if (!list.includes(found) && list.length < 20) list.push(found);
    byWord.set(word, list);
  }
  return found;
}

function isKnownInFull(
  { names: [fullest = []], mentions: known }: Figure,
  { name }: Mention,
  index: number,
  mentions: readonly Mention[],
): boolean {
  const given = fullest.length > 1 && fullest[0] === name[0] && fullest.at(-1) !== name[0];
  return given && known.some((k) => k < index && (mentions[k]?.name.length ?? 0) > 1);
}

function kindOf({ looks }: Mention): Figure["kind"] {
  return looks === "body" ? "organisation" : looks;
}

function newFigure(mention: Mention, index: number, language: Language): Figure {
  const person = mention.looks === "person";
  const given = genderOfName(mention.name[0] ?? "", language);
  return {
    kind: person
      ? "person"
      : mention.looks === "place"
        ? "place"
        : mention.looks === "unclear"
          ? "unclear"
          : "organisation",
    names: [mention.name],
    label: mention.nameSpan ?? mention,
    gender: mention.agreement.gender,
    sure: mention.honorific || given.sure || (mention.head !== null && mention.agreement.gender !== null),
    number: "s",
    roles: [],
    mentions: [index],
  };
}
