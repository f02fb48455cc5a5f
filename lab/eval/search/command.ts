import { createHash } from "node:crypto";
import { parseArgs } from "node:util";
import { readCollections, type SearchCollection, type SearchQuery, squadCollection } from "./collections.ts";
import type { System } from "./house.ts";
import { type Scores, scoresOf } from "./metrics.ts";
import { baselines, ours } from "./systems.ts";

const usage = `npm run eval -- search [--data DIR] [--squad FILE]… [--set NAME] [--every N] [--fast]

Ranks the development sets of DIR (default ../shared/eval): MRR@10 (also of either half of the queries, by the hash of
their ids: an ingredient that helps one half alone is luck), nDCG@10, recall among the first hundred, share without an
answer. Beside the bot: MiniSearch, SQLite FTS5, BM25 from the textbook, and the bot without each ingredient.
--squad: also questions in SQuAD's form, over their paragraphs; --set: only sets whose name has NAME in it; --every: each N-th query; --fast: without the ingredients.`;

/** Prints one table per set; rows of kinds and types under each system. */
export async function evaluateSearch(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      data: { type: "string", default: "../shared/eval" },
      squad: { type: "string", multiple: true, default: [] },
      set: { type: "string", default: "" },
      every: { type: "string", default: "1" },
      fast: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    console.log(usage);
    return;
  }
  const sets = [...readCollections(values.data), ...values.squad.flatMap(squadCollection)];
  const collections = sets.filter(({ name }) => name.includes(values.set));
  if (collections.length === 0) console.error(`No search sets in ${values.data}. Give a folder with --data.`);
  const every = Math.max(1, Number(values.every) || 1);
  for (const collection of collections) {
    console.log(`\n${collection.name}: ${collection.documents.length} texts\n${header}`);
    const queries = collection.queries.filter((_, index) => index % every === 0);
    for (const system of [...baselines(collection), ...ours(collection, !values.fast)])
      for (const line of await lines(system, collection, queries)) console.log(line);
  }
}

const header = `${"".padEnd(38)}${"".padEnd(16)}queries   MRR  (half, half)  nDCG  recall  none`;

async function lines(
  system: System,
  { queries: all }: SearchCollection,
  queries: readonly SearchQuery[],
): Promise<string[]> {
  const runs: { query: SearchQuery; ranked: readonly string[] }[] = [];
  for (const query of queries) runs.push({ query, ranked: await system.search(query.query) });
  const rows = [...new Set(all.flatMap((query) => query.rows))];
  return rows.map((row) => {
    const own = runs
      .filter(({ query }) => query.rows.includes(row))
      .map(({ query, ranked }) => ({ ranked, relevant: query.relevant, half: halfOf(query.id) }));
    const halves = [0, 1].map((half) => scoresOf(own.filter((run) => run.half === half)));
    return line(system.name, row, scoresOf(own), halves);
  });
}

function line(name: string, row: string, scores: Scores, halves: readonly Scores[]): string {
  const { queries, mrr, ndcg, recall, unanswered } = scores;
  const split = `(${halves.map((half) => share(half.mrr)).join(", ")})`;
  return `${name.padEnd(38)}${row.padEnd(16)}${String(queries).padStart(7)} ${share(mrr)} ${split}  ${share(ndcg)}   ${share(recall)} ${(100 * unanswered).toFixed(1).padStart(4)}%`;
}

function share(value: number): string {
  return value.toFixed(3);
}

function halfOf(id: string): number {
  return (createHash("sha256").update(id).digest()[0] ?? 0) % 2;
}
