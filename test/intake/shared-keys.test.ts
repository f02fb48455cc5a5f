import fc from "fast-check";
import { expect, test } from "vitest";
import { SharedKeys } from "../../src/intake/shared-keys.ts";
import { workOf } from "../work.ts";

const width = 4;

test("what comes and goes in any order is found by the keys that it has in common, unless too many have them", () => {
  const keys = fc.uniqueArray(fc.constantFrom(0, 1, 2, 3, 0xffffffff, 0x80000000), { maxLength: 6 });
  const step = fc.record({ no: fc.nat(90), keys: fc.option(keys) });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), fc.integer({ min: 1, max: 5 }), (steps, most) => {
      const shared = new SharedKeys(width);
      const known = new Map<number, readonly number[]>();
      for (const { no, keys: now } of steps) {
        shared.remove(no);
        known.delete(no);
        if (!now) continue;
        shared.add(no, now);
        known.set(no, now.slice(0, width));
      }
      const holders = (key: number) => [...known].filter(([, held]) => held.includes(key)).map(([no]) => no);
      for (const [no, held] of known) {
        const expected = new Map<number, number>();
        for (const key of held) {
          const all = holders(key);
          if (all.length > most) continue;
          for (const other of all) if (other !== no) expected.set(other, (expected.get(other) ?? 0) + 1);
        }
        expect(new Map(shared.sharing(no, most))).toEqual(expected);
      }
    }),
  );
});

test("taking away what has a key that all have costs the same however many have it", async () => {
  const work = (size: number) => {
    const shared = new SharedKeys(width);
    for (let no = 0; no < size; no++) shared.add(no, [7, no + 10]);
    return workOf(() => {
      shared.remove(Math.floor(size / 2));
      shared.sharing(3, 64);
    });
  };
  await work(100);
  expect(await work(4000)).toBe(await work(200));
});
