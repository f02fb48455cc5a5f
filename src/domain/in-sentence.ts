import type { Attributed, Passage, QuotedPassage } from "./quoted.ts";
import { contains, type Span } from "./span.ts";

/** A shorter quotation says too little alone, and is shown inside its sentence. */
const fewestWordsAlone = 6;

/** Whether a quotation is too short to be shown without the sentence that it stands in. */
export function isInSentence({ quote, context, outer, words }: QuotedPassage): boolean {
  return words < fewestWordsAlone && contains(context.span, outer) && context.text.length > quote.text.length;
}

/** Quotations that are shown together. */
export interface Together {
  /** The one whose sentence shows them all; where there is one alone, that. */
  readonly shown: QuotedPassage;
  /** In the order of the list. */
  readonly quotes: readonly QuotedPassage[];
}

/**
 * A list of one article's quotations, those together that one sentence would show anyway: it is read once, under
 * the speaker whom they have in common.
 */
export function bySentence(quotes: readonly QuotedPassage[]): Together[] {
  const groups: Together[] = [];
  for (const quote of quotes) {
    const last = groups.at(-1);
    const joined = last && isSameSpeaker(last.shown.attributed, quote.attributed) ? join(last, quote) : null;
    if (joined) groups[groups.length - 1] = joined;
    else groups.push({ shown: quote, quotes: [quote] });
  }
  return groups;
}

function join({ shown, quotes }: Together, quote: QuotedPassage): Together | null {
  const all = [...quotes, quote];
  const host = [shown, quote].find(
    (one) => isInSentence(one) && all.every((each) => shows(one.context, each)),
  );
  return host ? { shown: host, quotes: all } : null;
}

/** Whether the sentence holds the quotation, marks and all, where it stands in the article. */
function shows(sentence: Passage, { context, outer }: QuotedPassage): boolean {
  return wordsAt(sentence, outer) !== null && wordsAt(sentence, outer) === wordsAt(context, outer);
}

function wordsAt({ span, text }: Passage, part: Span): string | null {
  return contains(span, part) ? text.slice(part.start - span.start, part.end - span.start) : null;
}

function isSameSpeaker(one: Attributed, other: Attributed): boolean {
  switch (one.tier) {
    case "named":
    case "likely":
      return other.tier === one.tier && other.name === one.name && other.role === one.role;
    case "mention":
      return other.tier === "mention" && other.words === one.words;
    case "unknown":
      return other.tier === "unknown";
  }
}
