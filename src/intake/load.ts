import { readFile, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Article } from "../domain/article.ts";
import { type Complaint, FormatError } from "../domain/errors.ts";
import type { Outlet, Outlets } from "../domain/outlet.ts";
import { decode, refuseOversized } from "../formats/decode.ts";
import type { Parsed, SourceFile } from "../formats/format.ts";
import { formats } from "../formats/index.ts";
import { outletsFile, readOutlets } from "../formats/outlets.ts";
import { read } from "../reading/read.ts";
import { articleIdOf } from "./article-id.ts";
import { extensionOf, findFiles } from "./find-files.ts";
import { type LoadedDocument, mergeDuplicates } from "./merge.ts";
import { outletOf } from "./outlets.ts";

export type FileComplaint = Complaint & { readonly path: string };

export interface LoadReport {
  readonly files: number;
  readonly articles: number;
  readonly records: number;
  /** Files of which nothing could be used. */
  readonly refused: readonly FileComplaint[];
  /** What was left out or merged of files that were used. */
  readonly warnings: readonly FileComplaint[];
  /** Files of other kinds, and those such as README and LICENSE, that were passed over. */
  readonly ignored: readonly string[];
  readonly milliseconds: number;
}

export interface Loaded {
  readonly articles: readonly Article[];
  readonly report: LoadReport;
}

const extensions = new Set(formats.flatMap((format) => format.extensions));

/**
 * Reads every article below `folders`. A file that cannot be used stands in the report and stops nothing.
 * `onProgress` gets the number of files done and their total.
 */
export async function loadArticles(
  folders: readonly string[],
  onProgress: (done: number, total: number) => void = () => {},
): Promise<Loaded> {
  const started = performance.now();
  const refused: FileComplaint[] = [];
  const warnings: FileComplaint[] = [];
  const { files, ignored } = await listFiles(folders, refused);
  const loaded: LoadedDocument[] = [];
  let done = 0;
  for (const { absolute, path, shown } of files) {
    try {
      const { documents, warnings: found } = await parseFile(absolute, path);
      for (const document of documents)
        loaded.push({ id: articleIdOf(document, path), path: shown, document });
      warnings.push(...found.map((complaint) => ({ ...complaint, path: shown })));
    } catch (error) {
      refused.push({ path: shown, ...complaintOf(error) });
    }
    onProgress(++done, files.length);
  }
  const outlets = await loadOutlets(folders, warnings);
  const merged = mergeDuplicates(loaded);
  const articles: Article[] = [];
  for (const one of merged.documents) {
    try {
      articles.push(toArticle(one, outlets));
    } catch (error) {
      refused.push({ path: one.path, ...faultOf(error) });
    }
    // Lets signals and timers through while a large folder is read.
    if (articles.length % 50 === 0) await new Promise((next) => setImmediate(next));
  }
  return {
    articles,
    report: {
      files: files.length,
      articles: articles.filter(({ kind }) => kind === "full").length,
      records: articles.filter(({ kind }) => kind === "record").length,
      refused,
      warnings: [...warnings, ...merged.complaints],
      ignored,
      milliseconds: Math.round(performance.now() - started),
    },
  };
}

async function listFiles(folders: readonly string[], refused: FileComplaint[]) {
  const files = new Map<string, { absolute: string; path: string; shown: string }>();
  const ignored: string[] = [];
  for (const folder of folders) {
    const shownFolder = folder.replace(/[/\\]+$/, "");
    const found = await findFiles(resolve(folder), extensions);
    for (const { absolute, path } of found.files) {
      if (!files.has(absolute)) files.set(absolute, { absolute, path, shown: `${shownFolder}/${path}` });
    }
    const others = found.ignored.filter((path) => path !== outletsFile);
    ignored.push(...others.map((path) => `${shownFolder}/${path}`));
    for (const { path, code } of found.failed) {
      const isFolder = path === resolve(folder);
      refused.push({ path: isFolder ? folder : `${shownFolder}/${path}`, ...unreadable(code, isFolder) });
    }
  }
  return { files: [...files.values()], ignored };
}

function unreadable(code: string, isFolder: boolean): Complaint {
  if (isFolder && code === "ENOENT") {
    return { line: null, reason: "there is no such folder", remedy: "check ARTICLES_DIR, or create it" };
  }
  if (isFolder && code === "ENOTDIR") {
    return { line: null, reason: "it is a file", remedy: "name the folder that holds it in ARTICLES_DIR" };
  }
  if (code === "ENOENT") {
    return { line: null, reason: "it is a link to nothing", remedy: "correct the link, or remove it" };
  }
  return { line: null, reason: `it cannot be read (${code})`, remedy: "let the bot's user read it" };
}

async function parseFile(absolute: string, path: string): Promise<Parsed> {
  refuseOversized((await stat(absolute)).size);
  const file: SourceFile = { path, text: decode(await readFile(absolute)) };
  const format = formats.find((one) => one.extensions.includes(extensionOf(path)) && one.detect(file));
  if (!format) throw new FormatError(null, "its format is not known", "see “Add articles” in the README");
  return format.parse(file);
}

function toArticle({ id, path, document }: LoadedDocument, outlets: Outlets): Article {
  const { declaredQuotes: _, ...about } = document;
  const known = outletOf(document.url, outlets);
  return {
    ...about,
    ...read(document),
    id,
    origin: path,
    outlet: known?.name ?? document.outlet,
    ...(known?.note ? { outletNote: known.note } : {}),
    ...(known?.color ? { outletColor: known.color } : {}),
  };
}

/** The entries of each folder's file of outlets; where two name a host, the first counts. */
async function loadOutlets(folders: readonly string[], warnings: FileComplaint[]): Promise<Outlets> {
  const all = new Map<string, Outlet>();
  for (const folder of folders) {
    const path = join(folder, outletsFile);
    const text = await readFile(path, "utf8").catch(() => null);
    if (text === null) continue;
    const { outlets, complaints } = readOutlets(text);
    for (const [host, outlet] of outlets) if (!all.has(host)) all.set(host, outlet);
    warnings.push(...complaints.map((complaint) => ({ ...complaint, path })));
  }
  return all;
}

/** A fault of ours on one text must not cost the host the others. */
function faultOf(error: unknown): Complaint {
  const what = error instanceof Error ? `${error.name}: ${error.message}` : "unknown fault";
  return {
    line: null,
    reason: `this program failed to read it (${what})`,
    remedy: "report it to the project, with the file",
  };
}

function complaintOf(error: unknown): Complaint {
  if (error instanceof FormatError) return error.complaint;
  const code = error instanceof Error && "code" in error ? String(error.code) : null;
  if (code)
    return { line: null, reason: `it cannot be read (${code})`, remedy: "let the bot's user read it" };
  throw error;
}
