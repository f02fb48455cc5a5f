import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";

/** What Readability takes for the article on a page, as HTML; `null` where it finds none. */
export function articleBody(markup: string): string | null {
  const { document } = parseHTML(markup);
  return new Readability(document, { disableJSONLD: true, charThreshold: 500 }).parse()?.content ?? null;
}
