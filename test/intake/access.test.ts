import { rename, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { accessTo } from "../../src/intake/access.ts";
import { findFiles } from "../../src/intake/find-files.ts";
import { articleFile } from "../../src/intake/list-files.ts";
import { loadArticles } from "../../src/intake/load.ts";
import { parseFile } from "../../src/intake/parse-file.ts";
import { good, makePipe, newFolder, put, removeFolder } from "./folder.ts";

let folder = "";
let outside = "";

beforeEach(async () => {
  folder = await newFolder();
  outside = await newFolder();
  await put(folder, { "good.md": good });
  await put(outside, {
    "secret.txt": "Un secret\n\nLe texte du secret.\n",
    "deep/other.md": "# Other\n\nText.\n",
  });
});

afterEach(() => {
  removeFolder(folder);
  removeFolder(outside);
});

/** What was refused, by path below the folder. */
async function refused(options?: { readonly followLinks: boolean }) {
  const { articles, report } = await loadArticles([folder], options);
  const complaints = report.refused.map(({ path, reason }) => [path.replace(`${folder}/`, ""), reason]);
  return { titles: articles.map(({ text, title }) => text.slice(title.start, title.end)), complaints };
}

const leaves = "it is a link that leaves the folders of ARTICLES_DIR";

describe("nothing outside the folders becomes an article", () => {
  test("a link to a file, a link to a folder, a link to a link: each is named", async () => {
    await symlink(join(outside, "secret.txt"), join(folder, "p.txt"));
    await symlink(join(folder, "p.txt"), join(folder, "q.txt"));
    await symlink(outside, join(folder, "sub"));
    expect(await refused()).toEqual({
      titles: ["The lamp"],
      complaints: [
        ["sub", leaves],
        ["p.txt", leaves],
        ["q.txt", leaves],
      ],
    });
  });

  test("a link that leads to itself", async () => {
    await symlink(join(folder, "p.txt"), join(folder, "p.txt"));
    expect(await refused()).toEqual({
      titles: ["The lamp"],
      complaints: [["p.txt", "it is a link that leads back to itself"]],
    });
  });

  test("a file of /proc", async () => {
    await symlink("/proc/version", join(folder, "p.txt"));
    const { titles, complaints } = await refused();
    expect(titles).toEqual(["The lamp"]);
    expect(complaints.map(([path]) => path)).toEqual(["p.txt"]);
  });

  test("the list of outlets", async () => {
    await put(outside, { "o.yaml": "example.org:\n  name: Secret\n" });
    await symlink(join(outside, "o.yaml"), join(folder, "outlets.yaml"));
    const { report } = await loadArticles([folder]);
    expect(report.warnings).toMatchObject([{ path: join(folder, "outlets.yaml"), reason: leaves }]);
  });

  test("unless the host allows it", async () => {
    await symlink(join(outside, "secret.txt"), join(folder, "p.txt"));
    await symlink(join(outside, "deep"), join(folder, "sub"));
    expect(await refused({ followLinks: true })).toEqual({
      titles: ["The lamp", "Un secret", "Other"],
      complaints: [],
    });
  });

  test("a folder whose name only begins like that of one of them", async () => {
    await put(`${folder}-other`, { "b.txt": "Deux\n" });
    await symlink(`${folder}-other/b.txt`, join(folder, "b.txt"));
    expect((await refused()).complaints).toEqual([["b.txt", leaves]]);
    removeFolder(`${folder}-other`);
  });
});

describe("links inside the folders are followed", () => {
  test("within one, between two, and where the host named a link", async () => {
    const named = join(outside, "named");
    await symlink(folder, named);
    await put(folder, { "a/b.txt": "Deux\n\nLe texte.\n" });
    await rm(join(folder, "good.md"));
    await symlink(join(folder, "a"), join(folder, "c"));
    const { articles, report } = await loadArticles([named]);
    expect(articles).toHaveLength(1);
    expect(report.refused).toEqual([]);
    await symlink(join(outside, "secret.txt"), join(folder, "s.txt"));
    const both = await loadArticles([named, join(outside, "deep"), outside]);
    expect(both.report.refused).toEqual([]);
  });
});

describe("what takes a file's place between finding and reading is looked at again", () => {
  const swapped = async (swap: (path: string) => Promise<void> | void) => {
    const access = await accessTo([folder], false);
    const { files } = await findFiles(folder, new Set([".md"]), access);
    const [file] = files;
    if (!file) throw new Error("no file");
    await rm(file.absolute);
    await swap(file.absolute);
    return parseFile({ ...articleFile(0, "", file.absolute, file.path), shown: file.path }, access);
  };

  test("a pipe does not hold the bot", async () => {
    const { documents, refused } = await swapped((path) => {
      makePipe(path);
    });
    expect(documents).toEqual([]);
    expect(refused).toMatchObject([{ path: "good.md", reason: "it is no regular file" }]);
  });

  test("a link that leaves the folders is refused", async () => {
    const { documents, refused } = await swapped((path) => symlink(join(outside, "secret.txt"), path));
    expect(documents).toEqual([]);
    expect(refused).toMatchObject([{ path: "good.md", reason: leaves }]);
  });

  test("a folder in the way that became a link is refused", async () => {
    await put(folder, { "sub/other.md": good });
    await rm(join(folder, "good.md"));
    const { documents, refused } = await swapped(async () => {
      await rename(join(folder, "sub"), join(folder, "was"));
      await symlink(join(outside, "deep"), join(folder, "sub"));
    });
    expect(documents).toEqual([]);
    expect(refused).toMatchObject([{ path: "sub/other.md", reason: leaves }]);
  });

  test("a corrected text is read", async () => {
    const { documents, refused } = await swapped((path) => writeFile(path, good.replace("lamp", "new lamp")));
    expect(refused).toEqual([]);
    expect(documents).toHaveLength(1);
  });
});
