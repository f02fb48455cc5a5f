import { text } from "node:stream/consumers";
import { benchEvents } from "./bench/events.ts";
import { type PhaseName, phases } from "./bench/phases.ts";
import type { Place } from "./bench/place.ts";
import { benchReading } from "./bench/reading.ts";
import { writeReport } from "./bench/report.ts";
import { benchSizes } from "./bench/sizes.ts";
import { linesOf } from "./bench/table.ts";

/**
 * `npm run bench`: the bot at 400 to 30,000 articles, written into docs/performance.md; takes about half an hour.
 * `npm run bench -- quick`: at 200 and 800, printed, in two minutes. `npm run bench -- 1000 5000`: at these sizes, printed.
 * `npm run bench -- reading`: how the time of reading grows with a text. `npm run bench -- events`: ten thousand changed files.
 */
const full = { sizes: [400, 1000, 10_000, 30_000], rounds: 3, ofEach: 30 };
const quick = { sizes: [200, 800], rounds: 2, ofEach: 8 };

const [what, name] = process.argv.slice(2);
const sizes = process.argv.slice(2).map(Number);
if (what === undefined) writeReport(await benchSizes(full));
else if (what === "quick") print(await benchSizes(quick));
else if (what === "reading") benchReading();
else if (what === "events") await benchEvents();
else if (what === "phase" && isPhase(name)) {
  const place = JSON.parse(await text(process.stdin)) as Place;
  process.stdout.write(JSON.stringify(await phases[name](place)));
} else if (sizes.every((size) => Number.isSafeInteger(size) && size > 0))
  print(await benchSizes({ ...full, sizes }));
else {
  console.error("npm run bench [-- quick | reading | events | SIZE …]");
  process.exitCode = 1;
}

function print(results: Parameters<typeof linesOf>[0]): void {
  console.log(linesOf(results).join("\n"));
}

function isPhase(name: string | undefined): name is PhaseName {
  return name !== undefined && Object.hasOwn(phases, name);
}
