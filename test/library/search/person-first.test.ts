import { describe, expect, test } from "vitest";
import { libraryOf } from "../../../src/cli/library-of.ts";
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

  test.each(["Kerbrat", "kerbrat", "Maude Kerbrat", "Mme Kerbrat"])(
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
