import { describe, expect, test } from "vitest";
import { libraryOf } from "../../../src/cli/library-of.ts";
import type { Article, ArticleId } from "../../../src/domain/article.ts";
import type { Engine } from "../../../src/domain/engine.ts";
import type { Related } from "../../../src/domain/quoted.ts";
import { ArticleLibrary } from "../../../src/library/article-library.ts";
import { engineOf } from "../engine-of.ts";
import { articleOf, type Entry } from "../shelf.ts";

const day = "2020-03-02";
/** Articles that have words in common, but no matter. */
const others: readonly Entry[] = [
  {
    title: "A choir sings in Ombrac",
    body: "The choir sang in the hall, and people never wanted to leave. It sings there for the tenth year.",
    date: day,
  },
  {
    title: "A late train",
    body: "The train was late again, and never came. People had to leave, and a flood of mail reached the office.",
    date: day,
  },
  {
    title: "Bread gets dearer",
    body: "A loaf costs two coins more, bakers say. Maude Kerbrat bought the first and called it a pity, and people smiled.",
    date: day,
  },
  ...Array.from({ length: 12 }, (_, at) => ({
    title: `Ledger ${at}`,
    body: "Accounts were read aloud in the hall, and then people came to leave them there for the council.",
    date: "2019-01-01",
  })),
];
const dam: Entry = {
  title: "The dam at Ombrac leaks",
  body: "The dam at Ombrac has leaked since Monday, and the valley fears a flood. The mayor Maude Kerbrat has called engineers to look at the wall and its drains.",
  date: day,
};
const engineers: Entry = {
  title: "Engineers look at the dam of Ombrac",
  body: "Engineers came to Ombrac to look at the dam, its wall and its drains. The flood that the valley fears may never come, they say.",
  date: "2020-03-04",
};

describe("related articles", async () => {
  const related = await relatedTo(dam, [...others, engineers]);

  test("are those on the same matter, not those with the same place or person alone", () => {
    expect(titles(related)).toEqual([engineers.title]);
  });

  test("say by what names and subjects, and by no ordinary words", () => {
    expect(related[0]?.shared).toEqual(expect.arrayContaining(["Ombrac", "dam"]));
    for (const word of related.flatMap(({ shared }) => shared))
      expect(word).not.toMatch(/come|came|never|leave/i);
  });

  test("are the same in whatever order the articles came", async () => {
    expect(await relatedTo(dam, [engineers, ...others].reverse())).toEqual(related);
  });

  test("are none where nothing is on the matter", async () => {
    expect(await relatedTo(dam, others)).toEqual([]);
  });

  test("are not found by one noun that both have", async () => {
    const bridge = { title: "A bridge falls", body: "A bridge fell into the river Isk at noon.", date: day };
    const card = { title: "The game of bridge", body: "Bridge is played by four at a table.", date: day };
    expect(await relatedTo(bridge, [card, ...others])).toEqual([]);
  });

  test("name a person and a town of several words as a whole", async () => {
    const one = {
      title: "Maude Kerbrat sues Port Anselme",
      body: "The engineer Maude Kerbrat sues the town of Port Anselme over the harbour wall, her lawyer told the court.",
      date: day,
    };
    const other = {
      title: "Port Anselme answers Kerbrat",
      body: "The town of Port Anselme says in court that the harbour wall is safe. Maude Kerbrat sues it.",
      date: day,
    };
    const [found] = await relatedTo(one, [other, ...others]);
    expect(found?.shared).toEqual(expect.arrayContaining(["Maude Kerbrat", "Port Anselme"]));
  });

  test("are found across languages by their names", async () => {
    const other = {
      title: "Ombrac : le barrage Kerbrat fuit",
      body: "Le barrage Kerbrat fuit à Ombrac. La vallée d'Ombrac, où vit Sella Trouan, craint le pire.",
      date: day,
      language: "fr",
    };
    const one = {
      title: "Ombrac: the Kerbrat dam leaks",
      body: "The Kerbrat dam leaks in Ombrac. Sella Trouan lives in the valley of Ombrac.",
      date: day,
    };
    expect(titles(await relatedTo(one, [other, ...others]))).toEqual([other.title]);
  });

  test("are found by what the host tagged them with, and say so", async () => {
    const one = {
      title: "Wet feet",
      body: "The cellar was full by noon.",
      date: day,
      tags: ["river works", "Isk"],
    };
    const other = { title: "Plans", body: "A wall was drawn.", date: day, tags: ["Isk", "river works"] };
    const [found] = await relatedTo(one, [other, ...others]);
    expect(found?.shared).toEqual(expect.arrayContaining(["river works", "Isk"]));
  });

  test("are told by a noun behind an elided or contracted article too", async () => {
    const one = {
      title: "Vallée : le retour des ours inquiète",
      body: "La vallée ne veut plus d'ours. Le pas des ours s'y voit partout, et l'ours revient chaque nuit.",
      date: day,
      language: "fr",
    };
    const other = {
      title: "Vallée : un promeneur suivi par des ours",
      body: "Un promeneur a fui devant un groupe d'ours. La vallée parle des ours depuis hier.",
      date: day,
      language: "fr",
    };
    const [found] = await relatedTo(one, [other, ...others]);
    expect(found?.shared).toContain("ours");
  });

  describe("of other matters", () => {
    const said = (title: string, words: string, speaker: string): Entry => ({
      title,
      body: `“${words},” said ${speaker}.`,
      date: day,
      quotes: [[words, speaker]],
    });
    const tower = said(
      "Orla Vimmel climbs a tower",
      "Nothing is as high as it seems from below",
      "Orla Vimmel",
    );
    const soup = said("A recipe of lentils", "My soup has to boil for seven hours at least", "Orla Vimmel");

    test("follow with somebody who is in few, and say with whom", async () => {
      const [found] = await relatedTo(tower, [soup, ...others]);
      expect(found).toMatchObject({ person: "Orla Vimmel", citation: { title: soup.title } });
    });

    test("are none with somebody who is everywhere, or in passing in both", async () => {
      const everywhere = ["ships", "bread", "roofs", "coats", "lamps"].map((matter) =>
        said(`All about ${matter}`, `There is much to be told of ${matter} today`, "Orla Vimmel"),
      );
      const persons = (found: readonly Related[]) => found.filter(({ person }) => person !== null);
      expect(persons(await relatedTo(tower, [...everywhere, ...others]))).toEqual([]);
      const passing = said("A night without sleep", "Somebody has to stay awake in this town", "Orla Vimmel");
      expect(persons(await relatedTo(passing, [soup, ...others]))).toEqual([]);
      const alike = said("Senorla Vimmeler climbs a tower", "Nothing is as high as it seems", "Orla Vimmel");
      expect(persons(await relatedTo(alike, [soup, ...others]))).toEqual([]);
      const beside = { ...tower, title: "“Orla Vimmel”: she climbs a tower" };
      expect(persons(await relatedTo(beside, [soup, ...others]))).toHaveLength(1);
    });
  });

  test("of an article as long as a book cost no more looks than those of another", async () => {
    const words = Array.from({ length: 1500 }, (_, at) => `Word${at} name${at % 977}`).join(" ");
    const book = articleOf({ title: "A book on the dam of Ombrac", body: words, date: day });
    const looks = await countLooks(book, [...[dam, ...others].map(articleOf), book]);
    expect(looks).toBeLessThan(1000);
  });
});

async function relatedTo(entry: Entry, among: readonly Entry[]) {
  const article = articleOf(entry);
  const library = await libraryOf([article, ...among.map(articleOf)]);
  return library.related(article.id, 4);
}

function titles(related: readonly Related[]): string[] {
  return related.map(({ citation }) => citation.title);
}

/** How many terms the engine is asked for. */
async function countLooks(article: Article, articles: readonly Article[]): Promise<number> {
  const engine = await engineOf(articles);
  let looks = 0;
  const counting: Engine = Object.assign(Object.create(engine), {
    statistics: (terms: readonly string[], prefixes: readonly string[]) => {
      looks += terms.length;
      return engine.statistics(terms, prefixes);
    },
    nominate: (...asked: Parameters<Engine["nominate"]>) => {
      looks += asked[0].groups.length;
      return engine.nominate(...asked);
    },
    article: (id: ArticleId) => engine.article(id),
    articles: (ids: readonly ArticleId[]) => engine.articles(ids),
  });
  await new ArticleLibrary(counting).related(article.id, 4);
  return looks;
}
