import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { isSpeech } from "../../src/domain/article.ts";
import { foldTypography, locate } from "../../src/domain/folding.ts";
import { slice } from "../../src/domain/span.ts";
import { loadArticles } from "../../src/intake/load.ts";

const { articles, report } = await loadArticles(["seeds"]);
const full = articles.filter(({ kind }) => kind === "full");
const named = (article: (typeof articles)[number]) => article.origin.replace("seeds/", "");

describe("the articles that ship with the bot", () => {
  test("load with no complaint", () => {
    expect(report.refused).toEqual([]);
    expect(report.warnings).toEqual([]);
    expect(report.ignored).toEqual([]);
    const files = readdirSync("seeds").filter((name) => name !== "outlets.yaml");
    expect([...new Set(articles.map(named))].sort()).toEqual(files.sort());
  });

  test("are three records and 28 articles, most in French and English, some in German, Spanish and Italian", () => {
    const languages = full.map(({ language }) => language);
    const count = (wanted: string) => languages.filter((language) => language === wanted).length;
    expect(articles.filter(({ kind }) => kind === "record")).toHaveLength(3);
    expect(["fr", "en", "de", "es", "it"].map(count)).toEqual([11, 10, 3, 2, 2]);
  });

  test("occur in every format that is read", () => {
    const endings = new Set(articles.map(({ origin }) => origin.slice(origin.lastIndexOf("."))));
    expect([...endings].sort()).toEqual([".atom", ".csv", ".html", ".json", ".jsonl", ".md", ".txt"]);
  });

  test("each have a secure address of their own, a day, an outlet", () => {
    expect(new Set(articles.map(({ url }) => url)).size).toBe(articles.length);
    for (const { url, date, outlet } of articles) {
      expect(url).toMatch(/^https:\/\//);
      expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(outlet).toMatch(/\w/);
    }
  });

  test.each(full.map((article) => [named(article), article] as const))(
    "%s has 80 to 600 words and two to five quotations of its speakers",
    (_, article) => {
      const { text, body, quotes } = article;
      const words = body ? slice(text, body).split(/\s+/).length : 0;
      expect(words).toBeGreaterThanOrEqual(80);
      expect(words).toBeLessThanOrEqual(600);
      expect(quotes.filter(isSpeech).length).toBeGreaterThanOrEqual(2);
      for (const { span, outer, context } of quotes) {
        expect(slice(text, span)).toBe(slice(text, span).trim());
        expect(slice(text, outer)).toContain(slice(text, span));
        expect(slice(text, context)).toContain(slice(text, outer));
      }
    },
  );

  test.each(
    articles.map((article) => [named(article), article] as const).filter(([name]) => name.endsWith(".md")),
  )("%s shows the quotations that it declares, each with its speaker", (_, { text, quotes, speakers }) => {
    const declared = quotes.filter(
      ({ attribution }) => attribution.tier === "named" && attribution.evidence === "declared",
    );
    expect(declared.length).toBeGreaterThanOrEqual(2);
    for (const { span, attribution } of declared) {
      expect(locate(foldTypography(text), slice(text, span), span.start)).toEqual(span);
      expect(attribution.tier === "named" && speakers[attribution.speaker]?.name).toMatch(/^\p{Lu}/u);
    }
  });

  test("a record never shows its abstract as the article's words", () => {
    const record = articles.find(({ kind }) => kind === "record");
    expect(record?.abstract?.length).toBeGreaterThan(100);
    expect(record?.text).not.toContain(record?.abstract?.slice(0, 30));
    expect(record?.body).toBeNull();
  });
});
