import { describe, expect, test } from "vitest";
import { FormatError } from "../../src/domain/errors.ts";
import { detectFormat } from "../../src/formats/detect.ts";
import { formats } from "../../src/formats/index.ts";
import { openingOf } from "../../src/formats/source-file.ts";

/** The name of the format, or the reason why it is none. */
function detected(path: string, content: string | Uint8Array): string {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  try {
    return detectFormat(formats, path, openingOf(bytes)).name;
  } catch (error) {
    if (error instanceof FormatError) return error.complaint.reason;
    throw error;
  }
}

describe("the format of a file", () => {
  test.each([
    ["a.md", "# The lamp\n", "markdown"],
    ["a.MD", "The lamp\n", "markdown"],
    ["a.markdown", "", "markdown"],
    ["a.txt", "The lamp\n\nIt burns.\n", "seed-text"],
    ["a.txt", "", "seed-text"],
    ["a.txt", "---\ntitle: The lamp\n---\n", "markdown"],
    ["a.txt", "\n\n--- \n# a note\n\ntitle: The lamp\n", "markdown"],
    ["a.txt", "The lamp\n\n---\ntitle: no\n", "seed-text"],
    ["a.txt", "----\nThe lamp\n", "seed-text"],
    ["a.txt", "---\n\nA rule stands above the lamp.\n", "seed-text"],
    ["a.md", " date 2021-11 https://example.org/lamp\n\nThe lamp\n", "seed-text"],
    ["a.md", "date 2021-11\n\nThe lamp\n", "markdown"],
    ["a.html", "The lamp\n", "html"],
    ["a.md", "<!DOCTYPE html>\n<title>The lamp</title>\n", "html"],
    ["a.txt", "\n<!-- saved from url=(0026)https://example.org/a/lamp -->\n<html lang=en>\n", "html"],
    ["a.md", "<!-- a note -->\n# The lamp\n", "markdown"],
    ["a.md", "<div>\n\n# The lamp\n", "markdown"],
    ["a.odd", "The lamp\n", "its format is not known"],
    ["a", "The lamp\n", "its format is not known"],
  ])("of %s with %j is %s", (path, content, expected) => {
    expect(detected(path, content)).toBe(expected);
  });

  const zip = (name: string) => `PK\x03\x04${"\0".repeat(26)}${name}`;
  test.each([
    ["%PDF-1.7\n%âãÏÓ", "a PDF"],
    [zip("mimetypeapplication/epub+zip"), "an EPUB book"],
    [zip("mimetypeapplication/vnd.oasis.opendocument.text"), "an OpenDocument file"],
    [zip("[Content_Types].xml….word/document.xml"), "a Word document (DOCX)"],
    [zip("xl/[Content_Types].xml"), "an Office document"],
    [zip("a.txt"), "a ZIP archive"],
    ["\x89PNG\r\n\x1a\n\0\0", "a picture (PNG)"],
    ["\xff\xd8\xff\xe0\0", "a picture (JPEG)"],
    ["GIF89a\0", "a picture (GIF)"],
    ["\0\0\0\x20ftypheic", "a picture (HEIC or AVIF) or a film (MP4)"],
    ["\x1f\x8b\x08\0", "compressed (gzip)"],
    ["{\\rtf1\\ansi The lamp}", "an RTF document"],
  ])("that %j opens is told to be %s", (content, kind) => {
    const bytes = Uint8Array.from(Buffer.from(content, "latin1"));
    for (const path of ["a.txt", "a.md"]) expect(detected(path, bytes)).toBe(`the file is ${kind}`);
  });
});

test.each(["<!-- a -->", "<?a?>", "<!doctype a [b]>", " ", "{", '{"a":', "<rss "])(
  "an opening of nothing but %j is told at once",
  (piece) => {
    // What goes over an opening again and again does not end within the time that a test has.
    expect(detected("a.unknown", piece.repeat(4096 / piece.length))).not.toBe("");
  },
);
