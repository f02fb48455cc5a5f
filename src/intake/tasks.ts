import type { AlsoIn, ArticleId } from "../domain/article.ts";
import type { Digest } from "../domain/engine.ts";
import type { Outlet } from "../domain/outlet.ts";
import { digestOf } from "../library/digest.ts";
import { read } from "../reading/read.ts";
import { documentFromBytes, readingFromBytes, readingToBytes } from "../store/article-codec.ts";
import type { Access } from "./access.ts";
import type { FileComplaint } from "./complaints.ts";
import { enrich } from "./enrich.ts";
import { type EntryWithBytes, entryOf } from "./entry.ts";
import { type ArticleFile, parseFile } from "./parse-file.ts";
import { toArticle } from "./to-article.ts";

/** To find the documents of a file. */
export interface ParseTask {
  readonly kind: "parse";
  readonly file: ArticleFile;
  readonly access: Access;
}

export interface ParsedEntries {
  readonly entries: readonly EntryWithBytes[];
  /** Why there are none. */
  readonly refused: readonly FileComplaint[];
  readonly warnings: readonly FileComplaint[];
}

/** To read an article, or to take up its reading from the store, and to digest it for the engine. */
export interface UnderstandTask {
  readonly kind: "understand";
  readonly id: ArticleId;
  /** The document that has the words, then the records that add to it, with their files' names. */
  readonly documents: readonly { readonly path: string; readonly bytes: Uint8Array }[];
  /** From the store; `null` where it has none. */
  readonly reading: Uint8Array | null;
  readonly outlet: Outlet | null;
  readonly alsoIn: readonly AlsoIn[];
}

export interface Understood {
  readonly digest: Digest;
  /** To be kept; `null` where it came from the store. */
  readonly reading: Uint8Array<ArrayBuffer> | null;
  readonly complaints: readonly FileComplaint[];
}

/** What a worker does for one file or one article. Tasks and their results can be sent from thread to thread. */
export interface Tasks {
  parse(task: ParseTask): Promise<ParsedEntries>;
  understand(task: UnderstandTask): Promise<Understood>;
}

/** The tasks, in this thread. */
export const tasks: Tasks = {
  async parse({ file, access }) {
    const { documents, refused, warnings } = await parseFile(file, access);
    return { entries: documents.map(entryOf), refused, warnings };
  },

  async understand({ id, documents, reading, outlet, alsoIn }) {
    const [main, ...records] = documents.map(({ path, bytes }) => ({
      path,
      document: documentFromBytes(bytes),
    }));
    if (!main) throw new RangeError("an article is made of one document at least");
    const { document, complaints } = enrich(main.document, records);
    const found = reading ? readingFromBytes(reading) : read(document);
    const article = toArticle({ id, path: main.path, document }, found, outlet, alsoIn);
    return { digest: digestOf(article), reading: reading ? null : readingToBytes(found), complaints };
  },
};
