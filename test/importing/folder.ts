import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Fetched, Fetcher, PageRequest } from "../../src/fetching/fetched.ts";

/** A folder for articles and one for data, gone with `gone`. */
export function folders() {
  const root = mkdtempSync(join(tmpdir(), "verbatim-import-"));
  return {
    root,
    folder: join(root, "articles"),
    dataFolder: join(root, "data"),
    gone: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** Sites by address: what they answer, and what they were asked. */
export function sites(pages: Readonly<Record<string, string | Fetched>>) {
  const asked: PageRequest[] = [];
  const fetcher: Fetcher = {
    async fetch(request) {
      asked.push(request);
      const page = pages[request.url];
      if (page === undefined) return refusal({ code: "status", status: 404 });
      return typeof page === "string" ? pageOf(request.url, page) : page;
    },
    close: async () => {},
  };
  return { fetcher, asked, urls: () => asked.map(({ url }) => url) };
}

export function pageOf(url: string, text: string, more: Partial<Extract<Fetched, { kind: "page" }>> = {}) {
  const nothing = { moved: null, contentType: null, etag: null, lastModified: null, robotsTag: null };
  return { kind: "page", url, bytes: new TextEncoder().encode(text), ...nothing, ...more } as const;
}

export function refusal(more: Partial<Extract<Fetched, { kind: "refused" }>> = {}) {
  const usual = { code: "network", status: null, retryAfter: null, retry: false } as const;
  return { kind: "refused", ...usual, reason: "no such page", remedy: "check it", ...more } as const;
}

/** An article's page as sites write it; `head` goes into its head. */
export function article(title: string, words: string, head = ""): string {
  const paragraphs = Array.from(
    { length: 6 },
    (_, at) =>
      `<p>${words} Paragraph ${at + 1} tells in some detail what the ferry did on that day in the harbour.</p>`,
  ).join("");
  return `<!doctype html><html lang="en"><head><title>${title}</title><meta property="og:site_name" content="The Harbour Post"><meta property="article:published_time" content="2024-05-02T08:00:00Z">${head}</head><body><main><article><h1>${title}</h1>${paragraphs}</article></main></body></html>`;
}
