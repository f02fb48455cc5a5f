import { expect, test } from "vitest";
import { inOrderOfBytes } from "../../../../src/engines/memory/terms/byte-order.ts";
import { random } from "./corpus.ts";

/** Different texts of few letters, so that many begin alike; some stand at the beginning of others. */
function texts(count: number): Buffer[] {
  const next = random(7);
  const one = () => {
    const common = ":xx:".repeat(Math.floor(next() * 4));
    const own = Array.from({ length: Math.floor(next() * 7) }, () => Math.floor(next() ** 3 * 5) * 63);
    return Buffer.concat([Buffer.from(common), Buffer.from(own)]);
  };
  const made = Array.from({ length: count }, one);
  return [...new Map(made.map((text) => [text.toString("hex"), text])).values()];
}

test.each([2 ** 20, 40])("texts stand in the order of their bytes, so many (%i) or fewer at once", (most) => {
  const all = texts(3000);
  const starts = [0];
  for (const { length } of all) starts.push((starts.at(-1) ?? 0) + length);
  const order = inOrderOfBytes(Buffer.concat(all), starts, all.length, most);
  expect([...order].map((number) => all[number])).toEqual(all.toSorted(Buffer.compare));
});

test("texts that begin alike for ever so long are sorted as well", () => {
  const [length, count] = [100_000, 50];
  const ends = Array.from({ length: count }, (_, at) => String(((at * 7) % count) + 10));
  const bytes = Buffer.concat(ends.map((end) => Buffer.from("a".repeat(length) + end)));
  const starts = Array.from({ length: count + 1 }, (_, at) => at * (length + 2));
  const order = inOrderOfBytes(bytes, starts, count);
  expect([...order].map((number) => ends[number])).toEqual(ends.toSorted());
});
