import type { Article } from "../domain/article.ts";
import type { Outlets } from "../domain/outlet.ts";
import { TimeSlice } from "../domain/time-slice.ts";
import { type Access, accessTo } from "./access.ts";
import { type FileComplaint, faultOf } from "./complaints.ts";
import { listFiles } from "./list-files.ts";
import { type LoadedDocument, mergeDuplicates } from "./merge.ts";
import { loadOutlets } from "./outlets.ts";
import { type ArticleFile, parseFile } from "./parse-file.ts";
import { toArticle } from "./to-article.ts";

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
  /** Folders that are not there, as the host named them; they stand in `refused` as well. */
  readonly folderMissing: readonly string[];
  readonly milliseconds: number;
}

export interface Loaded {
  readonly articles: readonly Article[];
  readonly report: LoadReport;
}

export interface LoadOptions {
  /** Whether links may lead out of the folders; not by default. */
  readonly followLinks?: boolean;
  /** Ends the load when it aborts: it throws the signal's reason. */
  readonly signal?: AbortSignal;
  /** Gets the number of files done and their total. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Milliseconds of a clock that never goes back, by which slices are cut. One article is the smallest. */
  readonly now?: () => number;
}

/** Reads every article below `folders`. A file that cannot be used stands in the report and stops nothing. */
export async function loadArticles(folders: readonly string[], options: LoadOptions = {}): Promise<Loaded> {
  const articles: Article[] = [];
  const slices = readArticles(folders, options);
  for (let slice = await slices.next(); ; slice = await slices.next()) {
    if (slice.done) return { articles, report: slice.value };
    for (const article of slice.value) articles.push(article);
  }
}

/**
 * As {@link loadArticles}, in slices as they are read: find, parse, merge, read. All files are parsed before the first
 * slice, since two of them may be one article. Between two slices the event loop turns.
 */
export async function* readArticles(
  folders: readonly string[],
  { followLinks = false, signal, onProgress = () => {}, now }: LoadOptions = {},
): AsyncGenerator<readonly Article[], LoadReport, void> {
  const started = performance.now();
  const timeSlice = new TimeSlice(now);
  const access = await accessTo(folders, followLinks);
  const { files, ignored, folderMissing, ...listed } = await listFiles(folders, access);
  const refused = [...listed.refused];
  const warnings: FileComplaint[] = [];
  const loaded: LoadedDocument[] = [];
  for (const [at, file] of files.entries()) {
    signal?.throwIfAborted();
    const parsed = await parseFile(file, access);
    for (const document of parsed.documents) loaded.push(document);
    for (const complaint of parsed.refused) refused.push(complaint);
    for (const complaint of parsed.warnings) warnings.push(complaint);
    onProgress(at + 1, files.length);
    await timeSlice.pause();
  }
  const outlets = await loadOutlets(folders, access);
  const merged = await mergeDuplicates(loaded, timeSlice);
  for (const complaint of [...outlets.warnings, ...merged.complaints]) warnings.push(complaint);
  const count = { full: 0, record: 0 };
  let slice: Article[] = [];
  for (const document of merged.documents) {
    signal?.throwIfAborted();
    const { article, fault } = readDocument(document, outlets.outlets);
    if (article) {
      count[article.kind]++;
      slice.push(article);
    } else refused.push(fault);
    if (!timeSlice.isOver()) continue;
    if (slice.length > 0) yield slice;
    slice = [];
    await timeSlice.pause();
  }
  if (slice.length > 0) yield slice;
  return {
    files: files.length,
    articles: count.full,
    records: count.record,
    refused,
    warnings,
    ignored,
    folderMissing,
    milliseconds: Math.round(performance.now() - started),
  };
}

export interface ReadFile {
  readonly articles: readonly Article[];
  readonly refused: readonly FileComplaint[];
  readonly warnings: readonly FileComplaint[];
}

/**
 * One file alone, for one that appeared or changed: parsed, merged within itself, read. That another file holds the
 * same article shows by the ids.
 */
export async function readArticleFile(
  file: ArticleFile,
  access: Access,
  outlets: Outlets,
): Promise<ReadFile> {
  const { documents, refused, warnings } = await parseFile(file, access);
  const merged = await mergeDuplicates(documents, new TimeSlice());
  const read = merged.documents.map((document) => readDocument(document, outlets));
  return {
    articles: read.flatMap(({ article }) => article ?? []),
    refused: [...refused, ...read.flatMap(({ fault }) => fault ?? [])],
    warnings: [...warnings, ...merged.complaints],
  };
}

function readDocument(
  document: LoadedDocument,
  outlets: Outlets,
):
  | { readonly article: Article; readonly fault: null }
  | { readonly article: null; readonly fault: FileComplaint } {
  try {
    return { article: toArticle(document, outlets), fault: null };
  } catch (error) {
    return { article: null, fault: { path: document.path, ...faultOf(error) } };
  }
}
