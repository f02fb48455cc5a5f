import type { Context } from "../../src/dispatch/command.ts";
import type { ArticleId } from "../../src/domain/article.ts";
import { UserError } from "../../src/domain/errors.ts";
import { openArticle, type Search, searchArguments, titleButton } from "../../src/domain/open-article.ts";
import type { Citation } from "../../src/domain/quoted.ts";
import type { Action, Control, QuotesReply, Reply } from "../../src/domain/reply.ts";
import { asFormat, citedSource } from "./cited-source.ts";

const quotesPerPage = 4;
const relatedShown = 4;

/** The whole article, from its 1-based page `place`. */
export async function readPage(
  citation: Citation,
  place: string,
  search: Search,
  { library, fullText }: Context,
): Promise<Reply> {
  if (!fullText || citation.kind === "record") throw new UserError("no-full-text");
  const id = citation.article;
  // A page that is no longer there, since the article changed, gives way to the first.
  const page = (await library.page(id, Number(place))) ?? (await library.page(id, 1));
  if (!page) throw new UserError("no-full-text");
  const to = (number: number): Action => ({
    command: "article",
    act: "read",
    args: [id, String(number), ...searchArguments(search)],
  });
  const controls: Control[] = [
    { kind: "button", label: "previous", action: to(page.page - 1), enabled: page.page > 1 },
    { kind: "button", label: "next", action: to(page.page + 1), enabled: page.page < page.pages },
    back(id, search),
  ];
  return { kind: "page", citation, page, controls };
}

/** Articles about the same people and things. */
export async function listRelated(citation: Citation, search: Search, { library }: Context): Promise<Reply> {
  const related = await library.related(citation.article, relatedShown);
  return {
    kind: "related",
    citation,
    related,
    controls: [back(citation.article, search), ...related.map((one) => titleButton(one.citation))],
  };
}

/** A reference to the article, in the format asked for. */
export async function citeArticle(
  citation: Citation,
  asked: string,
  search: Search,
  context: Context,
): Promise<Reply> {
  const id = citation.article;
  const format = asFormat(asked);
  const text = await context.formatCitation(citedSource(citation, context.now), format);
  const action: Action = { command: "article", act: "cite", args: [id, ...searchArguments(search)] };
  return {
    kind: "cited",
    citation,
    format,
    text,
    controls: [back(id, search), { kind: "formats", action, chosen: format }],
  };
}

/** The article's quotations from the 1-based place `from`. */
export async function listQuotes(
  citation: Citation,
  from: string,
  search: Search,
  { library }: Context,
): Promise<Reply> {
  const start = Number(from);
  if (!Number.isInteger(start) || start < 1) throw new UserError("stale-control");
  const id = citation.article;
  const { quotes, from: first, total } = await library.quotesOf(id, start, quotesPerPage);
  if (total === 0) {
    return {
      kind: "nothing-found",
      looked: "quotes-in-article",
      query: "",
      by: "",
      filtered: false,
      controls: [back(id, search)],
    };
  }
  const to = (place: number): Action => ({
    command: "article",
    act: "quotes",
    args: [id, String(Math.max(1, place)), ...searchArguments(search)],
  });
  const controls: Control[] = [
    { kind: "button", label: "previous", action: to(first - quotesPerPage), enabled: first > 1 },
    {
      kind: "button",
      label: "next",
      action: to(first + quotesPerPage),
      enabled: first + quotesPerPage <= total,
    },
    back(id, search),
    { kind: "share", action: to(first) },
  ];
  const reply: QuotesReply = {
    kind: "quotes",
    citation,
    quotes,
    from: first,
    total,
    controls,
  };
  return reply;
}

/** To the article as it was found, with what else was found beside it. */
function back(id: ArticleId, { query, filter }: Search): Control {
  return { kind: "button", label: "open-article", action: openArticle(query, id, filter), enabled: true };
}
