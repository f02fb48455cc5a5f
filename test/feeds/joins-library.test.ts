import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderLibrary } from "../../src/cli/folder-library.ts";
import { FeedPoller } from "../../src/feeds/feed-poller.ts";
import { readItems } from "../../src/feeds/read-items.ts";
import type { Fetched } from "../../src/fetching/fetched.ts";

const feedOf = (title: string) =>
  new TextEncoder().encode(
    `<rss><channel><title>The Gazette</title><item><title>${title}</title><link>https://gazette.example/a</link></item></channel></rss>`,
  );

test("an item that a feed has just had is answered from, and a feed that does not answer stands in the status", async () => {
  const base = mkdtempSync(join(tmpdir(), "verbatim-feeds-"));
  const folder = join(base, "feeds");
  const good = "https://gazette.example/feed";
  const page = {
    ...{
      kind: "page" as const,
      url: good,
      moved: null,
      contentType: null,
      etag: null,
      lastModified: null,
      robotsTag: null,
    },
    bytes: feedOf("The bridge of Ombrac opens"),
  } satisfies Fetched & { kind: "page" };
  const refused = {
    ...{ kind: "refused", code: "network", status: null, retryAfter: null, retry: true },
    ...{ reason: "there is no site of this name", remedy: "check the address" },
  } as const satisfies Fetched;
  const taken: Promise<void>[] = [];
  const poller = new FeedPoller({
    ...{ feeds: [good, "https://nobody.example/feed"], folder, keepDays: 10, full: false },
    fetch: async ({ url }) => (url === good ? page : refused),
    read: async (given) => readItems(given),
    onChange: (path) => taken.push(shelf.takeUp([path])),
    onTrouble: () => {},
  });
  const shelf = folderLibrary({ folders: [folder], otherRefused: () => poller.complaints() });
  try {
    await shelf.loaded;
    await poller.start();
    await poller.pollDue();
    await Promise.all(taken);
    const found = async (query: string) =>
      (await shelf.library.search(query, { limit: 1, locale: "en" })).total;
    await expect.poll(() => found("bridge")).toBe(1);
    // Whoever empties DATA_DIR under a running bot has the feeds asked anew, and their items again.
    rmSync(base, { recursive: true, force: true });
    page.bytes = feedOf("The tower of Ombrac opens");
    await poller.pollDue();
    await Promise.all(taken);
    await expect.poll(() => found("tower")).toBe(1);
    expect((await shelf.status()).refused).toMatchObject([{ path: "https://nobody.example/feed" }]);
  } finally {
    await poller.stop();
    await shelf.close();
    rmSync(base, { recursive: true, force: true });
  }
});
