import type { Language } from "../../languages/language.ts";
import { opensName } from "../../languages/world/given-names.ts";
import { longPlaces, pageants, places } from "../../languages/world/places.ts";
import type { Item } from "../structure/view.ts";
import type { Finder } from "./finder.ts";
import type { Mention } from "./mention.ts";
import type { Run } from "./names.ts";

/** "selon Le Canard enchaîné": an article with a capital inside a sentence begins the title of a paper. */
function isTitle(item: Item | undefined, language: Language): boolean {
  return item?.shape === "capital" && !item.opens && language.titleArticles.has(item.word);
}

const number = /\p{N}/u;

interface Signs {
  readonly honorific: boolean;
  readonly described: Mention | null;
  readonly titled: number;
}

export function looksOf(
  { items, language }: Finder,
  run: Run,
  words: readonly string[],
  { honorific, described, titled }: Signs,
): Mention["looks"] {
  if (pageants.has(items[run.from]?.word ?? "") && places.has(words.at(-1) ?? "")) return "body";
  if (honorific || titled >= 0) return "person";
  if (described !== null) return described.kind === "role" ? "person" : "body";
  for (let i = run.from; i <= run.to; i++)
    if (
      items[i]?.word === "&" ||
      language.bodies.has(items[i]?.word ?? "") ||
      number.test(items[i]?.word ?? "")
    )
      return "body";
  const first = words[0] ?? "";
  const before = items[run.from - 1];
  if (
    words.length === 1 &&
    before?.word === "(" &&
    items[run.to + 1]?.word === ")" &&
    items[run.from]?.shape !== "upper"
  )
    return "place";
  if (words.length === 1 && (places.has(first) || language.calendar.has(items[run.from]?.word ?? "")))
    return "place";
  if (longPlaces.has(words.join(" "))) return "place";
  if (opensName(first)) return "person";
  if (places.has(first)) return "place";
  if (words.length > 1 && isTitle(items[run.from], language)) return "body";
  const item = items[run.from];
  if (run.from === run.to && item?.shape === "upper" && item.end - item.start <= 7) return "body";
  if (before !== undefined && language.determiners.has(before.word) && before.block === item?.block)
    return "body";
  if (words.length === 1 && language.locatives.has(before?.word ?? "")) return "place";
  if (words.length >= 2 && items.slice(run.from, run.to + 1).every((each) => each.shape === "upper"))
    return "body";
  return words.length >= 2 && words.length <= 4 ? "person" : "unclear";
}
