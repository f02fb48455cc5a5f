import { TimeSlice } from "../../domain/time-slice.ts";
import { PieceReader } from "../memory/bytes/pieces.ts";
import { Catalogue } from "../memory/catalogue.ts";
import { Completions } from "../memory/completions/completions.ts";
import { partFromBytes } from "../memory/passages/passage-part.ts";
import { Shelf } from "../memory/shelf.ts";
import { segmentFromBytes } from "../memory/terms/segment-bytes.ts";
import { type Change, changeFromBytes, notesOf } from "./changes.ts";
import { inflated } from "./compression.ts";
import { type FreshParts, Holding, noneRemoved, type Position, type StoredParts } from "./holding.ts";
import { passageHeadFromBytes } from "./passages/stored-part.ts";
import { readSnapshot } from "./snapshots.ts";
import { bytesAt, numberAt, type Row, type Sql, textAt } from "./sql.ts";
import { termHeadFromBytes } from "./terms/term-part.ts";
import { vocabularyFromBytes } from "./terms/vocabulary.ts";
import { linesFromBytes } from "./told-lines.ts";

/** Rows that are in memory at once. */
const atOnce = 32;

export interface LibraryRow extends Position {
  /** Later changes are all in the table of changes. */
  readonly oldest: number;
  readonly snapshot: number;
}

export async function libraryRow(sql: Sql): Promise<LibraryRow> {
  const text = "select epoch, revision, layout, flushed, next_no, oldest, snapshot from library";
  const [row] = await sql.query(text, [], "library");
  const number = (column: string) => numberAt(row, column);
  return {
    epoch: textAt(row, "epoch"),
    revision: number("revision"),
    layout: number("layout"),
    flushed: number("flushed"),
    nextNo: number("next_no"),
    oldest: number("oldest"),
    snapshot: number("snapshot"),
  };
}

/** All that a process holds. `sql` sees one moment. */
export async function loadHolding(sql: Sql, slice = new TimeSlice()): Promise<Holding> {
  const row = await libraryRow(sql);
  const [shelf, completions, outlets, lines] = await readSnapshot(sql, row.snapshot);
  const catalogue =
    shelf && completions && outlets
      ? new Catalogue(
          await shelfOf(shelf, slice),
          await Completions.load(completions, slice),
          await Completions.load(outlets, slice),
        )
      : new Catalogue();
  const holding = new Holding(row, catalogue);
  const [gone, come]: [string[], string[]] = [[], []];
  for await (const { change } of changesAfter(sql, row.snapshot)) {
    holding.apply(change);
    const told = notesOf(change);
    gone.push(...told.gone);
    come.push(...told.come);
    await slice.pause();
  }
  holding.adopt(await storedParts(sql, slice), await freshAfter(sql, row.flushed, slice));
  holding.catalogue.settle();
  holding.loaded({ whole: lines ? linesFromBytes(lines) : [], gone, come });
  return holding;
}

async function shelfOf(bytes: Uint8Array, slice: TimeSlice): Promise<Shelf> {
  const from = await PieceReader.open("shelf", bytes, slice);
  const shelf = await Shelf.load(from, slice);
  from.end();
  return shelf;
}

/** In order. */
export async function* changesAfter(
  sql: Sql,
  revision: number,
): AsyncGenerator<{ readonly revision: number; readonly change: Change }> {
  const text = "select revision, change from changes where revision > $1 order by revision limit $2";
  for (let after = revision; ; ) {
    const rows = await sql.query(text, [after, atOnce], "changes");
    for (const row of rows) {
      after = numberAt(row, "revision");
      yield { revision: after, change: changeFromBytes(bytesAt(row, "change")) };
    }
    if (rows.length < atOnce) return;
  }
}

/** In order. */
export async function freshAfter(
  sql: Sql,
  revision: number,
  slice = new TimeSlice(),
): Promise<readonly FreshParts[]> {
  const text = "select revision, terms, passages from fresh where revision > $1 order by revision limit $2";
  const fresh: FreshParts[] = [];
  for (let after = revision; ; ) {
    const rows = await sql.query(text, [after, atOnce], "fresh");
    for (const row of rows) {
      after = numberAt(row, "revision");
      fresh.push(await freshOf(row, slice));
    }
    if (rows.length < atOnce) return fresh;
  }
}

async function freshOf(row: Row, slice: TimeSlice): Promise<FreshParts> {
  return {
    terms: await segmentFromBytes(bytesAt(row, "terms"), slice),
    passages: [await partFromBytes(inflated(bytesAt(row, "passages")), slice)],
  };
}

/** The parts that there are; those that are `known` already stay the same. */
export async function storedParts(
  sql: Sql,
  slice = new TimeSlice(),
  known: StoredParts = { terms: [], passages: [] },
): Promise<StoredParts> {
  const terms = new Map(known.terms.map((each) => [each.part, each]));
  const passages = new Map(known.passages.map((each) => [each.part, each]));
  const there = await sql.query("select part, kind from parts order by place", [], "parts");
  const isKnown = (part: number) => terms.has(part) || passages.has(part);
  for (const row of there) {
    const part = numberAt(row, "part");
    if (isKnown(part)) continue;
    const [full] = await sql.query("select head, vocabulary from parts where part = $1", [part], "part");
    if (!full) continue;
    const head = inflated(bytesAt(full, "head"));
    if (textAt(row, "kind") === "terms") {
      const { numbers, lengths } = await termHeadFromBytes(head, slice);
      const vocabulary = await vocabularyFromBytes(inflated(bytesAt(full, "vocabulary")), slice);
      terms.set(part, { part, numbers, lengths, vocabulary, removed: noneRemoved(numbers) });
    } else {
      const known = await passageHeadFromBytes(head, slice);
      passages.set(part, { part, ...known, removed: noneRemoved(known.numbers) });
    }
  }
  const order = there.map((row) => numberAt(row, "part"));
  return {
    terms: order.flatMap((part) => terms.get(part) ?? []),
    passages: order.flatMap((part) => passages.get(part) ?? []),
  };
}
