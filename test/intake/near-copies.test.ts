import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ArticleId } from "../../src/domain/article.ts";
import { type Comparable, NearCopies } from "../../src/intake/near-copies.ts";
import { sketchOf } from "../../src/intake/sketch.ts";
import { workOf } from "../work.ts";

/** So many sentences of invented words, the same for the same seed. */
function sentences(seed: number, count: number): string[] {
  let state = seed * 7919 + 1;
  const next = (below: number) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
  const word = () => `${"bcdfglmnprst"[next(12)]}${"aeiou"[next(5)]}${"lmnrst"[next(6)]}${"aeiou"[next(5)]}`;
  return Array.from({ length: count }, () => `${Array.from({ length: 12 }, word).join(" ")}.`);
}

function comparable(text: string, about: Partial<Comparable> = {}): Comparable {
  const sketch = sketchOf(text);
  if (!sketch) throw new Error("too short");
  return { sketch, date: null, url: null, outlet: null, ...about };
}

const report = sentences(1, 40);
const whole = report.join(" ");
const id = (name: string) => name as ArticleId;

/** For each, the one that is kept for it. */
function kept(all: Readonly<Record<string, Comparable>>): Record<string, string | null> {
  const near = new NearCopies();
  for (const [name, about] of Object.entries(all)) near.set(id(name), about);
  near.settle();
  return Object.fromEntries(Object.keys(all).map((name) => [name, near.keeperOf(id(name))]));
}

describe("one text in two outlets", () => {
  test.each<[string, string]>([
    ["as it is", whole],
    ["cut after the half", report.slice(0, 20).join(" ")],
    ["headed anew", `${sentences(9, 2).join(" ")} ${whole}`],
    ["with paragraphs dropped", report.filter((_, at) => at % 4 !== 1).join(" ")],
    ["with other marks, capitals and line ends", whole.toUpperCase().replaceAll(". ", "!\n\n")],
    [
      "with a word changed here and there",
      report.map((one, at) => (at % 5 === 0 ? one.replace(/^\w+/, "x") : one)).join(" "),
    ],
  ])("%s is kept with the longest", (_, copy) => {
    const found = kept({ a: comparable(whole), b: comparable(copy) });
    expect(Object.values(found).filter(Boolean)).toHaveLength(1);
  });

  test.each<[string, Partial<Comparable>, Partial<Comparable>, string]>([
    [
      "another report of the event, with the same quotations",
      {},
      {},
      [...report.slice(0, 8), ...sentences(2, 30)].join(" "),
    ],
    ["a brief of a few of its sentences", {}, {}, report.slice(0, 8).join(" ")],
    ["the bulletin of another week", { date: "2024-05-02" }, { date: "2024-05-20" }, whole],
    [
      "the same outlet's bulletin of another day",
      { url: "https://www.gazette.example/a" },
      { url: "https://gazette.example/b" },
      [...report.slice(0, 30), ...sentences(3, 10)].join(" "),
    ],
  ])("%s stands for itself", (_, a, b, other) => {
    expect(kept({ a: comparable(whole, a), b: comparable(other, b) })).toEqual({ a: null, b: null });
  });
});

test("who is kept for whom does not depend on the order in which they come, change and go", () => {
  const texts = [
    ...[whole, report.slice(0, 25).join(" "), report.slice(10).join(" "), report.slice(0, 14).join(" ")],
    ...[sentences(2, 30).join(" "), [...sentences(2, 25), ...sentences(4, 3)].join(" ")],
  ].map((text) => comparable(text));
  const all = Object.fromEntries(texts.map((one, at) => [String(at), one]));
  const expected = kept(all);
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(texts.length - 1), fc.option(fc.nat(texts.length - 1)), fc.boolean()), {
        maxLength: 20,
      }),
      (steps) => {
        const near = new NearCopies();
        for (const [at, text, settle] of steps) {
          near.set(id(String(at)), text === null ? null : (texts[text] ?? null));
          if (settle) near.settle();
        }
        for (const [name, about] of Object.entries(all)) near.set(id(name), about);
        near.settle();
        expect(Object.fromEntries(Object.keys(all).map((name) => [name, near.keeperOf(id(name))]))).toEqual(
          expected,
        );
      },
    ),
    { numRuns: 100 },
  );
});

test("what a change costs does not grow with the library", async () => {
  const work = async (size: number) => {
    const near = new NearCopies();
    for (let at = 0; at < size; at++) near.set(id(`n${at}`), comparable(sentences(at + 100, 8).join(" ")));
    near.settle();
    const [one, other] = [comparable(whole), comparable(report.slice(0, 30).join(" "))];
    return workOf(() => {
      near.set(id("a"), one);
      near.set(id("b"), other);
      near.settle();
    });
  };
  await work(50);
  expect(await work(400)).toBeLessThanOrEqual(1.2 * (await work(100)) + 50);
});
