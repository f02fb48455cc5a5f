import type { Article } from "../domain/article.ts";
import type { Outlets } from "../domain/outlet.ts";
import { read } from "../reading/read.ts";
import type { LoadedDocument } from "./merge.ts";
import { outletOf } from "./outlets.ts";

/** A document, read, under the name that the host gives its outlet. */
export function toArticle({ id, path, document }: LoadedDocument, outlets: Outlets): Article {
  const { declaredQuotes: _, asides: __, blockQuotations: ___, ...about } = document;
  const known = outletOf(document.url, outlets);
  return {
    ...about,
    ...read(document),
    id,
    origin: path,
    outlet: known?.name ?? document.outlet,
    ...(known?.note ? { outletNote: known.note } : {}),
    ...(known && known.color !== null ? { outletColor: known.color } : {}),
  };
}
