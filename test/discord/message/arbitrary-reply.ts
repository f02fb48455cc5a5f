import fc from "fast-check";
import type { ArticleId } from "../../../src/domain/article.ts";
import { type Filter, filterArguments } from "../../../src/domain/filter.ts";
import { openArticle, titleButton } from "../../../src/domain/open-article.ts";
import type { Attributed, Citation, Passage, QuotedPassage, QuoteId } from "../../../src/domain/quoted.ts";
import type { Action, Argument, Control, Reply } from "../../../src/domain/reply.ts";
import { slice } from "../../../src/domain/span.ts";

const hostileWord = fc.constantFrom(
  ..."le mot d’été ** __ ~~ || ` ``` # > - 1. [x](https://x.example) @everyone <@1> <t:1:R> https://x.example :smile: \\ 灯台守り שלום עולם 🌊 👩‍🚒 e\u0301 antidisestablishmentarianism_of_all_things %7C%25 ' \" « »".split(
    " ",
  ),
  "\u202Egnirts",
  ...[
    "<@&1>",
    "<#1>",
    "</help:1>",
    "<:smile:1>",
    "<a:smile:1>",
    "||spoiler||",
    "[x](<https://x.example>)",
    "-#",
  ],
  // Marks upon marks, and a family of one emoji.
  `z${"\u0300\u0489\u036F".repeat(40)}`,
  "👨‍👩‍👧‍👦",
  "\u2066שלום\u2069",
  "\u0007",
  "\n",
  "\n# ",
);

/** Words that would do harm, or none at all; `most` of them. */
function hostile(most: number, least = 0) {
  return fc.oneof(
    {
      weight: 4,
      arbitrary: fc.array(hostileWord, { minLength: least, maxLength: most }).map((all) => all.join(" ")),
    },
    { weight: 1, arbitrary: fc.string({ unit: "grapheme", minLength: least, maxLength: most }) },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom("*", "_", "a", "🌊", "@everyone ")
        .map((sign) => sign.repeat(Math.max(1, most))),
    },
  );
}

const articleId = fc
  .string({ unit: fc.constantFrom(..."ABCDEFabcdef0123456789_-"), minLength: 12, maxLength: 12 })
  .map((id) => id as ArticleId);

const url = fc.oneof(
  fc.constantFrom(null, "https://example.org/a", "https://example.org/(a)?b=1&c=[2]#part"),
  fc.integer({ min: 1, max: 1970 }).map((length) => `https://example.org/${"a(".repeat(length / 2)}`),
);
const date = fc.constantFrom(null, "2022", "2022-01", "2022-01-15", "0001");
const language = fc.constantFrom("fr", "en", "und", "zz-ZZ", "x".repeat(40));

/** Also as long as no headline is: a whole text on one line. */
const title = fc
  .oneof({ weight: 6, arbitrary: hostile(60, 1) }, { weight: 1, arbitrary: hostile(900, 400) })
  .map((text) => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what a title must not be made of alone
    const shown = /[^\s\u0000-\u001F\u202A-\u202E]/.test(text) ? text.trim() : "T";
    return slice(shown, { start: 0, end: shown.length });
  });

const citation: fc.Arbitrary<Citation> = fc.record({
  article: articleId,
  title,
  authors: fc.constant([]),
  url,
  date,
  outlet: fc.option(hostile(30)),
  language,
  kind: fc.constantFrom("full" as const, "record" as const),
});

/** A passage in the middle of a text of which `before` comes first. */
function passageIn(text: string, start: number, end: number): Passage {
  const span = { start, end };
  const highlights = [...text.slice(start, end).matchAll(/mot|灯台|e\u0301/g)].map(({ index, 0: word }) => ({
    start: start + index,
    end: start + index + word.length,
  }));
  return { span, text: slice(text, span), highlights };
}

const summary: fc.Arbitrary<readonly Passage[]> = fc
  .array(hostile(20, 1), { maxLength: 5 })
  .map((sentences) => sentences.map((one) => one.slice(0, 130).toWellFormed().trim() || "Un mot."))
  .map((sentences) => {
    const text = sentences.join(" — ");
    let start = 0;
    return sentences.map((sentence) => {
      const passage = passageIn(text, start, start + sentence.length);
      start += sentence.length + 3;
      return passage;
    });
  });

const attributed: fc.Arbitrary<Attributed> = fc.oneof(
  fc.record({
    tier: fc.constantFrom("named" as const, "likely" as const),
    name: hostile(40, 1),
    role: fc.option(hostile(80)),
    kind: fc.constantFrom("person" as const, "organisation" as const),
  }),
  hostile(40, 1).map((words) => ({
    tier: "mention" as const,
    words: slice(words, { start: 0, end: words.length }),
  })),
  fc.constant({ tier: "unknown" as const }),
);

const quoted: fc.Arbitrary<QuotedPassage> = fc
  .record({
    citation,
    attributed,
    form: fc.constantFrom("marked" as const, "turn" as const),
    before: hostile(30),
    words: fc.oneof(
      hostile(3, 1),
      hostile(60, 1),
      hostile(900, 1),
      fc.constantFrom("mot ".repeat(1250), "_".repeat(5000)),
    ),
    after: hostile(30),
    marks: fc.constantFrom(["«\u00A0", "\u00A0»"] as const, ["“", "”"] as const, ["", ""] as const),
    tail: fc.string({ unit: fc.constantFrom(..."ABCabc012_-"), minLength: 6, maxLength: 6 }),
  })
  .map(({ citation, attributed, form, before, words, after, marks: [open, close], tail }) => {
    const text = `${before}${open}${words}${close}${after}`;
    const start = before.length + open.length;
    const outer = { start: before.length, end: start + words.length + close.length };
    return {
      id: `${citation.article}.${tail}` as QuoteId,
      citation,
      quote: passageIn(text, start, start + words.length),
      context: passageIn(text, 0, text.length),
      outer,
      words: words.trim().split(/\s+/).length,
      form,
      attributed,
    };
  });

const query = fc.oneof(hostile(8), hostile(800), fc.constant("a".repeat(6000)));

const filter: fc.Arbitrary<Filter> = fc.record({
  source: fc.option(hostile(12, 1)),
  after: fc.constantFrom(null, "2022", "2022-01-15"),
  before: fc.constantFrom(null, "2023-02", "2023-01-15"),
  language: fc.constantFrom(null, "fr"),
  sort: fc.constantFrom("relevance" as const, "newest" as const),
});

const distinct = (most: number) =>
  fc.uniqueArray(citation, { minLength: 1, maxLength: most, selector: ({ article }) => article });

function action(command: Action["command"], act: string, ...args: readonly Argument[]): Action {
  return { command, act, args };
}

function walk(previous: Action, next: Action): Control[] {
  return [
    { kind: "button", label: "previous", action: previous, enabled: true },
    { kind: "button", label: "next", action: next, enabled: false },
  ];
}

const articleReply: fc.Arbitrary<Reply> = fc
  .record({
    shown: citation,
    summary,
    abstract: fc.option(hostile(400)),
    quote: fc.option(quoted),
    others: distinct(30),
    query,
    matches: fc.nat(100_000),
    filter,
    reading: fc.option(fc.constant({ done: 12, total: 30_000 })),
  })
  .map(({ shown, summary, abstract, quote, others, query, matches, filter, reading }) => {
    const choices = [shown, ...others.filter(({ article }) => article !== shown.article)];
    return {
      kind: "article",
      citation: shown,
      summary,
      abstract,
      quote,
      inexact: { missing: query === "" ? [] : [query], replaced: [{ typed: query, by: [query, "lamp"] }] },
      matches,
      controls: [
        {
          kind: "button",
          label: "more-quotes",
          action: action("article", "quotes", shown.article, "1"),
          enabled: true,
        },
        { kind: "share", action: openArticle(query, shown.article, filter) },
        ...(choices.length > 1
          ? [
              {
                kind: "menu" as const,
                action: action("article", "open", { text: query }, ...filterArguments(filter)),
                choices,
                total: matches,
                chosen: shown.article,
              },
            ]
          : [
              {
                kind: "near-titles" as const,
                action: action("article", "open", { text: query }, ...filterArguments(filter)),
                choices: [shown],
              },
            ]),
        {
          kind: "ways",
          action: action("article", "ways", shown.article),
          choices: ["read", "related", "cite"],
        },
      ],
      ...(reading === null ? {} : { reading }),
    };
  });

const quoteReply: fc.Arbitrary<Reply> = fc
  .record({
    quote: quoted,
    about: query,
    by: query,
    place: fc.oneof(
      fc.record({ kind: fc.constant("ranked" as const), position: fc.nat(9999), total: fc.nat(9999) }),
      fc.record({ kind: fc.constant("random" as const), total: fc.nat(9999) }),
      fc.constant({ kind: "alone" as const }),
    ),
    filter,
  })
  .map(({ quote, about, by, place, filter }) => {
    const args: Argument[] = [quote.id, { text: about }, { text: by }, ...filterArguments(filter)];
    return {
      kind: "quote",
      quote,
      place,
      inexact: { missing: about === "" ? [] : [about], replaced: [{ typed: by, by: [by, "lamp"] }] },
      controls: [
        ...walk(action("quote", "previous", ...args), action("quote", "next", ...args)),
        {
          kind: "button",
          label: "open-article",
          action: openArticle(about, quote.citation.article),
          enabled: true,
        },
        { kind: "share", action: action("quote", "show", ...args) },
      ],
    };
  });

const quotesReply: fc.Arbitrary<Reply> = fc
  .record({
    citation,
    quotes: fc.array(quoted, { minLength: 1, maxLength: 4 }),
    from: fc.integer({ min: 1, max: 400 }),
  })
  .map(({ citation, quotes, from }) => {
    const to = (place: number) => action("article", "quotes", citation.article, String(place));
    return {
      kind: "quotes",
      citation,
      quotes,
      from,
      total: from + quotes.length + 5,
      controls: [
        ...walk(to(Math.max(1, from - 4)), to(from + 4)),
        { kind: "button", label: "open-article", action: openArticle("", citation.article), enabled: true },
        { kind: "share", action: to(from) },
      ],
    };
  });

const otherReply: fc.Arbitrary<Reply> = fc.oneof(
  fc
    .record({
      looked: fc.constantFrom("articles" as const, "quotes" as const, "quotes-in-article" as const),
      query,
      by: query,
      filtered: fc.boolean(),
      unknownSource: fc.option(query),
      outlets: fc.uniqueArray(hostile(100), { maxLength: 4 }),
      titles: distinct(5),
    })
    .map(
      ({ titles, outlets, ...said }): Reply => ({
        kind: "nothing-found",
        ...said,
        holdings: {
          articles: 1,
          records: 0,
          quotes: 0,
          outlets: 1,
          languages: ["fr"],
          firstDate: "2020",
          lastDate: "2020-03",
        },
        controls: [
          ...outlets.map((outlet, at): Control => {
            const args = [{ text: said.query }, String(at), { text: outlet }];
            return { kind: "outlet", outlet, action: { command: "article", act: "find", args } };
          }),
          ...titles.map(titleButton),
        ],
      }),
    ),
  fc
    .record({ articles: fc.nat(), quotes: fc.nat(), topic: hostile(100), speaker: fc.option(hostile(100)) })
    .map(
      ({ articles, quotes, ...examples }): Reply => ({
        kind: "help",
        articles,
        quotes,
        examples,
        project: null,
      }),
    ),
  fc.constantFrom<Reply>(
    { kind: "empty-library" },
    { kind: "error", code: "article-gone" },
    { kind: "error", code: "query-empty" },
    { kind: "fault", reference: "7f3a" },
  ),
);

/** Any answer that the commands could give, over any articles that somebody could load. */
export const anyReply: fc.Arbitrary<Reply> = fc.oneof(
  { weight: 3, arbitrary: articleReply },
  { weight: 3, arbitrary: quoteReply },
  { weight: 2, arbitrary: quotesReply },
  { weight: 2, arbitrary: otherReply },
);
