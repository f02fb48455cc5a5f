import { formatDate, formatNumber, languageName } from "./intl.ts";
import type { Wording } from "./wording.ts";

const number = (value: number) => formatNumber("en", value);

export const en: Wording = {
  code: "en",
  commands: {
    article: {
      name: "article",
      description: "Find an article: summary, quotation and source, word for word",
      options: { query: { name: "query", description: "A few words: a title, a person, a topic" } },
    },
    quote: {
      name: "quote",
      description: "Find who said what, where and when; without options, a quotation at random",
      options: {
        about: { name: "about", description: "What it is about, or words of the quotation" },
        by: { name: "by", description: "Who said it: a name or a role" },
      },
    },
    help: { name: "help", description: "What this bot does, with examples", options: {} },
  },
  buttons: {
    source: "Source",
    archive: "Archived copy",
    "more-quotes": "More quotes",
    previous: "Previous",
    next: "Next",
    "open-article": "Article",
    share: "Share",
    delete: "Delete",
  },
  menu: (articles) => `${number(articles)} articles fit: choose another`,
  marks: ["“", "”"],
  separator: " · ",
  speaker: {
    named: (name, role) => (role ? `${name}, ${role}` : name),
    likely: (name, role) => `${role ? `${name}, ${role}` : name} (according to context)`,
    mention: (words) => `speaker as the text has it: “${words}”`,
    unknown: "speaker not identified",
  },
  abstract: "Summary by this library, not the article's words",
  recordOnly: "This library holds no full text of this article.",
  verbatim: "Sentences of the article, word for word",
  noSummary: "No sentence of this article is short enough to show here. Open the source to read it.",
  matches: (articles) => (articles === 1 ? "1 article fits" : `${number(articles)} articles fit`),
  position: (position, total) => `Quotation ${number(position)} of ${number(total)}`,
  randomOf: (total) => `At random from ${number(total)} quotations`,
  quotesRange: (from, to, total) =>
    from === to
      ? `Quotation ${number(from)} of ${number(total)}`
      : `Quotations ${number(from)} to ${number(to)} of ${number(total)}`,
  quoteTooLong: (characters) =>
    `This quotation has ${number(characters)} characters, too many for one Discord message. It is never cut: read it at the source.`,
  noLink: "no link known",
  undated: "undated",
  passageLink: "Open the passage",
  nothingFound: ({ looked, query, by }, titles) => {
    const nearest = titles > 0 ? " The nearest titles are below." : "";
    if (looked === "quotes-in-article") return "This article has no quotation in this library.";
    if (looked === "articles") {
      return `No article in this library fits “${query}”.${nearest || " Try fewer or other words."}`;
    }
    const about = query ? ` about “${query}”` : "";
    const who = by ? ` by “${by}”` : "";
    return `No quotation${about}${who} in this library.${nearest || " Try fewer words, or only one of the two options."}`;
  },
  help: ({ articles, quotes, examples }) =>
    [
      `**/article** finds one of ${number(articles)} articles: \`/article query:${examples.topic}\``,
      `**/quote** finds one of ${number(quotes)} quotations: \`/quote ${examples.speaker ? `by:${examples.speaker}` : `about:${examples.topic}`}\`; alone, one at random`,
      "Only you see the answers until you press **Share**. Every word in quotation marks stands in the source.",
    ].join("\n"),
  emptyLibrary:
    "This library holds no articles yet. Whoever hosts this bot can add some: see “Add articles” in its README.",
  errors: {
    "article-gone":
      "This article has left the library since this message was written. Search again with /article.",
    "quote-gone":
      "This quotation has changed or left the library since this message was written. Search again with /quote.",
    "stale-control":
      "This button is not one that this version of the bot knows. Ask again with /article or /quote.",
    "query-empty": "Type a few words to look for: a title, a person, a topic.",
    "delete-not-allowed":
      "Only the person who shared this, or somebody who may manage messages, can delete it.",
    "unknown-command": "This command is not one that this version of the bot knows. Try /help.",
  },
  fault: (reference) =>
    `Something broke on our side (ref ${reference}). Try again; if it stays, tell the bot's host this reference.`,
  sharedBy: (person) => `Shared by ${person}`,
  shareKeptPrivate: "Discord keeps this reply private here: the bot may not post in this channel for you.",
  shareFailed: "This could not be shared: Discord refused the message here.",
  date: (date) => formatDate("en", date),
  language: (code) => languageName("en", code),
};
