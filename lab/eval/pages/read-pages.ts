import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { FormatError } from "../../../src/domain/errors.ts";
import { slice } from "../../../src/domain/span.ts";
import type { Format } from "../../../src/formats/format.ts";
import { html } from "../../../src/formats/html.ts";
import { sourceFile } from "../../../src/formats/source-file.ts";

export interface ReadFile {
  /** What would be stored below the title; empty where nothing would. */
  readonly text: string;
  readonly title: string | null;
  readonly date: string | null;
  /** Why it is refused. */
  readonly fault: string | null;
}

export interface ReadSource extends ReadFile {
  /** The name of the folder. */
  readonly id: string;
  readonly path: string;
}

/** Every `source.html` below a folder, in the order of their paths, read as the bot reads it. */
export async function readPages(folder: string): Promise<ReadSource[]> {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => basename(path) === "source.html")
    .sort();
  const pages: ReadSource[] = [];
  for (const path of paths)
    pages.push({
      id: basename(dirname(join(folder, path))),
      path,
      ...(await readAs(html, join(folder, path))),
    });
  return pages;
}

export async function readAs(format: Format, path: string): Promise<ReadFile> {
  try {
    const { documents } = await format.parse(sourceFile(path, readFileSync(path)));
    const [document] = documents;
    if (document === undefined) return { text: "", title: null, date: null, fault: "no document" };
    const { text, title, body, date } = document;
    return { text: body === null ? "" : slice(text, body), title: slice(text, title), date, fault: null };
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    return { text: "", title: null, date: null, fault: error.complaint.reason };
  }
}
