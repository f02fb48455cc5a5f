import { mkdtempSync, rmSync, unlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as after } from "node:timers/promises";
import { folderLibrary } from "../../src/cli/folder-library.ts";
import { Random } from "../random.ts";
import { liveMegabytes } from "./measure.ts";

const files = 300;
const events = 10_000;
const toldEvery = 1000;
/** Changes between two of which the bot has time to see them: an editor is slower. */
const atOnce = 20;

/** Ten thousand files written, replaced and removed in a row, below a bot that watches: its live memory should be flat. */
export async function benchEvents(): Promise<void> {
  const random = new Random(3);
  const [folder, data] = ["articles", "data"].map((name) => mkdtempSync(join(tmpdir(), `verbatim-${name}-`)));
  if (!folder || !data) return;
  const there = new Set<number>();
  const act = () => {
    const at = random.integer(files);
    const path = join(folder, `${at}.txt`);
    if (there.has(at) && random.integer(3) === 0) {
      unlinkSync(path);
      there.delete(at);
      return;
    }
    const words = Array.from({ length: 120 }, () => `word${random.integer(4000)}`).join(" ");
    writeFileSync(
      path,
      `Title ${at} of ${random.integer(1e6)}\n\nWe said: “${words}”, said Maude Kerbrat.\n`,
    );
    there.add(at);
  };
  const shelf = folderLibrary({ folders: [folder], storeFolder: data, watch: true });
  try {
    await shelf.loaded;
    for (let done = 0; done <= events; done++) {
      if (done % toldEvery === 0) {
        await shelf.reload();
        const { articles } = await shelf.library.holdings();
        console.log(
          `${done} events: ${there.size} files, ${articles} articles, ${liveMegabytes().toFixed(1)} MB live`,
        );
      }
      act();
      if (done % atOnce === 0) await after(200);
    }
  } finally {
    await shelf.close();
    for (const one of [folder, data]) rmSync(one, { recursive: true, force: true });
  }
}
