import { expect, test } from "vitest";
import { libraryOf } from "../../src/cli/library-of.ts";
import type { ArticleId } from "../../src/domain/article.ts";
import { noFilter } from "../../src/domain/filter.ts";
import { articleReference } from "../../src/domain/references.ts";
import { markdown } from "../../src/formats/markdown.ts";
import { sourceFile } from "../../src/formats/source-file.ts";
import { articleIdOf } from "../../src/intake/article-id.ts";
import { toArticle } from "../../src/intake/to-article.ts";
import { read } from "../../src/reading/read.ts";
import { walkAll } from "./engine-of.ts";
import { articleOf } from "./shelf.ts";

test("an article that is kept for its copies is found by their outlets and addresses, and names them", async () => {
  const text = "---\ntitle: The lamp of Ombrac\nurl: https://gazette.example/lamp\n---\nIt burns again.\n";
  const { documents } = await markdown.parse(sourceFile("a.md", new TextEncoder().encode(text)));
  const [document] = documents;
  if (!document) throw new Error("no document");
  const copy = articleIdOf({ url: "https://courier.example/1", text: "" }, "b.md");
  const article = toArticle(
    { id: articleIdOf(document, "a.md") as ArticleId, path: "a.md", document },
    read(document),
    null,
    [{ id: copy, outlet: "The Courier" }],
  );
  const library = await libraryOf([article]);
  const found = async (query: string, source: string | null) => {
    const filter = { after: null, before: null, language: null, source, sort: noFilter.sort };
    const { citations } = await library.search(query, { locale: "en", limit: 5, filter });
    return citations.map(({ alsoIn }) => alsoIn);
  };
  expect(await found("lamp", "Courier")).toEqual([["The Courier"]]);
  expect(await found("https://courier.example/1", null)).toEqual([["The Courier"]]);
  expect(await found("lamp", "Tribune")).toEqual([]);
});

test("buttons of an article that came to be kept as a copy lead to the one that holds it", async () => {
  const quotes = [["The lamp is a promise to all who are out there", "Maude Kerbrat"]] as const;
  const body = `“${quotes[0][0]},” said Maude Kerbrat.`;
  const alone = articleOf({ title: "The lamp burns", body, quotes, url: "https://courier.example/1" });
  const [was] = await walkAll(await libraryOf([alone]), { about: "lamp", by: "" });
  const main = articleOf({ title: "The lamp of Ombrac", body, quotes, url: "https://gazette.example/lamp" });
  const library = await libraryOf([{ ...main, alsoIn: [{ id: alone.id, outlet: "The Courier" }] }]);
  if (!was) throw new Error("no quotation");
  expect((await library.cite(alone.id))?.title).toBe("The lamp of Ombrac");
  expect((await library.card(alone.id, "lamp", 300))?.citation.article).toBe(main.id);
  expect((await library.quotesOf(alone.id, 1, 4)).total).toBe(1);
  expect((await library.search(articleReference(alone.id), { locale: "en", limit: 5 })).total).toBe(1);
  const walked = await library.walk({ about: "lamp", by: "" }, { kind: "at", quote: was.id }, "en");
  expect(walked?.quote.citation.article).toBe(main.id);
  expect(walked?.position).toBe(1);
  expect(await library.paragraph(was.id, 0)).not.toBeNull();
});
