import fc from "fast-check";
import { expect, test } from "vitest";
import { Texts } from "../../../../src/engines/memory/bytes/texts.ts";

const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.constantFrom("", "harbour", "“Où va l’été ?” – 3 €", "\u0080\u0092", "мост", "a\u202fb", "🌊 sea"),
);

test("gives any text back, and tells where it stands in another", () => {
  fc.assert(
    fc.property(fc.array(anyText, { minLength: 1, maxLength: 20 }), (all) => {
      const texts = new Texts();
      const starts = all.map((text) => texts.add(text));
      for (const [at, text] of all.entries()) {
        const start = starts[at] ?? 0;
        expect(texts.read(start, text.length)).toBe(text);
        expect(texts.holds(start, text.length)).toBe(true);
        expect(Array.from(text, (_, unit) => texts.unit(start + unit))).toEqual(
          Array.from(text, (_, unit) => text.charCodeAt(unit)),
        );
        for (const [place, other] of all.entries()) {
          const order = Math.sign(texts.compare(start, text.length, starts[place] ?? 0, other.length));
          expect(order).toBe(text < other ? -1 : text > other ? 1 : 0);
          expect(texts.indexOf(start, text.length, other)).toBe(text.indexOf(other));
        }
      }
    }),
    { numRuns: 60 },
  );
});

test("takes a byte for each letter of a Latin text, whatever its marks", () => {
  const texts = new Texts();
  const sizeOf = (text: string) => {
    const before = texts.arrays().reduce((sum, { byteLength }) => sum + byteLength, 0);
    texts.add(text);
    return texts.arrays().reduce((sum, { byteLength }) => sum + byteLength, 0) - before;
  };
  const latin = "“L’œuvre”, dit-elle – à Ombrac…";
  expect(sizeOf(latin)).toBe(latin.length);
  expect(sizeOf("мост")).toBe(2 * "мост".length);
});
