import { describe, expect, test, vi } from "vitest";
import { libraryOf } from "../../../../src/cli/library-of.ts";
import type { Completion } from "../../../../src/domain/engine.ts";
import { TimeSlice } from "../../../../src/domain/time-slice.ts";
import { Texts } from "../../../../src/engines/memory/bytes/texts.ts";
import { Completions } from "../../../../src/engines/memory/completions/completions.ts";
import { Forms } from "../../../../src/engines/memory/completions/forms.ts";
import { articleOf } from "../../../library/shelf.ts";

/** How often texts were looked at to do it. */
function looksOf(run: () => void): number {
  const methods = ["unit", "compareWith", "indexOf", "read"] as const;
  const spies = methods.map((method) => vi.spyOn(Texts.prototype, method));
  run();
  const looks = spies.reduce((sum, spy) => sum + spy.mock.calls.length, 0);
  for (const spy of spies) spy.mockRestore();
  return looks;
}

const shelf = [
  articleOf({
    title: "L’étoile du phare d’Ombrac",
    body: "“We waited long enough for this,” said Maude Kerbrat.",
    tags: ["sea", "Éclairage public"],
    quotes: [["We waited long enough for this", "Maude Kerbrat", "harbour keeper"]],
  }),
  articleOf({
    title: "A storm over Quessanne",
    body: "“The sea gave us no rest,” said Maude Kerbrat. Ivo Marr listened.",
    tags: ["sea", "storms"],
    quotes: [["The sea gave us no rest", "Maude Kerbrat"]],
  }),
  articleOf({ title: "🌊", body: "Waves.", tags: [] }),
];
const library = await libraryOf(shelf);
const labels = async (field: "article" | "topic" | "speaker", typed: string, limit = 25) =>
  (await library.complete(field, typed, limit)).map(({ label }) => label);

describe("completions of what is being typed", () => {
  test("an article that has a tag in two spellings leads to itself alone, and takes both away with it", () => {
    const tag = (label: string): Completion => ({
      ...{ fields: ["article", "topic"], kind: "topic", label, value: label, folded: label.toLowerCase() },
      ...{ forms: [], quotes: 0, fewest: 1 },
    });
    const completions = new Completions();
    const of = (wanted: number) => completions.complete("topic", "clim", 5, (no) => no === wanted);
    for (let no = 0; no < 100; no++) completions.add([tag(`Other ${no}`)], no, null);
    completions.add([tag("Climate"), tag("climate")], 100, null);
    const leading = Array.from({ length: 101 }, (_, no) => no).filter((no) => of(no).length > 0);
    expect(leading).toEqual([100]);
    completions.remove(100);
    expect(completions.complete("topic", "clim", 5, null)).toEqual([]);
  });

  test.each([
    ["the first word", "étoi", "L’étoile du phare d’Ombrac"],
    ["any word", "phare", "L’étoile du phare d’Ombrac"],
    ["without accents", "etoile", "L’étoile du phare d’Ombrac"],
    ["with the elided article", "l'etoile", "L’étoile du phare d’Ombrac"],
    ["in capitals", "QUESS", "A storm over Quessanne"],
    ["two words in their order", "storm over", "A storm over Quessanne"],
    ["two words in another order", "quessanne storm", "A storm over Quessanne"],
    ["beginnings of words in another order", "ombr eto", "L’étoile du phare d’Ombrac"],
    ["a person's last name", "kerb", "Maude Kerbrat"],
    ["a topic without accents", "eclairage", "Éclairage public"],
    ["an emoji", "🌊", "🌊"],
    ["a role", "harbour keep", "Maude Kerbrat"],
    ["a word of a role", "keeper", "Maude Kerbrat"],
    ["a form of address before a name", "Mme Kerbr", "Maude Kerbrat"],
    ["an elided article without its apostrophe", "letoil", "L’étoile du phare d’Ombrac"],
    ["a space for an apostrophe", "l etoile", "L’étoile du phare d’Ombrac"],
    ["two words written as one", "maudekerb", "Maude Kerbrat"],
    ["one word written as two", "ker brat", "Maude Kerbrat"],
    ["words between that are not there", "the storm of the quess", "A storm over Quessanne"],
  ])("find by %s", async (_, typed, label) => {
    expect(await labels("article", typed)).toContain(label);
  });

  test.each([
    ["a letter left out", "Quesanne", "A storm over Quessanne"],
    ["a letter too many", "Quesssanne", "A storm over Quessanne"],
    ["another letter", "Quissanne", "A storm over Quessanne"],
    ["two letters swapped", "Qeussanne", "A storm over Quessanne"],
    ["two slips in a long word", "quesannne", "A storm over Quessanne"],
    ["a word that is not finished", "kebra", "Maude Kerbrat"],
    ["one of two words", "maude kebrat", "Maude Kerbrat"],
    ["the first of two words", "muade kerb", "Maude Kerbrat"],
    ["accents besides", "éclairge", "Éclairage public"],
    ["the first letter", "uQessanne", "A storm over Quessanne"],
    ["a slip in each of two words", "maide kerbart", "Maude Kerbrat"],
    ["a slip beside another order", "kerbart maude", "Maude Kerbrat"],
  ])("forgive %s", async (_, typed, label) => {
    expect(await labels("article", typed)).toContain(label);
  });

  test("put what is spelt so before what is near, and guess nothing of short words", async () => {
    expect(await labels("article", "zea")).toEqual([]);
    expect((await labels("topic", "sea"))[0]).toBe("sea");
  });

  test("of topics hold no titles, those of speakers no topics", async () => {
    expect(await labels("topic", "")).toEqual(expect.arrayContaining(["sea", "storms", "Maude Kerbrat"]));
    // The word, which its articles have, and not the title that begins with it.
    expect(await labels("topic", "étoile")).toEqual(["étoile"]);
    expect(await labels("speaker", "")).toEqual(["Maude Kerbrat"]);
  });

  test("of speakers name only those of whom there is a quotation", async () => {
    expect(await labels("speaker", "marr")).toEqual([]);
  });

  test("put what is in more articles first, and say each thing once", async () => {
    expect(await labels("topic", "s")).toEqual(["sea", "storms"]);
    expect(await labels("topic", "", 1)).toEqual([expect.stringMatching(/sea|Maude Kerbrat/)]);
  });

  test("of a title lead to that article and no other, even where two share a title", async () => {
    const twins = ["https://one.example/a", "https://two.example/b"].map((url) =>
      articleOf({ title: "The lamp", body: "It burns.", url }),
    );
    const found = await (await libraryOf(twins)).complete("article", "lamp", 25);
    const titles = found.filter(({ note }) => note?.kind === "title");
    expect(titles.map(({ value }) => value).sort()).toEqual(twins.map(({ id }) => `article:${id}`).sort());
  });

  test("of what is nowhere are none", async () => {
    expect(await labels("article", "zzz")).toEqual([]);
    expect(await labels("article", "constructor")).toEqual([]);
  });

  test("are no more than asked for", async () => {
    expect(await labels("article", "", 2)).toHaveLength(2);
  });
});

describe("what a person means comes first", () => {
  const said = (words: string, speaker: string, role?: string) =>
    [words, speaker, ...(role ? [role] : [])] as [string, string, string?];
  const body = (...words: string[]) => words.map((each) => `“${each},” it was said.`).join(" ");
  const entry = (title: string, date: string, ...quotes: [string, string, string?][]) =>
    articleOf({ title, date, body: body(...quotes.map(([words]) => words)), quotes });
  const meant = libraryOf([
    entry(
      "Marlow opens a bridge",
      "2019-05-01",
      said("Our bridge stands", "Ada Marlow", "minister of rivers"),
    ),
    entry(
      "The marl pits are closed",
      "2020-02-01",
      said("We close them all today", "Odo Marlin"),
      said("Nobody comes here", "Odo Marlin"),
      said("They were too deep", "Odo Marlin"),
    ),
    entry(
      "Marlow speaks of marls",
      "2020-06-01",
      said("There is more to come", "Nele Quint", "minister of rivers"),
    ),
    entry("Rivers rise", "2020-01-01", said("The water is high", "Nele Quint", "minister of rivers")),
  ]);
  const offered = async (field: "article" | "speaker", typed: string) =>
    (await (await meant).complete(field, typed, 25)).map(({ label }) => label);

  test("people by their quotations, then titles by how they match and by date", async () => {
    expect(await offered("article", "marl")).toEqual([
      "Odo Marlin",
      "Ada Marlow",
      "Marlow speaks of marls",
      "Marlow opens a bridge",
      "The marl pits are closed",
    ]);
  });

  test("a role leads to those who have it, with most quotations first, and is told", async () => {
    const found = await (await meant).complete("speaker", "minister of riv", 25);
    expect(found.map(({ label, note }) => [label, note])).toEqual([
      ["Nele Quint", { kind: "person", role: "minister of rivers", quotes: 2 }],
      ["Ada Marlow", { kind: "person", role: "minister of rivers", quotes: 1 }],
    ]);
  });

  test("initials of three words lead to their bearer", async () => {
    const shelf = [entry("Dawn", "2020", said("Let us go", "Ada Sofia Marlow"))];
    const found = await (await libraryOf(shelf)).complete("speaker", "asm", 5);
    expect(found.map(({ label }) => label)).toEqual(["Ada Sofia Marlow"]);
  });

  test("the order of the files decides nothing", async () => {
    const twins = ["b", "a"].map((path) =>
      articleOf({ title: "The lamp", body: "It burns.", url: `https://one.example/${path}`, date: "2020" }),
    );
    const orders = [twins, [...twins].reverse()].map(async (shelf) =>
      (await (await libraryOf(shelf)).complete("article", "lamp", 5)).map(({ value }) => value),
    );
    expect(await orders[0]).toEqual(await orders[1]);
  });

  test("a condition that few articles meet is met by all that is offered", async () => {
    const many = Array.from({ length: 60 }, (_, at) =>
      articleOf({ title: `The report ${at}`, body: "Nothing.", date: "2019", outlet: "One" }),
    );
    const rare = articleOf({ title: "The report of Quessanne", body: "It is.", date: "2018", outlet: "Two" });
    const library = await libraryOf([...many, rare]);
    const filter = { source: "two", after: null, before: null, language: null, sort: "relevance" } as const;
    const found = await library.complete("article", "rep", 25, filter);
    expect(found.map(({ label }) => label)).toEqual(["The report of Quessanne"]);
  });
});

describe("among very many", () => {
  const title = (at: number, more: Partial<Completion> = {}): Completion => ({
    fields: ["article"],
    kind: "title",
    label: `The report ${at} on the sea of Ombrac and the storm ${at * 7}`,
    value: `article:${at}`,
    folded: `the report ${at} on the sea of ombrac and the storm ${at * 7}`,
    forms: [],
    quotes: 0,
    fewest: 1,
    ...more,
  });
  const shelves = [4000, 40_000].map((size) => {
    const completions = new Completions();
    for (let at = 0; at < size; at++) completions.add([title(at)], at, null);
    completions.settle();
    return completions;
  });
  const [, large = new Completions()] = shelves;
  const labels = (completions: Completions, typed: string) =>
    completions.complete("article", typed, 25).map(({ label }) => label);

  test.each(["", "t", "the", "sea", "the report 99", "storm report sea", "a".repeat(6000), "zz"])(
    "a keystroke asks of no more articles than of few, whatever the condition: %j",
    (typed) => {
      for (const completions of shelves) {
        let count = 0;
        completions.complete("article", typed, 25, () => {
          count++;
          return false;
        });
        expect(count).toBeLessThanOrEqual(3 * 2000);
      }
    },
  );

  test.each(["", "t", "th", "the report 99", "sea the", "strom report", "the reprot of teh sae"])(
    "ten times the titles are hardly more work: %j",
    (typed) => {
      const [few = 0, many = 0] = shelves.map((completions) =>
        looksOf(() => {
          completions.complete("article", typed, 25);
          completions.near("article", typed, 25);
        }),
      );
      expect(few).toBeGreaterThan(0);
      expect(many).toBeLessThan(2 * few + 5000);
    },
  );

  test("one more title is taken in without a look at all others, and forgiven a slip at once", () => {
    const [few = 0, many = 0] = shelves.map((completions, nth) => {
      const score = vi.spyOn(Forms.prototype, "score");
      const no = 50_000 + nth;
      completions.add([title(no, { label: "Gulls over Nessaria", folded: "gulls over nessaria" })], no, null);
      completions.settle();
      const looks = score.mock.calls.length;
      score.mockRestore();
      for (const typed of ["gulls ovre", "nesaria"])
        expect(completions.near("article", typed, 25).map(({ label }) => label)).toContain(
          "Gulls over Nessaria",
        );
      completions.remove(no);
      completions.settle();
      return looks;
    });
    expect(few).toBeGreaterThan(0);
    expect(many).toBe(few);
  });

  test("a condition that one entry of very many articles never meets ends the search, and not the patience", () => {
    const crowded = new Completions();
    const sea = title(1, { kind: "topic", value: "sea", label: "sea", folded: "sea" });
    for (let at = 0; at < 100_000; at++) crowded.add([sea], at, null);
    let count = 0;
    crowded.complete("article", "sea", 25, () => {
      count++;
      return false;
    });
    expect(count).toBeLessThanOrEqual(20_001);
  });

  test.each([
    ["each article is asked of that has the words, which are few", "report 9876", 0],
    ["there are more that have the words", "the report", 1],
  ])("articles that meet a condition are looked through only where it may help: %s", (_, typed, times) => {
    const passing = vi.fn(() => [39_999]);
    const found = large.complete("article", typed, 25, (article) => article === 39_999, passing);
    expect(passing).toHaveBeenCalledTimes(times);
    expect(found.map(({ article }) => article)).toEqual(times === 0 ? [] : [39_999]);
  });

  test("no slip is looked for in what is longer than anybody types", () => {
    const pasted = "teh report 12 on the sea of ombrac and the storm 84, and what else was in the paper then";
    expect(large.near("article", pasted.slice(0, 50), 25)).not.toEqual([]);
    expect(looksOf(() => large.near("article", pasted, 25))).toBe(0);
  });

  test("sorted in slices, it answers meanwhile and afterwards as if it had been at once", async () => {
    const [at, once] = [new Completions(), new Completions()];
    for (const completions of [at, once]) {
      for (let no = 0; no < 3000; no++) completions.add([title(no)], no, null);
      for (let no = 0; no < 3000; no += 3) completions.remove(no);
    }
    let clock = 0;
    const settled = at.settleInSlices(new TimeSlice(() => (clock += 100)));
    expect(labels(at, "report 2")).toEqual(labels(once, "report 2"));
    await settled;
    once.settle();
    for (const typed of ["", "report 2", "storm", "ombrac 7"])
      expect(labels(at, typed)).toEqual(labels(once, typed));
    expect(await at.saveInSlices(new TimeSlice())).toEqual(once.save());
  });

  test("the one title that is meant is still found", () => {
    expect(labels(large, "report 9876")).toContain(
      "The report 9876 on the sea of Ombrac and the storm 69132",
    );
  });

  test("what was taken away is offered no more, and what came last is", () => {
    const changing = new Completions();
    for (let at = 0; at < 3000; at++) changing.add([title(at)], at, null);
    for (let at = 0; at < 2999; at++) changing.remove(at);
    changing.add([title(3000, { label: "The sea at dawn", folded: "the sea at dawn" })], 3000, null);
    expect(labels(changing, "sea").sort()).toEqual([title(2999).label, "The sea at dawn"].sort());
    changing.settle();
    expect(labels(changing, "sea").sort()).toEqual([title(2999).label, "The sea at dawn"].sort());
  });
});

describe("what is likelier meant", async () => {
  const told = (title: string, quotes: [string, string, string?][] = [], body = "") =>
    articleOf({
      title,
      body: [...quotes.map(([words]) => `“${words},” it was said.`), body].join("\n\n"),
      quotes,
    });
  const offered = async (
    articles: Parameters<typeof libraryOf>[0],
    typed: string,
    field: "article" | "topic" | "speaker" = "article",
  ) => (await (await libraryOf(articles)).complete(field, typed, 25)).map(({ label }) => label);

  test("of a slip: who has the last letter that was typed", async () => {
    const articles = [
      told("A mill at Ombrac", [["The mill has to turn again before the winter", "Tonn Maravel"]]),
      told("Farewell to Tonnya Brisk", [["Nobody sang as she did in those years", "Tonnya Brisk"]]),
    ];
    expect((await offered(articles, "tonya"))[0]).toBe("Tonnya Brisk");
  });

  test("of a role: who speaks in many articles, before whoever spoke most in one", async () => {
    const articles = [
      told("Far away", [
        ["We shall wait for the ships of the south", "Osric Vell", "minister of health"],
        ["We shall count whatever comes in the spring", "Osric Vell", "minister of health"],
        ["We shall say more of it when we know", "Osric Vell", "minister of health"],
      ]),
      ...["masks", "wards", "nurses"].map((matter) =>
        told(`At home: ${matter}`, [
          [`There will be enough of them: ${matter}`, "Ina Morn", "minister of health"],
        ]),
      ),
    ];
    expect((await offered(articles, "minister of h", "speaker"))[0]).toBe("Ina Morn");
  });

  test("of a beginning: what many articles are about, before somebody whom one quotes", async () => {
    const articles = [
      told("A shop", [["We sell what we can in this street", "Quorrabel Dunn"]]),
      ...["bridge", "harbour", "market"].map((place) =>
        told(`The ${place} of Quorra`, [], "It rained in Quorra."),
      ),
    ];
    expect((await offered(articles, "quorra", "topic"))[0]).toBe("Quorra");
  });

  test("words that stand in no heading are offered as they are written", async () => {
    const articles = ["first", "second"].map((which) =>
      told(`The ${which} day`, [], "Everybody spoke of 7G and of its café in the square."),
    );
    expect(await offered(articles, "7g")).toContain("7G");
    expect(await offered(articles, "caf", "topic")).toEqual(["café"]);
    expect(await offered(articles, "caf", "speaker")).toEqual([]);
  });

  test("no near name stands beside the whole one, nor a name with a word glued to it", async () => {
    const articles = [
      told("One", [
        ["The road is open to everybody from today", "Odile Verran"],
        ["The road is closed to everybody from today", "Odile Verran"],
        ["The road will be open again in the summer", "Odile Verran"],
        ["The road was never as wide as they say", "Odile Verran"],
        ["The road has to be paid for by somebody", "Odile Verran"],
      ]),
      told("Two", [["I keep the inn beside the road to Ombrac", "Paolo Brun", "owner of the inn at Vorran"]]),
      told("Three", [["The road is what we all have in common", "Roads Odile Verran"]]),
    ];
    expect(await offered(articles, "verran", "speaker")).toEqual(["Odile Verran"]);
    const namesake = told("Four", [["The road was here before any of them came", "Anna-Lise Odile Verran"]]);
    expect(await offered([...articles, namesake], "verran", "speaker")).toContain("Anna-Lise Odile Verran");
  });
});
