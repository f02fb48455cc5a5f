import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { FormatError } from "../../src/domain/errors.ts";
import { slice } from "../../src/domain/span.ts";
import { readPage } from "../../src/formats/html/read-page.ts";
import { html } from "../../src/formats/html.ts";
import { sourceFile } from "../../src/formats/source-file.ts";
import { workOf } from "../work.ts";

const folder = "test/fixtures/pages";

interface Expected {
  readonly encoding?: "latin1";
  readonly text: readonly string[];
}

/** Paragraphs of invented words, for pages that need an article. */
const filler =
  "<p>The keeper of the tower, who had kept it for years, wrote down each ship that passed, its name, its flag, and the hour.</p>".repeat(
    6,
  );

function complaintOf(source: string) {
  try {
    readPage(source);
  } catch (error) {
    if (error instanceof FormatError) return error.complaint;
    throw error;
  }
  return null;
}

describe("a page is read as a reader sees it", () => {
  test.each(readdirSync(folder))("%s", (name) => {
    const { encoding, text, ...facts } = JSON.parse(
      readFileSync(join(folder, name, "expected.json"), "utf8"),
    ) as Expected;
    const source = readFileSync(join(folder, name, "page.html"));
    const page = readPage(encoding === undefined ? source : Buffer.from(source.toString("utf8"), encoding));
    expect(page.text.split("\n\n")).toEqual(text);
    expect(page).toMatchObject(facts);
  });

  test("what is stored is the title and these words, and quotations of it can be shown", async () => {
    const bytes = readFileSync(join(folder, "news-en", "page.html"));
    const [document] = (await html.parse(sourceFile("a.html", bytes))).documents;
    if (!document?.body) throw new Error("an article");
    expect(slice(document.text, document.body)).toBe(readPage(bytes).text);
    expect(document.blockQuotations?.map((span) => slice(document.text, span))).toEqual([
      expect.stringMatching(/^We measured 14 m² of deck/),
    ]);
  });
});

describe("what a page says of its use is told", () => {
  test("that no copies may be kept, for one robot or all", () => {
    for (const name of ["robots", "googlebot"])
      expect(
        readPage(`<title>a</title><meta name=${name} content="index,noarchive">${filler}`).noarchive,
      ).toBe(true);
    expect(readPage(`<title>a</title><meta name=robots content=noindex>${filler}`).noarchive).toBe(false);
  });

  test("that not everybody may read all of it", () => {
    const said = (json: string) =>
      readPage(`<title>a</title><script type="application/ld+json">${json}</script>${filler}`).paywalled;
    expect(said('{"@type":"NewsArticle","isAccessibleForFree":"False"}')).toBe(true);
    expect(said('{"@type":"NewsArticle","isAccessibleForFree":true}')).toBe(false);
    expect(
      readPage(`<title>a</title><meta property="article:content_tier" content="metered">${filler}`).paywalled,
    ).toBe(true);
  });
});

describe("the title is the article's, without its site", () => {
  const titled = (head: string, body = "") =>
    readPage(`${head}${body}${filler}`, "https://www.tidings.example.org/x").title;

  test.each([
    ["<title>A lamp in the fog - Tidings</title>", "", "A lamp in the fog"],
    ["<title>Tidings | A lamp in the fog</title>", "", "A lamp in the fog"],
    [
      "<title>A lamp - a fog - and a ship</title><meta property=og:title content='A lamp - a fog - and a ship'>",
      "",
      "A lamp - a fog - and a ship",
    ],
    ["<title>News: A lamp in the fog | Sea</title>", "<h1>A lamp in the fog</h1>", "A lamp in the fog"],
    [
      "<title>x</title><meta property=og:title content='Tom &amp;amp; the <i>lamp</i>'>",
      "",
      "Tom & the lamp",
    ],
    [
      "<meta property=og:title content='tidings.example.org'>",
      "<h1>A lamp in the fog</h1>",
      "A lamp in the fog",
    ],
  ])("%s", (head, body, title) => {
    expect(titled(head, body)).toBe(title);
  });
});

describe("the day is the one of publication, as the page has it", () => {
  const dated = (head: string, body = "", address: string | null = null) =>
    readPage(`<title>A lamp in the fog</title>${head}<h1>A lamp in the fog</h1>${body}${filler}`, address)
      .date;

  test.each([
    ['<meta property="article:published_time" content="2021-12-31T23:30:00-08:00">', "", "2021-12-31"],
    ['<meta name="dc.date" content="2021-12-31">', "", "2021-12-31"],
    ["", '<time datetime="2021-12-31T10:00Z">yesterday</time>', "2021-12-31"],
    [
      "",
      '<time datetime="2022-02-02">now</time><time itemprop="datePublished" datetime="2021-12-31">then</time>',
      "2021-12-31",
    ],
    ["", "<p>Published 31 December 2021, changed 2 January 2022</p>", "2021-12-31"],
    ["", "<p>31/12/2021</p>", "2021-12-31"],
    ["", "<p>5/6/2021</p>", null],
    ["", "<p>On 5 June 2021 the lamp went out for the first time in a hundred years.</p>", null],
    ['<meta property="article:published_time" content="soon">', "", null],
  ])("%s %s: %s", (head, body, day) => {
    expect(dated(head, body)).toBe(day);
  });

  test("else the one in its address", () => {
    expect(dated("", "", "https://example.org/2021/12/31/lamp")).toBe("2021-12-31");
  });
});

describe("characters are read as browsers read them", () => {
  const page = (charset: string, words: string) =>
    `<title>a</title><meta ${charset}>${filler}<p>${words}, as it was said before.</p>`;
  const last = (bytes: Uint8Array, charset?: string) => readPage(bytes, null, charset).blocks.at(-1)?.text;

  test.each<[string, Uint8Array, string?]>([
    ["latin1 is Windows-1252", Buffer.from(page('charset="latin1"', "L\x92\u00e9t\u00e9"), "latin1")],
    ["none, and no UTF-8", Buffer.from(page("name=x", "L\x92\u00e9t\u00e9"), "latin1")],
    ["none, and UTF-8", Buffer.from(page("name=x", "L’été"))],
    [
      "another than the page is saved in",
      Buffer.from(page('http-equiv="Content-Type" content="text/html; charset=iso-8859-1"', "L’été")),
    ],
    ["UTF-16 with a mark", Buffer.from(`\uFEFF${page("charset=utf-8", "L’été")}`, "utf16le")],
    ["UTF-16 without", Buffer.from(page("charset=utf-16", "L’été"), "utf16le")],
    [
      "what the server said",
      Buffer.from(page("charset=utf-8", "L\x92\u00e9t\u00e9"), "latin1"),
      "windows-1252",
    ],
  ])("%s", (_, bytes, charset) => {
    expect(last(bytes, charset)).toBe("L’été, as it was said before.");
  });

  test("EUC-KR, declared", () => {
    const bytes = Buffer.concat([
      Buffer.from(`<title>a</title><meta charset="euc-kr">${filler}<p>`),
      Buffer.from([0xb5, 0xee, 0xb4, 0xeb]),
      Buffer.from(", as it was said before.</p>"),
    ]);
    expect(last(bytes)).toBe("등대, as it was said before.");
  });
});

describe("pages that would take without end are refused at once, with the line and the remedy", () => {
  test.each([
    ["nested without end", "<div>\n".repeat(100_000), /2000 elements/, 2001],
    ["parted without end", "<p>word\n".repeat(60_000), /50000 elements/, 50_001],
    ["text without end", `<p>${"word ".repeat(1_400_000)}`, /6 MB/, 1],
  ])("%s", async (_, source, reason, line) => {
    const before = (make: string) => workOf(() => complaintOf(`<title>a</title>${make}`), "calls");
    expect(complaintOf(`<title>a</title>${source}`)).toMatchObject({
      line,
      reason: expect.stringMatching(reason),
    });
    expect(await before(source)).toBeLessThan(source.length * 20);
  });

  test.each([
    ["elements in one another, fewer", (count: number) => "<div>".repeat(count) + filler],
    [
      "attributes",
      (count: number) => `<p ${"a=b ".repeat(count * 10)} title="${"x".repeat(count * 10)}">${filler}`,
    ],
    ["quotes that nothing ends", (count: number) => `${filler}${"<a b='".repeat(count)}`],
    [
      "JSON-LD in one another",
      (count: number) => `<script type="application/ld+json">${"[".repeat(count)}</script>${filler}`,
    ],
  ])("%s cost no more than in proportion", async (_, make) => {
    const work = (count: number) => workOf(() => readPage(`<title>a</title>${make(count)}`), "calls");
    await work(100);
    const once = await work(800);
    expect(await work(1600)).toBeLessThan(2.3 * once + 2000);
  });

  test("words stay, however deep they stand", () => {
    const { text } = readPage(
      `<title>a</title>${"<div>".repeat(900)}${filler}<p>the last words, deep down below all else</p>`,
    );
    expect(text).toMatch(/the last words, deep down below all else$/);
    expect(text.split("\n\n")).toHaveLength(7);
  });
});

test("an article of which the chooser of articles takes a line is found by its sentences", () => {
  const box =
    '<div class="content"><p>The tower is open again, says its keeper, and there is tea, with cakes, on Sundays, for all.</p></div>';
  const article = Array.from(
    { length: 12 },
    (_, at) =>
      `<div class="comment-${at}"><span>In the year ${1800 + at} the lamp burnt whale oil, and the keeper, as ever, wrote down what it cost him.</span></div>`,
  );
  const { text } = readPage(`<title>a</title>${box}<div class="footer">${article.join("")}</div>`);
  expect(text).toContain("In the year 1811 the lamp burnt whale oil");
});

test("a list of bookmarks is told, with what reads it", async () => {
  const bytes = new TextEncoder().encode(
    "<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<TITLE>Bookmarks</TITLE>\n<DL><p>",
  );
  await expect(html.parse(sourceFile("a.html", bytes))).rejects.toThrow(/list of bookmarks/);
});

test("a page without an article is refused with a remedy", async () => {
  const links = '<li><a href="/x">Somewhere else</a></li>'.repeat(30);
  const bytes = new TextEncoder().encode(`<title>Home</title><ul>${links}</ul>`);
  await expect(html.parse(sourceFile("a.html", bytes))).rejects.toThrow(/no article on the page/);
});
