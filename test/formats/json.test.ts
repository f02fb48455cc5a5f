import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";
import { slice } from "../../src/domain/span.ts";
import { detectFormat } from "../../src/formats/detect.ts";
import { formats } from "../../src/formats/index.ts";
import { json } from "../../src/formats/json.ts";
import { openingOf, sourceFile } from "../../src/formats/source-file.ts";
import { parse } from "./parse.ts";

const utf8 = new TextEncoder();

async function all(content: unknown, path = "a.json") {
  const text = typeof content === "string" ? content : JSON.stringify(content, null, 2);
  const { documents, lines, refused } = await json.parse(sourceFile(path, utf8.encode(text)));
  return {
    titles: documents.map(({ text, title }) => slice(text, title)),
    documents,
    lines,
    refused: refused?.map(({ line, reason }) => ({ line, reason })),
  };
}

const bridge = {
  title: "The bridge opens",
  url: "https://gazette.example/bridge",
  text: "It opened at dawn.",
};
const tower = { title: "The tower is sold", url: "https://gazette.example/tower", text: "Nobody had asked." };

/** An article with every field, as docs/article.schema.json has it. */
const whole = {
  ...bridge,
  text: ["Ida Morland came at dawn.", "“We waited nine years,” she said."],
  date: "2019-05-02",
  outlet: "The Gazette",
  language: "en",
  authors: ["Rolf Quist"],
  tags: ["bridges"],
  summary: "A bridge, late.",
  quotes: [{ text: "We waited nine years", speaker: "Ida Morland", role: "engineer" }],
};

test("every field of the schema is read", async () => {
  const { document, body, quotes } = await parse(json, JSON.stringify(whole), "a.json");
  expect(body).toBe("Ida Morland came at dawn.\n\n“We waited nine years,” she said.");
  expect(document).toMatchObject({
    kind: "full",
    url: "https://gazette.example/bridge",
    date: "2019-05-02",
    outlet: "The Gazette",
    language: "en",
    authors: ["Rolf Quist"],
    tags: ["bridges"],
    abstract: "A bridge, late.",
  });
  expect(quotes).toEqual([{ words: "We waited nine years", speaker: "Ida Morland", role: "engineer" }]);
});

test.each<[string, unknown, boolean]>([
  ["every field", whole, true],
  ["a text alone", bridge, true],
  ["a link alone", { title: "Known by its title", url: "https://gazette.example/a" }, true],
  ["no title", { text: "Words." }, false],
  ["a title alone", { title: "Alone" }, false],
])("the published schema says of an article with %s what reading says", async (_, article, isGood) => {
  const schema = JSON.parse(readFileSync("docs/article.schema.json", "utf8")) as Parameters<
    typeof z.fromJSONSchema
  >[0];
  expect(z.fromJSONSchema(schema).safeParse(article).success).toBe(isGood);
  const read = all([article]).then(
    () => true,
    () => false,
  );
  expect(await read).toBe(isGood);
});

test.each<[string, unknown]>([
  ["a list", [bridge, tower]],
  [
    "a list within what an interface answers",
    { status: "ok", response: { total: 2, results: [bridge, tower] } },
  ],
  [
    "hits of a search",
    {
      hits: {
        hits: [
          { _id: "1", _source: bridge },
          { _id: "2", _source: tower },
        ],
      },
    },
  ],
  ["articles by name", { one: bridge, two: tower }],
  ["JSON Lines", `${JSON.stringify(bridge)}\n\n${JSON.stringify(tower)}\n`],
  ["JSON Lines with commas", `${JSON.stringify(bridge)},\n${JSON.stringify(tower)},\n`],
])("several articles are found in %s", async (_, content) => {
  expect((await all(content)).titles).toEqual(["The bridge opens", "The tower is sold"]);
});

test("each article knows its line", async () => {
  expect((await all([bridge, tower])).lines).toEqual([2, 7]);
  expect((await all(`\n${JSON.stringify(bridge)}\n${JSON.stringify(tower)}`)).lines).toEqual([2, 3]);
});

test.each<[string, string, readonly { line: number; reason: string }[]]>([
  [
    "a line that is cut off",
    `${JSON.stringify(bridge)}\n{"title": "Half a\n${JSON.stringify(tower)}\n`,
    [{ line: 2, reason: "the line is no JSON" }],
  ],
  [
    "an article whose text has no closing mark",
    `[\n${JSON.stringify(bridge)},\n{"title": "Half a},\n${JSON.stringify(tower)}\n]`,
    [{ line: 3, reason: "it is no valid JSON" }],
  ],
  [
    "an article without its closing bracket",
    `[\n  ${JSON.stringify(bridge)},\n  {\n    "title": "Half"\n  ,\n  ${JSON.stringify(tower)}\n]`,
    [{ line: 3, reason: "it is no valid JSON" }],
  ],
  [
    "an article without a title",
    `[\n${JSON.stringify(bridge)},\n{"url": "https://gazette.example/x"},\n${JSON.stringify(tower)}\n]`,
    [{ line: 3, reason: "there is no title" }],
  ],
  [
    "an article without anything to show",
    `[\n${JSON.stringify(bridge)},\n{"title": "Alone", "date": "2020"},\n${JSON.stringify(tower)}\n]`,
    [{ line: 3, reason: "there is neither a text nor a summary nor a quotation nor a url" }],
  ],
  [
    "a file that breaks off",
    `[\n${JSON.stringify(bridge)},\n${JSON.stringify(tower)},\n{"tit`,
    [{ line: 4, reason: "it is no valid JSON" }],
  ],
])("%s costs itself only, and is told by its line", async (_, content, refused) => {
  const read = await all(content);
  expect(read.titles).toEqual(["The bridge opens", "The tower is sold"]);
  expect(read.refused).toEqual(refused);
});

test("a NewsArticle of schema.org is read, alone or in a graph with what is no article", async () => {
  const article = {
    "@context": "https://schema.org",
    "@type": ["NewsArticle"],
    headline: "The bridge opens",
    articleBody: "It opened at dawn.\n\nNobody sang.",
    datePublished: "2019-05-02T08:00:00+02:00",
    inLanguage: { "@type": "Language", name: "fr" },
    author: [{ "@type": "Person", name: "Rolf Quist" }, { name: "Ida Morland" }],
    publisher: { "@type": "Organization", name: "The Gazette" },
    mainEntityOfPage: { "@type": "WebPage", "@id": "https://gazette.example/bridge" },
    keywords: "bridges, roads",
    description: "A bridge, late.",
  };
  const graph = {
    "@graph": [{ "@type": "WebSite", name: "The Gazette", url: "https://gazette.example" }, article],
  };
  for (const content of [article, graph]) {
    const { documents, refused } = await all(content);
    expect(documents).toHaveLength(1);
    expect(refused).toEqual([]);
    expect(documents[0]).toMatchObject({
      url: "https://gazette.example/bridge",
      date: "2019-05-02",
      outlet: "The Gazette",
      language: "fr",
      authors: ["Rolf Quist", "Ida Morland"],
      tags: ["bridges", "roads"],
      abstract: "A bridge, late.",
    });
  }
});

test("an export of wallabag is read: its HTML as words, its lists of people", async () => {
  const { documents } = await all([
    {
      id: 7,
      is_archived: 1,
      tags: ["bridges"],
      title: "The bridge opens",
      url: "https://gazette.example/bridge",
      content: "<h1>The bridge opens</h1><p>It opened at <b>dawn</b>.</p><p>Nobody sang.</p>",
      created_at: "2023-01-09T10:00:00+00:00",
      published_at: "2019-05-02T08:00:00+00:00",
      published_by: ["Rolf Quist"],
      language: "fr_FR",
      domain_name: "gazette.example",
      annotations: [],
    },
    {
      title: "The tower is sold",
      url: "https://gazette.example/tower",
      content:
        '<p>nothing came. <a href="https://doc.wallabag.org/user/errors_during_fetching/">Help</a></p>',
      published_by: null,
      language: null,
    },
  ]);
  expect(documents[0]).toMatchObject({
    text: "The bridge opens\n\nIt opened at dawn.\n\nNobody sang.",
    date: "2019-05-02",
    authors: ["Rolf Quist"],
    language: "fr-FR",
  });
  expect(documents[1]).toMatchObject({ kind: "record", url: "https://gazette.example/tower", date: null });
});

test.each<[string, unknown, object]>([
  [
    "a reference manager's",
    {
      type: "article-newspaper",
      title: "The bridge opens",
      "container-title": "The Gazette",
      issued: { "date-parts": [[2019, 5, 2]] },
      author: [{ family: "Quist", given: "Rolf" }],
      URL: "https://gazette.example/bridge",
    },
    { outlet: "The Gazette", date: "2019-05-02", authors: ["Rolf Quist"], kind: "record" },
  ],
  [
    "a blog's interface",
    {
      id: 3,
      link: "https://gazette.example/bridge",
      date: "2019-05-02T08:00:00",
      title: { rendered: "The bridge &amp; the river" },
      content: { rendered: "<p>It opened at dawn.</p>", protected: false },
      categories: [4, 5],
    },
    { text: "The bridge & the river\n\nIt opened at dawn.", date: "2019-05-02", tags: [] },
  ],
  [
    "an interface that gives the beginning alone",
    {
      source: { id: null, name: "The Gazette" },
      title: "The bridge opens",
      description: "A bridge, late.",
      url: "https://gazette.example/bridge",
      publishedAt: "2019-05-02T06:00:00Z",
      content: "It opened at dawn, and nobody… [+2210 chars]",
    },
    { kind: "record", outlet: "The Gazette", abstract: "A bridge, late.", date: "2019-05-02" },
  ],
  [
    "fields in a group of their own",
    {
      webTitle: "The bridge opens",
      webUrl: "https://gazette.example/bridge",
      webPublicationDate: "2019-05-02T06:00:00Z",
      fields: { body: "<p>It opened at dawn.</p>", byline: "Rolf Quist" },
    },
    { text: "The bridge opens\n\nIt opened at dawn.", authors: ["Rolf Quist"], date: "2019-05-02" },
  ],
  [
    "a reader's, with seconds since 1970 and a table of tags",
    { ...bridge, published_date: 1556755200, tags: { bridges: {}, roads: {} }, site_name: "The Gazette" },
    { date: "2019-05-02", tags: ["bridges", "roads"], outlet: "The Gazette" },
  ],
])("%s fields are known", async (_, content, expected) => {
  const { documents } = await all([content]);
  expect(documents[0]).toMatchObject(expected);
});

test("an object above a text is front matter, and no JSON file", () => {
  const detected = (text: string, path: string) =>
    detectFormat(formats, path, openingOf(utf8.encode(text))).name;
  expect(detected('{\n  "title": "A"\n}\n\nIt opened at dawn.\n', "a.md")).toBe("markdown");
  expect(detected('{\n  "title": "A",\n  "text": "B"\n}\n', "a.txt")).toBe("json");
  expect(detected(`[${JSON.stringify(bridge)}]`, "a.txt")).toBe("json");
});

test("JSON that is no article is refused as that", async () => {
  await expect(all({ name: "a-package", version: "1.0.0", scripts: { build: "tsc" } })).rejects.toMatchObject(
    {
      complaint: { reason: "there is no title" },
    },
  );
  await expect(all('[{"titre": "Seul"}]')).rejects.toMatchObject({
    complaint: { line: 1, reason: "there is neither a text nor a summary nor a quotation nor a url" },
  });
  await expect(all("[]")).rejects.toMatchObject({
    complaint: { reason: "the file holds JSON, but no article with a title" },
  });
});
