import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import fc from "fast-check";
import MarkdownIt from "markdown-it";
import { describe, expect, test } from "vitest";
import { cleanField, cleanTitle, longestField } from "../../src/citation/clean.ts";
import { formatCitation } from "../../src/citation/format-citation.ts";
import { type CitationFormat, type CitedSource, citationFormats } from "../../src/domain/cited-source.ts";
import { workOf } from "../work.ts";
import { article } from "./sources.ts";

/** Pieces of syntax of every format, blanks and ends of lines of every kind, letters of several scripts. */
const piece = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: "binary", maxLength: 12 }) },
  {
    weight: 5,
    arbitrary: fc.constantFrom(
      ..."{ } \\ % & # $ ~ ^ _ \" ' ` , = @ < > [ ] ( ) * | - -- ! ? . … « » “ ” ‘ ’".split(" "),
      ...["\n", "\r\n", "\u2028", "\u0085", "\v", "\0", "\u202E", "\uD800", "\uFDD0", "\t", " ", "\u00A0"],
      ...[
        "ER  - ",
        "\nER  - \nTY  - BOOK",
        "@article{x,",
        "},\n@misc{y,",
        "title = {",
        "\\input{/etc/passwd}",
      ],
      ...["<i>", "</i>", "<b>", "<span class='nocase'>", "&amp;", "&lt;b&gt;", "&#10;", "&#x202e;", "&#0;"],
      ...[
        "](https://evil.example)",
        "```",
        "> ",
        "# ",
        "- ",
        "1. ",
        "@everyone",
        "<@1>",
        "https://evil.example",
      ],
      ...["Путин", "日本語", "עברית", "l’été", "é", " and ", "Word", "a", "👩‍👩‍👧"],
    ),
  },
);
const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(""));
const source: fc.Arbitrary<CitedSource> = fc.record({
  title: text,
  url: fc.constantFrom(
    null,
    "https://example.com/a{b}c|d^e`f'g\"h<i>j#:~:text=x",
    "javascript:alert(1)",
    "no link",
  ),
  date: fc.constantFrom(null, "2022", "2022-01", "2022-01-15", "0007-01-01", "\nER  - "),
  outlet: fc.option(text),
  authors: fc.array(text, { maxLength: 4 }),
  language: fc.constantFrom(null, "und", "en", "fr", "zh-Hant", "x}\n", "de"),
  accessed: fc.constantFrom(null, "2026-11-23"),
  archived: fc.constantFrom(null, "https://web.archive.org/web/2022/https://example.com/{}_%41"),
});
const locale = fc.constantFrom("en", "fr", "de", "es");

/** Letters and digits, without case: what no style may drop. */
const letters = (value: string) => value.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/** Citation.js makes any run of blanks one space. */
const blanks = (value: string) => value.replace(/\s+/g, " ").trim();

describe("whatever the fields hold", () => {
  test("BibTeX stays one entry whose braces balance, one field a line", async () => {
    await fc.assert(
      fc.asyncProperty(source, async (value) => {
        const lines = (await formatCitation(value, "bibtex", "en")).split("\n");
        expect(lines[0]).toMatch(/^@(?:article|misc)\{[a-z0-9]+,$/);
        expect(lines.slice(-2)).toEqual(["}", ""]);
        for (const line of lines.slice(1, -2)) {
          expect(line).toMatch(/^ {2}[a-z]+ = (?:[a-z]{3}|\{.*\}),$/su);
          expect(isBalanced(line)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  test("Citation.js reads one entry from the BibTeX, with the very title", async () => {
    await fc.assert(
      fc.asyncProperty(text, async (title) => {
        const bibtex = await formatCitation({ ...article, title }, "bibtex", "en");
        const read = new Cite(bibtex, { generateGraph: false, forceType: "@biblatex/text" }).data;
        expect(read).toHaveLength(1);
        const words = String(read[0]?.title ?? "").replace(/<\/?span[^>]*>/g, "");
        expect(blanks(words)).toBe(blanks(cleanTitle(title)));
      }),
      { numRuns: 300 },
    );
  });

  test("RIS stays one record of known tags, and is read back", async () => {
    await fc.assert(
      fc.asyncProperty(source, async (value) => {
        const ris = await formatCitation(value, "ris", "en");
        const lines = ris.split(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/);
        expect(lines.pop()).toBe("");
        for (const line of lines) expect(line).toMatch(/^(?:TY|ID|TI|AU|T2|PY|DA|LA|UR|Y2|N1|ER) {2}- /);
        expect(lines.filter((line) => line.startsWith("ER  - "))).toEqual(["ER  - "]);
        expect(lines.filter((line) => line.startsWith("TI  - "))).toEqual([
          `TI  - ${cleanTitle(value.title)}`,
        ]);
        expect(new Cite(ris, { generateGraph: false, forceType: "@ris/file" }).data).toHaveLength(1);
      }),
      { numRuns: 500 },
    );
  });

  test("a style is one line of text that keeps every letter of the title, and the link", async () => {
    await fc.assert(
      fc.asyncProperty(
        source,
        fc.constantFrom("apa", "mla", "chicago"),
        locale,
        async (value, style, tag) => {
          const entry = await formatCitation(value, style, tag);
          expect(entry).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\uFDD0]/u);
          expect(entry).toBe(entry.trim());
          expect(letters(entry)).toContain(letters(cleanField(value.title)));
          if (value.url?.startsWith("https:")) {
            expect(entry).toContain("https://example.com/a%7Bb%7Dc%7Cd%5Ee%60f'g%22h%3Ci%3Ej");
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  test.each(Object.getOwnPropertyNames(Object.prototype))("a work may be called %s", async (title) => {
    for (const style of ["apa", "mla", "chicago"] as const) {
      const work = { title, url: null, date: null, outlet: null, authors: [], language: null };
      const entry = await formatCitation({ ...work, accessed: null, archived: null }, style, "en");
      expect(letters(entry)).toContain(letters(title));
    }
  });

  test("Markdown shows the title as it is, and has no link but ours", async () => {
    const markdown = new MarkdownIt({ linkify: true });
    await fc.assert(
      fc.asyncProperty(source, text, async (value, words) => {
        const quotation = { text: words, speaker: words, role: null };
        const made = await formatCitation({ ...value, quotation }, "markdown", "en");
        const html = markdown.render(made);
        const links = [...html.matchAll(/<a href="([^"]*)"/g)].map((match) => match[1] ?? "");
        for (const link of links) expect(link).toMatch(/^https:\/\/(?:example\.com|web\.archive\.org)\//);
        expect(html).not.toMatch(/<(?!\/?(?:a|p|em|blockquote)\b)/);
        expect(letters(unescapeHtml(html.replace(/<[^>]*>/g, "")))).toContain(
          letters(cleanField(value.title)),
        );
      }),
      { numRuns: 500 },
    );
  });

  test("CSL-JSON is JSON, and ends of lines are where each format has them", async () => {
    await fc.assert(
      fc.asyncProperty(source, fc.constantFrom(...citationFormats), async (value, format) => {
        const made = await formatCitation(value, format, "fr");
        if (format === "csl-json") expect(JSON.parse(made)).toHaveLength(1);
        const end = /\r?\n*$/.exec(made)?.[0];
        expect(end).toBe(format === "ris" ? "\r\n" : ["bibtex", "csl-json"].includes(format) ? "\n" : "");
        expect(made.isWellFormed()).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe("cost and bounds", () => {
  const nasty = [
    '"',
    "'",
    "<i>",
    "<",
    "(",
    "“",
    "&amp;",
    "{",
    "[",
    "a ",
    "\\",
    "- ",
    ". ",
    "’s ",
    "www.",
    "&",
    "а\u0301",
  ];

  test.each(nasty)("%j without end costs no more than in proportion, and is cut", async (sign) => {
    const cite = (length: number, format: CitationFormat) => {
      const title = sign.repeat(Math.ceil(length / sign.length));
      return formatCitation({ ...article, title, authors: [title] }, format, "en");
    };
    for (const format of citationFormats) {
      expect((await cite(200_000, format)).length).toBeLessThan(longestField * 40);
      const once = await workOf(() => cite(100_000, format));
      expect(await workOf(() => cite(200_000, format))).toBeLessThan(2.2 * once);
    }
  });

  test("a title of 1,000 signs is whole, a longer one ends at a word", async () => {
    const whole = `${"mot ".repeat(249)}mot!`;
    expect(cleanField(whole)).toBe(whole);
    expect(cleanField(`${whole} more`)).toBe(`${"mot ".repeat(248)}mot…`);
  });
});

function isBalanced(line: string): boolean {
  let depth = 0;
  for (const sign of line.replace(/\\[&%$#_]/g, "")) {
    if (sign === "{") depth += 1;
    if (sign === "}") depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

function unescapeHtml(html: string): string {
  return html
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&");
}
