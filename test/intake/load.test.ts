import { execFileSync } from "node:child_process";
import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { complaintLine, reportLines } from "../../src/cli/load-report.ts";
import { slice } from "../../src/domain/span.ts";
import { loadArticles } from "../../src/intake/load.ts";

let folder = "";

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "verbatim-load-"));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function put(files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}

/** The report with the paths relative to the folder, as far as it complains. */
function complaints(list: Awaited<ReturnType<typeof loadArticles>>["report"]["refused"]) {
  return list.map(({ path, line, reason, remedy }) => ({
    path: path.replace(`${folder}/`, ""),
    line,
    reason,
    remedy,
  }));
}

const good = "---\ntitle: The lamp\n---\n“We waited,” said Maude Kerbrat, the keeper of the lamp.\n";

describe("one bad file never stops the rest", () => {
  test.each<[string, string, string | Uint8Array, number | null, RegExp]>([
    ["an empty file", "bad.txt", "", null, /empty/],
    [
      "a picture under a text's name",
      "bad.txt",
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 10, 0, 1]),
      2,
      /binary/,
    ],
    ["20 MB of one line", "bad.txt", "mot ".repeat(5_000_000), null, /19\.1 MB, more than 4 MB/],
    ["3 MB of one line", "bad.txt", "mot ".repeat(800_000), 1, /first line, where the title belongs/],
    ["invalid UTF-8", "bad.md", Uint8Array.from([0x61, 0x0a, 0x0a, 0xff]), 3, /not valid UTF-8/],
    ["a front matter without end", "bad.md", "---\ntitle: A\n", 1, /does not end/],
    ["YAML that is none", "bad.md", "---\ntitle: {A: B: C}\n---\nText.\n", 2, /not valid YAML/],
    ["TOML that is none", "bad.md", "+++\ntitle = A\n+++\nText.\n", 2, /not valid TOML/],
    ["a record without anything", "bad.md", "---\ntitle: A\n---\n", 2, /neither a text nor a summary/],
  ])("%s is refused: what, where, and what to do", async (_, name, content, line, reason) => {
    await put({ "good.md": good, [name]: content, "z/other.txt": "Another lamp\n" });
    const { articles, report } = await loadArticles([folder]);
    expect(articles).toHaveLength(2);
    expect(complaints(report.refused)).toMatchObject([{ path: name, line }]);
    expect(report.refused[0]?.reason).toMatch(reason);
    expect(report.refused[0]?.remedy).toMatch(/\w{3}/);
    expect(report.warnings).toEqual([]);
  });

  test.each<[string, string]>([
    ["unclosed quotation marks", 'Un titre\n\nElle a dit "jamais. Il a dit « toujours. Nous “verrons.\n'],
    ["@everyone and mentions", "@everyone <@1>\n\n@here <@&2> <#3> </x:4> <t:5:R>\n"],
    ["masked links and Markdown in the title", "**A** [title](https://example.org)\n\n# Text\n> of it\n"],
    ["10,000 quotation marks", `Un titre\n\n${'"'.repeat(10_000)}\n`],
    ["10,000 opening marks of all kinds", `Un titre\n\n${"«“‘\"'".repeat(2000)}\n`],
    ["10,000 short quotations", `Un titre\n\n${'"a" '.repeat(10_000)}\n`],
    ["control characters and turned writing", "Un \u0007titre\n\nDu \u202Etexte\u0085 ici.\n"],
    ["one word of 100,000 letters", `Un titre\n\n${"a".repeat(100_000)}\n`],
    ["100,000 empty lines", `Un titre\n${"\n".repeat(100_000)}Un texte.\n`],
  ])("%s load, and every span re-slices", async (_, content) => {
    await put({ "a.txt": content });
    const { articles, report } = await loadArticles([folder]);
    expect(report.refused).toEqual([]);
    const article = articles[0];
    expect(article?.text).toBe(content);
    for (const { span, outer, context } of article?.quotes ?? []) {
      for (const one of [span, outer, context]) slice(content, one);
    }
  });

  test("unreadable and missing folders and files are named, with the remedy", async () => {
    await put({ "good.md": good, "closed.txt": "Un titre\n" });
    await symlink(join(folder, "nowhere.txt"), join(folder, "broken.txt"));
    await chmod(join(folder, "closed.txt"), 0);
    const { articles, report } = await loadArticles([folder, join(folder, "missing")]);
    const asRoot = process.getuid?.() === 0;
    expect(articles).toHaveLength(asRoot ? 2 : 1);
    const refused = complaints(report.refused);
    expect(refused).toContainEqual(
      expect.objectContaining({
        path: "missing",
        reason: expect.stringMatching(/no such (?:file or )?folder/),
      }),
    );
    expect(refused.map(({ path }) => path)).toContain("broken.txt");
    expect(refused.map(({ path }) => path).includes("closed.txt")).toBe(!asRoot);
  });

  test("a file in the place of a folder is told to be one", async () => {
    await put({ "good.md": good });
    const { report } = await loadArticles([join(folder, "good.md")]);
    expect(report.refused).toHaveLength(1);
    expect(report.refused[0]?.path).toBe(join(folder, "good.md"));
    expect(`${report.refused[0]?.reason} ${report.refused[0]?.remedy}`).toMatch(/folder/);
  });

  test("a circle of links ends, and what lies in it is read once", async () => {
    await put({ "a/good.md": good });
    await symlink(folder, join(folder, "a", "up"));
    await symlink(join(folder, "a", "self"), join(folder, "a", "self"));
    const { articles, report } = await loadArticles([folder]);
    expect(articles).toHaveLength(1);
    expect(report.files).toBe(1);
    expect(complaints(report.refused)).toMatchObject([
      { path: "a/self", reason: "it is a link that leads back to itself" },
    ]);
  });

  test("hidden files and pipes are passed over, files of other kinds are listed", async () => {
    await put({ "good.md": good, ".hidden.md": good, ".git/x.md": good, "cover.jpg": "x", README: "x" });
    execFileSync("sh", ["-c", 'mkfifo "$0"', join(folder, "pipe.txt")]);
    const { articles, report } = await loadArticles([folder]);
    expect(articles).toHaveLength(1);
    expect(report.ignored.map((path) => path.replace(`${folder}/`, ""))).toEqual(["README", "cover.jpg"]);
    expect(report.refused).toEqual([]);
  });

  test.each([
    ...["README.md", "readme.fr.md", "LICENSE.txt", "licence.txt", "CHANGELOG.md"],
    ...["package.json", "tsconfig.base.json", "manifest.json", "article.schema.json"],
  ])("%s beside the articles is passed over, and listed", async (name) => {
    await put({ "good.md": good, [name]: "Some words about the folder.\n" });
    const { articles, report } = await loadArticles([folder]);
    expect(articles).toHaveLength(1);
    expect(report.ignored).toEqual([join(folder, name)]);
    expect(report.refused).toEqual([]);
  });

  test.each(["notice-rouge.txt", "licence-iv.txt", "contributing-factors.txt", "read-me-a-story.txt"])(
    "%s is an article whose name only begins like that of such a paper",
    async (name) => {
      await put({ [name]: "Une lampe\n\nLe texte.\n" });
      const { articles } = await loadArticles([folder]);
      expect(articles).toHaveLength(1);
    },
  );

  test("a file's name cannot write on the terminal", async () => {
    const name = "a\u001B[2J\nLoaded 1000 articles\u202E.txt";
    await put({ [name]: "" });
    const { report } = await loadArticles([folder]);
    expect(report.refused[0]?.path).toContain(name);
    const shown = report.refused.map((one) => complaintLine(one)).join("");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    expect(shown).not.toMatch(/[\u0000-\u001F\u202E]/);
    expect(shown).toContain("a[2J Loaded 1000 articles.txt: the file is empty. Put an article in it");
  });

  test("nothing at all is said to be nothing", async () => {
    const { articles, report } = await loadArticles([folder]);
    expect(articles).toEqual([]);
    expect(reportLines(report).join("\n")).toContain("There is nothing to quote yet");
  });
});

describe("what was found is told", () => {
  test("sub-folders are read, in the order of their paths, and each file is counted as it is done", async () => {
    await put({ "b/two.txt": "Deux\n", "a.txt": "Un\n", "b/c/three.MD": "# Trois\n\nTexte.\n" });
    const progress: string[] = [];
    const { articles, report } = await loadArticles([folder], {
      onProgress: (done, total) => progress.push(`${done}/${total}`),
    });
    expect(articles.map(({ origin }) => origin.replace(`${folder}/`, ""))).toEqual([
      "a.txt",
      "b/c/three.MD",
      "b/two.txt",
    ]);
    expect(progress).toEqual(["1/3", "2/3", "3/3"]);
    expect(report).toMatchObject({ files: 3, articles: 3, records: 0 });
  });

  test("folders that overlap do not double what they hold", async () => {
    await put({ "a.txt": "Un\n", "sub/b.txt": "Deux\n" });
    const { articles, report } = await loadArticles([folder, join(folder, "sub"), `${folder}/`]);
    expect(articles).toHaveLength(2);
    expect(report).toMatchObject({ files: 2, warnings: [], refused: [] });
  });

  test("records and full texts are counted apart", async () => {
    await put({ "good.md": good, "record.md": "---\ntitle: A record\nsummary: Of something.\n---\n" });
    const { report } = await loadArticles([folder]);
    expect(report).toMatchObject({ articles: 1, records: 1 });
    expect(reportLines(report)[0]).toMatch(/^Loaded 1 article, 1 record without full text from 2 files in /);
  });
});

const header = (url: string) => `date 2021-11 ${url}\n\n`;
const text = 'Le phare\n\n"Nous avons attendu longtemps", a dit la gardienne Maude Kerbrat.\n';

describe("one article is there once", () => {
  test.each([
    "https://example.org/phare?utm_source=mail",
    "http://example.org/phare",
    "https://www.example.org/phare/",
    "https://example.org/phare#suite",
  ])("with the address https://example.org/phare and with %s", async (other) => {
    await put({
      "a.txt": header("https://example.org/phare") + text,
      "b.txt": `${header(other)}Autre titre\n\nTexte.\n`,
    });
    const { articles, report } = await loadArticles([folder]);
    expect(articles.map(({ text }) => text.includes("Nous avons"))).toEqual([true]);
    expect(complaints(report.warnings)).toMatchObject([
      { path: "b.txt", reason: expect.stringContaining("has the same address as") },
    ]);
    expect(report.warnings[0]?.reason).toContain(join(folder, "a.txt"));
  });

  test("without an address, by its words: the file that knows the address stays", async () => {
    await put({ "a.txt": text, "b.txt": header("https://example.org/phare") + text.normalize("NFD") });
    const { articles, report } = await loadArticles([folder]);
    expect(articles.map(({ url }) => url)).toEqual(["https://example.org/phare"]);
    expect(complaints(report.warnings)).toMatchObject([
      { reason: expect.stringContaining("has the same text as") },
    ]);
  });

  test("the same text at two outlets is two articles", async () => {
    await put({
      "a.txt": header("https://one.example/a") + text,
      "b.txt": header("https://two.example/a") + text,
    });
    const { articles, report } = await loadArticles([folder]);
    expect(articles).toHaveLength(2);
    expect(report.warnings).toEqual([]);
  });

  test("a copy in another folder, without an address, is told to have the same text", async () => {
    await put({ "one/a.txt": text, "two/a.txt": text });
    const { articles, report } = await loadArticles([join(folder, "one"), join(folder, "two")]);
    expect(articles).toHaveLength(1);
    expect(report.warnings).toMatchObject([{ reason: expect.stringContaining("has the same text as") }]);
  });

  test("its id outlives a move and a correction if it has an address, and never depends on the machine", async () => {
    await put({ "a.txt": header("https://example.org/phare") + text });
    const before = await loadArticles([folder]);
    await rm(join(folder, "a.txt"));
    await put({
      "elsewhere/b.txt": `${header("https://www.example.org/phare/?fbclid=1")}${text}Une phrase de plus.\n`,
    });
    const after = await loadArticles([folder]);
    expect(after.articles[0]?.id).toBe(before.articles[0]?.id);
    expect(after.articles[0]?.id).toMatch(/^[\w-]{12}$/);
  });
});

describe.each([
  ["the record first", "a-record.md", "b-full.txt"],
  ["the full text first", "b-record.md", "a-full.txt"],
])("a full text takes the place of its record (%s)", (_, record, full) => {
  const url = "https://example.org/phare";
  const about = `---
title: Un phare se rallume
url: ${url}?utm_source=x
date: 2021-11-12
outlet: Le Courrier
tags: [mer]
summary: Un phare rallumé, dans nos mots.
quotes:
  - text: "nous avons attendu longtemps"
    speaker: Maude Kerbrat
    role: gardienne du phare
  - text: "la mer ne pardonne rien"
    speaker: Ivo Marr
---
`;

  test("and keeps its summary, tags, date, outlet, and the speakers with their roles", async () => {
    await put({ [record]: about, [full]: `${header(url)}${text}` });
    const { articles, report } = await loadArticles([folder]);
    expect(articles).toHaveLength(1);
    const article = articles[0];
    expect(article).toMatchObject({
      kind: "full",
      abstract: "Un phare rallumé, dans nos mots.",
      tags: ["mer"],
      date: "2021-11-12",
      outlet: "Le Courrier",
    });
    expect(article?.text).toBe(`${header(url)}${text}`);
    const declared = article?.quotes.find(
      ({ attribution }) => "evidence" in attribution && attribution.evidence === "declared",
    );
    expect(declared && slice(article?.text ?? "", declared.span)).toBe("Nous avons attendu longtemps");
    expect(article?.speakers).toContainEqual(
      expect.objectContaining({ name: "Maude Kerbrat", role: "gardienne du phare" }),
    );
    expect(complaints(report.warnings)).toMatchObject([
      {
        path: record,
        reason: expect.stringContaining("“la mer ne pardonne rien” of this record does not stand"),
      },
    ]);
  });
});

test("of a file of several articles the good ones are read; the others are named with their lines", async () => {
  const lamp = { title: "The lamp", url: "https://example.org/lamp", text: "It burns again." };
  const lines = [lamp, { title: "Alone" }, { ...lamp, title: "The lamp, again" }, { ...lamp, url: null }];
  await put({ "all.jsonl": lines.map((line) => JSON.stringify(line)).join("\n") });
  const { articles, report } = await loadArticles([folder]);
  expect(articles.map(({ text }) => text)).toEqual(["The lamp\n\nIt burns again."]);
  expect(complaints(report.refused)).toMatchObject([
    { path: "all.jsonl", line: 2, reason: expect.stringContaining("there is neither") },
  ]);
  expect(complaints(report.warnings)).toMatchObject([
    { path: "all.jsonl", line: 3, reason: expect.stringContaining("has the same address as") },
    { path: "all.jsonl", line: 4, reason: expect.stringMatching(/the same text as .*all\.jsonl:1: one/) },
  ]);
});

test("one text in two outlets is one article, which says where else it stands, whatever their order", async () => {
  const report = Array.from(
    { length: 30 },
    (_, at) => `Sentence ${at} of the report on the lamp tells of ${at * 7} ships that saw it burn.`,
  );
  const file = (host: string, sentences: readonly string[]) =>
    JSON.stringify({
      title: `The lamp of ${host}`,
      url: `https://www.${host}.example/lamp`,
      text: sentences.join(" "),
    });
  for (const order of [
    ["gazette", "courier"],
    ["courier", "gazette"],
  ]) {
    await put({
      [`1/${order[0]}.json`]: file(order[0] ?? "", order[0] === "gazette" ? report : report.slice(0, 20)),
      [`2/${order[1]}.json`]: file(order[1] ?? "", order[1] === "gazette" ? report : report.slice(0, 20)),
    });
    const { articles } = await loadArticles([folder]);
    expect(articles.map(({ url, alsoIn }) => ({ url, alsoIn }))).toEqual([
      {
        url: "https://www.gazette.example/lamp",
        alsoIn: [{ id: expect.any(String), outlet: "courier.example" }],
      },
    ]);
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder);
  }
});
