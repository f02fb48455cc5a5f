import type { Completed, Condition, Engine } from "../../domain/engine.ts";
import { fold } from "../../domain/folding.ts";
import type { CompletionField, Suggestion } from "../../domain/library.ts";
import { elided } from "../../languages/apostrophes.ts";
import { honorifics } from "./speaker-terms.ts";
import { allStopWords } from "./stop-words.ts";
import { foldPhrase } from "./terms.ts";

/** So many more are asked for than are shown, since some say the same. */
const spare = 10;
/** Fewer than these, and a slip of the finger is likely. */
const fewEnough = 5;

/** What a person may mean who is typing, at most `limit`, the likeliest first. */
export async function suggestions(
  engine: Engine,
  field: CompletionField,
  typed: string,
  limit: number,
  where: Condition | null,
): Promise<Suggestion[]> {
  const found = new Map<string, Completed>();
  const add = async (wording: string, spelling: "exact" | "near") => {
    for (const one of await engine.complete(field, wording, limit + spare, where, spelling))
      if (!found.has(one.value)) found.set(one.value, one);
  };
  const [first = "", ...others] = wordingsOf(typed);
  await add(first, "exact");
  for (const wording of others) if (found.size === 0) await add(wording, "exact");
  // Several words that stand somewhere together are hardly a slip.
  if (found.size < (first.includes(" ") ? 1 : fewEnough)) await add(first, "near");
  const { outlets } = field === "article" ? await engine.holdings() : { outlets: 0 };
  return withoutParts([...found.values()])
    .slice(0, limit)
    .map((one) => suggestionOf(one, outlets > 1));
}

/**
 * Without elisions that stand apart; as typed; without a form of address before a name; with what looks like an elision
 * taken off; without words that are empty in some language, but for the last, which may not be finished; two words as one.
 */
function wordingsOf(typed: string): string[] {
  const own = foldPhrase(typed);
  const words = own.split(" ");
  const last = words.at(-1) ?? "";
  // « d une digue »: a space for an apostrophe.
  const apart = words.filter((word, at) => at === words.length - 1 || !elided.has(word)).join(" ");
  const name = words.findIndex((word) => !honorifics.has(word));
  const telling = words.slice(0, -1).filter((word) => !allStopWords.has(word));
  return [
    ...new Set([
      ...(apart === own ? [] : [apart]),
      own,
      ...(name > 0 ? [words.slice(name).join(" ")] : []),
      ...withoutElision(apart),
      ...(telling.length > 0 ? [[...telling, last].join(" ")] : []),
      ...(words.length === 2 ? [words.join("")] : []),
    ]),
  ];
}

/** « letoile » for « l'étoile ». */
function withoutElision(folded: string): string[] {
  const beginning = [...elided].find(
    (elision) => folded.length > elision.length + 2 && folded.startsWith(elision),
  );
  return beginning === undefined ? [] : [folded.slice(beginning.length)];
}

/** A topic that is a part of a person's name says no more than that person. */
function withoutParts(all: readonly Completed[]): Completed[] {
  const names = all
    .filter(({ kind }) => kind === "person" || kind === "organisation")
    .map(({ label }) => ` ${fold(label)} `);
  return all.filter(
    ({ kind, label }) => kind !== "topic" || !names.some((name) => name.includes(` ${fold(label)} `)),
  );
}

function suggestionOf(
  { kind, label, value, role, articles, quotes, date, outlet }: Completed,
  severalOutlets: boolean,
): Suggestion {
  switch (kind) {
    case "person":
    case "organisation":
      return { label, value, note: { kind, role, quotes } };
    case "topic":
    case "outlet":
      return { label, value, note: { kind, articles } };
    case "title":
      return { label, value, note: { kind, date, outlet: severalOutlets ? outlet : null } };
  }
}
