import type { Article } from "../../domain/article.ts";
import type { Nominee } from "../../domain/nomination.ts";
import type { Span } from "../../domain/span.ts";
import type { OfferedQuote } from "../offered-quotes.ts";
import type { ArticleWords, FieldWords } from "../ranking/article-terms.ts";

/** Places in an article's sequence, half open, in words. */
interface Words {
  readonly from: number;
  readonly to: number;
}

/** Where the words of an offered quotation and those around it stand in the sequence. */
export interface QuotePlace extends Words {
  /** Index into {@link Article.quotes}. */
  readonly index: number;
  readonly context: Words;
}

/** Where in the sequence stands what an article is about, beside its quotations. */
export interface TopicPlaces {
  readonly titleEnd: number;
  readonly ledeEnd: number;
  readonly tags: Words;
}

/** Words around a quotation that count for it; sentences without an end are cut there, so that many cost no more. */
const mostAround = 60;
const head = 4;
const each = 5;

/** The fields that {@link ArticleWords} were made of: where each begins in the text, and the tags at the end of the body's. */
export interface FieldPlaces {
  readonly lede: number | null;
  readonly body: number;
  readonly tags: Span;
}

/** What ranking has to know of an article's quotations beside its sequence, as an engine keeps it. */
export function quoteMarks(
  { quotes, title }: Article,
  offered: readonly OfferedQuote[],
  words: ArticleWords,
  places: FieldPlaces,
): Uint32Array {
  const marks = new Uint32Array(head + each * offered.length);
  const { lede, body } = words;
  marks.set([lede.from, body.from, placeOf(body, places.tags.start), placeOf(body, places.tags.end)]);
  const indices = new Map(quotes.map((quote, index) => [quote, index]));
  for (const [nth, { quote }] of offered.entries()) {
    const { span, context } = quote;
    const [field, start] =
      span.start >= places.body
        ? [body, places.body]
        : places.lede !== null && span.start >= places.lede
          ? [lede, places.lede]
          : [words.title, title.start];
    const [from, to] = [placeOf(field, span.start - start), placeOf(field, span.end - start)];
    const around = [placeOf(field, context.start - start), placeOf(field, context.end - start)] as const;
    marks.set(
      [
        indices.get(quote) ?? 0,
        from,
        to,
        Math.min(from, Math.max(around[0], from - mostAround)),
        Math.max(to, Math.min(around[1], to + mostAround)),
      ],
      head + each * nth,
    );
  }
  return marks;
}

/** The place in the sequence of the first word of a field that does not begin before `offset`. */
function placeOf({ from, starts }: FieldWords, offset: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return from + low;
}

/** Reads what {@link quoteMarks} wrote. */
export function quotePlaces({ marks }: Pick<Nominee, "marks">): QuotePlace[] {
  const places: QuotePlace[] = [];
  for (let at = head; at + each <= marks.length; at += each) {
    places.push({
      index: marks[at] ?? 0,
      from: marks[at + 1] ?? 0,
      to: marks[at + 2] ?? 0,
      context: { from: marks[at + 3] ?? 0, to: marks[at + 4] ?? 0 },
    });
  }
  return places;
}

export function topicPlaces({ marks }: Pick<Nominee, "marks">): TopicPlaces {
  const [titleEnd = 0, ledeEnd = 0, from = 0, to = 0] = marks;
  return { titleEnd, ledeEnd, tags: { from, to } };
}
