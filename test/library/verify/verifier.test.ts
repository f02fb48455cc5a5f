import { describe, expect, test } from "vitest";
import type { ChangeKind, Verdict } from "../../../src/domain/verification.ts";
import { workOf } from "../../work.ts";
import { verifierOf } from "../engine-of.ts";
import { articleOf } from "./article-of.ts";
import { articles, harbour, lantern, orchard } from "./library.ts";

const verifier = await verifierOf(articles);

async function one(text: string): Promise<Verdict> {
  const checked = await verifier.verify(text);
  expect(checked).toHaveLength(1);
  return checked[0]?.verdict ?? { kind: "unchecked" };
}

describe("words that an article says were not said", () => {
  const rumour = articleOf(
    "A rumour about the mill",
    "Doris Fenwick never said “we will burn the mill down before the harvest”. If Ned Fenwick says “the mill was never mine to sell”, the bank will wait. “The mill stays where it has always stood,” said Doris Fenwick.",
    { language: "en" },
  );

  test.each([
    ["“we will burn the mill down before the harvest”", "denied"],
    ["“burn the mill down before the harvest” — Doris Fenwick", "denied"],
    ["“burn the mill down before the harvest” — Ned Fenwick", "denied"],
    ["“the mill was never mine to sell”", "supposed"],
    ["“The mill stays where it has always stood” — Doris Fenwick", "word-for-word"],
  ])("%s", async (text, kind) => {
    const [checked] = await (await verifierOf([rumour])).verify(text);
    expect(checked?.verdict.kind).toBe(kind);
    if (checked?.verdict.kind === "denied")
      expect(checked.verdict.places[0]).toMatchObject({ quoteId: null, attributed: { tier: "unknown" } });
  });

  test("said elsewhere, they were said", async () => {
    const said = articleOf(
      "A day at the mill",
      "“We will burn the mill down before the harvest,” said Doris Fenwick.",
      { language: "en" },
    );
    const [checked] = await (await verifierOf([rumour, said])).verify(
      "“we will burn the mill down before the harvest”",
    );
    expect(checked?.verdict).toMatchObject({
      kind: "word-for-word",
      places: [{ citation: { article: said.id } }, {}],
    });
  });
});

describe("what a text makes of others' words", () => {
  const mill = articleOf(
    "Ned Fenwick: “The mill was never mine to sell”",
    "Doris Fenwick never said “we will burn the whole mill down before the harvest”. “The wheel turns as long as the river runs,” said Ned Fenwick. The plans are at https://example.org/we-will-build-a-new-mill-by-the-river for all to see.",
    { language: "en" },
  );
  const check = async (text: string) => (await (await verifierOf([mill])).verify(text))[0];

  test("altered words of what the article denies are said to be denied", async () => {
    const checked = await check("“we will burn the old mill down before the harvest”");
    expect(checked?.verdict).toMatchObject({ kind: "altered", unsaid: "denied" });
  });

  test("a text that denies words that were said is told so", async () => {
    const checked = await check("Ned Fenwick never said “the wheel turns as long as the river runs”.");
    expect(checked).toMatchObject({ isDenied: true, verdict: { kind: "word-for-word" } });
    const said = await check("Ned Fenwick said “the wheel turns as long as the river runs”.");
    expect(said?.isDenied).toBe(false);
  });

  test("an address is none of the article's words", async () => {
    expect((await check("“we will build a new mill by the river”"))?.verdict.kind).toBe("not-found");
  });

  test("empty words around another are no alteration", async () => {
    expect((await check("“the plans are round”"))?.verdict.kind).toBe("not-found");
  });

  test("words of a title have its speaker", async () => {
    const checked = await check("“the mill was never mine to sell”");
    expect(checked?.verdict).toMatchObject({
      kind: "word-for-word",
      places: [{ attributed: { name: "Ned Fenwick" } }],
    });
  });
});

describe("word for word", () => {
  test.each([
    ["as it stands", "“We will not close the ferry before the 12 new buses are running”"],
    ["in other marks", "« We will not close the ferry before the 12 new buses are running »"],
    ["in single marks", "'We will not close the ferry before the 12 new buses are running'"],
    ["with a small letter and a point", '"we will not close the ferry before the 12 new buses are running."'],
    [
      "with hidden characters",
      '"We will not close the fer\u00ADry before\u00A0the  12 new buses are running"',
    ],
    ["in bold", '**"We will not close the ferry"** before lunch'],
    ["as a block quote", "> We will not close the ferry before the 12 new buses are running\nHear, hear"],
    ["without marks", "People here depend on it, and I have told the company so"],
    ["a part of it", "“the ferry before the 12 new buses”"],
    [
      "with straight apostrophes and letters in parts",
      "« Nous n’avons pas vu une goutte d’eau »".normalize("NFD"),
    ],
    ["with the article's own dots", "“The boats are forty years old… nobody can say they are safe”"],
    ["in a script without spaces", "「新しい衛星の打ち上げに成功した」"],
    ["with dots for words left out", "“We will not close the ferry […] and I have told the company so”"],
    ["with an escape", '\\> \\"People here depend on it, and I have told the company so\\"'],
  ])("%s", async (_, text) => {
    expect((await one(text)).kind).toBe("word-for-word");
  });

  test("says where the words stand, and who said them", async () => {
    const verdict = await one("“People here depend on it”");
    if (verdict.kind !== "word-for-word") throw new Error(verdict.kind);
    const [place] = verdict.places;
    expect(place?.citation.article).toBe(harbour.id);
    expect(place?.words).toBe("People here depend on it");
    expect(place?.position).toBe("inside");
    expect(harbour.quotes[place?.quote ?? -1]?.span.start).toBe(place?.span.start);
    expect(verdict.speaker).toEqual({ kind: "unclaimed" });
  });

  test("says when the words are the outlet's, and confirms nobody", async () => {
    const verdict = await one("“some with their children” — Agnes Thornbury");
    expect(verdict).toMatchObject({
      kind: "word-for-word",
      places: [{ position: "outside", quote: null }],
      speaker: { kind: "not-confirmed" },
    });
  });

  test("says when words left out with a mark deny", async () => {
    const verdict = await one("“Nous […] avons […] vu une goutte d'eau depuis 47 jours”");
    expect(verdict).toMatchObject({ kind: "marked-change", bracketed: [], omitsNegation: true });
    expect(await one("“before the 12 new buses […] There is no plan”")).toMatchObject({
      kind: "word-for-word",
      omitsNegation: false,
    });
    expect(await one("“People here depend on it […] and there is no date”")).toMatchObject({
      kind: "word-for-word",
      omitsNegation: true,
    });
  });

  test("notes capitals that make other words", async () => {
    expect(await one("“people here depend on it, and i have told the company so”")).toMatchObject({
      kind: "word-for-word",
      capitals: true,
    });
  });

  test("lists every place, a quotation before the outlet's words", async () => {
    const again = articleOf("Ferry", "Everybody knew that people here depend on it and on nothing else.");
    const verdict = await (await verifierOf([again, ...articles])).check("people here depend on it", null);
    expect(verdict).toMatchObject({
      kind: "word-for-word",
      places: [
        { position: "inside", citation: { article: harbour.id } },
        { position: "outside", citation: { article: again.id } },
      ],
    });
  });
});

test("brackets of the quoter's are a change, and said to be marked", async () => {
  expect(await one("“People here depend on [the ferry], and I have told the company so”")).toMatchObject({
    kind: "marked-change",
    bracketed: [{ start: 22, end: 33 }],
  });
  expect((await one("“[p]eople here depend on it [sic]”")).kind).toBe("word-for-word");
});

describe("altered", () => {
  test.each([
    ["a word swapped", "“We will not sell the ferry before the 12 new buses are running”", "swapped"],
    ["a word dropped", "“We will not close the ferry before the 12 buses are running”", "left-out"],
    ["a word added", "“We will surely not close the ferry before the 12 new buses are running”", "added"],
    [
      "a negation removed",
      "“We will close the ferry before the 12 new buses are running”",
      "negation-removed",
    ],
    [
      "a negation added",
      "“People here do not depend on it, and I have told the company so”",
      "negation-added",
    ],
    ["a French negation removed", "« Nous avons vu une goutte d'eau depuis 47 jours »", "negation-removed"],
    ["a number changed", "« Nous n'avons pas vu une goutte d'eau depuis 74 jours »", "number"],
    ["a number word changed", "“The boats are fourteen years old... nobody can say they are safe”", "number"],
    ["a comma moved", "“People here depend, on it and I have told the company so”", "punctuation"],
    ["a question made of a statement", "“My mother painted it blue?”", "punctuation"],
    ["an accent lost", "« L'Etat ne peut pas tout, mais il peut l'essentiel »", "accents"],
  ])("%s", async (_, text, change) => {
    const verdict = await one(text);
    if (verdict.kind !== "altered") throw new Error(verdict.kind);
    expect(verdict.changes).toContain(change);
  });

  test.each<[string, string, ChangeKind[]]>([
    ["moved, and not new", "“People depend on it here, and I have told the company so”", ["moved"]],
    [
      "moved, others are",
      "“People depend on it here, and I have warned the company so”",
      ["swapped", "moved"],
    ],
    ["moved to the end", "« Avant la fin du mois de septembre les aides arriveront »", ["moved"]],
    [
      "a negation and its verb",
      "“People here do not depend on it, and I have told the company so”",
      ["negation-added"],
    ],
    ["a number", "“We will not close the ferry before the 13 new buses are running”", ["number"]],
    [
      "a number, and a word beside it",
      "“We will not close the ferry before the 13 buses are running”",
      ["number", "left-out"],
    ],
    // What is denied is another thing.
    [
      "a negation that moved",
      "“We will close the ferry not before the 12 new buses are running”",
      ["negation-removed", "negation-added"],
    ],
  ])("words are named for what they are, and once: %s", async (_, text, changes) => {
    const verdict = await one(text);
    if (verdict.kind !== "altered") throw new Error(verdict.kind);
    expect(verdict.changes).toEqual(changes);
  });

  test.each([
    ["a negation put into a whole one of three words", "„Das klappt so nicht“", ["negation-added"]],
    ["a word put into a whole one", "„Das klappt heute so“", ["added"]],
  ])("a short quotation: %s", async (_, text, changes) => {
    const mayor = articleOf(
      "Die Fähre",
      "Bürgermeisterin Agnes Dornbusch blieb am Montag vor dem Rathaus bei ihrer Haltung. „Das klappt so“, sagte Agnes Dornbusch. Andere meinten, dass es das so noch nie gab.",
      { language: "de" },
    );
    const [checked] = await (await verifierOf([mayor])).verify(text);
    expect(checked?.verdict).toMatchObject({ kind: "altered", changes, place: { words: "Das klappt so" } });
  });

  test("a few empty words, or a part of a longer one, come near nothing", async () => {
    const long = articleOf(
      "Der Deich",
      "„Das klappt so lange, bis der Deich bricht“, sagte Agnes Dornbusch.",
      {
        language: "de",
      },
    );
    const checker = await verifierOf([long]);
    const [checked] = await checker.verify("„Das klappt so nicht“");
    expect(checked?.verdict.kind).toBe("not-found");
  });

  test("an empty word of the next sentence is not the quotation's", async () => {
    const painted = articleOf(
      "Le port",
      "« Nous avons vu un vieux port désert et repeint : Vaubrun. Et personne, sur le quai, ne parlait de la criée », a dit Solène Kerguelen.",
    );
    const verdict = await (await verifierOf([painted])).check("un vieux port repeint et désert", null);
    if (verdict.kind !== "altered") throw new Error(verdict.kind);
    expect(verdict.changes).toEqual(["moved"]);
    expect(verdict.place.words).not.toContain("Et");
  });

  test("words that moved are shown where they went from and where they came", async () => {
    const text = "Avant la fin du mois de septembre les aides arriveront";
    const verdict = await one(`« ${text} »`);
    if (verdict.kind !== "altered") throw new Error(verdict.kind);
    expect(verdict.place.words).toMatch(/^Les aides arriveront avant la fin/);
    expect(verdict.diff[0]?.kind).toBe("delete");
    expect(verdict.diff.at(-1)?.kind).toBe("insert");
  });

  test("shows what went and what came, over both texts", async () => {
    const [checked] = await verifier.verify("He wrote: “I carried my last lantern when I was five”");
    if (checked?.verdict.kind !== "altered") throw new Error(checked?.verdict.kind);
    const { diff, place } = checked.verdict;
    const shown = diff.map((op) =>
      op.kind === "delete"
        ? `-${lantern.text.slice(op.original.start, op.original.end)}`
        : `${op.kind === "keep" ? "=" : "+"}${checked.text.slice(op.checked.start, op.checked.end)}`,
    );
    expect(shown).toEqual(["=I carried my", "-first", "+last", "=lantern when I was five"]);
    expect(place.words).toBe("I carried my first lantern when I was five");
  });

  test("a question cut to a statement is another sentence", async () => {
    const asked = articleOf(
      "Mill",
      "“Who would have thought that the old mill would burn?” Rosa Deveraux asked.",
    );
    const verdict = await (await verifierOf([asked])).check(
      "Who would have thought that the old mill would burn.",
      null,
    );
    expect(verdict).toMatchObject({ kind: "altered", changes: ["punctuation"] });
  });
});

describe("joined", () => {
  test.each([
    [
      "of two articles",
      "“We will not close the ferry before the 12 new buses. My mother painted it blue”",
      "articles",
    ],
    [
      "in another order",
      "“People here depend on it, and I have told the company so. We will not close the ferry before the 12 new buses”",
      "reordered",
    ],
    [
      "of halves in another order",
      "“Before the 12 new buses are running we will not close the ferry”",
      "reordered",
    ],
    [
      "with words left out and no mark",
      "“We will not close the ferry before the 12 new buses are running. There is no plan, there is no budget”",
      "left-out",
    ],
    [
      "of two speakers",
      "“There is no budget and there is no date. The boats are forty years old... nobody can say they are safe”",
      "voices",
    ],
    ["of two speakers, with a mark", "“there is no budget […] nobody can say they are safe”", "voices"],
  ])("%s", async (_, text, how) => {
    const verdict = await one(text);
    expect(verdict).toMatchObject({ kind: "joined", how });
    if (verdict.kind === "joined") expect(verdict.pieces.length).toBeGreaterThan(1);
  });
});

describe("joined pieces", () => {
  test("neither overlap nor hold the outlet's words, and what stands nowhere is in none", async () => {
    const body =
      "The keepers of Skerrin met on Friday. “We will hold out on the headland,” Brandreth declared. “We will never leave,” she added.";
    const checker = await verifierOf([articleOf("Lighthouse keepers refuse to go", body)]);
    const [checked] = await checker.verify(
      "Brandreth: “We will hold out on the headland, we will hold out on the market squares, we will never bow down”",
    );
    expect(checked?.verdict.kind).toBe("not-found");
  });

  test("hold the words of one quotation each, where the text runs over its marks", async () => {
    const verdict = await one(
      "“People here depend on it, and I have told the company so. Thornbury said. My mother painted it blue”",
    );
    expect(verdict).toMatchObject({
      kind: "joined",
      pieces: [{ place: { position: "inside" } }, { place: { position: "inside" } }],
    });
  });
});

describe("the speaker whom the text names", () => {
  test("is told to be another where the words are altered", async () => {
    expect(
      await one("Wilhelmina Krauss said: “People there depend on it, and I have told the company so”"),
    ).toMatchObject({
      kind: "altered",
      speaker: { kind: "differs", name: "Agnes Thornbury" },
    });
  });

  test.each([
    ["La reina dijo: «Los puentes se cruzan de madrugada»", "confirmed"],
    ["La reina de Valdoria dijo: «Los puentes se cruzan de madrugada»", "confirmed"],
    ["El conductor dijo: «Los puentes se cruzan de madrugada»", "not-confirmed"],
  ])("may be named by the office: %s", async (text, kind) => {
    const body =
      "Todo empezó el lunes en la capital. «Los puentes se cruzan de madrugada», dijo Leocadia Ansúrez, reina de Valdoria, ante los alcaldes.";
    const checker = await verifierOf([articleOf("Los puentes de la capital", body)]);
    const [checked] = await checker.verify(text);
    expect(checked?.verdict).toMatchObject({ kind: "word-for-word", speaker: { kind } });
  });

  test.each([
    [
      "a guess takes them from nobody",
      "Rosa Manzano llegó tarde. «Los puentes se cruzan de madrugada», dijo.",
      "not-confirmed",
    ],
    ["a name beside them does", "«Los puentes se cruzan de madrugada», dijo Rosa Manzano.", "differs"],
  ])("has them according to context: %s", async (_, body, kind) => {
    const checker = await verifierOf([articleOf("Los puentes de la capital", body, { language: "es" })]);
    const [checked] = await checker.verify("Tomás Ibarra: «Los puentes se cruzan de madrugada»");
    expect(checked).toMatchObject({ claimed: "Tomás Ibarra", verdict: { speaker: { kind } } });
  });

  test("is no vice-president where the text says president", async () => {
    const body =
      "“The wells are deeper than the maps say,” Vice President Cora Ashdown told reporters on Friday.";
    const checker = await verifierOf([articleOf("Wells", body)]);
    const [checked] = await checker.verify("The president said: “The wells are deeper than the maps say”");
    expect(checked?.verdict).toMatchObject({ speaker: { kind: "not-confirmed" } });
  });

  test.each([
    "Selon Gaspard Lemoyne, Hélène Castagnier a dit : « les arbres ne tiendront plus longtemps »",
    "According to Gaspard Lemoyne, Hélène Castagnier said: “les arbres ne tiendront plus longtemps”",
  ])("is the one of the clause that says so, and not its source: %s", async (text) => {
    const [checked] = await verifier.verify(text);
    expect(checked).toMatchObject({
      claimed: "Hélène Castagnier",
      verdict: { speaker: { kind: "confirmed" } },
    });
  });

  test.each([
    ["“People here depend on it”, Agnes Thornbury said.", "word-for-word", "confirmed"],
    ["“People here depend on it” — Thornbury", "word-for-word", "confirmed"],
    ["Ned Fenwick agrees. “People here depend on it” (Agnes Thornbury)", "word-for-word", "confirmed"],
    ["“People here depend on it” (Wilhelmina Krauss), or so they say", "other-speaker", "differs"],
    ["Agnès Thornbury: “People here depend on it”", "word-for-word", "confirmed"],
    [
      "> People here depend on it, and I have told the company so.\n> — Agnes Thornbury",
      "word-for-word",
      "confirmed",
    ],
    ["“People here depend on it” — Wilhelmina Krauss", "other-speaker", "differs"],
    ["“People here depend on it” — Bertram Thornbury", "other-speaker", "differs"],
    ["“People here depend on it” — the mayor of a town", "word-for-word", "confirmed"],
    ["“People here depend on it” — the captain of a ferry", "word-for-word", "not-confirmed"],
    ["He said: “People here depend on it”", "word-for-word", "unclaimed"],
    ["« L'État ne peut pas tout », a lancé Hélène Castagnier.", "other-speaker", "differs"],
  ])("%s", async (text, kind, speaker) => {
    expect(await one(text)).toMatchObject({ kind, speaker: { kind: speaker } });
  });

  test("is never called wrong where the library does not know who spoke", async () => {
    const unknown = articleOf(
      "Note",
      "On the wall somebody had written “the river remembers every single bridge” in red.",
    );
    const verdict = await (await verifierOf([unknown])).check(
      "the river remembers every single bridge",
      "Agnes Thornbury",
    );
    expect(verdict).toMatchObject({ kind: "word-for-word", speaker: { kind: "not-confirmed" } });
  });
});

describe("what is not found", () => {
  test.each([
    ["“The mountain has always been kinder than the sea to those who listen”", "not-found"],
    ["“completely unheard of”", "not-found"],
    ["“ferry”", "too-short"],
  ])("%s", async (text, kind) => {
    expect((await one(text)).kind).toBe(kind);
  });

  test.each(["hello world", "lol", "  **so** true! <@123456789012345678>"])(
    "a text without marks and with few words has too few, and not none: %s",
    async (text) => {
      expect(await one(text)).toEqual({ kind: "too-few-words" });
    },
  );

  test("a few words in marks are checked, and so are as many as it takes without", async () => {
    expect((await one("“depend on it”")).kind).toBe("word-for-word");
    expect((await one("People here depend on")).kind).toBe("word-for-word");
  });

  test.each(["", "…", "!?", "<@123456789012345678>", "🌊"])(
    "a text without words has none: %j",
    async (text) => {
      expect(await verifier.verify(text)).toEqual([]);
    },
  );

  test("few words that stand everywhere tell nothing", async () => {
    const many = Array.from({ length: 8 }, (_, i) =>
      articleOf(`Day ${i}`, `On day ${i} it was a fine morning at sea.`),
    );
    expect((await (await verifierOf(many)).check("a fine morning", null)).kind).toBe("too-short");
    expect(await (await verifierOf(many)).check("it was a fine morning at sea", null)).toMatchObject({
      kind: "word-for-word",
    });
  });

  test("a library of nothing has nothing", async () => {
    expect((await (await verifierOf([])).check("People here depend on it", null)).kind).toBe("not-found");
  });
});

test("every quotation of a message, in order, over the message", async () => {
  const text =
    "She said **“My mother painted it blue”** and then « L'État peut tout, mais il ne peut l'essentiel ».";
  const checked = await verifier.verify(text);
  expect(checked.map(({ verdict }) => verdict.kind)).toEqual(["word-for-word", "altered"]);
  expect(checked.map(({ span }) => text.slice(span.start, span.end))).toEqual(
    checked.map((each) => each.text),
  );
});

test("a record's quotations do not run into one another", async () => {
  const text = "Record\n\nThe sea was calm that day\n\nand the wind had turned north";
  const record = articleOf("Record", text.slice(8), { kind: "record", body: null });
  const checker = await verifierOf([record]);
  expect((await checker.check("The sea was calm that day", null)).kind).toBe("word-for-word");
  expect((await checker.check("calm that day and the wind", null)).kind).not.toBe("word-for-word");
});

test.each(["NFC", "NFD"])("an accent behind an apostrophe is the same in %s", async (form) => {
  const rumour = articleOf(
    "Rumeur",
    "« Personne ne sait d'où vient cette rumeur », a dit Ada Bell.".normalize("NFC"),
  );
  const verdict = await (await verifierOf([rumour])).check(
    "Personne ne sait d’où vient cette rumeur".normalize(form),
    null,
  );
  expect(verdict.kind).toBe("word-for-word");
});

test("words left out beside the article's own dots have no mark", async () => {
  expect((await one("“The boats are forty years old... can say they are safe”")).kind).toBe("altered");
});

test("a text of 6,000 signs is checked, a longer one is refused", async () => {
  expect(await verifier.verify("a ".repeat(3000))).toHaveLength(1);
  await expect(verifier.verify(`${"a ".repeat(3000)}a`)).rejects.toThrow(RangeError);
});

test("a hostile article twice as long is indexed with twice the work", async () => {
  const article = articleOf("Hostile", "On a bench.");
  const index = (length: number) => {
    const text = `${"abc'".repeat(length)} ${"a.".repeat(length / 2)} ${"[".repeat(length / 2)}`;
    return workOf(() => verifierOf([{ ...article, text, body: { start: 7, end: text.length } }]));
  };
  expect(await index(16_000)).toBeLessThan(2.2 * (await index(8000)));
});

test.each([
  ["one word over and over", "a "],
  ["marks alone", "“"],
  ["quotations over and over", "“a b” "],
  ["brackets", "[a "],
  ["dots", "a … "],
  ["links", "[a](http:"],
  ["dashes", "— A"],
  ["apostrophes", "abc'"],
])("hostile text twice as long costs at most 2.2 times the work: %s", async (_, sign) => {
  const hostile = articleOf("Hostile", `${"a ".repeat(3000)}b ${"a … ".repeat(1000)}`);
  const checker = await verifierOf([hostile, orchard]);
  const verify = (length: number) => workOf(() => checker.verify(sign.repeat(length / sign.length)));
  expect(await verify(5990)).toBeLessThanOrEqual(2.2 * (await verify(2995)));
});
