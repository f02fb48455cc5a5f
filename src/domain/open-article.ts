import type { ArticleId } from "./article.ts";
import { type Filter, filterArguments, noFilter } from "./filter.ts";
import type { Citation } from "./quoted.ts";
import type { Action, Argument, Control } from "./reply.ts";

/** What somebody looked for: the way on from an answer leads back to it. */
export interface Search {
  readonly query: string;
  readonly filter: Filter;
}

export const noSearch: Search = { query: "", filter: noFilter };

/** Three arguments of an action; of a long query or source the last words may go. */
export function searchArguments({ query, filter }: Search): Argument[] {
  return [{ text: query }, ...filterArguments(filter)];
}

/** Shows one article, its summary chosen for `query`, with the other matches of the query beside it. */
export function openArticle(query: string, id: ArticleId, filter: Filter = noFilter): Action {
  return { command: "article", act: "open", args: [...searchArguments({ query, filter }), id] };
}

/** The way to an article that was not asked for by name: a button with its title. */
export function titleButton(citation: Citation): Control {
  return { kind: "title", citation, action: openArticle("", citation.article) };
}
