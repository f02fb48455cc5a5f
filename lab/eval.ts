import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Pass, passes } from "../src/reading/passes.ts";
import { audit } from "./eval/audit/command.ts";
import {
  type GoldArticle,
  type GoldSummary,
  readCorpus,
  readJson,
  type Split,
  splitOf,
} from "./eval/data.ts";
import { addExamples, type Examples, noExamples } from "./eval/examples.ts";
import { fitAll, writeWeights } from "./eval/fit.ts";
import { memoryOf } from "./eval/memory.ts";
import { evaluatePages } from "./eval/pages/command.ts";
import { evaluatePassages } from "./eval/passages/command.ts";
import { type Resolver, scoreQuotes } from "./eval/quotes.ts";
import { evaluateSearch } from "./eval/search/command.ts";
import { readStandOff } from "./eval/standoff.ts";
import { scoreStructure } from "./eval/structure.ts";
import { evaluateSuggestions } from "./eval/suggestions/command.ts";
import { scoreSummaries } from "./eval/summaries.ts";
import { print, quoteRows, type Row, structureRows, summaryRows } from "./eval/table.ts";
import { vetoRows } from "./eval/vetoes.ts";

import { DataError } from "./predict/items.ts";
import { type PredictionRequest, writePredictions } from "./predict/write-predictions.ts";

const shared = "../shared/eval";
const own = "test/fixtures/reading";

const usage = `npm run eval -- [--data DIR] [--split dev|held|all] [--only quotes|structure|summaries] [--json] [--errors N]
                    [--without PASS,PASS…] [--vetoes] [--fit [--write]]
                    [--library DIR,DIR…]
npm run eval -- quotes|summaries --data FILE --predict OUT.json [--max-chars N]
npm run eval -- search|suggestions|passages|pages|audit [--help]

Measures reading on annotated articles: DIR (default ${shared}, where present, and ${own}), and on the
annotations in ${own}/standoff of articles in ../shared. DIR may be several folders with commas between them.
--split leaves out the articles that are held back (held), or all others (dev); --errors shows the worst errors,
never those of articles held back. --without leaves passes of reading out (${passes.join(", ")}).
--vetoes shows what each veto against a line without reserve costs. --library measures what a library of these folders'
articles makes of what is read, by what it knows of their people.
A set's name and --predict: writes what the bot makes of FILE, for a scorer of your own (lab/README.md).
--fit fits the weights of reading on whatever is not held back and prints them; --write puts them into src/reading/weights.`;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      predict: { type: "string" },
      "max-chars": { type: "string", default: "700" },
      data: { type: "string" },
      split: { type: "string", default: "all" },
      only: { type: "string" },
      json: { type: "boolean", default: false },
      errors: { type: "string", default: "0" },
      fit: { type: "boolean", default: false },
      write: { type: "boolean", default: false },
      without: { type: "string" },
      vetoes: { type: "boolean", default: false },
      library: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help || !isSplit(values.split)) {
    console.log(usage);
    process.exitCode = values.help ? 0 : 1;
    return;
  }
  if (positionals.length > 0 || values.predict !== undefined) {
    const { data, predict: out, "max-chars": maxChars } = values;
    await predict({ sets: positionals, data, out, maxChars });
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
    refit(folders, values.write);
    return;
  }
  if (values.vetoes) {
    console.log(print(vetoRows("Lines without reserve that a veto forbids", examplesOf(folders).confidence)));
    return;
  }
  const rows: Row[] = [];
  const errors: string[] = [];
  const how = { without, resolve: await memoryOf(values.library?.split(",") ?? []) };
  for (const folder of folders)
    evaluate(folder, folder === shared ? values.split : "all", values.only, how, rows, errors);
  if (values.data === undefined && values.only !== "structure" && values.only !== "summaries")
    for (const split of ["dev", "held"] as const)
      for (const set of values.split === "all" || values.split === split ? standOff(split) : [])
        evaluateQuotes(set, how, rows, split === "dev" ? errors : []);
  if (rows.length === 0)
    console.error(`No annotated data in ${folders.join(" or ") || shared}. Give a folder with --data.`);
  console.log(values.json ? JSON.stringify(rows, null, 1) : print(rows));
  for (const line of errors.slice(0, Number(values.errors))) console.log(`\n${line}`);
}

async function predict(request: PredictionRequest): Promise<void> {
  try {
    console.log(`Wrote ${await writePredictions(request)} predictions to ${request.out}`);
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

function isSplit(value: string): value is Split {
  return value === "dev" || value === "held" || value === "all";
}

/** Fits the weights of `src/reading` on the folders' articles; prints what they are worth. */
function refit(folders: readonly string[], write: boolean): void {
  const { report, weights } = fitAll(examplesOf(folders));
  console.log(report);
  if (write) for (const [name, each] of Object.entries(weights)) writeWeights(name, each);
  else console.log(JSON.stringify(weights, null, 1));
}

/** Of the folders' articles, those that are held back left out. */
function examplesOf(folders: readonly string[]): Examples {
  const examples = noExamples();
  // Of languages known in part nobody is named without reserve: what holds for them must not move the rest.
  for (const folder of folders)
    for (const { language, articles } of setsOf(folder, folder === shared ? "dev" : "all"))
      if (language === "fr" || language === "en") addExamples(articles, language, examples);
  for (const { language, articles } of standOff("dev")) addExamples(articles, language, examples);
  return examples;
}

interface AnnotatedSet {
  readonly language: string;
  readonly name: string;
  readonly articles: readonly GoldArticle[];
}

/** The annotated articles of a folder, by language. */
function setsOf(folder: string, split: Split): readonly AnnotatedSet[] {
  return (
    [
      ["fr", 10],
      ["en", 8],
      ["de", 0],
      ["es", 0],
      ["it", 0],
    ] as const
  ).flatMap(([language, held]) => {
    const all = readJson<readonly GoldArticle[]>(join(folder, `quotes-${language}.json`));
    if (all === null) return [];
    const articles = splitOf(all, split, held);
    return [
      { language, articles, name: `quotes-${language} of ${folder} (${split}: ${articles.length} articles)` },
    ];
  });
}

/** The project's annotations of articles in `../shared`. */
function standOff(split: Split): readonly AnnotatedSet[] {
  const all = readStandOff(`${own}/standoff/quotes-fr.json`, "../shared") ?? [];
  const articles = all.filter(({ held }) => split === "all" || held === (split === "held"));
  const name = `quotes-fr of ${own}/standoff (${split}: ${articles.length} articles)`;
  return articles.length === 0 ? [] : [{ language: "fr", articles, name }];
}

/** What reading leaves out, and what a library makes of what it found. */
interface How {
  readonly without: ReadonlySet<Pass>;
  readonly resolve: Resolver;
}

function evaluate(
  folder: string,
  split: Split,
  only: string | undefined,
  how: How,
  rows: Row[],
  errors: string[],
): void {
  for (const set of setsOf(folder, split)) {
    if (only !== "structure" && only !== "summaries")
      evaluateQuotes(set, how, rows, split === "held" ? [] : errors);
    if (set.language !== "fr" || only === "quotes" || only === "summaries") continue;
    const pages = join(folder, "html");
    const scores = scoreStructure(set.articles, existsSync(pages) ? pages : null, how.without);
    rows.push(...structureRows(set.name, scores));
    errors.push(...scores.errors);
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

function evaluateQuotes(
  { name, articles, language }: AnnotatedSet,
  how: How,
  rows: Row[],
  errors: string[],
): void {
  const scores = scoreQuotes(articles, language, how.without, how.resolve);
  rows.push(...quoteRows(name, scores));
  const worst = [...scores.errors].sort((a, b) => b.confidence - a.confidence);
  for (const { article, kind, quote, expected, label, tier, confidence, context } of worst)
    errors.push(
      `${kind} | ${article} | ${tier} ${confidence.toFixed(2)} | expected ${expected} | got ${label}\n  “${quote.slice(0, 120)}”\n  ${context.replace(/\s+/g, " ").slice(0, 700)}`,
    );
}

const [topic, ...rest] = process.argv.slice(2);
if (topic === "search") await evaluateSearch(rest);
else if (topic === "passages") await evaluatePassages(rest);
else if (topic === "suggestions") await evaluateSuggestions(rest);
else if (topic === "pages") await evaluatePages(rest);
else if (topic === "audit") await audit(rest);
else await main();
