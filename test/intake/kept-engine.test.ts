import { readdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { cite } from "../../src/domain/cite.ts";
import { slice } from "../../src/domain/span.ts";
import type { Intake } from "../../src/intake/intake.ts";
import { newFolder, put, removeFolder } from "./folder.ts";
import { addressed, intakeOn, text, tomorrow } from "./intake-on.ts";

let folder = "";
let data = "";
const running: Intake[] = [];

beforeEach(async () => {
  [folder, data] = [await newFolder(), await newFolder()];
});

afterEach(async () => {
  for (const intake of running.splice(0)) await intake.close();
  removeFolder(folder);
  removeFolder(data);
});

function start(options: Partial<Parameters<typeof intakeOn>[0]> = {}) {
  const one = intakeOn({ folders: [folder], storeFolder: data, ...options });
  running.push(one.intake);
  const stop = async () => {
    running.splice(running.indexOf(one.intake), 1);
    await one.intake.close();
  };
  return { ...one, stop };
}

describe("an engine that was kept", () => {
  const record = "---\ntitle: Short\nurl: https://example.org/a\ntags: [sea]\nsummary: S\n---\n";
  const files = {
    "a.txt": addressed("https://example.org/a", "A"),
    "a.md": record,
    "b.txt": text("B"),
    "c.txt": text("C"),
    "d.txt": text("D"),
  };

  /** A run that knows the files' times to be sure, and is over. */
  async function kept(): Promise<void> {
    await put(folder, files);
    const { look, stop } = start({ now: tomorrow });
    await look();
    await stop();
  }

  /** What a start says that knew nothing before. */
  async function afresh() {
    const { look, titles, texts } = start({ storeFolder: null });
    await look();
    return [await titles(), await texts()];
  }

  test("is gone on with: nothing is read, parsed or digested", async () => {
    await kept();
    const { asked, look, titles, texts, engine } = start();
    await look();
    expect(asked).toEqual({ parsed: [], read: 0, digested: 0, taken: 1 });
    expect([await titles(), await texts()]).toEqual(await afresh());
    const found = engine()
      .ids()
      .map((id) => engine().article(id));
    expect((await Promise.all(found)).find((article) => article?.abstract === "S")?.tags).toEqual(["sea"]);
  });

  test("cites its articles by their texts alone as if they were read, under the names of their outlets", async () => {
    await put(folder, { "outlets.yaml": "example.org:\n  name: The Mail\n  note: A daily\n" });
    await kept();
    const { look, engine } = start();
    await look();
    const ids = engine().ids();
    // The citations first: what was made whole before is cited from that.
    const citations = await engine().citations(ids);
    const articles = await engine().articles(ids);
    expect(citations).toEqual(articles.map((article) => article && cite(article)));
    expect(citations.map((citation) => citation?.outletNote)).toContain("A daily");
    expect(await engine().citations(ids)).toEqual(citations);
    // Nobody is told what stood there before.
    await put(folder, { "b.txt": text("Another B"), "outlets.yaml": "example.org:\n  name: The Post\n" });
    await look();
    const changed = await engine().citations(engine().ids());
    expect(changed.map((citation) => String(citation?.title)).sort()).toEqual(["A", "Another B", "C", "D"]);
    expect(changed.map((citation) => citation?.outlet)).toContain("The Post");
  });

  test("is whole though the end came while it was being written", async () => {
    // As many as are written in one go, so that the last of them begins that just before the end.
    const many = Array.from({ length: 500 }, (_, i) => [`${i}.txt`, text(`No ${i}`)] as const);
    await put(folder, Object.fromEntries(many));
    const first = start({ now: tomorrow });
    await first.look();
    await first.stop();
    const { asked, look } = start();
    await look();
    expect(asked).toEqual({ parsed: [], read: 0, digested: 0, taken: 1 });
  });

  test("is read for its times alone but once", async () => {
    await put(folder, files);
    // At the first look all files had just been written, as far as the clock tells.
    const first = start({ now: () => 0 });
    await first.look();
    await first.stop();
    const second = start({ now: tomorrow });
    await second.look();
    expect(second.asked).toMatchObject({ read: 0, digested: 0 });
    expect(second.asked.parsed).toHaveLength(5);
    await second.stop();
    const { asked, look } = start({ now: tomorrow });
    await look();
    expect(asked).toEqual({ parsed: [], read: 0, digested: 0, taken: 1 });
  });

  test.each<[string, () => Promise<unknown>]>([
    ["changed", () => put(folder, { "b.txt": text("B again") })],
    ["removed", () => rm(join(folder, "b.txt"))],
    ["renamed", () => rename(join(folder, "b.txt"), join(folder, "z.txt"))],
    ["added", () => put(folder, { "e.txt": text("E") })],
    ["parted from its record", () => rm(join(folder, "a.md"))],
    ["of a changed record", () => put(folder, { "a.md": record.replace("sea", "shore") })],
    [
      "of an outlet that has a name now",
      () => put(folder, { "outlets.yaml": "example.org:\n  name: Mail\n" }),
    ],
  ])("follows an article that was meanwhile %s, and redoes that one alone", async (_, change) => {
    await kept();
    await change();
    const { asked, look, titles, texts, stop } = start({ now: tomorrow });
    await look();
    const after = [await titles(), await texts()];
    expect(after).toEqual(await afresh());
    expect([asked.taken, asked.read + asked.digested <= 1]).toEqual([1, true]);
    await stop();
    const next = start();
    await next.look();
    expect([await next.titles(), await next.texts()]).toEqual(after);
    expect(next.asked).toEqual({ parsed: [], read: 0, digested: 0, taken: 1 });
  });

  test("shows no article whose file has changed since, before it was looked at", async () => {
    await kept();
    await put(folder, { "b.txt": text("B again") });
    await rm(join(folder, "c.txt"));
    const shown: (string | null)[] = [];
    const { look } = start({
      now: tomorrow,
      onEngine: async (engine) => {
        for (const id of engine.ids()) {
          const article = await engine.article(id);
          shown.push(article && slice(article.text, article.title));
        }
      },
    });
    await look();
    expect(shown.sort()).toEqual(["A", "D", null, null]);
  });

  test.each([
    ["another way of digesting", { digestVersion: "2" }],
    ["other code", { own: "1.0.0+other" }],
  ])("is not gone on with under %s", async (_, other) => {
    await kept();
    const { asked, look, titles, texts } = start({ ...other });
    await look();
    expect(asked.taken).toBe(0);
    expect([await titles(), await texts()]).toEqual(await afresh());
  });

  test.each([0, 1, 2])("with a file of its own altered (%s) is made anew", async (nth) => {
    await kept();
    const parts = readdirSync(data).filter((name) => name.endsWith(".part"));
    const path = join(data, parts[nth % parts.length] ?? "");
    writeFileSync(
      path,
      readFileSync(path).map((byte) => byte ^ 1),
    );
    const { look, titles, texts, store } = start();
    await look();
    expect([await titles(), await texts()]).toEqual(await afresh());
    expect(store.takeNotes()).toEqual([{ kind: "damaged", files: 1 }]);
  });

  test("whose articles the store has lost has them made of the files again", async () => {
    await kept();
    const one = start();
    await one.look();
    for (const name of readdirSync(data)) if (name.endsWith(".pack")) truncateSync(join(data, name), 0);
    expect(await one.texts()).toEqual(["A", "B", "C", "D"]);
    expect(one.asked.parsed.length).toBeGreaterThan(0);
  });

  test("under other folders is not, though the same files lie in them", async () => {
    await kept();
    const { asked, look, titles } = start({ folders: [folder, join(folder, "more")] });
    await look();
    expect([asked.taken, asked.read]).toEqual([0, 0]);
    expect(await titles()).toEqual(["A", "B", "C", "D"]);
  });
});
