import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nthInShuffle } from "../../src/domain/shuffle.ts";

const seed = fc.nat(36 ** 6);

describe("a walk in random order, with nothing kept", () => {
  test("comes by each item once before any comes again", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), seed, fc.integer(), (size, from, place) => {
        const items = Array.from({ length: size }, (_, at) => at);
        const seen = items.map((_, step) => nthInShuffle(items, from, place + step));
        expect(new Set(seen).size).toBe(size);
        expect(nthInShuffle(items, from, place + size)).toBe(seen[0]);
      }),
    );
  });

  test("starts anywhere: over many seeds every item comes first", () => {
    const items = ["a", "b", "c", "d", "e"];
    const firsts = Array.from({ length: 50 }, (_, from) => nthInShuffle(items, from * 977, 0));
    expect(new Set(firsts).size).toBe(items.length);
  });

  test("has nothing to give from an empty list", () => {
    expect(nthInShuffle([], 7, 3)).toBeUndefined();
  });
});
