import fc from "fast-check";
import { expect, test } from "vitest";
import { cite } from "../../src/domain/cite.ts";
import { loadArticles } from "../../src/intake/load.ts";
import {
  articleFromBytes,
  articleToBytes,
  citableFromBytes,
  documentFromBytes,
  documentToBytes,
  readingFromBytes,
  readingToBytes,
} from "../../src/store/article-codec.ts";
import { ByteReader, ByteWriter } from "../../src/store/bytes.ts";

test("any reading, any document and any article come back as they were", async () => {
  const { articles } = await loadArticles(["seeds"]);
  expect(articles.length).toBeGreaterThan(10);
  for (const article of articles) {
    const { language, blocks, sentences, quotes, speakers, clues, ...rest } = article;
    const reading = { language, blocks, sentences, quotes, speakers, ...(clues && { clues }) };
    expect(readingFromBytes(readingToBytes(reading))).toEqual(reading);
    const { id: _, origin: __, outletNote: ___, outletColor: ____, ...about } = rest;
    const document = { ...about, language: null, declaredQuotes: [] };
    expect(documentFromBytes(documentToBytes(document))).toEqual(document);
    expect(articleFromBytes(articleToBytes(article))).toEqual(article);
    const everywhere = { ...article, outletNote: "Of the harbour.", outletColor: 0x12_34_56 };
    const elsewhere = { ...everywhere, alsoIn: [{ id: article.id, outlet: "Ombrac" }] };
    const bytes = articleToBytes(elsewhere);
    expect(articleFromBytes(bytes)).toEqual(elsewhere);
    expect(cite(citableFromBytes(bytes))).toEqual(cite(elsewhere));
  }
});

test("numbers and texts come back, halves of pairs among them", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          fc.maxSafeNat(),
          fc.double({ noNaN: true }),
          fc.string({ unit: "binary" }),
          fc.constant("\ud800é"),
        ),
      ),
      (values) => {
        const out = new ByteWriter();
        for (const value of values) {
          if (typeof value === "string") out.text(value);
          else if (Number.isSafeInteger(value) && value >= 0 && !Object.is(value, -0)) out.uint(value);
          else out.float(value);
        }
        const from = new ByteReader(out.bytes());
        for (const value of values) {
          if (typeof value === "string") expect(from.text()).toBe(value);
          else if (Number.isSafeInteger(value) && value >= 0 && !Object.is(value, -0))
            expect(from.uint()).toBe(value);
          else expect(from.float()).toBe(value);
        }
        expect(from.isAtEnd).toBe(true);
      },
    ),
  );
});

test("bytes that end too soon are refused wherever they end", async () => {
  const [article] = (await loadArticles(["seeds"])).articles;
  if (!article) throw new Error("no article");
  const bytes = readingToBytes(article);
  for (let length = 0; length < bytes.length; length += 7)
    expect(() => readingFromBytes(bytes.subarray(0, length))).toThrow(RangeError);
});
