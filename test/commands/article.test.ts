import { describe, expect, test } from "vitest";
import { libraryOf } from "../../src/cli/library-of.ts";
import type { Reply } from "../../src/domain/reply.ts";
import { articleOf, type Entry } from "../library/shelf.ts";
import { actionOf, controlsOf, expectKind, personAt } from "./people.ts";

const lamp: Entry = {
  title: "The lamp of Ombrac burns again",
  body:
    "The lighthouse had been dark for nine years. “A lamp is a promise to people you will never meet,” said Maude Kerbrat. " +
    "The new lamp reaches twenty miles. “We counted every night of those nine years,” she said. " +
    "“The sea does not wait for a committee,” said Ivo Marr. “Nobody asked the fishermen what they had lost,” he said. " +
    "“I would climb those stairs again tomorrow morning,” said Tessa Quill.",
  url: "https://example.org/lamp",
  date: "2020-05-01",
  tags: ["sea"],
  quotes: [
    ["A lamp is a promise to people you will never meet", "Maude Kerbrat", "keeper"],
    ["We counted every night of those nine years", "Maude Kerbrat"],
    ["The sea does not wait for a committee", "Ivo Marr"],
    ["Nobody asked the fishermen what they had lost", "Ivo Marr"],
    ["I would climb those stairs again tomorrow morning", "Tessa Quill"],
  ],
};
const storm: Entry = {
  title: "A storm over Quessanne",
  body: "A lamp went out at sea. The wall broke.",
  tags: ["sea"],
};
const record: Entry = {
  title: "A speech at Brume",
  abstract: "What was said, in our words.",
  quotes: [["We begin at dawn and not before", "Ivo Marr"]],
};
const shelf = [lamp, storm, record].map(articleOf);
const person = personAt(await libraryOf(shelf));

describe("/article", () => {
  test("shows the best article: source, summary in its own words, a quotation, ways on", async () => {
    const reply = expectKind(await person.use("article", { query: " lamp ombrac " }), "article");
    expect(reply.citation).toMatchObject({ title: lamp.title, url: lamp.url, date: lamp.date });
    expect(reply.summary.length).toBeGreaterThan(0);
    for (const { text } of reply.summary) expect(lamp.body).toContain(text);
    expect(lamp.body).toContain(reply.quote?.quote.text);
    const ways = controlsOf(reply).map((control) => ("label" in control ? control.label : control.kind));
    expect(ways).toEqual(expect.arrayContaining(["more-quotes", "share"]));
    expect(ways).not.toContain("menu");
  });

  test("asks which of several people of a name is meant, and answers of the one who is chosen", async () => {
    const said = (who: string, at: number): Entry => ({
      title: `Wall ${who} ${at}`,
      body: "“The harbour wall will be built again before the winter,” it was said.",
      quotes: [["The harbour wall will be built again before the winter", who]],
    });
    const entries = ["Rose Tallec", "Rose Anne Tallec"].flatMap((who) =>
      [1, 2, 3].map((at) => said(who, at)),
    );
    const asker = personAt(
      await libraryOf(
        [...entries, said("Yann Tallec", 1), said("Yann Tallec", 2), said("Yann Tallec", 3)].map(articleOf),
      ),
    );
    const reply = expectKind(await asker.use("article", { query: "Tallec" }), "which-person");
    const [people] = controlsOf(reply);
    if (people?.kind !== "people") throw new Error("no people");
    expect(people.choices.map(({ name }) => name)).toContain("Yann Tallec");
    const chosen = expectKind(await asker.press(people.action, "Yann Tallec"), "article");
    expect(chosen.citation.title).toMatch(/^Wall Yann Tallec/);
  });

  test("offers the other matches, the shown one chosen", async () => {
    const reply = expectKind(await person.use("article", { query: "sea" }), "article");
    const menu = controlsOf(reply).find((control) => control.kind === "menu");
    if (menu?.kind !== "menu") throw new Error("no menu");
    expect(reply.matches).toBe(2);
    expect(menu.choices.map(({ title }) => title).sort()).toEqual([storm.title, lamp.title].sort());
    expect(menu.chosen).toBe(reply.citation.article);
    const other = menu.choices.find(({ article }) => article !== menu.chosen);
    if (!other) throw new Error("no other");
    const next = await person.press(menu.action, other.article);
    expect(expectKind(next, "article").citation.title).toBe(other.title);
    expect(controlsOf(next).some((control) => control.kind === "menu")).toBe(true);
  });

  test("counts all that fit, and not only those that a menu can hold", async () => {
    const many = Array.from({ length: 40 }, (_, at) =>
      articleOf({ title: `Report ${at}`, body: "On the harbour.", url: `https://example.org/${at}` }),
    );
    const reply = expectKind(
      await personAt(await libraryOf(many)).use("article", { query: "harbour" }),
      "article",
    );
    expect(reply.matches).toBe(40);
    const menu = controlsOf(reply).find((control) => control.kind === "menu");
    expect(menu?.kind === "menu" && menu.choices).toHaveLength(25);
  });

  test("opened from a list in which it is no longer, takes the last place and not the best one's", async () => {
    const id = shelf[2]?.id ?? "";
    const reply = await person.forge({ command: "article", act: "open", args: ["sea", "", "", id] });
    const menu = controlsOf(reply).find((control) => control.kind === "menu");
    const best = expectKind(await person.use("article", { query: "sea" }), "article").citation.title;
    const titles = menu?.kind === "menu" ? menu.choices.map(({ title }) => title) : [];
    expect(titles).toContain(record.title);
    expect(titles).toContain(best);
  });

  test("shows an article of which only a record is held, with its abstract apart", async () => {
    const reply = expectKind(await person.use("article", { query: "brume" }), "article");
    expect(reply.citation.kind).toBe("record");
    expect(reply.abstract).toBe(record.abstract);
    expect(reply.quote?.quote.text).toBe("We begin at dawn and not before");
    expect(reply.summary.map(({ text }) => text).join(" ")).not.toContain("in our words");
  });

  test("takes a suggestion as well as free text", async () => {
    const [first] = await person.type("article", "query", "ombr");
    expect(first?.label).toBe(lamp.title);
    const reply = await person.use("article", { query: first?.value ?? "" });
    expect(expectKind(reply, "article").citation.title).toBe(lamp.title);
    // What the person never typed is no query: nothing is marked, nothing is handed on.
    expect(JSON.stringify(actionOf(reply, "share").args)).not.toContain("article:");
  });

  test("opened by its title shows its best quotation, and not merely its first", async () => {
    const said = articleOf({
      title: "Twice at Brume",
      body: "“Oh no, not the boats again,” somebody said. “We shall rebuild this wall before the winter comes,” said Ivo Marr.",
      quotes: [
        ["Oh no, not the boats again"],
        ["We shall rebuild this wall before the winter comes", "Ivo Marr", "mayor"],
      ],
    });
    const reply = await personAt(await libraryOf([said])).use("article", { query: `article:${said.id}` });
    expect(expectKind(reply, "article").quote?.attributed).toMatchObject({ name: "Ivo Marr" });
  });

  test("leads from Share to the same article", async () => {
    const reply = await person.use("article", { query: "lamp ombrac" });
    expect(await person.press(actionOf(reply, "share"))).toEqual(reply);
  });

  test("without words asks for some", async () => {
    for (const query of ["", "  \n"]) {
      expect(await person.use("article", { query })).toEqual({ kind: "error", code: "query-empty" });
    }
    expect(await person.use("article")).toEqual({ kind: "error", code: "query-empty" });
  });

  test("with words that no article has says which, and with a misspelling what it was taken for", async () => {
    const missing = expectKind(await person.use("article", { query: "storm Zanzibar" }), "article");
    expect(missing.citation.title).toBe(storm.title);
    expect(missing.inexact).toEqual({ missing: ["Zanzibar"], replaced: [], relatives: [] });
    const misspelt = expectKind(await person.use("article", { query: "lihgthouse" }), "article");
    expect(misspelt.citation.title).toBe(lamp.title);
    expect(misspelt.inexact).toEqual({
      missing: [],
      replaced: [{ typed: "lihgthouse", by: ["lighthouse"] }],
      relatives: [],
    });
    const begun = expectKind(await person.use("article", { query: "lightho" }), "article");
    expect(begun.inexact).toEqual({ missing: [], replaced: [], relatives: [] });
  });

  test("says of an article from the menu what that one lacks, and not what the best one does", async () => {
    const entries = [
      { title: "The harbour and its lantern", body: "Both are old, and the lantern is older." },
      { title: "The harbour in winter", body: "It is cold, and nobody comes." },
      ...Array.from({ length: 30 }, (_, at) => ({ title: `Report ${at}`, body: "Nothing of note." })),
    ];
    const somebody = personAt(await libraryOf(entries.map(articleOf)));
    const best = expectKind(await somebody.use("article", { query: "harbour old winter" }), "article");
    expect(best.inexact?.missing).not.toContain("harbour");
    const menu = controlsOf(best).find((control) => control.kind === "menu");
    const other =
      menu?.kind === "menu" && menu.choices.find(({ article }) => article !== best.citation.article);
    if (menu?.kind !== "menu" || !other) throw new Error("no other");
    const next = expectKind(await somebody.press(menu.action, other.article), "article");
    const [lacks, hasNot] = next.citation.title.includes("winter") ? ["old", "winter"] : ["winter", "old"];
    expect(next.inexact?.missing).toEqual([lacks]);
    expect(best.inexact?.missing).toEqual([hasNot]);
  });

  test("tells words that only begin alike for what they are", async () => {
    const entries = [
      { title: "The harbour clerk", body: "He keeps a list in a drawer." },
      ...Array.from({ length: 30 }, (_, at) => ({ title: `Report ${at}`, body: "Nothing of note." })),
    ];
    const somebody = personAt(await libraryOf(entries.map(articleOf)));
    const reply = expectKind(await somebody.use("article", { query: "clerk harbourmaster" }), "article");
    expect(reply.inexact).toEqual({
      missing: [],
      replaced: [],
      relatives: [{ typed: "harbourmaster", by: ["harbour"] }],
    });
  });

  test("offers near titles beside an answer that lacks a word, and they open", async () => {
    const reply = expectKind(await person.use("article", { query: "storm Ombraque" }), "article");
    expect(reply.citation.title).toBe(storm.title);
    const near = controlsOf(reply).find((control) => control.kind === "near-titles");
    if (near?.kind !== "near-titles") throw new Error("no near titles");
    expect(near.choices.map(({ title }) => title)).toContain(lamp.title);
    const opened = await person.press(near.action, near.choices[0]?.article ?? "");
    expect(expectKind(opened, "article").citation.title).toBe(near.choices[0]?.title);
    const exact = await person.use("article", { query: "storm" });
    expect(controlsOf(exact).some(({ kind }) => kind === "near-titles")).toBe(false);
  });

  test("leads on from its menu to what has no button, as the buttons of older messages do", async () => {
    const reply = await person.use("article", { query: "lamp ombrac" });
    expect(
      controlsOf(reply).filter(({ kind }) => kind === "button" || kind === "share").length,
    ).toBeLessThanOrEqual(5);
    const ways = actionOf(reply, "ways");
    const id = shelf[0]?.id ?? "";
    for (const [way, args] of [
      ["related", [id]],
      ["cite", [id, "plain"]],
    ] as const) {
      const chosen = await person.press(ways, way);
      const older = await person.press({ command: "article", act: way, args });
      expect({ ...chosen, controls: [] }).toEqual({ ...older, controls: [] });
      expect(chosen.kind).not.toBe("error");
    }
    expect(await person.press(ways, "delete")).toEqual({ kind: "error", code: "stale-control" });
  });

  test("is come back to as it was found, with what else was found, from wherever it led", async () => {
    const reply = expectKind(await person.use("article", { query: "lamp" }), "article");
    expect(reply.controls.some(({ kind }) => kind === "menu")).toBe(true);
    const back = async (from: Reply) => person.press(actionOf(from, "open-article"));
    const quotes = await person.press(actionOf(reply, "more-quotes"));
    expect(await back(quotes)).toEqual(reply);
    expect(await back(await person.press(actionOf(quotes, "next")))).toEqual(reply);
    for (const way of ["related", "cite"])
      expect(await back(await person.press(actionOf(reply, "ways"), way))).toEqual(reply);
    const cited = await person.press(actionOf(reply, "ways"), "cite");
    const formats = controlsOf(cited).find(({ kind }) => kind === "formats");
    if (formats?.kind !== "formats") throw new Error("no formats");
    const apa = await person.press(formats.action, "apa");
    expect(expectKind(apa, "cited").format).toBe("apa");
    expect(await back(apa)).toEqual(reply);
  });

  test("with a guess at one word and nothing of another finds nothing, and offers what is near", async () => {
    const reply = expectKind(await person.use("article", { query: "lihgthouse Zanzibar" }), "nothing-found");
    expect(reply.query).toBe("lihgthouse Zanzibar");
    const written = expectKind(await person.use("article", { query: "Qwessanne" }), "article");
    expect(written.inexact?.replaced).toEqual([{ typed: "Qwessanne", by: ["Quessanne"] }]);
  });

  test("says what the article that it shows lacks, be it not the one that has most of the words", async () => {
    const entries = [
      { title: "Harbour, lantern and keeper", body: "All three in one.", date: "2001" },
      { title: "The keeper of the harbour sleeps", body: "It is late.", date: "2022" },
      { title: "A lantern", body: "It is for sale.", date: "2000" },
      ...Array.from({ length: 30 }, (_, at) => ({ title: `Report ${at}`, body: "Nothing of note." })),
    ];
    const somebody = personAt(await libraryOf(entries.map(articleOf)));
    const query = "harbour keeper lantern";
    const newest = expectKind(await somebody.use("article", { query, sort: "newest" }), "article");
    expect(newest.citation.date).toBe("2022");
    expect(newest.inexact?.missing).toEqual(["lantern"]);
  });

  test("with two words puts what has both before what has the rarer one more often", async () => {
    const padding = Array.from({ length: 30 }, (_, at) => ({ title: `Lantern ${at}`, body: "A lantern." }));
    const entries = [
      { title: "The harbour in winter", body: "Harbour, harbour, harbour." },
      {
        title: "The harbour and the lantern",
        body: "It burns all night over the quays, and nobody sees it.",
      },
      ...padding,
    ];
    const somebody = personAt(await libraryOf(entries.map(articleOf)));
    const reply = expectKind(await somebody.use("article", { query: "harbour lantern" }), "article");
    expect(reply.citation.title).toBe("The harbour and the lantern");
  });

  test("by the address of an article finds it, whatever a campaign has added to it", async () => {
    const query = "http://www.example.org/lamp/?utm_source=chat#top";
    expect(expectKind(await person.use("article", { query }), "article").citation.title).toBe(lamp.title);
  });

  test("that finds nothing says so, and offers the nearest titles as buttons", async () => {
    const reply = expectKind(await person.use("article", { query: "quessxyz" }), "nothing-found");
    expect(reply).toMatchObject({ looked: "articles", query: "quessxyz" });
    const [button] = reply.controls;
    if (button?.kind !== "title") throw new Error("no title");
    expect(button.citation.title).toBe(storm.title);
    expect(expectKind(await person.press(button.action), "article").citation.title).toBe(storm.title);
  });

  test.each([
    "xylophone",
    "???",
    "🌊",
    "a".repeat(6000),
    "zebra ".repeat(1000),
    "'; DROP TABLE articles",
    "__proto__",
  ])("that finds nothing says so and no more (%#)", async (query) => {
    const reply = expectKind(await person.use("article", { query }), "nothing-found");
    expect(reply.controls).toEqual([]);
  });
});

describe("the quotations of an article", () => {
  test("come page by page, there and back, all of them", async () => {
    const article = await person.use("article", { query: "lamp ombrac" });
    const first = expectKind(await person.press(actionOf(article, "more-quotes")), "quotes");
    expect([first.from, first.quotes.length, first.total]).toEqual([1, 4, 5]);
    const second = expectKind(await person.press(actionOf(first, "next")), "quotes");
    expect([second.from, second.quotes.length]).toEqual([5, 1]);
    const shown = [...first.quotes, ...second.quotes].map(({ quote }) => quote.text);
    expect(shown).toEqual(lamp.quotes?.map(([words]) => words));
    expect(await person.press(actionOf(second, "previous"))).toEqual(first);
    expect(expectKind(await person.press(actionOf(second, "open-article")), "article").citation).toEqual(
      first.citation,
    );
    const enabled = (reply: typeof first) =>
      reply.controls.flatMap((control) =>
        control.kind === "button" && /^(?:previous|next)$/.test(control.label) ? [control.enabled] : [],
      );
    expect(enabled(first)).toEqual([false, true]);
    expect(enabled(second)).toEqual([true, false]);
  });

  test("of a page that is no longer there give way to the last that is", async () => {
    const id = shelf[0]?.id ?? "";
    const reply = await person.forge({ command: "article", act: "quotes", args: [id, "400"] });
    expect(expectKind(reply, "quotes").from).toBe(5);
  });

  test("of an article without any are said to be none", async () => {
    const id = shelf[1]?.id ?? "";
    const reply = await person.forge({ command: "article", act: "quotes", args: [id, "1"] });
    expect(expectKind(reply, "nothing-found").looked).toBe("quotes-in-article");
    expect(expectKind(await person.press(actionOf(reply, "open-article")), "article").citation.title).toBe(
      storm.title,
    );
  });
});

describe("what was pressed on an old message, or made up", () => {
  test("an article that has gone is said to be gone", async () => {
    const reply = await person.use("article", { query: "lamp ombrac" });
    const later = personAt(await libraryOf(shelf.slice(1)));
    expect(await later.press(actionOf(reply, "share"))).toEqual({ kind: "error", code: "article-gone" });
    expect(await later.press(actionOf(reply, "more-quotes"))).toEqual({
      kind: "error",
      code: "article-gone",
    });
    const [suggestion] = await person.type("article", "query", "ombrac");
    expect(await later.use("article", { query: suggestion?.value ?? "" })).toEqual({
      kind: "error",
      code: "article-gone",
    });
  });

  const id = shelf[0]?.id ?? "";
  test.each([
    ["open", []],
    ["open", ["lamp"]],
    ["open", ["lamp", "", "", "../../etc"]],
    ["open", ["lamp", "b2022-01-", "", id]],
    ["open", ["lamp", "constructor", "", id]],
    ["quotes", []],
    ["quotes", ["constructor", "1"]],
    ["quotes", [id, ""]],
    ["quotes", [id, "0"]],
    ["quotes", [id, "-4"]],
    ["quotes", [id, "1.5"]],
    ["quotes", [id, "NaN"]],
    ["quotes", [id, "Infinity"]],
    ["close", [id]],
  ])("%s %j is answered as a control that makes no sense", async (act, args) => {
    const reply = await person.forge({ command: "article", act, args });
    expect(reply).toEqual({ kind: "error", code: "stale-control" });
  });

  test.each(["__proto__", "article:AAAAAAAAAAAA", "|||%%%", "x".repeat(5000)])(
    "a made-up query beside a real article shows the article (%#)",
    async (query) => {
      const reply = await person.forge({ command: "article", act: "open", args: [query, "", "", id] });
      expect(expectKind(reply, "article").citation.title).toBe(lamp.title);
    },
  );
});

describe("an empty library", async () => {
  const nobody = personAt(await libraryOf([]));
  test.each(["article", "quote", "help"])("/%s says that there is nothing yet", async (command) => {
    expect(await nobody.use(command, { query: "lamp" })).toEqual({ kind: "empty-library" });
  });

  test("suggests nothing", async () => {
    expect(await nobody.type("article", "query", "")).toEqual([]);
    expect(await nobody.type("quote", "by", "a")).toEqual([]);
  });
});
