import type { Context } from "../../src/dispatch/command.ts";
import { UserError } from "../../src/domain/errors.ts";
import { openArticle, titleButton } from "../../src/domain/open-article.ts";
import type { Citation } from "../../src/domain/quoted.ts";
import type { Control, QuotesReply, Reply } from "../../src/domain/reply.ts";
import { asFormat, citedSource } from "./cited-source.ts";

const quotesPerPage = 4;
const relatedShown = 4;

/** The whole article, from its 1-based page `place`. */
export async function readPage(
  citation: Citation,
  place: string,
  { library, fullText }: Context,
): Promise<Reply> {
  if (!fullText || citation.kind === "record") throw new UserError("no-full-text");
  const id = citation.article;
  // A page that is no longer there, since the article changed, gives way to the first.
  const page = (await library.page(id, Number(place))) ?? (await library.page(id, 1));
  if (!page) throw new UserError("no-full-text");
  const to = (number: number) => ({ command: "article", act: "read", args: [id, String(number)] }) as const;
  const back = openArticle("", id);
  const controls: Control[] = [
    { kind: "button", label: "previous", action: to(page.page - 1), enabled: page.page > 1 },
    { kind: "button", label: "next", action: to(page.page + 1), enabled: page.page < page.pages },
    { kind: "button", label: "open-article", action: back, enabled: true },
  ];
  return { kind: "page", citation, page, controls };
}

/** Articles about the same people and things. */
export async function listRelated(citation: Citation, { library }: Context): Promise<Reply> {
  const related = await library.related(citation.article, relatedShown);
  const back: Control = {
    kind: "button",
    label: "open-article",
    action: openArticle("", citation.article),
    enabled: true,
  };
  return {
    kind: "related",
    citation,
    related,
    controls: [back, ...related.map((one) => titleButton(one.citation))],
  };
}

/** A reference to the article, in the format asked for. */
export async function citeArticle(citation: Citation, asked: string, context: Context): Promise<Reply> {
  const id = citation.article;
  const format = asFormat(asked);
  const text = await context.formatCitation(citedSource(citation, context.now), format);
  const action = { command: "article", act: "cite", args: [id] } as const;
  const back: Control = { kind: "button", label: "open-article", action: openArticle("", id), enabled: true };
  return {
    kind: "cited",
    citation,
    format,
    text,
    controls: [back, { kind: "formats", action, chosen: format }],
  };
}

/** The article's quotations from the 1-based place `from`. */
export async function listQuotes(citation: Citation, from: string, { library }: Context): Promise<Reply> {
  const start = Number(from);
  if (!Number.isInteger(start) || start < 1) throw new UserError("stale-control");
  const id = citation.article;
  const { quotes, from: first, total } = await library.quotesOf(id, start, quotesPerPage);
  const back: Control = { kind: "button", label: "open-article", action: openArticle("", id), enabled: true };
  if (total === 0) {
    return {
      kind: "nothing-found",
      looked: "quotes-in-article",
      query: "",
      by: "",
      filtered: false,
      controls: [back],
    };
  }
  const to = (place: number) =>
    ({ command: "article", act: "quotes", args: [id, String(Math.max(1, place))] }) as const;
  const controls: Control[] = [
    { kind: "button", label: "previous", action: to(first - quotesPerPage), enabled: first > 1 },
    {
      kind: "button",
      label: "next",
      action: to(first + quotesPerPage),
      enabled: first + quotesPerPage <= total,
    },
    back,
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
