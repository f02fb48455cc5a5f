import type { Article } from "../domain/article.ts";
import { type Digest, type NameField, nameFields } from "../domain/engine.ts";
import { fold } from "../domain/folding.ts";
import { type ArticleTerms, nameMarks } from "../domain/nomination.ts";
import { slice } from "../domain/span.ts";
import { hostOf } from "../domain/url.ts";
import { copyKey } from "./article-or-copy.ts";
import { completionsOf } from "./completions-of.ts";
import { type OfferedQuote, offeredQuotes } from "./offered-quotes.ts";
import { noteOf } from "./people/people-note.ts";
import { type SearchableText, wordsOf } from "./ranking/article-terms.ts";
import { type FieldPlaces, quoteMarks } from "./search/quote-places.ts";
import { speakerTerms, spokenIn } from "./search/speaker-terms.ts";
import { termsOf } from "./search/terms.ts";
import { digestPassages } from "./verify/passages.ts";

/** What an engine needs of an article. A pure function of it, linear in its length. */
export function digestOf(article: Article): Digest {
  const { id, kind, date, outlet, language } = article;
  const offered = offeredQuotes(article);
  return {
    card: { id, kind, date, outlet, language },
    article,
    terms: termsOfArticle(article, offered),
    source: sourceTerms(article),
    quotes: offered.length,
    completions: completionsOf(article),
    passages: digestPassages(article),
    note: noteOf(article),
  };
}

function termsOfArticle(article: Article, offered: readonly OfferedQuote[]): ArticleTerms {
  const { fields, places } = searchableText(article);
  const { counter, words, length, sequence } = wordsOf(fields);
  const spoken = spokenIn(article, offered);
  const marks = quoteMarks(article, offered, spoken, words, places);
  for (const more of [speakerTerms(article, spoken), markedTerms(namesOf(article), keysOf(article))])
    for (const [term, frequency] of more) counter.add(term, frequency);
  return { ...counter.list(), length, sequence, marks };
}

/** What an article is called and calls, and its keys, as terms with how often it has each. */
function markedTerms(
  names: Readonly<Record<NameField, readonly string[]>>,
  keys: readonly string[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const field of nameFields) {
    const mark = nameMarks[field];
    const before = counts.size;
    for (const term of names[field]) counts.set(mark + term, (counts.get(mark + term) ?? 0) + 1);
    if (counts.size > before) counts.set(mark, counts.size - before);
  }
  for (const key of keys) counts.set(nameMarks.key + key, 1);
  return counts;
}

/** The text, and what the host's file says of it beside. */
function searchableText(article: Article): { readonly fields: SearchableText; readonly places: FieldPlaces } {
  const { text, title, lede, body, abstract, tags, outlet, authors, speakers, language, date } = article;
  // Whom the host declared may be named by words that are not the text's.
  const declared = speakers
    .flatMap(({ name, role }) => [name, role ?? ""])
    .filter((words) => !text.includes(words));
  const own = body ?? { start: title.end, end: text.length };
  const tagged = tags.join("\n");
  const tagsStart = own.end - own.start + 1;
  return {
    fields: {
      title: slice(text, title),
      lede: [lede ? slice(text, lede) : "", abstract ?? ""].join("\n"),
      // An article says "today", and those who look for it say the year.
      body: [slice(text, own), tagged, outlet ?? "", ...authors, ...declared, date?.slice(0, 4) ?? ""].join(
        "\n",
      ),
      language,
    },
    places: {
      lede: lede?.start ?? null,
      body: own.start,
      tags: { start: tagsStart, end: tagsStart + tagged.length },
    },
  };
}

function namesOf({ text, title, speakers, tags, outlet, authors }: Article): Record<NameField, string[]> {
  return {
    title: termsOf(slice(text, title)),
    people: termsOf(speakers.flatMap(({ name, role }) => [name, role ?? ""]).join("\n")),
    tags: termsOf([...tags, outlet ?? "", ...authors].join("\n")),
  };
}

/** A host is no sentence: its dots part words, and the whole of it counts as well. */
function sourceTerms({ outlet, url, alsoIn = [] }: Article): string[] {
  const host = url === null ? "" : hostOf(url);
  const names = [outlet ?? "", host, ...alsoIn.map((place) => place.outlet)];
  return [...new Set(names.flatMap((name) => [...termsOf(name), ...termsOf(name.replaceAll(".", " "))]))];
}

/** A person's key: equal for equal names, whatever their case and accents. */
export function personKey(name: string): string {
  return `person ${fold(name)}`;
}

/** Whether the name tells its bearer from others: a surname by itself does not. */
export function isTellingName({ kind, name }: Article["speakers"][number]): boolean {
  return kind === "person" && name.includes(" ");
}

function keysOf({ speakers, alsoIn = [] }: Article): string[] {
  const people = speakers.filter(isTellingName).map(({ name }) => personKey(name));
  return [...new Set([...people, ...alsoIn.map(({ id }) => copyKey(id))])];
}
