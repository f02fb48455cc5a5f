import type { Article } from "../../domain/article.ts";
import { type Filter, inPeriod, narrows } from "../../domain/filter.ts";
import { termsOf } from "./terms.ts";

/** Whether an article meets a filter. */
export type Passes = (article: Article) => boolean;

export const everything: Passes = () => true;

/** The test that a filter stands for; its words are cut once, not for each article. */
export function passesOf(filter: Filter | undefined): Passes {
  if (!filter || !narrows(filter)) return everything;
  const language = filter.language?.toLowerCase().split("-")[0] ?? null;
  const source = filter.source === null ? null : termsOf(filter.source);
  return (article) =>
    inPeriod(article.date, filter) &&
    (language === null || article.language.toLowerCase().split("-")[0] === language) &&
    (source === null || isSource(article, source));
}

/** Every word typed begins a word of the outlet's name or of the host's: "orange", "actu.orange.fr". */
function isSource({ outlet, url }: Article, wanted: readonly string[]): boolean {
  const names = [...termsOf(outlet ?? ""), ...hostTerms(url)];
  return wanted.length > 0 && wanted.every((word) => names.some((name) => name.startsWith(word)));
}

function hostTerms(url: string | null): string[] {
  const host = url === null ? "" : (/^https?:\/\/([^/?#:]+)/.exec(url)?.[1] ?? "");
  // A host is no sentence: its dots part words, and the whole of it counts as well.
  return [...termsOf(host), ...termsOf(host.replaceAll(".", " "))];
}
