import type { DomElement } from "./dom.ts";

/** What those who build pages call the parts that stand around an article's words, in the names of classes and in ids. */
const names: ReadonlySet<string> = new Set(
  "caption captions credit credits photographer copyright share sharing shares social sharedaddy newsletter newsletters related recirc recommended recommendations promo promos promotion breadcrumb breadcrumbs subscribe subscription signup sponsor sponsored advert adverts advertisement advertising ad ads taboola outbrain byline dateline timestamp toolbar figcaption comments".split(
    " ",
  ),
);
/** A part of it with more of the words than this is the article, whatever it is called. */
const mostOfIt = 0.25;

/** Takes the furniture of the page and what is said of its pictures out of its article. */
export function withoutFurniture(content: DomElement): void {
  for (const figure of [...content.querySelectorAll("figure")]) {
    // One that holds words of somebody has its caption for their source.
    if ([...figure.querySelectorAll("blockquote, table, pre")].length === 0) figure.remove();
  }
  const most = (content.textContent?.length ?? 0) * mostOfIt;
  for (const element of [...content.querySelectorAll("[class],[id]")]) {
    const named = `${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`;
    if (!wordsOf(named).some((word) => names.has(word))) continue;
    if ((element.textContent?.length ?? 0) <= most) element.remove();
  }
}

/** `articleShare-bar` is article, share and bar. */
function wordsOf(named: string): string[] {
  return named
    .slice(0, 300)
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z]+/);
}
