import { describe, expect, test } from "vitest";
import { asArticleId, asQuoteId } from "../../src/domain/references.ts";
import { articleIdOf, textFingerprint } from "../../src/intake/article-id.ts";
import { quoteIdOf } from "../../src/library/quote-id.ts";

const about = { url: "https://example.org/lamp", text: "The lamp" };

describe("ids", () => {
  test("are the same for ever: buttons of old messages and links of other hosts rely on it", () => {
    const id = articleIdOf(about, "a.md");
    expect(id).toBe("8hjAU5WurH8v");
    expect(quoteIdOf(id, "C’est l’e\u0301tape")).toBe("8hjAU5WurH8v.js4Pzh");
    expect(asArticleId(id)).toBe(id);
    expect(articleIdOf(about, "b/c.txt")).toBe(id);
    expect(articleIdOf({ ...about, text: "Another text" }, "a.md")).toBe(id);
  });

  test("without an address tell path and text apart", () => {
    const ids = [
      articleIdOf({ url: null, text: "One" }, "a.md"),
      articleIdOf({ url: null, text: "One" }, "b.md"),
      articleIdOf({ url: null, text: "Two" }, "a.md"),
    ];
    expect(new Set(ids).size).toBe(3);
  });

  test("of a quotation outlive another typesetting, not other words", () => {
    const article = articleIdOf(about, "a.md");
    const id = quoteIdOf(article, "C’est l’e\u0301tape");
    expect(asQuoteId(id)).toBe(id);
    expect(quoteIdOf(article, "c'est l'étape")).toBe(id);
    expect(quoteIdOf(article, "c'est l'etape")).not.toBe(id);
  });

  test("the same text is known again by its words", () => {
    expect(textFingerprint("L’été\n")).toBe(textFingerprint(" l'e\u0301te\u0301"));
    expect(textFingerprint("L’été")).not.toBe(textFingerprint("L’ete"));
  });
});

test.each(["", "short", "AAAAAAAAAAAA\n", "AAAAAAAAAAAAA", "AAAAAAAAAA/A", "../../etc/pw"])(
  "%j from outside is taken for no id",
  (text) => {
    expect(asArticleId(text)).toBeNull();
    expect(asQuoteId(`${text}.BBBBBB`)).toBeNull();
  },
);
