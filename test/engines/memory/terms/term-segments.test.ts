import { expect, test } from "vitest";
import { TimeSlice } from "../../../../src/domain/time-slice.ts";
import { TermSegments } from "../../../../src/engines/memory/terms/term-segments.ts";
import { inventedArticles } from "./corpus.ts";

async function oneByOne(count: number): Promise<TermSegments> {
  const segments = new TermSegments();
  for (const article of inventedArticles(count)) {
    await segments.add(article, new TimeSlice());
    await segments.settle();
  }
  return segments;
}

const sizes = ({ parts }: TermSegments) => parts.map(({ segment }) => segment.numbers.length);
const sum = (all: readonly number[]) => all.reduce((total, each) => total + each, 0);

test("articles that come one by one are in few segments, in their order", async () => {
  const segments = await oneByOne(300);
  expect(segments.parts.length).toBeLessThanOrEqual(24);
  expect(segments.parts.flatMap(({ segment }) => [...segment.numbers])).toEqual(
    inventedArticles(300).map(({ no }) => no),
  );
});

test("what is kept is in fewer, each larger than all behind it", async () => {
  const segments = await oneByOne(300);
  await segments.save(new TimeSlice());
  for (const [at, size] of sizes(segments).entries())
    expect(size).toBeGreaterThan(sum(sizes(segments).slice(at + 1)));
  expect(sum(sizes(segments))).toBe(300);
  const before = segments.parts;
  await segments.save(new TimeSlice());
  expect(segments.parts).toBe(before);
});
