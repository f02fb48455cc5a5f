import { describe, expect, test } from "vitest";
import { libraryOf } from "../../src/cli/library-of.ts";
import { replyText } from "../../src/cli/reply-text.ts";
import { localeCodes } from "../../src/domain/locale.ts";
import { locales } from "../../src/locales/index.ts";
import { actionOf, personAt } from "../commands/people.ts";
import { articleOf } from "../library/shelf.ts";

const library = await libraryOf([
  articleOf({
    title: "The lamp of Ombrac",
    body: "It was dark. “A lamp is a promise to people you will never meet,” said Maude Kerbrat. “Never,” said Ivo Marr.",
    url: "https://example.org/lamp",
    date: "2020-05",
    outlet: "The Mail",
    tags: ["sea"],
    quotes: [
      ["A lamp is a promise to people you will never meet", "Maude Kerbrat", "keeper"],
      ["Never", "Ivo Marr"],
    ],
  }),
  articleOf({ title: "The sea", body: "A lamp.", tags: ["sea"] }),
]);
const person = personAt(library);

describe("an answer in a terminal", () => {
  test("gives a quotation with speaker, source and both links", async () => {
    const text = replyText(await person.use("quote", { about: "promise" }), locales.en);
    expect(text).toBe(
      [
        "  “A lamp is a promise to people you will never meet”\n  — Maude Kerbrat, keeper",
        "The lamp of Ombrac\nThe Mail · May 2020",
        "Source: https://example.org/lamp#:~:text=A%20lamp%20is%20a,you%20will%20never%20meet\n" +
          "Archived copy: https://web.archive.org/web/202005/https://example.org/lamp",
        "Quotation 1 of 1",
      ].join("\n\n"),
    );
  });

  test("sets a colon as the language does", async () => {
    const reply = await person.use("quote", { about: "promise" });
    expect(replyText(reply, locales.fr)).toContain("Source\u00a0: https://example.org/lamp");
    expect(replyText(reply, locales.fr)).toContain("Copie archivée\u00a0: https://web.archive.org/");
    expect(replyText(reply, locales.de)).toContain(": https://web.archive.org/");
  });

  test("says of the library what was refused, why, and the remedy", () => {
    const refused = Array.from({ length: 12 }, (_, at) => ({
      ...{ path: `a/${at}.md`, line: at === 0 ? 3 : null, reason: "there is no title", remedy: "add one" },
    }));
    const counts = { articles: 1, records: 0, quotes: 0, outlets: 0, warnings: 0 };
    const days = { firstDate: null, lastDate: null, loadedAt: new Date(0) };
    const status = { ...counts, ...days, languages: ["en"], refused, reading: null };
    const text = replyText({ kind: "status", status, outcome: "as-is" }, locales.en);
    expect(text).toContain(
      "12 files were refused\n  - a/0.md:3: there is no title. Add one.\n  - a/1.md: there",
    );
    expect(text).toContain("a/9.md");
    expect(text).not.toContain("a/10.md");
    expect(text).toContain("… and 2 more");
  });

  test("lists the newest articles with outlet and date", async () => {
    expect(replyText(await person.use("latest"), locales.de)).toBe(
      [
        "Neueste Artikel",
        "Artikel 1 bis 2 von 2",
        "  - The lamp of Ombrac\n    The Mail · Mai 2020 · Englisch\n  - The sea\n    ohne Datum · Englisch",
      ].join("\n\n"),
    );
  });

  test("says who said what is checked", async () => {
    const check = async (text: string) => replyText(await person.use("verify", { text }), locales.en);
    const words = "A lamp is a promise to people you will never meet";
    expect(await check(`“${words}”`)).toContain("\n  — Maude Kerbrat, keeper\n");
    expect(await check(`“${words.replace("never", "often")}”`)).toContain("\n  — Maude Kerbrat, keeper\n");
    expect(await check(`“${words},” said Ivo Marr.`)).toMatch(/Maude Kerbrat.*\n {2}- /);
  });

  test("says what the library holds where nothing fits", async () => {
    const text = replyText(await person.use("article", { query: "zebra", source: "Teh Mial" }), locales.en);
    expect(text).toContain(
      "No outlet or site here is called “Teh Mial”. The nearest are below.\n\n- The Mail",
    );
    expect(text).toContain("This library holds 2 articles from one outlet (May 2020).");
  });

  test("shows a quotation of few words inside its sentence", async () => {
    expect(replyText(await person.use("quote", { by: "marr" }), locales.fr)).toContain(
      "“Never,” said Ivo Marr.",
    );
  });

  test("shows a sentence once that holds several quotations of one person", async () => {
    const body = "Ivo Marr called it “a lamp” and “a promise”.";
    const quotes: [string, string][] = [
      ["a lamp", "Ivo Marr"],
      ["a promise", "Ivo Marr"],
    ];
    const other = personAt(await libraryOf([articleOf({ title: "The lamp", body, quotes })]));
    const article = await other.use("article", { query: "lamp" });
    const text = replyText(await other.press(actionOf(article, "more-quotes")), locales.en);
    expect(text.split("called it")).toHaveLength(2);
    expect(text).toContain("Quotations 1 to 2 of 2");
  });

  test("names the other articles that fit", async () => {
    expect(replyText(await person.use("article", { query: "sea" }), locales.en)).toMatch(
      /2 articles fit\n {2}- The lamp of Ombrac$|2 articles fit\n {2}- The sea$/,
    );
  });

  test.each(localeCodes)("of every kind has words in %s, and no Markdown", async (code) => {
    const article = await person.use("article", { query: "ombrac" });
    const replies = await Promise.all([
      article,
      person.use("quote"),
      person.press(actionOf(article, "more-quotes")),
      person.use("article", { query: "xylophone" }),
      person.use("article", { query: "" }),
      person.use("help"),
      person.use("nothing"),
    ]);
    for (const reply of replies) {
      const text = replyText(reply, locales[code]);
      expect(text.trim()).not.toBe("");
      expect(text).not.toMatch(/\*\*|`|undefined|null|\[object/);
    }
  });

  test("cannot be used by a file to write on the terminal", async () => {
    const evil = "\u001B[2J\u202E";
    const hostile = personAt(
      await libraryOf([
        articleOf({
          title: `The lamp${evil}`,
          body: `“A lamp is a promise${evil} to people you will never meet,” said Maude${evil} Kerbrat.`,
          outlet: evil,
          tags: [`sea${evil}`],
          abstract: `Of a lamp${evil}`,
          quotes: [
            [`A lamp is a promise${evil} to people you will never meet`, `Maude${evil} Kerbrat`, evil],
          ],
        }),
      ]),
    );
    const replies = await Promise.all([
      hostile.use("article", { query: "lamp" }),
      hostile.use("quote"),
      hostile.use("help"),
      hostile.use("article", { query: evil }),
    ]);
    for (const reply of replies) expect(replyText(reply, locales.en)).not.toMatch(/(?!\n)[\p{Cc}\u202E]/u);
  });
});
