import { describe, expect, test } from "vitest";
import { libraryOf } from "../../src/cli/library-of.ts";
import { articleOf, type Entry } from "./shelf.ts";

const quoted = "We shall see about that in the spring";
const shelf: readonly Entry[] = [
  {
    title: "The dam at Ombrac leaks",
    body: `The dam at Ombrac has leaked since Monday, and the valley fears a flood. “${quoted},” the mayor said.`,
    date: "2020-03-02",
    quotes: [[quoted, "Maude Kerbrat"]],
  },
  {
    title: "Engineers look at the dam",
    body: "Engineers came to Ombrac to look at the dam. The flood that the valley fears may never come, they say.",
    date: "2020-03-04",
  },
  {
    title: "A choir sings",
    body: `The choir sang in the hall, and people never wanted to leave. “${quoted},” said the mayor.`,
    date: "2020-03-03",
    quotes: [[quoted, "Maude Kerbrat"]],
  },
  {
    title: "A late train",
    body: "The train was late again, and never came. People had to leave.",
    date: "2020-03-03",
  },
  ...Array.from({ length: 10 }, (_, at) => ({
    title: `Ledger ${at}`,
    body: "Accounts were read aloud in the hall, and then people came to leave them there.",
    date: "2019-01-01",
  })),
];

describe("related articles", async () => {
  const articles = shelf.map(articleOf);
  const library = await libraryOf(articles);
  const [dam] = articles;
  if (!dam) throw new Error("no article");
  const related = await library.related(dam.id, 4);

  test("are those on the same matter, then those with the same person, and no others", () => {
    expect(related.map(({ citation }) => citation.title)).toEqual([
      "Engineers look at the dam",
      "A choir sings",
    ]);
  });

  test("say by what names and subjects, and by no ordinary words", () => {
    expect(related[0]?.shared).toEqual(expect.arrayContaining(["Ombrac", "dam"]));
    expect(related[1]?.shared).toEqual(["Maude Kerbrat"]);
    for (const word of related.flatMap(({ shared }) => shared))
      expect(word).not.toMatch(/come|came|never|leave/i);
  });

  test("are none where nothing is on the matter", async () => {
    const train = articles[3];
    expect(train && (await library.related(train.id, 4))).toEqual([]);
  });
});
