import { type ChangeKind, fewestUnmarked, longestChecked } from "../domain/verification.ts";
import { formatNames, heldPeriod, type Retry, retryAfter, suggestionIn, withRole } from "./common.ts";
import { complaintIn } from "./complaints/index.ts";
import { intlFor } from "./intl.ts";
import type { Wording } from "./wording.ts";

const { number, count, list, language, languageList, date } = intlFor("en");

const changes: Readonly<Record<ChangeKind, string>> = {
  "negation-removed": "a negation was removed",
  "negation-added": "a negation was added",
  number: "a number",
  swapped: "words were swapped",
  "left-out": "words were left out",
  added: "words were added",
  moved: "words were moved",
  accents: "accents",
  punctuation: "punctuation",
};

const retry: Readonly<Record<Retry, string>> = {
  "one-option": "Try fewer words, or only one of the two options.",
  "fewer-words": "Try fewer or other words.",
  "other-word": "Try another word.",
  "fewer-filters": "Try fewer filters.",
};

const filters = {
  source: { name: "source", description: "Only from this outlet or site" },
  after: { name: "after", description: "Only from this date on: 2022, January 2022, 15/01/2022, last month" },
  before: {
    name: "before",
    description: "Only earlier than this date: 2022, January 2022, 15/01/2022, last month",
  },
  language: { name: "language", description: "Only articles in this language" },
  sort: { name: "sort", description: "What comes first: the best match, unless you choose otherwise" },
  share: {
    name: "share",
    description: "Post the answer for all at once, instead of showing it to you first",
  },
};

const { sort: _, ...latestFilters } = filters;

export const en: Wording = {
  code: "en",
  commands: {
    article: {
      name: "article",
      description: "Find an article: summary, quotation and source, word for word",
      options: {
        query: { name: "query", description: "A few words: a title, a person, a topic" },
        ...filters,
      },
    },
    quote: {
      name: "quote",
      description: "Find who said what, where and when; without options, a quotation at random",
      options: {
        about: { name: "about", description: "What it is about, or words of the quotation" },
        by: { name: "by", description: "Who said it: a name or a role" },
        ...filters,
      },
    },
    latest: {
      name: "latest",
      description: "List the newest articles, of all or about one thing",
      options: {
        about: { name: "about", description: "What it is about, or somebody’s name" },
        ...latestFilters,
      },
    },
    verify: {
      name: "verify",
      description:
        "Check quotations against this library: word for word, altered, joined, or somebody else's",
      options: {
        text: { name: "text", description: "The text with its quotations, or the words alone" },
        share: filters.share,
      },
    },
    library: {
      name: "library",
      description: "For those who manage this server: what is loaded",
      options: {
        url: { name: "url", description: "The address of a page with an article" },
        file: { name: "file", description: "A saved page, or an article in another format that is read" },
        article: { name: "article", description: "The title of the article, or words of it" },
      },
    },
    help: { name: "help", description: "What this bot does, with examples", options: {} },
  },
  subcommands: {
    status: {
      name: "status",
      description: "Articles, outlets, dates, languages, and files that were refused",
    },
    add: { name: "add", description: "Add an article to the library of all servers: a page or a file" },
    remove: { name: "remove", description: "Take an article out of the library of all servers" },
    reload: { name: "reload", description: "Read all articles anew; the old ones answer meanwhile" },
  },
  messageCommands: { article: "Find articles about this", verify: "Check quotations" },
  buttons: {
    context: "Context",
    read: "Read",
    related: "Related",
    cite: "Cite",
    "same-speaker": "Same speaker",
    "open-quote": "Quotation",
    source: "Source",
    archive: "Archived copy",
    "more-quotes": "More quotes",
    previous: "←",
    next: "→",
    "open-article": "Article",
    keep: "Add",
    discard: "Discard",
    remove: "Remove",
    cancel: "Cancel",
    undo: "Undo",
    share: "Share",
    delete: "Delete",
  },
  citationFormats: {
    plain: "Plain, with link",
    ...formatNames,
  },
  verify: {
    title: (quotations) => count(quotations, "quotation checked", "quotations checked"),
    verdict: {
      "word-for-word": "Word for word",
      "marked-change": "Word for word but for the words in brackets",
      "other-speaker": "Real, but said by somebody else",
      denied: "Not said, by what the article says",
      supposed: "Only supposed: the article does not say that it was said",
      altered: "Altered",
      joined: "Joined",
      "not-found": "Not in this library",
      "too-short": "Too short to tell",
      "too-few-words": `Too few words to check: it takes ${fewestUnmarked}, or quotation marks around them`,
      unchecked: "Not checked: too many quotations at once",
    },
    otherSpeaker: (name, tier) => `— ${name}${tier === "likely" ? " (according to context)" : ""}`,
    notConfirmed: "The article does not make sure who said it.",
    namesAnother: "Your text names another speaker than the article does.",
    omitted: "Words are left out, as it says.",
    omitsNegation: "Words are left out, as it says; among them is a negation.",
    changes: (kinds) => `Changed: ${list(kinds.map((kind) => changes[kind]))}.`,
    joint: {
      articles: "Made of words from different articles:",
      "far-apart": "Made of words that stand far apart:",
      reordered: "Made of words that stand there in another order:",
      voices: "Made of words of different speakers:",
      "left-out": "Words between these are left out without a mark:",
    },
    outside: "— the article's own words, not a quotation in it",
    deniedInText: "Your text says that this was not said; here is where it stands.",
    absenceIsNoProof:
      "Nothing here comes near it. That proves nothing: it may stand in a text that this library does not hold.",
    more: (quotations) => `${number(quotations)} more: check them in another message.`,
    struck: "Struck: what was checked.",
    bold: "Bold: what the article has.",
  },
  choices: { relevance: "best match first", newest: "newest first" },
  dates: {
    otherMonths: {},
    parts: {
      start: ["early", "start of", "the start of", "beginning of", "the beginning of"],
      middle: ["mid", "middle of", "the middle of"],
      end: ["late", "end of", "the end of"],
    },
    seasons: { spring: ["spring"], summer: ["summer"], autumn: ["autumn", "fall"], winter: ["winter"] },
    units: {
      day: ["day", "days"],
      week: ["week", "weeks"],
      month: ["month", "months"],
      year: ["year", "years"],
    },
    ago: ["ago", "back"],
    last: ["last", "past"],
    numbers:
      "one|a|an|first two|second three|third four|fourth five six seven eight nine ten eleven twelve".split(
        " ",
      ),
    phrases: {
      "a couple of": "2",
      "a couple": "2",
      "couple of": "2",
      "a few": "3",
      few: "3",
      "a fortnight": "2 weeks",
      fortnight: "2 weeks",
      weekend: "saturday",
    },
    feasts: {
      Christmas: [12, 25],
      "Christmas Eve": [12, 24],
      "New Year": [1, 1],
      "New Year's Day": [1, 1],
      "New Year's Eve": [12, 31],
      "Valentine's Day": [2, 14],
      Halloween: [10, 31],
      Easter: { afterEaster: 0 },
      "Good Friday": { afterEaster: -2 },
      Pentecost: { afterEaster: 49 },
    },
    quarters: ["quarter", "q"],
    halves: ["half", "h"],
    decades: { before: ["decade"], endings: ["s"] },
    periods: [
      ["between", "and"],
      ["from", "to"],
      ["from", "until"],
      ["", "to"],
      ["", "until"],
    ],
    sides: { after: ["since", "from", "after"], before: ["before"], until: ["until", "till"] },
    empty: "the of in on at this since from until till before after".split(" "),
    ordinals: ["st", "nd", "rd", "th"],
  },
  relativeDates: {
    today: ["today"],
    yesterday: ["yesterday"],
    "day-before-yesterday": ["the day before yesterday", "day before yesterday"],
    "this-week": ["this week"],
    "last-week": ["last week"],
    "this-month": ["this month"],
    "last-month": ["last month"],
    "this-year": ["this year"],
    "last-year": ["last year"],
  },
  suggestion: suggestionIn({
    kinds: {
      person: "person",
      organisation: "organisation",
      topic: "topic",
      title: "article",
      outlet: "outlet",
    },
    quotes: (quotes) => count(quotes, "quotation", "quotations"),
    articles: (articles) => count(articles, "article", "articles"),
    date,
  }),
  shownHere: "shown here",
  nearTitles: "Titles that come close: choose one",
  ways: "More to do",
  whichPerson: (query) => `Several people are called ${query}. Which one?`,
  choosePerson: "Choose a person",
  articlesOf: (articles) => count(articles, "article", "articles"),
  menu: (articles, more) => `Another of ${more ? "at least" : "the"} ${number(articles)} articles found`,
  marks: ["“", "”"],
  separator: " · ",
  colon: ":",
  speaker: {
    named: withRole,
    likely: (name, role) => `${withRole(name, role)} (according to context)`,
    mention: (words) => `“${words}” (in the article's words)`,
    unknown: "speaker not identified",
  },
  turn: "From a conversation; the article sets no quotation marks",
  abstract: "Summary, not the article's words",
  alsoIn: (outlets) => `also in ${list(outlets)}`,
  recordOnly: "This library holds no full text of this article.",
  verbatim: "Sentences of the article, word for word",
  noSummary: "No sentence of this article is short enough to show here. Open the source to read it.",
  matches: (articles, more) => `${more ? "At least " : ""}${count(articles, "article fits", "articles fit")}`,
  missingWords: (words) => `Not in this article: ${list(words)}.`,
  replacedWord: (typed, by) => `No article has ${typed}; nearest: ${list(by)}.`,
  replacedSpeaker: (typed, by) => `Nobody quoted here is called ${typed}; nearest: ${list(by)}.`,
  relatedWord: (typed, by) => `Not in this article: ${typed}; related words: ${list(by)}.`,
  position: (position, total, more) =>
    `Quotation ${number(position)} of ${more ? "at least " : ""}${number(total)}`,
  randomOf: (total) => `At random from ${count(total, "quotation", "quotations")}`,
  quotesRange: (from, to, total) =>
    from === to
      ? `Quotation ${number(from)} of ${number(total)}`
      : `Quotations ${number(from)} to ${number(to)} of ${number(total)}`,
  quoteTooLong: (characters) =>
    `This quotation has ${number(characters)} characters, too many for one Discord message. It is never cut: read it at the source.`,
  paragraphTooLong: "A part is too long for one Discord message. It is never cut: read it at the source.",
  page: (page, pages) => `Page ${number(page)} of ${number(pages)}`,
  relatedBy: (shared) => `also about ${list(shared)}`,
  samePerson: (name) => `on another matter, with the same person: ${name}`,
  nothingRelated: "No other article in this library is about the same people or things.",
  citationTooLong: "This reference is too long for one Discord message.",
  readSoFar: (done, total) => `${number(done)} of ${count(total, "article", "articles")} read so far`,
  statusTitle: "Library",
  status: ({ articles, records, quotes, outlets, languages, firstDate, lastDate, loaded, warnings }) =>
    [
      `${count(articles, "article", "articles")}${records > 0 ? `, ${number(records)} of them without full text` : ""}; ${count(quotes, "quotation", "quotations")}; ${count(outlets, "outlet", "outlets")}`,
      firstDate && lastDate ? `From ${date(firstDate)} to ${date(lastDate)}` : "No dates",
      `Languages: ${languageList(languages)}`,
      `Loaded ${loaded}${warnings > 0 ? `, with ${count(warnings, "warning", "warnings")} in the log` : ""}`,
    ].join("\n"),
  reloadOutcome: {
    "as-is": "",
    reloaded: "The folders were looked through for what has changed.",
    "reload-failed": "Reading them anew failed: the articles from before still answer. The log says why.",
  },
  edit: {
    preview: "Add this?",
    length: (words, more) =>
      `${words === 0 ? "A record, without text" : count(words, "word", "words")}${more > 0 ? `; ${count(more, "further article", "further articles")} in the same file` : ""}`,
    replaces: "It is in the library already; this would take its place.",
    keptAside: "Nothing is added yet. This is kept aside for a day.",
    kept: (title, articles) =>
      articles > 1
        ? `${title} and ${number(articles - 1)} more are in the library now.`
        : `${title} is in the library now.`,
    asked:
      "Take this article out of the library, for all who use this bot? It can be brought back for a day.",
    removed: (title) => `${title} is no longer in the library. It can be brought back for a day.`,
    restored: (title) => `${title} is in the library again.`,
    unchanged: "Nothing was changed.",
    gone: "This is no longer kept aside: a day has passed, or it was done already.",
    refused: "That did not work.",
  },
  complaint: complaintIn.en,
  refusedFiles: (files) => count(files, "file was refused", "files were refused"),
  andMore: (more) => `… and ${number(more)} more`,
  dailyQuote: "Quotation of the day",
  sentenceTooLong: "The sentence around it is too long for one Discord message: read it at the source.",
  noLink: "no link known",
  undated: "undated",
  passageLink: "Open the passage",
  nothingFound: ({ looked, query, by, filtered }, titles) => {
    const within = filtered ? " with these filters" : "";
    const next =
      titles > 0 ? " The nearest titles are below." : ` ${retry[retryAfter({ query, by, filtered })]}`;
    if (looked === "quotes-in-article") return "This article has no quotation in this library.";
    if (looked === "articles") {
      return `No article in this library fits${query ? ` “${query}”` : ""}${within}.${next}`;
    }
    const about = query ? ` about “${query}”` : "";
    const who = by ? ` by “${by}”` : "";
    return `No quotation${about}${who}${within} in this library.${next}`;
  },
  unknownSource: (source, nearest) =>
    `No outlet or site here is called “${source}”.${nearest > 0 ? " The nearest are below." : ""}`,
  holds: ({ articles, outlets, firstDate, lastDate }) =>
    `This library holds ${count(articles, "article", "articles")}${outlets > 0 ? ` from ${outlets === 1 ? "one outlet" : `${number(outlets)} outlets`}` : ""}${heldPeriod(firstDate, lastDate, date)}.`,
  latestTitle: (topic) => (topic === null ? "Latest articles" : `Latest articles on ${topic}`),
  openOne: "Open an article",
  articlesRange: (from, to, total) =>
    from === to
      ? `Article ${number(from)} of ${number(total)}`
      : `Articles ${number(from)} to ${number(to)} of ${number(total)}`,
  help: ({ articles, quotes, examples }, { strong, code }) => [
    `${strong("/article")} finds one of ${number(articles)} articles: ${code(`/article query:${examples.topic}`)}`,
    `${strong("/quote")} finds one of ${number(quotes)} quotations: ${code(`/quote ${examples.speaker ? `by:${examples.speaker}` : `about:${examples.topic}`}`)}; alone, one at random`,
    `${strong("/latest")} lists the newest articles, of all outlets or of one`,
    `${strong("/verify")} checks quotations word for word; so does ${strong("Apps")} on a message, which also finds articles about it`,
  ],
  privacy: "Only you see the answers until you share them. This bot keeps nothing about anybody.",
  about: "About it",
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
    "date-not-understood":
      "Write dates like these: 2020, March 2020, 12 March 2020, 12/03/2020, yesterday, 2 weeks ago. Or choose one of the suggestions.",
    "dates-exclude-all":
      "No day is both: the date to begin with lies at or behind the one to end before. Swap them, or leave one out.",
    "text-too-long": `At most ${number(longestChecked)} characters are checked at once.`,
    "no-text": "There are no words to check in it.",
    "no-editor":
      "Only those whom this bot's host names as editors can change the library, since all servers share it.",
    "editing-off":
      "The library cannot be changed from Discord: this bot's host has named no editors (LIBRARY_EDITORS).",
    "nothing-to-add": "Give the address of a page, or attach a file.",
    "not-allowed": "Only those who may manage this server can do that.",
    "no-full-text":
      "The whole text cannot be shown: this library does not hold it, or its host does not allow it.",
    "library-away": "The library cannot be reached just now. Ask again in a minute.",
    "librarian-away":
      "There is no answer yet from where the library is kept. Look again in a minute whether anything has changed.",
    "unknown-command": "This command is not one that this version of the bot knows. Try /help.",
  },
  fault: (reference) =>
    `Something broke on our side (ref ${reference}). Try again; if it stays, tell the bot's host this reference.`,
  slowDown: (seconds) => `That was very fast. Go on in ${count(seconds, "second", "seconds")}.`,
  sharedBy: (person) => `Shared by ${person}`,
  shareKeptPrivate: "Discord keeps this reply private here: the bot may not post in this channel for you.",
  shareFailed: "This could not be shared: Discord refused the message here.",
  date,
  language,
};
