import { afterAll, expect, test } from "vitest";
import type { Article } from "../../../src/domain/article.ts";
import { TimeSlice } from "../../../src/domain/time-slice.ts";
import { PostgresEngine } from "../../../src/engines/postgres/postgres-engine.ts";
import { readSnapshot, writeSnapshot } from "../../../src/engines/postgres/snapshots.ts";
import type { Sql } from "../../../src/engines/postgres/sql.ts";
import { digestOf } from "../../../src/library/digest.ts";
import { articleOf } from "../../library/shelf.ts";
import { Libraries } from "./pglite.ts";

const libraries = new Libraries();
afterAll(() => libraries.close());

const small = { fresh: 2, freshOfMany: 2, changed: 2 };

function note(no: number, body = `The ferry to isle ${no} was late.`): Article {
  return articleOf({ title: `Note ${no}`, body, url: `https://notes.example/${no}` });
}

async function writing(sql: Sql): Promise<PostgresEngine> {
  const engine = await PostgresEngine.open(sql);
  engine.writeThrough(sql, { limits: small });
  return engine;
}

/** Asks for something that stands in postings, a text and a card. */
async function ferries(engine: PostgresEngine) {
  const nomination = {
    groups: [{ terms: ["ferry"], prefixes: [], weight: 1, role: "counts" as const }],
    ...{ averageLength: 20, k: 2, b: 0.75, limit: 100 },
  };
  const nominees = await engine.nominate(nomination, null);
  const articles = await engine.articles(nominees.map(({ id }) => id as Article["id"]));
  return articles.map((article) => article?.text.slice(0, 8)).sort();
}

test("a process that is far behind loads all anew, and says so", async () => {
  const sql = await libraries.make();
  const [writer, reader] = [await PostgresEngine.open(sql), await PostgresEngine.open(sql)];
  writer.writeThrough(sql, { limits: { fresh: 100, freshOfMany: 100, changed: 10 } });
  for (let no = 0; no < 20; no++) await writer.add([digestOf(note(no))]);
  expect((await reader.refresh()).isWhole).toBe(true);
  expect(await ferries(reader)).toHaveLength(20);
  expect(reader.revision).toBe(writer.revision);
  expect(await reader.refresh()).toEqual({ isWhole: false, notes: [] });
});

test("a process that has not looked yet answers from what is there, though parts have become others", async () => {
  const sql = await libraries.make();
  const writer = await writing(sql);
  await writer.add([0, 1, 2].map((no) => digestOf(note(no))));
  const reader = await PostgresEngine.open(sql);
  for (let no = 3; no < 12; no++) await writer.add([digestOf(note(no))]);
  await writer.add([digestOf(note(1, "No boat at all."))]);
  const found = await ferries(reader);
  expect(found).toHaveLength(11);
  expect(found).not.toContain(undefined);
});

test("only the process that wrote last may go on without a look, and who lost its place learns of it", async () => {
  const sql = await libraries.make();
  const [first, second] = [await writing(sql), await writing(sql)];
  await first.add([digestOf(note(0))]);
  await second.add([digestOf(note(1))]);
  await first.remove([note(1).id]);
  expect(await ferries(await PostgresEngine.open(sql))).toEqual(["Note 0\n\n"]);
  first.onlyRead();
  await expect(async () => first.add([])).rejects.toThrow("only reads");
});

test("a change that the database refuses leaves all as it was, and can be made again", async () => {
  const sql = await libraries.make();
  let isBroken = false;
  const breaking = (inner: Sql): Sql => ({
    query: (text, values, name) =>
      isBroken && text.includes("into fresh")
        ? Promise.reject(new Error("disk is full"))
        : inner.query(text, values, name),
    transaction: (f, mode) => inner.transaction((tx) => f(breaking(tx)), mode),
  });
  const engine = await PostgresEngine.open(sql);
  engine.writeThrough(breaking(sql), { limits: small });
  await engine.add([digestOf(note(0))]);
  isBroken = true;
  await expect(engine.add([digestOf(note(1))])).rejects.toThrow("disk is full");
  expect(await ferries(engine)).toEqual(["Note 0\n\n"]);
  isBroken = false;
  await engine.add([digestOf(note(1))]);
  expect(await ferries(await PostgresEngine.open(sql))).toEqual(["Note 0\n\n", "Note 1\n\n"]);
});

test("upkeep that the database refuses is told of once, keeps nothing from being changed, and is made up for", async () => {
  const sql = await libraries.make();
  let isBroken = true;
  const breaking = (inner: Sql): Sql => ({
    query: (text, values, name) =>
      isBroken && text.includes("into postings")
        ? Promise.reject(new Error("disk is full"))
        : inner.query(text, values, name),
    transaction: (f, mode) => inner.transaction((tx) => f(breaking(tx)), mode),
  });
  const told: unknown[] = [];
  const engine = await PostgresEngine.open(sql);
  engine.writeThrough(breaking(sql), { limits: small, onUpkeepFault: (error) => told.push(error) });
  for (let no = 0; no < 6; no++) await engine.add([digestOf(note(no))]);
  expect(told).toEqual([new Error("disk is full")]);
  expect(await ferries(await PostgresEngine.open(sql))).toHaveLength(6);
  const parts = async () => (await sql.query("select from parts")).length;
  expect(await parts()).toBe(0);
  isBroken = false;
  await engine.add([digestOf(note(6))]);
  expect(await parts()).toBeGreaterThan(0);
  isBroken = true;
  for (let no = 7; no < 12; no++) await engine.add([digestOf(note(no))]);
  expect(told).toHaveLength(2);
});

test("another library in the place of this one is taken up as a whole, and nothing of the two is mixed", async () => {
  const [one, other] = [await libraries.make(), await libraries.make()];
  const [before, after] = [await writing(one), await writing(other)];
  await before.add([0, 1, 2].map((no) => digestOf(note(no))));
  await after.add([5, 6, 7, 8].map((no) => digestOf(note(no))));
  let place = one;
  const engine = await PostgresEngine.open({
    query: (text, values, name) => place.query(text, values, name),
    transaction: (f, mode) => place.transaction(f, mode),
  });
  expect((await engine.holdings()).articles).toBe(3);
  place = other;
  expect(await engine.article(note(2).id)).toBeNull();
  expect(await ferries(engine)).toEqual(["Note 5\n\n", "Note 6\n\n", "Note 7\n\n", "Note 8\n\n"]);
});

test("a snapshot comes back as it was, however large its pieces are", async () => {
  const sql = await libraries.make();
  const pieces = [1, 700_000, 256 * 1024].map((size) =>
    Uint8Array.from({ length: size }, (_, at) => at % 251),
  );
  await writeSnapshot(sql, 5, pieces, new TimeSlice());
  const read = await readSnapshot(sql, 5);
  expect(read.map((piece, at) => Buffer.compare(piece, pieces[at] ?? new Uint8Array(0)))).toEqual([0, 0, 0]);
  expect(await readSnapshot(sql, 4)).toEqual([]);
});

test("what articles tell of people comes with them, and goes with them", async () => {
  const sql = await libraries.make();
  const [writer, reader] = [await writing(sql), await PostgresEngine.open(sql)];
  const told = { ...digestOf(note(0)), note: "2020\tIda Morland\tf" };
  await writer.add([told, digestOf(note(1))]);
  expect(await reader.refresh()).toEqual({
    isWhole: false,
    notes: [
      [told.article.id, told.note],
      [note(1).id, null],
    ],
  });
  const all = [];
  for await (const each of reader.notes()) all.push(each);
  expect(all).toEqual([[told.article.id, told.note]]);
  await writer.remove([told.article.id]);
  expect((await reader.refresh()).notes).toEqual([[told.article.id, null]]);
});
