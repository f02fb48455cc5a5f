import { describe, expect, test } from "vitest";
import { FormatError } from "../../src/domain/errors.ts";
import { markdown } from "../../src/formats/markdown.ts";
import { parse } from "./parse.ts";

const read = (content: string | Uint8Array) => parse(markdown, content);

async function complaintOf(content: string) {
  try {
    await read(content);
  } catch (error) {
    if (error instanceof FormatError) return error.complaint;
    throw error;
  }
  return null;
}

const front = `---
title: "The lamp of Ombrac: a return"
url: https://example.org/lamp
date: 2021-11-12
outlet: The Ombrac Mail
language: en
authors: [Tessa Quill, Ivo Marr]
tags: sea, light
summary: A lighthouse shines again.
quotes:
  - text: We waited long enough
    speaker: Maude Kerbrat
    role: keeper
---
`;

describe("a Markdown file with front matter", () => {
  test("says all that is known of the article", async () => {
    const { document, title, warnings, quotes, body } = await read(
      `${front}\nThe lamp is new. “We waited long enough,” said Maude Kerbrat.\n\nIt carries far.\n`,
    );
    expect(warnings).toEqual([]);
    expect(title).toBe("The lamp of Ombrac: a return");
    expect(body).toBe("The lamp is new. “We waited long enough,” said Maude Kerbrat.\n\nIt carries far.");
    expect(quotes).toEqual([{ words: "We waited long enough", speaker: "Maude Kerbrat", role: "keeper" }]);
    expect(document).toMatchObject({
      kind: "full",
      url: "https://example.org/lamp",
      date: "2021-11-12",
      outlet: "The Ombrac Mail",
      language: "en",
      authors: ["Tessa Quill", "Ivo Marr"],
      tags: ["sea", "light"],
      abstract: "A lighthouse shines again.",
    });
  });

  test("without a text below is a record: its title and quotations, and the abstract apart", async () => {
    const { document, body, quotes } = await read(front);
    expect(document.kind).toBe("record");
    expect(body).toBeNull();
    expect(document.text).toBe("The lamp of Ombrac: a return\n\nWe waited long enough");
    expect(document.text).not.toContain("shines again");
    expect(quotes).toEqual([{ words: "We waited long enough", speaker: "Maude Kerbrat", role: "keeper" }]);
  });

  test("shows the words of the text as a reader sees them, without what is only Markdown", async () => {
    const { title, body } = await read(`---
title: A night
---
Some *soft* and **loud** words with a [masked link](https://example.org/x) and \`code\`.
A second line of it, ![an image](x.png)and a \\*star\\*.

## A subhead

- one &amp; two
- <b>three</b>

\`\`\`
not shown
\`\`\`
`);
    expect(title).toBe("A night");
    expect(body).toBe(
      "Some soft and loud words with a masked link and code. A second line of it, and a *star*.\n\n" +
        "A subhead\n\none & two\n\nthree",
    );
  });

  test("takes its first heading for the title where the front matter has none", async () => {
    expect(await read("# A **night** at sea\n\nThe wind fell.\n")).toMatchObject({
      title: "A night at sea",
      body: "The wind fell.",
    });
    expect((await read("---\ntitle: A night\n---\n# A night\n\nThe wind fell.\n")).body).toBe(
      "The wind fell.",
    );
    expect((await read("---\ntitle: A night\n---\n# Another\n\nThe wind fell.\n")).body).toBe(
      "Another\n\nThe wind fell.",
    );
  });

  test("takes the words of its file's name for the title where it has no other, and says so", async () => {
    const { title, warnings } = await parse(
      markdown,
      "The wind fell.\n",
      "notes/2021-11-12-a-night-at-sea.md",
    );
    expect(title).toBe("a night at sea");
    expect(warnings).toMatchObject([{ reason: expect.stringContaining("no title") }]);
  });

  test.each(["index.md", "README.md", "2021-11-12.md", "n1.md"])("finds none in %s", async (path) => {
    await expect(parse(markdown, "The wind fell.\n", path)).rejects.toThrow("no title");
  });

  test.each([
    ["2021-11-12-night.md", "---\ntitle: A\n---\nText.\n"],
    ["2021-11-12-a-night/index.md", "---\ntitle: A\n---\nText.\n"],
    ["blog/2021/11/12/night.md", "---\ntitle: A\n---\nText.\n"],
    ["night.md", '+++\ntitle = "A"\npath = "posts/2021/11/12/night"\n+++\nText.\n'],
  ])("has its day in its path: %s", async (path, content) => {
    expect((await parse(markdown, content, path)).document.date).toBe("2021-11-12");
  });

  test("shows nothing of the code that lies in its HTML", async () => {
    const { body } = await read(
      "# A\n\nIt burns <script>alert(1)</script>again, <b>said</b> <style>b { color: red }</style>Ivo.\n",
    );
    expect(body).toBe("It burns again, said Ivo.");
    expect((await read("# A\n\nA <script> that does not end.\n")).body).toBe("A that does not end.");
  });

  test("may have Markdown signs in its title: they stay, as signs", async () => {
    expect((await read('---\ntitle: "**Not** [bold](https://example.org) `x`"\n---\nText.\n')).title).toBe(
      "**Not** [bold](https://example.org) `x`",
    );
  });

  test.each(["2022-01-15", "'2022-01-15'", "2022-01-15T10:00:00Z", "2022-01-15 10:00:00"])(
    "reads the date %s",
    async (date) => {
      expect((await read(`---\ntitle: A\ndate: ${date}\n---\nText.\n`)).document.date).toBe("2022-01-15");
    },
  );

  test("is not confused by its editor: CRLF, byte order mark, blank lines before, dots at the end", async () => {
    const crlf = `\uFEFF${front}The lamp. We waited long enough.`.replaceAll("\n", "\r\n");
    expect(await read(crlf)).toMatchObject({ warnings: [], body: "The lamp. We waited long enough." });
    expect(await read("\n\n--- \ntitle: A\n...\nText.\n")).toMatchObject({ title: "A", body: "Text." });
  });

  test("keeps a title or a quotation that looks like a number as it is written", async () => {
    expect((await read("---\ntitle: 007\nsummary: A file.\n---\n")).title).toBe("007");
    expect((await read("---\ntitle: A\nquotes:\n  - text: 1.10\n---\n")).quotes[0]?.words).toBe("1.10");
  });
});

describe("a front matter that another program wrote", () => {
  test("has its fields under other names and in any case", async () => {
    const { title, document, warnings } = await read(`---
Title: The lamp
pubDate: 2021-11-12T08:00:00Z
author: Tessa Quill
lang: en
canonical_url: https://example.org/lamp
keywords: [sea]
---
Text.
`);
    expect(warnings).toEqual([]);
    expect(title).toBe("The lamp");
    expect(document).toMatchObject({
      date: "2021-11-12",
      authors: ["Tessa Quill"],
      language: "en",
      url: "https://example.org/lamp",
      tags: ["sea"],
    });
  });

  test("gives a field by its own name rather than by another", async () => {
    const { document } = await read("---\ntitle: A\npublished: 2020\nDate: 2021\ndate: 2022\n---\nText.\n");
    expect(document.date).toBe("2022");
  });

  test.each([
    ["2021/11/12", "2021-11-12"],
    ["2021.11.12", "2021-11-12"],
    ["20211112", "2021-11-12"],
    ["2021/11", "2021-11"],
    ["Fri, 12 Nov 2021 08:00:00 +0200", "2021-11-12"],
    ["12 Nov 2021", "2021-11-12"],
    ["November 12, 2021", "2021-11-12"],
    ["Nov 12, 2021 8:00 AM", "2021-11-12"],
    ["12. November 2021", "2021-11-12"],
    ["vendredi 12 novembre 2021", "2021-11-12"],
    ["1er août 2021", "2021-08-01"],
    ["12 de noviembre de 2021", "2021-11-12"],
  ])("writes a day as %s", async (date, expected) => {
    const { document, warnings } = await read(`---\ntitle: A\ndate: ${date}\n---\nText.\n`);
    expect(document.date).toBe(expected);
    expect(warnings).toEqual([]);
  });

  test.each([
    ["2021/13/12", "not in the calendar"],
    ["20210231", "not in the calendar"],
    ["31 Feb 2021", "not in the calendar"],
    ["31 février 2021", "not in the calendar"],
    ["11/12/2021", "not in the form YYYY-MM-DD"],
    ["21-11-12", "not in the form YYYY-MM-DD"],
    ["Lampember 12, 2021", "not in the form YYYY-MM-DD"],
  ])("writes a day as %s, which is not guessed at", async (date, reason) => {
    const { document, warnings } = await read(`---\ntitle: A\ndate: ${date}\n---\nText.\n`);
    expect(document.date).toBeNull();
    expect(warnings).toMatchObject([{ line: 3, reason: expect.stringContaining(reason) }]);
  });

  test("begins a value with a sign that is a tag to YAML: it is the value's", async () => {
    const { title, warnings } = await read("---\ntitle: !Beware of the lamp\n---\nText.\n");
    expect(title).toBe("!Beware of the lamp");
    expect(warnings).toEqual([]);
    expect((await read("---\ntitle: A\ndate: !!timestamp 2021-11-12\n---\nText.\n")).document.date).toBe(
      "2021-11-12",
    );
  });

  test("is not YAML as a whole, and is read field by field", async () => {
    const { title, document, warnings } = await read(`---
title: Keeper: a life
summary: "It burned
for ninety years
and went out."
tags:
\t- sea
\t- light
author: [[Tessa Quill]]
outlet: @mail: we are open
date: 2021-11-12
---
Text.
`);
    expect(title).toBe("Keeper: a life");
    expect(document).toMatchObject({
      abstract: "It burned for ninety years and went out.",
      tags: ["sea", "light"],
      authors: ["Tessa Quill"],
      outlet: "@mail: we are open",
      date: "2021-11-12",
    });
    expect(warnings.map(({ line }) => line)).toEqual([2, 6, 10]);
  });

  test("has a field twice: the last counts, and that is said", async () => {
    const { document, warnings } = await read("---\ntitle: A\ntags: [a]\ntags: [b]\n---\nText.\n");
    expect(document.tags).toEqual(["b"]);
    expect(warnings).toMatchObject([{ line: 4, reason: expect.stringContaining("stands twice") }]);
  });

  test("has a title in several languages: its own counts, and that is said", async () => {
    const given = "---\ntitle: {en: The lamp, fr: Le phare}\nlanguage: fr\n---\nTexte.\n";
    const { title, warnings } = await read(given);
    expect(title).toBe("Le phare");
    expect(warnings).toMatchObject([{ line: 2, reason: expect.stringContaining("2 languages") }]);
  });

  test("is TOML", async () => {
    const { title, body, document, warnings } = await read(`+++
title = "The lamp: a return"
date = 2021-11-12T08:00:00Z
authors = ["Tessa Quill"]
weight = 3
[taxonomies]
tags = ["sea"]
[extra]
outlet = "The Mail"
+++
Text.
`);
    expect(warnings).toEqual([]);
    expect([title, body]).toEqual(["The lamp: a return", "Text."]);
    expect(document).toMatchObject({
      date: "2021-11-12",
      authors: ["Tessa Quill"],
      tags: ["sea"],
      outlet: "The Mail",
    });
    expect(await complaintOf('+++\ntitle = "A"\ndate = \n+++\nText.\n')).toMatchObject({
      line: 3,
      reason: expect.stringContaining("not valid TOML"),
    });
  });

  test("is JSON", async () => {
    const { title, body, document } = await read(
      '{\n  "title": "The {lamp}",\n  "date": "2021-11-12",\n  "weight": 3\n}\n\nText.\n',
    );
    expect([title, body, document.date]).toEqual(["The {lamp}", "Text.", "2021-11-12"]);
  });

  test("has HTML in its title and summary, as a feed left it", async () => {
    const { title, document } = await read(
      '---\ntitle: "Sea &amp; light: what&#8217;s <em>new</em>"\nsummary: "<b>One</b> &lt; two"\n---\nText.\n',
    );
    expect(title).toBe("Sea & light: what’s new");
    expect(document.abstract).toBe("One < two");
  });

  test("names authors in groups, pages in double brackets and languages as computers do", async () => {
    const { document } = await read(
      "---\ntitle: A\nauthors:\n  - name: Tessa Quill\n    url: x\n  - '[[people/Ivo|Ivo Marr]]'\nlocale: en_GB\n---\nText.\n",
    );
    expect(document).toMatchObject({ authors: ["Tessa Quill", "Ivo Marr"], language: "en-GB" });
  });

  test("gives a path in place of an address: that is where its own program puts it", async () => {
    const { document, warnings } = await read("---\ntitle: A\nurl: /2021/lamp/\n---\nText.\n");
    expect(document.url).toBeNull();
    expect(warnings).toEqual([]);
  });

  test("is none where a rule stands above a text", async () => {
    expect(await read("---\n\n# The lamp\n\nIt burns without papers.\n")).toMatchObject({
      title: "The lamp",
      body: "It burns without papers.",
    });
    expect(await read("---\n\nIt burns.\n\n---\n\nStill.\n").then(null, (error) => error)).toMatchObject({
      complaint: { reason: "there is no title" },
    });
  });
});

describe("a text that was damaged before it came here is told", () => {
  test.each([
    ["The cafÃ© of lâ€™Ã©tÃ© is open.", "decoded wrongly"],
    ["&laquo;&nbsp;We waited&nbsp;&raquo;, said Ivo Marr.".replaceAll("&", "&amp;"), "codes for characters"],
  ])("%s", async (text, reason) => {
    const { warnings } = await read(`# The lamp\n\n${text}\n`);
    expect(warnings).toMatchObject([{ line: null, reason: expect.stringContaining(reason) }]);
  });

  test.each(["L’été à l’Âge d’or, São Paulo, ÃO.", "AT&T; R&D; the lamp & the sea."])(
    "%s is not",
    async (text) => {
      expect((await read(`# The lamp\n\n${text}\n`)).warnings).toEqual([]);
    },
  );
});

describe("declared quotations", () => {
  const quoting = (body: string, ...lines: readonly string[]) =>
    read(`---\ntitle: "The lamp is new, says Kerbrat"\nquotes:\n${lines.join("\n")}\n---\n${body}\n`);

  test("are found whatever the typography of the two", async () => {
    const { quotes, warnings } = await quoting(
      "Elle a dit «\u00A0C’est l’e\u0301tape\u00A0».",
      "  - text: \"c'est l'étape\"",
    );
    expect(warnings).toEqual([]);
    expect(quotes[0]?.words).toBe("C’est l’e\u0301tape");
  });

  test("that are not in the text are left out, and that is said", async () => {
    const { quotes, warnings } = await quoting(
      "The lamp burns.",
      "  - text: The sea is calm",
      "    speaker: Ivo Marr",
    );
    expect(quotes).toEqual([]);
    expect(warnings).toMatchObject([
      { line: 3, reason: expect.stringContaining("“The sea is calm” does not stand in the text") },
    ]);
  });

  test("with the same words take the places in which they stand, in order", async () => {
    const { document } = await quoting(
      "“Never,” said Ivo Marr. “Never,” said Tessa Quill.",
      "  - {text: Never, speaker: Ivo Marr}",
      "  - {text: Never, speaker: Tessa Quill}",
    );
    const [first, second] = document.declaredQuotes;
    expect(first?.span.start).toBeLessThan(second?.span.start ?? 0);
  });

  test("listed in any order stand in the body rather than in the title", async () => {
    const { document } = await quoting(
      "“The lamp is new,” said Maude Kerbrat. “It burns,” she said.",
      "  - text: It burns",
      "  - text: The lamp is new",
    );
    expect(document.declaredQuotes.every(({ span }) => span.start >= (document.body?.start ?? 0))).toBe(true);
  });

  test("without words are left out, and that is said", async () => {
    const { warnings } = await quoting("The lamp burns.", "  - speaker: Ivo Marr");
    expect(warnings).toMatchObject([{ line: 3, reason: expect.stringContaining("no text:") }]);
  });

  test("listed twice with two speakers: one of the two is said to be wrong", async () => {
    const { warnings, quotes } = await quoting(
      "“It burns,” said Maude Kerbrat.",
      "  - {text: It burns, speaker: Maude Kerbrat}",
      "  - {text: It burns, speaker: Ivo Marr}",
    );
    expect(quotes).toHaveLength(1);
    expect(warnings).toHaveLength(1);
  });
});

describe("a Markdown file that cannot be used is refused with line, reason and remedy", () => {
  const bomb = `a: &a [x,x,x,x,x,x,x,x,x,x]\n${"bcdefgh"
    .split("")
    .map((name, at) => `${name}: &${name} [${Array(10).fill(`*${"abcdefg"[at]}`).join(",")}]`)
    .join("\n")}`;
  test.each([
    ["a front matter that does not end", "---\ntitle: A\n\nText.\n", 1, "does not end"],
    ["a title that is no YAML", "---\ntitle: {a: b: c}\n---\nText.\n", 2, "not valid YAML"],
    ["a line that belongs to no field", "---\nlamp#1: a: b\ntitle: A\n---\nText.\n", 2, "not valid YAML"],
    ["a bomb of aliases", `---\ntitle: A\n${bomb}\n---\nText.\n`, 1, "aliases"],
    ["a list in place of fields", "---\n- title: A\n---\nText.\n", 2, "not a list of fields"],
    ["no title", "---\noutlet: The Mail\n---\nText.\n", 1, "no title"],
    ["a list for a title", "---\ntitle: [A, B]\n---\nText.\n", 2, "the title is not a text"],
    ["an alias of nothing", "---\ntitle: *a\n---\nText.\n", 1, "an alias that is not set"],
    [
      "a front matter as long as a book",
      `---\ntitle: A\n${"# note\n".repeat(40_000)}---\nText.\n`,
      1,
      "more than",
    ],
    ["braces in braces", `---\ntitle: {${"x: y ".repeat(10_000)}\n---\nText.\n`, 1, "the front matter is n"],
    ["a title without anything below it", "---\ntitle: A\n---\n", 2, "neither a text nor a summary"],
    [
      "a record of which no quotation has words",
      "---\ntitle: A\nquotes:\n  - speaker: Ivo\n---\n",
      2,
      "neither a text",
    ],
  ])("%s", async (_, content, line, reason) => {
    const complaint = await complaintOf(content);
    expect(complaint).toMatchObject({ line, reason: expect.stringContaining(reason) });
    expect(complaint?.remedy).toMatch(/\w/);
    expect(`${complaint?.reason}${complaint?.remedy}`).not.toContain("\n");
  });
});

describe("a field that cannot be used is left out, with its line", () => {
  const withField = (field: string) => read(`---\ntitle: A\n${field}\n---\nText.\n`);
  test.each([
    ["url: javascript:alert(1)", "not an http or https link"],
    ["url: [a]", "url is not a text"],
    ["date: 2022-02-31", "2022-02-31"],
    ["date: yesterday", "yesterday"],
    ["language: français", "not a language code"],
    ["authors: {first: Ivo}", "authors is not a list"],
    ["tags: [[a, b]]", "tags is not a list"],
    ["tags: {a: b: c}", "tags is not valid YAML"],
    [`tags: ${"[".repeat(50_000)}`, "tags is not valid YAML"],
    ["quotes: We waited", "quotes is not a list"],
    ["outlet: [The Mail]", "outlet is not a text"],
  ])("%s", async (field, reason) => {
    const { warnings, title } = await withField(field);
    expect(warnings).toMatchObject([{ line: 3, reason: expect.stringContaining(reason) }]);
    expect(title).toBe("A");
  });

  test.each(["__proto__: {title: B}", "constructor: x", "toString: y", "unknown: z", "url:", "tags: []"])(
    "%s changes nothing",
    async (field) => {
      expect(await withField(field)).toMatchObject({ title: "A", body: "Text.", warnings: [] });
    },
  );
});

describe("the remedy fits what is wrong", () => {
  test.each([['summary: "A line\n---\nof hyphens"', "close the quotation mark"]])(
    "%j",
    async (field, remedy) => {
      const complaint = await complaintOf(`---\ntitle: A\n${field}\n---\nText.\n`);
      expect(complaint?.remedy).toContain(remedy);
    },
  );

  test.each([
    ["tags:\n\t- sea\ncolour: a: b", "spaces"],
    ["outlet: @mail: we are open", "in quotes"],
    ["tags: [a]\ntags: [b]", "keep one"],
  ])("%j, which is read all the same", async (field, remedy) => {
    const { warnings } = await read(`---\ntitle: A\n${field}\n---\nText.\n`);
    expect(warnings[0]?.remedy).toContain(remedy);
  });
});
