import type { PartialDate } from "../../domain/document.ts";
import { fold } from "../../domain/folding.ts";
import { hostOf, safeUrl } from "../../domain/url.ts";
import { oneLine } from "../title.ts";
import { headline } from "./headline.ts";
import type { PageHead } from "./page-head.ts";
import { publishedOn } from "./published-on.ts";
import { type Item, type PageData, pageData, textsOf } from "./structured-data.ts";

/** What a page says of its article beside its words. */
export interface PageFacts {
  readonly title: string | null;
  readonly date: PartialDate | null;
  readonly outlet: string | null;
  readonly authors: readonly string[];
  /** BCP 47. */
  readonly language: string | null;
  /** Where it is at home: http or https. */
  readonly canonical: string | null;
  /** The page's description of itself. */
  readonly summary: string | null;
  readonly tags: readonly string[];
  /** Whether it asks that no copies of it be kept. */
  readonly noarchive: boolean;
  /** Whether it says that not everybody may read all of it. */
  readonly paywalled: boolean;
  /** The whole text as the page gives it to machines, where it does. */
  readonly declaredText: string | null;
}

const longestName = 120;
const longestSummary = 2000;

/** @param source the page, for what programs that saved it wrote at its beginning */
export function pageFacts(head: PageHead, source: string, address: string | null): PageFacts {
  const data = pageData(head.data);
  const pages = addressesOf(head, source, address);
  const article = theArticle(data, head, pages);
  const outlet = outletNames(head, article, data)[0] ?? null;
  const first = (...names: readonly string[]): string | null => metaOf(head, names);
  const title = headline(head, article, namesOf(head, article, data, pages));
  const summary =
    textsOf(article?.description, data)[0] ??
    first("og:description", "description", "twitter:description", "dc.description");
  const text = article?.articleBody;
  return {
    title,
    date: publishedOn(head, article, pages[0] ?? null),
    outlet,
    authors: authorsOf(head, article, data, outlet),
    language: languageOf(head, article, data),
    canonical: pages[0] ?? null,
    summary: summary === null || summary.length > longestSummary ? null : oneLine(summary),
    tags: tagsOf(head, article, data),
    noarchive: ["robots", "googlebot", "bingbot"].some((name) =>
      head.metas.get(name)?.some((value) => /(?:^|[\s,])noarchive(?:[\s,]|$)/i.test(value)),
    ),
    paywalled:
      /^false$/i.test(String(article?.isAccessibleForFree ?? "")) ||
      /^(?:locked|metered|paid|premium)$/i.test(
        first("article:content_tier", "og:article:content_tier") ?? "",
      ),
    declaredText: typeof text === "string" && text.trim() !== "" ? text : null,
  };
}

/** The first of these that the page has and that says something. */
export function metaOf(head: PageHead, names: readonly string[]): string | null {
  for (const name of names) {
    const value = head.metas.get(name)?.find((each) => each.trim() !== "");
    if (value !== undefined) return value.trim();
  }
  return null;
}

/** The page's addresses, the one that it gives as its own first. */
function addressesOf(head: PageHead, source: string, address: string | null): readonly string[] {
  const saved =
    /<!--\s*saved from url=\(\d{1,6}\)(\S{1,2000})\s*-->/i.exec(source.slice(0, 4000))?.[1] ??
    /<!--\s*Page saved with SingleFile\s+url:\s*(\S{1,2000})/i.exec(source.slice(0, 4000))?.[1];
  const whole = (given: string | undefined | null, base: string | null): string | null => {
    if (!given) return null;
    try {
      return safeUrl(new URL(given.trim(), base ?? undefined).href);
    } catch {
      return null;
    }
  };
  const from = whole(address, null) ?? whole(saved, null);
  const declared = [head.links.get("canonical")?.[0], metaOf(head, ["og:url", "twitter:url"])].map((each) =>
    whole(each, from),
  );
  // Some sites name their front page on each of their pages.
  const isFront = (url: string) => /^https?:\/\/[^/]+\/?$/.test(url);
  const all = [...declared, from].filter((each) => each !== null);
  return [...all.filter((each) => !isFront(each)), ...all.filter(isFront)];
}

/** Of the articles that its data describe, the one that the page is about. */
function theArticle({ articles }: PageData, head: PageHead, pages: readonly string[]): Item | null {
  const said = fold([head.title, metaOf(head, ["og:title"])].join(" "));
  const isThis = (item: Item) =>
    [item.url, item["@id"], item.mainEntityOfPage].some(
      (each) => typeof each === "string" && pages.includes(each),
    ) ||
    [item.headline, item.name].some(
      (each) => typeof each === "string" && each.length > 10 && said.includes(fold(each)),
    );
  return articles.find(isThis) ?? articles[0] ?? null;
}

/** What the site is called, by itself and by its address: `www.the-mail.example.org` is the-mail too. */
function namesOf(
  head: PageHead,
  article: Item | null,
  data: PageData,
  pages: readonly string[],
): readonly string[] {
  const names = [...outletNames(head, article, data), ...(head.metas.get("twitter:site") ?? [])];
  for (const page of pages) {
    const host = hostOf(page).replace(/^www\./, "");
    const labels = host.split(".");
    names.push(host, labels.slice(0, -1).join("."), ...labels.slice(0, -1));
  }
  return names;
}

const siteNames = [
  "application-name",
  "apple-mobile-web-app-title",
  "dc.publisher",
  "dcterms.publisher",
  "citation_journal_title",
];

/** What the site calls itself, the surest first. */
function outletNames(head: PageHead, article: Item | null, data: PageData): readonly string[] {
  return [
    metaOf(head, ["og:site_name"]),
    ...textsOf(article?.publisher, data),
    ...siteNames.map((name) => metaOf(head, [name])),
  ]
    .filter((name) => name !== null)
    .map((name) => oneLine(name).replace(/^https?:\/\/(?:www\.)?([^/]+)\/?$/, "$1"))
    .filter((name) => name !== "" && name.length <= longestName);
}

function authorsOf(
  head: PageHead,
  article: Item | null,
  data: PageData,
  outlet: string | null,
): readonly string[] {
  const sources = [
    textsOf(article?.author ?? article?.creator, data),
    ...[
      "author",
      "article:author",
      "parsely-author",
      "sailthru.author",
      "dc.creator",
      "dcterms.creator",
      "citation_author",
      "byl",
    ].map((name) => (head.metas.get(name) ?? []).map(oneLine)),
  ];
  for (const names of sources) {
    const kept = names.map(oneLine).filter((name) => isName(name) && fold(name) !== fold(outlet ?? ""));
    if (kept.length > 0) return [...new Set(kept)].slice(0, 20);
  }
  return [];
}

/** Neither an address, an account, nor a number. */
function isName(text: string): boolean {
  return (
    text.length <= longestName &&
    /\p{L}{2}/u.test(text) &&
    !/^(?:https?:|www\.|@)|\S@\S|^\S+\.(?:com|org|net|fr|de)\//i.test(text)
  );
}

function languageOf(head: PageHead, article: Item | null, data: PageData): string | null {
  const given = [
    head.language,
    metaOf(head, ["content-language", "dc.language", "dcterms.language"]),
    textsOf(article?.inLanguage, data)[0],
    metaOf(head, ["og:locale"]),
  ];
  for (const each of given) {
    const code = each?.trim().replaceAll("_", "-") ?? "";
    if (/^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(code)) return code;
  }
  return null;
}

function tagsOf(head: PageHead, article: Item | null, data: PageData): readonly string[] {
  const lists = [
    textsOf(article?.keywords, data),
    (head.metas.get("article:tag") ?? []).map(oneLine),
    (head.metas.get("news_keywords") ?? []).map(oneLine),
    (head.metas.get("keywords") ?? []).map(oneLine),
  ];
  const list = lists.find((each) => each.length > 0) ?? [];
  const tags = list.flatMap((each) => each.split(/[,;]/)).map((each) => each.trim());
  return [...new Set(tags)].filter((tag) => tag !== "" && tag.length <= 60).slice(0, 20);
}
