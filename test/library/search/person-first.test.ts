import { describe, expect, test, vi } from "vitest";
import { libraryOf } from "../../../src/cli/library-of.ts";
import { bareName } from "../../../src/library/search/named-people.ts";
import { personMeant } from "../../../src/library/search/person-first.ts";
import { engineOf } from "../engine-of.ts";
import { articleOf, type Entry } from "../shelf.ts";

const said = (title: string, who: string, more: Partial<Entry> = {}): Entry => ({
  title,
  body: "“The harbour wall will be built again before the winter,” it was said at the town hall.",
  url: `https://example.org/${encodeURIComponent(title)}`,
  quotes: [["The harbour wall will be built again before the winter", who]],
  ...more,
});
const entries: readonly Entry[] = [
  said("Odile Kerbrat opens a bakery", "Odile Kerbrat", { date: "2022-06" }),
  said("The wall", "Maude Kerbrat", { date: "2019" }),
  said("The wall again", "Maude Kerbrat", { date: "2021" }),
  {
    title: "Two of three",
    body: "“We shall see about that in the spring,” and then “Nobody asked us about the lamps,” she said.",
    date: "2018",
    quotes: [
      ["We shall see about that in the spring", "Maude Kerbrat"],
      ["Nobody asked us about the lamps", "Maude Kerbrat"],
    ],
  },
  { title: "Kerbrat under pressure", body: "The mayor says nothing.", date: "2020" },
  { title: "A street", body: "It is to bear the name of one Kerbrat, a smuggler of old.", date: "2023" },
];

describe("a bare name means the person", async () => {
  const library = await libraryOf(entries.map(articleOf));
  const titles = async (query: string) =>
    (await library.search(query, { locale: "en", limit: 25 })).citations.map(({ title }) => title);
  const maude = ["Two of three", "The wall again", "The wall"];

  test.each(["Kerbrat", "kerbrat", "Maude Kerbrat", "Mme Kerbrat", "Kerbrat -bakery"])(
    "%s: where most is quoted of them, and of equals the newer",
    async (query) => {
      expect((await titles(query)).slice(0, 3)).toEqual(maude);
    },
  );

  test("then where they are in the title, and those of the name last", async () => {
    const others = (await titles("Kerbrat")).slice(3);
    expect(others[0]).toBe("Kerbrat under pressure");
    expect([...others.slice(1)].sort()).toEqual(["A street", "Odile Kerbrat opens a bakery"]);
  });

  test("an article of that very title still comes first, and a form of address is nothing that it lacks", async () => {
    const titled = { title: "Kerbrat", body: "A village on the coast, known for its lamps.", date: "2001" };
    const more = await libraryOf([...entries, titled].map(articleOf));
    const options = { locale: "en", limit: 25 } as const;
    expect((await more.search("Kerbrat", options)).citations[0]?.title).toBe("Kerbrat");
    expect((await more.search("Mme Maude Kerbrat", options)).missing).toEqual([]);
  });

  test("another of the name is found by the whole of it", async () => {
    expect((await titles("Odile Kerbrat"))[0]).toBe("Odile Kerbrat opens a bakery");
  });

  test("a given name, a name among other words and a word that nobody is called change nothing", async () => {
    expect((await titles("Kerbrat bakery"))[0]).toBe("Odile Kerbrat opens a bakery");
    expect((await titles("smuggler"))[0]).toBe("A street");
    expect((await titles("Odile"))[0]).toBe("Odile Kerbrat opens a bakery");
  });
});

test("a part of a last name with hyphens means nobody, and the whole of it does", async () => {
  const library = await libraryOf(
    [
      said("The pier at night", "Yun Ha-lamp", { date: "2023" }),
      { title: "A lamp for the harbour", body: "The lamp is lit. A second lamp follows.", date: "2019" },
    ].map(articleOf),
  );
  const first = async (query: string) =>
    (await library.search(query, { locale: "en", limit: 5 })).citations[0]?.title;
  expect(await first("lamp")).toBe("A lamp for the harbour");
  for (const query of ["Ha-lamp", "Yun Ha-lamp", "Mr Ha Lamp"])
    expect(await first(query), query).toBe("The pier at night");
});

describe("other ways to write a person", async () => {
  const speech = (title: string, who: string, role: string, more: Partial<Entry> = {}): Entry => ({
    title,
    body: "“The harbour wall will be built again before the winter,” it was said at the town hall.",
    quotes: [["The harbour wall will be built again before the winter", who, role]],
    ...more,
  });
  const shelf: readonly Entry[] = [
    speech("A wall", "Anne-Lise van der Brume", "minister of tides", { date: "2020" }),
    speech("A second wall", "Anne-Lise van der Brume", "minister of tides and harbours", { date: "2021" }),
    speech("A third wall", "Anne-Lise van der Brume", "minister of tides", { date: "2022" }),
    speech("A wall abroad", "Ugo Terrano", "minister of tides", { date: "2023" }),
    speech("What the ministry says of tides", "Ivo Marr", "spokesman of the minister of tides", {
      date: "2024",
    }),
    {
      title: "Minister, minister of tides",
      body: "Tides and a minister, minister and tides: a play.",
      date: "2024",
    },
  ];
  const library = await libraryOf(shelf.map(articleOf));
  const search = (query: string) => library.search(query, { locale: "en", limit: 25 });

  test.each(["A. Brume", "Ms van der Brume", "vanderbrume", "annelise"])(
    "%s leads to the person",
    async (query) => {
      const { citations, missing } = await search(query);
      expect(citations.map(({ title }) => title).slice(0, 3)).toEqual([
        "A third wall",
        "A second wall",
        "A wall",
      ]);
      expect(missing).toEqual([]);
    },
  );

  test("initials lead to the person, and it is said", async () => {
    const { citations, replaced } = await search("ALVDB");
    expect(citations[0]?.title).toBe("A third wall");
    expect(replaced).toEqual([{ typed: "ALVDB", by: ["Anne-Lise van der Brume"] }]);
  });

  test("a role leads to those who have it: neither to who speaks for them nor to one far away", async () => {
    const titles = (await search("minister of tides")).citations.map(({ title }) => title);
    expect(titles.slice(0, 3)).toEqual(["A third wall", "A second wall", "A wall"]);
  });
});

describe("who is meant by one word", async () => {
  const engine = await engineOf([said("The wall", "Maude van der Kerbrat")].map(articleOf));
  const complete = vi.spyOn(engine, "complete");

  test("is asked of the index first: a word that stands in articles is no one in short", async () => {
    expect(await personMeant(engine, await bareName(engine, "harbour"))).toBeNull();
    expect(complete).not.toHaveBeenCalled();
  });

  test.each(["vanderkerbrat", "derkerbrat", "MVDK"])("%s", async (word) => {
    expect((await personMeant(engine, await bareName(engine, word)))?.label).toBe("Maude van der Kerbrat");
  });
});

describe("several people of one name", async () => {
  const of = (who: string, many: number) =>
    Array.from({ length: many }, (_, at) => said(`${who} ${at}`, who, { date: `20${10 + at}` }));
  const library = await libraryOf(
    [
      ...of("Rose Tallec", 4),
      ...of("Yann Tallec", 3),
      ...of("Edith Tallec", 1),
      ...of("Rose-Marie Kervo", 5),
    ].map(articleOf),
  );
  const namesakes = async (query: string) =>
    (await library.search(query, { locale: "en", limit: 25 })).namesakes ?? [];

  test("are named where a last name may mean any of them", async () => {
    const both = [
      { name: "Rose Tallec", articles: 4 },
      { name: "Yann Tallec", articles: 3 },
    ];
    expect(await namesakes("tallec")).toEqual(both);
    expect(await namesakes("Mme Tallec")).toEqual(both);
  });

  test("are not where one is named, or alone has articles", async () => {
    expect(await namesakes("Rose Tallec")).toEqual([]);
    expect(await namesakes("R. Tallec")).toEqual([]);
    expect(await namesakes("Kervo")).toEqual([]);
    expect(await namesakes("Tallec wall")).toEqual([]);
  });
});
