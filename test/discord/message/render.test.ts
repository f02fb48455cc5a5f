import { ButtonStyle, ComponentType } from "discord.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodePressed } from "../../../src/discord/message/custom-id.ts";
import { render } from "../../../src/discord/message/render.ts";
import type { ArticleId } from "../../../src/domain/article.ts";
import { localeCodes } from "../../../src/domain/locale.ts";
import { openArticle, titleButton } from "../../../src/domain/open-article.ts";
import type { Attributed, Citation, Passage, QuotedPassage, QuoteId } from "../../../src/domain/quoted.ts";
import type { ArticleReply, Control, QuoteReply, Reply } from "../../../src/domain/reply.ts";
import { slice } from "../../../src/domain/span.ts";
import { locales } from "../../../src/locales/index.ts";
import { furtherReply } from "../../locales/further-reply.ts";
import { anyReply } from "./arbitrary-reply.ts";
import { showDiscord } from "./markdown-model.ts";
import { type MessageBody, refusals } from "./message-limits.ts";

const sharer = "123456789012345678";

describe("Discord refuses no answer, whatever stands in the articles", () => {
  test.each(localeCodes)("%s, for one's own eyes and shared", (code) => {
    fc.assert(
      fc.property(anyReply, (reply) => {
        expect(refusals(render(reply, locales[code]))).toEqual([]);
        expect(refusals(render(reply, locales[code], sharer))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test("and every button and menu of it says what it does", () => {
    fc.assert(
      fc.property(anyReply, fc.boolean(), (reply, shared) => {
        for (const id of customIds(render(reply, locales.en, shared ? sharer : null))) {
          expect(decodePressed(id)).not.toBeNull();
        }
      }),
      { numRuns: 100 },
    );
  });
});

function customIds({ components }: MessageBody): string[] {
  return components.flatMap((row) =>
    row.components.flatMap((component) => ("custom_id" in component ? [component.custom_id] : [])),
  );
}

/** What is said above the line of links. */
function said(body: MessageBody): string {
  return description(body).replace(/\n\n\[[^\n]*$/, "");
}

/** The addresses of its links, in the text and among the buttons. */
function links(body: MessageBody): string[] {
  const written = [...description(body).matchAll(/\]\((https?:[^)]+)\)/g)].map(([, url = ""]) => url);
  const buttons = body.components.flatMap((row) =>
    row.components.flatMap((component) =>
      component.type === ComponentType.Button && component.style === ButtonStyle.Link ? [component.url] : [],
    ),
  );
  return [...written, ...buttons];
}

function labels({ components }: MessageBody): string[] {
  return components.flatMap((row) =>
    row.components.flatMap((component) =>
      component.type === ComponentType.Button && component.style !== ButtonStyle.Premium
        ? [component.label ?? ""]
        : [],
    ),
  );
}

function passageOf(text: string, words = text): Passage {
  const start = text.indexOf(words);
  const span = { start, end: start + words.length };
  return { span, text: slice(text, span), highlights: [] };
}

const citation: Citation = {
  article: "AAAAAAAAAAAA" as ArticleId,
  title: slice("The *lamp* of Ombrac", { start: 0, end: 20 }),
  authors: [],
  url: "https://example.org/lamp",
  date: "2021-11-12",
  outlet: "The Mail @everyone",
  language: "en",
  kind: "full",
};

interface Said {
  readonly before?: string;
  readonly after?: string;
  readonly attributed?: Attributed;
  readonly url?: string | null;
  readonly form?: QuotedPassage["form"];
}

function quoteOf(
  words: string,
  { before = "", after = "", attributed = { tier: "unknown" }, url, form = "marked" }: Said = {},
): QuotedPassage {
  const text = `${before}“${words}”${after}`;
  const start = before.length + 1;
  return {
    id: "AAAAAAAAAAAA.BBBBBB" as QuoteId,
    citation: url === undefined ? citation : { ...citation, url },
    quote: {
      ...passageOf(text, text),
      span: { start, end: start + words.length },
      text: slice(text, { start, end: start + words.length }),
    },
    context: passageOf(text),
    outer: { start: before.length, end: start + words.length + 1 },
    words: words.split(" ").length,
    form,
    attributed,
  };
}

function quoteReply(quote: QuotedPassage): QuoteReply {
  return {
    kind: "quote",
    quote,
    place: { kind: "ranked", position: 2, total: 3 },
    inexact: null,
    controls: [{ kind: "share", action: openArticle("", citation.article) }],
  };
}

function description(body: MessageBody): string {
  return body.embeds[0]?.description ?? "";
}

describe("quotations of one article", () => {
  const text = "He called it “a lamp” and “a promise”, then “never lit”. Then the rain came.";
  const sentence = text.slice(0, text.indexOf(" Then"));
  const maude: Attributed = { tier: "named", name: "Maude Kerbrat", role: null, kind: "person" };
  const saying = (words: string, attributed: Attributed = maude): QuotedPassage => ({
    ...quoteOf(words, { attributed }),
    quote: passageOf(text, words),
    context: passageOf(text, sentence),
    outer: passageOf(text, `“${words}”`).span,
  });
  const shown = (...quotes: QuotedPassage[]) =>
    said(
      render({ kind: "quotes", citation, quotes, from: 1, total: quotes.length, controls: [] }, locales.en),
    );

  test("that one sentence shows are read in it once, each in bold", () => {
    expect(shown(saying("a lamp"), saying("a promise"), saying("never lit"))).toBe(
      "> He called it **“a lamp”** and **“a promise”**, then **“never lit”**.\n— **Maude Kerbrat**",
    );
  });

  test("stand apart where the speakers differ, or where it is not as sure who spoke", () => {
    for (const other of [
      { ...maude, name: "Ivo Marr" },
      { ...maude, role: "keeper" },
      { ...maude, tier: "likely" } as const,
      { tier: "unknown" } as const,
    ]) {
      expect(shown(saying("a lamp"), saying("a promise", other)).split("\n\n")).toHaveLength(2);
    }
  });

  test("are read once, too, where the longer one stands first", () => {
    const words = "a lamp” and “a promise”, then “never lit";
    const long: QuotedPassage = { ...saying(words), words: 8 };
    expect(shown(long, saying("never lit"))).toBe(
      "> He called it **“a lamp” and “a promise”, then “never lit”**.\n— **Maude Kerbrat**",
    );
  });

  test("of sentences apart are shown each in its own", () => {
    const rain: QuotedPassage = {
      ...saying("a lamp"),
      outer: passageOf(text, "the rain").span,
      context: passageOf(text, "Then the rain came."),
    };
    expect(shown(saying("a lamp"), rain).split("\n\n")).toHaveLength(2);
  });
});

describe("the steps through an answer", () => {
  const step = (label: "previous" | "next", enabled: boolean) => ({
    ...{ kind: "button" as const, label, enabled },
    action: { command: "quote" as const, act: label, args: [] },
  });
  const shown = (hasPrevious: boolean, hasNext: boolean) =>
    labels(
      render(
        {
          ...quoteReply(quoteOf("a lamp")),
          controls: [step("previous", hasPrevious), step("next", hasNext)],
        },
        locales.en,
      ),
    );

  test("are both there, and stay where they are, as soon as one of them leads on", () => {
    expect(shown(true, false)).toEqual(expect.arrayContaining(["←", "→"]));
    expect(shown(false, true)).toEqual(expect.arrayContaining(["←", "→"]));
  });

  test("are left out where there is nowhere to go", () => {
    expect(shown(false, false)).toEqual([]);
  });
});

describe("a quotation", () => {
  const words = "A lamp is a promise to people you will never meet";

  test("is shown whole, in marks, with its speaker, source, day and both links", () => {
    const attributed: Attributed = { tier: "named", name: "Maude Kerbrat", role: "keeper", kind: "person" };
    const body = render(quoteReply(quoteOf(words, { attributed })), locales.en);
    expect(description(body)).toContain(`> “${words}”\n— **Maude Kerbrat**, keeper`);
    expect(body.embeds[0]).toMatchObject({
      title: "The \\*lamp\\* of Ombrac",
      url: "https://example.org/lamp",
      author: { name: "The Mail @everyone · 12 November 2021" },
      footer: { text: "Quotation 2 of 3" },
    });
    expect(links(body)).toEqual([
      "https://example.org/lamp#:~:text=A%20lamp%20is%20a,you%20will%20never%20meet",
      "https://web.archive.org/web/20211112/https://example.org/lamp",
    ]);
    expect(body.content).toBe("");
  });

  test("without marks in the article is shown without marks, and that is said", () => {
    for (const wording of Object.values(locales)) {
      const shown = description(render(quoteReply(quoteOf(words, { form: "turn" })), wording));
      expect(shown).toContain(`> ${words}\n`);
      expect(shown).toContain(`-# ${wording.turn}`);
    }
  });

  test("of fewer than six words is always shown inside its sentence, in bold", () => {
    const quote = quoteOf("a promise", { before: "She called it ", after: " to us all." });
    const body = render(quoteReply(quote), locales.fr);
    expect(description(body)).toContain("> She called it **“a promise”** to us all.");
  });

  test.each<[string, Attributed, string]>([
    ["named at high confidence", { tier: "named", name: "A_b", role: null, kind: "person" }, "— **A\\_b**"],
    [
      "likely",
      { tier: "likely", name: "Ivo", role: "baker", kind: "person" },
      "— **Ivo**, baker (according to context)",
    ],
    [
      "by the words of the text alone",
      { tier: "mention", words: slice("the keeper", { start: 0, end: 10 }) },
      "— “the keeper” (in the article's words)",
    ],
    ["not at all", { tier: "unknown" }, "— *speaker not identified*"],
  ])("says how sure its speaker is: %s", (_, attributed, line) => {
    expect(description(render(quoteReply(quoteOf(words, { attributed })), locales.en))).toContain(line);
  });

  test("that is too long for a message is never cut, but named as too long", () => {
    const long = "mot ".repeat(1250).trim();
    const shown = description(render(quoteReply(quoteOf(long)), locales.en));
    expect(shown).toContain("This quotation has 4,999 characters");
    expect(shown).not.toContain("mot mot");
  });

  test("that is short, in a sentence too long for a message, is not said to be long itself", () => {
    const quote = quoteOf("a promise", { before: "mot ".repeat(1300), after: " to us all." });
    const shown = description(render(quoteReply(quote), locales.en));
    expect(shown).not.toContain("This quotation has 9 characters, too many");
    expect(shown.length).toBeLessThan(4096);
  });

  test("without a known link says so", () => {
    const body = render(quoteReply(quoteOf(words, { url: null })), locales.en);
    expect(links(body)).toEqual([]);
    expect(body.embeds[0]?.author?.name).toContain("no link known");
  });

  test.each([500, 1900])(
    "whose address has %i characters still leads to its source and to an archived copy",
    (length) => {
      const url = `https://example.org/${"a".repeat(length - 20)}`;
      const body = render(quoteReply(quoteOf(words, { url })), locales.en);
      const everything = [description(body), body.embeds[0]?.url ?? "", ...links(body)].join("\n");
      expect(everything).toContain(url);
      expect(everything).toContain(`https://web.archive.org/web/20211112/${url}`);
    },
  );

  test("shared names who shared, offers Delete, and keeps only what opens an answer of one's own", () => {
    const reply: QuoteReply = {
      ...quoteReply(quoteOf(words)),
      controls: [
        { kind: "button", label: "next", action: openArticle("", citation.article), enabled: true },
        { kind: "button", label: "open-article", action: openArticle("x", citation.article), enabled: true },
        { kind: "share", action: openArticle("", citation.article) },
      ],
    };
    const body = render(reply, locales.en, sharer);
    expect(body.content).toBe(`Shared by <@${sharer}>`);
    expect(body.allowed_mentions).toEqual({ parse: [] });
    expect(labels(body)).toEqual(["Article", "Delete"]);
    expect(body.embeds[0]?.footer).toBeUndefined();
  });
});

describe("what is below a message", () => {
  const act = (label: "next" | "read" | "context" | "more-quotes" | "open-article") =>
    ({ kind: "button", label, action: { command: "article", act: label, args: [] }, enabled: true }) as const;
  const quoted = quoteReply(quoteOf("A lamp is a promise to people you will never meet"));
  const shown = (...controls: Control[]) => render({ ...quoted, controls }, locales.en);

  test("is one row of buttons; links stand in the text", () => {
    const body = shown(act("next"), act("read"), act("context"), act("more-quotes"), act("open-article"));
    expect(body.components).toHaveLength(1);
    expect(labels(body)).toEqual(["→", "Read", "Context", "More quotes", "Article"]);
    expect(description(body)).toMatch(
      /\[Open the passage\]\(.+\) · \[Archived copy\]\(https:\/\/web\.archive\.org/,
    );
  });

  test("are menus of less used ways, of matches and of near titles, none of which shows a choice as its own", () => {
    const action = { command: "article", act: "open", args: ["", "", ""] } as const;
    const other = { ...citation, article: "BBBBBBBBBBBB" as ArticleId };
    const body = shown(
      {
        kind: "menu",
        action: openArticle("x", other.article),
        choices: [citation, other],
        total: 2,
        chosen: citation.article,
      },
      { kind: "near-titles", action, choices: [other] },
      {
        kind: "ways",
        action: { command: "article", act: "ways", args: ["x"] },
        choices: ["related", "cite"],
      },
    );
    const menus = body.components.flatMap((row) =>
      row.components.flatMap((one) => (one.type === ComponentType.StringSelect ? [one] : [])),
    );
    expect(menus.map(({ placeholder }) => placeholder)).toEqual([
      "Another of the 2 articles found",
      "Titles that come close: choose one",
      "More to do",
    ]);
    expect(menus.flatMap(({ options }) => options).some((option) => option.default)).toBe(false);
    expect(menus[0]?.options.map((option) => option.description?.startsWith("shown here"))).toEqual([
      true,
      false,
    ]);
    expect(menus[2]?.options).toEqual([
      { label: "Related", value: "related" },
      { label: "Cite", value: "cite" },
    ]);
  });
});

describe("an article", () => {
  const reply: ArticleReply = {
    kind: "article",
    citation,
    summary: [passageOf("The lamp burns again.")],
    abstract: null,
    quote: null,
    inexact: null,
    matches: 1,
    controls: [],
  };

  test("says which words it does not have, and which were taken for others, in the reader's marks", () => {
    const inexact = { missing: ["*Zanzibar*"], replaced: [{ typed: "lapm", by: ["lamp", "lamps"] }] };
    expect(description(render({ ...reply, inexact }, locales.en))).toMatch(
      /^-# No article has “lapm”; nearest: “lamp” and “lamps”\.\n-# Not in this article: “\\\*Zanzibar\\\*”\./,
    );
    expect(description(render({ ...reply, inexact: { missing: [], replaced: [] } }, locales.en))).toMatch(
      /^The lamp/,
    );
  });

  test("shows an abstract labelled as such, and never as the article's words", () => {
    const abstract = "A lamp, in our *words*.";
    const shown = description(
      render({ ...reply, summary: [], abstract, citation: { ...citation, kind: "record" } }, locales.en),
    );
    expect(shown).toContain("**Summary, not the article's words**\nA lamp, in our \\*words\\*.");
    expect(shown).toContain("This library holds no full text of this article.");
    expect(render({ ...reply, summary: [], abstract }, locales.en).embeds[0]?.footer).toBeUndefined();
  });

  test("says that its sentences are the article's, word for word", () => {
    expect(render(reply, locales.en).embeds[0]?.footer?.text).toContain("word for word");
  });

  test("without a sentence that can be shown says so", () => {
    expect(description(render({ ...reply, summary: [] }, locales.en))).toContain(
      "No sentence of this article",
    );
  });

  test("drops nothing without a word where summary, abstract and quotation are all long", () => {
    const sentence = `${"mot ".repeat(170)}fin.`;
    const long = `${"dit ".repeat(520)}fin`;
    const shown = description(
      render(
        {
          ...reply,
          citation: { ...citation, kind: "record" },
          summary: [passageOf(sentence)],
          abstract: "bref ".repeat(300),
          quote: quoteOf(long),
        },
        locales.en,
      ),
    );
    expect(shown).toContain(sentence);
    expect(shown).toContain("bref");
    expect(shown.includes(long) || shown.includes("too many for one Discord message")).toBe(true);
    expect(shown).toContain("no full text of this article");
  });

  test("has bold words only where it marks matches", () => {
    const text = "The **lamp** of # Ombrac @everyone burns";
    const marked = { ...passageOf(text), highlights: [{ start: 22, end: 28 }] };
    const shown = said(render({ ...reply, summary: [marked] }, locales.en));
    expect(showDiscord(shown).live).toEqual([{ rule: "bold", inside: text.slice(22, 28) }]);
    expect(showDiscord(shown).words).toContain(text);
  });
});

describe("what is just within a limit of Discord's, and what is just beyond it", () => {
  const titled = (length: number) => {
    const title = "a ".repeat(127) + "a".repeat(length - 254);
    const quote = quoteOf("A lamp is a promise to people");
    const shown = { ...quote, citation: { ...citation, title: slice(title, { start: 0, end: length }) } };
    return render(quoteReply(shown), locales.en).embeds[0]?.title;
  };

  test("a title of 256 characters is shown whole, one of 257 loses its last words", () => {
    expect(titled(256)).toHaveLength(256);
    expect(titled(257)).toMatch(/ a…$/);
    expect(titled(257)?.length).toBeLessThanOrEqual(256);
  });

  /** A quotation the address of whose passage has that length. */
  const linked = (length: number) => {
    const url = "https://example.org/".padEnd(length - "#:~:text=Never%20again".length, "a");
    return { url, body: render(quoteReply(quoteOf("Never again", { url })), locales.en) };
  };

  test("an address of 512 characters leads to the passage, one of 513 to the page alone", () => {
    const within = linked(512);
    expect(links(within.body)[0]).toBe(`${within.url}#:~:text=Never%20again`);
    expect(links(within.body)[0]).toHaveLength(512);
    const beyond = linked(513);
    expect(links(beyond.body)[0]).toBe(beyond.url);
  });
});

describe("a link behind words", () => {
  const hostile = "https://example.org/a_(b)/c)d(e";
  const whole = "https://example.org/a_%28b%29/c%29d%28e";

  test.each([
    [
      "to a passage",
      render(quoteReply(quoteOf("A lamp is a promise to people", { url: hostile })), locales.en),
    ],
    [
      "to a long address's copy",
      render(quoteReply(quoteOf("Never again", { url: `${hostile}?${"x".repeat(500)}` })), locales.en),
    ],
    [
      "to the project's page",
      render(
        { kind: "help", articles: 2, quotes: 3, examples: { topic: "x", speaker: null }, project: hostile },
        locales.en,
      ),
    ],
  ])("goes %s whole, parentheses and all", (_, body) => {
    const shown = description(body) || body.content;
    const targets = [...shown.matchAll(/\]\(([^)]*)\)/g)].map(([, target]) => target ?? "");
    expect(targets.length).toBeGreaterThan(0);
    for (const target of targets) expect(target).toContain(whole);
    // Nothing of the address is left over behind the link.
    expect(shown.replace(/\[[^\]]*\]\([^)]*\)/g, "")).not.toContain("d(e");
  });

  test.each(localeCodes)("is named by words of ours alone, never by an article's (%s)", (code) => {
    const wording = locales[code];
    const ours = new Set([
      wording.passageLink,
      wording.buttons.archive,
      wording.buttons.source,
      wording.about,
    ]);
    fc.assert(
      fc.property(fc.oneof(anyReply, furtherReply), (reply) => {
        const { content, embeds } = render(reply, wording);
        const live = [content, embeds[0]?.description ?? ""].flatMap((text) => showDiscord(text).live);
        for (const { rule, inside } of live) {
          if (rule === "masked link") expect(ours).toContain(/^\[([^\]]*)\]/.exec(inside)?.[1]);
        }
      }),
      { numRuns: 200 },
    );
  });
});

test("a title without a sign that shows still has a label", () => {
  const blank: Citation = { ...citation, title: slice("\u202E\u0007", { start: 0, end: 2 }) };
  const reply: Reply = {
    kind: "nothing-found",
    looked: "articles",
    query: "x",
    by: "",
    filtered: false,
    controls: [titleButton(blank)],
  };
  expect(refusals(render(reply, locales.en))).toEqual([]);
});

describe("a sentence of ours", () => {
  test.each(localeCodes)("about a hostile query says it as text (%s)", (code) => {
    const query = "**@everyone** <@1> [x](https://x.example) `y` ||z||";
    const body = render(
      { kind: "nothing-found", looked: "articles", query, by: "", filtered: false, controls: [] },
      locales[code],
    );
    expect(showDiscord(body.content).live).toEqual([]);
    expect(showDiscord(body.content).words).toContain(query);
  });

  test("of help keeps its examples inside their code", () => {
    const examples = { topic: "a` @everyone **b** `", speaker: "c`d" };
    const body = render({ kind: "help", articles: 2, quotes: 3, examples, project: null }, locales.en);
    const live = showDiscord(body.content).live.map(({ rule }) => rule);
    expect(live.filter((rule) => rule !== "bold" && rule !== "code" && rule !== "small print")).toEqual([]);
    expect(body.content.split("\n")).toHaveLength(5);
  });

  test("of help keeps its lines whatever a topic holds", () => {
    const examples = { topic: "two\nlines", speaker: null };
    const body = render({ kind: "help", articles: 2, quotes: 3, examples, project: null }, locales.fr);
    expect(body.content.split("\n")).toHaveLength(5);
  });
});
