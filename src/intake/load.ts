import type { Article } from "../domain/article.ts";
import type { Document } from "../domain/document.ts";
import { TimeSlice } from "../domain/time-slice.ts";
import { read } from "../reading/read.ts";
import { accessTo } from "./access.ts";
import { Collection, type Composition } from "./collection.ts";
import { type FileComplaint, faultOf } from "./complaints.ts";
import { enrich } from "./enrich.ts";
import { entryOf } from "./entry.ts";
import { listFiles } from "./list-files.ts";
import { alsoInOf, type LoadedOutlets, loadOutlets, outletOf } from "./outlets.ts";
import { parseFile } from "./parse-file.ts";
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

/**
 * Reads every article below `folders` in this thread, and keeps nothing: for measuring and testing. A file that cannot
 * be used stands in the report and stops nothing.
 */
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
  const collection = new Collection();
  const documents = new Map<string, Document>();
  for (const [at, file] of files.entries()) {
    signal?.throwIfAborted();
    const parsed = await parseFile(file, access);
    const entries = parsed.documents.map((one) => {
      const { entry } = entryOf(one);
      documents.set(entry.documentKey, one.document);
      return entry;
    });
    collection.replace(file.order, entries);
    for (const complaint of parsed.refused) refused.push(complaint);
    for (const complaint of parsed.warnings) warnings.push(complaint);
    onProgress(at + 1, files.length);
    await timeSlice.pause();
  }
  const outlets = await loadOutlets(folders, access);
  collection.takeChanges();
  for (const complaint of [...outlets.warnings, ...collection.complaints()]) warnings.push(complaint);
  const count = { full: 0, record: 0 };
  let slice: Article[] = [];
  for (const composition of collection.compositions()) {
    signal?.throwIfAborted();
    const { article, complaints, fault } = compose(composition, documents, outlets);
    for (const complaint of complaints) warnings.push(complaint);
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

type Composed = { readonly complaints: readonly FileComplaint[] } & (
  | { readonly article: Article; readonly fault: null }
  | { readonly article: null; readonly fault: FileComplaint }
);

function compose(
  composition: Composition,
  documents: ReadonlyMap<string, Document>,
  { outlets }: LoadedOutlets,
): Composed {
  const { id, main, records } = composition;
  try {
    const [full, ...more] = [main, ...records].map(({ path, documentKey }) => {
      const document = documents.get(documentKey);
      if (!document) throw new RangeError("a document that was not parsed");
      return { path, document };
    });
    if (!full) throw new RangeError("an article is made of one document at least");
    const { document, complaints } = enrich(full.document, more);
    const reading = read(document);
    const article = toArticle(
      { id, path: main.path, document },
      reading,
      outletOf(document.url, outlets),
      alsoInOf(composition, outlets),
    );
    return { article, fault: null, complaints };
  } catch (error) {
    return { article: null, fault: { path: main.path, ...faultOf(error) }, complaints: [] };
  }
}
