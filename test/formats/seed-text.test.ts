import { describe, expect, test } from "vitest";
import { FormatError } from "../../src/domain/errors.ts";
import { seedText } from "../../src/formats/seed-text.ts";
import { parse } from "./parse.ts";

const url = "https://example.org/phare";
const whole = ` date 2021-11 ${url}

Le phare d'Ombrac se rallume

Éteint depuis neuf ans, il guide de nouveau les pêcheurs... 12.11.2021, Le Courrier d'Ombrac

"Nous avons attendu longtemps", a dit Maude Kerbrat. La lampe est neuve.

Elle porte à vingt milles.
`;

const read = (content: string | Uint8Array) => parse(seedText, content, "phare.txt");

describe("a seed-text file", () => {
  test("gives title, lede, body, address, day and outlet", async () => {
    const { document, warnings, title, lede, body } = await read(whole);
    expect(warnings).toEqual([]);
    expect(title).toBe("Le phare d'Ombrac se rallume");
    expect(lede).toBe("Éteint depuis neuf ans, il guide de nouveau les pêcheurs...");
    expect(body).toMatch(/^"Nous avons attendu.*milles\.$/s);
    expect(document).toMatchObject({ url, date: "2021-11-12", outlet: "Le Courrier d'Ombrac", kind: "full" });
  });

  test("keeps its text as it was, byte for byte but for line ends", async () => {
    expect((await read(whole)).document.text).toBe(whole);
    expect((await read(whole.replaceAll("\n", "\r\n"))).document.text).toBe(whole);
  });

  test("has the characters that a page's codes stand for, and no white space that is for machines", async () => {
    const { title, body, warnings } = await read(
      "L&#8217;office &amp; le port\n\n&laquo;&nbsp;Oui&nbsp;&raquo;\f, a dit\tIvo &lt;Marr&gt; &c; R&D.\n",
    );
    expect(title).toBe("L’office & le port");
    expect(body).toBe("«\u00A0Oui\u00A0» , a dit Ivo <Marr> &c; R&D.");
    expect(warnings).toEqual([]);
  });

  const body = "La lampe est neuve.";
  test.each([
    [
      "no header line",
      `Titre\n\nUn lede... 12.11.2021, Journal\n\n${body}`,
      "Un lede...",
      "2021-11-12",
      "Journal",
    ],
    ["no lede", `date 2021-11 ${url}\n\nTitre\n\n${body}`, null, "2021-11", null],
    [
      "a date alone below the title",
      `Titre\n\n12.11.2021, Journal\n\n${body}`,
      null,
      "2021-11-12",
      "Journal",
    ],
    [
      "no date in the lede",
      `Titre\n\nUn lede qui s'interrompt...\n\n${body}`,
      "Un lede qui s'interrompt...",
      null,
      null,
    ],
    ["no address in the header", `date 2021-11\n\nTitre\n\n${body}`, null, "2021-11", null],
    ["a day in the header", `date 2021-11-30 ${url}\n\nTitre\n\n${body}`, null, "2021-11-30", null],
    [
      "a time of day after the date",
      `Titre\n\nUn lede... 12.11.2021 18:30, Journal\n\n${body}`,
      "Un lede...",
      "2021-11-12",
      "Journal",
    ],
    [
      "a lede that holds a date itself",
      `Titre\n\nLe 10.11.2021, la mer montait... 12.11.2021, Journal\n\n${body}`,
      "Le 10.11.2021, la mer montait...",
      "2021-11-12",
      "Journal",
    ],
    [
      "no-break spaces in the lede's line",
      `Titre\n\nUn\u00A0lede...\u00A012.11.2021,\u202FLe\u00A0Journal\n\n${body}`,
      "Un\u00A0lede...",
      "2021-11-12",
      "Le\u00A0Journal",
    ],
  ])("is read with %s", async (_, content, lede, date, outlet) => {
    const read = await parse(seedText, content, "a.txt");
    expect(read.title).toBe("Titre");
    expect(read.lede).toBe(lede);
    expect(read.body).toBe(body);
    expect(read.document).toMatchObject({ date, outlet });
    expect(read.warnings).toEqual([]);
  });

  test("may be only a title", async () => {
    expect(await read("Le phare d'Ombrac\n")).toMatchObject({
      title: "Le phare d'Ombrac",
      lede: null,
      body: null,
    });
  });

  test("in decomposed letters keeps them, and its structure is found", async () => {
    const { title, document } = await read(whole.normalize("NFD"));
    expect(title).toBe("Le phare d'Ombrac se rallume");
    expect(document.text).toBe(whole.normalize("NFD"));
    expect(document.date).toBe("2021-11-12");
  });
});

describe("what is wrong with a seed-text file is said with its line", () => {
  test.each([
    ["31 February in the lede", whole.replace("12.11.2021", "31.02.2021"), 5, "31.2.2021", "2021-11"],
    ["a month 13 in the header", whole.replace("2021-11 ", "2021-13 "), 1, "2021-13", "2021-11-12"],
  ])("%s", async (_, content, line, named, date) => {
    const { warnings, document } = await read(content);
    expect(warnings).toMatchObject([{ line, reason: expect.stringContaining(named) }]);
    expect(warnings[0]?.remedy).not.toBe("");
    expect(document.date).toBe(date);
  });

  test.each(["javascript:alert(1)", "ftp://example.org/a", "https://me:pw@example.org/"])(
    "an address that must not be shown: %s",
    async (address) => {
      const { warnings, document, title } = await read(whole.replace(url, address));
      expect(warnings).toMatchObject([
        { line: 1, reason: expect.stringContaining("not an http or https link") },
      ]);
      expect(document.url).toBeNull();
      expect(title).toBe("Le phare d'Ombrac se rallume");
    },
  );

  test.each([
    ["Le cafÃ© a Ã©tÃ© rouvert.", "decoded wrongly"],
    ["&amp;laquo;&amp;nbsp;Nous ouvrons&amp;nbsp;&amp;raquo;", "codes for characters"],
  ])("a text that came damaged: %s", async (text, reason) => {
    const { warnings, body } = await read(`Titre\n\n${text}\n`);
    expect(warnings).toMatchObject([{ line: null, reason: expect.stringContaining(reason) }]);
    expect(body).toBe(text.replaceAll("&amp;", "&"));
  });

  test("a header without a title below it", async () => {
    await expect(read(` date 2021-11 ${url}\n\n\n`)).rejects.toThrow(FormatError);
  });

  test("a text without line breaks, where a title cannot be told", async () => {
    try {
      await read(`\n${"mot ".repeat(400)}`);
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ complaint: { line: 2, reason: expect.stringContaining("characters") } });
    }
  });
});
