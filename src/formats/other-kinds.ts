interface Kind {
  readonly name: string;
  /** The bytes at `at` (0 where left out), a character each. */
  readonly starts: string;
  readonly at?: number;
  /** Characters that stand somewhere further on in the opening. */
  readonly holds?: string;
}

/** Files that people keep beside articles, or save under an article's name, by their first bytes; the first that fits. */
const kinds: readonly Kind[] = [
  { name: "a PDF", starts: "%PDF-" },
  { name: "an EPUB book", starts: "PK\x03\x04", holds: "mimetypeapplication/epub+zip" },
  { name: "an OpenDocument file", starts: "PK\x03\x04", holds: "mimetypeapplication/vnd.oasis.opendocument" },
  { name: "a Word document (DOCX)", starts: "PK\x03\x04", holds: "word/" },
  { name: "an Office document", starts: "PK\x03\x04", holds: "[Content_Types].xml" },
  { name: "a ZIP archive", starts: "PK\x03\x04" },
  { name: "an empty ZIP archive", starts: "PK\x05\x06" },
  { name: "an Office document of the old kind", starts: "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" },
  { name: "an RTF document", starts: "{\\rtf1" },
  { name: "a web archive", starts: "bplist00" },
  { name: "a web archive (MHTML)", starts: "From: <Saved by " },
  { name: "a picture (PNG)", starts: "\x89PNG\r\n\x1a\n" },
  { name: "a picture (JPEG)", starts: "\xff\xd8\xff" },
  { name: "a picture (GIF)", starts: "GIF87a" },
  { name: "a picture (GIF)", starts: "GIF89a" },
  { name: "a picture (WebP)", starts: "RIFF", holds: "WEBPVP8" },
  { name: "a picture (TIFF)", starts: "II*\0" },
  { name: "a picture (TIFF)", starts: "MM\0*" },
  { name: "a picture (HEIC or AVIF) or a film (MP4)", starts: "ftyp", at: 4 },
  { name: "compressed (gzip)", starts: "\x1f\x8b" },
  { name: "compressed (bzip2)", starts: "1AY&SY", at: 4 },
  { name: "compressed (xz)", starts: "\xfd7zXZ\0" },
  { name: "compressed (Zstandard)", starts: "\x28\xb5\x2f\xfd" },
  { name: "compressed (7-Zip)", starts: "7z\xbc\xaf\x27\x1c" },
  { name: "compressed (RAR)", starts: "Rar!\x1a\x07" },
  { name: "a database (SQLite)", starts: "SQLite format 3\0" },
];

/** What the first bytes of a file show it to be, for a sentence; `null` for text and for what is not known here. */
export function otherKind(opening: Uint8Array): string | null {
  const characters = String.fromCharCode(...opening.subarray(0, 4096));
  const kind = kinds.find(
    ({ starts, at = 0, holds }) =>
      characters.startsWith(starts, at) && (holds === undefined || characters.includes(holds)),
  );
  return kind?.name ?? null;
}
