import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { Random } from "../../random.ts";
import { readJson } from "../data.ts";
import { memoryOf } from "../memory.ts";
import type { Resolver } from "../quotes.ts";
import { isJudged, isRight, type JudgedLine, rejudge, report } from "./judged.ts";
import { hashOf, type Line, linesOf, offeredIn, surroundings } from "./lines.ts";
import { sourcesOf } from "./sources.ts";

const usage = `npm run eval -- audit --data DIR|FILE.json --out FILE [--count 60] [--seed 1] [--per-article 2] [--tier named|likely]
                          [--library DIR,DIR…]
npm run eval -- audit --data DIR|FILE.json --judged FILE[,FILE…] [--out FILE] [--tier named|likely]

Draws lines as a person would see them under a quotation, from articles in an order that the seed makes, at most so many
from one article, and writes them to --out to be judged by reading: set "person", "name" and "role" of each "verdict" to
true or false ("role" stays null where none is shown). With --judged, old verdicts are held against this build, by article
and quotation: what is shown as it was keeps its verdict, what changed is written to --out to be judged again.`;

/** Draws lines to be judged, or holds old verdicts against the build. */
export async function audit(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      data: { type: "string" },
      out: { type: "string" },
      judged: { type: "string" },
      count: { type: "string", default: "60" },
      seed: { type: "string", default: "1" },
      "per-article": { type: "string", default: "2" },
      tier: { type: "string", default: "named" },
      library: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  const { data, out, judged, tier } = values;
  const numbers = [values.count, values.seed, values["per-article"]].map(Number);
  const [count = 0, seed = 0, perArticle = 0] = numbers;
  const wrong =
    numbers.some((each) => !Number.isInteger(each) || each < 1) || !/^(?:named|likely)$/.test(tier);
  if (values.help || wrong || data === undefined || (out === undefined && judged === undefined)) {
    console.log(usage);
    process.exitCode = values.help ? 0 : 1;
    return;
  }
  const resolve = await memoryOf(values.library?.split(",") ?? []);
  if (judged !== undefined) await holdAgainst(data, judged.split(","), { tier, out, resolve });
  else await draw(data, { count, seed, perArticle, tier, resolve }, out ?? "");
}

interface Draw {
  readonly resolve: Resolver;
  readonly count: number;
  readonly seed: number;
  readonly perArticle: number;
  readonly tier: string;
}

async function draw(
  data: string,
  { count, seed, perArticle, tier, resolve }: Draw,
  out: string,
): Promise<void> {
  const random = new Random(seed);
  const drawn: (Line & { verdict: JudgedLine["verdict"]; text: string })[] = [];
  let offered = 0;
  let shown = 0;
  for await (const source of sourcesOf(data, random)) {
    const resolved = { ...source, article: resolve(source.article) };
    const lines = linesOf(resolved).filter((line) => line.tier === tier);
    offered += offeredIn(source);
    shown += lines.length;
    const left = [...lines];
    for (let k = 0; k < perArticle && left.length > 0 && drawn.length < count; k++) {
      const [line] = left.splice(random.integer(left.length), 1);
      if (line === undefined) continue;
      const text = surroundings(source.article.text, line);
      drawn.push({ ...line, verdict: { person: null, name: null, role: null }, text });
    }
    if (drawn.length >= count) break;
  }
  writeFileSync(out, `${JSON.stringify(drawn, null, 1)}\n`);
  const share = offered === 0 ? 0 : (100 * shown) / offered;
  console.log(
    `Wrote ${drawn.length} lines to ${out}. In the articles they come from, ${shown} of ${offered} quotations`,
  );
  console.log(`(${share.toFixed(1)} %) have such a line.`);
}

async function holdAgainst(
  data: string,
  files: readonly string[],
  { tier, out, resolve }: Pick<Draw, "tier" | "resolve"> & { readonly out: string | undefined },
): Promise<void> {
  const old = files
    .flatMap((file) => readJson<readonly JudgedLine[]>(file) ?? [])
    .filter((line) => line.tier === tier);
  const wanted = new Set(old.map(({ article }) => article));
  const now = new Map<string, readonly Line[]>();
  const texts = new Map<string, string>();
  for await (const source of sourcesOf(data, new Random(1), wanted)) {
    const sha256 = hashOf(source.article.text);
    now.set(sha256, linesOf({ ...source, article: resolve(source.article) }));
    texts.set(sha256, source.article.text);
  }
  const results = old.map((line) => ({ old: line, ...rejudge(line, now.get(line.sha256)) }));
  const lines = results.flatMap(({ line }) => line ?? []);
  console.log(`As judged then, ${old.length} lines\n${report(old)}`);
  console.log(`Now\n${report(lines)}`);
  for (const standing of ["same", "without role", "changed", "withdrawn", "missing"] as const)
    console.log(
      `  ${standing.padEnd(13)} ${counted(results.filter((result) => result.standing === standing))}`,
    );
  if (out === undefined) return;
  const open = results.flatMap(({ standing, line }) =>
    standing === "changed" && line !== null
      ? [{ ...line, text: surroundings(texts.get(line.sha256) ?? "", line) }]
      : [],
  );
  writeFileSync(out, `${JSON.stringify(open, null, 1)}\n`);
  console.log(`Wrote ${open.length} lines to ${out} that are to be judged again.`);
}

/** "12, of which 3 were wrong". */
function counted(results: readonly { readonly old: JudgedLine }[]): string {
  const wrong = results.filter(({ old }) => isJudged(old) && !isRight(old)).length;
  return `${results.length}, of which ${wrong} had something wrong`;
}
