import { describe, expect, test } from "vitest";
import { libraryOf } from "../../src/cli/library-of.ts";
import { topicsOf } from "../../src/library/topics.ts";
import { articleOf } from "./shelf.ts";

const topics = (language: string, title: string, body = "") => topicsOf(articleOf({ title, body, language }));

describe("what an article may be about is read from its title and its first lines", () => {
  test.each([
    ["fr", "Le phare d’Ombrac inquiète la Chambre des pêcheurs", ["Ombrac", "Chambre des pêcheurs"]],
    ["fr", "La réforme des phares sera votée", ["réforme des phares", "phares"]],
    ["fr", "Goélands : la ville attend", ["Goélands"]],
    ["fr", "Le port accueille les goélands gris", ["goélands gris"]],
    ["fr", "Les pêcheurs saluent l’Union maritime", ["Union maritime", "pêcheurs"]],
    ["fr", "Trafic d’ambre : le procès", ["Trafic d’ambre", "procès"]],
    ["fr", "Maude Le Quint revient", ["Maude Le Quint"]],
    ["en", "The lamp tax divides Quessanne", ["Quessanne"]],
    ["en", "A vote on the lamp tax", ["lamp tax", "vote"]],
  ])("%s: %s", (language, title, expected) => {
    expect(topics(language, title)).toEqual(expect.arrayContaining(expected));
  });

  test.each([
    ["verbs", "fr", "Elle annonce et affirme", []],
    ["offices", "fr", "Le ministre de la Mer attend", []],
    ["what only leads to another noun", "fr", "À la fin de la saison", ["fin"]],
    ["dates", "fr", "En mars, le lundi", []],
    ["capitals of a headline", "en", "Harbour Closes After Great Storm Hits", []],
    ["words of a language that nobody knows", "xx", "Le phare d’Ombrac", []],
  ])("but no %s", (_, language, title, without) => {
    const found = topics(language, title);
    if (without.length === 0) expect(found.filter((topic) => !/mer/i.test(topic))).toEqual([]);
    for (const word of without) expect(found).not.toContain(word);
  });
});

test("what several articles have is a topic that is offered, with how many; a word of one article where nothing else begins so", async () => {
  const library = await libraryOf(
    ["Le retour des goélands gris", "La faim des goélands gris", "Le silence des loutres"].map((title) =>
      articleOf({ title, body: "Rien d’autre.", language: "fr" }),
    ),
  );
  const offered = async (typed: string) => library.complete("topic", typed, 25);
  expect(await offered("goel")).toEqual([
    { label: "goélands gris", value: "goélands gris", note: { kind: "topic", articles: 2 } },
  ]);
  expect(await offered("lout")).toEqual([
    { label: "loutres", value: "loutres", note: { kind: "topic", articles: 1 } },
  ]);
});
