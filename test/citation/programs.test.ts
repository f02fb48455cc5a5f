import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import { describe, expect, test } from "vitest";
import { formatCitation } from "../../src/citation/format-citation.ts";
import type { CitedSource } from "../../src/domain/cited-source.ts";
import { article, seed } from "./sources.ts";

const russian: CitedSource = {
  ...article,
  title: "Путин: «Мы готовы» — 100 % & {всё} \\end_#1 $x^2~",
  outlet: "Известия & Co",
  authors: ["Иван Иванов", "Редакция"],
  language: "ru",
  date: "2022-01",
  archived: "https://web.archive.org/web/2022/https://example.com/a_b",
};

describe("BibTeX", () => {
  test("a full source", async () => {
    expect(await formatCitation(article, "bibtex", "en")).toBe(
      [
        "@article{doe2022ukrainetqmxin,",
        "  author = {Doe, Jane Q. and Roe, Richard},",
        "  title = {{Ukraine says \\textquotedbl{}no\\textquotedbl{} to the talks}},",
        "  journal = {The Example Times},",
        "  year = {2022},",
        "  month = jan,",
        "  day = {15},",
        "  url = {https://example.com/news/a},",
        "  urldate = {2026-11-23},",
        "  language = {english},",
        "  langid = {english},",
        "}",
        "",
      ].join("\n"),
    );
  });

  test("other letters stay, TeX's signs are escaped, a whole name is in braces", async () => {
    expect(await formatCitation(russian, "bibtex", "fr")).toBe(
      [
        "@article{article2022tqmxin,",
        "  author = {Иванов, Иван and {Редакция}},",
        "  title = {{Путин: «Мы готовы» — 100 \\% \\& \\textbraceleft{}всё\\textbraceright{} \\textbackslash{}end\\_\\#1 \\$x\\textasciicircum{}2\\textasciitilde{}}},",
        "  journal = {Известия \\& Co},",
        "  year = {2022},",
        "  month = jan,",
        "  url = {https://example.com/news/a},",
        "  urldate = {2026-11-23},",
        "  language = {russian},",
        "  langid = {russian},",
        "  note = {Archived copy: https://web.archive.org/web/2022/https://example.com/a\\_b},",
        "}",
        "",
      ].join("\n"),
    );
  });

  test("a page of no outlet, no date, no author", async () => {
    const bare = { ...article, outlet: null, date: null, authors: [], accessed: null, language: "und" };
    expect(await formatCitation(bare, "bibtex", "en")).toBe(
      "@misc{articleukrainetqmxin,\n  title = {{Ukraine says \\textquotedbl{}no\\textquotedbl{} to the talks}},\n  url = {https://example.com/news/a},\n}\n",
    );
  });

  test.each([article, russian, seed])("Citation.js reads it back: $title", async (source) => {
    const [read] = new Cite(await formatCitation(source, "bibtex", "en"), { generateGraph: false }).data;
    expect(plain(read?.title)).toBe(source.title);
    expect(read).toMatchObject({
      type: "article-journal",
      "container-title": source.outlet,
      URL: source.url?.replace(/#.*/, ""),
    });
  });
});

describe("RIS", () => {
  test("a full source, each line ended by CR LF", async () => {
    expect(await formatCitation(russian, "ris", "en")).toBe(
      [
        "TY  - NEWS",
        "ID  - article2022tqmxin",
        "TI  - Путин: «Мы готовы» — 100 % & {всё} \\end_#1 $x^2~",
        "AU  - Иванов, Иван",
        "AU  - Редакция",
        "T2  - Известия & Co",
        "PY  - 2022",
        "DA  - 2022/01//",
        "LA  - ru",
        "UR  - https://example.com/news/a",
        "Y2  - 2026/11/23/",
        "N1  - Archived copy: https://web.archive.org/web/2022/https://example.com/a_b",
        "ER  - ",
        "",
      ].join("\r\n"),
    );
  });

  test.each([article, russian, seed])("Citation.js reads it back: $title", async (source) => {
    const text = await formatCitation(source, "ris", "en");
    const read = new Cite(text, { generateGraph: false }).data;
    expect(read).toHaveLength(1);
    expect(read[0]).toMatchObject({
      type: "article-newspaper",
      title: source.title,
      "container-title": source.outlet,
      URL: source.url?.replace(/#.*/, ""),
      language: source.language,
      // It reads PY, and not the day in DA.
      issued: { "date-parts": [[2022]] },
    });
  });
});

describe("CSL-JSON", () => {
  test("a list of one item, names taken apart where it is certain how", async () => {
    const text = await formatCitation(russian, "csl-json", "en");
    expect(text.endsWith("]\n")).toBe(true);
    expect(JSON.parse(text)).toEqual([
      {
        id: "article2022tqmxin",
        type: "article-newspaper",
        title: russian.title,
        "container-title": "Известия & Co",
        author: [{ family: "Иванов", given: "Иван" }, { literal: "Редакция" }],
        issued: { "date-parts": [[2022, 1]] },
        accessed: { "date-parts": [[2026, 11, 23]] },
        URL: "https://example.com/news/a",
        archive_location: "https://web.archive.org/web/2022/https://example.com/a_b",
        language: "ru",
      },
    ]);
  });
});

describe("the key of an entry", () => {
  const keyOf = async (source: CitedSource) =>
    /^@\w+\{([^,]*),/.exec(await formatCitation(source, "bibtex", "en"))?.[1];

  test("stays with the article, whatever the day and the passage", async () => {
    const later = { ...article, accessed: "2030-01-01", url: "https://example.com/news/a#:~:text=else" };
    expect(await keyOf(later)).toBe(await keyOf(article));
  });

  test("tells two articles of one author, year and first word apart", async () => {
    expect(await keyOf({ ...article, url: "https://example.com/news/b" })).not.toBe(await keyOf(article));
  });
});

/** The title without what Citation.js marks as not to be changed. */
function plain(title: unknown): string {
  return String(title).replace(/<\/?span[^>]*>/g, "");
}
