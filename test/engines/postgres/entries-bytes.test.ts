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

test("entries that stand close take three bytes each", () => {
  const entries = Uint32Array.from({ length: 100 }, (_, at) => entry(at * 40, at * 600));
  expect(entriesToBytes(entries).length).toBe(300);
});

test.each([[[5]], [[5, 1]], [[0xff, 0xff, 0xff, 0, 0]], [[0x80]]])(
  "bytes that are no entries are refused: %j",
  (bytes) => {
    expect(() => entriesFromBytes(Uint8Array.from(bytes))).toThrow("broken");
  },
);
