import { type Article, type ArticleId, isSpeech } from "../../domain/article.ts";
import type { Engine } from "../../domain/engine.ts";
import { fold } from "../../domain/folding.ts";
import { slice } from "../../domain/span.ts";
import type { TimeSlice } from "../../domain/time-slice.ts";
import { isTellingName, personKey } from "../digest.ts";
import { foldPhrase } from "../search/terms.ts";

/** An article on another matter in which the same person speaks or stands in the title, and in one of both titles. */
export interface WithPerson {
  readonly article: Article;
  readonly person: string;
}

/** Whoever is in more articles, or in a larger share of all, says nothing of any two of them. */
const mostArticles = 12;
const largestShare = 0.1;
const fewestAllowed = 3;
/** People who are looked for, those in the title first. */
const mostPeople = 3;

/** Other articles with somebody of whom there are few, the rarest person first and the nearest in time; `others` are left out. */
export async function withSamePerson(
  engine: Engine,
  article: Article,
  others: ReadonlySet<ArticleId>,
  turn: TimeSlice,
): Promise<WithPerson[]> {
  const people = peopleOf(article).slice(0, mostPeople);
  if (people.length === 0) return [];
  const { articles } = await engine.holdings();
  const most = Math.min(mostArticles, Math.max(fewestAllowed, Math.ceil(articles * largestShare)));
  const holders = await engine.holders(
    people.map(({ name }) => personKey(name)),
    most,
  );
  const rare = people
    .map(({ name, inTitle }, at) => ({
      person: name,
      inTitle,
      ids: (holders[at] ?? []).filter((id) => id !== article.id),
    }))
    .filter(({ ids }) => ids.length > 0)
    .sort((a, b) => a.ids.length - b.ids.length);
  const found = new Map<ArticleId, WithPerson>();
  for (const { person, inTitle, ids } of rare) {
    await turn.pause();
    const wanted = ids.filter((id) => !others.has(id) && !found.has(id));
    const held = (await engine.articles(wanted)).filter((one) => one !== null);
    // Who speaks in passing in both ties nothing.
    const own = held.filter((one) =>
      peopleOf(one).some((other) => fold(other.name) === fold(person) && (inTitle || other.inTitle)),
    );
    own.sort((a, b) => daysBetween(article, a) - daysBetween(article, b) || (a.id < b.id ? -1 : 1));
    for (const one of own) found.set(one.id, { article: one, person });
  }
  return [...found.values()];
}

interface Person {
  readonly name: string;
  readonly inTitle: boolean;
}

/** Those, by their whole names, who stand in the title or speak without doubt, those of the title first. */
function peopleOf(article: Article): Person[] {
  const title = ` ${foldPhrase(slice(article.text, article.title))} `;
  const speaking = new Set(
    article.quotes.flatMap((quote) =>
      isSpeech(quote) && quote.attribution.tier === "named" ? [quote.attribution.speaker] : [],
    ),
  );
  const all = article.speakers.flatMap((speaker, at) => {
    if (!isTellingName(speaker)) return [];
    const inTitle = title.includes(` ${foldPhrase(speaker.name)} `);
    return inTitle || speaking.has(at) ? [{ name: speaker.name, inTitle }] : [];
  });
  return all.toSorted((a, b) => Number(b.inTitle) - Number(a.inTitle));
}

const day = 86_400_000;

/** Those without a date come last. */
function daysBetween({ date: one }: Article, { date: other }: Article): number {
  const days = Math.abs(Date.parse(one ?? "") - Date.parse(other ?? "")) / day;
  return Number.isNaN(days) ? Number.MAX_VALUE : days;
}
