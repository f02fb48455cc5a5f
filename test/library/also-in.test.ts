import { expect, test } from "vitest";
import { libraryOf } from "../../src/cli/library-of.ts";
import type { ArticleId } from "../../src/domain/article.ts";
import { noFilter } from "../../src/domain/filter.ts";
import { markdown } from "../../src/formats/markdown.ts";
import { sourceFile } from "../../src/formats/source-file.ts";
import { articleIdOf } from "../../src/intake/article-id.ts";
import { toArticle } from "../../src/intake/to-article.ts";
import { read } from "../../src/reading/read.ts";

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
