import type { Article } from "../../domain/article.ts";
import type { Nominee } from "../../domain/nomination.ts";
import type { Span } from "../../domain/span.ts";
import { type OfferedQuote, weight } from "../offered-quotes.ts";
import type { ArticleWords, FieldWords } from "../ranking/article-terms.ts";
import { type MarkedSpeaker, readSpeakers, speakerMarks } from "./speaker-marks.ts";
import { type Spoken, speakerOf } from "./speaker-terms.ts";

/** Places in an article's sequence, half open, in words. */
interface Words {
  readonly from: number;
  readonly to: number;
}

/** An offered quotation: where its words and those around it stand in the sequence, and what it counts for. */
export interface QuotePlace extends Words {
  readonly context: Words;
  /** As `weight` of `offered-quotes.ts` has it. */
  readonly weight: number;
  /** How many words it has, as far as anybody counts. */
  readonly words: number;
  /** Place among the speakers of {@link markedSpeakers}; -1 where nobody is known. */
  readonly speaker: number;
}

/** Where in the sequence stands what an article is about, beside its quotations. */
export interface TopicPlaces {
  readonly titleEnd: number;
  readonly ledeEnd: number;
  readonly tags: Words;
}

/** Words around a quotation that count for it; sentences without an end are cut there, so that many cost no more. */
const mostAround = 60;
/** Where title and lede end, and the tags stand; how many quotations. */
const head = 5;
/** Place, context, weight with words, and speaker. */
const each = 6;
const mostWords = 0xffff;
const weightSteps = 40_000;

/** The fields that {@link ArticleWords} were made of: where each begins in the text, and the tags at the end of the body's. */
export interface FieldPlaces {
  readonly lede: number | null;
  readonly body: number;
  readonly tags: Span;
}

/** What ranking has to know of an article's quotations beside its sequence, as an engine keeps it. */
export function quoteMarks(
  article: Article,
  offered: readonly OfferedQuote[],
  spoken: readonly Spoken[],
  words: ArticleWords,
  places: FieldPlaces,
): Uint32Array {
  const { title } = article;
  const { lede, body } = words;
  const speakers = new Map(spoken.map(({ speaker }, at) => [speaker, at + 1]));
  const ofSpeakers = speakerMarks(spoken);
  const marks = new Uint32Array(head + each * offered.length + ofSpeakers.length);
  const tags = [placeOf(body, places.tags.start), placeOf(body, places.tags.end)] as const;
  marks.set([lede.from, body.from, ...tags, offered.length]);
  for (const [nth, { quote }] of offered.entries()) {
    const { span, context, attribution } = quote;
    const speaker = speakerOf(article, attribution);
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
        from,
        to,
        Math.min(from, Math.max(around[0], from - mostAround)),
        Math.max(to, Math.min(around[1], to + mostAround)),
        Math.min(quote.words, mostWords) * (mostWords + 1) + Math.round(weight(quote) * weightSteps),
        (speaker && speakers.get(speaker)) ?? 0,
      ],
      head + each * nth,
    );
  }
  marks.set(ofSpeakers, head + each * offered.length);
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

type HasMarks = Pick<Nominee, "marks">;

/** Reads what {@link quoteMarks} wrote. */
export function quotePlaces({ marks }: HasMarks): QuotePlace[] {
  const places: QuotePlace[] = [];
  const end = endOfQuotes(marks);
  for (let at = head; at < end; at += each) {
    const counted = marks[at + 4] ?? 0;
    places.push({
      from: marks[at] ?? 0,
      to: marks[at + 1] ?? 0,
      context: { from: marks[at + 2] ?? 0, to: marks[at + 3] ?? 0 },
      weight: (counted & mostWords) / weightSteps,
      words: counted >>> 16,
      speaker: (marks[at + 5] ?? 0) - 1,
    });
  }
  return places;
}

export function topicPlaces({ marks }: HasMarks): TopicPlaces {
  const [titleEnd = 0, ledeEnd = 0, from = 0, to = 0] = marks;
  return { titleEnd, ledeEnd, tags: { from, to } };
}

/** Those who speak an offered quotation, as reading left them. */
export function markedSpeakers({ marks }: HasMarks): readonly MarkedSpeaker[] {
  return readSpeakers(marks.subarray(endOfQuotes(marks)));
}

function endOfQuotes(marks: Uint32Array): number {
  return Math.min(marks.length, head + each * (marks[head - 1] ?? 0));
}
