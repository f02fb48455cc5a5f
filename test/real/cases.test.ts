import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { slice } from "../../src/domain/span.ts";
import { detectFormat } from "../../src/formats/detect.ts";
import { formats } from "../../src/formats/index.ts";
import { openingOf, sourceFile } from "../../src/formats/source-file.ts";
import { loadArticles } from "../../src/intake/load.ts";
import { read } from "../../src/reading/read.ts";

/** Small files that gave people trouble; where they are missing, these tests are skipped. */
const cases = "../shared/cases";

async function open(path: string) {
  const bytes = readFileSync(`${cases}/${path}`);
  const format = detectFormat(formats, path, openingOf(bytes));
  const { documents, warnings } = await format.parse(sourceFile(path, bytes));
  const [document] = documents;
  if (!document) throw new Error("no document");
  const { text, title, body } = document;
  const { quotes, speakers } = read(document);
  return {
    ...document,
    titled: slice(text, title),
    blocks: body === null ? [] : slice(text, body).split(/\n+/),
    asides: (document.asides ?? []).map((span) => slice(text, span)),
    warnings: warnings.map(({ reason }) => reason),
    quotes: quotes.map(({ span, attribution }) => [
      slice(text, span),
      attribution.tier !== "unknown" && attribution.speaker !== null
        ? (speakers[attribution.speaker]?.name ?? null)
        : null,
    ]),
  };
}

describe.skipIf(!existsSync(cases))("files that gave trouble", () => {
  const syntax = /[{}|[\]]|!!!|==|%%|&\w+;|<\w|\^|:\w+:|Share this/;

  it.each([
    ["b01-hugo-shortcode.md", "Keepers may visit on Sundays."],
    ["b03-admonition.md", "The lighthouse opens to visitors in May."],
    ["b04-footnotes.md", "The lamp burned whale oil until 1870 and gas after that."],
    ["b06-html-only.md", "Everything in the sixth lighthouse story stands in HTML."],
    ["b11-wordpress.md", "The lighthouse is for sale since Monday, with its lamp and its garden."],
    ["b13-details.md", "The thirteenth tower stands in fog."],
  ])("markdown/%s has its words and no syntax", async (file, words) => {
    const { blocks } = await open(`markdown/${file}`);
    expect(blocks).toContain(words);
    expect(blocks.join("\n")).not.toMatch(syntax);
  });

  it("markdown/b04 has its notes beside the text", async () => {
    expect((await open("markdown/b04-footnotes.md")).asides).toHaveLength(2);
  });

  it("markdown/b07 has powers, quotations and no script", async () => {
    const { blocks, quotes } = await open("markdown/b07-inline-html.md");
    expect(blocks.join()).toMatch(/The tower is 40\u00A0m high — not 4² m\./);
    expect(blocks.join()).not.toMatch(/script|alert|42 m|tower1/);
    expect(quotes).toEqual([["We kept it lit", "Ada Example"]]);
  });

  it("markdown/b08 has no lone cells, boxes, marks or names of emoji", async () => {
    const { blocks } = await open("markdown/b08-table-tasks.md");
    expect(blocks).toContain("1870 · gas");
    expect(blocks).toContain("polish the lamp");
    expect(blocks.join()).not.toMatch(/==|:warning:|\[x\]/);
  });

  it.each([
    ["a01-multiline-quoted.md", "The ferry sails again"],
    ["a04-json.md", "Json ferry"],
    ["a07-opens-with-rule.md", "A text that opens with a rule"],
    ["a09-tabs.md", "Tab ferry"],
    ["a10-obsidian.md", "Vault ferry"],
    ["a11-at-title.md", "@harbour: we are open"],
    ["a12-bang-title.md", "!Attention au ferry"],
    ["a14-dup-key.md", "Twice ferry"],
    ["a15-capital-keys.md", "Capital ferry"],
    ["a16-map-title.md", "Ferry in English"],
    ["a18-other-names.md", "Other names ferry"],
    ["a19-html-title.md", "Ferries & gulls: what’s new"],
    ["a22-two-posts.mdx", "Mdx ferry"],
    ["a24-hugo-toml.md", "Toml ferry"],
  ])("frontmatter/%s is read", async (file, title) => {
    expect((await open(`frontmatter/${file}`)).titled).toBe(title);
  });

  it("frontmatter/a10 has the words of a vault alone, a18 what other programs call the fields", async () => {
    expect((await open("frontmatter/a10-obsidian.md")).blocks.join()).not.toMatch(/%%|\[\[|==|remark/);
    expect(await open("frontmatter/a18-other-names.md")).toMatchObject({
      authors: ["Ada Example"],
      language: "fr",
      date: "2021-03-19",
      url: "https://example.org/other-names",
    });
  });

  it("frontmatter/a25 is refused with a remedy for a quotation mark", async () => {
    await expect(open("frontmatter/a25-em-dash-in-value.md")).rejects.toMatchObject({
      complaint: { remedy: expect.stringContaining("quotation mark") },
    });
  });

  it.each(["d02", "d04", "d05", "d06", "d08", "d09", "d10", "d12", "d14", "d18"])(
    "frontmatter/%s has its day",
    async (name) => {
      expect((await open(`frontmatter/${name}-date.md`)).date).toBe("2024-05-02");
    },
  );

  it.each<[string, readonly (readonly [string, string | null])[]]>([
    [
      "e05-apostrophes.md",
      [["It's the dockers' crane and it's staying where it's always been,", "Lee Example"]],
    ],
    ["e15-primes.md", [["It is a very small crane for such a harbour,", "Dora Example"]]],
    ["h15-inch.md", [["It is a very small crane for such a harbour,", "Dora Marlow"]]],
    [
      "h16-inch2.md",
      [
        ["It is a very small crane for such a harbour,", "Dora Marlow"],
        ["It will do for us,", "Dora Marlow"],
      ],
    ],
    [
      "e09-german.md",
      [
        ["Der Kran bleibt, wo er immer war, und das ist gut so", "Rolf Beispiel"],
        ["Wir verkaufen ihn auf keinen Fall an die Stadt", "Sina Muster"],
        ["Denkmal der kleinen Leute am Hafen", "Rolf Beispiel"],
      ],
    ],
  ])("quotes/%s ends its quotations where they end", async (file, quotes) => {
    expect((await open(`quotes/${file}`)).quotes).toEqual(quotes);
  });

  it.each([
    ["e02-verbs.md", 2, "Eve Model"],
    ["e10-french.md", 3, "Ugo Modèle"],
    ["h02-intro-colon.md", 1, "Hana Lindqvist"],
    ["h19-introname-fr.md", 1, "Hana Lindon"],
  ])("quotes/%s: quotation %i is by %s", async (file, at, speaker) => {
    expect((await open(`quotes/${file}`)).quotes[at]?.[1]).toBe(speaker);
  });

  it.each(["h09-never.md", "h11-denied.md", "h12-false.md"])("quotes/%s credits nobody", async (file) => {
    for (const [, speaker] of (await open(`quotes/${file}`)).quotes) expect(speaker).toBeNull();
  });

  it("plain/c02 is warned of, c11 has characters for codes, c19 its day and outlet", async () => {
    expect((await open("plain/c02-mojibake.txt")).warnings.join()).toContain("decoded wrongly");
    const entities = await open("plain/c11-entities.txt");
    expect(entities.titled).toBe("L’office du port & ses amis");
    expect(entities.quotes).toEqual([["Nous ouvrons l’office", "Ada Exemple"]]);
    expect(await open("plain/c19-timestamp.txt")).toMatchObject({
      date: "2022-06-15",
      outlet: "Pier News",
    });
  });

  it("urls: the copies of one page are one article, and that is said", async () => {
    const { articles, report } = await loadArticles([`${cases}/urls`]);
    const same = report.warnings.filter(({ reason }) => reason.includes("same address"));
    expect(same.map(({ path }) => path.replace(/^.*\//, "")).sort()).toEqual([
      "amp2.md",
      "amp3.md",
      "amp4.md",
      "amp5.md",
      "at.md",
      "mobile.md",
    ]);
    expect(articles.filter(({ url }) => url?.includes("archive.org"))).toHaveLength(1);
  });
});

/** Posts of real sites, with the title and the day that each has. */
const posts = "../shared/eval/markdown";

describe.skipIf(!existsSync(posts))("posts of real sites", () => {
  interface Post {
    readonly file: string;
    readonly title: string;
    readonly date: string;
  }
  const manifest: readonly Post[] = existsSync(posts)
    ? JSON.parse(readFileSync(`${posts}/MANIFEST.json`, "utf8"))
    : [];

  it.each(manifest.map(({ file, title, date }) => [file, title, date]))(
    "%s has its title, its day and no syntax",
    async (file, title, date) => {
      const bytes = readFileSync(`${posts}/${file}`);
      const { documents } = await detectFormat(formats, file, openingOf(bytes)).parse(
        sourceFile(file, bytes),
      );
      const [document] = documents;
      if (!document) throw new Error("no document");
      expect([slice(document.text, document.title), document.date]).toEqual([title, date]);
      expect(document.text).not.toMatch(/\{%|%\}|^```|\]\(http|<\/(?:p|div|a|strong)>|^(?:\+\+\+|---)$/m);
    },
  );
});
