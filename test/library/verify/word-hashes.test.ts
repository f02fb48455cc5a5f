import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { atomsOf } from "../../../src/library/verify/atoms.ts";
import { pairHashes, pairsOf } from "../../../src/library/verify/pair-hashes.ts";
import { wordHashes } from "../../../src/library/verify/word-hashes.ts";

const letters = "abcdeABXéÉçœßøıİ1239²lLdqu";
const between = ".’'`´-‑&#+/ ,;:«»“”„\"…—€%$§ \u00A0\u202F\n[]";
const others = "ж灯あ한é\u0301\u00AD\u200Bﬁ😀";

function textsOf(characters: string, weight = 1) {
  const one = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...letters) },
    { weight, arbitrary: fc.constantFrom(...characters) },
    {
      weight: 1,
      arbitrary: fc.constantFrom("l'«", "https://a.example/b?c", "www.d", "1,000.5", "3.", "..."),
    },
  );
  return fc.array(one, { maxLength: 60 }).map((parts) => parts.join(""));
}

describe("the words of a text by their hashes", () => {
  test.each([
    ["Latin letters", textsOf(between)],
    ["letters of all scripts", textsOf(between + others, 2)],
  ])("are those of its atoms: %s", (_, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        const words = atomsOf(text).filter(({ kind }) => kind === "word");
        const { starts, hashes } = wordHashes(text);
        expect(starts).toEqual(words.map(({ start }) => start));
        expect(pairsOf(hashes)).toEqual(pairHashes(words.map(({ form }) => form)));
      }),
      { numRuns: 1000 },
    );
  });

  test.each(["see ", "see\n", "see\u00A0", "see https://a.example/\n"])(
    "an address is one word, whatever stands before it: %j",
    (before) => {
      const words = atomsOf(`${before}https://lamp.example/a-b and`).filter(({ kind }) => kind === "word");
      expect(words.slice(-2).map(({ form }) => form)).toEqual(["https://lamp.example/a-b", "and"]);
    },
  );
});
