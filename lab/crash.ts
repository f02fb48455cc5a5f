import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, unlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { folderLibrary } from "../src/cli/folder-library.ts";
import { libraryOf } from "../src/cli/library-of.ts";
import type { Library } from "../src/domain/library.ts";
import { referredArticle } from "../src/domain/references.ts";
import { loadArticles } from "../src/intake/load.ts";
import { cpuMsOf } from "./process-cpu.ts";
import { Random } from "./random.ts";

/**
 * `npm run crash -- [--rounds 50] [--seed 1]`: ends a running bot's library with SIGKILL at random moments of its start,
 * of changes and of writing what it understood. After each the next start has to answer as if nothing was ever kept.
 */
const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "50" },
    seed: { type: "string", default: "1" },
    /** Internal: to be the one that is ended. */
    victim: { type: "string" },
    data: { type: "string" },
  },
});
/**
 * How much CPU time a victim has at most, of all its threads; it has started, and begun to write, well before. By the
 * clock it might not get so far on a busy machine.
 */
const longestMs = 4000;
const files = 40;

if (values.victim !== undefined && values.data !== undefined) {
  const shelf = folderLibrary({ folders: [values.victim], storeFolder: values.data, watch: true });
  await shelf.loaded;
  // Kept anew again and again, so that a kill meets the writing.
  for (;;) {
    await shelf.reload();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const random = new Random(Number(values.seed));
const folder = mkdtempSync(join(tmpdir(), "verbatim-crash-"));
const data = mkdtempSync(join(tmpdir(), "verbatim-crash-data-"));
let wrong = 0;
let kept = 0;
try {
  for (let at = 0; at < files; at++) write(at);
  for (let round = 0; round < Number(values.rounds); round++) {
    await killOne();
    const notes: string[] = [];
    const again = folderLibrary({ folders: [folder], storeFolder: data }, (news) => {
      if (news.kind === "store") notes.push(news.note.kind);
    });
    await again.loaded;
    const fresh = await libraryOf((await loadArticles([folder])).articles);
    const same = (await allOf(again.library)) === (await allOf(fresh));
    await again.close();
    if (!same || notes.length > 0) {
      wrong++;
      console.log(`round ${round}: ${same ? "the same answers" : "OTHER ANSWERS"}; ${notes.join(", ")}`);
    } else kept++;
  }
  console.log(`${kept} of ${kept + wrong} starts after a kill answered as if nothing had been kept`);
  process.exitCode = wrong === 0 ? 0 : 1;
} finally {
  for (const one of [folder, data]) rmSync(one, { recursive: true, force: true });
}

/** Starts one, changes files meanwhile, and ends it before it knows. */
async function killOne(): Promise<void> {
  const self = fileURLToPath(import.meta.url);
  const victim = spawn(process.execPath, [self, "--victim", folder, "--data", data], { stdio: "inherit" });
  const ended = new Promise((resolve) => victim.on("exit", resolve));
  const began = performance.now();
  const until = random.integer(longestMs);
  const lived = () => cpuMsOf(victim.pid ?? 0) ?? performance.now() - began;
  while (lived() < until) {
    await new Promise((resolve) => setTimeout(resolve, random.integer(200)));
    const at = random.integer(files);
    if (random.integer(4) === 0) remove(at);
    else write(at);
  }
  victim.kill("SIGKILL");
  await ended;
}

function write(at: number): void {
  const speakers = ["Maude Kerbrat", "Ivo Marr", "Odile Vernay"];
  const said = Array.from({ length: 1 + random.integer(4) }, () => {
    const words = Array.from({ length: 9 }, () => `word${random.integer(300)}`).join(" ");
    return `“We said that ${words}”, said ${random.pick(speakers)}, the keeper of the lamp.`;
  });
  const url = random.integer(3) === 0 ? ` date 2021-11 https://example.org/${at % 20}\n\n` : "";
  writeFileSync(
    join(folder, `${at}.txt`),
    `${url}Title ${at} of ${random.integer(1000)}\n\n${said.join("\n\n")}\n`,
  );
}

function remove(at: number): void {
  try {
    unlinkSync(join(folder, `${at}.txt`));
  } catch {
    // It was removed before.
  }
}

/** All that a library answers from, as one text. */
async function allOf(library: Library): Promise<string> {
  const titles = await library.complete("article", "", 10 * files);
  const answers = await Promise.all(
    titles.map(async ({ value }) => {
      const id = referredArticle(value);
      return id && JSON.stringify([await library.card(id, "", 900), await library.quotesOf(id, 1, 25)]);
    }),
  );
  return answers.sort().join("\n");
}
