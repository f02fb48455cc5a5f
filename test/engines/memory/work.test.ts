import { describe, expect, test } from "vitest";
import { commands } from "../../../commands/index.ts";
import { createDispatch } from "../../../src/dispatch/dispatch.ts";
import type { Article } from "../../../src/domain/article.ts";
import type { OptionValues } from "../../../src/domain/request.ts";
import { MemoryEngine } from "../../../src/engines/memory/memory-engine.ts";
import { ArticleLibrary } from "../../../src/library/article-library.ts";
import { digestOf } from "../../../src/library/digest.ts";
import { services } from "../../commands/people.ts";
import { articleOf } from "../../library/shelf.ts";

/** A library of `size` articles that counts each time anybody looks at one of them. */
async function counted(size: number) {
  let looks = 0;
  const base = articleOf({ title: "x", body: "y", outlet: "Ombrac Weekly", date: "2020" });
  const engine = new MemoryEngine();
  const digests = Array.from({ length: size }, (_, at) => {
    const title = `The report ${at} on the sea`;
    const id = String(at).padStart(12, "0") as Article["id"];
    const article = { ...base, id, text: title, title: { start: 0, end: title.length }, tags: ["sea"] };
    const watched = new Proxy(article, {
      get(target, name) {
        looks++;
        return Reflect.get(target, name);
      },
    });
    return { ...digestOf(article), article: watched };
  });
  await engine.add(digests);
  const library = new ArticleLibrary(engine);
  const dispatch = createDispatch({
    ...services,
    commands,
    library: () => library,
    onFault: (error) => {
      throw error;
    },
  });
  return {
    /** How often articles were looked at to answer one keystroke. */
    async keystroke(focused: string, options: OptionValues): Promise<number> {
      const before = looks;
      await dispatch.suggest({ kind: "suggest", locale: "en", command: "article", options, focused });
      return looks - before;
    },
    async asked(command: string, options: OptionValues): Promise<number> {
      const before = looks;
      await dispatch.reply({ kind: "command", locale: "en", command, options });
      return looks - before;
    },
  };
}

describe("what is asked costs no look at each article", async () => {
  const few = await counted(200);
  const many = await counted(2000);

  test.each([
    ["a source that fits nothing", "query", { query: "rep", source: "nobody" }],
    ["a language that nothing is in", "query", { query: "rep", language: "ja" }],
    ["suggestions of languages", "language", { language: "e" }],
    ["suggestions of sources", "source", { source: "omb" }],
  ])("while typing: %s", async (_, focused, options) => {
    expect(await many.keystroke(focused, options)).toBeLessThanOrEqual(
      (await few.keystroke(focused, options)) + 50,
    );
  });

  test.each([
    ["that all meet", { query: "the report 1", source: "ombrac" }],
    ["that all meet, and nothing begins so", { query: "zzz", language: "English" }],
  ])("a keystroke with a condition %s asks of few articles", async (_, options) => {
    expect(await many.keystroke("query", options)).toBeLessThanOrEqual(2000);
  });

  test("a keystroke with a period that nothing lies in ends after a fixed number of looks", async () => {
    expect(await many.keystroke("query", { query: "the", after: "2021" })).toBeLessThanOrEqual(3 * 20_000);
  });

  test.each([
    ["article", { query: "dawn", source: "nobody" }],
    ["quote", { about: "dawn", source: "nobody" }],
    ["quote", { source: "nobody" }],
    ["quote", { sort: "newest", language: "ja" }],
  ])("/%s with a condition that nothing meets", async (command, options) => {
    expect(await many.asked(command, options)).toBeLessThanOrEqual((await few.asked(command, options)) + 50);
  });
});

test("however many articles quote somebody, a bounded number of them is looked at", async () => {
  const looksAt = async (size: number) => {
    const base = articleOf({
      title: "The harbour",
      body: "“The sea gave us no rest for three nights,” said Maude Kerbrat.",
      quotes: [["The sea gave us no rest for three nights", "Maude Kerbrat"]],
    });
    const looked = new Set<string>();
    class Watched extends MemoryEngine {
      override async article(id: Article["id"]): Promise<Article | null> {
        looked.add(id);
        return super.article(id);
      }
      override async articles(ids: readonly Article["id"][]): Promise<readonly (Article | null)[]> {
        for (const id of ids) looked.add(id);
        return super.articles(ids);
      }
    }
    const engine = new Watched();
    const ids = Array.from({ length: size }, (_, at) => String(at).padStart(12, "0") as Article["id"]);
    await engine.add(ids.map((id) => digestOf({ ...base, id })));
    const library = new ArticleLibrary(engine);
    for (const search of [
      { about: "", by: "kerbrat" },
      { about: "sea nights", by: "" },
    ])
      expect((await library.walk(search, { kind: "first" }, "en"))?.total).toBeGreaterThanOrEqual(400);
    return looked.size;
  };
  expect(await looksAt(2400)).toBeLessThanOrEqual(await looksAt(1200));
});
