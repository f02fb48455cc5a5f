import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Pass, passes } from "../reading/passes.ts";
import {
  type GoldArticle,
  type GoldSummary,
  readCorpus,
  readJson,
  type Split,
  splitOf,
} from "./eval/data.ts";
import { examplesOf, report, reportChoices, thresholds } from "./eval/fit.ts";
import type { Choice, Example } from "./eval/logistic.ts";
import { scoreQuotes } from "./eval/quotes.ts";
import { scoreStructure } from "./eval/structure.ts";
import { scoreSummaries } from "./eval/summaries.ts";
import { print, quoteRows, type Row, structureRows, summaryRows } from "./eval/table.ts";

const shared = "../shared/eval";
const own = "test/fixtures/reading";

const usage = `npm run eval -- [--data DIR] [--split dev|held|all] [--only quotes|structure|summaries] [--json] [--errors N]
                    [--without PASS,PASS…] [--fit]

DIR may be several folders with commas between them; --split divides the articles of ${shared} only.
--without leaves passes of reading out (${passes.join(", ")}); --fit prints fitted weights.
Measures reading on annotated articles: DIR (default ../shared/eval, where present) and test/fixtures/reading.`;

function main(): void {
  const { values } = parseArgs({
    options: {
      data: { type: "string" },
      split: { type: "string", default: "all" },
      only: { type: "string" },
      json: { type: "boolean", default: false },
      errors: { type: "string", default: "0" },
      fit: { type: "boolean", default: false },
      without: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help || !isSplit(values.split)) {
    console.log(usage);
    process.exitCode = values.help ? 0 : 1;
    return;
  }
  const folders =
    values.data === undefined ? [shared, own].filter((folder) => existsSync(folder)) : values.data.split(",");
  const left = (values.without ?? "").split(",").filter((name) => name !== "");
  const wrong = left.filter((name) => !passes.some((pass) => pass === name));
  if (wrong.length > 0) {
    console.error(`No pass called ${wrong.join(", ")}. There is: ${passes.join(", ")}.`);
    process.exitCode = 1;
    return;
  }
  const without: ReadonlySet<Pass> = new Set(passes.filter((pass) => left.includes(pass)));
  if (values.fit) {
    fitAll(folders, values.split);
    return;
  }
  const rows: Row[] = [];
  const errors: string[] = [];
  for (const folder of folders)
    evaluate(folder, folder === shared ? values.split : "all", values.only, without, rows, errors);
  if (rows.length === 0)
    console.error(`No annotated data in ${folders.join(" or ") || shared}. Give a folder with --data.`);
  console.log(values.json ? JSON.stringify(rows, null, 1) : print(rows));
  for (const line of errors.slice(0, Number(values.errors))) console.log(`\n${line}`);
}

function isSplit(value: string): value is Split {
  return value === "dev" || value === "held" || value === "all";
}

/** Prints the weights of `speech-weights.ts` and `confidence-weights.ts`, fitted on the folders' articles. */
function fitAll(folders: readonly string[], split: Split): void {
  const speech: Example[] = [];
  const speaker: Example[] = [];
  const antecedents: Choice[] = [];
  const referents: Choice[] = [];
  const speakers: Choice[] = [];
  for (const folder of folders) {
    for (const [language, held] of [
      ["fr", 10],
      ["en", 8],
    ] as const) {
      const all = readJson<readonly GoldArticle[]>(join(folder, `quotes-${language}.json`)) ?? [];
      const examples = examplesOf(splitOf(all, folder === shared ? split : "all", held), language);
      antecedents.push(...examples.antecedents);
      referents.push(...examples.referents);
      speakers.push(...examples.speakers);
      speech.push(...examples.speech);
      speaker.push(...examples.speaker);
    }
  }
  console.log(reportChoices("antecedents", antecedents, 3));
  console.log(reportChoices("referents", referents, 3));
  console.log(reportChoices("speakers", speakers, 3));
  console.log(report("speech", speech, 2));
  console.log(report("confidence", speaker, 3));
  console.log(thresholds(speaker, 3));
}

function evaluate(
  folder: string,
  split: Split,
  only: string | undefined,
  without: ReadonlySet<Pass>,
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
      const scores = scoreQuotes(articles, language, without);
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
      const scores = scoreStructure(articles, existsSync(pages) ? pages : null, without);
      rows.push(...structureRows(set, scores));
      errors.push(...scores.errors);
    }
  }
  if (only === "quotes" || only === "structure") return;
  for (const [name, articles] of [
    ["summaries-fr", readJson<readonly GoldSummary[]>(join(folder, "summaries-fr.json"))],
    ["ledes of corpus beside", readCorpus(join(folder, "..", "corpus"))],
  ] as const) {
    for (const maxChars of articles === null ? [] : [250, 400, 700])
      rows.push(...summaryRows(`${name} of ${folder}`, scoreSummaries(articles ?? [], maxChars)));
  }
}

main();
