import type { Digest } from "../domain/engine.ts";
import { digestOf } from "../library/digest.ts";
import { read } from "../reading/read.ts";
import { readingFromBytes, readingToBytes } from "../store/article-codec.ts";
import type { Access } from "./access.ts";
import type { FileComplaint } from "./complaints.ts";
import { type EntryWithBytes, entryOf } from "./entry.ts";
import { documentOf, type Ingredients } from "./made-article.ts";
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
export interface UnderstandTask extends Ingredients {
  readonly kind: "understand";
  /** From the store; `null` where it has none. */
  readonly reading: Uint8Array | null;
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
    const { path, document, complaints } = documentOf({ documents });
    const found = reading ? readingFromBytes(reading) : read(document);
    const article = toArticle({ id, path, document }, found, outlet, alsoIn);
    return { digest: digestOf(article), reading: reading ? null : readingToBytes(found), complaints };
  },
};
