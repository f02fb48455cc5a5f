import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Article } from "../../src/domain/article.ts";
import { cite } from "../../src/domain/cite.ts";
import { type Condition, type Engine, nameFields, type Wanted } from "../../src/domain/engine.ts";
import type { Nomination } from "../../src/domain/nomination.ts";
import { digestOf } from "../../src/library/digest.ts";
import { pairHashes } from "../../src/library/verify/pair-hashes.ts";
import { articleOf, type Entry } from "../library/shelf.ts";

const storm = articleOf({
  title: "A storm over Quessanne",
  body: "The harbour wall broke at night. “The sea gave us no rest for three nights,” said Maude Kerbrat. “We shall build it again,” said Ivo Marr.",
  date: "2021-11-12",
  outlet: "Ombrac Weekly",
  url: "https://weekly.example/storm",
  tags: ["weather"],
  quotes: [
    ["The sea gave us no rest for three nights", "Maude Kerbrat", "keeper"],
    ["We shall build it again", "Ivo Marr"],
  ],
});
const lamp = articleOf({
  title: "The lamp burns again",
  body: "The harbour was dark. “A lamp is a promise to people you will never meet,” said Maude Kerbrat.",
  date: "2020-05",
  outlet: "Ombrac Weekly",
  url: "https://weekly.example/lamp",
  tags: ["light", "weather"],
  quotes: [["A lamp is a promise to people you will never meet", "Maude Kerbrat", "keeper"]],
});
const bread = articleOf({
  title: "Le prix du pain",
  body: "Les boulangers s'inquiètent. « Personne ne vit de miettes », dit Tessa Quill.",
  language: "fr",
  url: "https://journal.example/pain",
  quotes: [["Personne ne vit de miettes", "Tessa Quill"]],
});
const shelf = [storm, lamp, bread];

const nowhere: Condition = { after: null, before: null, language: null, source: null };
const word = (term: string, more: { prefix?: boolean; edits?: 0 | 1 | 2 } = {}) => ({
  term,
  prefix: more.prefix ?? false,
  edits: more.edits ?? 0,
});
/** Articles with all of these words, or with any of them; a word that ends in a star counts by its beginning. */
const having = (combine: "all" | "any", ...words: readonly string[]): Nomination => ({
  groups: words.map((each) => ({
    terms: each.endsWith("*") ? [] : [each],
    prefixes: each.endsWith("*") ? [each.slice(0, -1)] : [],
    weight: 1,
    role: "counts" as const,
  })),
  averageLength: 40,
  k: 2,
  b: 0.75,
  limit: 1000,
  ...(combine === "all" ? allOf(words) : {}),
});
const allOf = (words: readonly string[]): Pick<Nomination, "groups"> => ({
  groups: words.flatMap((each) => {
    const star = each.endsWith("*");
    const group = { terms: star ? [] : [each], prefixes: star ? [each.slice(0, -1)] : [] };
    return [
      { ...group, weight: 1, role: "counts" as const },
      { ...group, weight: 0, role: "required" as const },
    ];
  }),
});
const named = (...terms: ReturnType<typeof word>[]): Wanted<(typeof nameFields)[number]> => ({
  terms,
  combine: "all",
  fields: nameFields,
});

/**
 * What every engine keeps its word on, whatever it is made of. `make` gives an empty one; `histories` is how many it is
 * tried with.
 */
export function describeEngine(name: string, make: () => Promise<Engine>, histories = 60): void {
  const holding = async (articles: readonly Article[]) => {
    const engine = await make();
    await engine.add(articles.map(digestOf));
    return engine;
  };
  const nominated = async (engine: Engine, nomination: Nomination, where?: Condition) =>
    (await engine.nominate(nomination, where ?? null)).map(({ id }) => id).sort();

  describe(`the ${name} engine`, () => {
    test("gives articles back as they were given to it", async () => {
      const engine = await holding(shelf);
      for (const article of shelf) expect(await engine.article(article.id)).toEqual(article);
      const unknown = "AAAAAAAAAAAA" as Article["id"];
      expect(await engine.article(unknown)).toBeNull();
      expect(await engine.articles([bread.id, unknown, storm.id])).toEqual([bread, null, storm]);
    });

    test("cites articles as they are cited who look at all of them, and nothing that it does not have", async () => {
      const engine = await holding(shelf);
      await engine.remove([lamp.id]);
      expect(await engine.citations([bread.id, lamp.id, storm.id])).toEqual([cite(bread), null, cite(storm)]);
    });

    test("counts what it holds", async () => {
      expect(await (await holding(shelf)).holdings()).toEqual({
        articles: 3,
        records: 0,
        quotes: 4,
        outlets: 1,
        languages: ["en", "fr"],
        firstDate: "2020-05",
        lastDate: "2021-11-12",
      });
      expect(await (await make()).holdings()).toEqual({
        articles: 0,
        records: 0,
        quotes: 0,
        outlets: 0,
        languages: [],
        firstDate: null,
        lastDate: null,
      });
    });

    test.each([
      ["a word, where it stands", having("all", "harbour"), [storm, lamp]],
      ["all of several", having("all", "harbour", "lamp"), [lamp]],
      ["any of several", having("any", "wall", "pain"), [storm, bread]],
      ["a beginning, only where it is asked for", having("all", "harb*"), [storm, lamp]],
      ["no beginning otherwise", having("all", "harb"), []],
      ["a stem, under its language", having("all", ":en:storm"), [storm]],
      ["a topic", having("all", "weather"), [storm, lamp]],
    ])("nominates by %s", async (_, nomination, expected) => {
      const found = await nominated(await holding(shelf), nomination);
      expect(found).toEqual(expected.map(({ id }) => id).sort());
    });

    test("leaves out what must not be there, and says how often each group stands in an article", async () => {
      const engine = await holding(shelf);
      const excluded = { terms: ["lamp"], prefixes: [], weight: 0, role: "excluded" as const };
      const { groups, ...more } = having("all", "harbour");
      const [one, ...others] = await engine.nominate({ ...more, groups: [...groups, excluded] }, null);
      expect(others).toEqual([]);
      expect(one).toMatchObject({ id: storm.id, frequencies: [2, 2, 0] });
      expect(one?.score).toBeGreaterThan(0);
    });

    test("says of each that it nominates what ranking has to know of it without the article", async () => {
      const engine = await holding(shelf);
      for (const nominee of await engine.nominate(having("any", "harbour", "pain"), null)) {
        const article = shelf.find(({ id }) => id === nominee.id);
        const terms = article && digestOf(article).terms;
        expect(nominee).toMatchObject({ language: article?.language, date: article?.date });
        expect([nominee.length, nominee.sequence, nominee.marks]).toEqual([
          terms?.length,
          terms?.sequence,
          terms?.marks,
        ]);
      }
    });

    test("gives the best first, and no more than are asked for", async () => {
      const engine = await holding(shelf);
      const wanted = having("any", "lamp", "harbour", "wall");
      const scores = (await engine.nominate(wanted, null)).map(({ score }) => score);
      expect(scores).toEqual(scores.toSorted((a, b) => b - a));
      expect(await engine.nominate({ ...wanted, limit: 1 }, null)).toHaveLength(1);
    });

    test("knows how many articles have a term, or one that begins so", async () => {
      const engine = await holding(shelf);
      const { articles, documentFrequencies } = await engine.statistics(
        ["harbour", "storm", "nowhere"],
        ["bo"],
      );
      expect(articles).toBe(3);
      expect([...documentFrequencies]).toEqual([
        ["harbour", 2],
        ["storm", 1],
        ["nowhere", 0],
        ["bo*", 1],
      ]);
    });

    test("knows words near to one that stands nowhere, and those that it begins", async () => {
      const engine = await holding(shelf);
      expect((await engine.near("harbuor", 2)).map(({ term }) => term)).toContain("harbour");
      expect((await engine.near("harb", 0)).map(({ term }) => term)).toEqual(["harbour"]);
      expect(await engine.near("xylophone", 2)).toEqual([]);
    });

    test("nominates by names, beginnings and slips included, and says by which of its terms", async () => {
      const engine = await holding(shelf);
      const [one, ...others] = await engine.nominateByName(named(word("quessane", { edits: 1 })), null);
      expect(others).toEqual([]);
      expect(one).toMatchObject({ article: storm.id, date: "2021-11-12", terms: ["quessanne"] });
      expect(await engine.nominateByName(named(word("harbour")), null)).toEqual([]);
    });

    test.each([
      ["from a day on", { ...nowhere, after: "2021" }, [storm]],
      ["before a day", { ...nowhere, before: "2021" }, [lamp]],
      ["in a language", { ...nowhere, language: "fr" }, [bread]],
      [
        "of an outlet by the beginnings of its words",
        { ...nowhere, source: ["week", "ombr"] },
        [storm, lamp],
      ],
      ["of a host", { ...nowhere, source: ["journal"] }, [bread]],
      ["of a source that there is not", { ...nowhere, source: ["nobody"] }, []],
      ["in a language that there is not", { ...nowhere, language: "ja" }, []],
    ])("keeps to a condition: %s", async (_, where, expected) => {
      const engine = await holding(shelf);
      const all = having("any", "storm", "lamp", "pain");
      expect(await nominated(engine, all, where)).toEqual(expected.map(({ id }) => id).sort());
      const quotes = expected.reduce((sum, article) => sum + digestOf(article).quotes, 0);
      expect(await engine.countQuotes(where)).toBe(quotes);
      const titles = await engine.complete("article", "", 25, where);
      expect(titles.filter(({ kind }) => kind === "title")).toHaveLength(expected.length);
    });

    test("brings what the library marked in an article", async () => {
      const engine = await holding(shelf);
      const [one] = await engine.nominate(having("all", "build"), null);
      const { sequence, marks } = digestOf(storm).terms;
      expect(one).toMatchObject({ id: storm.id, sequence, marks });
    });

    test("goes through all quotations, each in one place, however the articles came in", async () => {
      for (const order of ["fixed", "newest"] as const) {
        const walks = await Promise.all(
          [shelf, [...shelf].reverse()].map(async (articles) => {
            const engine = await holding(articles);
            const total = await engine.countQuotes(null);
            const places = Array.from({ length: total + 1 }, (_, place) =>
              engine.quoteAt(place, order, null),
            );
            return Promise.all(places);
          }),
        );
        expect(walks[0]).toEqual(walks[1]);
        expect(walks[0]?.at(-1)).toBeNull();
        expect(new Set(walks[0]?.map((at) => JSON.stringify(at))).size).toBe(5);
      }
      const engine = await holding(shelf);
      expect((await engine.quoteAt(0, "newest", null))?.article).toBe(storm.id);
      expect(await engine.quotesBefore(lamp.id, "newest", null)).toBe(2);
      expect(await engine.quotesBefore(lamp.id, "newest", { ...nowhere, language: "fr" })).toBeNull();
      expect(await engine.quoteAt(-1, "fixed", null)).toBeNull();
    });

    test("finds who holds a key, but not of keys that too many hold", async () => {
      const engine = await holding(shelf);
      const [people, none] = await engine.holders(["person maude kerbrat", "person x"], 10);
      expect([...(people ?? [])].sort()).toEqual([storm.id, lamp.id].sort());
      expect(none).toEqual([]);
      expect(await engine.holders(["person maude kerbrat"], 1)).toEqual([null]);
    });

    test("nominates the segments that hold pairs of words", async () => {
      const engine = await holding(shelf);
      const pairs = [...pairHashes(["promise", "to", "people", "you"])];
      const [best] = await engine.passages(pairs, 5);
      expect(best).toMatchObject({ article: lamp.id, segment: 0 });
      expect(best?.starts[0]).toBe(0);
      expect(await engine.passages([1, 2, 3], 5)).toEqual([]);
      expect(await engine.passages(pairs, 0)).toEqual([]);
    });

    test("completes words from any of an entry's on, and in another order", async () => {
      const engine = await holding(shelf);
      const labels = async (field: "article" | "speaker" | "source", folded: string) =>
        (await engine.complete(field, folded, 25, null)).map(({ label }) => label);
      expect(await labels("article", "quess")).toEqual(["A storm over Quessanne"]);
      expect(await labels("article", "quessanne st")).toEqual(["A storm over Quessanne"]);
      expect(await labels("speaker", "")).toEqual(["Maude Kerbrat", "Ivo Marr", "Tessa Quill"]);
      expect(await labels("source", "week")).toEqual(["Ombrac Weekly"]);
      expect(await labels("article", "zzz")).toEqual([]);
      expect(await labels("article", "")).toEqual([
        "A storm over Quessanne",
        "The lamp burns again",
        "Le prix du pain",
      ]);
      expect((await engine.complete("article", "", 2, null)).length).toBe(2);
    });

    test("an article that is added again replaces the one with its id", async () => {
      const engine = await holding(shelf);
      const changed: Article = { ...lamp, tags: ["glass"], speakers: [], quotes: [] };
      await engine.add([digestOf(changed)]);
      expect(await engine.article(lamp.id)).toEqual(changed);
      expect((await engine.holdings()).articles).toBe(3);
      expect((await engine.statistics(["harbour"], [])).documentFrequencies.get("harbour")).toBe(2);
      expect(await nominated(engine, having("all", "light"))).toEqual([]);
      expect(await nominated(engine, having("all", "glass"))).toEqual([lamp.id]);
    });

    test("whatever was added and taken away in whatever order, it answers as if it had only what is left", async () => {
      const words = ["sea", "lamp", "wall", "storm", "night", "bread"];
      const entry = fc.record({
        title: fc.constantFrom(...words),
        body: fc
          .array(fc.constantFrom(...words), { minLength: 3, maxLength: 90 })
          .map((some) => some.join(" ")),
        date: fc.constantFrom("2020", "2021-03", "2022-01-15"),
        outlet: fc.constantFrom("One", "Two"),
        language: fc.constantFrom("en", "fr"),
        tags: fc.subarray(["weather", "trade"]),
        url: fc.constantFrom(..."abcdefgh").map((path) => `https://example.org/${path}`),
      });
      const step = fc.record({ entry, remove: fc.boolean() });
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 24 }), async (steps) => {
          const engine = await make();
          const left = new Map<Article["id"], Article>();
          for (const { entry: one, remove } of steps) {
            const article = articleOf(one satisfies Entry);
            if (remove) await engine.remove([article.id]);
            else await engine.add([digestOf(article)]);
            if (remove) left.delete(article.id);
            else left.set(article.id, article);
          }
          const fresh = await holding([...left.values()]);
          expect(await answersOf(engine)).toEqual(await answersOf(fresh));
        }),
        { numRuns: histories },
      );
    });
  });

  /** What people could notice, without the scores, of which only the order counts. */
  async function answersOf(engine: Engine) {
    const passages = await engine.passages([...pairHashes(["sea", "lamp", "wall", "storm"])], 1000);
    return {
      holdings: { ...(await engine.holdings()), languages: [...(await engine.holdings()).languages].sort() },
      sea: await nominated(engine, having("all", "sea")),
      any: await nominated(engine, having("any", "wal*", "night")),
      narrow: await nominated(engine, having("all", "lamp"), { ...nowhere, source: ["one"], after: "2021" }),
      names: (await engine.nominateByName(named(word("sea")), null)).map(({ article }) => article).sort(),
      near: (await engine.near("stomr", 2)).map(({ term }) => term).sort(),
      counts: [...(await engine.statistics(["sea", "lamp", "weather"], ["br"])).documentFrequencies],
      holders: (await engine.holders(["tag weather", "tag trade"], 100)).map((ids) =>
        [...(ids ?? [])].sort(),
      ),
      titles: (await engine.complete("article", "s", 100, null)).map(({ value }) => value).sort(),
      topics: (await engine.complete("topic", "", 100, null)).map(({ label }) => label).sort(),
      sources: (await engine.complete("source", "", 100, null)).map(({ label }) => label).sort(),
      passages: passages.map(({ article, segment }) => `${article} ${segment}`).sort(),
    };
  }
}
