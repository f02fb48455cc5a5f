import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { FeedPoller, type FeedPollerOptions, keptComplaints } from "../../src/feeds/feed-poller.ts";
import { readItems } from "../../src/feeds/read-items.ts";
import type { Fetched, PageRequest } from "../../src/fetching/fetched.ts";
import { loadArticles } from "../../src/intake/load.ts";

const url = "https://gazette.example/feed?key=secret";
const minute = 60_000;
const day = 24 * 60 * minute;
let folder = "";
let now = Date.parse("2024-05-02T08:00:00Z");
let asked: PageRequest[] = [];
let changed: string[] = [];
let troubles: string[] = [];
const pollers: FeedPoller[] = [];

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), "verbatim-feeds-")), "feeds");
  now = Date.parse("2024-05-02T08:00:00Z");
  [asked, changed, troubles] = [[], [], []];
});

afterEach(async () => {
  for (const poller of pollers.splice(0)) await poller.stop();
  await rm(join(folder, ".."), { recursive: true, force: true });
});

const item = (id: string, title: string, more = "") =>
  `<item><guid isPermaLink="false">${id}</guid><title>${title}</title><link>https://gazette.example/${id}</link>${more}</item>`;

const page = (...items: readonly string[]): Fetched => ({
  ...{ kind: "page", url, moved: null, contentType: "application/rss+xml", robotsTag: null },
  ...{ etag: '"e1"', lastModified: "Thu, 02 May 2024 07:00:00 GMT" },
  bytes: new TextEncoder().encode(
    `<rss><channel><title>The Gazette</title>${items.join("")}</channel></rss>`,
  ),
});

const gone: Fetched = {
  ...{ kind: "refused", code: "status", status: 404, retryAfter: null, retry: false },
  ...{ reason: "the server answered 404", remedy: "check the address" },
};

/** A poller whose feed gives these answers in turn, the last one again and again. */
async function poll(answers: readonly Fetched[], options: Partial<FeedPollerOptions> = {}) {
  let at = 0;
  const poller = new FeedPoller({
    ...{ feeds: [url], folder, keepDays: 10, full: false },
    fetch: async (request) => {
      asked.push(request);
      return answers[Math.min(at++, answers.length - 1)] ?? gone;
    },
    read: async (given) => readItems(given),
    onChange: (path) => changed.push(path),
    onTrouble: ({ reason }) => troubles.push(reason),
    now: () => now,
    random: () => 0.5,
    ...options,
  });
  pollers.push(poller);
  return poller;
}

async function articles() {
  const loaded = await loadArticles([folder]);
  expect(loaded.report.refused).toEqual([]);
  return loaded.articles.map(({ text, abstract, kind }) => ({ text, abstract, kind }));
}

test("new items become records, with the feed's summary; what changes is the same item", async () => {
  const summary = "<description>It opened at dawn.</description>";
  const poller = await poll([
    page(item("a", "The bridge", summary)),
    page(item("b", "The tower"), item("a", "The bridge, again", summary)),
  ]);
  await poller.start();
  await poller.pollDue();
  expect(await articles()).toEqual([{ text: "The bridge", abstract: "It opened at dawn.", kind: "record" }]);
  now += 31 * minute;
  await poller.pollDue();
  expect((await articles()).map(({ text }) => text)).toEqual(["The tower", "The bridge, again"]);
  expect(changed).toHaveLength(2);
});

test("whole texts are kept where the host allows it", async () => {
  const text = "<content:encoded><![CDATA[<p>It opened.</p><p>Nobody sang.</p>]]></content:encoded>";
  const poller = await poll([page(item("a", "The bridge", text))], { full: true });
  await poller.start();
  await poller.pollDue();
  expect(await articles()).toMatchObject([
    { kind: "full", text: "The bridge\n\nIt opened.\n\nNobody sang." },
  ]);
});

test("a feed is asked when it is due, and for what changed alone; after a restart as well", async () => {
  const first = await poll([page(item("a", "The bridge")), { kind: "unchanged" }]);
  await first.start();
  await first.pollDue();
  await first.pollDue();
  now += 29 * minute;
  await first.pollDue();
  expect(asked).toHaveLength(1);
  await first.stop();
  const second = await poll([{ kind: "unchanged" }]);
  await second.start();
  await second.pollDue();
  expect(asked).toHaveLength(1);
  now += 2 * minute;
  await second.pollDue();
  expect(asked).toHaveLength(2);
  expect(asked[1]).toMatchObject({ url, etag: '"e1"', lastModified: "Thu, 02 May 2024 07:00:00 GMT" });
  expect(changed).toHaveLength(1);
  expect(await articles()).toHaveLength(1);
});

test("an item stays so many days after it was last in its feed", async () => {
  const poller = await poll([page(item("a", "The bridge")), page(item("b", "The tower"))]);
  await poller.start();
  await poller.pollDue();
  now += 9 * day;
  await poller.pollDue();
  expect(await articles()).toHaveLength(2);
  now += 2 * day;
  await poller.pollDue();
  expect((await articles()).map(({ text }) => text)).toEqual(["The tower"]);
});

test("a feed that fails is asked less and less, keeps its items, and is told of once, without its key", async () => {
  const poller = await poll([page(item("a", "The bridge")), gone]);
  await poller.start();
  await poller.pollDue();
  const pauses: number[] = [];
  for (let turn = 0; turn < 4; turn++) {
    const before = asked.length;
    for (let waited = 0; asked.length === before && waited < 500; waited++) {
      now += minute;
      await poller.pollDue();
      if (asked.length > before) pauses.push(waited + 1);
    }
  }
  expect(pauses).toEqual([30, 60, 120, 240]);
  expect(await articles()).toHaveLength(1);
  expect(poller.complaints()).toMatchObject([
    {
      path: "https://gazette.example/feed?…",
      reason: expect.stringMatching(
        /^the feed has not answered since 2024-05-02T08:00Z: the server answered 404$/,
      ),
    },
  ]);
  expect(troubles).toHaveLength(1);
  expect(await keptComplaints(folder, [url])).toEqual(poller.complaints());
});

test("a server that asks to wait is waited for, and a feed that is none is told of", async () => {
  const busy = { ...gone, status: 429, retryAfter: 7200 } as Fetched;
  const poller = await poll([busy, { ...page(), bytes: new TextEncoder().encode("<html/>") } as Fetched]);
  await poller.start();
  await poller.pollDue();
  now += 119 * minute;
  await poller.pollDue();
  expect(asked).toHaveLength(1);
  now += minute;
  await poller.pollDue();
  expect(asked).toHaveLength(2);
  expect(poller.complaints()).toMatchObject([
    { reason: expect.stringContaining("no feed: it begins with <html>") },
  ]);
});

test("a feed that moved for good is asked at its new address", async () => {
  const moved = { ...page(item("a", "The bridge")), moved: "https://gazette.example/new" } as Fetched;
  const poller = await poll([moved]);
  await poller.start();
  await poller.pollDue();
  now += 31 * minute;
  await poller.pollDue();
  expect(asked.map((request) => request.url)).toEqual([url, "https://gazette.example/new"]);
  expect(poller.complaints()).toMatchObject([{ remedy: "change it in FEEDS" }]);
});

test("of several processes one asks; the items of feeds that the host took out go", async () => {
  const first = await poll([page(item("a", "The bridge"))]);
  await first.start();
  await first.pollDue();
  const other = { feeds: ["https://tower.example/feed"] };
  const second = await poll([page(item("b", "The tower"))], other);
  await second.start();
  await second.pollDue();
  expect(asked).toHaveLength(1);
  await first.stop();
  await second.pollDue();
  expect(asked).toHaveLength(2);
  await expect
    .poll(async () => (await readdir(folder)).filter((name) => name.endsWith(".jsonl")))
    .toEqual([expect.stringMatching(/^tower\.example-/)]);
});

test("a folder that somebody removed is made again, and its feeds are asked for all that they have", async () => {
  const poller = await poll([page(item("a", "The bridge")), { ...page(item("a", "The bridge")) }]);
  await poller.start();
  await poller.pollDue();
  await rm(join(folder, ".."), { recursive: true, force: true });
  await poller.pollDue();
  expect(asked).toHaveLength(2);
  expect(asked[1]?.etag).toBeNull();
  expect((await articles()).map(({ text }) => text)).toEqual(["The bridge"]);
  await poller.pollDue();
  expect(asked).toHaveLength(2);
});

test("what is kept is whole: no half-written file stands in the folder", async () => {
  const poller = await poll([page(item("a", "The bridge"))]);
  await poller.start();
  await poller.pollDue();
  const names = await readdir(folder);
  expect(names.sort()).toEqual([
    expect.stringMatching(/^\.gazette\.example-[\da-f]{12}\.json$/),
    ".lock",
    expect.stringMatching(/^gazette\.example-[\da-f]{12}\.jsonl$/),
  ]);
  for (const line of (await readFile(join(folder, names[2] ?? ""), "utf8")).trim().split("\n"))
    expect(JSON.parse(line)).toMatchObject({ feedItem: "a", title: "The bridge" });
});
