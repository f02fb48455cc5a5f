import { describe, expect, test } from "vitest";
import { libraryOf } from "../../../src/cli/library-of.ts";
import { noFilter } from "../../../src/domain/filter.ts";
import { ArticleLibrary } from "../../../src/library/article-library.ts";
import { engineOf } from "../engine-of.ts";
import { articleOf, type Entry } from "../shelf.ts";

const options = { locale: "en", limit: 5 } as const;

describe("how many fit", () => {
  const entries = (many: number): Entry[] =>
    Array.from({ length: many }, (_, at) => ({
      title: `Ledger ${at}`,
      body: "A kiln was lit by the river.",
    }));

  test("is counted, and where not all were looked at it is said", async () => {
    const few = await (await libraryOf(entries(30).map(articleOf))).search("kiln lit river", options);
    expect([few.total, few.more]).toEqual([30, false]);
    const many = await (await libraryOf(entries(310).map(articleOf))).search("kiln lit river", options);
    expect([many.total, many.more]).toEqual([300, true]);
  });
});

describe("of articles that are found", () => {
  const dated = Array.from({ length: 60 }, (_, at) =>
    articleOf({
      title: `Ledger ${at}`,
      body: "A kiln was lit by the river.",
      date: `20${String(10 + (at % 15))}-03-01`,
    }),
  );

  /** An engine with the articles that also knows how many were cited, and made whole. */
  async function counting() {
    const engine = await engineOf(dated);
    const [cited, whole]: [string[], string[]] = [[], []];
    const { articles, citations } = {
      articles: engine.articles.bind(engine),
      citations: engine.citations.bind(engine),
    };
    engine.articles = (ids) => {
      whole.push(...ids);
      return articles(ids);
    };
    engine.citations = (ids) => {
      cited.push(...ids);
      return citations(ids);
    };
    return { library: new ArticleLibrary(engine), cited, whole };
  }

  test("no more are cited than are listed, in whatever order, and none is made whole for that", async () => {
    for (const sort of ["relevance", "newest"] as const) {
      const { library, cited, whole } = await counting();
      const filter = { ...noFilter, sort };
      const found = await library.search("kiln river", { ...options, filter });
      expect(found.citations).toHaveLength(options.limit);
      expect([cited, whole]).toEqual([found.citations.map(({ article }) => article), []]);
    }
  });

  test("only the first is looked into for a word that no article has as it was typed", async () => {
    const { library, whole } = await counting();
    const { citations, replaced } = await library.search("kiln rivver", options);
    expect(replaced).toEqual([{ typed: "rivver", by: ["river"] }]);
    expect(whole).toEqual([citations[0]?.article]);
  });

  test("the first stand in the same order, however many are asked for", async () => {
    const { library } = await counting();
    const first = async (limit: number) =>
      (await library.search("kiln river", { ...options, limit })).citations
        .slice(0, 5)
        .map(({ title }) => title);
    expect(await first(5)).toEqual(await first(60));
  });
});

describe("a name whose first word is empty elsewhere", async () => {
  const library = await libraryOf(
    [
      {
        title: "Une vieille dame retrouvée",
        body: "La dame était à Brume. La dame de Brume a dit : notre ville, notre port de Brume.",
        language: "fr",
      },
      {
        title: "Le toit de la cathédrale",
        body: "Le toit de Notre-Dame de Brume brûle depuis midi. On ne sait pas encore pourquoi il a pris feu.",
        language: "fr",
      },
      {
        title: "Un car en panne",
        body: "Le car du collège Notre-Dame est en panne. Les élèves de Brume attendent.",
        language: "fr",
      },
      ...Array.from({ length: 12 }, (_, at) => ({
        title: `Comptes ${at}`,
        body: "Les comptes de la ville ont été lus dans la salle, puis rangés.",
        language: "fr",
      })),
    ].map((entry) => articleOf(entry)),
  );

  test.each(["Notre-Dame de Brume", "notre-dame de brume"])("%s keeps it", async (query) => {
    const { citations } = await library.search(query, { locale: "fr", limit: 5 });
    expect(citations[0]?.title).toBe("Le toit de la cathédrale");
  });

  test("without the joint too, before what has the words apart", async () => {
    const { citations } = await library.search("notre dame de brume", { locale: "fr", limit: 5 });
    const titles = citations.map(({ title }) => String(title));
    expect(titles.indexOf("Le toit de la cathédrale")).toBeLessThan(titles.indexOf("Un car en panne"));
  });

  test("and what has its other word alone comes last", async () => {
    const { citations } = await library.search("Notre-Dame", { locale: "fr", limit: 5 });
    expect(citations.map(({ title }) => String(title)).indexOf("Une vieille dame retrouvée")).toBe(2);
  });
});

describe("what is said of words that are not there", async () => {
  const library = await libraryOf(
    [
      { title: "The kiln is lit", body: "The kiln by the river was lit on Monday by two potters." },
      {
        title: "A dame of the river",
        body: "Dame Odile Trouan lit a fire by the river. Notre ami was there.",
      },
    ].map(articleOf),
  );

  test("a phrase in marks that stands nowhere is named as a whole", async () => {
    const found = await library.search("“river kiln lit”", options);
    expect(found.citations[0]?.title).toBe("The kiln is lit");
    expect(found.missing).toEqual(["river kiln lit"]);
    expect((await library.search("“lit on Monday”", options)).missing).toEqual([]);
  });

  test("a name that holds an empty word is missing, though its other word is there", async () => {
    const found = await library.search("river fire Notre-Dame", { ...options, locale: "fr" });
    expect(found.citations[0]?.title).toBe("A dame of the river");
    expect(found.missing).toEqual(["Notre-Dame"]);
  });

  test("a number of the query is no answer without its words, and brings no title near", async () => {
    const moon = await libraryOf(
      [
        { title: "At 11 she crossed the bay", body: "Odile Trouan is 11 and swims for an hour each day." },
        { title: "Eleven boats", body: "The boats of the year 1970 are painted anew, 11 of them in red." },
      ].map(articleOf),
    );
    expect((await moon.search("Zephyros 11", options)).citations).toEqual([]);
    expect(await moon.nearestTitles("Zephyros 11", 5)).toEqual([]);
    expect((await moon.search("boats 11", options)).citations[0]?.title).toBe("Eleven boats");
    expect((await moon.search("1970", options)).citations[0]?.title).toBe("Eleven boats");
  });

  test("titles are near by forms of a word that the library knows, and by look-alikes of others alone", async () => {
    const look = await libraryOf(
      [
        { title: "The potters of the delta", body: "They sell at the fair. A kiln is no kin of theirs." },
        { title: "A totter at the poker table", body: "It is late." },
        { title: "Potty humour", body: "It is early." },
      ].map(articleOf),
    );
    const near = async (query: string) =>
      (await look.nearestTitles(query, 5)).map(({ title }) => String(title));
    expect(await near("potter")).toEqual(["The potters of the delta"]);
    expect(await near("kin")).toEqual([]);
    expect(await near("pottesr")).toContain("The potters of the delta");
  });

  test("no title is near that has what was not wanted", async () => {
    expect(await library.nearestTitles("-kiln", 5)).toEqual([]);
    expect((await library.nearestTitles("-kiln river", 5)).map(({ title }) => title)).toEqual([
      "A dame of the river",
    ]);
  });
});

describe("a year in a query", () => {
  const regatta = (year: string, body: string) =>
    articleOf({ title: "The regatta of Ombrac", body, date: `${year}-06-03` });
  const fillers = ["rope", "salt", "lamp", "wool"].map((matter) =>
    articleOf({
      title: `A shop of ${matter}`,
      body: `Whoever wants ${matter} comes to this shop.`,
      date: "2011",
    }),
  );

  test("is that of the article, which need not say it", async () => {
    const library = await libraryOf([
      regatta("2016", "The regatta was won by a boat of eleven rowers."),
      regatta("2018", "The regatta was won by a boat of nine rowers."),
      regatta("2019", "The regatta was won by a boat of seven rowers."),
      ...fillers,
    ]);
    const { citations, missing } = await library.search("regatta 2018", { locale: "en", limit: 5 });
    expect(citations[0]?.date).toBe("2018-06-03");
    expect(missing).toEqual([]);
  });

  test("is no part of the name that it stands behind", async () => {
    const library = await libraryOf([
      articleOf({
        title: "Round of the lakes",
        body: "The Round of the Lakes begins in Ombrac.",
        date: "2018",
      }),
      articleOf({
        title: "Lakes",
        body: "In 2018 a round of drinks was given by the lakes; a round cake stood on the lakes' shore in 2018.",
        date: "2018",
      }),
      ...fillers,
    ]);
    const { citations } = await library.search("Round of the Lakes 2018", { locale: "en", limit: 5 });
    expect(citations[0]?.title).toBe("Round of the lakes");
  });
});
