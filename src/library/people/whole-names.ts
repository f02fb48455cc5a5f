import type { Speaker } from "../../domain/article.ts";
import type { NamedPerson } from "../../domain/clues.ts";
import { slice } from "../../domain/span.ts";
import type { Language } from "../../languages/language.ts";
import { isGivenName } from "../../languages/world/given-names.ts";
import { nameKey, yearOf } from "./people-note.ts";
import { type KnownPerson, type PeopleTable, surnameOf } from "./people-table.ts";
import { isCalled, type Spoken } from "./what-is-known.ts";

/** So many articles have to tell of somebody before a name of one word is completed by theirs, or another is cut to it. */
const wellKnown = 3;

/** A name of one word is completed by one that articles of the years about tell of. */
const yearsAbout = 1;

/**
 * The name that many articles have, where this one has only a surname that nobody else bears in the library, or where
 * something is glued to the name ("Franceinfo Anna Brun"); `null` where the article's own stands.
 */
export function wholeName(
  article: Spoken,
  speaker: Pick<Speaker, "kind" | "name">,
  person: NamedPerson | undefined,
  table: PeopleTable,
  language: Language,
): string | null {
  if (speaker.kind !== "person" || person === undefined) return null;
  const key = nameKey(slice(article.text, person.name));
  if (key !== nameKey(speaker.name)) return null;
  return key.includes(" ") ? unglued(speaker.name, table) : completed(article, key, person, table, language);
}

function unglued(name: string, table: PeopleTable): string | null {
  const words = name.split(" ");
  if ((table.person(nameKey(name))?.articles ?? 0) > 1) return null;
  for (let from = 1; from < words.length - 1; from++) {
    const rest = words.slice(from).join(" ");
    const known = table.person(nameKey(rest))?.articles ?? 0;
    if (known >= wellKnown && isGivenName(nameKey(words[from] ?? ""))) return rest;
  }
  return null;
}

function completed(
  { date }: Spoken,
  key: string,
  { offices }: NamedPerson,
  table: PeopleTable,
  language: Language,
): string | null {
  // Singers and children are called by a given name alone.
  if (isGivenName(key)) return null;
  const [only, ...others] = table.namesakes(surnameOf(key));
  const known = only === undefined || others.length > 0 ? undefined : table.person(only);
  if (known === undefined || known.articles < wellKnown || !isOfTime(known, yearOf(date))) return null;
  const fits = offices.length === 0 || offices.some((office) => isOffice(known, office.split(" "), language));
  return fits ? mostWritten(known) : null;
}

function isOfTime({ offices }: KnownPerson, year: number): boolean {
  if (year === 0) return true;
  return offices.some(({ key }) => {
    const then = Number.parseInt(key, 10);
    return then === 0 || Math.abs(then - year) <= yearsAbout;
  });
}

function isOffice({ offices }: KnownPerson, words: readonly string[], language: Language): boolean {
  const description = { head: words[0] ?? "", words };
  return offices.some(({ key }) => isCalled(key.split(" ").slice(1), description, language));
}

function mostWritten({ forms }: KnownPerson): string | null {
  const [most] = [...forms].sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
  return most?.key ?? null;
}
