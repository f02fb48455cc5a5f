import type { Command, Context } from "../src/command.ts";
import { UserError } from "../src/domain/errors.ts";
import { asArticleId, type Citation, referredArticle } from "../src/domain/library.ts";
import { openArticle, titleButton } from "../src/domain/open-article.ts";
import type { ArticleReply, Control, QuotesReply, Reply } from "../src/domain/reply.ts";

/** A message shows no more without becoming a wall. */
const summaryLength = 700;
const choicesInMenu = 25;
const nearestShown = 5;
const quotesPerPage = 4;

export const article: Command = {
  name: "article",
  options: [
    {
      name: "query",
      required: true,
      suggest: (typed, { library }) => library.suggest("article", typed, 25),
    },
  ],
  run: ({ query = "" }, context) => find(query.trim(), context),
  acts: {
    /** `[query, article]`: the article, with the other matches of the query beside it. */
    open: async ([query = "", id = ""], context) => {
      const wanted = await known(id, context);
      const matches = query === "" ? [] : await search(query, context);
      return show(wanted, query, matches, context);
    },
    /** `[article, from]`: the article's quotations from the 1-based place `from`. */
    quotes: async ([id = "", from = ""], context) => listQuotes(await known(id, context), from, context),
  },
};

async function find(query: string, context: Context): Promise<Reply> {
  if (query === "") throw new UserError("query-empty");
  const { library } = context;
  const matches = await search(query, context);
  const best = matches[0];
  if (best) return show(best, referredArticle(query) ? "" : query, matches, context);
  if ((await library.overview()).articles === 0) return { kind: "empty-library" };
  if (referredArticle(query)) throw new UserError("article-gone");
  const nearest = await library.nearestTitles(query, nearestShown);
  return { kind: "nothing-found", looked: "articles", query, by: "", controls: nearest.map(titleButton) };
}

function search(query: string, { library, locale }: Context): Promise<readonly Citation[]> {
  return library.search(query, { locale, limit: choicesInMenu });
}

async function known(id: string, { library }: Context): Promise<Citation> {
  const valid = asArticleId(id);
  if (!valid) throw new UserError("stale-control");
  const citation = await library.cite(valid);
  if (!citation) throw new UserError("article-gone");
  return citation;
}

async function show(
  citation: Citation,
  query: string,
  matches: readonly Citation[],
  { library }: Context,
): Promise<ArticleReply> {
  const id = citation.article;
  const [article, summary, quotes] = await Promise.all([
    library.article(id),
    library.summary(id, query, summaryLength),
    library.quotesOf(id, query),
  ]);
  const controls: Control[] = [];
  if (quotes.length > 1) {
    const action = { command: "article", act: "quotes", args: [id, "1"] } as const;
    controls.push({ kind: "button", label: "more-quotes", action, enabled: true });
  }
  controls.push({ kind: "share", action: openArticle(query, id) });
  if (matches.length > 1) {
    const choices = matches.some((match) => match.article === id) ? matches : [citation, ...matches.slice(1)];
    const action = { command: "article", act: "open", args: [query] } as const;
    controls.push({ kind: "menu", action, choices, chosen: id });
  }
  return {
    kind: "article",
    citation,
    summary,
    abstract: article?.abstract ?? null,
    quote: quotes[0] ?? null,
    matches: Math.max(1, matches.length),
    controls,
  };
}

async function listQuotes(citation: Citation, from: string, { library }: Context): Promise<Reply> {
  const start = Number(from);
  if (!Number.isInteger(start) || start < 1) throw new UserError("stale-control");
  const id = citation.article;
  const quotes = await library.quotesOf(id, "");
  const back: Control = { kind: "button", label: "open-article", action: openArticle("", id), enabled: true };
  if (quotes.length === 0) {
    return { kind: "nothing-found", looked: "quotes-in-article", query: "", by: "", controls: [back] };
  }
  // A page that is no longer there, since the article changed, gives way to the last one that is.
  const page = Math.min(Math.ceil(start / quotesPerPage), Math.ceil(quotes.length / quotesPerPage));
  const first = (page - 1) * quotesPerPage + 1;
  const to = (place: number) =>
    ({ command: "article", act: "quotes", args: [id, String(Math.max(1, place))] }) as const;
  const controls: Control[] = [
    { kind: "button", label: "previous", action: to(first - quotesPerPage), enabled: first > 1 },
    {
      kind: "button",
      label: "next",
      action: to(first + quotesPerPage),
      enabled: first + quotesPerPage <= quotes.length,
    },
    back,
    { kind: "share", action: to(first) },
  ];
  const reply: QuotesReply = {
    kind: "quotes",
    citation,
    quotes: quotes.slice(first - 1, first - 1 + quotesPerPage),
    from: first,
    total: quotes.length,
    controls,
  };
  return reply;
}
