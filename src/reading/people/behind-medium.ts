import { fold } from "../../domain/folding.ts";
import { isGivenName } from "../../languages/world/given-names.ts";
import { newsrooms } from "../../languages/world/media.ts";
import type { Item } from "../structure/view.ts";
import { type Finder, prepositionBefore } from "./finder.ts";
import type { Mention } from "./mention.ts";
import { contentNames, named } from "./name-mentions.ts";
import { personWithin, type Run } from "./names.ts";

/** "a expliqué à Ouest-France Louis Castel": the medium that a preposition governs, then the one who speaks. */
export function behindMedium(finder: Finder, run: Run): Mention | null {
  const { items, language } = finder;
  if (!language.grammar.inversionOverComplement) return null;
  if (run.to - run.from < 2 && !(isNewsroom(items[run.from]) && run.to > run.from)) return null;
  const preposition =
    prepositionBefore(items, run.from, language) ??
    (language.determiners.has(items[run.from - 1]?.word ?? "")
      ? prepositionBefore(items, run.from - 1, language)
      : null);
  if (preposition === null) return null;
  const words = contentNames(items, run.from, run.to);
  // "dans les colonnes de Marianne Anna Brun": a paper called like somebody, before given name and surname.
  const paper = language.media.has(words[0] ?? "") && isGivenName(words[1] ?? "");
  if (!paper && isGivenName((words[0] ?? "").split("-")[0] ?? "")) return null;
  const first = paper || isNewsroom(items[run.from]);
  const person = first ? run.from + 1 : personWithin(items, run, language);
  const known =
    isNewsroom(items[run.from]) || isGivenName(fold(items[person]?.word ?? "").split("-")[0] ?? "");
  return person > run.from && known
    ? { ...named(finder, { from: person, to: run.to }, null), preposition: null }
    : null;
}

function isNewsroom(item: Item | undefined): boolean {
  return item?.shape === "upper" && newsrooms.has(item.word);
}
