import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type GoldArticle, type GoldSummary, readJson, type Split, splitOf } from "./eval/data.ts";
import { scoreQuotes } from "./eval/quotes.ts";
import { scoreStructure } from "./eval/structure.ts";
import { scoreSummaries } from "./eval/summaries.ts";
import { print, quoteRows, type Row, structureRows, summaryRows } from "./eval/table.ts";

const usage = `npm run eval -- [--data DIR] [--split dev|held|all] [--only quotes|structure|summaries] [--json] [--errors N]

Measures reading on annotated articles: DIR (default ../shared/eval, where present) and test/fixtures/reading.`;

const shared = "../shared/eval";
const own = "test/fixtures/reading";

function main(): void {
  const { values } = parseArgs({
    options: {
      data: { type: "string" },
      split: { type: "string", default: "all" },
      only: { type: "string" },
      json: { type: "boolean", default: false },
      errors: { type: "string", default: "0" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help || !isSplit(values.split)) {
    console.log(usage);
    process.exitCode = values.help ? 0 : 1;
    return;
  }
  const folders =
    values.data === undefined ? [shared, own].filter((folder) => existsSync(folder)) : [values.data];
  const rows: Row[] = [];
  const errors: string[] = [];
  for (const folder of folders) evaluate(folder, values.split, values.only, rows, errors);
  if (rows.length === 0)
    console.error(`No annotated data in ${folders.join(" or ") || shared}. Give a folder with --data.`);
  console.log(values.json ? JSON.stringify(rows, null, 1) : print(rows));
  for (const line of errors.slice(0, Number(values.errors))) console.log(`\n${line}`);
}

function isSplit(value: string): value is Split {
  return value === "dev" || value === "held" || value === "all";
}

function evaluate(
  folder: string,
  split: Split,
  only: string | undefined,
  rows: Row[],
  errors: string[],
): void {
  for (const [language, held] of [
    ["fr", 10],
    ["en", 8],
  ] as const) {
    const all = readJson<readonly GoldArticle[]>(join(folder, `quotes-${language}.json`));
    if (all === null) continue;
    const articles = splitOf(all, split, held);
    const set = `quotes-${language} of ${folder} (${split}: ${articles.length} articles)`;
    if (only !== "structure" && only !== "summaries") {
      const scores = scoreQuotes(articles, language);
      rows.push(...quoteRows(set, scores));
      const worst = [...scores.errors].sort((a, b) => b.confidence - a.confidence);
      for (const { article, kind, quote, expected, label, tier, confidence, context } of worst) {
        errors.push(
          `${kind} | ${article} | ${tier} ${confidence.toFixed(2)} | expected ${expected} | got ${label}\n  “${quote.slice(0, 120)}”\n  ${context.replace(/\s+/g, " ").slice(0, 700)}`,
        );
      }
    }
    if (language === "fr" && only !== "quotes" && only !== "summaries") {
      const pages = join(folder, "html");
      const scores = scoreStructure(articles, existsSync(pages) ? pages : null);
      rows.push(...structureRows(set, scores));
      errors.push(...scores.errors);
    }
  }
  const summaries = readJson<readonly GoldSummary[]>(join(folder, "summaries-fr.json"));
  if (summaries !== null && only !== "quotes" && only !== "structure") {
    for (const maxChars of [250, 700])
      rows.push(...summaryRows(`summaries-fr of ${folder}`, scoreSummaries(summaries, maxChars)));
  }
}

main();
