import type { Completed, Condition, Engine } from "../../domain/engine.ts";
import { fold } from "../../domain/folding.ts";
import type { CompletionField, Suggestion } from "../../domain/library.ts";
import { elided } from "../../languages/apostrophes.ts";
import { opensName } from "../../languages/world/given-names.ts";
import { honorifics } from "./speaker-terms.ts";
import { allStopWords } from "./stop-words.ts";
import { foldPhrase } from "./terms.ts";
import { wordsBeginning } from "./word-suggestions.ts";

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
  const known = new Set<string>();
  /** What only differs by case or accents is the same. */
  const addAs = (one: Completed) => {
    const key = one.kind === "title" ? one.value : foldPhrase(one.label);
    if (known.has(key)) return;
    known.add(key);
    found.set(one.value, one);
  };
  const add = async (
    wording: string,
    spelling: "exact" | "near",
    isMeant: (one: Completed) => boolean = () => true,
  ) => {
    for (const one of await engine.complete(field, wording, limit + spare, where, spelling))
      if (isMeant(one)) addAs(one);
  };
  const [first = "", ...others] = wordingsOf(typed);
  await add(first, "exact");
  for (const wording of others) if (found.size === 0) await add(wording, "exact");
  // Several words that stand somewhere together are hardly a slip.
  const isEnough = () => found.size >= (first.includes(" ") ? 1 : fewEnough);
  // Beside what is spelt so, only what far more is said of may be meant.
  const least = muchMore * Math.max(0, ...[...found.values()].filter(hasWord(first)).map(standingOf));
  if (!isEnough() && (field === "article" || field === "topic"))
    for (const one of await wordsBeginning(engine, first, found.size > 0 ? 2 : 1, where))
      if (![...found.values()].some((other) => holds(other, one))) addAs(one);
  if (!isEnough()) await add(first, "near", (one) => standingOf(one) >= least);
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

/** Whether a topic has the word, and as many articles: the word alone would find the same. */
function holds(topic: Completed, word: Completed): boolean {
  return topic.kind === "topic" && topic.articles >= word.articles && hasWord(foldPhrase(word.label))(topic);
}

/** « letoile » for « l'étoile ». */
function withoutElision(folded: string): string[] {
  const beginning = [...elided].find(
    (elision) => folded.length > elision.length + 2 && folded.startsWith(elision),
  );
  return beginning === undefined ? [] : [folded.slice(beginning.length)];
}

const muchMore = 3;

/** Whether the last word that was typed stands there as a whole. */
function hasWord(typed: string): (one: Completed) => boolean {
  const last = typed.split(" ").at(-1) ?? "";
  return ({ label, role }) => ` ${foldPhrase(`${label} ${role ?? ""}`)} `.includes(` ${last} `);
}

function standingOf({ kind, articles, quotes }: Completed): number {
  return kind === "title" ? 1 : articles + quotes;
}

/** A name with other words glued to it is quoted so much more seldom than the name itself. */
const fewOfGlued = 1 / 4;

/**
 * A topic that is a part of a person's name says no more than that person, and neither does a name to which a page has
 * glued what stood before it ("GardenAnna Brun"). What a given name opens is a name of its own: Pia Anna Brun.
 */
function withoutParts(all: readonly Completed[]): Completed[] {
  const people = all.filter(({ kind }) => kind === "person" || kind === "organisation");
  const names = people.map(({ label }) => ` ${fold(label)} `);
  const isGlued = ({ label, quotes }: Completed) =>
    people.some(
      (other) =>
        other.label.includes(" ") &&
        other.label.length < label.length &&
        quotes < fewOfGlued * other.quotes &&
        label.endsWith(other.label) &&
        !opensName(fold(label).split(" ")[0] ?? ""),
    );
  return all.filter((one) =>
    one.kind === "topic"
      ? !names.some((name) => name.includes(` ${fold(one.label)} `))
      : one.kind !== "person" || !isGlued(one),
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
