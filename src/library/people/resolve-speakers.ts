import type { Quote, Speaker } from "../../domain/article.ts";
import type { Clues, Doubt, NamedPerson } from "../../domain/clues.ts";
import { fold } from "../../domain/folding.ts";
import { slice } from "../../domain/span.ts";
import type { Language } from "../../languages/language.ts";
import { languageOf } from "../../reading/structure/detect-language.ts";
import type { PeopleTable } from "./people-table.ts";
import { callThem, genderOf, isCalled, type Spoken } from "./what-is-known.ts";
import { wholeName } from "./whole-names.ts";

/** A choice of the library's, and why: by the office that other articles give the person, or by the gender. */
export interface Choice {
  readonly doubt: Doubt;
  /** A place among the people of the article; `null` where the one chosen by reading cannot be meant and no other is likely. */
  readonly person: number | null;
  readonly by: "office" | "gender";
  /** Probability that the choice is right. */
  readonly confidence: number;
  /** How many other articles say so. */
  readonly articles: number;
}

/** What is shown of a choice is never without reserve; measured by `npm run eval -- memory`. */
const byOffice = 0.8;

/** Other articles that have to say it. */
const fewest = 2;

/** One has to be called so this much more often than all others in the article. */
const dominance = 4;

/** Where the likeliest cannot be meant, the next has to be this likely. */
const likely = 0.4;

/**
 * What the library decides of an article's doubts. It only chooses among people whom the article names, and never against
 * what the article itself tells of them.
 */
export function choicesFor(article: Spoken, table: PeopleTable): readonly Choice[] {
  const { clues } = article;
  const language = languageOf(article.language);
  if (clues === undefined || language === null) return [];
  return clues.doubts.flatMap(
    (doubt) =>
      (doubt.description === null
        ? byGender(article, clues, doubt, table)
        : byDescription(article, clues, doubt, doubt.description, table, language)) ?? [],
  );
}

/** "la ministre": the one of the article's people whom other articles of the time call so. */
function byDescription(
  article: Spoken,
  { people }: Clues,
  doubt: Doubt,
  description: NonNullable<Doubt["description"]>,
  table: PeopleTable,
  language: Language,
): Choice | null {
  // Whoever the article itself calls so was weighed by reading.
  const own = (person: NamedPerson): boolean =>
    person.offices.some((office) => isCalled(office.split(" "), description, language));
  if (people.some(own)) return null;
  let best = -1;
  let most = 0;
  let all = 0;
  for (const [place, person] of people.entries()) {
    if (!isPossible(article, person, doubt, table)) continue;
    const articles = callThem(table, article, person, description, language);
    all += articles;
    if (articles > most) [best, most] = [place, articles];
  }
  const chosen = people[doubt.candidates[0]?.person ?? -1];
  if (best < 0 || most < fewest || most < dominance * (all - most)) return null;
  // Two are called so; which of them is meant is told by the article, if at all.
  if (
    chosen !== undefined &&
    chosen !== people[best] &&
    callThem(table, article, chosen, description, language) > 0
  )
    return null;
  if (namesThemselves(article, people[best], doubt)) return null;
  return { doubt, person: best, by: "office", confidence: byOffice, articles: most };
}

/** « a-t-il dit »: not of a woman, whatever the sentences before suggest. */
function byGender(article: Spoken, { people }: Clues, doubt: Doubt, table: PeopleTable): Choice | null {
  const [first] = doubt.candidates;
  const chosen = people[first?.person ?? -1];
  if (chosen === undefined || isPossible(article, chosen, doubt, table)) return null;
  const left = doubt.candidates.filter(({ person }) => {
    const candidate = people[person ?? -1];
    return candidate === undefined || isPossible(article, candidate, doubt, table);
  });
  const sum = left.reduce((total, { odds }) => total + odds, 0);
  const [next] = left;
  const share = next === undefined || sum === 0 ? 0 : next.odds / sum;
  const person = share >= likely ? (next?.person ?? null) : null;
  return { doubt, person, by: "gender", confidence: share, articles: 0 };
}

function isPossible(article: Spoken, person: NamedPerson, { gender }: Doubt, table: PeopleTable): boolean {
  const known = gender === null ? null : genderOf(table, article, person);
  return known === null || known === gender;
}

/** Few people speak of themselves by their name. */
function namesThemselves({ text, quotes }: Spoken, person: NamedPerson | undefined, doubt: Doubt): boolean {
  const surname = person === undefined ? "" : (slice(text, person.name).split(/\s+/).at(-1) ?? "");
  const starts = new Set(doubt.quotes);
  return quotes.some(({ span }) => starts.has(span.start) && slice(text, span).includes(surname));
}

/** The article as the library has it: a pure function of both, whatever was loaded first. */
export function resolveSpeakers<T extends Spoken>(article: T, table: PeopleTable): T {
  return withWholeNames(withChoices(article, choicesFor(article, table)), table);
}

/** Speakers by the names that many articles have; a name that this one does not write is never without reserve. */
function withWholeNames<T extends Spoken>(article: T, table: PeopleTable): T {
  const language = languageOf(article.language);
  const names = new Map<number, string>();
  for (const person of article.clues?.people ?? []) {
    const speaker = article.speakers[person.speaker ?? -1];
    if (person.speaker === null || speaker === undefined || language === null) continue;
    const name = wholeName(article, speaker, person, table, language);
    if (name !== null) names.set(person.speaker, name);
  }
  if (names.size === 0) return article;
  const speakers = article.speakers.map((speaker, i): Speaker => {
    const name = names.get(i);
    if (name === undefined) return speaker;
    return { ...speaker, name, aliases: [speaker.name, ...speaker.aliases] };
  });
  const quotes = article.quotes.map((quote) => {
    const { attribution } = quote;
    if (attribution.tier !== "named" || attribution.evidence === "declared") return quote;
    return names.has(attribution.speaker)
      ? { ...quote, attribution: { ...attribution, tier: "likely" as const } }
      : quote;
  });
  return { ...article, quotes, speakers };
}

/** The article with the choices in place of what was guessed; what is declared stays. */
function withChoices<T extends Spoken>(article: T, choices: readonly Choice[]): T {
  if (choices.length === 0) return article;
  const speakers = [...article.speakers];
  const chosen = new Map<number, Quote["attribution"]>();
  for (const { doubt, person, confidence, articles } of choices) {
    const named = article.clues?.people[person ?? -1];
    const speaker = named === undefined ? null : speakerOf(article, speakers, named);
    for (const start of doubt.quotes)
      chosen.set(
        start,
        speaker === null
          ? { tier: "unknown" }
          : {
              ...{ tier: "likely", speaker, evidence: "library", mention: null, confidence },
              because: { called: doubt.description?.words.join(" ") ?? null, articles },
            },
      );
  }
  const quotes = article.quotes.map((quote) => {
    const attribution = chosen.get(quote.span.start);
    const was = quote.attribution;
    if (attribution === undefined) return quote;
    if (was.tier === "named" || was.tier === "likely") {
      const same = attribution.tier === "likely" && attribution.speaker === was.speaker;
      if (same || was.evidence === "declared") return quote;
    }
    const mention = was.tier === "unknown" ? null : was.mention;
    return {
      ...quote,
      attribution: attribution.tier === "likely" ? { ...attribution, mention } : attribution,
    };
  });
  return { ...article, quotes, speakers };
}

/** Their place among the speakers, at the end where they spoke no word so far. */
function speakerOf({ text }: Spoken, speakers: Speaker[], { name, speaker }: NamedPerson): number {
  if (speaker !== null) return speaker;
  const label = slice(text, name).replace(/\s+/g, " ");
  const known = speakers.findIndex((one) => one.kind === "person" && fold(one.name) === fold(label));
  if (known >= 0) return known;
  return speakers.push({ kind: "person", name: label, role: null, aliases: [], mentions: [name] }) - 1;
}
