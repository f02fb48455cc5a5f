import { describe, expect, test } from "vitest";
import { libraryOf } from "../../../src/cli/library-of.ts";
import { type Filter, noFilter } from "../../../src/domain/filter.ts";
import type { Library, QuoteFilter } from "../../../src/domain/library.ts";
import { articleReference } from "../../../src/domain/references.ts";
import { inArticle } from "../../../src/library/search/said-of-words.ts";
import { walkAll } from "../engine-of.ts";
import { articleOf, type Entry } from "../shelf.ts";

/** An article of one quotation after another; `around` follows each. */
function entry(title: string, quotes: NonNullable<Entry["quotes"]>, more: Partial<Entry> = {}): Entry {
  const body = quotes.map(([words]) => `“${words}.” ${more.abstract ?? "So it was."}`).join("\n\n");
  const { abstract: _, ...about } = more;
  return { title, body, quotes, ...about };
}

function holding(...entries: readonly Entry[]): Promise<Library> {
  return libraryOf(entries.map(articleOf));
}

async function found(library: Library, filter: Partial<QuoteFilter>): Promise<string[]> {
  const all = await walkAll(library, { about: "", by: "", ...filter });
  return all.map(({ quote }) => quote.text);
}

async function said(library: Library, filter: Partial<QuoteFilter>) {
  const walked = await library.walk({ about: "", by: "", ...filter }, { kind: "first" }, "en");
  return walked && { missing: walked.missing, replaced: walked.replaced };
}

describe("a speaker's name", async () => {
  const bell = "The bell is heard as far as the second island";
  const library = await holding(
    entry("The bell", [[bell, "Emmeline Trouan"]]),
    entry("Of others", [["Nobody asked the fishermen what they wanted", "Ivo Marr"]], {
      abstract: "His aunt Emeline would have asked.",
    }),
  );

  test("is found in another spelling beside the rest of it, though somebody else is spelt so, and it is said", async () => {
    expect(await found(library, { by: "Emeline Trouan" })).toEqual([bell]);
    expect(await said(library, { by: "Emeline Trouan" })).toEqual({
      missing: [],
      replaced: [{ typed: "Emeline", by: ["Emmeline"], of: "speaker" }],
    });
  });

  test("by itself means whoever is spelt so", async () => {
    expect(await found(library, { by: "Emeline" })).toEqual([]);
  });
});

test("a word that took another's place is shown as the article writes it, and not as its address does", () => {
  const address = "https://example.org/maude-kerbrat\n\n";
  const title = "The lamp of Maude Kerbrat";
  const span = { start: address.length, end: address.length + title.length };
  const article = { text: address + title, title: span, language: "en" };
  expect(inArticle({ typed: "Kerbrad", by: ["kerbrat"] }, article)).toEqual([
    { typed: "Kerbrad", by: ["Kerbrat"] },
  ]);
});

describe("quotations about something", async () => {
  const ferry = "The ferry to Ombrac will sail again before the autumn storms";
  const scrap = "Ferry!";
  const tax = "Nobody on this island will pay the new tax on nets and boats";
  const toll = "The toll for the ferry is a tax by another name";
  const library = await holding(
    entry("The crossing", [[scrap], [ferry, "Maude Kerbrat"]], { date: "2021-05" }),
    entry("Money", [[tax, "Ivo Marr"]], { date: "2022-05" }),
    entry("Tolls", [[toll, "Tessa Quill"]], { date: "2020-05" }),
    entry("The ferry in the fog", [["We heard the bell and then nothing for an hour", "Ivo Marr"]], {
      date: "2019",
      tags: ["fog"],
    }),
  );

  test("come with every word of the query before those with some", async () => {
    expect((await found(library, { about: "ferry tax" }))[0]).toBe(toll);
  });

  test("come as sentences before scraps, however much of the query is in a scrap", async () => {
    const all = await found(library, { about: "ferry" });
    expect(all.at(-1)).toBe(scrap);
    expect(all.slice(0, 2).sort()).toEqual([ferry, toll].sort());
  });

  test("are found by other forms of a word, by the title and by the tags of their article", async () => {
    expect((await found(library, { about: "taxes" })).sort()).toEqual([tax, toll].sort());
    expect(await found(library, { about: "crossing" })).toEqual([ferry, scrap]);
    expect(await found(library, { about: "fog" })).toHaveLength(1);
  });

  test("say which words their article has not, and which were taken for misspelt", async () => {
    expect(await said(library, { about: "ferry zeppelin" })).toEqual({ missing: ["zeppelin"], replaced: [] });
    expect(await said(library, { about: "autumm storms" })).toEqual({
      missing: [],
      replaced: [{ typed: "autumm", by: ["autumn"] }],
    });
    expect(await said(library, { about: "ferry" })).toEqual({ missing: [], replaced: [] });
  });

  test("never swap a word that stands somewhere for one like it", async () => {
    const near = await holding(
      entry("Islands", [["We came over from Marven in the morning by the early boat"]]),
      entry("Rivers", [["It was in Marvel that I learned to row and to swim"]], { date: "2024" }),
    );
    expect(await found(near, { about: "Marven" })).toEqual([
      "We came over from Marven in the morning by the early boat",
    ]);
    expect(await said(near, { about: "Marvec" })).toMatchObject({ replaced: [{ typed: "Marvec" }] });
  });

  test("have near one another what was asked for together", async () => {
    const apart = await holding(
      entry("One", [["The lamp is old and nobody here can mend the mirror behind the keeper"]]),
      entry("Two", [["The lamp keeper is old and nobody here can mend the mirror behind"]], { date: "2001" }),
    );
    expect((await found(apart, { about: "lamp keeper" }))[0]).toMatch(/^The lamp keeper/);
  });

  test("are found by a sign that is no word by itself", async () => {
    const signs = await holding(
      entry("One", [["We write all of it in C# and have done so for years"]]),
      entry("Two", [["The sea in C is no music to my ears at all"]], { date: "2001" }),
    );
    expect(await found(signs, { about: "C#" })).toEqual([
      "We write all of it in C# and have done so for years",
    ]);
  });

  test.each(["???", "…", "  -  "])("are none for what has no word in it: %s", async (about) => {
    expect(await found(library, { about })).toEqual([]);
  });
});

describe("quotations by somebody", async () => {
  const own = "I shall keep the harbour open for as long as it takes";
  const hers = "My husband sleeps four hours a night and so do I";
  const clerks = "The mayor has said all that there is to say today";
  const namesake = "My brother and I have not spoken since the regatta";
  const office = "The council will mend every street before the winter comes";
  const library = await holding(
    entry("One", [[own, "Edmond Varnac", "mayor of Quessanne"]], { date: "2020" }),
    entry("Two", [[own.replace("harbour", "port"), "Edmond Varnac", "mayor of Quessanne"]], { date: "2021" }),
    entry("Three", [[hers, "Brigitte Loriot", "wife of Edmond Varnac"]]),
    entry("Four", [[clerks, "Paul Ostrey", "spokesman for Varnac"]]),
    entry("Five", [[namesake, "Lucien Varnac", "sailor"]]),
    entry("Six", [[office, "Jean-Luc Le Garrec", "mayor of Saint-Morvan"]]),
  );

  test("are never those of a relative or a spokesman whose role names him", async () => {
    for (const by of ["Varnac", "Edmond Varnac", "M. Varnac", "varnac"]) {
      const all = await walkAll(library, { about: "", by });
      for (const { attributed } of all) expect(attributed).toMatchObject({ name: /Varnac$/ });
      expect(all.map(({ quote }) => quote.text)).toContain(own);
    }
  });

  test("are first of all those of whom the name means, then those of namesakes", async () => {
    const all = await found(library, { by: "varnac" });
    expect(all).toHaveLength(3);
    expect(all.at(-1)).toBe(namesake);
  });

  test.each([
    ["a role, in another form", "mayors", 3],
    ["a role with its place", "mayor of Quessanne", 2],
    ["a role of a relative", "wife", 1],
    ["a name written as one", "legarrec", 1],
    ["first names written as one", "jeanluc garrec", 1],
    ["a beginning", "Brig", 1],
    ["somebody who is only in a role", "Ostrey Varnac", 0],
    ["nobody", "Zuleika", 0],
  ])("are found by %s: %s", async (_, by, count) => {
    expect(await found(library, { by })).toHaveLength(count);
  });

  test("say how a misspelt name is spelt", async () => {
    expect(await said(library, { by: "Loriott" })).toEqual({
      missing: [],
      replaced: [{ typed: "Loriott", by: ["Loriot"], of: "speaker" }],
    });
    expect(await said(library, { by: "lori" })).toEqual({ missing: [], replaced: [] });
  });

  test("may be about something as well, and in one article alone", async () => {
    expect(await found(library, { about: "harbour", by: "Varnac" })).toEqual([own]);
    expect(await found(library, { about: "regatta", by: "Edmond Varnac" })).toEqual([]);
    const [one] = await walkAll(library, { about: "regatta", by: "" });
    const about = articleReference(one?.citation.article ?? ("" as never));
    expect(await found(library, { about, by: "lucien" })).toEqual([namesake]);
    expect(await found(library, { about, by: "edmond" })).toEqual([]);
  });
});

describe("a role", async () => {
  const nurses = "We shall train two hundred nurses before the next winter";
  const masks = "Les masques sont commandés et viendront par bateau";
  const ports = "The ports stay open whatever the weather may do";
  const judges = "No court of this land will be closed while I am here";
  const state = "I swear to keep the peace and the laws of this land";
  const library = await holding(
    entry("One", [[nurses, "Odile Kerbrat", "ministre de la Santé"]], { language: "fr" }),
    { title: "Two", body: `« ${masks} », a annoncé jeudi le ministère de la Santé.`, language: "fr" },
    entry("Three", [[ports, "Ivo Marr", "Premier ministre"]], { language: "fr" }),
    entry("Four", [[judges, "Tessa Quill", "procureure de la République"]], { language: "fr" }),
    entry("Five", [[state, "Maude F. Loriot", "président de la République"]], { language: "fr" }),
  );

  test("is found by its words, though an institution's name has one of them", async () => {
    expect(await found(library, { by: "ministère de la santé" })).toEqual([masks]);
    expect(await found(library, { by: "ministre de la santé" })).toEqual([nurses]);
  });

  test.each([
    ["Premier ministre", ports],
    ["président de la République", state],
    ["le président", state],
  ])("is asked for by all its words, also by one that is a form of address: %s", async (by, quote) => {
    expect(await found(library, { by })).toEqual([quote]);
  });

  test.each(["Président Loriot", "Madame Loriot", "MFL"])(
    "may be left out beside the speaker's name, as may most of a name behind its initials: %s",
    async (by) => {
      expect(await found(library, { by })).toEqual([state]);
    },
  );

  test("is found behind a form of address that is no role", async () => {
    expect(await found(library, { by: "Madame la ministre de la santé" })).toEqual([nurses]);
  });
});

describe("a walk", () => {
  const entries = Array.from({ length: 30 }, (_, at) =>
    entry(`Report ${at}`, [[`The harbour has ${at} boats and as many stories to tell`, "Maude Kerbrat"]], {
      url: `https://example.org/${at}`,
      date: `20${String(10 + (at % 7))}-0${1 + (at % 9)}`,
      outlet: at % 3 === 0 ? "Ombrac Weekly" : "The Lamp",
    }),
  );

  test("goes the same way however the articles came in", async () => {
    const [one, other] = [await holding(...entries), await holding(...entries.toReversed())];
    const first = await found(one, { about: "harbour boats" });
    expect(first).toHaveLength(30);
    expect(await found(other, { about: "harbour boats" })).toEqual(first);
  });

  test.each<[string, Partial<Filter>, number]>([
    ["a source", { source: "ombrac" }, 10],
    ["a period", { after: "2012", before: "2013" }, 4],
  ])("keeps to %s", async (_, narrow, count) => {
    const library = await holding(...entries);
    const filter = { ...noFilter, ...narrow };
    expect(await found(library, { by: "kerbrat", filter })).toHaveLength(count);
    expect(await found(library, { about: "stories", filter })).toHaveLength(count);
  });

  test("by date has the newest first, and goes back the way it came", async () => {
    const library = await holding(...entries);
    const filter = { about: "stories", by: "kerbrat", filter: { ...noFilter, sort: "newest" as const } };
    const all = await walkAll(library, filter);
    const dates = all.map(({ citation }) => citation.date ?? "");
    expect(dates).toEqual(dates.toSorted().toReversed());
    const last = all.at(-1);
    const back = last && (await library.walk(filter, { kind: "previous", quote: last.id }, "en"));
    expect(back).toMatchObject({ position: 29, total: 30 });
  });
});
