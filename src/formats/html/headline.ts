import { fold } from "../../domain/folding.ts";
import { oneLine, plainTitle, showsSomething } from "../title.ts";
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
/** Fewer words are a section's name, not an article's. */
const fewestWords = 3;
const mostParts = 8;

/** What stands between a title and the name of a site, on either side. */
const separator = /\s+[|–—―»«›·•:/\\-]+\s+|\s*[|»›]\s*|: /gu;

/**
 * The title of the page's article, without the name of its site.
 * @param sites what the site is called
 */
export function headline(head: PageHead, article: Item | null, sites: readonly string[]): string | null {
  const declared = [article?.headline, article?.name, ...names.map((name) => head.metas.get(name)?.[0])];
  for (const [nth, each] of [...declared, head.title].entries()) {
    if (typeof each !== "string") continue;
    const text = oneLine(plainTitle(each) ?? "").replace(/(?<=\S)\s+[|–—»›·•-]$/u, "");
    if (text === "" || text.length > longestTitle || !showsSomething(text)) continue;
    const bare = withoutSite(text, head.heads, sites, nth === declared.length);
    if (!isSite(bare, sites)) return bare;
  }
  const first = head.heads[0];
  return first !== undefined && first.length <= longestTitle && showsSomething(first) ? first : null;
}

/** The part that a head of the page repeats; else what is left without the site's name at either end. */
function withoutSite(
  title: string,
  heads: readonly string[],
  sites: readonly string[],
  isLast: boolean,
): string {
  const cuts = [...title.matchAll(separator)].map(({ 0: sign, index }) => ({
    start: index,
    end: index + sign.length,
  }));
  if (cuts.length === 0) return title;
  const whole = fold(title);
  const folded = new Set(heads.map(fold));
  if (folded.has(whole)) return title;
  const starts = [0, ...cuts.map(({ end }) => end)].slice(0, mostParts);
  const ends = [...cuts.map(({ start }) => start), title.length].slice(-mostParts);
  const parts = starts.flatMap((start) => ends.map((end) => title.slice(start, Math.max(start, end))));
  const repeated = parts.filter((part) => /\S\s+\S/.test(part) && folded.has(fold(part)));
  const longest = repeated.sort((a, b) => b.length - a.length)[0];
  if (longest !== undefined) return longest;
  const [first] = cuts;
  const last = cuts.at(-1);
  if (!first || !last) return title;
  if (isSite(title.slice(last.end), sites)) return title.slice(0, last.start);
  if (isSite(title.slice(0, first.start), sites)) return title.slice(first.end);
  // A page's own title mostly ends in the name of its site, whatever that is.
  const rest = title.slice(0, last.start);
  const isBar = /[|»›–—-]/.test(title.slice(last.start, last.end));
  if (!isLast || !isBar) return title;
  return rest.split(/\s+/).length > fewestWords ? rest : title;
}

/** Whether a text is what the site is called, spaces and marks aside. */
function isSite(text: string, sites: readonly string[]): boolean {
  const compact = letters(text);
  return compact !== "" && sites.some((site) => letters(site) === compact);
}

function letters(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]+/gu, "");
}
