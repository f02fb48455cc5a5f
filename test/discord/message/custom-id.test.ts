import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodePressed, encodePressed, type Pressable } from "../../../src/discord/message/custom-id.ts";
import type { CommandName } from "../../../src/domain/command-names.ts";
import { filterArguments, readFilterArguments } from "../../../src/domain/filter.ts";
import { workOf } from "../../work.ts";

const idLetters = fc.constantFrom(..."ABCxyz019_-");
const articleId = fc.string({ unit: idLetters, minLength: 12, maxLength: 12 });
const id = fc.oneof(
  articleId,
  fc
    .tuple(articleId, fc.string({ unit: idLetters, minLength: 6, maxLength: 6 }))
    .map((parts) => parts.join(".")),
  fc.integer({ min: -9_999_999, max: 9_999_999 }).map(String),
);
const letter = fc.constantFrom(..."ab|%7C2 5é灯'\"".split(""), "🌊", "e\u0301", "\u00A0", "||", "%7C");
const freeText = fc.oneof(
  fc.string({ unit: letter, maxLength: 120 }),
  fc
    .array(fc.string({ unit: letter, minLength: 1, maxLength: 12 }), { maxLength: 40 })
    .map((all) => all.join(" ")),
  fc.string({ unit: "binary", maxLength: 60 }),
);
const command = fc.constantFrom<CommandName>("article", "quote", "help");
const act = fc.constantFrom("open", "quotes", "show", "next", "previous", "random");
const pressed = fc.record({
  kind: fc.constantFrom("act" as const, "share" as const),
  action: fc.record({
    command,
    act,
    args: fc.tuple(
      id,
      freeText.map((text) => ({ text })),
      freeText.map((text) => ({ text })),
    ),
  }),
});

describe("a button says all that is needed, in 100 characters", () => {
  test("what fits comes back as it was, whatever signs are in it", () => {
    const short = fc.string({ unit: letter, maxLength: 8 });
    fc.assert(
      fc.property(
        fc.constantFrom("act" as const, "share" as const),
        command,
        act,
        id,
        short,
        (kind, name, does, one, two) => {
          const action = { command: name, act: does };
          const written = encodePressed({ kind, action: { ...action, args: [one, { text: two }] } });
          expect(written.length).toBeLessThanOrEqual(100);
          expect(decodePressed(written)).toEqual({ kind, action: { ...action, args: [one, two] } });
        },
      ),
    );
  });

  test("an id and two texts of any length always fit: ids whole, texts by their first words", () => {
    fc.assert(
      fc.property(pressed, ({ kind, action }) => {
        const written = encodePressed({ kind, action });
        expect(written.length).toBeLessThanOrEqual(100);
        const back = decodePressed(written);
        if (back === null || back.kind === "delete") throw new Error("it did not come back");
        expect({ kind: back.kind, command: back.action.command, act: back.action.act }).toEqual({
          kind,
          command: action.command,
          act: action.act,
        });
        const [given, got] = [action.args, back.action.args];
        expect(got).toHaveLength(3);
        expect(got[0]).toBe(given[0]);
        for (const at of [1, 2]) {
          const [words, kept = ""] = [given[at], got[at]];
          const whole = typeof words === "object" ? words.text : "";
          expect(whole.startsWith(kept)).toBe(true);
          if (whole.isWellFormed()) expect(kept.isWellFormed()).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  test("a text of words is cut between words", () => {
    const words = fc.array(
      fc.string({ unit: fc.constantFrom("a", "é", "灯", "%", "|"), minLength: 1, maxLength: 9 }),
      {
        minLength: 30,
        maxLength: 60,
      },
    );
    fc.assert(
      fc.property(words, (all) => {
        const written = encodePressed({
          kind: "act",
          action: { command: "article", act: "open", args: [{ text: all.join(" ") }, "AAAAAAAAAAAA"] },
        });
        const back = decodePressed(written);
        const kept = back?.kind === "act" ? (back.action.args[0] ?? "").split(" ") : [];
        expect(kept.length).toBeGreaterThan(1);
        expect(all.slice(0, kept.length)).toEqual(kept);
      }),
    );
  });

  test.each(["a ", "%", "灯", "word "])(
    "a pasted page of %j costs no more than a line of it",
    async (unit) => {
      const work = (length: number) => {
        const text = unit.repeat(length / unit.length);
        const args = ["AAAAAAAAAAAA.BBBBBB", "0", { text }, { text }];
        return workOf(() =>
          encodePressed({ kind: "act", action: { command: "quote", act: "context", args } }),
        );
      };
      expect(await work(6000)).toBeLessThan(1.1 * (await work(200)));
    },
  );

  test("a value that is no text is never cut: it would mean something else", () => {
    const written = encodePressed({
      kind: "act",
      action: {
        command: "quote",
        act: "next",
        args: ["AAAAAAAAAAAA.BBBBBB", "article:CCCCCCCCCCCC", { text: "x ".repeat(300) }],
      },
    });
    expect(decodePressed(written)).toMatchObject({
      action: { args: ["AAAAAAAAAAAA.BBBBBB", "article:CCCCCCCCCCCC", expect.stringMatching(/^x( x)*$/)] },
    });
  });

  test("conditions survive whole: without them the next quotation would lie outside what was asked for", () => {
    const filter = {
      source: null,
      after: "2022-01-15",
      before: "2023-01-15",
      language: "fr",
      sort: "newest",
    } as const;
    const written = encodePressed({
      kind: "act",
      action: {
        command: "quote",
        act: "next",
        args: [
          "AAAAAAAAAAAA.BBBBBB",
          { text: "the lamp of the tower" },
          { text: "Maude Kerbrat, keeper" },
          ...filterArguments(filter),
        ],
      },
    });
    const back = decodePressed(written);
    const [, , , fixed = "", source = ""] = back?.kind === "act" ? back.action.args : [];
    expect(readFilterArguments(fixed, source)).toEqual(filter);
  });

  test("Delete names the person who shared", () => {
    const said: Pressable = { kind: "delete", sharer: "123456789012345678" };
    expect(decodePressed(encodePressed(said))).toEqual(said);
  });
});

describe("a custom_id that we did not write", () => {
  test.each([
    "",
    "|",
    "1",
    "1|",
    "1|act",
    "1|act|quote",
    "1|act||show",
    "1|act|quote|",
    "1|delete",
    "1|delete|",
    "1|delete|1|2",
    "0|act|quote|show|x",
    "2|act|quote|show|x",
    "1|ACT|quote|show",
    "1|toString|quote|show",
    "article:open",
    "%31|act|quote|show",
  ])("%j is not taken for one of ours", (customId) => {
    expect(decodePressed(customId)).toBeNull();
  });

  test("never throws, whatever it is", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary", maxLength: 100 }),
          fc.string({ unit: fc.constantFrom(..."1|act%25delete"), maxLength: 100 }),
        ),
        (customId) => {
          const read = decodePressed(customId);
          if (read !== null) expect(["act", "share", "delete"]).toContain(read.kind);
        },
      ),
    );
  });
});
