import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const corpus = "../shared/corpus";
const seeds = "seeds";

/** A folder of exactly `size` articles for a benchmark: real ones, and as many again under other names as it takes. */
export function libraryFolder(size: number): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), "verbatim-bench-"));
  const texts = realTexts(folder);
  if (texts.length === 0) throw new Error(`There are no articles in ${corpus} or ${seeds}.`);
  for (let at = 0; at < size; at++) {
    const { name, text } = texts[at % texts.length] ?? { name: "", text: "" };
    const round = Math.floor(at / texts.length);
    // A title of its own, or the copies would be merged as the same article.
    const own = round === 0 ? text : text.replace(/^(.*)$/m, `$1 (${round + 1})`);
    writeFileSync(join(folder, `${round}-${name}`), own);
  }
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}

function realTexts(scratch: string): { name: string; text: string }[] {
  if (!existsSync(corpus)) return textsIn(seeds);
  const unpacked = mkdtempSync(join(scratch, "unpacked-"));
  execFileSync("tar", ["xzf", join(corpus, "more.tar.gz"), "-C", unpacked]);
  const texts = [...textsIn(join(corpus, "fr")), ...textsIn(join(unpacked, "more"))];
  rmSync(unpacked, { recursive: true });
  return texts;
}

function textsIn(folder: string): { name: string; text: string }[] {
  return readdirSync(folder)
    .filter((name) => /\.(?:txt|md)$/.test(name))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(folder, name), "utf8") }));
}
