import type { Article } from "../domain/article.ts";
import { fold } from "../domain/folding.ts";
import type { Finding } from "../domain/library-finding.ts";
import { slice } from "../domain/span.ts";
import { hostOf } from "../domain/url.ts";
import { shorten } from "./check-article.ts";

/** A line that stands in so many articles of one host is the page's, not an article's. */
const fewestArticles = 4;
/** Shorter ones are subheads and the like, longer ones are somebody's words. */
const wordsOfFurniture = { fewest: 4, most: 60 };

/** So many articles of one outlet on one day, and more than half of all, were likely dated when they were saved. */
const fewestOfDay = 20;

interface Recurring {
  readonly path: string;
  readonly words: string;
  articles: number;
}

/** What only shows where many articles are looked at. Memory grows with their paragraphs, by a hash's size each. */
export class RecurringThings {
  readonly #blocks = new Map<string, Recurring>();
  readonly #days = new Map<string, Map<string, Recurring>>();

  add({
    text,
    blocks,
    url,
    outlet,
    date,
    origin: path,
  }: Pick<Article, "text" | "blocks" | "url" | "outlet" | "date" | "origin">): void {
    const source = (url === null ? outlet : hostOf(url)) ?? "";
    const seen = new Set<string>();
    for (const { span, kind } of blocks) {
      if (kind === "title" || span.end - span.start > 600) continue;
      const words = slice(text, span);
      const length = words.split(/\s+/).length;
      const key = `${source}\n${fold(words)}`;
      if (length < wordsOfFurniture.fewest || length > wordsOfFurniture.most || seen.has(key)) continue;
      seen.add(key);
      count(this.#blocks, key, path, words);
    }
    if (date?.length !== 10) return;
    const days = this.#days.get(source) ?? new Map<string, Recurring>();
    this.#days.set(source, days);
    count(days, date, path, date);
  }

  findings(): Finding[] {
    const furniture = [...this.#blocks.values()]
      .filter(({ articles }) => articles >= fewestArticles)
      .sort((a, b) => b.articles - a.articles || (a.words < b.words ? -1 : 1))
      .map(({ path, words, articles }) => ({
        kind: "furniture" as const,
        path,
        detail: `“${shorten(words)}” (${articles})`,
      }));
    const days = [...this.#days.values()].flatMap((byDay) => {
      const all = [...byDay.values()];
      const total = all.reduce((sum, { articles }) => sum + articles, 0);
      return all
        .filter(({ articles }) => articles >= fewestOfDay && articles > total / 2)
        .map(({ path, words, articles }) => ({
          kind: "one-day" as const,
          path,
          detail: `${words} (${articles})`,
        }));
    });
    return [...furniture, ...days];
  }
}

function count(among: Map<string, Recurring>, key: string, path: string, words: string): void {
  const known = among.get(key);
  if (known) known.articles++;
  else among.set(key, { path, words, articles: 1 });
}
