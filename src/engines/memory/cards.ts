import type { Article, ArticleId } from "../../domain/article.ts";
import type { TimeSlice } from "../../domain/time-slice.ts";
import { check, EngineBytesError, type Numbers, type PieceReader } from "./bytes/pieces.ts";

/** What is kept of an article beside its indexes, without its text. */
export interface Card extends Pick<Article, "id" | "kind" | "date" | "outlet" | "language"> {
  /** How many of its quotations may be offered. */
  readonly quotes: number;
}

/** A card with the number of its article and the words of its source. */
export interface NumberedCard {
  readonly no: number;
  readonly card: Card;
  readonly source: readonly string[];
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();
/** Numbers of each card: its own, its quotations, its kind, and where its texts stand among those that many have. */
const width = 8;
const none = -1;
/** More articles than any memory holds. */
const mostNumbers = 2 ** 24;

/** Few and short, so that they are made again when they are read: ids together, and all other texts once. */
export function cardsToArrays(cards: readonly NumberedCard[]): Numbers[] {
  const places = new Map<string, number>();
  const placeOf = (text: string | null): number => {
    if (text === null) return none;
    const place = places.get(text) ?? places.size;
    places.set(text, place);
    return place;
  };
  // Many articles have the very same source.
  const sources = new Map<readonly string[], number>();
  const placeOfSource = (source: readonly string[]): number => {
    const place = sources.get(source) ?? placeOf(source.join(" "));
    sources.set(source, place);
    return place;
  };
  const numbers = new Int32Array(cards.length * width);
  let filled = 0;
  for (const { no, card, source } of cards) {
    numbers[filled] = no;
    numbers[filled + 1] = card.quotes;
    numbers[filled + 2] = card.kind === "full" ? 1 : 0;
    numbers[filled + 3] = placeOf(card.date);
    numbers[filled + 4] = placeOf(card.outlet);
    numbers[filled + 5] = placeOf(card.language);
    numbers[filled + 6] = placeOfSource(source);
    filled += width;
  }
  return [
    numbers,
    encoder.encode(JSON.stringify(cards.map(({ card }) => card.id))),
    encoder.encode(JSON.stringify([...places.keys()])),
  ];
}

/** @throws EngineBytesError */
export async function* cardsFromArrays(
  from: PieceReader,
  slice: TimeSlice,
): AsyncGenerator<NumberedCard, void, void> {
  const numbers = from.int32();
  const [ids, texts] = [textsOf(from.uint8()), textsOf(from.uint8())];
  check(numbers.length === ids.length * width);
  const sources = new Map<number, readonly string[]>();
  const textAt = (place: number): string | null => {
    if (place === none) return null;
    const text = texts[place];
    check(text !== undefined);
    return text ?? null;
  };
  for (const [at, id] of ids.entries()) {
    const [no = 0, quotes = 0, full, date = none, outlet = none, language = none, source = none] =
      numbers.subarray(at * width, (at + 1) * width);
    check(no >= 0 && no < mostNumbers);
    const words = sources.get(source) ?? (textAt(source) || "").split(" ").filter((word) => word !== "");
    sources.set(source, words);
    const card: Card = {
      id: id as ArticleId,
      kind: full === 1 ? "full" : "record",
      quotes,
      date: textAt(date),
      outlet: textAt(outlet),
      language: textAt(language) ?? "und",
    };
    yield { no, card, source: words };
    await slice.pause();
  }
}

function textsOf(bytes: Uint8Array): string[] {
  try {
    const texts: unknown = JSON.parse(decoder.decode(bytes));
    if (Array.isArray(texts) && texts.every((text) => typeof text === "string")) return texts;
  } catch {
    // As if it were something else.
  }
  throw new EngineBytesError("no list of texts");
}
