import { describe, expect, test } from "vitest";
import { formatCitation } from "../../src/citation/format-citation.ts";
import { article, seed } from "./sources.ts";

const link = "https://fr.sputniknews.com/20220115/gouffre-1054445498.html#:~:text=Nous%20nous,gouffre";
const archived =
  "https://web.archive.org/web/20220115/https://fr.sputniknews.com/20220115/gouffre-1054445498.html";

describe("plain", () => {
  test("a quotation with its speaker, title, outlet, date, link to the passage and archived copy", async () => {
    expect(await formatCitation(seed, "plain", "fr")).toBe(
      [
        "«\u00A0Nous nous trouvons au bord du gouffre\u00A0»",
        "— Anatoli Antonov, ambassadeur de Russie aux États-Unis",
        `${seed.title}. Sputnik France, 15 janvier 2022`,
        link,
        `Copie archivée\u00A0: ${archived}`,
      ].join("\n"),
    );
  });

  test.each([
    ["en", "“Nous nous trouvons au bord du gouffre”", "15 January 2022", "Archived copy:"],
    ["en-US", "“Nous nous trouvons au bord du gouffre”", "January 15, 2022", "Archived copy:"],
    ["de", "„Nous nous trouvons au bord du gouffre“", "15. Januar 2022", "Archivierte Kopie:"],
    ["es-ES", "«Nous nous trouvons au bord du gouffre»", "15 de enero de 2022", "Copia archivada:"],
    ["not a locale", "“Nous nous trouvons au bord du gouffre”", "15 January 2022", "Archived copy:"],
  ])("marks, dates and words in %s", async (locale, quotation, date, label) => {
    const lines = (await formatCitation(seed, "plain", locale)).split("\n");
    expect(lines[0]).toBe(quotation);
    expect(lines[2]).toBe(`${seed.title}. Sputnik France, ${date}`);
    expect(lines[4]).toBe(`${label} ${archived}`);
  });

  test.each([
    ["2022-01", "janvier 2022"],
    ["2022-08-01", "1er août 2022"],
    ["2022", "2022"],
  ])("no more of the date than is known: %s", async (date, shown) => {
    expect(await formatCitation({ ...seed, date }, "plain", "fr")).toContain(`Sputnik France, ${shown}\n`);
  });

  test("a speaker whom nobody named is said to be unknown", async () => {
    const quotation = { text: "Non", speaker: null, role: "porte-parole" };
    expect(await formatCitation({ ...seed, quotation }, "plain", "en")).toContain(
      "— speaker not identified\n",
    );
  });

  test("the article alone, with as little as a title", async () => {
    const bare = { ...article, url: null, date: null, outlet: null, authors: [] };
    expect(await formatCitation(bare, "plain", "en")).toBe('Ukraine says "no" to the talks');
    expect(await formatCitation({ ...bare, outlet: "O", title: "What?" }, "plain", "en")).toBe("What? O");
  });

  test("the quoted words stay word for word: entities, tags, spaces, marks, paragraphs", async () => {
    const text = 'Il a dit :  &amp; <b>"oui"</b>\n\n…puis «\u00A0non\u00A0»\u202E.';
    const quotation = { text, speaker: "A", role: null };
    expect(await formatCitation({ ...seed, quotation }, "plain", "en")).toMatch(
      '“Il a dit :  &amp; <b>"oui"</b>\n“…puis «\u00A0non\u00A0».”\n— A\n',
    );
  });
});

describe("Markdown", () => {
  test("a block quotation, and the title as the link", async () => {
    expect(await formatCitation(seed, "markdown", "fr")).toBe(
      [
        "> «\u00A0Nous nous trouvons au bord du gouffre\u00A0»",
        ">",
        "> — Anatoli Antonov, ambassadeur de Russie aux États-Unis",
        "",
        `[${seed.title}](<${link}>), *Sputnik France*, 15 janvier 2022, [copie archivée](<${archived}>)`,
      ].join("\n"),
    );
  });

  test("without a link, an outlet or a date", async () => {
    const bare = { ...article, url: null, date: null, outlet: null };
    expect(await formatCitation({ ...bare, title: "# 1. [x](y) *z*" }, "markdown", "en")).toBe(
      "\\# 1. \\[x\\](y) \\*z\\*",
    );
    expect(await formatCitation({ ...bare, title: "1. First" }, "markdown", "en")).toBe("1\\. First");
    expect(await formatCitation({ ...bare, title: "- @everyone www.a.b" }, "markdown", "en")).toBe(
      "\\- \\@everyone www\\.a.b",
    );
  });

  test("German nouns keep their capitals in the label", async () => {
    expect(await formatCitation(seed, "markdown", "de")).toContain("[archivierte Kopie](<");
  });
});
