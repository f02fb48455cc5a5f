import fc from "fast-check";
import { expect, test } from "vitest";
import { hashOf, RarePhrases } from "../../../../src/engines/memory/completions/rare-phrases.ts";

test("notes two articles of a phrase, and refuses a third", () => {
  const rare = new RarePhrases();
  expect([1, 2, 3].map((article) => rare.add(hashOf("salt road"), article, 2))).toEqual([true, true, false]);
  expect(rare.take(hashOf("salt road"))).toEqual([1, 2]);
  expect(rare.take(hashOf("salt road"))).toEqual([]);
});

test("knows after whatever was added and taken away what a map would know", () => {
  const step = fc.record({ phrase: fc.nat(40), article: fc.nat(6), remove: fc.boolean() });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 120 }), fc.nat(3000), (steps, others) => {
      const rare = new RarePhrases();
      const known = new Map<number, number[]>();
      for (let at = 0; at < others; at++) rare.add(1_000_000 + at, at, 1);
      for (const { phrase, article, remove } of steps) {
        const articles = known.get(phrase) ?? [];
        if (remove) {
          rare.remove(phrase, article);
          known.set(
            phrase,
            articles.filter((one) => one !== article),
          );
        } else if (!articles.includes(article)) {
          expect(rare.add(phrase, article, 2)).toBe(articles.length < 2);
          if (articles.length < 2) known.set(phrase, [...articles, article]);
        }
      }
      for (const [phrase, articles] of known) expect(rare.take(phrase).sort()).toEqual([...articles].sort());
    }),
    { numRuns: 100 },
  );
});
