import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { plotOf } from "./plot.ts";
import type { Results } from "./sizes.ts";
import { linesOf } from "./table.ts";

const page = "docs/performance.md";
const folder = "docs/performance";

/** Writes the page with table and plot, and keeps the results under the release beside those of others. */
export function writeReport(results: Results): void {
  mkdirSync(folder, { recursive: true });
  const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
  writeFileSync(join(folder, `${version}.json`), `${JSON.stringify(results, null, 2)}\n`);
  writeFileSync(join(folder, "growth.svg"), plotOf(results));
  const releases = readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .map((name) => name.slice(0, -".json".length))
    .sort((a, b) => b.localeCompare(a, "en", { numeric: true }));
  const sections = releases.flatMap((release) => {
    const kept = JSON.parse(readFileSync(join(folder, `${release}.json`), "utf8")) as Results;
    return ["", `## ${release}`, "", ...linesOf(kept)];
  });
  const before = readFileSync(page, "utf8");
  const head = before.slice(0, before.indexOf(mark) + mark.length);
  writeFileSync(page, [head, ...sections, ""].join("\n"));
}

/** What stands above it on the page is written by hand. */
const mark = "<!-- Below: `npm run bench` -->";
