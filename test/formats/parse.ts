import { slice } from "../../src/domain/span.ts";
import type { Format } from "../../src/formats/format.ts";
import { sourceFile } from "../../src/formats/source-file.ts";

/** What a reader of the project would see of the first document of a file, as plain words. */
export async function parse(format: Format, content: string | Uint8Array, path = "a.md") {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const { documents, warnings } = await format.parse(sourceFile(path, bytes));
  const document = documents[0];
  if (!document) throw new Error("no document");
  const { text, title, lede, body, declaredQuotes } = document;
  return {
    document,
    warnings,
    title: slice(text, title),
    lede: lede && slice(text, lede),
    body: body && slice(text, body),
    quotes: declaredQuotes.map(({ span, speaker, role }) => ({ words: slice(text, span), speaker, role })),
  };
}
