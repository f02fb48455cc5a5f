import fc from "fast-check";
import { expect, test } from "vitest";
import { FormatError } from "../../src/domain/errors.ts";
import type { WordBlock } from "../../src/formats/html-words.ts";
import { markdown } from "../../src/formats/markdown.ts";
import { sourceFile } from "../../src/formats/source-file.ts";
import { type Draft, oneLine, writeMarkdown } from "../../src/formats/write-markdown.ts";

const empty: Draft = {
  ...{ title: "A title", url: "https://example.org/a", archived: null, date: null, outlet: null },
  ...{ language: null, authors: [], tags: [], summary: null, quotes: [], blocks: [] },
};

function paragraph(text: string, more: Partial<WordBlock> = {}): WordBlock {
  return { text, kind: "text", quoted: false, ...more };
}

async function readBack(draft: Draft) {
  const bytes = new TextEncoder().encode(writeMarkdown(draft));
  const { documents, warnings } = await markdown.parse(sourceFile("a.md", bytes));
  const [document] = documents;
  if (!document || documents.length > 1) throw new Error("not one document");
  return { ...document, warnings };
}

const wordsOf = (title: string, blocks: readonly WordBlock[]) =>
  [title, ...blocks.map(({ text }) => text)]
    .map(oneLine)
    .filter((text) => text !== "")
    .join("\n\n");

const hostile = [
  ...[
    "---",
    "--- title: x",
    "+++",
    "# not a heading",
    "#tag",
    "> not a quotation",
    "- no list",
    "1. one",
    "1) one",
  ],
  ...[
    "* * *",
    "***",
    "___",
    "===",
    "`code` and ``more``",
    "```",
    "~~~",
    "    four spaces",
    "\tone tab",
    "a  b",
  ],
  ...["*stars* and **strong** __under__ _it_", "snake_case_name", "2 * 3 * 4", "a^2^ and H~2~O", "x^n^"],
  ...[
    "[words](https://example.org)",
    "[words][ref]",
    "[ref]: https://example.org",
    "![picture](x.png)",
    "[^1]",
  ],
  ...["[^1]: a note", "[[Page|shown]]", "![[embed]]", "[x] done", "[ ] [x] to do", "[…] he said", "[sic]"],
  ...[
    "<b>bold</b>",
    "<script>alert(1)</script>",
    "<!-- hidden -->",
    "a < b > c",
    "AT&T &amp; co &copy; &#65;",
  ],
  ...[
    "{{ template }}",
    "{% raw %}x{% endraw %}",
    "{# note #}",
    "<% code %>",
    "{.class}",
    "{#id}",
    "{: .lead }",
  ],
  ...[
    "%% comment %%",
    "==marked==",
    "^^over^^",
    "++ctrl+c++",
    "{++in++}{--out--}",
    "{~~a~>b~~}",
    "{>>note<<}",
  ],
  ...[
    ":smile: at 10:30:45",
    ":::tip",
    "!!! note",
    '??? tip "Title"',
    "/// note",
    "=== tab",
    "[TOC]",
    "[[toc]]",
  ],
  ...[
    "[caption]x[/caption]",
    "[youtube abc123]",
    "[gallery ids='1']",
    "import x from 'y';",
    "\\newpage",
    ": defined",
  ],
  ...["| a | b |", "|---|---|", "a | b", "\\*escaped\\*", "back\\slash\\", "C:\\temp", "trailing \\", "a\\"],
  ...[
    "https://example.org/a_b_c?x=1&y=2",
    "<https://example.org>",
    "mail@example.org",
    "text ^block-id",
    "null",
  ],
  ...[
    "~",
    "title: yes",
    "'single' \"double\"",
    "key: value # comment",
    "@user",
    "!important",
    "*alias",
    "&anchor",
  ],
  ...[
    "« guillemets »",
    "“a”, said B",
    "\u00a0no-break\u00a0",
    "\u3000wide\u3000",
    "\ufeffmark",
    "\u200bzero",
  ],
  ...[
    "\ue0000\ue001",
    "\0nul",
    "\ud800 alone",
    "line\nbreak",
    "\r\nreturn\r",
    "\u2028separator",
    "😀 emoji",
    "—",
  ],
  ...[
    "&nbsp;",
    "$x$ and $$y$$",
    "1986. A year",
    "+ plus",
    "…",
    "''",
    "``quoted''",
    "--8<-- file",
    "*[HTML]: x",
  ],
];

test.each(hostile)("%j is read back word for word, as a paragraph and as a title", async (text) => {
  const blocks = [paragraph("One."), paragraph(text), paragraph("Two.")];
  const read = await readBack({ ...empty, title: `${text} x`, blocks });
  expect(read.text).toBe(wordsOf(`${text} x`.trim(), blocks));
  expect(read.kind).toBe("full");
});

test("ordinary words are written as they are, signs within them as well", () => {
  const text = "He paid 3,50 € (about $4) – “a well-kept secret”, she said; it’s 10:30. See A/B, #1 and C++!";
  expect(writeMarkdown({ ...empty, blocks: [paragraph(text)] })).toContain(`\n${text}\n`);
});

const text = fc
  .array(fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: "grapheme" }), fc.lorem({ maxCount: 4 })), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => parts.join(" "));
const block: fc.Arbitrary<WordBlock> = fc.record({
  text,
  kind: fc.constantFrom(1 as const, 2 as const, 3 as const, 6 as const, "text" as const, "aside" as const),
  quoted: fc.boolean(),
});

test("whatever an article says is read back word for word", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        title: text,
        blocks: fc.array(block, { minLength: 1, maxLength: 6 }),
        summary: text,
        outlet: text,
      }),
      fc.array(text, { maxLength: 3 }),
      async ({ title, blocks, summary, outlet }, authors) => {
        fc.pre(/[a-z]/i.test(oneLine(title)));
        const read = await readBack({ ...empty, title, blocks, summary, outlet, authors });
        const shown = oneLine(title).trim();
        const words = wordsOf(shown, blocks);
        expect(read.text).toBe(words.includes("\n\n") ? words : shown);
        expect(read.asides?.length ?? 0).toBe(
          blocks.filter(({ kind, text: words }) => kind === "aside" && oneLine(words) !== "").length,
        );
        if (/[a-z]/i.test(summary)) expect(read.abstract).toBe(oneLine(summary).trim());
        if (/[b-z]/i.test(outlet) && !/^(?:null|~)$/i.test(oneLine(outlet).trim()))
          expect(read.outlet).toBe(oneLine(outlet).trim());
      },
    ),
    { numRuns: 150 },
  );
});

test("all fields are read back, and the archived address stands beside the article's own", async () => {
  const draft: Draft = {
    ...{ title: "The bridge: “open” # again", url: "https://example.org/bridge?a=1&b=2" },
    archived: "https://web.archive.org/web/20240502/https://example.org/bridge?a=1&b=2",
    ...{
      date: "2024-05-02",
      outlet: "The Example: news",
      language: "fr-CA",
      authors: ["Ada Example", "B, C"],
    },
    ...{ tags: ["a: b", "#c"], summary: "It <opens> & closes." },
    quotes: [{ text: "It was “worth” the wait", speaker: "Ada Example", role: null }],
    blocks: [paragraph("She said it was: It was “worth” the wait.")],
  };
  const read = await readBack(draft);
  expect(read).toMatchObject({
    ...{ kind: "full", url: draft.url, date: draft.date, outlet: draft.outlet, language: "fr-CA" },
    ...{ authors: draft.authors, tags: draft.tags, abstract: draft.summary, warnings: [] },
    declaredQuotes: [{ speaker: "Ada Example", role: null }],
  });
  expect(writeMarkdown(draft)).toContain(`archived: "${draft.archived}"`);
});

test("without blocks it is a record; without a title it is refused", async () => {
  expect(await readBack(empty)).toMatchObject({ kind: "record", url: empty.url, text: "A title" });
  expect(() => writeMarkdown({ ...empty, title: " \u200e\n" })).toThrow(FormatError);
});
