import type { Article, Reading } from "../../domain/article.ts";
import { fold } from "../../domain/folding.ts";
import { type Span, slice } from "../../domain/span.ts";
import { languageOf } from "../structure/detect-language.ts";
import { isFurniture } from "./furniture.ts";

export type Summarisable = Reading & Pick<Article, "text" | "title" | "lede" | "body">;

/** The smallest piece that a summary may show: a sentence, or the sentences that one quotation spans. */
export interface Unit {
  readonly span: Span;
  /** Folded stems of its content words. */
  readonly terms: ReadonlySet<string>;
  /** Its order among the units; units of one paragraph follow one another. */
  readonly index: number;
  readonly block: number;
  /** It makes sense only after the unit before it: it opens with a pronoun, "this", "but"… */
  readonly leans: boolean;
  /** It is nothing but a quotation. */
  readonly quoted: boolean;
  /** How much of it stands between quotation marks, 0 to 1. */
  readonly spoken: number;
  /** It tells when: news in brief does. */
  readonly dated: boolean;
}

const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;

/** Subheads, captions and what the page says rather than the article are no units. */
export function findUnits(article: Summarisable): readonly Unit[] {
  const units: Unit[] = [];
  const language = languageOf(article.language);
  const contexts = article.quotes
    .filter((quote) => quote.within === null)
    .map((quote) => ({ context: quote.context, outer: quote.outer }));
  let next = 0;
  let reached = 0;
  for (const sentence of article.sentences) {
    const kind = article.blocks[sentence.block]?.kind;
    if (kind !== "paragraph" && kind !== "lede") continue;
    if (sentence.span.start < reached) continue;
    let { start, end } = sentence.span;
    while (next < contexts.length && (contexts[next]?.context.end ?? 0) <= start) next++;
    let whole = false;
    let spoken = 0;
    for (let i = next; i < contexts.length; i++) {
      const each = contexts[i];
      if (each === undefined || each.context.start >= end) break;
      if (each.context.start >= reached) start = Math.min(start, each.context.start);
      end = Math.max(end, each.context.end);
      whole ||= each.outer.start - start < 2 && end - each.outer.end < 3;
      spoken += each.outer.end - each.outer.start;
    }
    const span = { start, end };
    reached = end;
    if (isFurniture(article.text, span, language)) continue;
    const { terms, dated } = contentOf(article, span);
    units.push({
      span,
      terms,
      index: units.length,
      block: sentence.block,
      leans: leans(article, span),
      quoted: whole,
      spoken: Math.min(1, spoken / Math.max(1, end - start)),
      dated,
    });
  }
  return units;
}

export function termsOf(article: Summarisable, span: Span): ReadonlySet<string> {
  return contentOf(article, span).terms;
}

function contentOf(
  article: Summarisable,
  span: Span,
): { readonly terms: ReadonlySet<string>; readonly dated: boolean } {
  const language = languageOf(article.language);
  const terms = new Set<string>();
  let dated = false;
  for (const [found] of slice(article.text, span).matchAll(word)) {
    dated ||= language?.calendar.has(found.toLowerCase()) === true;
    const folded = fold(found);
    if (folded.length < 2 || language?.stopWords.has(folded) === true) continue;
    terms.add(language === null ? folded : language.stem(folded));
  }
  return { terms, dated };
}

function leans(article: Summarisable, span: Span): boolean {
  const language = languageOf(article.language);
  const opening = article.text
    .slice(span.start, span.start + 40)
    .toLowerCase()
    .replaceAll("’", "'");
  const first = /^[\p{L}\p{M}'-]+/u.exec(opening)?.[0] ?? "";
  if (language === null) return false;
  if (language.grammar.connective.test(opening)) return true;
  if (language.subjectPronouns.has(first)) return true;
  const kind = language.determiners.get(first)?.kind;
  return kind === "demonstrative" || (kind === "possessive" && !language.firstPerson.has(first));
}
