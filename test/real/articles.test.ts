import { existsSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { libraryOf } from "../../src/cli/library-of.ts";
import { render } from "../../src/discord/message/render.ts";
import type { Article } from "../../src/domain/article.ts";
import type { Library } from "../../src/domain/library.ts";
import type { Passage } from "../../src/domain/quoted.ts";
import { type Loaded, loadArticles } from "../../src/intake/load.ts";
import { locales } from "../../src/locales/index.ts";
import { messageOf, refusals, type Stage, stage, wordsOf } from "../e2e/harness.ts";

/** Real articles that may not be passed on with the project; where they are missing, these tests are skipped. */
const shared = "../shared";
const missing = !existsSync(`${shared}/corpus`);

interface Expected {
  readonly file: string;
  readonly url: string;
  readonly date: string;
  readonly outlet: string;
  readonly title: string;
  readonly lede: string;
  readonly bodyLength: number;
}

describe.skipIf(missing)("401 real articles", () => {
  let loaded: Loaded;
  let library: Library;
  beforeAll(async () => {
    loaded = await loadArticles([`${shared}/seeds`, `${shared}/corpus`]);
    library = await libraryOf(loaded.articles);
  });

  it("load without a complaint", () => {
    expect(loaded.report.refused).toEqual([]);
    expect(loaded.report.warnings).toEqual([]);
    expect(loaded.articles).toHaveLength(401);
  });

  it("are read as their index says: address, day, outlet, title, lede and body", () => {
    const index: readonly Expected[] = JSON.parse(readFileSync(`${shared}/corpus/index.json`, "utf8"));
    const byFile = new Map(
      loaded.articles.map((article) => [article.origin.replace(/^.*corpus\//, ""), article]),
    );
    expect(index).toHaveLength(400);
    for (const expected of index) {
      const article = byFile.get(expected.file);
      if (!article) throw new Error(`${expected.file} was not loaded`);
      const { text, title, lede, body } = article;
      expect({
        url: article.url,
        date: article.date,
        outlet: article.outlet,
        title: text.slice(title.start, title.end),
        lede: lede && text.slice(lede.start, lede.end),
        bodyLength: body && body.end - body.start,
      }).toEqual({
        url: expected.url,
        date: expected.date,
        outlet: expected.outlet,
        title: expected.title,
        lede: expected.lede,
        bodyLength: expected.bodyLength,
      });
    }
  });

  it("show nothing that is not a slice of the file, whatever is asked", async () => {
    let shown = 0;
    for (const article of loaded.articles) {
      const file = readFileSync(article.origin, "utf8");
      expect(article.text).toBe(file);
      const check = (passage: Passage) => {
        expect(passage.text).toBe(article.text.slice(passage.span.start, passage.span.end));
        for (const { start, end } of passage.highlights) {
          expect(start >= passage.span.start && end <= passage.span.end && start < end).toBe(true);
        }
        shown++;
      };
      const query = article.text.slice(article.title.start, article.title.end);
      const card = await library.card(article.id, query, 700);
      const plain = await library.card(article.id, "", 700);
      for (const one of [...(card?.summary ?? []), ...(plain?.summary ?? [])]) check(one);
      const best = card?.quote;
      const { quotes } = await library.quotesOf(article.id, 1, 10_000);
      for (const { quote, context } of best ? [best, ...quotes] : quotes) {
        check(quote);
        check(context);
      }
    }
    expect(shown).toBeGreaterThan(4000);
  });

  it("stay within about the summary's length, and always have one", async () => {
    for (const article of loaded.articles) {
      const summary = (await library.card(article.id, "", 450))?.summary ?? [];
      const length = summary.reduce((sum, { text }) => sum + text.length + 1, -1);
      // Whole sentences: several may run over by a quarter, one alone by more where nothing shorter says as much.
      expect(length).toBeLessThanOrEqual(summary.length > 1 ? 1.25 * 450 : 2000);
      expect(summary.length).toBeGreaterThan(0);
    }
  });

  it("render for Discord in every locale without an error", async () => {
    for (const article of loaded.articles) await rendersAll(article, library);
  });

  describe("through the gateway and REST, with the record of seeds/ beside the full text", () => {
    let on: Stage;
    beforeAll(async () => {
      const { articles } = await loadArticles(["seeds", `${shared}/seeds`, `${shared}/corpus`]);
      on = await stage(await libraryOf(articles));
    });
    afterAll(() => on?.close());

    const ask = async (command: string, options: Record<string, string>, locale: string) =>
      messageOf(await on.discord.user("alice").command({ command, options, locale }));

    it.each(["fr", "en-GB"])("the real article answers what a reader asks, in %s", async (locale) => {
      for (const query of ["gouffre", "ambassadeur russe", "securite otan"]) {
        const message = await ask("article", { query }, locale);
        expect(message.embeds[0]?.url).toContain("fr.sputniknews.com/20220115/");
        expect(message.embeds[0]?.author?.name).toContain(
          locale === "fr" ? "15 janvier 2022" : "15 January 2022",
        );
      }
      const line = await ask("quote", { about: "ligne rouge", by: "Lavrov" }, locale);
      expect(line.embeds[0]?.url).toContain("fr.sputniknews.com");
      expect(wordsOf(line)).toContain("**Sergueï Lavrov**");
      const antonov = await ask("quote", { by: "Antonov" }, locale);
      expect(wordsOf(antonov)).toContain("— **Anatoli Antonov**");
      expect(wordsOf(antonov)).not.toContain("**Sergueï Lavrov**");
    });

    it("sends nothing that Discord would refuse", () => {
      expect(refusals(on.discord)).toEqual([]);
    });
  });
});

async function rendersAll(article: Article, library: Library): Promise<void> {
  const card = await library.card(article.id, "", 700);
  if (!card) throw new Error("an article without a card");
  const { citation, summary } = card;
  const { quotes } = await library.quotesOf(article.id, 1, 10_000);
  for (const wording of Object.values(locales)) {
    const quote = quotes[0] ?? null;
    const body = render(
      { kind: "article", citation, summary, abstract: null, quote, inexact: null, matches: 1, controls: [] },
      wording,
    );
    expect(body.embeds[0]?.description?.length).toBeLessThanOrEqual(4096);
    for (const one of quotes) {
      render({ kind: "quote", quote: one, place: { kind: "alone" }, inexact: null, controls: [] }, wording);
    }
  }
}
