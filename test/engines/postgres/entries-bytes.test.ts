import fc from "fast-check";
import { expect, test } from "vitest";
import { entriesFromBytes, entriesToBytes } from "../../../src/engines/postgres/passages/entries-bytes.ts";

const entry = (hash: number, segment: number) => ((hash << 16) | segment) >>> 0;

test.each([
  ["none", []],
  ["one", [entry(0, 0)]],
  ["the largest there are", [entry(0xffff, 0xffff)]],
  [
    "steps of every length",
    [entry(0, 3), entry(0x7f, 0), entry(0xff, 0x1234), entry(0x8000, 1), entry(0xffff, 2)],
  ],
  ["several segments of one hash", [entry(9, 1), entry(9, 2), entry(9, 0xff00)]],
])("entries come back as they were: %s", (_, entries) => {
  expect([...entriesFromBytes(entriesToBytes(Uint32Array.from(entries)))]).toEqual(entries);
});

test("any entries come back as they were, in whatever steps they ascend", () => {
  const entries = fc.array(fc.oneof(fc.nat(300), fc.nat(2 ** 32 - 1)), { maxLength: 80 });
  fc.assert(
    fc.property(entries, (some) => {
      const ascending = Uint32Array.from(some).sort();
      expect(entriesFromBytes(entriesToBytes(ascending))).toEqual(ascending);
    }),
  );
});

test("entries come back as they were, however long the steps between some are beside all others", () => {
  for (let near = 1; near <= 400; near++) {
    const entries = [...Array.from({ length: near }, (_, segment) => entry(7, segment)), entry(0xffff, 0)];
    expect([...entriesFromBytes(entriesToBytes(Uint32Array.from(entries)))]).toEqual(entries);
  }
});

test("entries of a row take less than three bytes each", () => {
  const entries = Uint32Array.from({ length: 100 }, (_, at) => entry(at * 40, (at * 26_000) % 65_536));
  expect(entriesToBytes(entries).length).toBeLessThan(300);
});

test.each([[[5]], [[1, 0, 0, 5]], [[2, 0, 0, 0, 0, 0, 0, 0xff]], [[0xff, 0xff, 0xff, 0xff, 0xff]]])(
  "bytes that are no entries are refused: %j",
  (bytes) => {
    expect(() => entriesFromBytes(Uint8Array.from(bytes))).toThrow("broken");
  },
);
