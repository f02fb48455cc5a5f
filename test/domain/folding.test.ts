import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fold, foldForm, foldTypography, locate } from "../../src/domain/folding.ts";
import { slice } from "../../src/domain/span.ts";

function found(text: string, words: string, from = 0): string | null {
  const span = locate(foldTypography(text), words, from);
  return span && slice(text, span);
}

describe("words are found whatever their typography", () => {
  test.each([
    ["straight and curly apostrophes", "C’est l’aube", "l'aube", "l’aube"],
    ["composed and decomposed letters", "un phare e\u0301teint", "éteint", "e\u0301teint"],
    ["decomposed words asked for", "un phare éteint", "e\u0301teint", "éteint"],
    ["no-break and narrow spaces", "«\u00A0oui\u202F!\u00A0»", "oui !", "oui\u202F!"],
    ["a line break and more spaces", "une\n  lampe", "une lampe", "une\n  lampe"],
    ["kinds of dashes", "mi–figue", "mi-figue", "mi–figue"],
    ["kinds of quotation marks inside", "dit « la tour » ici", 'dit " la tour "', "dit « la tour »"],
    ["an ellipsis and three dots", "eh bien… non", "bien... non", "bien… non"],
    [
      "soft hyphens and zero-width characters",
      "light\u00ADhou\u200Bse",
      "lighthouse",
      "light\u00ADhou\u200Bse",
    ],
    ["capitals", "LA TOUR", "la tour", "LA TOUR"],
  ])("%s", (_, text, words, expected) => {
    expect(found(text, words)).toBe(expected);
  });

  test("accents stay: they make other words", () => {
    expect(found("il pêche au port", "péché")).toBeNull();
    expect(found("une cote", "une côte")).toBeNull();
  });

  test("part of a word is not the word", () => {
    expect(found("the lamplighter and the lamp.", "lamp")).toBe("lamp");
    expect(locate(foldTypography("the lamplighter"), "lamp")).toBeNull();
    expect(locate(foldTypography("une e\u0301tape"), "e")).toBeNull();
  });

  test("the search begins where it is told to", () => {
    const text = "Oui. Oui.";
    expect(locate(foldTypography(text), "oui", 1)).toEqual({ start: 5, end: 8 });
    expect(locate(foldTypography(text), "oui", 6)).toBeNull();
  });

  test("no words are nowhere", () => {
    expect(found("une lampe", " \u00AD ")).toBeNull();
  });
});

const letter = fc.constantFrom("a", "é", "e\u0301", "Ô", "ñ", "n\u0303", "z", "1", "🌊", "字");
const word = fc.array(letter, { minLength: 1, maxLength: 5 }).map((letters) => letters.join(""));
const gap = fc.constantFrom(" ", "\u00A0", "\n\n", " – ", "’", " « ", " » ", ", ");

describe("a located span", () => {
  test("folds to the words that were asked for, in another typesetting as well", () => {
    const text = fc.array(fc.tuple(word, gap), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (pairs, a, b) => {
        const from = Math.min(a % pairs.length, b % pairs.length);
        const to = Math.max(a % pairs.length, b % pairs.length);
        const whole = pairs.flat().join("");
        const wanted = pairs
          .slice(from, to + 1)
          .map(([one, between], at, all) => (at === all.length - 1 ? one : one + between))
          .join("")
          .normalize("NFC")
          .toUpperCase()
          .replaceAll("\u00A0", "  ");
        const folded = foldTypography(whole);
        const span = locate(folded, wanted);
        expect(span).not.toBeNull();
        if (span) expect(foldTypography(slice(whole, span)).text).toBe(foldTypography(wanted).text.trim());
      }),
    );
  });

  test("folding keeps the way back: each unit comes from a character that holds it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), (text) => {
        const { text: folded, starts, ends } = foldTypography(text);
        expect(starts).toHaveLength(folded.length);
        for (let i = 0; i < folded.length; i++) {
          const [start, end] = [starts[i] ?? -1, ends[i] ?? -1];
          expect(foldTypography(text.slice(start, end)).text).toContain(folded.charAt(i));
          if (i > 0) expect(start).toBeGreaterThanOrEqual(starts[i - 1] ?? 0);
        }
      }),
    );
  });
});

describe("a word has one folded form, whoever folds it", () => {
  test.each([
    ["accents and case", "Élysée", "elysee"],
    ["letters that no accent explains", "Łódź Đà Bjørn ðe þat ħ ı", "lodz da bjorn de that h i"],
    ["ligatures", "cœur Æsop straße", "coeur aesop strasse"],
    ["curly apostrophes", "l’été", "l'ete"],
    ["what nobody sees", "light\u00ADhouse", "lighthouse"],
    ["plain letters", "Lamp 2", "lamp 2"],
  ])("as people type it: %s", (_, word, folded) => {
    expect(fold(word)).toBe(folded);
    expect(fold(folded)).toBe(folded);
  });

  test("as quotations are compared, accents stay and ligatures do not", () => {
    expect(foldForm("Pêché")).toBe(foldForm("PÊCHÉ"));
    expect(foldForm("pêche")).not.toBe(foldForm("péché"));
    expect(foldForm("ﬂœ")).toBe("floe");
  });
});
