import type { AlsoIn, Article, ArticleId, Reading } from "../domain/article.ts";
import type { Document } from "../domain/document.ts";
import type { Outlet } from "../domain/outlet.ts";

/** A document as it was read, under the name that the host gives its outlet. */
export function toArticle(
  { id, path, document }: { readonly id: ArticleId; readonly path: string; readonly document: Document },
  reading: Reading,
  outlet: Outlet | null,
  alsoIn: readonly AlsoIn[],
): Article {
  const {
    declaredQuotes: _,
    asides: __,
    blockQuotations: ___,
    emphasised: ____,
    codes: _____,
    ...about
  } = document;
  return {
    ...about,
    ...reading,
    id,
    origin: path,
    ...underOutlet(document, outlet, alsoIn),
  };
}

/** What an article says of where it stands. */
export function underOutlet(
  document: Document,
  outlet: Outlet | null,
  alsoIn: readonly AlsoIn[],
): Pick<Article, "outlet" | "outletNote" | "outletColor" | "alsoIn"> {
  return {
    outlet: outlet?.name ?? document.outlet,
    ...(outlet?.note ? { outletNote: outlet.note } : {}),
    ...(outlet && outlet.color !== null ? { outletColor: outlet.color } : {}),
    ...(alsoIn.length > 0 ? { alsoIn } : {}),
  };
}
