import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { highestFrequency, type TermList } from "../../../src/domain/term-list.ts";
import { TermCounter } from "../../../src/library/ranking/term-counter.ts";

function bytesOf({ terms, termStarts }: TermList): Buffer[] {
  return [...termStarts.subarray(0, -1)].map((start, at) =>
    Buffer.from(terms.subarray(start, termStarts[at + 1])),
  );
}

function listOf(texts: readonly string[], common = ""): TermList {
  const counter = new TermCounter(common);
  for (const [at, text] of texts.entries()) counter.add(text, at + 1);
  return counter.list();
}

const inBytes = (texts: readonly string[]) => texts.map((text) => Buffer.from(text)).sort(Buffer.compare);

const tails = ["", "a", "z", "é", "中", "\ud7ff", "\ue000", "\uff5e", "\u{10000}", "\u{1f600}", "\u{10ffff}"];

describe("a list of terms", () => {
  test("is in the order of their bytes, whatever characters they have", () => {
    const texts = fc.uniqueArray(fc.array(fc.constantFrom(...tails, "lamp", "\u0001"), { maxLength: 5 }), {
      selector: (parts) => parts.join(""),
    });
    fc.assert(
      fc.property(texts, (parts) => {
        const all = parts.map((each) => each.join(""));
        const list = listOf(all);
        expect(bytesOf(list)).toEqual(inBytes(all));
        const [first] = bytesOf(list);
        expect(list.frequencies[0]).toBe(first && all.indexOf(first.toString()) + 1);
      }),
    );
  });

  test("may be longer than an article ever is", () => {
    const all = Array.from({ length: 9000 }, (_, at) => `lantern${(at * 7919) % 9000}`);
    expect(bytesOf(listOf(all))).toEqual(inBytes(all));
  });

  test("has stems where they belong, which are put in order by what stands behind their language", () => {
    const stems = [":xx:harbour", ":xx:harb", ":xx:é", ":xx:", ":xx:1", ":xx:harbours"];
    const words = ["9", "10", "=the harbour", "harbour", "@harbour"];
    const list = listOf([...stems, ...words], ":xx:");
    expect(bytesOf(list)).toEqual(inBytes([...stems, ...words]));
  });

  test("counts no further than says anything", () => {
    const counter = new TermCounter();
    counter.add("lamp", 10_000);
    expect([...counter.list().frequencies]).toEqual([highestFrequency]);
  });

  test("counts a term again, however it comes: as a text, as bytes, in Latin letters that are to be folded", () => {
    const counter = new TermCounter();
    const number = counter.add("ete", 2);
    expect(counter.addLatin("l'Été", 2, 5, 64, 3)).toBe(number);
    expect(counter.addBytes(Buffer.from("un ete"), 3, 6, 4)).toBe(number);
    expect(counter.frequency(number)).toBe(9);
    expect(counter.addLatin("straße", 0, 6, 7, 1)).toBe(counter.add("strasse", 1));
    expect(counter.addLatin("straße", 0, 6, 6, 1)).toBe(-1);
    expect(bytesOf(counter.list()).map(String)).toEqual(["ete", "strasse"]);
  });

  test("keeps apart what has come to be many", () => {
    const counter = new TermCounter();
    const all = Array.from({ length: 5000 }, (_, at) => `w${at}`);
    for (const round of [1, 2])
      for (const [at, term] of all.entries()) expect(counter.add(term, round)).toBe(at);
    expect(counter.size).toBe(5000);
    expect(new Set(counter.list().frequencies)).toEqual(new Set([3]));
  });
});
