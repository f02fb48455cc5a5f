import { expect, test } from "vitest";
import { indexWord } from "../../../src/library/ranking/index-words.ts";
import { shortHash } from "../../../src/library/ranking/sequence.ts";
import { stemTerm } from "../../../src/library/ranking/stemming.ts";

test("a word is the same whatever was asked before it, in its own language, and after more than are remembered", () => {
  const asked = [
    ["harbours", "en"],
    ["harbours", "fr"],
    ["constructor", "en"],
    ["lanternes", "fr"],
  ] as const;
  const expected = asked.map(([term, code]) => {
    const stem = stemTerm(term, code);
    return { term, stem, hash: shortHash(stem) };
  });
  const words = () => asked.map(([term, code]) => indexWord(term, code));
  expect(words()).toEqual(expected);
  const [first] = words();
  expect(words()[0]).toBe(first);
  for (let at = 0; at < 70_000; at++) indexWord(`w${at}`, "en");
  expect(words()).toEqual(expected);
  expect(words()[0]).not.toBe(first);
});
