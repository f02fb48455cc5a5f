import { readFile, stat } from "node:fs/promises";
import { resolve } from "node:path";
import type { Article } from "../domain/article.ts";
import { type Complaint, FormatError } from "../domain/errors.ts";
import { decode, refuseOversized } from "../formats/decode.ts";
import type { Parsed, SourceFile } from "../formats/format.ts";
import { formats } from "../formats/index.ts";
import { read } from "../reading/read.ts";
import { articleIdOf } from "./article-id.ts";
import { extensionOf, findFiles } from "./find-files.ts";
import { type LoadedDocument, mergeDuplicates } from "./merge.ts";

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
  const merged = mergeDuplicates(loaded);
  const articles: Article[] = [];
  for (const one of merged.documents) {
    try {
      articles.push(toArticle(one));
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
    ignored.push(...found.ignored.map((path) => `${shownFolder}/${path}`));
    for (const { path, code } of found.failed) {
      const missing = code === "ENOENT";
      refused.push({
        path: path === resolve(folder) ? folder : `${shownFolder}/${path}`,
        line: null,
        reason: missing ? "there is no such file or folder" : `it cannot be read (${code})`,
        remedy: missing ? "check ARTICLES_DIR, or create it" : "let the bot's user read it",
      });
    }
  }
  return { files: [...files.values()], ignored };
}

async function parseFile(absolute: string, path: string): Promise<Parsed> {
  refuseOversized((await stat(absolute)).size);
  const file: SourceFile = { path, text: decode(await readFile(absolute)) };
  const format = formats.find((one) => one.extensions.includes(extensionOf(path)) && one.detect(file));
  if (!format) throw new FormatError(null, "its format is not known", "see “Add articles” in the README");
  return format.parse(file);
}

function toArticle({ id, path, document }: LoadedDocument): Article {
  const { declaredQuotes: _, ...about } = document;
  return { ...about, ...read(document), id, origin: path };
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
