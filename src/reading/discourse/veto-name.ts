import { fold } from "../../domain/folding.ts";
import { opensName } from "../../languages/world/given-names.ts";
import type { Scene } from "../cues/scene.ts";
import type { Mention } from "../people/mention.ts";
import { isOfClause } from "../people/role-form.ts";
import type { Voice } from "./voice.ts";

/** So many characters, marks included, may be a nickname. */
const nickname = 20;

/** The name goes on behind a nickname in marks: `Anna "Red" Brun`. */
export function isCutByNickname({ items }: Scene, { to, name }: Mention): boolean {
  const [marks, next] = [items[to + 1], items[to + 2]];
  if (name.length === 0 || marks?.kind !== "quote" || next?.block !== marks.block) return false;
  return next.shape === "capital" && !next.opens && marks.end - marks.start < nickname;
}

/** A noun in lower case and a name that a given name opens, right after the name of a mention. */
export function isModifier({ items, language }: Scene, { to, name }: Mention): boolean {
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

/** "Anna Brun, Paul Mercier, Odile Castel, tous ont ri : « … »": one of three names in a row, or more. */
export function isOneOfMany({ mentions, items }: Scene, { mention: index, by }: Voice): boolean {
  if (by !== "precedes" && by !== "colon" && by !== "distant") return false;
  const follows = (k: number): boolean => {
    const [first, second] = [mentions[k], mentions[k + 1]];
    const named = (first?.name.length ?? 0) > 1 && (second?.name.length ?? 0) > 1;
    return (
      named &&
      first !== undefined &&
      second?.from === first.to + 2 &&
      second.role === null &&
      items[first.to + 1]?.word === ","
    );
  };
  let [from, to] = [index, index];
  while (to - index < 3 && follows(to)) to++;
  while (index - from < 3 && follows(from - 1)) from--;
  return to - from >= 2;
}
