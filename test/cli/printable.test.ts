import fc from "fast-check";
import { expect, test } from "vitest";
import { printable } from "../../src/cli/printable.ts";

test("nothing that a file holds can move the cursor, change colours, turn the writing or begin a line", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(printable(text)).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
    }),
  );
});

test("words stay, with their accents, emoji and no-break spaces", () => {
  const text = "« L’e\u0301te\u0301\u00A0» 🌊 – 灯台";
  expect(printable(text)).toBe(text);
  expect(printable("two\n  lines\u001B[31m red")).toBe("two lines[31m red");
});
