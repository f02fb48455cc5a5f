import type { Document } from "../domain/document.ts";
import type { Complaint } from "../domain/errors.ts";

/** A file, decoded: no byte order mark, line feeds only. */
export interface SourceFile {
  /** For messages and for ids; relative to the folder that the host named, with `/`. */
  readonly path: string;
  readonly text: string;
}

export interface Parsed {
  readonly documents: readonly Document[];
  /** What was left out or put right, though the file could be used. */
  readonly warnings: readonly Complaint[];
}

/** One way in which articles lie on disk. `parse` throws a FormatError when the file holds nothing to use. */
export interface Format {
  readonly name: string;
  /** With the dot, lower case. */
  readonly extensions: readonly string[];
  /** Whether a file of one of the extensions is in this format; formats are asked in the order of the list. */
  detect(file: SourceFile): boolean;
  parse(file: SourceFile): Parsed;
}
