import { expect, test } from "vitest";
import type { Article, ArticleId } from "../../../src/domain/article.ts";
import { ArticlesInMemory } from "../../../src/domain/article-keeper.ts";
import { MemoryEngine } from "../../../src/engines/memory/memory-engine.ts";
import { ArticleLibrary } from "../../../src/library/article-library.ts";
import { digestOf } from "../../../src/library/digest.ts";
import { articleOf } from "../shelf.ts";

/** Counts how many articles are asked for, each once. */
class Counted extends ArticlesInMemory {
  readonly read = new Set<ArticleId>();

  override get(id: ArticleId): Article | null {
    this.read.add(id);
    return super.get(id);
  }
}

const articles = 600;
const bells = ["heard at dawn", "silent for years", "too loud for the dogs", "cast in one piece"];

const keeper = new Counted();
const engine = new MemoryEngine(keeper);
await engine.add(
  Array.from({ length: articles }, (_, no) => {
    const words = `The bell of harbour ${no} is ${bells[no % bells.length]}`;
    return digestOf(
      articleOf({
        title: `Harbour ${no}`,
        date: `20${10 + (no % 10)}-05`,
        body: `“${words},” said Maude Kerbrat.`,
        quotes: [[words, "Maude Kerbrat", "harbour master"]],
      }),
    );
  }),
);
const library = new ArticleLibrary(engine);

test.each([
  ["about what stands in all", { about: "bell", by: "" }],
  ["by somebody who speaks in all", { about: "", by: "Kerbrat" }],
  ["by a role", { about: "", by: "harbour master" }],
  ["about and by", { about: "bell", by: "Kerbrat" }],
])("few of many articles are read for a quotation: %s", async (_, filter) => {
  keeper.read.clear();
  const walked = await library.walk(filter, { kind: "first" }, "en");
  expect(walked?.total).toBeGreaterThanOrEqual(400);
  expect(keeper.read.size).toBeLessThanOrEqual(25);
});

test("a walk by date begins with the newest of all, whichever were read", async () => {
  const sort = { after: null, before: null, language: null, source: null, sort: "newest" } as const;
  const walked = await library.walk({ about: "", by: "Kerbrat", filter: sort }, { kind: "first" }, "en");
  expect(walked?.quote.citation.date).toBe("2019-05");
});

test.each([
  ["a name that speaks in all", "Kerbrat"],
  ["a word that stands in all", "bell"],
])("few of many articles are read for an article: %s", async (_, query) => {
  keeper.read.clear();
  const found = await library.search(query, { locale: "en", limit: 10 });
  expect(found.total).toBeGreaterThanOrEqual(300);
  expect(keeper.read.size).toBeLessThanOrEqual(10);
});

test("a page of the newest about something reads that page", async () => {
  keeper.read.clear();
  const filter = { after: null, before: null, language: null, source: null, sort: "newest" } as const;
  const page = await library.latest(filter, 11, 5, { words: "bell", locale: "en" });
  expect([page.from, page.citations.length]).toEqual([11, 5]);
  expect(page.citations[0]?.date).toBe("2019-05");
  expect(keeper.read.size).toBeLessThanOrEqual(15);
});
