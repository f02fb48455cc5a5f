import { describe, expect, test } from "vitest";
import { libraryOf } from "../../src/cli/library-of.ts";
import type { Article } from "../../src/domain/article.ts";
import type { Library } from "../../src/domain/library.ts";
import type { QuoteId } from "../../src/domain/quoted.ts";
import { articleReference, asArticleId } from "../../src/domain/references.ts";
import { contains } from "../../src/domain/span.ts";
import { walkAll } from "./engine-of.ts";
import { articleOf, type Entry } from "./shelf.ts";

function holding(...entries: readonly Entry[]): Promise<Library> {
  return libraryOf(entries.map(articleOf));
}

async function titles(library: Library, query: string, limit = 25): Promise<string[]> {
  const { citations } = await library.search(query, { locale: "en", limit });
  return citations.map(({ title }) => title);
}

async function words(library: Library, about: string, by: string): Promise<string[]> {
  return (await walkAll(library, { about, by })).map(({ quote }) => quote.text);
}

const storm: Entry = {
  title: "A storm over Quessanne",
  body:
    "The storm of Tuesday broke the harbour wall. “The sea gave us no rest for three nights,” said Maude Kerbrat. " +
    "Her neighbour Ivo Marr lost two boats. “We shall build the wall again, and higher,” said Ivo Marr.",
  date: "2021-11-12",
  tags: ["weather"],
  quotes: [
    ["The sea gave us no rest for three nights", "Maude Kerbrat", "lighthouse keeper"],
    ["We shall build the wall again, and higher", "Ivo Marr", "fisherman"],
  ],
};
const lamp: Entry = {
  title: "The lamp of Ombrac burns again",
  body:
    "The lighthouse had been dark for nine years. “A lamp is a promise to people you will never meet,” said Maude Kerbrat. " +
    "The new lamp reaches twenty miles. A storm had broken the old one.",
  date: "2020-05-01",
  tags: ["sea", "light"],
  quotes: [["A lamp is a promise to people you will never meet", "Maude Kerbrat", "lighthouse keeper"]],
};
const bread: Entry = {
  title: "Bread prices rise in the valley",
  body: "Bakers blame the flour. “Nobody can live on crumbs and kind words,” said Tessa Quill.",
  date: "2022-02-02",
  quotes: [["Nobody can live on crumbs and kind words", "Tessa Quill", "baker"]],
};
const library = await holding(storm, lamp, bread);

describe("the best article comes first", () => {
  test.each([
    ["a word of the title beats the same word in a body", "storm", [storm.title, lamp.title]],
    ["all words beat some: only one article has both", "storm lamp", [lamp.title]],
    ["the name of a speaker finds where they speak", "Tessa Quill", [bread.title]],
    ["a topic finds what bears it", "weather", [storm.title]],
    ["a beginning of a word is enough", "ligh", [lamp.title, storm.title]],
    ["a slip of the finger is forgiven", "lighthuose keper", [lamp.title, storm.title]],
    ["a right spelling is not mixed with its neighbours", "bread", [bread.title]],
    ["where no article has all the words, half of them do", "bakers volcano", [bread.title]],
    ["words without weight never cause a miss", "the storm of the at", [storm.title, lamp.title]],
    ["nor do words without weight in another language", "der storm dans la", [storm.title, lamp.title]],
  ])("%s: %s", async (_, query, expected) => {
    expect((await titles(library, query)).sort()).toEqual([...expected].sort());
    expect((await titles(library, query))[0]).toBe(expected[0]);
  });

  test("of two that fit alike the newer", async () => {
    const old = { title: "The ferry", body: "It sails.", date: "2001", url: "https://one.example/" };
    const recent = { ...old, date: "2019-03", url: "https://two.example/" };
    const { citations } = await (await holding(old, recent)).search("ferry", { locale: "en", limit: 5 });
    expect(citations.map(({ date }) => date)).toEqual(["2019-03", "2001"]);
  });

  test("a word that is empty in another language keeps its weight in the reader's", async () => {
    // "war" is a German auxiliary: for an English reader it is what the query is about.
    const war = { title: "The war in Quessanne", body: "It began at night." };
    const fair = { title: "The fair in Quessanne", body: "It began at night.", date: "2022" };
    expect(await titles(await holding(fair, war), "war Quessanne")).toEqual([war.title]);
  });

  test.each([
    ["accents left out", "eclairage", "L’éclairage d’Ombrac"],
    ["accents put in", "éclàirage", "L’éclairage d’Ombrac"],
    ["the elided article, straight", "l'éclairage", "L’éclairage d’Ombrac"],
    ["the elided article, curly", "d’ombrac", "L’éclairage d’Ombrac"],
    ["decomposed letters", "e\u0301clairage", "L’éclairage d’Ombrac"],
    ["an acronym without its stops", "onu", "L’O.N.U. à Ombrac"],
    ["a word inside Japanese", "灯台", "新しい灯台の話"],
    ["a single Japanese sign", "灯", "新しい灯台の話"],
  ])("typing does not matter: %s", async (_, query, title) => {
    const typed = await holding(
      { title: "L’éclairage d’Ombrac", body: "Texte." },
      { title: "L’O.N.U. à Ombrac", body: "Texte." },
      { title: "新しい灯台の話", body: "本文。" },
    );
    expect(await titles(typed, query)).toContain(title);
  });

  test.each([
    "",
    "   ",
    "… !?",
    "🌊",
    "zzzzzz",
    "constructor",
    "__proto__",
    "a".repeat(6000),
    "mot ".repeat(1500),
  ])("a query without an answer has none: %.20j", async (query) => {
    expect(await titles(library, query)).toEqual([]);
  });

  test("no more come than are asked for, and it is said how many there are", async () => {
    expect(await titles(library, "storm", 1)).toEqual([storm.title]);
    expect((await library.search("storm", { locale: "en", limit: 1 })).total).toBe(2);
  });

  test("a reference finds its article and no other", async () => {
    const first = (await library.search("bread", { locale: "en", limit: 1 })).citations[0];
    expect(first && (await titles(library, articleReference(first.article)))).toEqual([bread.title]);
    expect(await titles(library, "article:AAAAAAAAAAAA")).toEqual([]);
  });
});

describe("titles near a query that finds nothing", () => {
  const near = async (query: string) => (await library.nearestTitles(query, 5)).map(({ title }) => title);

  test.each([
    ["another ending", "quessannois", storm.title],
    ["slips in the first half", "qwessane", storm.title],
    ["a name that was half heard", "kerbratte", storm.title],
  ])("%s: %s", async (_, query, title) => {
    expect(await near(query)).toContain(title);
  });

  test("are none rather than far-fetched ones", async () => {
    expect(await near("xylophone")).toEqual([]);
    expect(await near("")).toEqual([]);
  });
});

describe("quotations", () => {
  test.each([
    ["their own words count most", "promise", "", "A lamp is a promise to people you will never meet"],
    ["then what the article is about", "quessanne wall", "", "We shall build the wall again, and higher"],
    ["the speaker's last name is enough", "", "marr", "We shall build the wall again, and higher"],
    ["a role is enough", "", "baker", "Nobody can live on crumbs and kind words"],
    ["a slip in the name is forgiven", "", "kerbrit", "The sea gave us no rest for three nights"],
    ["topic and speaker together", "lamp", "kerbrat", "A lamp is a promise to people you will never meet"],
  ])("%s", async (_, about, by, best) => {
    const found = await words(library, about, by);
    if (about !== "") expect(found[0]).toBe(best);
    else expect(found).toContain(best);
  });

  test("are never given to somebody else: the speaker is a condition", async () => {
    expect(await words(library, "lamp", "tessa quill")).toEqual([]);
    expect(await words(library, "", "nobody known")).toEqual([]);
    expect(await words(library, "", "maude quill")).toEqual([]);
    for (const about of ["", "sea", "wall", "storm lamp bread"]) {
      for (const { attributed } of await walkAll(library, { about, by: "kerbrat" }))
        expect(attributed).toMatchObject({ name: "Maude Kerbrat" });
    }
  });

  test("fall back from all words of the topic to half of them", async () => {
    expect(await words(library, "wall volcano", "")).toContain("We shall build the wall again, and higher");
    expect(await words(library, "volcano", "")).toEqual([]);
  });

  test("with neither topic nor speaker are all there, in the same order each time", async () => {
    const all = await walkAll(library, { about: "", by: "" });
    expect(all).toHaveLength((await library.holdings()).quotes);
    expect(await walkAll(await holding(bread, lamp, storm), { about: "", by: "" }, "fr")).toEqual(all);
  });

  test("said twice in an article are one, the better attributed", async () => {
    const twice = await holding({
      title: "Never again",
      body: "“We will never go back there,” somebody said. Later: “We will never go back there,” said Ivo Marr.",
      quotes: [["We will never go back there"], ["We will never go back there", "Ivo Marr"]],
    });
    const found = await walkAll(twice, { about: "never", by: "" });
    expect(found.map(({ attributed }) => attributed)).toMatchObject([{ name: "Ivo Marr" }]);
  });

  test("of one article come in its order, and the best of them answers the query", async () => {
    const first = (await library.search("storm", { locale: "en", limit: 1 })).citations[0];
    if (!first) throw new Error("the article was not found");
    const { quotes, total } = await library.quotesOf(first.article, 1, 10);
    expect(total).toBe(quotes.length);
    expect(quotes.map(({ quote }) => quote.text)).toEqual(storm.quotes?.map(([words]) => words));
    const card = await library.card(first.article, "wall", 700);
    expect(card?.quotes).toBe(total);
    expect(card?.quote?.quote.text).toBe("We shall build the wall again, and higher");
  });

  test("and articles that are unknown are null, and no fault", async () => {
    const gone = asArticleId("AAAAAAAAAAAA");
    if (!gone) throw new Error("not an id");
    expect(await library.cite(gone)).toBeNull();
    expect(await library.card(gone, "", 700)).toBeNull();
    expect(await library.quotesOf(gone, 1, 4)).toEqual({ quotes: [], from: 1, total: 0 });
    expect(await library.related(gone, 4)).toEqual([]);
    expect(await library.quote("AAAAAAAAAAAA.BBBBBB" as QuoteId, "")).toBeNull();
  });
});

describe("whatever is shown as the article's words is a slice of its text", () => {
  const entries: readonly Entry[] = [
    storm,
    lamp,
    bread,
    {
      title: "Un « grand\u00A0» titre — 🌊",
      body:
        '«\u202FL’e\u0301te\u0301 sera long,\u202F» dit-elle.« Oui.» Il ajoute : "Non, jamais de la vie, madame".Puis rien\n\n' +
        "灯台守りは「もう一度」と言った。🌊 L’été, l'été.",
      language: "fr",
      quotes: [["Non, jamais de la vie, madame", "Ivo Marr"]],
    },
    {
      title: "Gaps",
      body: "One lamp burns here.\n \n\nTwo lamps burn there.Three lamps. “Four of them now,” said Ivo Marr.",
    },
    { title: "A record", quotes: [["Only these words", "Ivo Marr"]], abstract: "In our words." },
  ];
  const articles = new Map([...entries, storm].map(articleOf).map((article) => [article.id, article]));

  function expectSlice(
    article: Article,
    {
      span,
      text,
      highlights,
    }: {
      span: { start: number; end: number };
      text: string;
      highlights: readonly { start: number; end: number }[];
    },
  ) {
    expect(text).toBe(article.text.slice(span.start, span.end));
    for (const highlight of highlights) expect(contains(span, highlight)).toBe(true);
  }

  test.each(["", "été", "sea lamp wall", "灯台", "jamais vie", "🌊"])("for %j", async (query) => {
    const hostile = await holding(...entries);
    for (const { id } of await walkAll(hostile, { about: "", by: "" })) {
      const shown = await hostile.quote(id, query);
      const article = shown && articles.get(shown.citation.article);
      if (!shown || !article) throw new Error("a quotation without its article");
      expectSlice(article, shown.quote);
      expectSlice(article, shown.context);
      expect(contains(shown.outer, shown.quote.span)).toBe(true);
      expect(contains(shown.context.span, shown.outer)).toBe(true);
      expect(article.text.slice(article.title.start, article.title.end)).toBe(shown.citation.title);
      if (shown.attributed.tier === "mention") expect(article.text).toContain(shown.attributed.words);
      const summary = (await hostile.card(article.id, query, 700))?.summary ?? [];
      for (const [at, passage] of summary.entries()) {
        expectSlice(article, passage);
        const between = article.text.slice(summary[at - 1]?.span.end ?? 0, passage.span.start);
        // "[…]" stands where words were left out, and nowhere else.
        if (at > 0) expect(passage.continues === true).toBe(between.trim() === "");
      }
      expect(summary.map(({ text }) => text).join(" ").length).toBeLessThanOrEqual(700);
      for (const passage of (await hostile.quotesOf(article.id, 1, 100)).quotes)
        expectSlice(article, passage.quote);
    }
  });

  test("a highlight is a word that answers the query, and no other", async () => {
    const first = (await library.search("storm", { locale: "en", limit: 1 })).citations[0];
    if (!first) throw new Error("nothing found");
    const article = articles.get(first.article);
    const summary = (await library.card(first.article, "storms harbour", 700))?.summary ?? [];
    const marked = summary.flatMap(({ highlights }) =>
      highlights.map(({ start, end }) => article?.text.slice(start, end)),
    );
    expect(marked).toContain("harbour");
    expect(new Set(marked)).toEqual(new Set(["storm", "harbour"].filter((word) => marked.includes(word))));
  });
});

test("the holdings count articles, records, quotations, languages and dates", async () => {
  const mixed = await holding(
    storm,
    { title: "Un phare", body: "Texte.", language: "fr" },
    { title: "R", abstract: "x" },
  );
  expect(await mixed.holdings()).toEqual({
    articles: 3,
    records: 1,
    quotes: 2,
    outlets: 0,
    languages: ["en", "fr"],
    firstDate: "2021-11-12",
    lastDate: "2021-11-12",
  });
});
