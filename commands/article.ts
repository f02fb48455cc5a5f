import { type Command, type Context, mostSuggestions } from "../src/dispatch/command.ts";
import type { ArticleId } from "../src/domain/article.ts";
import { UserError } from "../src/domain/errors.ts";
import { type Filter, filterArguments, noFilter } from "../src/domain/filter.ts";
import type { Found, Namesake } from "../src/domain/library.ts";
import {
  noSearch,
  openArticle,
  type Search,
  searchArguments,
  titleButton,
} from "../src/domain/open-article.ts";
import type { Citation } from "../src/domain/quoted.ts";
import { asArticleId, referredArticle } from "../src/domain/references.ts";
import type { Action, ArticleReply, Control, Reply } from "../src/domain/reply.ts";
import { longestChecked } from "../src/domain/verification.ts";
import { filterOptions, leniently, pressedFilter, readFilter } from "./shared/filter-options.ts";
import { nothingFound } from "./shared/nothing-found.ts";
import { citeArticle, listQuotes, listRelated, readPage } from "./shared/ways-on.ts";

/** A message shows no more without becoming a wall. */
export const summaryLength = 450;
const choicesInMenu = 25;
const nearestShown = 5;

export const article: Command = {
  name: "article",
  options: [
    {
      type: "text",
      name: "query",
      required: true,
      suggest: async (typed, context, options) =>
        context.library.complete("article", typed, mostSuggestions, await leniently(options, context)),
    },
    ...filterOptions,
  ],
  run: async (options, context) =>
    find(options.query?.trim() ?? "", await readFilter(options, context), context),
  onMessage: findFromMessage,
  slow: ["related", "ways"],
  acts: {
    /** `[query, filter, source, article]`: the article, with the other matches of the query beside it. */
    open: async ([query = "", filter = "", source = "", id = ""], context) => {
      const wanted = asArticleId(id);
      if (!wanted) throw new UserError("stale-control");
      return openFound({ query, filter: pressedFilter(filter, source) }, wanted, context);
    },
    /** `[query, filter, source]`: what the command finds. */
    find: async ([query = "", filter = "", source = ""], context) =>
      find(query, pressedFilter(filter, source), context),
    /** `[filter, source, name]`: what there is of one of several people of a name. */
    person: async ([filter = "", source = "", name = ""], context) =>
      find(name.trim(), pressedFilter(filter, source), context),
    // Those below have `[query, filter, source]` behind what stands here, or nothing in messages from before.
    /** `[article, page]`: the whole article, from its 1-based page `page`. */
    read: async ([id = "", page = "", ...search], context) =>
      readPage(await known(id, context), page, searchedBy(search), context),
    /** `[article]`: articles about the same people and things. */
    related: async ([id = "", ...search], context) =>
      listRelated(await known(id, context), searchedBy(search), context),
    /** `[article]`, and at the end the format: a reference to the article. */
    cite: async ([id = "", ...rest], context) =>
      citeArticle(await known(id, context), rest.at(-1) ?? "", searchedBy(rest.slice(0, -1)), context),
    /** `[article]`, and at the end the way on that was chosen in the menu of those without a button. */
    ways: async ([id = "", ...rest], context) => {
      const search = searchedBy(rest.slice(0, -1));
      const way = rest.at(-1);
      if (way === "related") return listRelated(await known(id, context), search, context);
      if (way === "cite") return citeArticle(await known(id, context), "plain", search, context);
      throw new UserError("stale-control");
    },
    /** `[article, from]`: the article's quotations from the 1-based place `from`. */
    quotes: async ([id = "", from = "", ...search], context) =>
      listQuotes(await known(id, context), from, searchedBy(search), context),
  },
};

function searchedBy([query = "", filter = "", source = ""]: readonly string[]): Search {
  return { query, filter: pressedFilter(filter, source) };
}

/** An article, with the other matches of the search beside it. */
export async function openFound(search: Search, wanted: ArticleId, context: Context): Promise<Reply> {
  const found = search.query === "" ? none : await matching(search, context, wanted);
  return show(wanted, search, found, context);
}

/** The articles that a message is about; where its words as a whole fit none, the one that it quotes. */
async function findFromMessage(text: string, context: Context): Promise<Reply> {
  const found = await find(text.trim(), noFilter, context);
  if (found.kind !== "nothing-found" || text.length > longestChecked) return found;
  for (const { verdict } of await context.library.verify(text)) {
    const place =
      "places" in verdict ? verdict.places[0] : verdict.kind === "altered" ? verdict.place : undefined;
    if (place) return show(place.citation.article, noSearch, none, context);
  }
  return found;
}

async function find(query: string, filter: Filter, context: Context): Promise<Reply> {
  if (query === "") throw new UserError("query-empty");
  const { library } = context;
  const matches = await matching({ query, filter }, context);
  const best = matches.citations[0];
  const people = matches.namesakes ?? [];
  if (people.length > 1) return whichPerson(query, filter, people);
  if (best)
    return show(best.article, { query: referredArticle(query) ? "" : query, filter }, matches, context);
  if ((await library.holdings()).articles === 0) return { kind: "empty-library" };
  if (referredArticle(query)) throw new UserError("article-gone");
  const controls = (await library.nearestTitles(query, nearestShown)).map(titleButton);
  const again = { command: "article", act: "find", args: [{ text: query }] } as const;
  return nothingFound({ looked: "articles", query, by: "", filter, again, controls }, context);
}

function whichPerson(query: string, filter: Filter, choices: readonly Namesake[]): Reply {
  const action = { command: "article", act: "person", args: filterArguments(filter) } as const;
  return { kind: "which-person", query, controls: [{ kind: "people", action, choices }] };
}

const none: Found = { citations: [], total: 0, missing: [], replaced: [], relatives: [] };

/** The articles that fit; what is said of the query's words is said of `shown`, else of the best. */
function matching(
  { query, filter }: Search,
  { library, locale }: Context,
  shown?: ArticleId,
): Promise<Found> {
  const options = { locale, limit: choicesInMenu, filter };
  return library.search(query, shown === undefined ? options : { ...options, shown });
}

async function known(id: string, { library }: Context): Promise<Citation> {
  const valid = asArticleId(id);
  if (!valid) throw new UserError("stale-control");
  const citation = await library.cite(valid);
  if (!citation) throw new UserError("article-gone");
  return citation;
}

async function show(
  wanted: ArticleId,
  { query, filter }: Search,
  { citations: matches, total, more = false, missing, replaced, relatives }: Found,
  { library, fullText }: Context,
): Promise<ArticleReply> {
  const card = await library.card(wanted, query, summaryLength);
  if (!card) throw new UserError("article-gone");
  const { citation, abstract, summary, quote } = card;
  const id = citation.article;
  const controls: Control[] = [];
  if (card.quotes > 1) {
    const action: Action = {
      command: "article",
      act: "quotes",
      args: [id, "1", ...searchArguments({ query, filter })],
    };
    controls.push({ kind: "button", label: "more-quotes", action, enabled: true });
  }
  if (fullText && citation.kind === "full") {
    const action: Action = {
      command: "article",
      act: "read",
      args: [id, "1", ...searchArguments({ query, filter })],
    };
    controls.push({ kind: "button", label: "read", action, enabled: true });
  }
  controls.push({ kind: "share", action: openArticle(query, id, filter) });
  if (matches.length > 1) {
    const others = matches.filter((match) => match.article !== id).slice(0, choicesInMenu - 1);
    const choices = matches.length > others.length ? matches : [citation, ...others];
    const action = {
      command: "article",
      act: "open",
      args: searchArguments({ query, filter }),
    } as const;
    controls.push({ kind: "menu", action, choices, total, more, chosen: id });
  }
  const lacking = [...missing, ...relatives.map(({ typed }) => typed)].join(" ");
  if (lacking !== "") {
    const shown = new Set([id, ...matches.map(({ article }) => article)]);
    const near = (await library.nearestTitles(lacking, nearestShown)).filter(
      ({ article }) => !shown.has(article),
    );
    const action = { command: "article", act: "open", args: ["", "", ""] } as const;
    if (near.length > 0) controls.push({ kind: "near-titles", action, choices: near });
  }
  const ways: Action = { command: "article", act: "ways", args: [id, ...searchArguments({ query, filter })] };
  controls.push({ kind: "ways", action: ways, choices: ["related", "cite"] });
  return {
    kind: "article",
    citation,
    summary,
    abstract,
    quote,
    inexact: { missing, replaced, relatives },
    matches: Math.max(1, total),
    more,
    controls,
  };
}
