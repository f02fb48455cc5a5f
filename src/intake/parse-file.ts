import type { ArticleId } from "../domain/article.ts";
import type { Document } from "../domain/document.ts";
import type { Complaint } from "../domain/errors.ts";
import { formats } from "../formats/index.ts";
import { sourceFile } from "../formats/source-file.ts";
import type { Access } from "./access.ts";
import { articleIdOf } from "./article-id.ts";
import { complaintOf, type FileComplaint } from "./complaints.ts";
import { readSource } from "./read-bytes.ts";

export interface ArticleFile {
  /** Which of the folders that the host named it lies in, 0-based. */
  readonly nth: number;
  /** To open it. */
  readonly absolute: string;
  /** For ids: relative to the folder that the host named, with `/`. */
  readonly path: string;
  /** For the host. */
  readonly shown: string;
  /** Files come in the order of these: that of their folders as the host named them, then of the names within. */
  readonly order: string;
}

export interface LoadedDocument {
  readonly id: ArticleId;
  /** Its file, for the host. */
  readonly path: string;
  /** In a file that may hold several, 1-based. */
  readonly line: number | null;
  readonly document: Document;
}

export interface ParsedFile {
  readonly documents: readonly LoadedDocument[];
  readonly refused: readonly FileComplaint[];
  readonly warnings: readonly FileComplaint[];
}

/** The documents of one file, or why there are none; it never throws. */
export async function parseFile({ absolute, path, shown }: ArticleFile, access: Access): Promise<ParsedFile> {
  try {
    const { format, bytes } = await readSource(absolute, formats, access);
    const file = sourceFile(path, bytes);
    const { documents, lines, refused = [], warnings } = await format.parse(file);
    const all = file.guessed === null ? warnings : [guess(file.guessed), ...warnings];
    return {
      documents: documents.map((document, nth) => ({
        id: articleIdOf(document, path),
        path: shown,
        line: lines?.[nth] ?? null,
        document,
      })),
      refused: refused.map((complaint) => ({ ...complaint, path: shown })),
      warnings: all.map((complaint) => ({ ...complaint, path: shown })),
    };
  } catch (error) {
    return { documents: [], refused: [{ path: shown, ...complaintOf(error) }], warnings: [] };
  }
}

function guess(encoding: string): Complaint {
  return {
    line: null,
    reason: `the file is not UTF-8 and does not say what it is; it was read as ${encoding}`,
    remedy: "look whether its letters are right, and save it as UTF-8",
  };
}
