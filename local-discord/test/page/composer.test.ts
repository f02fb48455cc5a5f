import { describe, expect, test } from "vitest";
import type { WireCommand, WireOption } from "../../page/wire.ts";
import { matching, readLine } from "../../web/composer/command-line.ts";
import { addSlot, fill, finish, namedAtEnd, partial, startDraft } from "../../web/composer/draft.ts";

const option = (name: string, more: Partial<WireOption> = {}): WireOption => ({
  ...{ name, shown: name, description: "", type: 3, required: false, autocomplete: false, choices: [] },
  ...more,
});
const command = (name: string, options: readonly WireOption[] = []): WireCommand => ({
  ...{ name, shown: name, description: "", options },
});

const article = command("article", [option("query", { required: true })]);
const quote = { ...command("quote", [option("about"), option("by", { shown: "de" })]), shown: "citation" };
const status = { ...command("library"), subcommand: "status", shown: "bibliothèque état" };
const count = command("count", [
  option("number", { type: 4, required: true }),
  option("loud", { type: 5 }),
  option("color", { choices: [{ name: "Red", value: "r" }] }),
]);
const all = [quote, article, count];

describe("the list after a slash", () => {
  test("has those that begin with what is typed before those that hold it", () => {
    expect(matching(all, "/").map(({ shown }) => shown)).toEqual(["citation", "article", "count"]);
    expect(matching(all, "/ti").map(({ shown }) => shown)).toEqual(["citation", "article"]);
    expect(matching(all, "/CO").map(({ shown }) => shown)).toEqual(["count"]);
  });

  test("knows a command by the name that it has in English, too", () => {
    expect(matching(all, "/quo").map(({ shown }) => shown)).toEqual(["citation"]);
    expect(matching([status], "/library st")).toEqual([status]);
    expect(matching([status], "/bibliothèque é")).toEqual([status]);
  });
});

describe("a typed or pasted line", () => {
  test("is a command as soon as its name and a space stand there", () => {
    expect(readLine(all, "/article")).toBeNull();
    expect(readLine(all, "/article ")?.slots).toMatchObject([{ text: "" }]);
    expect(readLine(all, "/articles ")).toBeNull();
  });

  test("gives the first option the words, and each named option its own", () => {
    expect(readLine(all, "/article red line")?.slots).toMatchObject([{ text: "red line" }]);
    const slots = readLine(all, "/citation about:the moon de:Neil Armstrong")?.slots;
    expect(slots?.map(({ option: { name }, text }) => [name, text])).toEqual([
      ["about", "the moon"],
      ["by", "Neil Armstrong"],
    ]);
  });

  test("may have the names that command and options have in English", () => {
    const slots = readLine(all, "/quote about:the moon by:Neil Armstrong")?.slots;
    expect(slots?.map(({ option: { name }, text }) => [name, text])).toEqual([
      ["about", "the moon"],
      ["by", "Neil Armstrong"],
    ]);
    expect(readLine([status], "/library status ")?.command).toBe(status);
    expect(readLine([status], "/library nothing ")).toBeNull();
    expect(namedAtEnd(startDraft(quote), "moon by:")).toMatchObject({ option: { name: "by" } });
  });

  test("an option's name at the end of a text begins that option", () => {
    const draft = fill(addSlot(startDraft(quote), option("about")), "about", "moon");
    expect(namedAtEnd(draft, "moon de:")).toMatchObject({ before: "moon", option: { name: "by" } });
    expect(namedAtEnd(draft, "moon about:")).toBeNull();
    expect(namedAtEnd(draft, "see https:")).toBeNull();
  });
});

describe("what is sent", () => {
  test("is nothing as long as a required option is empty", () => {
    expect(finish(startDraft(article))).toMatchObject({ mistake: { option: "query" } });
    expect(finish(fill(startDraft(article), "query", "  "))).toMatchObject({ mistake: { option: "query" } });
    expect(finish(fill(startDraft(article), "query", "moon"))).toEqual({ options: { query: "moon" } });
  });

  test("has the value of a picked choice, not its words", () => {
    expect(finish(fill(startDraft(article), "query", "The moon", "id:7"))).toEqual({
      options: { query: "id:7" },
    });
    const red = fill(
      addSlot(fill(startDraft(count), "number", "3"), option("color", count.options[2])),
      "color",
      "red",
    );
    expect(finish(red)).toEqual({ options: { number: 3, color: "r" } });
  });

  test.each([
    ["number", "many"],
    ["number", "2.5"],
    ["loud", "perhaps"],
    ["color", "Blue"],
  ])("%s is not %s", (name, text) => {
    const known = count.options.find((one) => one.name === name);
    if (!known) throw new Error("no such option");
    const draft = fill(addSlot(fill(startDraft(count), "number", "1"), known), name, text);
    expect(finish(draft)).toMatchObject({ mistake: { option: name } });
  });

  test("for suggestions is what there is so far", () => {
    const draft = fill(addSlot(startDraft(count), option("loud", { type: 5 })), "loud", "tr");
    expect(partial(draft, "number")).toEqual({ number: "" });
  });
});
