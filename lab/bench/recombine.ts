import type { Article, ArticleId, Attribution, Quote, Speaker } from "../../src/domain/article.ts";
import { contains, type Span, slice } from "../../src/domain/span.ts";

/** Numbers from 0 up to 1 that repeat for one seed; LCG of Numerical Recipes. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * As many articles as it takes of those that there are: title and lede of one, the first half of another's sentences
 * and the second half of a third's, with their quotations and speakers. The same for the same seed.
 */
export function* recombined(articles: readonly Article[], size: number, seed = 1): Generator<Article> {
  const next = random(seed);
  const any = (): Article => {
    const article = articles[Math.floor(next() * articles.length)];
    if (!article) throw new RangeError("no articles to recombine");
    return article;
  };
  for (let no = 0; no < size; no++) yield join(no, any(), any(), any());
}

interface Piece {
  readonly from: Article;
  readonly span: Span;
  /** What is added to a place in `from` to get the one in the new text. */
  readonly shift: number;
}

function join(no: number, head: Article, first: Article, second: Article): Article {
  const title = slice(head.text, head.title);
  const lede = head.lede ? slice(head.text, head.lede) : "";
  const opening = `${title}\n\n${lede === "" ? "" : `${lede}\n\n`}`;
  const [one, other] = [halves(first)[0], halves(second)[1]];
  const body = `${first.text.slice(one.start, one.end)}\n\n${second.text.slice(other.start, other.end)}`;
  const text = opening + body;
  const pieces: Piece[] = [
    { from: head, span: { start: 0, end: head.lede?.end ?? head.title.end }, shift: 0 },
    { from: first, span: one, shift: opening.length - one.start },
    { from: second, span: other, shift: text.length - other.end },
  ];
  const { date, outlet, language, tags, authors } = head;
  const parts = pieces.slice(1);
  const speakers = parts.flatMap((piece) =>
    piece.from.speakers.map((speaker) => movedSpeaker(speaker, piece)),
  );
  return {
    ...{ text, date, outlet, language, tags, authors, speakers },
    id: no.toString(36).padStart(12, "0") as ArticleId,
    origin: `recombined ${no}`,
    url: `https://example.org/${no}`,
    kind: "full",
    abstract: null,
    title: { start: 0, end: title.length },
    lede: lede === "" ? null : { start: title.length + 2, end: title.length + 2 + lede.length },
    body: { start: opening.length, end: text.length },
    blocks: [
      { span: { start: 0, end: title.length }, kind: "title" },
      ...parts.map(({ span, shift }) => ({ span: moved(span, shift), kind: "paragraph" as const })),
    ],
    sentences: parts.flatMap(({ from, span, shift }, at) =>
      from.sentences
        .filter((sentence) => contains(span, sentence.span))
        .map((sentence) => ({ span: moved(sentence.span, shift), block: at + 1 })),
    ),
    quotes: parts.flatMap((piece, at) =>
      piece.from.quotes
        .filter((quote) => isIn(quote, piece.span))
        .map((quote) => movedQuote(quote, piece.shift, at === 0 ? 0 : first.speakers.length)),
    ),
  };
}

/** The body up to the sentence in its midst, and from there on. */
function halves({ body, text, title, sentences }: Article): readonly [Span, Span] {
  const whole = body ?? { start: title.end, end: text.length };
  const own = sentences.filter(({ span }) => contains(whole, span));
  const middle = own[Math.floor(own.length / 2)]?.span.start ?? whole.start;
  return [
    { start: whole.start, end: middle },
    { start: middle, end: whole.end },
  ];
}

function isIn({ context, outer, within, attribution }: Quote, span: Span): boolean {
  const mention = attribution.tier === "unknown" ? null : attribution.mention;
  return (
    within === null &&
    contains(span, context) &&
    contains(context, outer) &&
    (mention === null || contains(span, mention))
  );
}

function moved({ start, end }: Span, shift: number): Span {
  return { start: start + shift, end: end + shift };
}

function movedSpeaker(speaker: Speaker, { span, shift }: Piece): Speaker {
  const mentions = speaker.mentions.filter((mention) => contains(span, mention));
  return { ...speaker, mentions: mentions.map((mention) => moved(mention, shift)) };
}

function movedQuote(quote: Quote, shift: number, speakers: number): Quote {
  const [span, outer, context] = [quote.span, quote.outer, quote.context].map((one) => moved(one, shift));
  return {
    ...quote,
    ...(span && outer && context ? { span, outer, context } : {}),
    attribution: movedTo(quote.attribution, shift, speakers),
  };
}

function movedTo(attribution: Attribution, shift: number, speakers: number): Attribution {
  switch (attribution.tier) {
    case "unknown":
      return attribution;
    case "mention":
      return {
        ...attribution,
        mention: moved(attribution.mention, shift),
        speaker: attribution.speaker === null ? null : attribution.speaker + speakers,
      };
    default:
      return {
        ...attribution,
        mention: attribution.mention && moved(attribution.mention, shift),
        speaker: attribution.speaker + speakers,
      };
  }
}
