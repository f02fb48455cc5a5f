import { describe, expect, test } from "vitest";
import { libraryOf } from "../../../src/cli/library-of.ts";
import { Completions, mostKeys } from "../../../src/engines/memory/completions.ts";
import { articleOf } from "../../library/shelf.ts";

const shelf = [
  articleOf({
    title: "L’étoile du phare d’Ombrac",
    body: "“We waited long enough for this,” said Maude Kerbrat.",
    tags: ["sea", "Éclairage public"],
    quotes: [["We waited long enough for this", "Maude Kerbrat", "keeper"]],
  }),
  articleOf({
    title: "A storm over Quessanne",
    body: "“The sea gave us no rest,” said Maude Kerbrat. Ivo Marr listened.",
    tags: ["sea", "storms"],
    quotes: [["The sea gave us no rest", "Maude Kerbrat"]],
  }),
  articleOf({ title: "🌊", body: "Waves.", tags: [] }),
];
const library = await libraryOf(shelf);
const labels = async (field: "article" | "topic" | "speaker", typed: string, limit = 25) =>
  (await library.complete(field, typed, limit)).map(({ label }) => label);

describe("completions of what is being typed", () => {
  test.each([
    ["the first word", "étoi", "L’étoile du phare d’Ombrac"],
    ["any word", "phare", "L’étoile du phare d’Ombrac"],
    ["without accents", "etoile", "L’étoile du phare d’Ombrac"],
    ["with the elided article", "l'etoile", "L’étoile du phare d’Ombrac"],
    ["in capitals", "QUESS", "A storm over Quessanne"],
    ["two words in their order", "storm over", "A storm over Quessanne"],
    ["two words in another order", "quessanne storm", "A storm over Quessanne"],
    ["beginnings of words in another order", "ombr eto", "L’étoile du phare d’Ombrac"],
    ["a person's last name", "kerb", "Maude Kerbrat"],
    ["a topic without accents", "eclairage", "Éclairage public"],
    ["an emoji", "🌊", "🌊"],
  ])("find by %s", async (_, typed, label) => {
    expect(await labels("article", typed)).toContain(label);
  });

  test.each([
    ["a letter left out", "Quesanne", "A storm over Quessanne"],
    ["a letter too many", "Quesssanne", "A storm over Quessanne"],
    ["another letter", "Quissanne", "A storm over Quessanne"],
    ["two letters swapped", "Qeussanne", "A storm over Quessanne"],
    ["two slips in a long word", "quesannne", "A storm over Quessanne"],
    ["a word that is not finished", "kebra", "Maude Kerbrat"],
    ["one of two words", "maude kebrat", "Maude Kerbrat"],
    ["the first of two words", "muade kerb", "Maude Kerbrat"],
    ["accents besides", "éclairge", "Éclairage public"],
  ])("forgive %s", async (_, typed, label) => {
    expect(await labels("article", typed)).toContain(label);
  });

  test("put what is spelt so before what is near, and guess nothing of short words", async () => {
    expect(await labels("article", "zea")).toEqual([]);
    expect((await labels("topic", "sea"))[0]).toBe("sea");
  });

  test("of topics hold no titles, those of speakers no topics", async () => {
    expect(await labels("topic", "")).toEqual(expect.arrayContaining(["sea", "storms", "Maude Kerbrat"]));
    expect(await labels("topic", "étoile")).toEqual([]);
    expect(await labels("speaker", "")).toEqual(["Maude Kerbrat"]);
  });

  test("of speakers name only those of whom there is a quotation", async () => {
    expect(await labels("speaker", "marr")).toEqual([]);
  });

  test("put what is in more articles first, and say each thing once", async () => {
    expect(await labels("topic", "s")).toEqual(["sea", "storms"]);
    expect(await labels("topic", "", 1)).toEqual([expect.stringMatching(/sea|Maude Kerbrat/)]);
  });

  test("of a title lead to that article and no other, even where two share a title", async () => {
    const twins = ["https://one.example/a", "https://two.example/b"].map((url) =>
      articleOf({ title: "The lamp", body: "It burns.", url }),
    );
    const found = await (await libraryOf(twins)).complete("article", "lamp", 25);
    expect(found.map(({ value }) => value).sort()).toEqual(twins.map(({ id }) => `article:${id}`).sort());
  });

  test("of what is nowhere are none", async () => {
    expect(await labels("article", "zzz")).toEqual([]);
    expect(await labels("article", "constructor")).toEqual([]);
  });

  test("are no more than asked for", async () => {
    expect(await labels("article", "", 2)).toHaveLength(2);
  });
});

describe("among very many", () => {
  const title = (at: number) => ({
    fields: ["article" as const],
    kind: "title" as const,
    label: `The report ${at} on the sea of Ombrac and the storm ${at * 7}`,
    value: `article:${at}`,
    folded: `the report ${at} on the sea of ombrac and the storm ${at * 7}`,
  });
  const shelves = [4000, 40_000].map((size) => {
    const completions = new Completions();
    for (let at = 0; at < size; at++) completions.add(title(at), at);
    return completions;
  });
  const [, large = new Completions()] = shelves;

  test.each(["", "t", "the", "sea", "the report 99", "storm report sea", "a".repeat(6000), "zz"])(
    "a keystroke asks of no more articles than of few: %j",
    (typed) => {
      const asked = shelves.map((completions) => {
        let count = 0;
        completions.complete(typed, 25, () => {
          count++;
          return false;
        });
        return count;
      });
      for (const count of asked) expect(count).toBeLessThanOrEqual(4 * mostKeys);
    },
  );

  test("a condition that one entry of very many articles never meets ends the search, and not the patience", () => {
    const crowded = new Completions();
    for (let at = 0; at < 100_000; at++)
      crowded.add({ ...title(1), value: "sea", label: "sea", folded: "sea" }, at);
    let count = 0;
    crowded.complete("sea", 25, () => {
      count++;
      return false;
    });
    expect(count).toBeLessThanOrEqual(20_000);
  });

  test("the one title that is meant is still found", () => {
    const found = large.complete("report 9876", 25, null).map(({ label }) => label);
    expect(found).toContain("The report 9876 on the sea of Ombrac and the storm 69132");
  });

  test("what was taken away is offered no more, and what came last is", () => {
    const changing = new Completions();
    for (let at = 0; at < 3000; at++) changing.add(title(at), at);
    for (let at = 0; at < 2999; at++) changing.remove(title(at), at);
    changing.add({ ...title(3000), label: "The sea at dawn", folded: "the sea at dawn" }, 3000);
    const left = changing.complete("sea", 25, null).map(({ label }) => label);
    expect(left.sort()).toEqual([title(2999).label, "The sea at dawn"].sort());
  });
});
