import fc from "fast-check";
import { expect, test } from "vitest";
import { IdIndex } from "../../../src/engines/memory/id-index.ts";

test("finds what a map would find, after whatever came and went", () => {
  const step = fc.record({ id: fc.nat(30), isGone: fc.boolean() });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 100 }), fc.nat(1500), (steps, further) => {
      const ids: string[] = [];
      const index = new IdIndex((row) => ids[row] ?? "");
      const rows = new Map<string, number>();
      const put = (id: string) => {
        rows.set(id, ids.push(id) - 1);
        index.add(id, ids.length - 1);
      };
      for (const { id, isGone } of steps) {
        const name = `id-${id}`;
        const row = rows.get(name);
        if (row === undefined && !isGone) put(name);
        if (row !== undefined && isGone) {
          index.remove(name, row);
          rows.delete(name);
        }
      }
      for (let more = 0; more < further; more++) put(`more-${more}`);
      for (let id = 0; id <= 30; id++) expect(index.find(`id-${id}`)).toBe(rows.get(`id-${id}`) ?? -1);
      if (further > 0) expect(index.find(`more-${further - 1}`)).toBe(rows.get(`more-${further - 1}`));
    }),
    { numRuns: 30 },
  );
});
