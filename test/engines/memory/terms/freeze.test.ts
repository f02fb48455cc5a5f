import { expect, test } from "vitest";
import { freeze } from "../../../../src/engines/memory/terms/freeze.ts";
import { articleTermsOf } from "./corpus.ts";

test("terms stand in the order of their bytes, whatever characters they have", () => {
  const tails = [
    "",
    "a",
    "z",
    "\u00e9",
    "\u4e2d",
    "\ud7ff",
    "\ud800",
    "\udc00",
    "\ue000",
    "\uff5e",
    "\u{10000}",
    "\u{1f600}",
    "\u{10ffff}",
  ];
  const terms = tails.flatMap((one) => tails.flatMap((other) => [`${one}${other}`, `m${one}m${other}`]));
  const segment = freeze([{ no: 0, terms: articleTermsOf([...new Set(terms)].map((term) => [term, 1])) }]);
  const frozen = [...segment.termStarts.subarray(0, -1)].map((start, at) =>
    Buffer.from(segment.terms.subarray(start, segment.termStarts[at + 1])),
  );
  // Halves of a pair by themselves cannot be told from one another as bytes.
  const encoded = new Map(terms.map((term) => [Buffer.from(term).toString("hex"), Buffer.from(term)]));
  expect(frozen).toEqual([...encoded.values()].sort(Buffer.compare));
});
