import { createHash } from "node:crypto";
import { mkdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { writeAside } from "../store/write-aside.ts";

/** What became of an article: written for the first time, anew, not since it is there as it is, or left as somebody made it. */
export type Shelved = "new" | "changed" | "same" | "edited";

/** Others than who imports may read articles, as any file of theirs. */
const mode = 0o644;

export interface ShelveOptions {
  /**
   * Whether it may be written over a file that holds something else: always, or where that is what we wrote there last,
   * by its mark (`undefined` where we wrote nothing).
   */
  readonly over: "all" | { readonly lastMark: string | undefined };
  readonly dryRun?: boolean;
}

/**
 * Writes an article's file, whole or not at all. One that somebody else made or changed is left alone.
 * @throws the system's error
 */
export async function shelve(
  folder: string,
  path: string,
  markdown: string,
  { over, dryRun = false }: ShelveOptions,
): Promise<{ readonly outcome: Shelved; readonly mark: string }> {
  const absolute = join(folder, path);
  const mark = markOf(markdown);
  const there = await readFile(absolute, "utf8").catch(nullWhereMissing);
  if (there === markdown) return { outcome: "same", mark };
  if (there !== null && over !== "all" && markOf(there) !== over.lastMark)
    return { outcome: "edited", mark: over.lastMark ?? "" };
  if (!dryRun) {
    await mkdir(dirname(absolute), { recursive: true });
    await writeAside(absolute, [Buffer.from(markdown)], mode);
  }
  return { outcome: there === null ? "new" : "changed", mark };
}

function markOf(text: string): string {
  return createHash("sha256").update(text).digest("base64url").slice(0, 16);
}

function nullWhereMissing(error: unknown): null {
  if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
  throw error;
}
