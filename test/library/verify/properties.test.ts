import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Random } from "../../../lab/random.ts";
import { Truth } from "../../../lab/verify-table/truth.ts";
import { reset } from "../../../lab/verify-table/typography.ts";
import { slice } from "../../../src/domain/span.ts";
import { verifierOf } from "../engine-of.ts";
import { articles } from "./library.ts";

const verifier = await verifierOf(articles);
const truth = new Truth(articles);
const spaced = articles.filter(({ language }) => language !== "ja");

/** Whole words of an article's body, four or more. */
const passages = fc
  .tuple(fc.constantFrom(...spaced), fc.nat(), fc.integer({ min: 4, max: 40 }))
  .map(([article, from, length]) => {
    const body = article.body ?? { start: 0, end: 0 };
    const words = [...slice(article.text, body).matchAll(/[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{N}]+)*/gu)];
    const first = from % (words.length - 4);
    const last = words[Math.min(words.length - 1, first + length - 1)];
    const start = body.start + (words[first]?.index ?? 0);
    const end = body.start + (last ? last.index + last[0].length : 0);
    return { article, start, end, text: article.text.slice(start, end) };
  });

describe("any four or more whole words of an article", () => {
  test("stand word for word at their place", async () => {
    await fc.assert(
      fc.asyncProperty(passages, async ({ article, start, end, text }) => {
        const verdict = await verifier.check(text, null);
        expect(verdict.kind).toBe("word-for-word");
        if (verdict.kind !== "word-for-word") return;
        const there = verdict.places.some(
          (place) =>
            place.citation.article === article.id && place.span.start === start && place.span.end === end,
        );
        expect(there).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test("keep their verdict however they are set", async () => {
    await fc.assert(
      fc.asyncProperty(passages, fc.nat(), async ({ text }, seed) => {
        expect((await verifier.check(reset(text, new Random(seed)), null)).kind).toBe("word-for-word");
      }),
      { numRuns: 300 },
    );
  });

  test("are never word for word once a word is another", async () => {
    await fc.assert(
      fc.asyncProperty(
        passages,
        fc.nat(),
        fc.constantFrom("zebra", "never", "13", "the", "de"),
        async ({ text }, at, other) => {
          const words = [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)];
          const word = words[at % words.length];
          if (!word) return;
          const altered = text.slice(0, word.index) + other + text.slice(word.index + word[0].length);
          fc.pre(truth.count(altered) === 0);
          expect(["word-for-word", "marked-change", "other-speaker"]).not.toContain(
            (await verifier.check(altered, null)).kind,
          );
        },
      ),
      { numRuns: 300 },
    );
  });
});

test("any text at all gets an answer", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "grapheme", maxLength: 400 }), async (text) => {
      for (const { span } of await verifier.verify(text)) {
        expect(span.start).toBeLessThan(span.end);
        expect(span.end).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: 300 },
  );
});
