import { execFileSync } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { maxOutletsBytes } from "../../src/formats/outlets.ts";
import { loadArticles } from "../../src/intake/load.ts";
import { good, makePipe, newFolder, put, removeFolder } from "./folder.ts";

let folder = "";

beforeEach(async () => {
  folder = await newFolder();
  await put(folder, { "good.md": good });
});

afterEach(() => removeFolder(folder));

const load = async () => {
  const { articles, report } = await loadArticles([folder]);
  const short = (path: string) => path.replace(`${folder}/`, "");
  return {
    articles,
    refused: report.refused.map((complaint) => ({ ...complaint, path: short(complaint.path) })),
    warnings: report.warnings.map((complaint) => ({ ...complaint, path: short(complaint.path) })),
    report,
  };
};

/** Folders in one another, made where the system's longest path does not reach. */
function nest(name: string, depth: number): void {
  const script = `const { mkdirSync, writeFileSync } = require("node:fs");
    const [name, depth] = process.argv.slice(1);
    for (let at = 0; at < Number(depth); at++) { mkdirSync(name); process.chdir(name); }
    writeFileSync("a.txt", "Un phare\\n");`;
  execFileSync(process.execPath, ["-e", script, name, String(depth)], { cwd: folder });
}

describe("a folder that nobody would make by hand", () => {
  test("with a thousand folders in one another is read to its ground", async () => {
    nest("d", 1000);
    const { articles, refused } = await load();
    expect(refused).toEqual([]);
    expect(articles).toHaveLength(2);
  });

  test("with paths longer than the system takes is read as far as they go, and that is told", async () => {
    nest("n".repeat(200), 30);
    const { articles, refused } = await load();
    expect(articles).toHaveLength(1);
    expect(refused).toMatchObject([{ reason: expect.stringContaining("longer than the system takes") }]);
  });

  test.runIf(process.platform === "linux")("with names that are not UTF-8 tells them so", async () => {
    const made = Buffer.concat([Buffer.from(`${folder}/lamp-`), Buffer.from([0xe9]), Buffer.from(".txt")]);
    await writeFile(made, "Un phare\n");
    execFileSync("sh", ["-c", `mkdir "$(printf 'sub-\\351')"`], { cwd: folder });
    const { articles, refused } = await load();
    expect(articles).toHaveLength(1);
    expect(refused).toMatchObject([
      { path: "lamp-\uFFFD.txt", reason: "its name is not valid UTF-8" },
      { path: "sub-\uFFFD", reason: "its name is not valid UTF-8" },
    ]);
  });

  test("with a front matter in which the reader of YAML goes under loads the rest", async () => {
    await put(folder, { "bad.md": `---\ntitle: A\nx: {${"x: y ".repeat(10_000)}\n---\nText.\n` });
    const { articles, refused } = await load();
    expect(articles).toHaveLength(1);
    expect(refused).toMatchObject([{ path: "bad.md" }]);
  });
});

describe("a list of outlets that is none", () => {
  test("a pipe is told, and does not hold the start", async () => {
    makePipe(join(folder, "outlets.yaml"));
    const { articles, warnings } = await load();
    expect(articles).toHaveLength(1);
    expect(warnings).toMatchObject([{ path: "outlets.yaml", reason: "it is no regular file" }]);
  });

  test("a folder is told", async () => {
    await put(folder, { "outlets.yaml/a.txt": "Un\n" });
    const { warnings } = await load();
    expect(warnings).toMatchObject([{ path: "outlets.yaml", reason: "it is no regular file" }]);
  });

  test("a file of more than a megabyte is refused before it is read", async () => {
    await put(folder, { "outlets.yaml": `# ${"x".repeat(maxOutletsBytes)}\n` });
    const { warnings } = await load();
    expect(warnings).toMatchObject([
      { path: "outlets.yaml", reason: expect.stringContaining("more than 1 MB"), remedy: expect.anything() },
    ]);
  });

  test("a file in Latin-1 is told, with its line", async () => {
    await put(folder, { "outlets.yaml": Buffer.from("a.example:\n  name: Été\n", "latin1") });
    const { warnings } = await load();
    expect(warnings).toMatchObject([{ path: "outlets.yaml", line: 2 }]);
  });
});

test("an outlet's black reaches its articles", async () => {
  await put(folder, {
    "outlets.yaml": 'mail.example:\n  color: "#000000"\n',
    "good.md": good.replace("---\n", "---\nurl: https://www.mail.example/lamp\n"),
  });
  const { articles } = await load();
  expect(articles[0]?.outletColor).toBe(0);
});

test("folders that are not there are told apart from files that could not be read", async () => {
  const missing = join(folder, "missing");
  const { report } = await loadArticles([folder, missing, join(folder, "good.md")]);
  expect(report.folderMissing).toEqual([missing]);
  expect(report.refused).toHaveLength(2);
});
