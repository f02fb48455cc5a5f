import fc from "fast-check";
import { expect, test } from "vitest";
import { hashOf } from "../../../../src/engines/memory/bytes/hash.ts";
import { RarePhrases } from "../../../../src/engines/memory/completions/rare-phrases.ts";

test("notes one article of a phrase, and refuses another", () => {
  const rare = new RarePhrases();
  expect([1, 2].map((article) => rare.add(hashOf("salt road"), article))).toEqual([true, false]);
  expect(rare.take(hashOf("salt road"))).toBe(1);
  expect(rare.take(hashOf("salt road"))).toBeNull();
});

test("knows after whatever was added and taken away what a map would know", () => {
  const step = fc.record({ phrase: fc.nat(40), article: fc.nat(6), remove: fc.boolean() });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 120 }), fc.nat(3000), (steps, others) => {
      const rare = new RarePhrases();
      const known = new Map<number, number>();
      // Some at the end of the table, that go on at its beginning.
      for (let at = 0; at < others; at++)
        rare.add(at % 2 === 0 ? 0xffff_ffff - at : hashOf(`other ${at}`), at);
      for (const { phrase, article, remove } of steps) {
        if (remove) {
          rare.remove(phrase, article);
          if (known.get(phrase) === article) known.delete(phrase);
        } else {
          expect(rare.add(phrase, article)).toBe(!known.has(phrase));
          if (!known.has(phrase)) known.set(phrase, article);
        }
      }
      for (let phrase = 0; phrase <= 40; phrase++) expect(rare.take(phrase)).toBe(known.get(phrase) ?? null);
    }),
    { numRuns: 100 },
  );
});
