import { describe, expect, test } from "vitest";
import { detectFormat } from "../../src/formats/detect.ts";
import { feed } from "../../src/formats/feed.ts";
import { readFeed } from "../../src/formats/feeds/read-feed.ts";
import { formats } from "../../src/formats/index.ts";
import { openingOf, sourceFile } from "../../src/formats/source-file.ts";

const utf8 = new TextEncoder();
const read = (text: string) => readFeed(utf8.encode(text));
const itemOf = (text: string) => read(text).items[0];
const documents = async (text: string) =>
  (await feed.parse(sourceFile("a.xml", utf8.encode(text)))).documents;

const rss = (item: string, channel = "") =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Gazette</title><link>https://gazette.example/</link><language>en</language>${channel}<item>${item}</item></channel></rss>`;
const bridge =
  "<title>The bridge &amp; the river</title><link>https://gazette.example/bridge</link><pubDate>Thu, 02 May 2019 08:00:00 +0200</pubDate><guid isPermaLink='false'>b1</guid>";

const expected = {
  title: "The bridge & the river",
  link: "https://gazette.example/bridge",
};

describe("every kind of feed is read", () => {
  test.each<[string, string, object]>([
    ["RSS 2.0", rss(bridge), { ...expected, date: "Thu, 02 May 2019 08:00:00 +0200", key: "b1" }],
    [
      "RSS 1.0, its items beside the channel",
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:d="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>The Gazette</title></channel><item rdf:about="https://gazette.example/bridge"><title>The bridge &amp; the river</title><link>https://gazette.example/bridge</link><d:date>2019-05-02T08:00:00+02:00</d:date><d:creator>Rolf Quist</d:creator></item></rdf:RDF>`,
      { ...expected, date: "2019-05-02T08:00:00+02:00", authors: ["Rolf Quist"] },
    ],
    [
      "Atom 1.0, with markup in its title and an address against the feed's",
      `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://gazette.example/"><title>The Gazette</title><entry><id>tag:b1</id><title type="html">The bridge &amp;amp; the river</title><link rel="enclosure" href="/a.mp3"/><link href="/bridge"/><updated>2019-05-02T08:00:00Z</updated><author><name>Rolf Quist</name><email>r@gazette.example</email></author><category term="roads"/></entry></feed>`,
      {
        ...{ link: "https://gazette.example/bridge", title: "The bridge &amp; the river", key: "tag:b1" },
        ...{ date: "2019-05-02T08:00:00Z", authors: ["Rolf Quist"], tags: ["roads"] },
      },
    ],
    [
      "Atom under a prefix, its text in XHTML",
      `<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>The Gazette</a:title><a:entry><a:title>The bridge &amp; the river</a:title><a:link href="https://gazette.example/bridge"/><a:content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>It <b>opened</b>.</p></div></a:content></a:entry></a:feed>`,
      { ...expected, content: "<p>It <b>opened</b>.</p>" },
    ],
    [
      "JSON Feed",
      JSON.stringify({
        version: "https://jsonfeed.org/version/1.1",
        title: "The Gazette",
        items: [
          {
            ...{
              id: 7,
              url: expected.link,
              title: expected.title,
              content_text: "It opened.\n\nNobody sang.",
            },
            ...{ date_published: "2019-05-02T08:00:00Z", authors: [{ name: "Rolf Quist" }], tags: ["roads"] },
          },
        ],
      }),
      { ...expected, key: "7", date: "2019-05-02T08:00:00Z", authors: ["Rolf Quist"], tags: ["roads"] },
    ],
  ])("%s", (_, text, item) => {
    expect(read(text)).toMatchObject({ title: "The Gazette", items: [item] });
    expect(detectFormat(formats, "a.txt", openingOf(utf8.encode(text)))).toBe(feed);
  });

  test("an item whose text the feed carries is an article; any other a record with its summary and link", async () => {
    const short = `${bridge}<description>It &lt;b&gt;opened&lt;/b&gt; at dawn.</description>`;
    const full = `${short}<content:encoded><![CDATA[<p>It opened at dawn.</p><p>Nobody sang.</p>]]></content:encoded>`;
    const fields = { url: expected.link, date: "2019-05-02", outlet: "The Gazette", language: "en" };
    expect(await documents(rss(short))).toMatchObject([
      { ...fields, kind: "record", text: "The bridge & the river", abstract: "It opened at dawn." },
    ]);
    expect(await documents(rss(full))).toMatchObject([
      { ...fields, kind: "full", text: "The bridge & the river\n\nIt opened at dawn.\n\nNobody sang." },
    ]);
  });

  test("an item without a title is called by its first words", async () => {
    const [document] = await documents(
      rss("<link>https://gazette.example/note</link><description>It opened at dawn.</description>"),
    );
    expect(document).toMatchObject({ text: "It opened at dawn.", url: "https://gazette.example/note" });
  });
});

describe("what is written badly", () => {
  test.each<[string, string, object]>([
    ["a bare ampersand", rss("<title>Bread & butter</title>"), { title: "Bread & butter" }],
    [
      "ampersands of an address",
      rss("<link>https://gazette.example/?a=1&b=2</link>"),
      { link: "https://gazette.example/?a=1&b=2" },
    ],
    [
      "an element that is not closed",
      rss("<title>The bridge").replace("</item>", ""),
      { title: "The bridge" },
    ],
    ["a prefix that nobody declared", rss("<x:y>z</x:y><title>The bridge</title>"), { title: "The bridge" }],
    ["a character that XML forbids", rss("<title>The\b bridge</title>"), { title: "The bridge" }],
    [
      "white space before the declaration",
      `\n  ${rss("<title>The bridge</title>")}`,
      { title: "The bridge" },
    ],
    ["a date of no known form", rss(`${bridge}<pubDate>soon</pubDate>`), expected],
    [
      "an address in the identifier alone",
      rss("<guid>https://gazette.example/b</guid>"),
      { link: "https://gazette.example/b" },
    ],
    ["Windows-1252 taken for Latin-1", rss("<title>Don&#146;t</title>"), { title: "Don’t" }],
  ])("is read: %s", (_, text, item) => {
    expect(itemOf(text)).toMatchObject(item);
  });

  test.each<[string, string, RegExp]>([
    ["nothing", "  \n", /the feed is empty/],
    ["no element", "Words alone.", /holds no element/],
    ["another language of XML", "<opml><body/></opml>", /no feed: it begins with <opml>/],
    ["a sitemap", "<urlset><url><loc>https://gazette.example/</loc></url></urlset>", /it is a sitemap/],
    ["JSON without items", '{"version": "https://jsonfeed.org/version/1"}', /it has no items/],
    ["JSON that breaks off", '{"version": "https://jsonfeed.org/version/1", "items": [', /no valid JSON/],
    ["elements in elements", rss("<a>".repeat(100)), /more than 64 deep/],
  ])("is refused with the reason: %s", (_, text, reason) => {
    expect(() => read(text)).toThrow(reason);
  });

  test("entities that grow are not read, and cost nothing", () => {
    const bomb = `<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>${rss("<title>&b;</title>")}`;
    expect(itemOf(bomb)?.title).toBe("&b;");
  });
});
