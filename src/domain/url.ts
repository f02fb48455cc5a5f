import type { PartialDate } from "./document.ts";

/** Parameters that say where a reader came from and nothing about what is read. */
const tracking =
  /^(?:utm_\w+|at_(?:medium|campaign|custom\d|link\w*)|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|igshid|igsh|mc_cid|mc_eid|mkt_tok|oly_\w+|vero_id|_hs\w+|ref_src|ref_url|cmpid|xtor|ns_\w+)$/i;

/** Parameters that ask for the page as small screens have it. */
const smallScreen = /^(?:amp=(?:1|true)?|output(?:type)?=amp)$/i;

/** The link if it is one that may be shown: http or https, no credentials, at most 2,000 characters. */
export function safeUrl(text: string): string | null {
  const url = parse(text);
  if (!url || (url.protocol !== "https:" && url.protocol !== "http:")) return null;
  if (url.username || url.password || !url.hostname || url.href.length > 2000) return null;
  return url.href;
}

/**
 * One spelling for all addresses of a page, to tell duplicates by; not for display. Drops the scheme, `www.`,
 * the fragment, tracking parameters and a final slash, sorts the parameters that are left, and takes copies for small
 * screens, in caches and in archives for the page itself.
 */
export function canonicalUrl(text: string): string | null {
  const safe = safeUrl(text);
  const given = safe && parse(safe);
  if (!given) return null;
  const url = copied(given);
  for (const [name, value] of [...url.searchParams])
    if (tracking.test(name) || smallScreen.test(`${name}=${value}`)) url.searchParams.delete(name);
  url.searchParams.sort();
  const host = url.host.replace(/^(?:www|m|mobile|amp)\.(?=[^.]+\.[^.])/, "");
  const path = url.pathname.replace(/\/+$/, "").replace(/^\/amp(?=\/)|(?:\/amp|\.amp)(?=\.html$|$)/g, "");
  // A fragment that routes a single-page site is part of the address; any other points into the page.
  const route = /^#[!/]/.test(url.hash) ? url.hash : "";
  return `${host}${path}${url.search}${route}`;
}

/** The address of a page in a copy's own, as archives and caches of pages write it. */
function copied(url: URL): URL {
  const inner = archived.exec(url.href)?.[1] ?? cached.exec(url.href)?.[1];
  return (inner !== undefined && parse(/^https?:\/\//i.test(inner) ? inner : `https://${inner}`)) || url;
}

const archived = /^https?:\/\/web\.archive\.org\/web\/\d{4,14}(?:[a-z]{2}_)?\/(\S+)$/i;
const cached =
  /^https?:\/\/(?:[^/]+\.cdn\.ampproject\.org\/[a-z]\/(?:s\/)?|(?:www\.)?google\.[a-z.]+\/amp\/(?:s\/)?)(\S+)$/i;

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

/** The year of the Internet Archive's first copies. */
const firstArchived = "1996";

/**
 * The copy nearest to the article's day in the Internet Archive, which takes a date as short as a year; the address
 * itself where it is a copy's. Of what is older than the archive, whichever copy it has.
 */
export function archiveUrl(url: string, date: PartialDate | null): string {
  if (archived.test(url) || /^https?:\/\/archive\.(?:today|ph|is|li|vn|fo|md)\//i.test(url)) return url;
  const stamp = date !== null && date >= firstArchived ? date.replaceAll("-", "") : null;
  return `https://web.archive.org/web/${stamp ? `${stamp}/` : ""}${url}`;
}
