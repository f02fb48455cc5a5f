import { expect, test } from "vitest";
import { Growing } from "../../../../src/engines/memory/bytes/growing.ts";

test("what grows by a little each time is copied so often as is worth it, and leaves little room empty", () => {
  const sizes: number[] = [];
  class Counted extends Uint8Array {
    constructor(length: number) {
      super(length);
      sizes.push(length);
    }
  }
  const bytes = new Growing(new Counted(0));
  const wanted = 2 ** 24;
  while (bytes.length < wanted) bytes.extend(1024);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(20 * wanted);
  expect(sizes.at(-1)).toBeLessThanOrEqual(wanted * (1 + 1 / 16));
});
