import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { isRecord } from "../domain/is-record.ts";

/** The folders of the program that decide what is understood of a file. */
export const understanding = ["domain", "formats", "intake", "languages", "reading", "store"] as const;

/** Those that decide, besides them, what an engine is given of an article and how it keeps that. */
export const digesting = ["library", "engines"] as const;

/** Whether a store of `found` was made by a later release than `own`; both are from {@link codeVersion}. */
export function isLater(found: string, own: string): boolean {
  const [theirs, ours] = [found, own].map((version) => version.split("+")[0]?.split(".").map(Number) ?? []);
  for (const [at, number] of (theirs ?? []).entries()) {
    const other = ours?.[at] ?? 0;
    if (number !== other) return number > other;
  }
  return false;
}

/**
 * Tells one way of understanding articles from another: a hash over the program's own code in these folders, as it runs
 * (compiled or not), and over the versions of Node and of the packages below it, so that nobody can forget to raise it;
 * the release stands before it: `0.1.0+hash`.
 */
export function codeVersion(folders: readonly string[] = understanding): string {
  const hash = createHash("sha256");
  const source = fileURLToPath(new URL("..", import.meta.url));
  for (const folder of folders) {
    const files = readdirSync(join(source, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => /\.[jt]s$/.test(name))
      .sort();
    for (const name of files) {
      const code = readFileSync(join(source, folder, name));
      hash.update(`${folder}/${name} ${code.length}\n`).update(code);
    }
  }
  const { node, icu = "", unicode = "" } = process.versions;
  hash.update(`node ${node} icu ${icu} unicode ${unicode}\n`);
  for (const installed of installedPackages(source)) hash.update(installed);
  return `${releaseOf(source)}+${hash.digest("base64url").slice(0, 16)}`;
}

/** The folder of sources stands in the project's, and so does that of what was compiled from them, one deeper. */
const above = ["..", "../.."];

function releaseOf(source: string): string {
  for (const up of above) {
    try {
      const about: unknown = JSON.parse(readFileSync(join(source, up, "package.json"), "utf8"));
      if (isRecord(about) && typeof about.version === "string") return about.version;
    } catch {
      // The next one has it.
    }
  }
  return "0";
}

/** What npm says that it installed. */
function installedPackages(source: string): Buffer[] {
  return above.flatMap((up) => {
    try {
      return [readFileSync(join(source, up, "node_modules/.package-lock.json"))];
    } catch {
      return [];
    }
  });
}
