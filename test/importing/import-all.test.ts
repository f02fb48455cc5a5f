import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type ImportOptions, importAll, journalIn } from "../../src/importing/import-all.ts";
import { createReader } from "../../src/importing/reader.ts";
import { article, folders, pageOf, refusal, sites } from "./folder.ts";

let place: ReturnType<typeof folders>;
beforeEach(() => {
  place = folders();
});
afterEach(() => place.gone());

async function run(
  sources: readonly string[],
  net: ReturnType<typeof sites>,
  more: Partial<ImportOptions> = {},
) {
  const { folder, dataFolder, root } = place;
  const reader = createReader();
  const report = await importAll({
    ...{ sources, base: root, folder, dataFolder, fetcher: net.fetcher, reader, wait: async () => {} },
    ...more,
  });
  await reader.close();
  return {
    ...report,
    outcomes: report.reported.map(({ source, outcome }) => `${outcome} ${source}`),
    files: report.reported.flatMap(({ file }) => (file === null ? [] : [file])),
  };
}

function put(name: string, text: string | Uint8Array): string {
  writeFileSync(join(place.root, name), text);
  return name;
}

const written = (file: string) => readFileSync(join(place.folder, file), "utf8");

const one = "https://one.example/2024/ferry";
const two = "https://two.example/harbour.html?utm_source=x";
const both = () => ({
  [one]: article("The ferry sails", "It sailed."),
  [two]: article("The harbour", "It is deep."),
});

test("what cannot be used of a list is named with its line, and the rest is written", async () => {
  const list = put("list.csv", "title,url,text\nThe ferry,https://a.example/1,It sailed.\n,,It rained.\n");
  const { outcomes, reported } = await run([list], sites({}));
  expect(outcomes).toEqual([`refused ${list}:3`, `new ${list}`]);
  expect(reported[0]).toMatchObject({ reason: "there is no title" });
});

test("a page becomes a file with front matter, its words and the archived address", async () => {
  const { outcomes, files } = await run([one], sites(both()));
  expect(outcomes).toEqual([`new ${one}`]);
  expect(files[0]).toMatch(/^imported\/one\.example\/ferry-[0-9a-f]{10}\.md$/);
  const text = written(files[0] ?? "");
  expect(text).toContain(`title: "The ferry sails"\nurl: "${one}"\n`);
  expect(text).toContain(`archived: "https://web.archive.org/web/20240502/${one}"\ndate: 2024-05-02\n`);
  expect(text).toContain("\n\nIt sailed. Paragraph 1 tells in some detail");
});

test.each([
  ["list.txt", `# mine\n${one}\n\n${two}\n`],
  [
    "bookmarks.html",
    `<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><p><DT><A HREF="${one}" ADD_DATE="1714600000">The <b>ferry</b></A><DT><A HREF="${two}">Two</A><DT><A HREF="javascript:x">no</A></DL>`,
  ],
  [
    "export.html",
    `<!DOCTYPE html><html><head><title>Pocket Export</title></head><ul><li><a href="${one}">x</a><li><a href="${two}">y</a></ul></html>`,
  ],
  [
    "sitemap.xml",
    `<?xml version="1.0"?><urlset><url><loc> ${one} </loc><lastmod>2024-05-02</lastmod></url><url><loc><![CDATA[${two}]]></loc></url></urlset>`,
  ],
  ["links.csv", `url;time_added\n"${one}";1714600000\n${two};1714600001\n`],
  ["column.csv", `url\n${one}\n${two}\n`],
  [
    "export.csv",
    `title,url,time_added,tags,status\nFerry,${one},1714600000,,unread\nHarbour,${two},1714600000,,archive\n`,
  ],
])("the links of %s are followed", async (name, text) => {
  const { outcomes } = await run([put(name, text)], sites(both()));
  expect([...outcomes].sort()).toEqual([`new ${one}`, `new ${two}`]);
});

test("a sitemap of sitemaps, packed, is followed; a list that leads on and on is not", async () => {
  const index = "https://one.example/sitemap.xml";
  const packed = "https://one.example/sitemap-1.xml.gz";
  const page = `<urlset><url><loc>${one}</loc></url></urlset>`;
  const pages = {
    ...both(),
    [index]: `<sitemapindex><sitemap><loc>${packed}</loc></sitemap></sitemapindex>`,
    [packed]: { ...pageOf(packed, ""), bytes: gzipSync(page) },
  };
  expect((await run([index], sites(pages))).outcomes).toEqual([`new ${one}`]);
  const chain = Object.fromEntries(
    Array.from({ length: 5 }, (_, at) => [`https://one.example/${at}`, `https://one.example/${at + 1}\n`]),
  );
  const { reported } = await run(["https://one.example/0"], sites(chain));
  expect(reported).toMatchObject([{ outcome: "refused", source: "https://one.example/2" }]);
});

test("files that hold articles are written as they are read, records as records", async () => {
  mkdirSync(join(place.root, "notes"));
  put(
    "notes/a.md",
    '---\ntitle: "# Signs: and --- such"\nurl: https://one.example/signs\n---\n\nWords *with* signs.\n',
  );
  put("notes/b.md", "---\ntitle: Only a record\nsummary: Mine.\nurl: https://one.example/record\n---\n");
  put(
    "notes/c.json",
    JSON.stringify([{ title: "From JSON", text: "One.\n\n# Two", url: "https://one.example/json" }]),
  );
  put("notes/picture.png", "no");
  const { reported, files } = await run(["notes"], sites({}));
  expect(reported.map(({ outcome, isRecord }) => [outcome, isRecord])).toEqual([
    ["new", false],
    ["new", true],
    ["new", false],
  ]);
  expect(written(files[0] ?? "")).toContain('title: "# Signs: and --- such"');
});

describe("words that are not to be kept", () => {
  const wall =
    '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script>';
  test.each([
    [
      "a page that says noarchive",
      pageOf(one, article("T", "Secret.", '<meta name="robots" content="noarchive">')),
      /noarchive/,
    ],
    [
      "a header that says so",
      pageOf(one, article("T", "Secret."), { robotsTag: "googlebot: noindex, verbatim: noarchive" }),
      /noarchive/,
    ],
    ["a page that is cut at a paywall", pageOf(one, article("T", "Secret.", wall)), /paywall/],
  ])("%s becomes a record, and it is said", async (_name, page, why) => {
    const { reported, files } = await run([one], sites({ [one]: page }));
    expect(reported).toMatchObject([{ outcome: "new", isRecord: true, reason: expect.stringMatching(why) }]);
    expect(written(files[0] ?? "")).not.toContain("Secret");
    expect(written(files[0] ?? "")).toContain(`url: "${one}"`);
  });

  test("another robot's rule is not ours", async () => {
    const page = pageOf(one, article("T", "Open."), { robotsTag: "googlebot: noarchive" });
    expect((await run([one], sites({ [one]: page }))).reported).toMatchObject([{ isRecord: false }]);
  });
});

test.each([
  ["https://www.one.example/the-ferry", "https://www.one.example/the-ferry"],
  ["https://two.example/taken-over", one],
  ["https://one.example.evil.example/x", one],
])("a page that calls itself %s is kept as %s", async (canonical, url) => {
  const net = sites({ [one]: article("T", "It sailed.", `<link rel="canonical" href="${canonical}">`) });
  const { files } = await run([one], net);
  expect(written(files[0] ?? "")).toContain(`\nurl: "${url}"\n`);
});

test("a feed's pages are fetched; where the feed has the whole text, that is taken", async () => {
  const whole = "The whole text of the story about the harbour stands in the feed itself. ".repeat(12);
  const feed = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Port</title><link>https://one.example/</link><item><title>Ferry</title><link>${one}</link><description>In short.</description><pubDate>Thu, 02 May 2024 08:00:00 GMT</pubDate></item><item><title>Harbour</title><link>https://two.example/h</link><content:encoded><![CDATA[<p>${whole}</p><p>${whole}</p>]]></content:encoded></item></channel></rss>`;
  const net = sites({ "https://one.example/feed": feed, ...both() });
  const { outcomes } = await run(["https://one.example/feed"], net);
  expect(outcomes).toEqual(["new https://one.example/feed", `new ${one}`]);
  expect(net.urls()).toEqual(["https://one.example/feed", one]);
});

test("the feeds of a feed reader are followed, and their pages", async () => {
  const feed = `<rss version="2.0"><channel><title>F</title><item><title>Ferry</title><link>${one}</link></item></channel></rss>`;
  const list = put(
    "feeds.opml",
    '<opml version="2.0"><body><outline text="Port" xmlUrl="https://one.example/feed"/></body></opml>',
  );
  const net = sites({ "https://one.example/feed": feed, ...both() });
  expect((await run([list], net)).outcomes).toEqual([`new ${one}`]);
});

test("what is refused costs the others nothing, and says why and what to do", async () => {
  const net = sites({ ...both(), "https://bad.example/": "<html><body>Nothing here.</body></html>" });
  const sources = [
    "https://gone.example/",
    "https://bad.example/",
    "none.txt",
    "one.example/x",
    put("x.zip", "PK\x03\x04"),
    one,
  ];
  const { reported } = await run(sources, net);
  const refused = reported.filter(({ outcome }) => outcome === "refused");
  expect(refused).toHaveLength(5);
  for (const { reason, remedy } of refused)
    expect([reason, remedy].every((text) => text.length > 5)).toBe(true);
  expect(refused.find(({ source }) => source === "one.example/x")?.remedy).toContain("https://one.example/x");
  expect(reported.filter(({ outcome }) => outcome === "new")).toHaveLength(1);
});

test.each(["md", "json", "html", "csv", "xml", "bin"])(
  "a %s file of a gigabyte is refused unread",
  async (ending) => {
    const name = put(`huge.${ending}`, "");
    truncateSync(join(place.root, name), 2 ** 30);
    const before = process.memoryUsage.rss();
    expect((await run([name], sites({}))).outcomes).toEqual([`refused ${name}`]);
    expect(process.memoryUsage.rss() - before).toBeLessThan(128 * 2 ** 20);
  },
);

test("what passes is tried again, with growing pauses, and not for ever", async () => {
  const waited: number[] = [];
  const net = sites({ [one]: refusal({ retry: true }), [two]: refusal({ retry: true, retryAfter: 3600 }) });
  await run([one, two], net, { wait: async (seconds) => void waited.push(seconds) });
  expect(net.urls().sort()).toEqual([one, one, one, two]);
  expect(waited).toEqual([2, 8]);
});

test("a second run asks for what changed alone, and writes no more than that", async () => {
  const tagged = (words: string, etag: string) => pageOf(one, article("The ferry", words), { etag });
  const first = await run([one], sites({ [one]: tagged("It sailed.", '"1"') }));
  const net = sites({ [one]: { kind: "unchanged" } });
  expect((await run([one], net)).outcomes).toEqual([`same ${one}`]);
  expect(net.asked[0]?.etag).toBe('"1"');
  expect((await run([one], sites({ [one]: tagged("It sailed.", '"2"') }))).outcomes).toEqual([`same ${one}`]);
  expect((await run([one], sites({ [one]: tagged("It sank.", '"3"') }))).outcomes).toEqual([
    `changed ${one}`,
  ]);
  expect(written(first.files[0] ?? "")).toContain("It sank.");
  expect(readdirSync(join(place.folder, "imported/one.example"))).toHaveLength(1);
});

test("what somebody changed by hand is left alone", async () => {
  const { files } = await run([one], sites(both()));
  appendFileSync(join(place.folder, files[0] ?? ""), "\nBy hand.\n");
  const net = sites({ [one]: article("The ferry sails", "It sank.") });
  expect((await run([one], net)).outcomes).toEqual([`edited ${one}`]);
  expect(written(files[0] ?? "")).toContain("By hand.");
});

test("a file that changes is written anew, also by way of another list", async () => {
  const text = (words: string) => `---\ntitle: A ferry\nurl: ${one}\n---\n\n${words}\n`;
  await run([put("a.md", text("It sailed."))], sites({}));
  expect((await run([put("a.md", text("It sank."))], sites({}))).outcomes).toEqual(["changed a.md"]);
  expect((await run([put("b.md", text("It rose."))], sites({}))).outcomes).toEqual(["changed b.md"]);
});

test("what a killed process left half written is taken away, and nothing else", async () => {
  const { files } = await run([one], sites(both()));
  const at = join(place.folder, files[0] ?? "");
  const [old, young] = [`${at}.0a1b2c3d.aside`, `${at}.4e5f6a7b.aside`];
  for (const path of [old, young, `${at}.bak`]) writeFileSync(path, "half");
  utimesSync(old, 0, 0);
  utimesSync(young, 4e9, 4e9);
  utimesSync(`${at}.bak`, 0, 0);
  await run([one], sites(both()));
  expect([at, old, young, `${at}.bak`].map((path) => existsSync(path))).toEqual([true, false, true, true]);
});

test("a dry run reads all, and leaves no trace", async () => {
  expect((await run([one], sites(both()), { dryRun: true })).outcomes).toEqual([`new ${one}`]);
  expect(existsSync(place.folder) || existsSync(place.dataFolder)).toBe(false);
});

test("what is surely from before the day that is asked for is passed over", async () => {
  const map = `<urlset>${["2023-12-31", "2024-05", "2024"].map((day) => `<url><loc>https://one.example/${day}</loc><lastmod>${day}</lastmod></url>`).join("")}<url><loc>${one}</loc></url></urlset>`;
  const net = sites({ "https://one.example/map.xml": map, ...both() });
  const { outcomes } = await run(["https://one.example/map.xml"], net, { since: "2024-05-03" });
  // The last one turns out to be of 2 May.
  expect(outcomes.filter((line) => line.startsWith("early"))).toEqual([
    "early https://one.example/2023-12-31",
    `early ${one}`,
  ]);
  expect(net.urls()).not.toContain("https://one.example/2023-12-31");
});

describe("an import that was cut short", () => {
  const urls = Array.from({ length: 5 }, (_, at) => `https://host${at}.example/page`);
  const pages = Object.fromEntries(urls.map((url) => [url, article(`Of ${url}`, "Words.")]));

  test("goes on where it was, even after half a line, and ends as if nothing had been", async () => {
    const list = put("list.txt", urls.join("\n"));
    const stop = new AbortController();
    const halfway = sites(pages);
    const { fetch } = halfway.fetcher;
    let answered = 0;
    const dying = {
      ...halfway,
      fetcher: {
        ...halfway.fetcher,
        async fetch(request: Parameters<typeof fetch>[0]) {
          answered++;
          if (answered > 3) stop.abort();
          return stop.signal.aborted ? refusal({ code: "stopped" }) : fetch(request);
        },
      },
    };
    const first = await run([list], dying, { signal: stop.signal });
    expect(first).toMatchObject({ isWhole: false, reported: { length: 3 } });
    const journal = journalIn(place.dataFolder);
    truncateSync(journal, readFileSync(journal).length - 20);
    const net = sites(pages);
    const second = await run([list], net);
    // The line that was cut costs its page another look; nothing is written twice.
    expect(second).toMatchObject({ isWhole: true, doneBefore: 2 });
    expect(net.asked).toHaveLength(3);
    expect(readdirSync(join(place.folder, "imported"))).toHaveLength(5);
    expect((await run([list], sites(pages))).doneBefore).toBe(0);
  });

  test("is begun anew where it is another one", async () => {
    const stop = AbortSignal.abort();
    await run([put("list.txt", urls.join("\n"))], sites(pages), { signal: stop });
    expect(await run([urls[0] ?? ""], sites(pages))).toMatchObject({ doneBefore: 0, isWhole: true });
  });
});
