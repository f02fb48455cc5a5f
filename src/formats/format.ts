import type { Document } from "../domain/document.ts";
import type { Complaint } from "../domain/errors.ts";

/** A whole file, as it lies on disk. */
export interface SourceFile {
  /** For messages and for ids; relative to the folder that the host named, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /**
   * The words, decoded when first asked for: no byte order mark, line feeds only.
   * @throws FormatError for an empty file and for bytes that are not text.
   */
  text(): string;
  /** The encoding that the bytes show without saying so, once they were decoded; `null` where nothing was guessed. */
  readonly guessed: string | null;
}

/** The first bytes of a file, at most {@link openingBytes}: enough to tell what it is. */
export interface Opening {
  readonly bytes: Uint8Array;
  /** As text, with line feeds only; `null` where it is none. A character cut at the end is left out. */
  readonly text: string | null;
}

export const openingBytes = 4096;

export interface Parsed {
  readonly documents: readonly Document[];
  /** The line of each document, 1-based, where a file may hold several. */
  readonly lines?: readonly number[];
  /** Documents of a file that holds several that could not be used; those of the others can. */
  readonly refused?: readonly Complaint[];
  /** What was left out or put right, though the file could be used. */
  readonly warnings: readonly Complaint[];
}

/** One way in which articles lie on disk. */
export interface Format {
  readonly name: string;
  /** With the dot, lower case: for files whose opening says nothing; the first format in the list has them. */
  readonly extensions: readonly string[];
  /** A file of more bytes is refused before it is read. */
  readonly limits: { readonly bytes: number };
  /** Whether the opening alone, under any name, shows this format. Formats are asked in the order of the list. */
  detect(opening: Opening): boolean;
  /**
   * Time linear in the file, the same for the same bytes; no word is changed.
   * @throws FormatError (as a rejection) when the file holds nothing to use.
   */
  parse(file: SourceFile): Promise<Parsed>;
}
