import { safeUrl } from "../domain/url.ts";
import type { FetchedPage, Fetcher, FetchRefused } from "../fetching/fetched.ts";

/** Where Discord keeps what people attach. */
const attachmentHosts: readonly string[] = ["cdn.discordapp.com", "media.discordapp.net"];
const pageBytes = 10 * 1024 * 1024;
/** As large as Discord takes files without a subscription, and room to spare. */
const attachmentBytes = 25 * 1024 * 1024;

export interface SourceFetchers {
  readonly pages: Fetcher;
  /** May ask the local Discord as well. */
  readonly attachments: Fetcher;
  /** The host and port of a local Discord; `null` on Discord itself. */
  readonly localDiscord: string | null;
}

/** A page that an editor named, or a file that was attached, which Discord alone may hold. */
export async function fetchSource(
  source: { readonly page: string } | { readonly attachment: string },
  { pages, attachments, localDiscord }: SourceFetchers,
): Promise<FetchedPage | Pick<FetchRefused, "kind" | "reason" | "remedy">> {
  const named = "page" in source ? source.page : source.attachment;
  // People paste addresses as browsers show them.
  const given = /^[\w-]+(?:\.[\w-]+)+(?:[/?#]|$)/.test(named) ? `https://${named}` : named;
  const url = safeUrl(given);
  if (url === null)
    return {
      kind: "refused",
      reason: "it is no http or https address",
      remedy: "give the page's address, such as https://example.org/page",
    };
  if ("attachment" in source) {
    const { host, protocol } = new URL(url);
    const isDiscords = protocol === "https:" && attachmentHosts.includes(host);
    if (!isDiscords && host !== localDiscord)
      return { kind: "refused", reason: "the file does not lie with Discord", remedy: "attach it anew" };
    return fetched(attachments, { url, robots: false, maxBytes: attachmentBytes });
  }
  return fetched(pages, { url, maxBytes: pageBytes, accept: "text/html,application/xhtml+xml,*/*;q=0.8" });
}

async function fetched(fetcher: Fetcher, request: Parameters<Fetcher["fetch"]>[0]) {
  const answer = await fetcher.fetch(request);
  // Nothing was said of an earlier answer, so that none can be unchanged.
  return answer.kind === "unchanged"
    ? ({ kind: "refused", reason: "the site gave no page", remedy: "try again later" } as const)
    : answer;
}
