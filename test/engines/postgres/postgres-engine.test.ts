import { afterAll, describe, expect, test } from "vitest";
import type { Article } from "../../../src/domain/article.ts";
import type { Digest, Engine } from "../../../src/domain/engine.ts";
import type { Nomination, Nominee } from "../../../src/domain/nomination.ts";
import { MemoryEngine } from "../../../src/engines/memory/memory-engine.ts";
import { PostgresEngine } from "../../../src/engines/postgres/postgres-engine.ts";
import type { Sql } from "../../../src/engines/postgres/sql.ts";
import { digestOf } from "../../../src/library/digest.ts";
import { pairHashes } from "../../../src/library/verify/pair-hashes.ts";
import { articleOf } from "../../library/shelf.ts";
import { describeEngine } from "../contract.ts";
import { Libraries } from "./pglite.ts";

const libraries = new Libraries();
afterAll(() => libraries.close());

/** So that a few articles go the way of very many. */
const small = { fresh: 3, freshOfMany: 3, changed: 4 };

async function writing(sql: Sql, limits?: typeof small): Promise<PostgresEngine> {
  const engine = await PostgresEngine.open(sql);
  engine.writeThrough(sql, limits && { limits });
  return engine;
}

/** An engine of which another process writes what this one reads. */
async function followed(): Promise<Engine> {
  const sql = await libraries.make();
  const [writer, reader] = [await writing(sql, small), await PostgresEngine.open(sql)];
  const follow = async (change: Promise<void>) => {
    await change;
    await reader.refresh();
  };
  return new Proxy<Engine>(reader, {
    get(_, name) {
      if (name === "add") return (digests: Iterable<Digest>) => follow(writer.add(digests));
      if (name === "remove") return (ids: Iterable<Article["id"]>) => follow(writer.remove(ids));
      const value: unknown = Reflect.get(reader, name);
      return typeof value === "function" ? value.bind(reader) : value;
    },
  });
}

describeEngine("PostgreSQL", async () => writing(await libraries.make()), 3);
describeEngine("PostgreSQL, read by another process,", followed, 10);

const words = [
  "sea",
  "lamp",
  "wall",
  "storm",
  "night",
  "bread",
  "keeper",
  "harbour",
  "stone",
  "gull",
  "winter",
  "rope",
];

/** Numbers that are the same for the same seed. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function invented(count: number): Article[] {
  const next = numbers(7);
  const some = (length: number) =>
    Array.from({ length }, () => `${words[next(words.length)]}${next(3) === 0 ? next(20) : ""}`).join(" ");
  return Array.from({ length: count }, (_, no) =>
    articleOf({
      title: some(3),
      body: `${some(30 + next(60))}.`,
      date: `20${10 + next(10)}-0${1 + next(9)}`,
      url: `https://example.org/${no}`,
      tags: [some(1)],
    }),
  );
}

describe("PostgreSQL beside memory", () => {
  const nominations = [["sea"], ["storm", "wall*"], ["ro*", "gull", "lamp3"], ["n*", "s*"]].map(
    (some): Nomination => ({
      groups: some.map((word, at) => ({
        terms: word.endsWith("*") ? [] : [word],
        prefixes: word.endsWith("*") ? [word.slice(0, -1)] : [],
        weight: 1 + at / 3,
        role: "counts",
      })),
      averageLength: 110,
      k: 2.4,
      b: 0.75,
      limit: 25,
    }),
  );

  test("nominates the same, in the same order, with the same scores, and knows the same spellings", async () => {
    const articles = invented(120);
    const digests = articles.map(digestOf);
    const memory = new MemoryEngine();
    const sql = await libraries.make();
    const writer = await writing(sql, { fresh: 10, freshOfMany: 10, changed: 50 });
    const same = async (engine: Engine) => {
      for (const nomination of nominations)
        expect(plain(await engine.nominate(nomination, null))).toEqual(
          plain(await memory.nominate(nomination, null)),
        );
      const terms = ["sea", "wall", "nowhere", ":en:storm"];
      expect(await engine.statistics(terms, ["s"])).toEqual(await memory.statistics(terms, ["s"]));
      for (const [word, edits] of [
        ["hrabour", 2],
        ["win", 0],
      ] as const) {
        const [own, other] = [await engine.near(word, edits), await memory.near(word, edits)];
        expect(byTerm(own)).toEqual(byTerm(other));
      }
    };
    for (let from = 0; from < digests.length; from += 12) {
      await memory.add(digests.slice(from, from + 12));
      await writer.add(digests.slice(from, from + 12));
    }
    await same(writer);
    const pairs = [...pairHashes((articles[0]?.text ?? "").split(/\W+/).slice(0, 40))];
    const found = await memory.passages(pairs, 10);
    expect(found.length).toBe(10);
    expect(await writer.passages(pairs, 10)).toEqual(found);
    const gone = articles.filter((_, at) => at % 3 === 0).map(({ id }) => id);
    await memory.remove(gone);
    await writer.remove(gone);
    await same(writer);
    await same(await PostgresEngine.open(sql));
  });
});

test("words and marks are fetched of those that are looked into, and of no others", async () => {
  const sql = await libraries.make();
  const rows: number[] = [];
  const watching = (inner: Sql): Sql => ({
    async query(text, values, name) {
      const found = await inner.query(text, values, name);
      if (text.includes("sequence, marks")) rows.push(found.length);
      return found;
    },
    transaction: (act, mode) => inner.transaction(act, mode),
  });
  const writer = await writing(sql, small);
  await writer.add(invented(40).map(digestOf));
  await writer.checkpoint(true);
  const engine = await PostgresEngine.open(watching(sql));
  const nomination: Nomination = {
    groups: [{ terms: [...words], prefixes: [], weight: 1, role: "counts" }],
    ...{ averageLength: 110, k: 2.4, b: 0.75, limit: 30 },
  };
  const few = await engine.nominate({ ...nomination, lookedInto: (found) => found.slice(0, 4) }, null);
  expect(few.map(({ sequence }) => sequence.length > 0)).toEqual(few.map((_, rank) => rank < 4));
  const all = await engine.nominate(nomination, null);
  expect(plain(all.slice(0, 4))).toEqual(plain(few.slice(0, 4)));
  expect(all.every(({ sequence }) => sequence.length > 0)).toBe(true);
  expect(rows).toEqual([4, 26]);
});

/** All that a nominee says, however an engine works it out. */
function plain(nominees: readonly Nominee[]) {
  return nominees.map(({ id, score, length, frequencies, sequence, marks, language, date }) => {
    return { id, score, length, frequencies, sequence, marks, language, date };
  });
}

function byTerm<T extends { readonly term: string }>(terms: readonly T[]): T[] {
  return terms.toSorted((a, b) => (a.term < b.term ? -1 : 1));
}
