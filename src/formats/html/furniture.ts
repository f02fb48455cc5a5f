import type { DomDocument, DomElement } from "./dom.ts";

/** What those who build pages call the parts that stand around an article's words, in the names of classes and in ids. */
const names: ReadonlySet<string> = new Set(
  "caption captions credit credits photographer copyright share sharing shares social sharedaddy newsletter newsletters related recirc recommended recommendations promo promos promotion breadcrumb breadcrumbs subscribe subscription signup sponsor sponsored advert adverts advertisement advertising ad ads taboola outbrain byline dateline timestamp toolbar figcaption comments".split(
    " ",
  ),
);
/** A part of it with more of the words than this is the article, whatever it is called. */
const mostOfIt = 0.25;

/** What makes an element hold blocks. */
const blocks = "p, div, ul, ol, dl, table, section, article, blockquote, figure, h1, h2, h3, h4, h5, h6, pre";

/**
 * Gives the names of an element that holds a line alone to the line as well: what chooses the article makes a paragraph
 * of the line, and drops the element.
 */
export function nameLines(document: DomDocument): void {
  for (const element of [...document.querySelectorAll("div[class], div[id]")])
    if (isFurniture(element) && element.querySelector(blocks) === null)
      element.innerHTML = `<span class="${mark}">${element.innerHTML}</span>`;
}

/** A name of ours for {@link names}. */
const mark = "figcaption";

/** Takes the furniture of the page and what is said of its pictures out of its article. */
export function withoutFurniture(content: DomElement): void {
  for (const figure of [...content.querySelectorAll("figure")]) {
    // One that holds words of somebody has its caption for their source.
    if ([...figure.querySelectorAll("blockquote, table, pre")].length === 0) figure.remove();
  }
  const most = (content.textContent?.length ?? 0) * mostOfIt;
  for (const element of [...content.querySelectorAll("[class],[id]")]) {
    if (isFurniture(element) && (element.textContent?.length ?? 0) <= most) element.remove();
  }
}

function isFurniture(element: DomElement): boolean {
  const named = `${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`;
  return wordsOf(named).some((word) => names.has(word));
}

/** `articleShare-bar` is article, share and bar. */
function wordsOf(named: string): string[] {
  return named
    .slice(0, 300)
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z]+/);
}
