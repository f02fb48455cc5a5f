import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { asideEnding } from "../store/write-aside.ts";

/** Nobody writes a file for so long. */
const oldMs = 10_000;

/** Takes away what a process that was killed had begun to write below the folder of imported articles. */
export async function sweepLeftovers(folder: string): Promise<void> {
  const imported = join(folder, "imported");
  const names = await readdir(imported, { recursive: true }).catch(() => []);
  for (const name of names.filter(
    (one) => /\.md\.[0-9a-f]{8}\.[a-z]+$/.test(one) && one.endsWith(asideEnding),
  )) {
    const path = join(imported, name);
    const age = await stat(path).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    );
    if (age > oldMs) await rm(path, { force: true });
  }
}
