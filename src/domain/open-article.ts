import type { ArticleId } from "./article.ts";
import { type Filter, filterArguments, noFilter } from "./filter.ts";
import type { Citation } from "./quoted.ts";
import type { Action, Control } from "./reply.ts";

/** Shows one article, its summary chosen for `query`, with the other matches of the query beside it. */
export function openArticle(query: string, id: ArticleId, filter: Filter = noFilter): Action {
  return { command: "article", act: "open", args: [{ text: query }, ...filterArguments(filter), id] };
}

/** The way to an article that was not asked for by name: a button with its title. */
export function titleButton(citation: Citation): Control {
  return { kind: "title", citation, action: openArticle("", citation.article) };
}
