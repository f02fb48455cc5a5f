import { parseArgs } from "node:util";
import { loadArticles } from "../src/intake/load.ts";
import { isFalse, table } from "./verify-table/table.ts";
import { runTrial } from "./verify-table/trial.ts";

const usage = `npm run verify-table -- [--data DIR]... [--mutants 2000] [--elsewhere 500] [--seed 1] [--wrong N]

Alters quotations of the articles in DIR (default: seeds) in known ways, checks them all, and prints the verdicts as
a table; --wrong shows the first N that were judged wrongly. Ends with 1 if an altered one was found word for word.`;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      data: { type: "string", multiple: true, default: ["seeds"] },
      mutants: { type: "string", default: "2000" },
      elsewhere: { type: "string", default: "500" },
      seed: { type: "string", default: "1" },
      wrong: { type: "string", default: "0" },
      help: { type: "boolean", default: false },
    },
  });
  const numbers = [values.mutants, values.elsewhere, values.seed, values.wrong].map(Number);
  const [mutants = 0, elsewhere = 0, seed = 0, wrong = 0] = numbers;
  if (values.help || numbers.some((value) => !Number.isInteger(value) || value < 0)) {
    console.log(usage);
    return values.help ? 0 : 2;
  }
  const { articles } = await loadArticles(values.data);
  const trial = await runTrial(articles, mutants, elsewhere, seed);
  if (trial.cases.length === 0) {
    console.error(`There is no quotation to alter in ${values.data.join(", ")}. Give a folder with --data.`);
    return 2;
  }
  console.log(table(trial));
  for (const { trial: name, kind, text, source } of trial.cases.filter(({ right }) => !right).slice(0, wrong))
    console.log(`\n${name}: ${kind}\n  ${text}\n  ${source}`);
  const lies = trial.cases.some(({ trial: name, kind }) => kind === "word-for-word" && isFalse(name));
  return lies ? 1 : 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(`${error instanceof Error ? error.message : "It failed."}\n\n${usage}`);
  process.exitCode = 2;
}
