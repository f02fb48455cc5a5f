import type { Article } from "../../domain/article.ts";
import type { Engine } from "../../domain/engine.ts";
import { slice } from "../../domain/span.ts";
import { honorifics } from "./speaker-terms.ts";
import { termsOf } from "./terms.ts";

/** Somebody whom a query names and nothing else, and who else bears the last name. */
export interface PersonMeant {
  /** Folded words of the whole name. */
  readonly name: readonly string[];
  readonly namesakes: readonly (readonly string[])[];
}

/** More words than these are no bare name. */
const mostWords = 4;
/** Speakers of a name that are looked at. */
const mostNamesakes = 25;

/**
 * The person that a query names, be it by the last name alone: of several the one who speaks in most articles. `null`
 * where it asks for anything else.
 */
export async function personMeant(engine: Engine, query: string): Promise<PersonMeant | null> {
  const words = termsOf(query).filter((term) => !honorifics.has(term));
  if (words.length === 0 || words.length > mostWords) return null;
  const last = words.slice(-1);
  const speakers = await engine.complete("speaker", last.join(" "), mostNamesakes, null);
  const people = speakers
    .filter(({ kind }) => kind === "person")
    .map(({ label }) => termsOf(label))
    .filter((name) => name.length > 1 && name.at(-1) === last[0]);
  const name = people.find((one) => words.every((word) => one.includes(word)));
  return name ? { name, namesakes: people.filter((one) => one !== name) } : null;
}

/** How many quotations of an article are by the person. */
export function quotationsBy({ quotes, speakers }: Article, person: PersonMeant): number {
  const own = speakers.map(({ kind, name }) => kind === "person" && isName(termsOf(name), person));
  return quotes.filter(
    ({ attribution }) =>
      attribution.tier !== "unknown" && attribution.speaker !== null && own[attribution.speaker],
  ).length;
}

/** Whether title or lede name the person, and not a namesake. */
export function isInHeading({ text, title, lede }: Article, person: PersonMeant): boolean {
  const heading = termsOf([slice(text, title), lede ? slice(text, lede) : ""].join("\n"));
  const last = person.name.at(-1);
  return heading.some((term, at) => {
    if (term !== last) return false;
    const before = heading[at - 1] ?? "";
    return !person.namesakes.some((name) => name.at(-2) === before) || person.name.at(-2) === before;
  });
}

/** Whether a name is the person's: the whole of it, or the last one alone. */
export function isName(words: readonly string[], { name }: PersonMeant): boolean {
  const own = words.length === 1 ? name.slice(-1) : name;
  return words.length === own.length && words.every((word, at) => word === own[at]);
}
