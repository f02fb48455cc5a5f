import MiniSearch from "minisearch";
import sqlite from "node-sqlite3-wasm";
import { stemCode, stemTerm } from "../../../src/library/ranking/stemming.ts";
import { stopWordsOf } from "../../../src/library/search/stop-words.ts";
import { termsOf } from "../../../src/library/search/terms.ts";
import type { SearchCollection } from "./collections.ts";
import { nominated, type System } from "./house.ts";

/** MiniSearch as it comes: title and text, any word. */
export function miniSearch({ documents }: SearchCollection): System {
  const index = new MiniSearch<{ id: string; title: string; body: string }>({ fields: ["title", "body"] });
  index.addAll(documents.map(({ id, title, lede, body }) => ({ id, title, body: `${lede}\n${body}` })));
  return {
    name: "MiniSearch, default settings",
    search: async (query) =>
      index
        .search(query)
        .slice(0, nominated)
        .map(({ id }) => String(id)),
  };
}

/** SQLite's FTS5 with its bm25(), any word; `porter` stems English. */
export function fts5({ documents }: SearchCollection, tokenizer: string): System {
  const database = new sqlite.Database(":memory:");
  database.exec(
    `CREATE VIRTUAL TABLE documents USING fts5(id UNINDEXED, title, body, tokenize = '${tokenizer}')`,
  );
  database.exec("BEGIN");
  for (const { id, title, lede, body } of documents)
    database.run("INSERT INTO documents VALUES (?, ?, ?)", [id, title, `${lede}\n${body}`]);
  database.exec("COMMIT");
  return {
    name: `SQLite FTS5, ${tokenizer}`,
    search: async (query) => {
      const words = query.match(/[\p{L}\p{N}]+/gu) ?? [];
      if (words.length === 0) return [];
      const any = words.map((word) => `"${word}"`).join(" OR ");
      const rows = database.all("SELECT id FROM documents WHERE documents MATCH ? ORDER BY rank LIMIT ?", [
        any,
        nominated,
      ]);
      return rows.map((row) => String(row.id));
    },
  };
}

/** Textbook BM25 (k1 1.2, b 0.75) over one field of stems, title once, stop words out. */
export function textbook({ documents, language }: SearchCollection): System {
  const stopWords = stopWordsOf(language);
  const code = stemCode(language);
  const stems = (text: string): string[] =>
    termsOf(text)
      .filter((term) => !stopWords.has(term))
      .map((term) => stemTerm(term, code));
  const bags = documents.map(({ id, title, lede, body }) => {
    const bag = new Map<string, number>();
    const all = stems(`${title}\n${lede}\n${body}`);
    for (const stem of all) bag.set(stem, (bag.get(stem) ?? 0) + 1);
    return { id, bag, length: all.length };
  });
  const average = bags.reduce((sum, { length }) => sum + length, 0) / Math.max(1, bags.length);
  const frequency = new Map<string, number>();
  for (const { bag } of bags)
    for (const stem of bag.keys()) frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
  return {
    name: "textbook BM25, stems, no stop words",
    search: async (query) => {
      const wanted = new Set(stems(query));
      return bags
        .map(({ id, bag, length }) => {
          let score = 0;
          for (const stem of wanted) {
            const n = frequency.get(stem) ?? 0;
            const tf = bag.get(stem) ?? 0;
            const idf = Math.log(1 + (bags.length - n + 0.5) / (n + 0.5));
            score += (idf * tf * 2.2) / (tf + 1.2 * (0.25 + (0.75 * length) / average));
          }
          return { id, score };
        })
        .filter(({ score }) => score > 0)
        .sort((a, b) => b.score - a.score)
        .slice(0, nominated)
        .map(({ id }) => id);
    },
  };
}
