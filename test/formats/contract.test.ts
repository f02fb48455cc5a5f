import { expect, test } from "vitest";
import { formats } from "../../src/formats/index.ts";
import { formatContract, type Sample } from "./contract.ts";

const samples: Readonly<Record<string, Sample>> = {
  markdown: {
    path: "lamp.md",
    write: (title, paragraphs) => `---\ntitle: ${JSON.stringify(title)}\n---\n\n${paragraphs.join("\n\n")}\n`,
    showsItself: true,
    pieces: [
      ...[
        "[",
        "![",
        "*a ",
        "**a_b",
        "`a``",
        "> ",
        "- ",
        "- a\n",
        "> a\n",
        "1. a\n",
        "<",
        "<!-- ",
        "<a b='",
        "&",
        "&amp;",
        "\\",
        "|a",
        "[a](",
        "[a]: b '",
        "#",
        "~~a ",
        "---\n",
        "```\n",
        "<div>\n",
      ].map((piece) => ["# The lamp\n\n", () => piece] as const),
      ["# The lamp\n\n", (at) => `${"  ".repeat(at % 200)}- a\n`],
      ["---\n", (at) => `key${at}: value\n`, "\n---\nText.\n"],
      ["---\ntitle: ", () => "[", "\n---\nText.\n"],
      ["---\ntitle: {", () => "x: y ", "\n---\nText.\n"],
      ["---\ntitle: a\ntags: [", (at) => `&a${at} x, *a${at},`, "]\n---\nText.\n"],
      ["---\ntitle: a\ntags: [", () => "a, ", "]\n---\nText.\n"],
      ["---\ntitle: a\nquotes:\n", (at) => `  - text: "lamp ${at}"\n`, "\n---\nText.\n"],
      ["---\ntitle: a\n", () => "# note\n", "\n---\nText.\n"],
      ["---\ntitle: a\n", () => "\n", "\n---\nText.\n"],
    ],
  },
  html: {
    path: "lamp.html",
    write: (title, paragraphs) =>
      `<!doctype html>\n<html><head><title>${title}</title></head><body><article>\n<h1>${title}</h1>\n${paragraphs.map((words) => `<p>${words}</p>`).join("\n")}\n</article></body></html>\n`,
    showsItself: true,
    asBrowsers: true,
    pieces: [
      ...[
        "<div>",
        "<p>",
        "<b>",
        "<a href=x>",
        "<br>",
        "<li>",
        "<",
        "</",
        "<!-- ",
        "<a b='",
        "&",
        "&amp;",
        "</div>",
        "<p a=b",
        "<script>",
        "<svg>",
        "<td>",
        "<!doctype ",
        "words, and more ",
      ].map((piece) => ["<!doctype html><title>a</title><p>The lamp.</p>", () => piece] as const),
      ["<!doctype html><title>a</title><p ", (at) => `a${at}=b `, ">The lamp.</p>"],
      ["<!doctype html><title>a</title><p a='", () => "lamp ", "'>The lamp.</p>"],
      ["<!doctype html><title>a</title><p>The lamp.</p>", (at) => `<p>The lamp ${at}, which burnt.</p>`],
      ["<!doctype html><title>a</title><p>The lamp.</p>", (at) => `<table><tr><td>${at}`],
      [
        '<!doctype html><title>a</title><script type="application/ld+json">',
        () => "[",
        "</script><p>The lamp.</p>",
      ],
      [
        '<!doctype html><title>a</title><script type="application/ld+json">[',
        () => '{"a":"b"},',
        "{}]</script><p>The lamp.</p>",
      ],
    ],
  },
  feed: {
    path: "lamp.xml",
    write: (title, paragraphs) =>
      `<?xml version="1.0"?>\n<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>\n<item><title>${title}</title><content:encoded><![CDATA[${paragraphs.map((words) => `<p>${words}</p>`).join("\n")}]]></content:encoded></item>\n</channel></rss>\n`,
    showsItself: true,
    asBrowsers: true,
    pieces: [
      ...["<a>", "</a>", "<item>", "<![CDATA[", "]]>", "<!--", "<", "&", "&amp;", "&#65;", "<a b='c'/>"].map(
        (piece) => ["<rss><channel>", () => piece] as const,
      ),
      ["<rss><channel><item><title>a</title>", () => "<link>https://example.org/a</link>\n"],
      ["<rss><channel>", (at) => `<item><title>a</title><link>https://example.org/${at}</link></item>\n`],
      ["<rss><channel><item><title>a</title><description>", () => "&lt;p&gt;lamp"],
      ["<rss><channel ", (at) => `a${at}='b' `, "><item><title>a</title></item>"],
      ["<rss><channel><item ", (at) => `xmlns:a${at}='b' `, "><title>a</title></item>"],
      [
        '<!DOCTYPE rss [<!ENTITY a "lamp">',
        (at) => `<!ENTITY a${at} "&a;&a;&a;">`,
        "]><rss><channel/></rss>",
      ],
      [
        "<feed xmlns='http://www.w3.org/2005/Atom'>",
        () => "<entry><title>a</title><link href='/a'/></entry>",
      ],
      [
        '{"version":"https://jsonfeed.org/version/1.1","items":[',
        () => '{"title":"a","url":"https://example.org"},',
        "{}]}",
      ],
      ["", () => "<?a?>", "<rss/>"],
      ["", () => "<!-- a -->", "<rss/>"],
    ],
  },
  json: {
    path: "lamp.json",
    write: (title, paragraphs) => JSON.stringify({ title, text: paragraphs.join("\n\n") }),
    showsItself: true,
    pieces: [
      ["", () => "["],
      ["", () => '{"a":'],
      ["[", () => '{"title":"a","url":"https://example.org/a"},', "]"],
      ["[", () => '{"title":"a","url":"https://example.org/a"\n', "]"],
      ["[\n", () => '{"title":"a",\n', "]"],
      ["[", () => '"', "]"],
      ["[", () => "1,", "]"],
      ["", () => '{"title":"a","url":"https://example.org/a"}\n'],
      ["", () => '{"title"\n'],
      ['{"title":"a","text":"', () => "<p>lamp", '"}'],
      ['{"title":"a","text":"', () => "\\n", '"}'],
      ['{"title":"a","tags":[', () => '"a",', '"b"]}'],
      ['{"title":"a","text":"b","quotes":[', () => '{"text":"b"},', '{"text":"b"}]}'],
      ["{", (at) => `"a${at}":{"title":"a","url":"https://example.org/a"},`, '"b":1}'],
    ],
  },
  table: {
    path: "lamp.csv",
    write: (title, paragraphs) =>
      `Title,Text\n${[title, paragraphs.join("\n\n")].map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")}\n`,
    showsItself: true,
    pieces: [
      ["", () => "title,"],
      ["title,url\n", () => "a,https://example.org/a\n"],
      ["title,url\n", () => '"a\n'],
      ["title,url\n", () => 'a "b" c,"\n'],
      ["title,url\n", () => "\n", "a,https://example.org/a"],
      ["title,url,tags\na,https://example.org/a,", () => "a|"],
      ['title,text\na,"', () => "<p>lamp", '"'],
      ["title;text\n", () => ";"],
    ],
  },
  "seed-text": {
    path: "lamp.txt",
    write: (title, paragraphs) =>
      ` date 2021-11 https://example.org/lamp\n\n${title}\n\n${paragraphs.join("\n\n")}\n`,
    showsItself: true,
    pieces: [
      [" date ", () => "2021-11 "],
      ["The lamp\n\n", () => "12.11.2021, "],
      ["The lamp\n\n", () => "..."],
      ["The lamp\n\n", () => "... 12.11.2021, The Mail\n"],
      ["", () => " \n"],
      ["", () => "date\n"],
    ],
  },
};

test("every format has a sample, and no sample is without its format", () => {
  expect(Object.keys(samples).sort()).toEqual(formats.map(({ name }) => name).sort());
});

for (const format of formats) {
  const sample = samples[format.name];
  if (sample) formatContract(format, sample);
}
