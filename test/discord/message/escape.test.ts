import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { escapeText, escapeWithBold, plain } from "../../../src/discord/message/escape.ts";
import { showDiscord } from "./markdown-model.ts";

const tokens = [
  ..."* ** *** _ __ ~~ || | ` `` ``` # ## ### -# > >>> - + 1. 12. [ ] ( ) [a](https://x.example) < > <@1> <@!1> <@&1> <#1> <a:b:1> <:b:1> <t:1:R> </a:1> <id:home> <https://x.example> @everyone @here @Everyone https://x.example http:// :smile: :a: : :: :+1: \\ \\\\ / ! word é 灯 1 ² ¯\\_(ツ)_/¯ . , @ & % @\u200Beveryone".split(
    " ",
  ),
  " ",
  "  ",
  "\n",
  "\n\n",
  "\t",
  "\u00A0",
  "\r",
  "\u0007",
  "\u202E",
  "\u2066",
  "🌊",
  "e\u0301",
];
const hostile = fc.array(fc.constantFrom(...tokens), { maxLength: 14 }).map((all) => all.join(""));

/** What the text says, apart from the white space and the signs without a shape. */
function bare(text: string): string {
  return text
    .replace(/(?![\t\n])[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, "")
    .replace(/\s+/g, " ")
    .trim();
}

describe("the model of Discord that the escaping is held against", () => {
  test.each([
    ["# Big", "heading"],
    ["-# small", "small print"],
    ["> said", "block quote"],
    ["1. one", "list"],
    ["- one", "list"],
    ["a **b** c", "bold"],
    ["a *b* c", "italics"],
    ["a _b_ c", "italics"],
    ["a `b` c", "code"],
    ["a ||b|| c", "spoiler"],
    ["hey @everyone", "everyone"],
    ["<@123> hey", "mention"],
    ["at <t:1:R>", "timestamp"],
    ["[a](https://x.example)", "masked link"],
    ["see https://x.example", "address"],
    [":smile:", "emoji name"],
  ])("sees what is alive in %j", (text, rule) => {
    expect(showDiscord(text).live.map((one) => one.rule)).toContain(rule);
  });
});

describe("an article's words stay words", () => {
  test("nothing in them comes alive, whatever they hold, and they read as they were", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const { live, words } = showDiscord(escapeText(text));
        expect(live).toEqual([]);
        expect(bare(words)).toBe(bare(text));
      }),
      { numRuns: 5000 },
    );
  });

  test("a line break in them cannot begin a heading, a list or a quotation", () => {
    expect(escapeText("a\n# b\n> c\n- d")).not.toContain("\n");
  });

  test("ordinary text is left alone", () => {
    const text = "Il a dit : « C’est fini » (à 10 h 30, le 12.11.2021) – & puis ?";
    expect(escapeText(text)).toBe(text);
  });
});

describe("matches in bold", () => {
  test("are bold, and nothing else is anything", () => {
    const piece = fc.array(fc.constantFrom(...tokens.filter((token) => /\S/.test(token))), {
      minLength: 1,
      maxLength: 3,
    });
    const pieces = fc.array(
      fc.tuple(
        fc.boolean(),
        piece.map((all) => all.join("")),
      ),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(pieces, (all) => {
        let text = "";
        const bold: { start: number; end: number }[] = [];
        for (const [marked, words] of all) {
          const shown = words.trim();
          if (bare(shown) === "") continue;
          text += text === "" ? "" : " x ";
          if (marked) bold.push({ start: text.length, end: text.length + shown.length });
          text += shown;
        }
        const { live, words } = showDiscord(escapeWithBold(text, { start: 0, end: text.length }, bold));
        expect(bare(words)).toBe(bare(text));
        expect(live.filter(({ rule }) => rule !== "bold")).toEqual([]);
        expect(live.map(({ inside }) => bare(inside))).toEqual(
          bold.map(({ start, end }) => bare(text.slice(start, end))),
        );
      }),
      { numRuns: 2000 },
    );
  });

  test("of neighbouring words are one run", () => {
    const text = "the old lamp burns";
    const bold = [
      { start: 4, end: 7 },
      { start: 8, end: 12 },
    ];
    expect(escapeWithBold(text, { start: 0, end: text.length }, bold)).toBe("the **old lamp** burns");
  });

  test("that touch are one run", () => {
    const bold = [
      { start: 0, end: 2 },
      { start: 2, end: 4 },
    ];
    expect(escapeWithBold("灯台守り", { start: 0, end: 4 }, bold)).toBe("**灯台守り**");
  });

  test("outside the part that is shown are left out", () => {
    const text = "old lamp, new lamp";
    expect(escapeWithBold(text, { start: 10, end: 18 }, [{ start: 4, end: 8 }])).toBe("new lamp");
  });
});

test("a label is one line without control characters", () => {
  expect(plain(" A\u0007 title\r\n of \u202Etwo\tlines ")).toBe("A title of two lines");
});
