import { createWriteStream, statSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import { exportedArticle } from "../export/exported-article.ts";
import { exportFormats, type Writer, writerOf } from "../export/writers.ts";
import type { LiveLibrary } from "./live-library.ts";
import { openToRead } from "./open-library.ts";
import { progressBar } from "./progress.ts";
import { settings } from "./settings.ts";

const usage = `Usage: npm run --silent export -- --format ${exportFormats.join(" | ")} [--out FILE]\n`;

/** `npm run export -- --format jsonl --out all.jsonl`: every article with its quotations, for other programs. */
async function run(): Promise<number> {
  const { values } = parseArgs({ options: { format: { type: "string" }, out: { type: "string" } } });
  const format = exportFormats.find((known) => known === values.format);
  if (!format) {
    process.stderr.write(usage);
    return 2;
  }
  const { out = null } = values;
  if (out !== null && statSync(out, { throwIfNoEntry: false })?.isDirectory()) {
    process.stderr.write(`${out} is a folder. Name a file: --out ${join(out, `articles.${format}`)}\n`);
    return 2;
  }
  const config = settings();
  const shelf = openToRead(config);
  const show = process.stderr.isTTY ? progressBar(process.stderr, { what: "Reading articles" }) : () => {};
  const told = setInterval(() => show(shelf.progress()), 100);
  try {
    const { refused } = await shelf.loaded;
    clearInterval(told);
    show(null);
    if (refused.length > 0)
      process.stderr.write(`${refused.length} could not be used; npm run doctor says which and why.\n`);
    await write(Readable.from(pieces(shelf, writerOf(format))), out);
    return 0;
  } finally {
    clearInterval(told);
    await shelf.close();
  }
}

async function* pieces(shelf: LiveLibrary, { head, article: write }: Writer): AsyncGenerator<string> {
  if (head !== "") yield head;
  for await (const article of shelf.articles()) yield write(exportedArticle(article));
}

/** A file is there whole or as it was; whoever reads from a pipe may leave when they have enough. */
async function write(from: Readable, path: string | null): Promise<void> {
  if (path === null) {
    await pipeline(from, process.stdout, { end: false }).catch((error: unknown) => {
      if (!(error instanceof Error && "code" in error && error.code === "EPIPE")) throw error;
    });
    return;
  }
  const aside = `${path}.${process.pid}.part`;
  try {
    await pipeline(from, createWriteStream(aside));
    await rename(aside, path);
  } finally {
    await rm(aside, { force: true });
  }
}

try {
  process.exitCode = await run();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : "It failed."}\n${usage}`);
  process.exitCode = 2;
}
