import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { libraryOf } from "../../src/cli/library-of.ts";
import { slice } from "../../src/domain/span.ts";
import { pages } from "../../src/library/reading-on.ts";
import { articleOf } from "./shelf.ts";

const longestPage = 1900;

/** Every page of an article, as it would be shown. */
function read(body: string) {
  const article = articleOf({ title: "The lamp", body });
  const parts = pages(article).flat();
  return { article, parts, shown: parts.map((span) => slice(article.text, span)) };
}

const bare = (text: string) => text.replace(/\s/g, "");

function graphemeStarts(text: string): Set<number> {
  return new Set([...new Intl.Segmenter("und").segment(text)].map(({ index }) => index).concat(text.length));
}

const unspaced: readonly (readonly [string, string])[] = [
  ["Japanese", "灯台の守り人は毎晩ランプを磨いていた。".repeat(300)],
  ["Thai", "ผู้ดูแลประภาคารขัดโคมไฟทุกคืน".repeat(300)],
  ["one long word", "a".repeat(28_470)],
  ["Base64", "QWxsIGxhbXBzIGFyZSBsaXQ+/".repeat(400)],
  ["families of emoji", "👩‍👩‍👧‍👦".repeat(1000)],
  ["flags", "🇫🇷🇩🇪".repeat(1000)],
  ["letters with their marks apart", "e\u0301\u0323".repeat(3000)],
  ["a word, then one without end", `a ${"b".repeat(9000)} c`],
];

describe("an article without spaces can be read to its end", () => {
  test.each(unspaced)("%s: whole, in pages, no grapheme in two", (_, body) => {
    const { article, parts, shown } = read(body);
    expect(bare(shown.join(""))).toBe(bare(body));
    expect(Math.max(...shown.map((part) => part.length))).toBeLessThanOrEqual(longestPage);
    const starts = graphemeStarts(article.text);
    expect(parts.every(({ start, end }) => starts.has(start) && starts.has(end))).toBe(true);
  });

  test("the library gives each of its pages", async () => {
    const article = articleOf({ title: "灯台", body: unspaced[0]?.[1] ?? "" });
    const library = await libraryOf([article]);
    const first = await library.page(article.id, 1);
    expect(first?.pages).toBeGreaterThan(2);
    expect(await library.page(article.id, first?.pages ?? 0)).not.toBeNull();
  });

  test("words of a language without spaces stay whole", () => {
    const { shown } = read("灯台の守り人は毎晩ランプを磨いていた".repeat(300));
    for (const part of shown) expect(part).not.toMatch(/^ンプ|^ランプ?$|ラン?$/);
  });

  test("a letter under ten thousand marks is cut between them, since no page holds it", () => {
    const body = `e${"\u0301".repeat(10_000)}`;
    expect(read(body).shown.join("")).toBe(body);
  });

  test("a space that carries a mark keeps it", () => {
    const body = `${"a".repeat(1898)} \u0301${"b".repeat(3000)}`;
    expect(read(body).shown.join("")).toBe(body);
  });
});

test("whatever the text, pages leave nothing out but white space and keep every grapheme whole", () => {
  const piece = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 20 }),
    fc.constantFrom(" ", "\n", "\u00A0", "x".repeat(1700), "漢".repeat(900), "👨‍👩‍👧", "e\u0301"),
  );
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 12 }), (pieces) => {
      const body = `Start ${pieces.join("")} end`;
      const { article, parts, shown } = read(body);
      expect(bare(shown.join(""))).toBe(bare(body));
      const starts = graphemeStarts(article.text);
      for (const { start, end } of parts) expect(starts.has(start) && starts.has(end)).toBe(true);
    }),
    { numRuns: 40 },
  );
});
