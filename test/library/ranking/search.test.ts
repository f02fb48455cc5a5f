import { describe, expect, test } from "vitest";
import { frozenSource } from "../../../lab/eval/search/frozen-source.ts";
import { answered } from "../../../src/library/ranking/answered.ts";
import { articleTerms } from "../../../src/library/ranking/article-terms.ts";
import type { Candidate } from "../../../src/library/ranking/candidate.ts";
import { type RankedSearch, rankedSearch } from "../../../src/library/ranking/search.ts";
import { stemCode } from "../../../src/library/ranking/stemming.ts";
import { allStopWords, stopWordsOf } from "../../../src/library/search/stop-words.ts";

interface Titled extends Candidate {
  readonly title: string;
}

interface Written {
  readonly title: string;
  readonly body: string;
  readonly language?: string;
  readonly date?: string;
}

/** Titles in order, best first, and the search that found them. */
function library(articles: readonly Written[], stopWords: ReadonlySet<string> = stopWordsOf("en")) {
  const shelf = new Map(
    articles.map(({ title, body, language = "en", date = null }, i) => [
      `id${i}`,
      { title, body, lede: "", language, date },
    ]),
  );
  const source = frozenSource([...shelf].map(([id, article]) => ({ id, terms: articleTerms(article) })));
  const codes = [...new Set([...shelf.values()].map(({ language }) => stemCode(language)))];
  const search = (query: string): Promise<RankedSearch<Titled>> =>
    rankedSearch(source, { query, stopWords, locale: "en", codes, limit: 50 }, async (nominees) =>
      nominees.flatMap((nominee) => {
        const article = shelf.get(nominee.id);
        if (article === undefined) return [];
        const { title, language, date, body } = article;
        return [{ nominee, title, language, date, text: () => `${title}\n${body}` }];
      }),
    );
  const titles = async (query: string): Promise<string[]> =>
    (await search(query)).ranked.map(({ candidate }) => candidate.title);
  return { search, titles };
}

const filler = Array.from({ length: 12 }, (_, i) => ({
  title: `Ledger ${i}`,
  body: "Accounts of the town were read aloud in the hall and then put away.",
}));

describe("an article that has the words", () => {
  test("of a question is not first because it has the padding, as it is of keywords", async () => {
    const { titles } = library([
      {
        title: "Pipes of the town",
        body: "The council replaces old pipes, said Orla Vimmel, and counts each of them in its accounts.",
      },
      {
        title: "Orla Vimmel leaves",
        body: "Orla Vimmel leaves the council. Orla Vimmel was asked to stay, and Orla Vimmel said no.",
      },
      ...filler,
    ]);
    expect((await titles("Who replaces Orla Vimmel?"))[0]).toBe("Orla Vimmel leaves");
    expect((await titles("replaces Orla Vimmel"))[0]).toBe("Pipes of the town");
  });

  test("in another form is found, whatever the language of the others", async () => {
    const { titles } = library([
      { title: "Les pêcheurs rentrent", body: "Les bateaux verts rentraient au port.", language: "fr" },
      { title: "Boats", body: "The green boats were returning.", language: "en" },
      ...filler,
    ]);
    expect(await titles("bateau vert")).toEqual(["Les pêcheurs rentrent"]);
    expect((await titles("returned boat"))[0]).toBe("Boats");
  });

  test("of a rare name comes before those that have the padding", async () => {
    const { titles } = library([
      ...filler,
      { title: "Oderbruch", body: "The Oderbruch is wet." },
      { title: "Town", body: "How many accounts of the town were read in the hall of the town?" },
    ]);
    expect((await titles("how many accounts read of Oderbruch town"))[0]).toBe("Oderbruch");
  });

  test("of a question comes before those that have the kind of thing asked for alone", async () => {
    const { titles } = library([
      ...filler,
      { title: "Pebbles", body: "A colour is a colour. What colour a pebble has is told by its wet side." },
      { title: "Buoys", body: "The buoy was painted green, as the pilots had asked." },
    ]);
    expect((await titles("Which colour has a buoy?"))[0]).toBe("Buoys");
  });

  test("and nothing else of a question is still an answer", async () => {
    const { titles } = library([
      ...filler,
      { title: "Marmots", body: "A marmot sleeps through the winter." },
    ]);
    expect(await titles("which animals hibernate longest besides marmots and where exactly")).toEqual([
      "Marmots",
    ]);
  });

  test("side by side comes before one that has them far apart", async () => {
    const apart = `Silver is dear. ${"Nobody came to the fair that year. ".repeat(6)}The bridge is old.`;
    const near = `Nobody came. ${"Nobody came to the fair that year. ".repeat(6)}The silver bridge is old.`;
    const { titles } = library([{ title: "One", body: apart }, { title: "Two", body: near }, ...filler]);
    expect((await titles("silver bridge"))[0]).toBe("Two");
  });

  test("with the empty words about it as they were asked comes first", async () => {
    const rest = "Nobody came to the fair that year, and the hall was shut.";
    const { titles } = library([
      { title: "One", body: `Some kilns have a chimney. ${rest}` },
      { title: "Two", body: `The kiln of the chimney. ${rest}` },
      ...filler,
    ]);
    expect((await titles("who swept out of the chimney at night"))[0]).toBe("Two");
  });

  test("that a question names comes before one that has another word of it", async () => {
    const { titles } = library([
      { title: "First", body: "A baker sings in the hall." },
      { title: "Second", body: "All Ostrava sings in the hall." },
      ...filler,
    ]);
    expect(await titles("Can a baker weep in Ostrava?")).toEqual(["Second", "First"]);
    expect(await titles("Can a baker weep in ostrava?")).toEqual(["First", "Second"]);
  });

  test("newer comes before older where both say the same", async () => {
    const body = "The ferry was late again.";
    const { titles } = library([
      { title: "Ferry late", body, date: "2019-02-01" },
      { title: "Ferry late", body, date: "2021-02-01" },
    ]);
    const { ranked } = await library([
      { title: "Ferry late", body, date: "2019-02-01" },
      { title: "Ferry late", body, date: "2021-02-01" },
    ]).search("ferry");
    expect(ranked.map(({ candidate }) => candidate.date)).toEqual(["2021-02-01", "2019-02-01"]);
    expect(await titles("ferry")).toHaveLength(2);
  });
});

describe("a title typed as it is", () => {
  const shelf = library([
    { title: "Gate one", body: "The oldest gate is a heap of stones." },
    { title: "Gate seven", body: "A gate is a gate: the seventh gate, gate of gates." },
    { title: "Who", body: "A group that nobody in the valley could name." },
    { title: "Where we go from here", body: "The council explains its plan for the mill." },
    { title: "Where they went", body: "Where we go from here is another matter: here we go where we go." },
    ...filler,
  ]);

  test.each(["Gate one", "gate ONE", "Gate seven", "Who", "Where we go from here"])(
    "%s comes first",
    async (title) => {
      expect((await shelf.titles(title))[0]?.toLowerCase()).toBe(title.toLowerCase());
    },
  );
});

describe("spellings that differ by a joint or a sign", () => {
  const shelf = library([
    {
      title: "C++ in the mill",
      body: "The mill is steered by a program in C++. The C language was too old.",
    },
    { title: "C# in the mill", body: "The sluice is steered by a program in C# since May." },
    {
      title: "SARS-2 shut the mill",
      body: "The mill was shut by SARS-2, and the e-mail of the office was full.",
    },
    { title: "B&W buys a kiln", body: "B&W buys a kiln for the valley, the office says." },
    { title: "Vue.js in the office", body: "The office draws its pages with Vue.js." },
    { title: "10/12 and the mill", body: "The mill was shut on 10/12 for the whole day." },
    { title: "Mac’Allan’s cart", body: "The cart of Rose Mac’Allan broke on the hill." },
    { title: "A seal in the sluice", body: "A 🦭 was found in the sluice." },
    { title: "L’Étoile opens", body: "L’Étoile opens a shop by the mill." },
    { title: "Rock'n'roll in the hall", body: "The hall is full of rock'n'roll." },
    ...filler,
  ]);

  test.each([
    ["c#", "C# in the mill"],
    ["C++", "C++ in the mill"],
    ["sars2", "SARS-2 shut the mill"],
    ["sars 2", "SARS-2 shut the mill"],
    ["email", "SARS-2 shut the mill"],
    ["BW", "B&W buys a kiln"],
    ["b&w", "B&W buys a kiln"],
    ["vuejs", "Vue.js in the office"],
    ["Vue.js", "Vue.js in the office"],
    ["10/12", "10/12 and the mill"],
    ["macallan", "Mac’Allan’s cart"],
    ["🦭", "A seal in the sluice"],
    ["letoile", "L’Étoile opens"],
    ["L'Étoile", "L’Étoile opens"],
    ["rocknroll", "Rock'n'roll in the hall"],
  ])("%s finds %s", async (query, title) => {
    expect((await shelf.titles(query))[0]).toBe(title);
  });

  test("a sign is not taken for another", async () => {
    expect(await shelf.titles("c#")).not.toContain("C++ in the mill");
  });
});

describe("other scripts and odd words", () => {
  const shelf = library([
    { title: "市場再開", body: "市場は一年の閉鎖の後、月曜日に再開した。", language: "ja" },
    { title: "Рынок снова открыт", body: "Рынок снова открылся в среду.", language: "ru" },
    { title: "Straßenfest im Tal", body: "Das Straßenfest im Tal dauert zwei Tage.", language: "de" },
    { title: "Çarşı açıldı", body: "Çarşı çarşamba günü yeniden açıldı.", language: "tr" },
    {
      title: "prototype of the mill",
      body: "The constructor of the mill lost his __proto__ and his valueOf.",
    },
  ]);

  test.each([
    ["市場", "市場再開"],
    ["рынок", "Рынок снова открыт"],
    ["strassenfest", "Straßenfest im Tal"],
    ["carsi", "Çarşı açıldı"],
    ["constructor", "prototype of the mill"],
    ["__proto__", "prototype of the mill"],
    ["valueOf", "prototype of the mill"],
  ])("%s finds %s", async (query, title) => {
    expect((await shelf.titles(query))[0]).toBe(title);
  });
});

describe("quotation marks and minus signs", () => {
  const shelf = library([
    { title: "Words apart", body: "The mill is red, red, red. A mill is by the river and the door is red." },
    {
      title: "Words together",
      body: "Beyond the valley and its many houses stands the red mill of the town.",
    },
    { title: "Kiln", body: "The kiln and the mill are old." },
    ...filler,
  ]);

  test("the exact phrase comes first", async () => {
    expect((await shelf.titles('"red mill"'))[0]).toBe("Words together");
    expect((await shelf.titles("“the red mill” river"))[0]).toBe("Words together");
  });

  test("a phrase that stands nowhere still asks for its words", async () => {
    expect(await shelf.titles('"mill kiln nowhere"')).toContain("Kiln");
  });

  test("an excluded word shuts an article out", async () => {
    expect(await shelf.titles("mill -red")).toEqual(["Kiln"]);
  });
});

describe("typing mistakes", () => {
  const shelf = library([
    { title: "The lighthouse keeper", body: "The lighthouse keeper saw a whale." },
    { title: "Light", body: "A house of light stands on the hill." },
    { title: "Corsica", body: "The island voted." },
    ...filler,
  ]);

  test.each(["lihgthouse", "lighthose keeper", "lighthousse"])(
    "%s finds what was meant, and says so",
    async (query) => {
      const found = await shelf.search(query);
      expect(found.ranked[0]?.candidate.title).toBe("The lighthouse keeper");
      const [typed = ""] = query.split(" ");
      expect(answered(found).replaced).toEqual([{ typed, by: ["lighthouse"] }]);
    },
  );

  test("a word that stands somewhere is taken as it is typed", async () => {
    const found = await shelf.search("house");
    expect(found.ranked.map(({ candidate }) => candidate.title)).toEqual(["Light"]);
    expect(answered(found)).toEqual({ missing: [], replaced: [], akin: [] });
  });

  test("the beginning of a last word finds the whole, and says so", async () => {
    const found = await shelf.search("keeper of the lightho");
    expect(found.ranked[0]?.candidate.title).toBe("The lighthouse keeper");
    expect(answered(found).replaced).toEqual([{ typed: "lightho", by: ["lighthouse"] }]);
  });

  test("a word that is nowhere is named, of several the rarest two", async () => {
    const found = await shelf.search("whale keeper accounts Zanzibar Quito");
    expect(answered(found).missing).toEqual(["Zanzibar", "Quito"]);
    const known = await shelf.search("whale island");
    expect(answered(known).missing).toHaveLength(1);
  });

  test("a word that is nowhere does not hide one that only this article lacks", async () => {
    const found = await shelf.search("lighthouse keeper Zanzibar island");
    expect(answered(found).missing).toEqual(["Zanzibar", "island"]);
  });

  test("a name with an empty word in it is named whole, unless its words stand side by side", async () => {
    const { search } = library(
      [
        { title: "Une dame", body: "La dame voit un incendie.", language: "fr" },
        { title: "La place", body: "Il regarde un incendie.", language: "fr" },
        {
          title: "La dame de la place",
          body: "Notre dame : un incendie, un autre incendie.",
          language: "fr",
        },
        ...filler,
      ],
      stopWordsOf("fr"),
    );
    const { plan, ranked } = await search("incendie Notre-Dame");
    const missingIn = (title: string) => {
      const one = ranked.find(({ candidate }) => candidate.title === title);
      return answered({ plan, ranked: one ? [one] : [] }).missing;
    };
    expect(missingIn("Une dame")).toEqual(["Notre-Dame"]);
    expect(missingIn("La dame de la place")).toEqual([]);
    const asked = await search("regarde-nous cet incendie");
    const one = asked.ranked.filter(({ candidate }) => candidate.title === "La place");
    expect(answered({ plan: asked.plan, ranked: one }).missing).toEqual([]);
  });

  test("nothing at all is nothing", async () => {
    const found = await shelf.search("xqzt");
    expect(found.ranked).toEqual([]);
    expect(answered(found)).toEqual({ missing: ["xqzt"], replaced: [], akin: [] });
  });
});

describe("an explanation", () => {
  test("adds up to the score, form by form", async () => {
    const { search } = library([
      { title: "Mill", body: "The mills of the valley turned.", date: "2020-05-01" },
      { title: "Valley", body: "A valley without a mill.", date: "2021-05-01" },
      ...filler,
    ]);
    const { ranked } = await search("mills valley");
    expect(ranked).toHaveLength(2);
    for (const [index, { explanation, candidate }] of ranked.entries()) {
      const { bm25, proximity, recency, score, rank } = explanation;
      expect(rank).toBe(index + 1);
      expect(explanation.groups().reduce((sum, each) => sum + each.score, 0)).toBeCloseTo(bm25, 9);
      expect(bm25 + proximity + recency).toBeCloseTo(score, 9);
      expect(candidate.nominee.score).toBeCloseTo(bm25, 9);
      expect(explanation.groups().map(({ form, word }) => `${form} ${word}`)).toContain("stem mills");
    }
  });

  test("is the same whatever order the candidates come in, and for all languages' stop words", async () => {
    const articles = [
      ...filler,
      { title: "Mill", body: "The mill." },
      { title: "Two mills", body: "Mill on mill." },
    ];
    const one = await library(articles, allStopWords).titles("mill");
    const other = await library(articles.toReversed(), allStopWords).titles("mill");
    expect(one).toEqual(other);
  });
});
