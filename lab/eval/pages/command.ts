import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { readPages } from "./read-pages.ts";
import { pageTask, postTask, type Scored } from "./tasks.ts";

const shared = "../shared/eval";
const usage = `npm run eval -- pages [--data DIR] [--errors N]
npm run eval -- pages --data FOLDER --predict OUT.json

How well saved pages and posts are read: DIR/html and DIR/markdown (DIR: ${shared}), held against what is expected.
With --predict: reads every source.html below FOLDER as the bot would, and writes [{id, text, title, date}] for a scorer of
your own: the name of its folder, the words that would be stored below the title, and the day as YYYY-MM-DD or null.`;

/** Prints the table, or writes predictions. */
export async function evaluatePages(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      data: { type: "string" },
      predict: { type: "string" },
      errors: { type: "string", default: "0" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help || (values.predict !== undefined && values.data === undefined)) {
    console.log(usage);
    process.exitCode = values.help ? 0 : 1;
    return;
  }
  if (values.predict !== undefined) {
    if (!existsSync(values.data ?? "")) {
      console.error(`There is no folder ${values.data}. Name one with --data.`);
      process.exitCode = 1;
      return;
    }
    const pages = await readPages(values.data ?? "");
    for (const { path, fault } of pages) if (fault !== null) console.error(`${path}: ${fault}`);
    const predictions = pages.map(({ id, text, title, date }) => ({ id, text, title, date }));
    writeFileSync(values.predict, `${JSON.stringify(predictions, null, 1)}\n`);
    console.log(`Wrote ${predictions.length} predictions to ${values.predict}`);
    return;
  }
  const folder = values.data ?? shared;
  const sets = [await pageTask(join(folder, "html")), await postTask(join(folder, "markdown"))];
  if (sets.every((set) => set === null)) {
    console.error(`No html or markdown in ${folder}. Give a folder with --data.`);
    process.exitCode = 1;
    return;
  }
  for (const set of sets) if (set !== null) show(set, Number(values.errors));
}

function show({ name, rows, errors }: Scored, most: number): void {
  console.log(`\n${name}`);
  for (const { metric, value, gate, detail } of rows) {
    const verdict =
      gate === null ? "" : value >= gate ? `gate ${gate.toFixed(1)}` : `below the gate of ${gate.toFixed(1)}`;
    console.log(`  ${metric.padEnd(26)} ${value.toFixed(1).padStart(6)}   ${verdict.padEnd(24)} ${detail}`);
  }
  for (const error of errors.slice(0, most)) console.log(`    ${error}`);
}
