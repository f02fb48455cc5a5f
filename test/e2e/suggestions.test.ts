import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { libraryOf } from "../../src/cli/library-of.ts";
import { articleOf } from "../library/shelf.ts";
import { labelsOf, menuOf, messageOf, type Stage, stage, wordsOf } from "./harness.ts";

const said =
  "« Nous ouvrirons la digue au printemps », a dit la ministre. « La digue tiendra », a-t-elle promis.";
let on: Stage;
beforeAll(async () => {
  on = await stage(
    await libraryOf([
      articleOf({
        title: "La digue d’Ombrac sera rouverte",
        body: said,
        date: "2019-03-12",
        language: "fr",
        outlet: "Gazette d’Ombrac",
        url: "https://gazette.example/digue",
        quotes: [
          ["Nous ouvrirons la digue au printemps", "Maude Le Quint", "ministre de la Mer"],
          ["La digue tiendra", "Maude Le Quint", "ministre de la Mer"],
        ],
      }),
      articleOf({
        title: "Ombrac attend les goélands",
        body: "Les goélands reviennent sur la digue.",
        date: "2020-06-01",
        language: "fr",
        outlet: "Courrier de Quessanne",
        url: "https://courrier.example/goelands",
      }),
    ]),
  );
});
afterAll(() => on.close());

const alice = () => on.discord.user("alice");
const typing = async (command: string, focused: string, options: Record<string, string>, locale = "fr") => {
  const found = await alice().autocomplete({ command, focused, options, locale });
  return found.kind === "choices" ? found.choices : [];
};

describe("what is suggested while somebody types", () => {
  it.each([
    ["a role", "ministre de la m", "Maude Le Quint · ministre de la Mer · 2 citations"],
    ["a form of address", "Mme Le Quint", "Maude Le Quint · personne · 2 citations"],
    ["a name without its space", "lequint", "Maude Le Quint · personne · 2 citations"],
    ["a slip", "qiunt", "Maude Le Quint · personne · 2 citations"],
    [
      "a title without accents",
      "goela",
      "Ombrac attend les goélands · Courrier de Quessanne · 1er juin 2020",
    ],
  ])("by %s, it says what it is", async (_, query, name) => {
    expect((await typing("article", "query", { query }))[0]?.name).toBe(name);
  });

  it("runs as it is chosen, in every option", async () => {
    const [person] = await typing("quote", "by", { by: "ministre de la mer" });
    const quote = messageOf(
      await alice().command({ command: "quote", options: { by: String(person?.value) } }),
    );
    expect(wordsOf(quote)).toContain("Maude Le Quint");
    const [newest] = await typing("article", "query", { query: "" });
    expect(newest?.name).toContain("Ombrac attend les goélands");
    const [date] = await typing("article", "after", { after: "mars 2021" });
    expect(date).toBeUndefined();
    const [day] = await typing("article", "after", { after: "mars 2019" });
    expect(day).toEqual({ name: "mars 2019", value: "2019-03" });
  });

  it("keeps every name within what Discord takes, with its mark", async () => {
    for (const { name } of await typing("article", "query", { query: "o" })) {
      expect(name.length).toBeLessThanOrEqual(100);
      expect(name).toMatch(/ · /);
    }
  });

  it("is the nearest outlet for one that there is not", async () => {
    expect((await typing("latest", "source", { source: "gazete ombrac" })).map(({ value }) => value)[0]).toBe(
      "Gazette d’Ombrac",
    );
  });
});

describe("/latest", () => {
  it("lists the newest by outlet and date, and opens the one that is chosen", async () => {
    const list = messageOf(await alice().command({ command: "latest", locale: "fr" }));
    expect(wordsOf(list)).toMatch(
      /Ombrac attend les goélands.*Courrier de Quessanne · 1er juin 2020.*La digue d’Ombrac.*12 mars 2019/s,
    );
    expect(list.embeds[0]?.title).toBe("Derniers articles");
    const { custom_id: customId, options } = menuOf(list);
    const opened = messageOf(await alice().select(list, customId, [String(options[1]?.value)]));
    expect(opened.embeds[0]?.title).toContain("La digue d’Ombrac");
  });
});

describe("when nothing fits", () => {
  it("says what the library holds, and offers the nearest outlets as buttons that look again", async () => {
    const nothing = messageOf(
      await alice().command({
        command: "article",
        options: { query: "digue", source: "gazett ombrak" },
        locale: "fr",
      }),
    );
    expect(wordsOf(nothing)).toContain("Aucun média ni site ne s’appelle ici «\u202Fgazett ombrak\u202F»");
    expect(wordsOf(nothing)).toContain(
      "Cette bibliothèque contient 2 articles de 2 médias (12 mars 2019 – 1er juin 2020).",
    );
    expect(labelsOf(nothing)[0]).toBe("Gazette d’Ombrac");
    const found = messageOf(await alice().click(nothing, { label: "Gazette d’Ombrac" }));
    expect(found.embeds[0]?.title).toContain("La digue d’Ombrac");
  });

  it("of dates says how they are written", async () => {
    const odd = messageOf(
      await alice().command({ command: "latest", options: { after: "bientôt" }, locale: "de" }),
    );
    expect(odd.content).toContain("vor 2 Wochen");
  });
});
