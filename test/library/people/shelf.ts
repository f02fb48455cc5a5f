import type { Article } from "../../../src/domain/article.ts";
import { noteOf } from "../../../src/library/people/people-note.ts";
import { PeopleTable } from "../../../src/library/people/people-table.ts";
import { articleOf } from "../shelf.ts";

/** An article in French of this year. */
export function told(body: string, year = "2019", title = "Nouvelles du jour"): Article {
  return articleOf({ title, body, language: "fr", date: year });
}

export function tableOf(articles: readonly Article[]): PeopleTable {
  const table = new PeopleTable();
  for (const article of articles) table.put(article.id, noteOf(article));
  return table;
}

/** Who is shown for each quotation, with the tier. */
export function shown({ text, quotes, speakers }: Pick<Article, "text" | "quotes" | "speakers">): string[] {
  return quotes.map(({ attribution }) => {
    if (attribution.tier === "unknown") return "unknown";
    if (attribution.tier === "mention")
      return `mention: ${text.slice(attribution.mention.start, attribution.mention.end)}`;
    return `${attribution.tier}: ${speakers[attribution.speaker]?.name}`;
  });
}
