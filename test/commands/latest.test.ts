import { describe, expect, test } from "vitest";
import { libraryOf } from "../../src/cli/library-of.ts";
import { articleOf } from "../library/shelf.ts";
import { actionOf, controlsOf, expectKind, personAt } from "./people.ts";

const shelf = Array.from({ length: 23 }, (_, at) =>
  articleOf({
    title: `Tide of day ${at + 1}`,
    body: "It rose.",
    date: `2021-03-${String(at + 1).padStart(2, "0")}`,
    outlet: at % 2 === 0 ? "Ombrac Weekly" : "Quessanne Post",
    url: `https://${at % 2 === 0 ? "ombrac-weekly" : "post"}.example/${at}`,
  }),
);
const person = personAt(await libraryOf(shelf));
const titles = (reply: { citations: readonly { title: string }[] }) =>
  reply.citations.map(({ title }) => title);

describe("/latest", () => {
  test("lists the newest first, a page at a time, there and back", async () => {
    const first = expectKind(await person.use("latest"), "latest");
    expect([first.from, first.total]).toEqual([1, 23]);
    expect(titles(first).slice(0, 2)).toEqual(["Tide of day 23", "Tide of day 22"]);
    const second = expectKind(await person.press(actionOf(first, "next")), "latest");
    const third = expectKind(await person.press(actionOf(second, "next")), "latest");
    expect([third.from, titles(third)]).toEqual([21, ["Tide of day 3", "Tide of day 2", "Tide of day 1"]]);
    expect(await person.press(actionOf(third, "previous"))).toEqual(second);
    const all = [first, second, third].flatMap(titles);
    expect(new Set(all).size).toBe(23);
  });

  test("keeps to outlet and dates, on every page", async () => {
    const first = expectKind(await person.use("latest", { source: "ombrac", after: "2021-03-02" }), "latest");
    expect(first.total).toBe(11);
    const second = expectKind(await person.press(actionOf(first, "next")), "latest");
    expect(titles(second)).toEqual(["Tide of day 3"]);
  });

  test.each([
    ["2021-03-09", "2021-03-02"],
    ["2021", "2021"],
    ["2021-03", "2021"],
  ])("says that no day is after %s and before %s", async (after, before) => {
    expect(expectKind(await person.use("latest", { after, before }), "error").code).toBe("dates-exclude-all");
    expectKind(await person.use("latest", { after: "2021", before: "2021-03-02" }), "latest");
  });

  test("lists those about a topic, on every page, and says what of it the newest lacks", async () => {
    const first = expectKind(await person.use("latest", { about: "tide" }), "latest");
    expect([first.topic, first.from, first.total]).toEqual(["tide", 1, 23]);
    expect(titles(first)[0]).toBe("Tide of day 23");
    const second = expectKind(await person.press(actionOf(first, "next")), "latest");
    expect([second.topic, second.from, titles(second)[0]]).toEqual(["tide", 11, "Tide of day 13"]);
    const lacking = expectKind(await person.use("latest", { about: "tide zebra" }), "latest");
    expect(lacking.inexact?.missing).toEqual(["zebra"]);
    expect(expectKind(await person.use("latest", { about: "zebra" }), "nothing-found").query).toBe("zebra");
  });

  test("opens the article that is chosen", async () => {
    const first = expectKind(await person.use("latest"), "latest");
    const menu = controlsOf(first).find(({ kind }) => kind === "articles");
    if (menu?.kind !== "articles") throw new Error("no menu");
    const chosen = menu.choices[4];
    const opened = expectKind(await person.press(menu.action, chosen?.article ?? ""), "article");
    expect(opened.citation.title).toBe("Tide of day 19");
  });

  test("gives the last page for one that is no longer there, and refuses what is no place", async () => {
    const gone = { command: "latest" as const, act: "page", args: ["991", "", ""] };
    expect(expectKind(await person.forge(gone), "latest").from).toBe(21);
    for (const place of ["0", "-1", "x", "1.5"])
      expect(await person.forge({ ...gone, args: [place, "", ""] })).toEqual({
        kind: "error",
        code: "stale-control",
      });
  });

  test("suggests outlets and dates", async () => {
    expect((await person.type("latest", "source", "quess")).map(({ value }) => value)).toEqual([
      "Quessanne Post",
    ]);
    expect((await person.type("latest", "after", "mar")).map(({ value }) => value)).toContain("2021-03");
  });

  test("says that there is none yet", async () => {
    expect(await personAt(await libraryOf([])).use("latest")).toEqual({ kind: "empty-library" });
  });
});

describe("a source that the library does not have", () => {
  test.each([
    ["misspelt", "Ombrca Weekly", "Ombrac Weekly"],
    ["by a host of another country", "www.ombrac-weekly.test", "Ombrac Weekly"],
    ["by its last word", "The Daily Post", "Quessanne Post"],
    ["of no likeness at all", "zzzz", "Ombrac Weekly"],
  ])("is answered with the nearest: %s", async (_, source, expected) => {
    for (const [command, options] of [
      ["article", { query: "tide", source }],
      ["quote", { about: "tide", source }],
      ["latest", { source }],
    ] as const) {
      const reply = expectKind(await person.use(command, options), "nothing-found");
      expect(reply.unknownSource).toBe(source);
      expect(reply.holdings).toMatchObject({ articles: 23, outlets: 2, firstDate: "2021-03-01" });
      const outlets = controlsOf(reply).flatMap((one) => (one.kind === "outlet" ? [one] : []));
      expect(outlets.map(({ outlet }) => outlet)).toContain(expected);
      if (command === "quote") continue;
      const chosen = outlets.find(({ outlet }) => outlet === expected);
      if (!chosen) throw new Error("no button");
      const again = await person.press(chosen.action);
      expect(["article", "latest"]).toContain(again.kind);
    }
    expect((await person.type("article", "source", source)).map(({ value }) => value)).toContain(expected);
  });

  test("is not named where the source is known and the words are not", async () => {
    const reply = expectKind(
      await person.use("article", { query: "zebra", source: "ombrac" }),
      "nothing-found",
    );
    expect(reply.unknownSource).toBeNull();
    expect(controlsOf(reply).some(({ kind }) => kind === "outlet")).toBe(false);
  });
});
