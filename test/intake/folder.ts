import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

export const good = "---\ntitle: The lamp\n---\n“We waited,” said Maude Kerbrat, the keeper of the lamp.\n";

export async function newFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), "verbatim-intake-"));
}

/** Also where paths are longer than the system takes from Node. */
export function removeFolder(folder: string): void {
  execFileSync("rm", ["-rf", folder]);
}

export async function put(
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}

export function makePipe(path: string): void {
  execFileSync("sh", ["-c", 'mkfifo "$0"', path]);
}
