import { createHash } from "node:crypto";
import { type Article, isSpeech } from "../../../src/domain/article.ts";
import { type Span, slice } from "../../../src/domain/span.ts";

/** A speaker's line as a person would see it under a quotation, and where the quotation stands. */
export interface Line extends Span {
  /** The file, or the item's id. */
  readonly article: string;
  /** Beginning of the SHA-256 of the article's text, to which the offsets belong. */
  readonly sha256: string;
  readonly tier: "named" | "likely";
  readonly person: string;
  readonly role: string | null;
}

/** An article that lines are drawn from. */
export interface Source {
  readonly name: string;
  readonly article: Pick<Article, "text" | "date" | "language" | "quotes" | "speakers" | "clues">;
}

export function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}

/** The lines of one article that name a person, in the order of its quotations. */
export function linesOf({ name, article: { text, quotes, speakers } }: Source): readonly Line[] {
  const sha256 = hashOf(text);
  return quotes.flatMap((quote): Line[] => {
    const { attribution, span } = quote;
    if (!isSpeech(quote) || (attribution.tier !== "named" && attribution.tier !== "likely")) return [];
    const speaker = speakers[attribution.speaker];
    if (speaker?.kind !== "person") return [];
    const { tier } = attribution;
    return [
      {
        article: name,
        sha256,
        start: span.start,
        end: span.end,
        tier,
        person: speaker.name,
        role: speaker.role,
      },
    ];
  });
}

/** How many quotations of an article are offered at all: what coverage is a share of. */
export function offeredIn({ article }: Source): number {
  return article.quotes.filter(isSpeech).length;
}

const before = 500;
const after = 300;

/** What stands around a quotation, its words between « and ». */
export function surroundings(text: string, { start, end }: Span): string {
  const from = Math.max(0, start - before);
  const to = Math.min(text.length, end + after);
  return `${slice(text, { start: from, end: start })}«${slice(text, { start, end })}»${slice(text, { start: end, end: to })}`;
}
