import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ArticleId } from "../../src/domain/article.ts";
import { Collection, type Entry } from "../../src/intake/collection.ts";
import { workOf } from "../work.ts";

function entry(path: string, about: Partial<Entry> = {}): Entry {
  const url = about.url ?? null;
  const print = about.print ?? path;
  const id = (url === null ? `${path} ${print}` : url) as ArticleId;
  return {
    id,
    path,
    line: null,
    date: null,
    outlet: null,
    sketch: null,
    kind: "full",
    url,
    print,
    documentKey: path,
    readingKey: path,
    ...about,
  };
}

/** Which files each article is made of, and what is said of those that are left out. */
function seen(collection: Collection) {
  collection.takeChanges();
  return {
    articles: collection
      .compositions()
      .map(({ main, records }) => [main, ...records].map(({ path }) => path)),
    leftOut: collection.complaints().map(({ path }) => path),
  };
}

describe("files that come and go one by one", () => {
  test("a full text takes the place of its record, and gives it back when it goes", () => {
    const collection = new Collection();
    collection.replace("a", [entry("a", { kind: "record", url: "u", print: "1" })]);
    expect(seen(collection)).toEqual({ articles: [["a"]], leftOut: [] });
    collection.replace("b", [entry("b", { url: "u", print: "2" })]);
    expect(seen(collection)).toEqual({ articles: [["b", "a"]], leftOut: [] });
    collection.replace("b", []);
    expect(seen(collection)).toEqual({ articles: [["a"]], leftOut: [] });
  });

  test("of two with the same words the one with an address stays, and the other comes back when it goes", () => {
    const collection = new Collection();
    collection.replace("a", [entry("a", { print: "same" })]);
    collection.replace("b", [entry("b", { print: "same", url: "u" })]);
    expect(seen(collection)).toEqual({ articles: [["b"]], leftOut: ["a"] });
    collection.replace("b", [entry("b", { print: "other", url: "u" })]);
    expect(seen(collection)).toEqual({ articles: [["a"], ["b"]], leftOut: [] });
  });

  test("what may have changed is told, with what is there now, and once", () => {
    const collection = new Collection();
    collection.replace("b", [entry("b", { print: "same" })]);
    collection.takeChanges();
    collection.replace("a", [entry("a", { print: "same" })]);
    const changes = [...collection.takeChanges()].map(([id, now]) => [id, now?.main.path ?? null]);
    expect(new Map(changes as [string, string | null][])).toEqual(
      new Map([
        ["a same", "a"],
        ["b same", null],
      ]),
    );
    expect(collection.takeChanges().size).toBe(0);
  });

  test("any order of coming, going and looking ends as if all had come at once, in order", () => {
    const some = fc.record({
      kind: fc.constantFrom("full" as const, "record" as const),
      url: fc.constantFrom(null, "u", "v"),
      print: fc.constantFrom("1", "2"),
      sketch: fc.constantFrom(null, { runs: 50, least: "abcd" }, { runs: 40, least: "abcd" }),
    });
    const step = fc.record({
      file: fc.constantFrom("a", "b", "c", "d", "e"),
      entries: fc.array(some, { maxLength: 2 }),
      look: fc.constantFrom("not", "a little", "wholly"),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const [live, known] = [new Collection(), new Map<ArticleId, string>()];
        const last = new Map<string, Entry[]>();
        const take = (most: number) => {
          for (const [id, now] of live.takeChanges(most))
            if (now) known.set(id, [now.main, ...now.records].map(({ path }) => path).join());
            else known.delete(id);
        };
        for (const { file, entries, look } of steps) {
          const held = entries.map((about) => entry(file, about));
          live.replace(file, held);
          last.set(file, held);
          if (look === "a little") take(1);
          while (look === "wholly" && live.hasChanges) take(1);
        }
        while (live.hasChanges) take(2);
        const whole = new Collection();
        for (const file of [...last.keys()].sort()) whole.replace(file, last.get(file) ?? []);
        whole.takeChanges();
        const sorted = (paths: readonly string[]) => [...paths].sort();
        expect(sorted([...known.values()])).toEqual(
          sorted(
            whole
              .compositions()
              .map(({ main, records }) => [main, ...records].map(({ path }) => path).join()),
          ),
        );
        expect(live.compositions()).toEqual(whole.compositions());
        expect(sorted(live.complaints().map(({ path }) => path))).toEqual(
          sorted(whole.complaints().map(({ path }) => path)),
        );
      }),
    );
  });

  test("what a change costs does not grow with the library", async () => {
    const costOf = (files: number) => {
      const collection = new Collection();
      for (let at = 0; at < files; at++) collection.replace(`f${at}`, [entry(`f${at}`, { url: `u${at}` })]);
      collection.takeChanges();
      return workOf(() => {
        collection.replace("f7", [entry("f7", { url: "u7", print: "new" })]);
        collection.takeChanges();
      });
    };
    expect(await costOf(4000)).toBe(await costOf(40));
  });
});
