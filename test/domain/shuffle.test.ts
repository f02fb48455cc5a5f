import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nthInShuffle } from "../../src/domain/shuffle.ts";

const seed = fc.nat(36 ** 6);

describe("a walk in random order, with nothing kept", () => {
  test("comes by each item once before any comes again", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), seed, fc.integer(), (size, from, place) => {
        const items = Array.from({ length: size }, (_, at) => at);
        const seen = items.map((_, step) => nthInShuffle(size, from, place + step));
        expect(new Set(seen).size).toBe(size);
        expect(nthInShuffle(size, from, place + size)).toBe(seen[0]);
      }),
    );
  });

  test("starts anywhere: over many seeds every item comes first", () => {
    const firsts = Array.from({ length: 50 }, (_, from) => nthInShuffle(5, from * 977, 0));
    expect(new Set(firsts).size).toBe(5);
  });

  test("has nothing to give of nothing", () => {
    expect(nthInShuffle(0, 7, 3)).toBeNull();
  });
});
