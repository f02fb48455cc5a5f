import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fold } from "../../../src/domain/folding.ts";
import { foldedSet } from "../../../src/languages/parts/fold.ts";
import { terms, termsOf } from "../../../src/library/search/terms.ts";
import { workOf } from "../../work.ts";

describe("the words that search goes by", () => {
  test.each([
    ["case and accents do not matter", "Élysée ÇA Ñandú", ["elysee", "ca", "nandu"]],
    ["elided articles come off", "l'été d'Ombrac qu'elle jusqu'ici", ["ete", "ombrac", "elle", "ici"]],
    ["with either apostrophe", "l’été l'été lʼété", ["ete", "ete", "ete"]],
    ["several elisions in a row too", "s'l'a", ["a"]],
    ["words that only look elided stay whole", "aujourd'hui O'Brien", ["aujourdhui", "obrien"]],
    ["the possessive comes off", "Quill's lamp’s", ["quill", "lamp"]],
    ["acronyms are one word", "U.S. N.A.S.A U.N.", ["us", "nasa", "un"]],
    ["a domain is its words", "example.org", ["example", "org"]],
    ["ligatures are typed apart", "cœur Æsop straße", ["coeur", "aesop", "strasse"]],
    ["composed and decomposed are one", "e\u0301te\u0301", ["ete"]],
    [
      "soft hyphens and zero-width marks are not seen",
      "light\u00ADhouse lamp\u200Dlight",
      ["lighthouse", "lamplight"],
    ],
    ["numbers are words", "in 2022, 15 km", ["in", "2022", "15", "km"]],
    ["full-width letters are letters", "ＡＢＣ１", ["abc1"]],
    ["Chinese and Japanese come in pairs", "灯台守り", ["灯台", "台守", "守り"]],
    ["a single sign stands alone", "灯 a", ["灯", "a"]],
    ["mixed scripts come apart", "iPhone灯台x", ["iphone", "灯台", "x"]],
    ["Cyrillic keeps its letters", "Ёлка Йод", ["елка", "иод"]],
    ["signs are no words", "— « ! 🌊 …", []],
  ])("%s", (_, text, expected) => {
    expect(termsOf(text)).toEqual(expected);
  });

  test("stop words and terms have one form, so that no stop word is missed for its letters", () => {
    const list = "før også łódka już đã ég það þú straße cœur où déjà";
    expect([...foldedSet(list)]).toEqual(termsOf(list));
  });

  test("what is elided in Italian comes off as well", () => {
    expect(termsOf("dell'alba un'onda all’inizio")).toEqual(["alba", "onda", "inizio"]);
  });

  test("a run of letters without end is not indexed, and what follows is", () => {
    expect(termsOf(`${"a".repeat(65)} lamp`)).toEqual(["lamp"]);
  });
});

describe("each term says where it stands", () => {
  const piece = fc.constantFrom(
    ..."l' d’ qu' aujourd'hui O'Brien's U.S. é e\u0301 œ 灯台 灯 ー light\u00ADhouse \u200B 🌊 , . - ' ’ \u00A0 \n x1".split(
      " ",
    ),
    " ",
  );
  const text = fc.oneof(
    fc.array(piece, { maxLength: 12 }).map((all) => all.join("")),
    fc.string({ unit: "grapheme" }),
  );

  test("the words at its place fold to it", () => {
    fc.assert(
      fc.property(text, (words) => {
        for (const { term, start, end } of terms(words)) {
          const shown = words.slice(start, end);
          expect(shown).toBe(shown.trim());
          expect(shown).not.toMatch(/^['’ʼ＇.]|['’ʼ＇.]$/);
          expect(fold(shown.replace(/['’ʼ＇.]/g, ""))).toBe(term);
        }
      }),
    );
  });

  test("places are in order, inside the text, and cut no character", () => {
    fc.assert(
      fc.property(text, (words) => {
        let before = -1;
        for (const { start, end } of terms(words)) {
          expect(start).toBeGreaterThan(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(words.length);
          expect(words.slice(start, end).isWellFormed()).toBe(words.isWellFormed());
          before = start;
        }
      }),
    );
  });

  test.each(["l'a.b'c", "灯a", "a.", "a'", "灯", "é\u0301"])(
    "twice as many %j cost twice the work",
    async (sign) => {
      const once = await workOf(() => termsOf(sign.repeat(5000)));
      expect(await workOf(() => termsOf(sign.repeat(10_000)))).toBeLessThan(2.2 * once);
    },
  );
});
