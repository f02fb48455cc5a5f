import type { Article } from "./article.ts";
import type { Citation } from "./quoted.ts";
import { slice } from "./span.ts";

/** As much of an article as a citation tells. */
export type Citable = Pick<
  Article,
  | "id"
  | "text"
  | "title"
  | "authors"
  | "url"
  | "date"
  | "outlet"
  | "outletNote"
  | "outletColor"
  | "language"
  | "kind"
  | "alsoIn"
>;

export function cite(article: Citable): Citation {
  const { id, text, title, authors, url, date, outlet, outletNote, outletColor, language, kind, alsoIn } =
    article;
  return {
    article: id,
    title: slice(text, title),
    authors,
    url,
    date,
    outlet,
    ...(outletNote === undefined ? {} : { outletNote }),
    ...(outletColor === undefined ? {} : { outletColor }),
    ...(alsoIn === undefined ? {} : { alsoIn: alsoIn.map((place) => place.outlet) }),
    language,
    kind,
  };
}

/** The same, for those who keep it: a slice of the article's text keeps all of the text in memory. */
export function citeApart(article: Citable): Citation {
  const { title, ...citation } = cite(article);
  return { ...citation, title: slice(` ${title}`, { start: 1, end: title.length + 1 }) };
}
