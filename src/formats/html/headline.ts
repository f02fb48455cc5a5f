import { fold } from "../../domain/folding.ts";
import { plainTitle, showsSomething } from "../title.ts";
import type { PageHead } from "./page-head.ts";
import type { Item } from "./structured-data.ts";

const names = [
  "og:title",
  "parsely-title",
  "dc.title",
  "dcterms.title",
  "citation_title",
  "title",
  "twitter:title",
  "sailthru.title",
];
const longestTitle = 500;

/** The title of the page's article, without the name of its outlet. */
export function headline(head: PageHead, article: Item | null, outlet: string | null): string | null {
  const candidates = [article?.headline, article?.name, ...names.map((name) => head.metas.get(name)?.[0])];
  for (const each of candidates) {
    if (typeof each !== "string") continue;
    const text = oneLine(plainTitle(each) ?? "");
    if (text !== "" && text.length <= longestTitle && showsSomething(text))
      return withoutOutlet(text, outlet);
  }
  return head.title === null ? null : withoutOutlet(oneLine(head.title), outlet) || null;
}

function withoutOutlet(title: string, outlet: string | null): string {
  if (outlet === null) return title;
  const found = /^(.*\S)\s+[|–—»·-]\s+([^|]{1,80})$/u.exec(title);
  return found?.[1] !== undefined && fold(found[2] ?? "") === fold(outlet) ? found[1] : title;
}

/** On one line; no-break spaces are kept. */
export function oneLine(text: string): string {
  return text.replace(/[\t-\r \u0085\u2028\u2029]+/g, " ").replace(/^ | $/g, "");
}
