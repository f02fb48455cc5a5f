import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import MiniSearch from "minisearch";
import sqlite from "node-sqlite3-wasm";
import type { RecombinedArticle } from "./recombine.ts";

const fields = ["title", "body"];
const shown = 25;

/** Others over the same articles: each can be opened from a file, complete a prefix in titles, and search. */
export interface Peer {
  readonly name: string;
  open(): Searching;
}

export interface Searching {
  search(query: string): unknown;
  complete(typed: string): unknown;
  close(): void;
}

/** Plain MiniSearch over title and body, default settings, from its own JSON. */
export function miniSearch(folder: string): Peer {
  const path = join(folder, "minisearch.json");
  return {
    name: "MiniSearch",
    open() {
      const index = MiniSearch.loadJSON(readFileSync(path, "utf8"), { fields });
      return {
        search: (query) => index.search(query).slice(0, shown),
        complete: (typed) =>
          index.search(typed, { prefix: true, fields: ["title"], combineWith: "AND" }).slice(0, shown),
        close() {},
      };
    },
  };
}

/** SQLite's FTS5 with indexes of prefixes, from a file. */
export function fts5(folder: string): Peer {
  const path = join(folder, "fts5.db");
  return {
    name: "SQLite FTS5",
    open() {
      const database = new sqlite.Database(path);
      const all = (match: string) =>
        match === ""
          ? []
          : database.all("SELECT rowid FROM articles WHERE articles MATCH ? ORDER BY rank LIMIT ?", [
              match,
              shown,
            ]);
      // The first query reads the table's structure.
      all('"a"');
      return {
        search: (query) => all(wordsOf(query).join(" OR ")),
        complete: (typed) => {
          const words = wordsOf(typed);
          return words.length === 0 ? [] : all(`title : (${words.join(" AND ")} *)`);
        },
        close: () => database.close(),
      };
    },
  };
}

/** Makes the files of the peers, unless they are there. */
export function makePeers(folder: string, articles: readonly RecombinedArticle[]): void {
  const mini = join(folder, "minisearch.json");
  if (!existsSync(mini)) {
    const index = new MiniSearch({ fields });
    index.addAll(articles.map(({ title, body }, id) => ({ id, title, body })));
    writeFileSync(mini, JSON.stringify(index));
  }
  const path = join(folder, "fts5.db");
  if (existsSync(path)) return;
  const database = new sqlite.Database(path);
  database.exec("CREATE VIRTUAL TABLE articles USING fts5(title, body, prefix = '2 3 4')");
  database.exec("BEGIN");
  for (const { title, body } of articles)
    database.run("INSERT INTO articles (title, body) VALUES (?, ?)", [title, body]);
  database.exec("COMMIT");
  database.close();
}

function wordsOf(query: string): string[] {
  return (query.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => `"${word}"`);
}
