import { describe, expect, test } from "vitest";
import type { Article } from "../../../src/domain/article.ts";
import { Suggestions } from "../../../src/library/search/suggestions.ts";
import { articleOf } from "../shelf.ts";

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
const suggestions = new Suggestions(shelf);
const labels = (field: "article" | "topic" | "speaker", typed: string, limit = 25) =>
  suggestions.suggest(field, typed, limit).map(({ label }) => label);

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
  ])("find by %s", (_, typed, label) => {
    expect(labels("article", typed)).toContain(label);
  });

  test("of topics hold no titles, those of speakers no topics", () => {
    expect(labels("topic", "")).toEqual(expect.arrayContaining(["sea", "storms", "Maude Kerbrat"]));
    expect(labels("topic", "étoile")).toEqual([]);
    expect(labels("speaker", "")).toEqual(["Maude Kerbrat"]);
  });

  test("of speakers name only those of whom there is a quotation", () => {
    expect(labels("speaker", "marr")).toEqual([]);
  });

  test("put what is in more articles first, and say each thing once", () => {
    expect(labels("topic", "s")).toEqual(["sea", "storms"]);
    expect(labels("topic", "", 1)).toEqual([expect.stringMatching(/sea|Maude Kerbrat/)]);
  });

  test("of a title lead to that article and no other, even where two share a title", () => {
    const twins = ["https://one.example/a", "https://two.example/b"].map((url) =>
      articleOf({ title: "The lamp", body: "It burns.", url }),
    );
    const found = new Suggestions(twins).suggest("article", "lamp", 25);
    expect(found.map(({ value }) => value).sort()).toEqual(twins.map(({ id }) => `article:${id}`).sort());
  });

  test("of what is nowhere are none", () => {
    expect(labels("article", "zzz")).toEqual([]);
    expect(labels("article", "constructor")).toEqual([]);
  });

  test("are no more than asked for", () => {
    expect(labels("article", "", 2)).toHaveLength(2);
  });
});

describe("among 10,000 articles a keystroke costs little", () => {
  const base = articleOf({ title: "x", body: "y" });
  const many: Article[] = Array.from({ length: 10_000 }, (_, at) => {
    const title = `The report ${at} on the sea of Ombrac and the storm ${at * 7}`;
    return {
      ...base,
      id: String(at).padStart(12, "0") as Article["id"],
      text: title,
      title: { start: 0, end: title.length },
      tags: [`tag ${at % 500}`, "sea"],
    };
  });
  const large = new Suggestions(many);

  test.each(["", "t", "the", "sea", "the report 99", "storm report sea", "a".repeat(6000), "zz"])(
    "%.20s",
    (typed) => {
      large.suggest("article", typed, 25);
      const started = performance.now();
      for (let i = 0; i < 5; i++) large.suggest("article", typed, 25);
      expect((performance.now() - started) / 5).toBeLessThan(40);
    },
  );

  test("looks at 2,000 entries at most, however many begin so", () => {
    const few = new Suggestions(many.slice(0, 1000));
    const cost = (library: Suggestions) => {
      let best = Number.POSITIVE_INFINITY;
      for (let round = 0; round < 25; round++) {
        const started = performance.now();
        library.suggest("article", "the", 25);
        best = Math.min(best, performance.now() - started);
      }
      return best;
    };
    // Ten times the articles under the same bound: nowhere near ten times the work.
    expect(cost(large)).toBeLessThan(4 * cost(few));
  });

  test("still finds the one title that is meant", () => {
    const found = large.suggest("article", "report 9876", 25).map(({ label }) => label);
    expect(found).toContain("The report 9876 on the sea of Ombrac and the storm 69132");
  });
});
