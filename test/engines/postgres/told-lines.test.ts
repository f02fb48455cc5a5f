import { expect, test } from "vitest";
import { linesFromBytes, linesToBytes } from "../../../src/engines/postgres/told-lines.ts";

const counts = new Map([
  ["Anna Brun f", 3],
  ["Bruno Ferrand m", 1],
]);

test("lines with how many tell them come back as they were", () => {
  expect(new Map(linesFromBytes(linesToBytes(counts)))).toEqual(counts);
});

test("bytes that end within a line give the whole ones", () => {
  expect([...linesFromBytes(linesToBytes(counts).subarray(0, -4))]).toEqual([["Anna Brun f", 3]]);
  expect([...linesFromBytes(new Uint8Array())]).toEqual([]);
});
