import { FormatError } from "../domain/errors.ts";
import type { Format, Opening } from "./format.ts";
import { otherKind } from "./other-kinds.ts";

/**
 * The format of a file: what its opening shows, else what its name's ending says.
 * @throws FormatError for what is no article, named where its first bytes tell.
 */
export function detectFormat(formats: readonly Format[], path: string, opening: Opening): Format {
  const shown = formats.find((format) => format.detect(opening));
  if (shown) return shown;
  const other = otherKind(opening.bytes);
  if (other) {
    throw new FormatError(
      null,
      `the file is ${other}`,
      "export the article as plain text or Markdown in UTF-8, or remove the file",
    );
  }
  const extension = extensionOf(path);
  const named = formats.find((format) => format.extensions.includes(extension));
  if (named) return named;
  throw new FormatError(null, "its format is not known", "see “Add articles” in the README");
}

/** With the dot, lower case; empty where there is none. */
export function extensionOf(path: string): string {
  return /\.[^./\\]+$/.exec(path)?.[0].toLowerCase() ?? "";
}

/** @throws FormatError for more bytes than the format takes; to be asked before a file is read. */
export function refuseOversized(size: number, { limits }: Pick<Format, "limits">): void {
  if (size <= limits.bytes) return;
  throw new FormatError(
    null,
    `the file has ${megabytes(size)} MB, more than ${megabytes(limits.bytes)} MB`,
    "split it into one file for each article",
  );
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1).replace(/\.0$/, "");
}
