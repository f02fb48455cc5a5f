import { fold } from "../../domain/folding.ts";
import type { Language } from "../../languages/language.ts";
import type { Item } from "./view.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** So many words in capitals on end, one of them a word that holds a sentence together, are a heading within the text. */
const fewest = 3;

/**
 * Capitals of a heading that the text runs into ("THE HALL SHUTS ITS DOORS Anna Brun said") tell no names, so that such
 * items are taken as the rest of the text writes them: in lower case, or with one capital. A word that is no name
 * opens a sentence behind it.
 */
export function withoutCapitalHeadings(
  items: readonly Item[],
  known: Vocabulary,
  language: Language,
): readonly Item[] {
  const shown: Item[] = [];
  let behind = false;
  for (let i = 0; i < items.length; ) {
    const to = endOfCapitals(items, i);
    const item = items[i];
    if (to === i && !behind && item !== undefined) {
      shown.push(item);
      i++;
      continue;
    }
    const heading = to - i >= fewest && items.slice(i, to).some(({ word }) => binds(word, language));
    const end = Math.max(to, i + 1);
    for (const item of items.slice(i, end))
      if (heading) shown.push({ ...item, shape: isProper(item, known) ? "capital" : "lower" });
      else shown.push(behind && binds(item.word, language) ? { ...item, opens: true } : item);
    behind = heading;
    i = end;
  }
  return shown;
}

/** The item behind the words in capitals that start at `from`; `from` itself where there are none. */
function endOfCapitals(items: readonly Item[], from: number): number {
  let to = from;
  while (isUpper(items[to]) && items[to]?.block === items[from]?.block) to++;
  return to;
}

/** A word in capitals, one of a single letter too ("À", "L'"). */
function isUpper(item: Item | undefined): boolean {
  if (item?.kind !== "word") return false;
  return item.shape === "upper" || (item.shape === "capital" && item.word.replace("'", "").length === 1);
}

/** Not "us" or "it", which in capitals are names as well. */
function binds(word: string, { determiners, prepositions, stopWords }: Language): boolean {
  return determiners.has(word) || prepositions.has(word) || (word.length > 3 && stopWords.has(fold(word)));
}

function isProper({ word }: Item, known: Vocabulary): boolean {
  return known.count(word.charAt(0).toUpperCase() + word.slice(1)) > known.count(word);
}
