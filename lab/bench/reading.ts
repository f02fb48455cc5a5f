import { performance } from "node:perf_hooks";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { read } from "../../src/reading/read.ts";
import { summarise } from "../../src/reading/summary/summarise.ts";
import { documentOf } from "../eval/data.ts";
import { hostile, realBodies } from "./texts.ts";

const sizes = [125_000, 250_000, 500_000, 1_000_000];
const rounds = 5;

setFlagsFromString("--expose-gc");
const sweep = runInNewContext("gc") as () => void;

/** Articles per second, the time of a 3 kB article, and how the time grows when text doubles up to 1 MB. */
export function benchReading(): void {
  const { from, bodies } = realBodies();
  if (bodies.length === 0) {
    console.error(`No articles in ${from}.`);
    return;
  }
  warm(bodies);
  speed(from, bodies);
  console.log("\ngrowth: time of a text twice as long, from 125 kB to 1 MB (ms; ratio to the size before)");
  const joined = bodies.join("\n\n").slice(0, sizes[0]);
  const real = (length: number): string => joined.repeat(Math.ceil(length / joined.length)).slice(0, length);
  for (const [name, make] of Object.entries({ "real articles, one after another": real, ...hostile }))
    growth(name, make);
}

function warm(bodies: readonly string[]): void {
  for (const body of bodies.slice(0, 100)) readBody(body);
}

function readBody(body: string): void {
  const { document } = documentOf("Titre", null, body, null);
  const reading = read(document);
  summarise({ ...document, ...reading }, { maxChars: 700 });
}

function speed(from: string, bodies: readonly string[]): void {
  const start = performance.now();
  for (const body of bodies) readBody(body);
  const seconds = (performance.now() - start) / 1000;
  console.log(
    `${bodies.length} articles of ${from}: ${(bodies.length / seconds).toFixed(0)} a second (read and summarised)`,
  );
  const about = bodies.filter((body) => body.length > 2500 && body.length < 3500);
  const times = about.map((body) => time(() => readBody(body)));
  if (times.length > 0)
    console.log(
      `an article of about 3 kB: median ${median(times).toFixed(2)} ms over ${times.length} articles`,
    );
}

/** Medians of several rounds over all sizes, the heap swept before each, so that the sweep of one is not the cost of another. */
function growth(name: string, make: (length: number) => string): void {
  const texts = sizes.map(make);
  const times = sizes.map((): number[] => []);
  for (let round = 0; round < rounds; round++)
    for (const [i, text] of texts.entries()) {
      sweep();
      times[i]?.push(time(() => readBody(text)));
    }
  const took = times.map(median);
  const cells = took.map((each, i) => {
    const before = took[i - 1];
    return `${each.toFixed(0)}${before === undefined ? "" : ` (${(each / before).toFixed(2)})`}`.padStart(14);
  });
  console.log(`  ${name.padEnd(32)}${cells.join("")}`);
}

function time(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
