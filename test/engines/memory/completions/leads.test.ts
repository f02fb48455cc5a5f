import fc from "fast-check";
import { expect, test } from "vitest";
import { TimeSlice } from "../../../../src/domain/time-slice.ts";
import { PieceReader, toPiece } from "../../../../src/engines/memory/bytes/pieces.ts";
import { type Declared, Leads } from "../../../../src/engines/memory/completions/leads.ts";

const number = fc.oneof(fc.nat(200), fc.nat(2 ** 24));
const declared: fc.Arbitrary<Declared> = fc.record({
  entry: number,
  quotes: number,
  forms: fc.array(number, { maxLength: 3 }),
});
const own = fc.record({
  declared: fc.array(declared, { maxLength: 4 }),
  phrases: fc.array(fc.nat(2 ** 32 - 1), { maxLength: 4 }),
});

test("what leads to an article is told as it was noted, whatever else came and went, and after it was written", async () => {
  const step = fc.record({ article: fc.nat(12), own: fc.option(own) });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
      const leads = new Leads();
      const expected = new Map<number, { declared: Declared[]; phrases: number[] }>();
      for (const { article, own } of steps) {
        leads.delete(article);
        expected.delete(article);
        if (own === null) continue;
        leads.set(article, own.declared, own.phrases);
        expected.set(article, own);
      }
      const piece = toPiece("completions", leads.arrays());
      const again = await Leads.read(new PieceReader("completions", piece), new TimeSlice());
      for (const each of [leads, again])
        for (let article = 0; article <= 13; article++) {
          expect(each.has(article)).toBe(expected.has(article));
          expect(each.declared(article)).toEqual(expected.get(article)?.declared ?? []);
          expect(each.phrases(article)).toEqual(expected.get(article)?.phrases ?? []);
          const seen: number[][] = [];
          each.visit(
            article,
            (entry, quotes) => seen.push([entry, quotes]),
            (hash) => seen.push([hash]),
          );
          expect(seen).toEqual([
            ...each.declared(article).map(({ entry, quotes }) => [entry, quotes]),
            ...each.phrases(article).map((hash) => [hash]),
          ]);
        }
    }),
    { numRuns: 60 },
  );
});
