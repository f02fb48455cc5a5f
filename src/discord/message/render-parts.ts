import { isInSentence, type Together } from "../../domain/in-sentence.ts";
import type { Attributed, Citation, Passage, QuotedPassage } from "../../domain/quoted.ts";
import type { ArticleReply } from "../../domain/reply.ts";
import type { Span } from "../../domain/span.ts";
import { passageUrl } from "../../domain/text-fragment.ts";
import { archiveUrl } from "../../domain/url.ts";
import { foreignLanguage } from "../../locales/foreign-language.ts";
import type { Wording } from "../../locales/wording.ts";
import { escapeText, escapeWithBold, plain } from "./escape.ts";
import { fitWords } from "./fit.ts";
import { limits } from "./limits.ts";

/** Other outlets with the same text that are named. */
const mostPlaces = 4;

/** "Sputnik France · 15 January 2022 · French": what the reader may not expect of it, for a place without Markdown. */
export function sourceLine(citation: Citation, wording: Wording): string {
  const { outlet, outletNote, date, language, alsoIn = [] } = citation;
  const when = date ? wording.date(date) : wording.undated;
  const note = outletNote === undefined ? "" : ` (${plain(outletNote)})`;
  const places = alsoIn.slice(0, mostPlaces).map(plain);
  const also =
    places.length === 0 ? null : wording.alsoIn(alsoIn.length > mostPlaces ? [...places, "…"] : places);
  const named = outlet === null ? null : `${plain(outlet)}${note}`;
  const parts = [named, when, foreignLanguage(language, wording), also];
  return parts.filter((part) => part !== null && part !== "").join(wording.separator);
}

/** A passage as Markdown, its highlights in bold. */
export function passageMarkdown({ text, span, highlights }: Passage): string {
  return escapeWithBold(text, { start: 0, end: text.length }, shift(highlights, -span.start));
}

/**
 * A quotation as a block quote: alone with the locale's marks, or, when it is short, inside its sentence, where it
 * stands in bold with its own marks.
 */
export function quoteMarkdown(quoted: QuotedPassage, wording: Wording): string {
  return togetherMarkdown({ shown: quoted, quotes: [quoted] }, wording);
}

/** The same for several that one sentence shows: each of them in bold. */
export function togetherMarkdown({ shown, quotes }: Together, wording: Wording): string {
  if (!isInSentence(shown)) return quoteAlone(shown, wording);
  const { context } = shown;
  const outers = quotes.map(({ outer }) => outer).sort((a, b) => a.start - b.start || b.end - a.end);
  const bold = shift(outers, -context.span.start);
  return `> ${escapeWithBold(context.text, { start: 0, end: context.text.length }, bold)}`;
}

export function quoteAlone({ quote, form }: QuotedPassage, wording: Wording): string {
  const [open, close] = form === "turn" ? ["", ""] : wording.marks;
  return `> ${open}${passageMarkdown(quote)}${close}`;
}

/** Who said it and, where the article has no marks around it, that. */
export function creditMarkdown({ attributed, form }: QuotedPassage, wording: Wording): string {
  const speaker = speakerMarkdown(attributed, wording);
  return form === "turn" ? `${speaker}\n-# ${wording.turn}` : speaker;
}

export function speakerMarkdown(attributed: Attributed, wording: Wording): string {
  const { speaker } = wording;
  switch (attributed.tier) {
    case "named":
    case "likely": {
      const role = attributed.role === null ? null : escapeText(attributed.role);
      return `— ${speaker[attributed.tier](`**${escapeText(attributed.name)}**`, role)}`;
    }
    case "mention":
      return `— ${speaker.mention(escapeText(attributed.words))}`;
    case "unknown":
      return `— *${speaker.unknown}*`;
  }
}

export interface SourceLinks {
  readonly source: string;
  readonly archive: string;
}

/** Where a citation leads, at the passage if there is one; `null` when no link is known. */
export function sourceLinks({ url, date }: Citation, passage: Passage | null): SourceLinks | null {
  if (url === null) return null;
  const exact = passage ? passageUrl(url, passage.text) : url;
  return { source: exact.length <= limits.linkUrl ? exact : url, archive: archiveUrl(url, date) };
}

function shift(spans: readonly Span[], by: number): Span[] {
  return spans.map(({ start, end }) => ({ start: start + by, end: end + by }));
}

/** What the article has not of the query, or in another spelling: one line each, in the person's own words. */
export function inexactLines({ inexact }: Pick<ArticleReply, "inexact">, wording: Wording): string[] {
  const own = (word: string) => marked(word, wording);
  return [
    ...(inexact?.replaced ?? []).map(({ typed, by, of }) =>
      of === "speaker"
        ? wording.replacedSpeaker(own(typed), by.map(own))
        : wording.replacedWord(own(typed), by.map(own)),
    ),
    ...(inexact && inexact.missing.length > 0 ? [wording.missingWords(inexact.missing.map(own))] : []),
    ...(inexact?.relatives ?? []).map(({ typed, by }) => wording.relatedWord(own(typed), by.map(own))),
  ];
}

/** Somebody's own words, in the locale's marks. */
export function marked(words: string, { marks: [open, close] }: Wording): string {
  return `${open}${fitWords(words, 60, escapeText)}${close}`;
}
