import { Readability } from "@mozilla/readability";
import { type DomElement, parseDom } from "./dom.ts";
import { withoutFurniture } from "./furniture.ts";

export interface ArticleBody {
  /** As HTML. */
  readonly content: string;
  /** The words of what the page marks as the article's text; empty where it marks nothing. */
  readonly marked: string;
}

/** What Readability takes for the article on a page, without what the page's own names show to be none; `null` where it finds none. */
export function articleBody(markup: string): ArticleBody | null {
  const document = parseDom(markup);
  const marked = [...document.querySelectorAll("[itemprop~=articleBody]")]
    .map((each) => each.textContent)
    .join("\n");
  const reader = new Readability<DomElement>(document as never, {
    disableJSONLD: true,
    keepClasses: true,
    serializer: (node) => node as unknown as DomElement,
  });
  const content = reader.parse()?.content;
  if (!content) return null;
  withoutFurniture(content);
  return { content: content.innerHTML, marked };
}
