import type { PartialDate } from "./document.ts";

/** Parameters that say where a reader came from and nothing about what is read. */
const tracking =
  /^(?:utm_\w+|at_(?:medium|campaign|custom\d|link\w*)|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|igshid|igsh|mc_cid|mc_eid|mkt_tok|oly_\w+|vero_id|_hs\w+|ref_src|ref_url|cmpid|xtor|ns_\w+)$/i;

/** The link if it is one that may be shown: http or https, no credentials, at most 2,000 characters. */
export function safeUrl(text: string): string | null {
  const url = parse(text);
  if (!url || (url.protocol !== "https:" && url.protocol !== "http:")) return null;
  if (url.username || url.password || !url.hostname || url.href.length > 2000) return null;
  return url.href;
}

/**
 * One spelling for all addresses of a page, to tell duplicates by; not for display. Drops the scheme, `www.`,
 * the fragment, tracking parameters and a final slash, and sorts the parameters that are left.
 */
export function canonicalUrl(text: string): string | null {
  const safe = safeUrl(text);
  const url = safe && parse(safe);
  if (!url) return null;
  for (const name of [...url.searchParams.keys()]) if (tracking.test(name)) url.searchParams.delete(name);
  url.searchParams.sort();
  const host = url.host.replace(/^www\./, "");
  const path = url.pathname.replace(/\/+$/, "");
  // A fragment that routes a single-page site is part of the address; any other points into the page.
  const route = /^#[!/]/.test(url.hash) ? url.hash : "";
  return `${host}${path}${url.search}${route}`;
}

/** The host of an http or https address, its port left out; empty for anything else. */
export function hostOf(url: string): string {
  return /^https?:\/\/([^/?#:]+)/.exec(url)?.[1] ?? "";
}

function parse(text: string): URL | null {
  try {
    return new URL(text.trim());
  } catch {
    return null;
  }
}

/** The copy nearest to the article's day in the Internet Archive, which takes a date as short as a year. */
export function archiveUrl(url: string, date: PartialDate | null): string {
  const stamp = date?.replaceAll("-", "");
  return `https://web.archive.org/web/${stamp ? `${stamp}/` : ""}${url}`;
}
