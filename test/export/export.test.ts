import { expect, test } from "vitest";
import type { ArticleId } from "../../src/domain/article.ts";
import { exportedArticle } from "../../src/export/exported-article.ts";
import { writerOf } from "../../src/export/writers.ts";
import { json } from "../../src/formats/json.ts";
import { markdown } from "../../src/formats/markdown.ts";
import { seedText } from "../../src/formats/seed-text.ts";
import { sourceFile } from "../../src/formats/source-file.ts";
import { toArticle } from "../../src/intake/to-article.ts";
import { read } from "../../src/reading/read.ts";

const lines = `---
title: The bridge & the river
url: https://gazette.example/bridge
date: 2019-05-02
outlet: The Gazette
language: en
authors: [Rolf Quist, Ida Morland]
---

“We waited nine years for this bridge,” said Ida Morland, an engineer, on Thursday.

“Nobody has ever sung about a bridge as dull as this one,” somebody in the crowd shouted.
`;

async function article(content: string, format = markdown) {
  const { documents } = await format.parse(sourceFile("a.md", new TextEncoder().encode(content)));
  const [document] = documents;
  if (!document) throw new Error("no document");
  return toArticle({ id: "abcdefghijkl" as ArticleId, path: "a.md", document }, read(document), null, []);
}

test("quotations stand where the offsets say, with their speakers and how sure they are", async () => {
  const exported = exportedArticle(await article(lines));
  expect(exported).toMatchObject({
    title: "The bridge & the river",
    date: "2019-05-02",
    authors: ["Rolf Quist", "Ida Morland"],
  });
  const [first] = exported.quotations;
  expect(first).toMatchObject({
    text: "We waited nine years for this bridge,",
    speaker: "Ida Morland",
    attribution: "named",
  });
  expect(first?.confidence).toBeGreaterThan(0.5);
  expect(exported.quotations).toHaveLength(2);
  for (const { start, end, text } of exported.quotations)
    expect(exported.text?.slice(start ?? 0, end ?? 0)).toBe(text);
});

test("what is written as JSON Lines is read again with the same words, without what a scraper put above them", async () => {
  const scraped =
    " date 2019-05 https://gazette.example/bridge\n\nThe bridge\n\nIt opened.\n\n“We waited,” she said.\n";
  for (const one of [await article(lines), await article(scraped, seedText)]) {
    const exported = exportedArticle(one);
    const written = writerOf("jsonl").article(exported);
    const { documents } = await json.parse(sourceFile("a.jsonl", new TextEncoder().encode(written)));
    expect(documents).toHaveLength(1);
    expect(documents[0]).toMatchObject({
      text: exported.text?.trim(),
      url: exported.url,
      date: exported.date,
      authors: exported.authors,
      declaredQuotes: [],
    });
  }
});

test("a record stays one, with the quotations that the host vouches for", async () => {
  const record = `---
title: The bridge
url: https://gazette.example/bridge
quotes:
  - text: We waited nine years
    speaker: Ida Morland
---
`;
  const exported = exportedArticle(await article(record));
  expect(exported).toMatchObject({ kind: "record", text: null });
  expect(exported.quotations).toMatchObject([{ start: null, end: null, evidence: "declared" }]);
  const written = writerOf("jsonl").article(exported);
  const { documents } = await json.parse(sourceFile("a.jsonl", new TextEncoder().encode(written)));
  expect(documents[0]).toMatchObject({
    kind: "record",
    declaredQuotes: [{ speaker: "Ida Morland", role: null }],
  });
});

test("a table has a row for each quotation, and nothing in it is a formula", async () => {
  const exported = exportedArticle(await article(lines));
  const [first] = exported.quotations;
  if (!first) throw new Error("no quotation");
  const { head, article: rows } = writerOf("csv");
  expect(head).toMatch(/^article,title,url,date,outlet,.*,start,end,quotation,speaker,role,.*speech\r\n$/);
  const text = rows({
    ...exported,
    title: '=HYPERLINK("http://x.example")',
    tags: ["@a", "b"],
    quotations: [{ ...first, text: "+1 and\n-2", speaker: " =x", role: "a, b", start: 4 }],
  });
  expect(text).toBe(
    [
      `abcdefghijkl,"'=HYPERLINK(""http://x.example"")",https://gazette.example/bridge,2019-05-02,The Gazette,en`,
      `Rolf Quist; Ida Morland,'@a; b,4,${first.end},"'+1 and\n-2",' =x,"a, b",named,name,${first.confidence},${first.speech}\r\n`,
    ].join(","),
  );
  expect(rows({ ...exported, quotations: [] })).toMatch(/^abcdefghijkl,.*,{9}\r\n$/);
});

test("entries for BibTeX have a key each", async () => {
  const exported = exportedArticle(await article(lines));
  const write = writerOf("bibtex").article;
  const all = write(exported) + write(exported) + write({ ...exported, url: "https://gazette.example/b" });
  const keys = [...all.matchAll(/^@article\{([^,]+),$/gm)].map(([, key]) => key);
  expect(keys).toHaveLength(3);
  expect(new Set(keys).size).toBe(3);
  expect(all).toContain("title = {{The bridge \\& the river}}");
});
