import { describe, expect, test } from "vitest";
import { resolveSpeakers } from "../../../src/library/people/resolve-speakers.ts";
import { shown, tableOf, told } from "./shelf.ts";

const minister = [
  "La ministre de la Pêche, Odile Vernay, a visité les quais de Lone lundi.",
  "Odile Vernay, ministre de la Pêche, a reçu les marins de Sarre dans la matinée.",
  "Les pêcheurs ont rencontré la ministre de la Pêche Odile Vernay au port.",
];

const doubtful = told(
  "Claire Mabille a reçu Odile Vernay à Lone lundi. Claire Mabille a parlé aux marins puis elle est repartie. " +
    "« Nous allons rouvrir le port avant la fin de cet été », a promis la ministre de la Pêche. " +
    "« Il le faut pour tous ceux qui vivent de la mer », a-t-elle ajouté.",
);

describe("who is meant by a description", () => {
  test("is the one whom other articles of the time call so, and the pronouns after it follow", () => {
    expect(shown(doubtful)).not.toContain("likely: Odile Vernay");
    const resolved = resolveSpeakers(doubtful, tableOf(minister.map((body) => told(body))));
    expect(shown(resolved)).toEqual(["likely: Odile Vernay", "likely: Odile Vernay"]);
    expect(resolved.quotes[0]?.attribution).toMatchObject({
      evidence: "library",
      because: { called: "ministre peche", articles: 3 },
    });
  });

  test("is not told by articles of other years", () => {
    const resolved = resolveSpeakers(doubtful, tableOf(minister.map((body) => told(body, "2011"))));
    expect(shown(resolved)).toEqual(shown(doubtful));
  });

  test("is not told by one article alone", () => {
    const resolved = resolveSpeakers(doubtful, tableOf(minister.slice(0, 1).map((body) => told(body))));
    expect(shown(resolved)).toEqual(shown(doubtful));
  });

  test("is not told where two of the article's people are called so", () => {
    const other = minister.map((body) => told(body.replace("Odile Vernay", "Claire Mabille"), "2019"));
    const resolved = resolveSpeakers(doubtful, tableOf([...minister.map((body) => told(body)), ...other]));
    expect(shown(resolved)).toEqual(shown(doubtful));
  });

  test("is nobody whom the article does not name", () => {
    const article = told(
      "Claire Mabille était à Lone lundi. « Nous allons rouvrir le port avant la fin de cet été », a promis la ministre de la Pêche.",
    );
    const resolved = resolveSpeakers(article, tableOf(minister.map((body) => told(body))));
    expect(resolved.speakers.map(({ name }) => name)).not.toContain("Odile Vernay");
  });

  test("is not who held the office once, nor the other way round", () => {
    const former = told(doubtful.text.split("\n\n")[1]?.replace("la ministre", "l'ancienne ministre") ?? "");
    const resolved = resolveSpeakers(former, tableOf(minister.map((body) => told(body))));
    expect(shown(resolved)).toEqual(shown(former));
  });

  test("is nobody whom the words speak of", () => {
    const article = told(
      "Odile Vernay et Claire Mabille étaient à Lone lundi. " +
        "« Vernay va rouvrir le port avant la fin de cet été », a promis la ministre de la Pêche.",
    );
    const resolved = resolveSpeakers(article, tableOf(minister.map((body) => told(body))));
    expect(shown(resolved)).not.toContain("likely: Odile Vernay");
  });
});

describe("whom a pronoun stands for", () => {
  const article = told(
    "Un accord a été signé par Maël Ostrand et Yaelle Dorvin. Yaelle Dorvin a longuement parlé. " +
      "« Nous avons attendu ce moment pendant plus de dix ans », a-t-il dit.",
  );

  test("is not somebody of the other gender, as many articles tell", () => {
    expect(shown(article)).toEqual(["likely: Yaelle Dorvin"]);
    const women = ["Mme Yaelle Dorvin est venue à Lone.", "Selon Mme Yaelle Dorvin, tout va bien."];
    const resolved = resolveSpeakers(article, tableOf(women.map((body) => told(body))));
    expect(shown(resolved)).not.toContain("likely: Yaelle Dorvin");
  });
});

describe("a name", () => {
  const known = [
    "Le maire de Lone, Paul Dravert, a ouvert la halle aux marchands.",
    "Paul Dravert, maire de Lone, a reçu les commerçants de la ville.",
    "La halle a été ouverte par le maire de Lone Paul Dravert lundi matin.",
  ];
  const short = told("« Nous allons ouvrir la halle avant le printemps », a déclaré Dravert, maire de Lone.");

  test("of one word is completed where only one of the library bears it, with reserve", () => {
    const resolved = resolveSpeakers(short, tableOf(known.map((body) => told(body))));
    expect(shown(resolved)).toEqual(["likely: Paul Dravert"]);
    expect(resolved.speakers[0]?.aliases).toContain("Dravert");
  });

  test("stays where a second one bears it, or another office tells that it is another", () => {
    const brother = told("Le préfet de Sarre, Luc Dravert, a pris un arrêté.");
    const second = resolveSpeakers(short, tableOf([...known.map((body) => told(body)), brother]));
    expect(second.speakers[0]?.name).toBe("Dravert");
    const judge = told(
      "« Nous allons rendre ce jugement avant le printemps », a déclaré Dravert, juge à Sarre.",
    );
    expect(resolveSpeakers(judge, tableOf(known.map((body) => told(body)))).speakers[0]?.name).toBe(
      "Dravert",
    );
  });
});

test("what the host declares stays", () => {
  const declared = {
    ...doubtful,
    quotes: doubtful.quotes.map((quote) => ({
      ...quote,
      attribution: { tier: "named", speaker: 0, evidence: "declared", mention: null, confidence: 1 } as const,
    })),
  };
  const resolved = resolveSpeakers(declared, tableOf(minister.map((body) => told(body))));
  expect(resolved.quotes).toEqual(declared.quotes);
});
