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
  expect(await reader.refresh()).toEqual({ isWhole: false, changed: 0 });
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

/** All that an engine says articles tell, by line, as whoever counts it would have it. */
function listeningTo(engine: PostgresEngine): Map<string, number> {
  const counts = new Map<string, number>();
  const count = (note: string, more: number) => {
    for (const line of note.split("\n")) {
      const articles = (counts.get(line) ?? 0) + more;
      if (articles === 0) counts.delete(line);
      else counts.set(line, articles);
    }
  };
  engine.onNotes(({ whole, gone, come }) => {
    if (whole) counts.clear();
    for (const [line, articles] of whole ?? []) count(line, articles);
    for (const note of come) count(note, 1);
    for (const note of gone) count(note, -1);
  });
  return counts;
}

test("what articles tell of people comes with them, goes with them, and is told once, however it is learnt", async () => {
  const sql = await libraries.make();
  const [writer, reader] = [await writing(sql), await PostgresEngine.open(sql)];
  const [written, read] = [listeningTo(writer), listeningTo(reader)];
  const telling = (no: number, told: string) => ({ ...digestOf(note(no)), note: told });
  const both = "2020\tIda Morland\tf\n2020\tOle Brandt\tm\tpilote";
  await writer.add([telling(0, both), telling(1, "2020\tIda Morland\tf"), telling(2, "")]);
  await writer.add([telling(3, "2021\tŽofie Malá\tf"), telling(1, "2021\tŽofie Malá\tf")]);
  await writer.remove([note(0).id]);
  await writer.refresh();
  await reader.refresh();
  const expected = new Map([["2021\tŽofie Malá\tf", 2]]);
  expect(written).toEqual(expected);
  expect(read).toEqual(expected);
  // Those who come later have it of the snapshot, and of changes since.
  await writer.add([telling(4, both)]);
  const [late, all] = [listeningTo(await PostgresEngine.open(sql)), new Map(expected)];
  for (const line of both.split("\n")) all.set(line, 1);
  expect(late).toEqual(all);
  await writer.checkpoint();
  expect(listeningTo(await PostgresEngine.open(sql))).toEqual(all);
});

test("a process that loads all anew is told all anew", async () => {
  const sql = await libraries.make();
  const [writer, reader] = [await PostgresEngine.open(sql), await PostgresEngine.open(sql)];
  const read = listeningTo(reader);
  writer.writeThrough(sql, { limits: { fresh: 100, freshOfMany: 100, changed: 10 } });
  for (let no = 0; no < 20; no++)
    await writer.add([{ ...digestOf(note(no)), note: `202${no % 2}\tIda Morland\tf` }]);
  expect((await reader.refresh()).isWhole).toBe(true);
  expect(read).toEqual(
    new Map([
      ["2020\tIda Morland\tf", 10],
      ["2021\tIda Morland\tf", 10],
    ]),
  );
});
