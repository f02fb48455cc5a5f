import { describe, expect, test } from "vitest";
import { libraryOf } from "../../src/cli/library-of.ts";
import type { QuoteReply, Reply } from "../../src/domain/reply.ts";
import { articleOf } from "../library/shelf.ts";
import { actionOf, controlsOf, expectKind, personAt } from "./people.ts";

const sayings = [
  "The sea never signs a contract with anybody",
  "The sea taught me to count slowly",
  "A harbour is a question that boats answer",
  "The sea was louder than the whole committee",
  "Nobody mends a net in a hurry",
];
const shelf = sayings.map((words, at) =>
  articleOf({
    title: `Letter ${at} from Ombrac`,
    body: `It was late. “${words},” said ${at % 2 === 0 ? "Maude Kerbrat" : "Ivo Marr"}.`,
    url: `https://example.org/${at}`,
    date: `202${at}`,
    quotes: [[words, at % 2 === 0 ? "Maude Kerbrat" : "Ivo Marr", "keeper"]],
  }),
);
const person = personAt(await libraryOf(shelf));
const words = (reply: Reply) => expectKind(reply, "quote").quote.quote.text;

describe("/quote with a topic or a speaker", () => {
  test("shows the best, its place among those that fit, and its source", async () => {
    const reply = expectKind(await person.use("quote", { about: "sea", by: "marr" }), "quote");
    expect(reply).toMatchObject({ place: { kind: "ranked", position: 1, total: 2 } });
    expect(reply.quote.attributed).toMatchObject({ tier: "named", name: "Ivo Marr", role: "keeper" });
    expect(reply.quote.citation.url).toMatch(/^https:\/\/example\.org\/\d$/);
  });

  test.each([[{ about: "sea" }], [{ by: "keeper" }], [{ by: "kerbrat" }], [{ about: "letter", by: "marr" }]])(
    "Next and Previous lead round all that fit and back: %j",
    async (options) => {
      const start = expectKind(await person.use("quote", options), "quote");
      const seen: string[] = [];
      let here: QuoteReply = start;
      const total = start.place.kind === "ranked" ? start.place.total : 0;
      for (let step = 1; step <= total; step++) {
        expect(here.place).toEqual({ kind: "ranked", position: step, total, more: false });
        seen.push(words(here));
        const next = expectKind(await person.press(actionOf(here, "next")), "quote");
        expect(await person.press(actionOf(next, "previous"))).toEqual(here);
        here = next;
      }
      expect(new Set(seen).size).toBe(total);
      expect(here).toEqual(start);
    },
  );

  test("a single one has nowhere to go on to", async () => {
    const reply = await person.use("quote", { about: "committee" });
    const steps = controlsOf(reply).flatMap((control) =>
      control.kind === "button" && /^(?:previous|next)$/.test(control.label) ? [control.enabled] : [],
    );
    expect(steps).toEqual([false, false]);
  });

  test("Share shows the same quotation, Article its article", async () => {
    const reply = await person.use("quote", { about: "net" });
    expect(words(await person.press(actionOf(reply, "share")))).toBe("Nobody mends a net in a hurry");
    const ways = controlsOf(reply).find(({ kind }) => kind === "ways");
    if (ways?.kind !== "ways") throw new Error("no menu");
    expect(ways.choices).toContain("open-article");
    for (const opened of [
      person.press(ways.action, "open-article"),
      person.press(actionOf(reply, "open-article")),
    ])
      expect(expectKind(await opened, "article").citation.title).toBe("Letter 4 from Ombrac");
  });

  test("is come back to in its place, from its reference in any format", async () => {
    const first = await person.use("quote", { by: "Ivo Marr" });
    const reply = await person.press(actionOf(first, "next"));
    const cited = await person.press(actionOf(reply, "ways"), "cite");
    expect(await person.press(actionOf(cited, "open-quote"))).toEqual(reply);
    const formats = controlsOf(cited).find(({ kind }) => kind === "formats");
    if (formats?.kind !== "formats") throw new Error("no formats");
    const apa = expectKind(await person.press(formats.action, "apa"), "cited");
    expect(apa.format).toBe("apa");
    expect(await person.press(actionOf(apa, "open-quote"))).toEqual(reply);
  });

  test("leads on by the buttons of older messages, which held less", async () => {
    const { quote } = expectKind(await person.use("quote", { about: "net" }), "quote");
    const older = (act: string, ...args: string[]) =>
      person.forge({ command: "quote", act, args: [quote.id, ...args] });
    expect(expectKind(await older("cite", "mla"), "cited").format).toBe("mla");
    expect((await older("ways", "net", "cite")).kind).toBe("cited");
    expect((await older("ways", "net", "open-article")).kind).toBe("article");
    expect((await older("ways", "open-article")).kind).toBe("article");
  });

  test("that finds nothing says for whom and about what, with the nearest titles", async () => {
    const none = expectKind(await person.use("quote", { about: "sea", by: "Tessa Quill" }), "nothing-found");
    expect(none).toMatchObject({ looked: "quotes", query: "sea", by: "Tessa Quill" });
    const near = expectKind(await person.use("quote", { about: "ombracais" }), "nothing-found");
    expect(near.controls.length).toBeGreaterThan(0);
  });

  test("white space alone is as nothing", async () => {
    const reply = await person.use("quote", { about: "  ", by: "\n" });
    expect(expectKind(reply, "quote").place.kind).toBe("random");
  });
});

describe("/quote alone", () => {
  test.each([0, 0.1, 0.5, 0.77, 0.999999])(
    "comes by every quotation once before any comes again (%d)",
    async (random) => {
      const somebody = personAt(await libraryOf(shelf), { random });
      let here = await somebody.use("quote");
      const seen: string[] = [];
      for (const _ of sayings) {
        expect(expectKind(here, "quote")).toMatchObject({ place: { kind: "random", total: sayings.length } });
        seen.push(words(here));
        const next = await somebody.press(actionOf(here, "next"));
        expect(await somebody.press(actionOf(next, "previous"))).toEqual(here);
        here = next;
      }
      expect(seen.sort()).toEqual([...sayings].sort());
      expect(words(here)).toBe(words(await somebody.use("quote")));
    },
  );

  test("goes on where it was after a look at the context, page by page", async () => {
    const start = await person.use("quote", { source: "example.org" });
    const second = await person.press(actionOf(start, "next"));
    const context = await person.press(actionOf(second, "context"));
    expect(await person.press(actionOf(context, "open-quote"))).toEqual(second);
    const cited = await person.press(actionOf(second, "ways"), "cite");
    expect(await person.press(actionOf(cited, "open-quote"))).toEqual(second);
    const shared = actionOf(context, "share");
    expect(expectKind(await person.press(shared), "context").paragraph).toEqual(
      expectKind(context, "context").paragraph,
    );
  });

  test("goes back beyond its beginning as well", async () => {
    const first = await person.use("quote");
    const before = await person.press(actionOf(first, "previous"));
    expect(words(await person.press(actionOf(before, "next")))).toBe(words(first));
  });

  test("in a library that has articles and no quotation does not say that there are no articles", async () => {
    const silent = personAt(await libraryOf([articleOf({ title: "The lamp", body: "It burns." })]));
    expect((await silent.use("quote")).kind).not.toBe("empty-library");
    expect((await silent.use("quote", { about: "lamp" })).kind).not.toBe("empty-library");
  });
});

describe("what was pressed on an old message, or made up", () => {
  test("a quotation that has gone is said to be gone, by every way to it", async () => {
    const reply = await person.use("quote", { about: "net" });
    const later = personAt(await libraryOf(shelf.slice(0, 4)));
    for (const label of ["next", "previous", "share"] as const) {
      expect(await later.press(actionOf(reply, label))).toEqual({ kind: "error", code: "quote-gone" });
    }
    expect(await later.press(actionOf(reply, "open-article"))).toEqual({
      kind: "error",
      code: "article-gone",
    });
  });

  test("a topic that a button had to shorten does not make a quotation gone that is still there", async () => {
    const about =
      "thunderstorm avalanche earthquake watermelon xylophone quicksand harbour question boats answer letter ombrac";
    const reply = await person.use("quote", { about });
    expect(words(reply)).toBe("A harbour is a question that boats answer");
    for (const label of ["next", "previous", "share", "open-article"] as const) {
      const after = await person.press(actionOf(reply, label));
      expect(after).not.toMatchObject({ kind: "error" });
      // "At random from 0 quotations" would be said of a quotation that was asked for by its topic.
      if (after.kind === "quote") expect(after.place.kind).not.toBe("random");
    }
  });

  test("a quotation whose words changed is another one", async () => {
    const reply = await person.use("quote", { about: "net" });
    const changed = articleOf({
      title: "Letter 4 from Ombrac",
      body: "It was late. “Nobody mends a sail in a hurry,” said Maude Kerbrat.",
      url: "https://example.org/4",
      quotes: [["Nobody mends a sail in a hurry", "Maude Kerbrat"]],
    });
    const later = personAt(await libraryOf([...shelf.slice(0, 4), changed]));
    expect(await later.press(actionOf(reply, "share"))).toEqual({ kind: "error", code: "quote-gone" });
    expect((await later.press(actionOf(reply, "open-article"))).kind).toBe("article");
  });

  test.each([
    ["show", []],
    ["show", ["AAAAAAAAAAAA"]],
    ["next", ["__proto__", "sea", ""]],
    ["previous", ["AAAAAAAAAAAA.BBBBBB/", "", ""]],
    ["random", []],
    ["random", ["", "0"]],
    ["random", ["-5", "0"]],
    ["random", ["zz", "1.5"]],
    ["random", ["zz", "NaN"]],
    ["random", ["zz", "9007199254740993"]],
    ["random", ["zzzzzzzzzzzzzzzz", "0"]],
    ["rewind", ["1"]],
  ])("%s %j is answered as a control that makes no sense", async (act, args) => {
    expect(await person.forge({ command: "quote", act, args })).toEqual({
      kind: "error",
      code: "stale-control",
    });
  });

  test("a place far away in the walk is a place like any other", async () => {
    const far = await person.forge({ command: "quote", act: "random", args: ["abc", "9007199254740991"] });
    expect(sayings).toContain(words(far));
  });
});

test("suggestions: topics for about, speakers for by", async () => {
  expect((await person.type("quote", "by", "ker")).map(({ label }) => label)).toEqual(["Maude Kerbrat"]);
  expect((await person.type("quote", "about", "marr")).map(({ label }) => label)).toEqual(["Ivo Marr"]);
});

describe("words without a letter", () => {
  test.each([{ about: "🚀" }, { by: "!!!" }, { about: "x".repeat(70) }])(
    "are no words: %j",
    async (options) => {
      expectKind(await person.use("quote", options), "nothing-found");
    },
  );

  test("and a paragraph far beyond the article gives way to the quotation's, from which one goes on", async () => {
    const quote = expectKind(await person.use("quote", { by: "Ivo Marr" }), "quote");
    const action = actionOf(quote, "context");
    const far = { ...action, args: action.args.map((arg, at) => (at === 1 ? "999" : arg)) };
    const context = expectKind(await person.press(far), "context");
    expect(actionOf(context, "next").args[1]).toBe("1");
  });
});
