import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Block, Inline } from "../../web/markdown/nodes.ts";
import { parseMarkdown } from "../../web/markdown/parse-blocks.ts";
import { shortTime } from "../../web/markdown/time.ts";

/** The blocks in a short notation, with tags for what Discord would style. */
function shown(source: string): string {
  return parseMarkdown(source).map(block).join("|");
}

function block(one: Block): string {
  switch (one.kind) {
    case "text":
      return inline(one.children);
    case "heading":
      return `<h${one.level}>${inline(one.children)}</h${one.level}>`;
    case "subtext":
      return `<small>${inline(one.children)}</small>`;
    case "quote":
      return `<quote>${one.children.map(block).join("|")}</quote>`;
    case "list": {
      const name = one.start === null ? "ul" : `ol ${one.start}`;
      return `<${name}>${one.items.map((item) => `<li>${item.map(block).join("|")}</li>`).join("")}</${name}>`;
    }
    case "code-block":
      return `<pre ${one.language}>${one.text}</pre>`;
  }
}

function inline(nodes: readonly Inline[]): string {
  return nodes
    .map((node): string => {
      switch (node.kind) {
        case "text":
          return node.text;
        case "code":
          return `<code>${node.text}</code>`;
        case "link":
          return `<a ${node.url}>${inline(node.children)}</a>`;
        case "mention":
          return `<${node.of} ${node.id}>`;
        case "mention-all":
        case "emoji":
        case "mention-command":
          return `<${node.kind} ${"text" in node ? node.text : node.name}>`;
        case "time":
          return `<time ${node.unix} ${node.style}>`;
        default:
          return `<${node.kind}>${inline(node.children)}</${node.kind}>`;
      }
    })
    .join("");
}

describe("styles", () => {
  test.each([
    ["**bold**", "<strong>bold</strong>"],
    ["*italics* and _italics_", "<em>italics</em> and <em>italics</em>"],
    ["***both***", "<strong><em>both</em></strong>"],
    ["__under *line*__", "<underline>under <em>line</em></underline>"],
    ["~~gone~~ ||hidden||", "<strike>gone</strike> <spoiler>hidden</spoiler>"],
    ["`a **b**` ``c`d``", "<code>a **b**</code> <code>c`d</code>"],
    ["snake_case_name stays", "snake_case_name stays"],
    ["2 * 3 * 4", "2 * 3 * 4"],
    ["**open", "**open"],
    ["a ** b", "a ** b"],
  ])("%s", (source, expected) => expect(shown(source)).toBe(expected));
});

describe("what is escaped is shown as it is", () => {
  test.each([
    ["\\*not\\* \\_not\\_ \\`not\\`", "*not* _not_ `not`"],
    ["\\# no heading", "# no heading"],
    ["\\> no quote", "> no quote"],
    ["\\- no list", "- no list"],
    ["1\\. no list", "1. no list"],
    ["\\[no\\](https://example.org)", "[no](<a https://example.org>https://example.org</a>)"],
    ["\\<@123456789012345678>", "<@123456789012345678>"],
    ["\\~~no\\~~ \\||no\\||", "~~no~~ ||no||"],
    ["C:\\path stays", "C:\\path stays"],
  ])("%s", (source, expected) => expect(shown(source)).toBe(expected));
});

describe("links", () => {
  test.each([
    ["https://example.org/a.", "<a https://example.org/a>https://example.org/a</a>."],
    ["(https://example.org/a_(b))", "(<a https://example.org/a_(b)>https://example.org/a_(b)</a>)"],
    ["<https://example.org/a>", "<a https://example.org/a>https://example.org/a</a>"],
    ["[**bold** label](https://example.org)", "<a https://example.org><strong>bold</strong> label</a>"],
    ['[label](<https://example.org> "title")', "<a https://example.org>label</a>"],
    ["[a [b] c](https://example.org)", "<a https://example.org>a [b] c</a>"],
    ["[\\*label\\*](https://example.org)", "<a https://example.org>\\*label\\*</a>"],
    ["[**a\\_b**](https://example.org) \\_", "<a https://example.org><strong>a\\_b</strong></a> _"],
    [
      "[see https://example.com](https://example.org)",
      "[see https://example.com](<a https://example.org>https://example.org</a>)",
    ],
    ["[see https://](https://example.org)", "<a https://example.org>see https://</a>"],
    ["[bad](javascript:alert(1))", "[bad](javascript:alert(1))"],
    ["[bad](data:text/html,x)", "[bad](data:text/html,x)"],
    ["javascript://x", "javascript://x"],
  ])("%s", (source, expected) => expect(shown(source)).toBe(expected));
});

describe("what Discord fills in", () => {
  const id = "123456789012345678";
  test.each([
    [`<@${id}> <@!${id}> <@&${id}> <#${id}>`, `<user ${id}> <user ${id}> <role ${id}> <channel ${id}>`],
    ["@everyone and @here", "<mention-all @everyone> and <mention-all @here>"],
    [`</quote random:${id}>`, "<mention-command quote random>"],
    ["<t:0> <t:1700000000:R>", "<time 0 f> <time 1700000000 R>"],
    [`<:name:${id}> <a:moves:${id}>`, "<emoji name> <emoji moves>"],
    ["<@1> <t:x> <b>", "<@1> <t:x> <b>"],
  ])("%s", (source, expected) => expect(shown(source)).toBe(expected));

  test("times follow the reader's language", () => {
    expect(shortTime(0, "D", "en-GB", 0)).toBe("1 January 1970");
    expect(shortTime(0, "D", "fr", 0)).toBe("1 janvier 1970");
    expect(shortTime(3600, "R", "fr", 0)).toBe("dans 1 heure");
    expect(shortTime(-172_800, "R", "en-GB", 0)).toBe("2 days ago");
    expect(shortTime(9e12, "F", "en-GB", 0)).toBe("Invalid Date");
  });
});

describe("blocks", () => {
  test.each([
    ["# One\n## Two\n### Three\n#### Four", "<h1>One</h1>|<h2>Two</h2>|<h3>Three</h3>|#### Four"],
    ["-# small", "<small>small</small>"],
    ["#no heading", "#no heading"],
    ["a\nb", "a\nb"],
    ["> one\n> two\nafter", "<quote>one\ntwo</quote>|after"],
    [">>> one\n\ntwo", "<quote>one\n\ntwo</quote>"],
    [">no quote", ">no quote"],
    ["> > not twice", "<quote>> not twice</quote>"],
    ["- a\n- b\n  - c\n- d", "<ul><li>a</li><li>b|<ul><li>c</li></ul></li><li>d</li></ul>"],
    ["3. a\n4. b", "<ol 3><li>a</li><li>b</li></ol 3>"],
    ["```js\nlet a = '**';\n```", "<pre js>let a = '**';</pre>"],
    ["before\n```one line```after", "before|<pre >one line</pre>|after"],
    ["> ```\n> x\n> ```", "<quote><pre >x</pre></quote>"],
    ["```never closed", "```never closed"],
  ])("%s", (source, expected) => expect(shown(source)).toBe(expected));

  test("an empty line before a quotation stays an empty line", () => {
    expect(shown("words\n\n> quoted\n\nmore")).toBe("words\n\n|<quote>quoted</quote>|\nmore");
  });
});

describe("whatever is written", () => {
  const words = (nodes: readonly Inline[]): string =>
    nodes
      .map((node) => ("children" in node ? words(node.children) : "text" in node ? node.text : ""))
      .join("");

  test("plain words come through whole", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\p{L}\d ,;!?'"«»\n]{0,300}$/u), (source) => {
        const [first, ...others] = parseMarkdown(source);
        expect(others).toEqual([]);
        expect(first?.kind === "text" ? words(first.children) : "").toBe(source);
      }),
    );
  });

  test("it ends, soon, on 4,000 characters made to keep it busy", () => {
    const hostile = [
      "*",
      "**",
      "_",
      "||",
      "`",
      "[",
      "](",
      "<",
      "> ",
      "- ",
      "**_~~",
      "[](",
      "``` ",
      "\\",
      "```a",
    ];
    for (const piece of hostile) parseMarkdown(piece.repeat(4000 / piece.length));
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...hostile, "a", "\n", " "), { maxLength: 1500 }), (pieces) => {
        parseMarkdown(pieces.join(""));
      }),
      { numRuns: 50 },
    );
  });
});
