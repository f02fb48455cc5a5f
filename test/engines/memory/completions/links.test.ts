import fc from "fast-check";
import { expect, test } from "vitest";
import { Links, noLink } from "../../../../src/engines/memory/completions/links.ts";

const article = fc.oneof(fc.nat(20), fc.nat(2 ** 24 - 1));

test("lists keep what was put into them, the last first, whatever was taken away and put into others", () => {
  const step = fc.record({ list: fc.nat(2), no: article, isGone: fc.boolean() });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 120 }), (steps) => {
      const links = new Links();
      const lists = [noLink, noLink, noLink];
      const expected: number[][] = [[], [], []];
      for (const { list, no, isGone } of steps) {
        const own = expected[list] ?? [];
        const at = own.indexOf(no);
        if (isGone) {
          lists[list] = links.without(lists[list] ?? noLink, no);
          if (at >= 0) own.splice(at, 1);
        } else {
          lists[list] = links.with(lists[list] ?? noLink, no);
          own.unshift(no);
        }
      }
      for (const [list, own] of expected.entries()) {
        const found: number[] = [];
        links.some(lists[list] ?? noLink, (no) => found.push(no) === 0);
        expect(found).toEqual(own);
        expect(links.first(lists[list] ?? noLink)).toBe(own[0] ?? -1);
        expect(lists[list] === noLink).toBe(own.length === 0);
      }
    }),
  );
});

test("one article of a list takes no room, and many take a few bytes each", () => {
  const links = new Links();
  const size = () => links.arrays().reduce((sum, { byteLength }) => sum + byteLength, 0);
  const empty = size();
  for (let no = 0; no < 100; no++) links.with(noLink, no);
  expect(size()).toBe(empty);
  let list = noLink;
  for (let no = 0; no < 30_000; no += 30) list = links.with(list, no);
  expect(size()).toBeLessThan(1000 * 3);
});
