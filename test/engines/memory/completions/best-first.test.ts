import fc from "fast-check";
import { expect, test } from "vitest";
import { BestFirst } from "../../../../src/engines/memory/completions/best-first.ts";

test("gives what is worth most of all that is there, and nothing that is worth nothing", () => {
  const step = fc.record({ worth: fc.integer({ min: -2, max: 9 }), takes: fc.boolean() });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const heap = new BestFirst();
      const worths: number[] = [];
      const left = new Set<number>();
      for (const { worth, takes } of steps) {
        const item = worths.push(worth) - 1;
        heap.push(item, worth);
        if (worth > 0) left.add(item);
        if (!takes) continue;
        const most = Math.max(0, ...[...left].map((one) => worths[one] ?? 0));
        const best = heap.pop();
        expect(best === null ? 0 : worths[best]).toBe(most);
        if (best !== null) expect(left.delete(best)).toBe(true);
      }
    }),
  );
});
