import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Document } from "../../src/domain/document.ts";
import { accessTo } from "../../src/intake/access.ts";
import { listFiles } from "../../src/intake/list-files.ts";
import { parseFile } from "../../src/intake/parse-file.ts";

const corpus = "../shared/corpus";
const seeds = "seeds";
/** More make no difference to what comes of them. */
const mostFiles = 1200;

/** Real articles to recombine: the corpus where it is present, else those that ship with the bot. */
export async function sourceArticles(): Promise<{
  readonly from: string;
  readonly documents: readonly Document[];
}> {
  if (!existsSync(corpus)) return { from: seeds, documents: await documentsIn(seeds) };
  const unpacked = mkdtempSync(join(tmpdir(), "verbatim-bench-"));
  try {
    execFileSync("tar", ["xzf", join(corpus, "more.tar.gz"), "-C", unpacked]);
    const documents = [...(await documentsIn(join(corpus, "fr"))), ...(await documentsIn(unpacked))];
    return { from: corpus, documents };
  } finally {
    rmSync(unpacked, { recursive: true });
  }
}

async function documentsIn(folder: string): Promise<Document[]> {
  const access = await accessTo([folder], false);
  const { files } = await listFiles([folder], access);
  const found: Document[] = [];
  for (const file of files.slice(0, mostFiles)) {
    const { documents } = await parseFile(file, access);
    found.push(...documents.map(({ document }) => document).filter(({ kind }) => kind === "full"));
  }
  return found;
}
