import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { ArticleId } from "../../src/domain/article.ts";
import { createEditor } from "../../src/editing/editor.ts";
import { createReader } from "../../src/importing/reader.ts";
import { article, folders, pageOf, sites } from "../importing/folder.ts";

const page = "https://site.example/ferry";
const attached = "https://cdn.discordapp.com/attachments/1/2/mine%20own.md?ex=1";
const hour = 60 * 60_000;

let place: ReturnType<typeof folders>;
beforeEach(() => {
  place = folders();
});
afterEach(() => place.gone());

function desk(pages: Parameters<typeof sites>[0] = { [page]: article("The ferry sails", "It sailed.") }) {
  const net = sites(pages);
  const taken: (readonly string[])[] = [];
  const files = new Map<string, { absolute: string; shown: string; articles: number }[]>();
  let at = 1_700_000_000_000;
  const editor = createEditor({
    ...{ pages: net.fetcher, attachments: net.fetcher, localDiscord: "127.0.0.1:4000" },
    ...{ folder: place.folder, dataFolder: place.dataFolder, reader: createReader(), now: () => at },
    shelf: {
      filesOf: (id) => files.get(id) ?? [],
      takeUp: async (paths) => void taken.push(paths),
      titleOf: async () => "The ferry sails",
    },
  });
  return {
    ...{ editor, net, taken, files },
    later: (ms: number) => {
      at += ms;
    },
  };
}

const pendingIn = () => (existsSync(place.dataFolder) ? readdirSync(join(place.dataFolder, "pending")) : []);
const written = () =>
  existsSync(place.folder)
    ? readdirSync(place.folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".md"))
    : [];

async function previewed(
  on: ReturnType<typeof desk>,
  source: Parameters<typeof on.editor.preview>[0] = { page },
) {
  const step = await on.editor.preview(source);
  if (step.kind !== "preview") throw new Error(step.reason);
  return step.addition;
}

describe("adding", () => {
  test("shows what there is, and writes it when it is kept", async () => {
    const on = desk();
    const addition = await previewed(on);
    expect(addition).toMatchObject({
      title: "The ferry sails",
      url: page,
      date: "2024-05-02",
      more: 0,
      replaces: false,
    });
    expect(addition.words).toBeGreaterThan(50);
    expect(addition.paragraphs[0]).toMatch(/^It sailed\. Paragraph 1/);
    expect(addition.paragraphs[1]).toMatch(/^It sailed\. Paragraph 6/);
    expect(written()).toEqual([]);
    const kept = await on.editor.keep(addition.id);
    expect(kept).toMatchObject({
      kind: "kept",
      title: "The ferry sails",
      articles: [expect.stringMatching(/^[\w-]{12}$/)],
    });
    expect(written()).toHaveLength(1);
    expect(on.taken).toEqual([[join(place.folder, written()[0] ?? "")]]);
    expect(await on.editor.keep(addition.id)).toEqual({ kind: "gone" });
    expect((await previewed(on)).replaces).toBe(true);
  });

  test("what is discarded, and what waits for more than a day, is kept aside no more", async () => {
    const on = desk();
    const discarded = await previewed(on);
    await on.editor.discard(discarded.id);
    expect(await on.editor.keep(discarded.id)).toEqual({ kind: "gone" });
    const late = await previewed(on);
    on.later(25 * hour);
    expect(await on.editor.keep(late.id)).toEqual({ kind: "gone" });
    await on.editor.sweep();
    expect(pendingIn()).toEqual([]);
    const inTime = await previewed(on);
    on.later(23 * hour);
    await on.editor.sweep();
    expect(await on.editor.keep(inTime.id)).toMatchObject({ kind: "kept" });
  });

  test.each([
    "",
    "../../etc",
    "a/../../../b",
    "..",
    "about.json",
    "x".repeat(12),
    "%2e%2e%2f%2e%2e%2f",
    "\0",
  ])("the id %j of a button leads nowhere", async (id) => {
    const on = desk();
    await previewed(on);
    for (const step of [await on.editor.keep(id), await on.editor.restore(id)])
      expect(step).toEqual({ kind: "gone" });
    await on.editor.discard(id);
    expect(pendingIn()).toHaveLength(1);
  });

  test("a file that is attached is taken from Discord alone", async () => {
    const text = "---\ntitle: Mine\n---\n\nWords of mine.\n";
    const on = desk({ [attached]: pageOf(attached, text), "https://elsewhere.example/x.md": text });
    expect(await previewed(on, { attachment: attached })).toMatchObject({ title: "Mine", words: 3 });
    for (const attachment of [
      "https://elsewhere.example/x.md",
      "https://cdn.discordapp.com.elsewhere.example/x.md",
      "http://cdn.discordapp.com/x.md",
      "http://127.0.0.1:4001/x.md",
      "https://user@cdn.discordapp.com/x.md",
      "",
    ])
      expect(await on.editor.preview({ attachment })).toMatchObject({ kind: "refused" });
    expect(on.net.urls()).toEqual([attached]);
    await on.editor.preview({ attachment: "http://127.0.0.1:4000/attachments/1/x.md" });
    expect(on.net.asked.at(-1)).toMatchObject({ robots: false, maxBytes: 25 * 1024 * 1024 });
  });

  test("a file of several articles goes in whole, a list of links and a book of articles do not", async () => {
    const list = (length: number) =>
      JSON.stringify(
        Array.from({ length }, (_, at) => ({ title: `Nr. ${at}`, text: "Words.", url: `${page}/${at}` })),
      );
    const url = (name: string) => `https://cdn.discordapp.com/attachments/1/2/${name}`;
    const on = desk({ [url("a.json")]: list(3), [url("b.json")]: list(51), [url("c.txt")]: `${page}\n` });
    const addition = await previewed(on, { attachment: url("a.json") });
    expect(addition.more).toBe(2);
    expect(await on.editor.keep(addition.id)).toMatchObject({ articles: { length: 3 } });
    for (const name of ["b.json", "c.txt"])
      expect(await on.editor.preview({ attachment: url(name) })).toMatchObject({ kind: "refused" });
    expect(written()).toHaveLength(3);
  });

  test("what is refused is told with the remedy, and leaves nothing", async () => {
    const on = desk({ [page]: "<html><title>x</title><p>nothing</p></html>" });
    for (const named of [page, "https://gone.example/", "not an address", "ftp://x.example/", ""])
      expect(await on.editor.preview({ page: named })).toMatchObject({
        ...{ kind: "refused", reason: expect.stringMatching(/./), remedy: expect.stringMatching(/./) },
      });
    expect(pendingIn()).toEqual([]);
  });

  test("no more than some is kept aside at once", async () => {
    const on = desk();
    for (let at = 0; at < 200; at++)
      mkdirSync(join(place.dataFolder, "pending", `${at}`.padStart(12, "x")), { recursive: true });
    on.later(0);
    expect(await on.editor.preview({ page })).toMatchObject({ kind: "refused" });
  });

  test("a folder that cannot be written is told", async () => {
    const on = desk();
    const { id } = await previewed(on);
    writeFileSync(place.folder, "a file where the folder should be");
    expect(await on.editor.keep(id)).toMatchObject({
      kind: "refused",
      reason: expect.stringContaining("ENOTDIR"),
    });
  });
});

describe("removing", () => {
  const id = "A1b2C3d4E5f6" as ArticleId;

  function withFile(on: ReturnType<typeof desk>, articles = 1) {
    mkdirSync(place.folder, { recursive: true });
    const absolute = join(place.folder, "a.md");
    writeFileSync(absolute, "words");
    on.files.set(id, [{ absolute, shown: "articles/a.md", articles }]);
    return absolute;
  }

  test("takes the file out, and can be undone for a day", async () => {
    const on = desk();
    const file = withFile(on);
    const removed = await on.editor.remove(id);
    if (removed.kind !== "removed") throw new Error(removed.kind);
    expect(existsSync(file)).toBe(false);
    expect(await on.editor.restore(removed.undo)).toEqual({ kind: "restored", title: "The ferry sails" });
    expect(readFileSync(file, "utf8")).toBe("words");
    expect(on.taken).toEqual([[file], [file]]);
    expect(await on.editor.restore(removed.undo)).toEqual({ kind: "gone" });
    const again = await on.editor.remove(id);
    on.later(25 * hour);
    expect(again.kind === "removed" && (await on.editor.restore(again.undo))).toEqual({ kind: "gone" });
  });

  test("takes out all files of an article, or none where one cannot be moved", async () => {
    const on = desk();
    const file = withFile(on);
    const missing = join(place.folder, "gone.md");
    on.files.get(id)?.push({ absolute: missing, shown: "articles/gone.md", articles: 1 });
    expect(await on.editor.remove(id)).toMatchObject({
      kind: "refused",
      reason: expect.stringContaining("ENOENT"),
    });
    expect(readFileSync(file, "utf8")).toBe("words");
    expect(readdirSync(join(place.dataFolder, "removed"))).toEqual([]);
  });

  test("leaves alone what others share a file with, and what another file has replaced", async () => {
    const on = desk();
    const file = withFile(on, 7);
    expect(await on.editor.remove(id)).toMatchObject({
      kind: "refused",
      reason: expect.stringContaining("7 articles"),
    });
    withFile(on);
    const removed = await on.editor.remove(id);
    writeFileSync(file, "another");
    expect(removed.kind === "removed" && (await on.editor.restore(removed.undo))).toMatchObject({
      kind: "refused",
    });
    expect(readFileSync(file, "utf8")).toBe("another");
    expect(await on.editor.remove("Z1b2C3d4E5f6" as ArticleId)).toEqual({ kind: "gone" });
  });
});
