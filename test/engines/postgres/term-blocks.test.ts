import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { postingsFromBytes, postingsToBytes } from "../../../src/engines/postgres/terms/postings-bytes.ts";
import { BlockReader, BlockWriter, type TermBlock } from "../../../src/engines/postgres/terms/term-blocks.ts";

const ordinals = fc.uniqueArray(fc.nat(65_535), { maxLength: 300 }).map((all) => all.sort((a, b) => a - b));

describe("postings in bytes", () => {
  test("come back as they were", () => {
    fc.assert(
      fc.property(ordinals, fc.infiniteStream(fc.nat(255)), (all, frequencies) => {
        const postings = {
          ordinals: Uint16Array.from(all),
          frequencies: Uint8Array.from(all, () => frequencies.next().value),
        };
        expect(postingsFromBytes(postingsToBytes(postings))).toEqual(postings);
      }),
      { numRuns: 200 },
    );
  });

  test("take a byte each where a word is frequent", () => {
    const all = Array.from({ length: 1000 }, (_, at) => at * 10);
    const postings = { ordinals: Uint16Array.from(all), frequencies: new Uint8Array(1000).fill(3) };
    expect(postingsToBytes(postings)).toHaveLength(1000);
  });
});

describe("terms in blocks", () => {
  const terms = fc
    .uniqueArray(fc.uint8Array({ minLength: 1, maxLength: 90 }), {
      selector: (term) => Buffer.from(term).toString("hex"),
    })
    .map((all) => all.sort(Buffer.compare));
  const entries = fc.uint8Array({ maxLength: 1500 });

  test("come back in their order, each block under its first term, and in blocks that are not long", () => {
    fc.assert(
      fc.property(terms, fc.infiniteStream(entries), (all, stream) => {
        const given = all.map((term) => ({ term, entries: stream.next().value }));
        const read = blocksOf(given).flatMap(({ first, bytes }) => {
          const own = readAll(bytes);
          expect(own[0]?.term).toEqual(first);
          expect(own.length === 1 || bytes.length < 1200 + own.length * 100).toBe(true);
          return own;
        });
        expect(read).toEqual(given);
      }),
      { numRuns: 100 },
    );
  });

  test("are refused where they are cut off", () => {
    const [block] = blocksOf([{ term: Uint8Array.of(1, 2), entries: new Uint8Array(9) }]);
    expect(() => readAll(block?.bytes.subarray(0, 8) ?? new Uint8Array(0))).toThrow("broken");
  });
});

function blocksOf(all: readonly { readonly term: Uint8Array; readonly entries: Uint8Array }[]): TermBlock[] {
  const writer = new BlockWriter();
  const blocks = all.map(({ term, entries }) => writer.add(term, entries));
  return [...blocks, writer.end()].filter((block) => block !== null);
}

function readAll(bytes: Uint8Array): { term: Uint8Array; entries: Uint8Array }[] {
  const read = [];
  for (const reader = new BlockReader(bytes); reader.next(); )
    read.push({ term: reader.term(), entries: reader.entries().slice() });
  return read;
}
