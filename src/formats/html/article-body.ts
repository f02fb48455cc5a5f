import { Readability } from "@mozilla/readability";
import { type DomElement, parseDom } from "./dom.ts";
import { nameLines, withoutFurniture } from "./furniture.ts";

/** What Readability takes for the article on a page, as HTML, without what the page's own names show to be none; `null` where it finds none. */
export function articleBody(markup: string): string | null {
  const document = parseDom(markup);
  nameLines(document);
  const reader = new Readability<DomElement>(document as never, {
    disableJSONLD: true,
    keepClasses: true,
    serializer: (node) => node as unknown as DomElement,
  });
  const content = reader.parse()?.content;
  if (!content) return null;
  withoutFurniture(content);
  return content.innerHTML;
}
