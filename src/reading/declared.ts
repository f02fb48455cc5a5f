import type { Quote, Speaker } from "../domain/article.ts";
import type { Clues } from "../domain/clues.ts";
import type { ReadingInput } from "../domain/document.ts";
import { fold } from "../domain/folding.ts";
import type { Span } from "../domain/span.ts";
import { countWords } from "./structure/quotations.ts";
import type { Structure } from "./structure/structure.ts";

export interface Attributed {
  readonly quotes: readonly Quote[];
  readonly speakers: readonly Speaker[];
  readonly clues: Clues;
}

/** The quotations that the file declares, in place of whatever was found at the same words. */
export function declare(document: ReadingInput, structure: Structure, found: Attributed): Attributed {
  if (document.declaredQuotes.length === 0) return found;
  const speakers = [...found.speakers];
  const quotes = found.quotes.map((quote) => ({ ...quote }));
  const added: Quote[] = [];
  for (const { span, speaker, role } of document.declaredQuotes) {
    const same = quotes.findIndex(
      (quote) =>
        quote.span.start <= span.end && span.start <= quote.span.end && overlap(quote.span, span) >= 0.8,
    );
    const index = speaker === null ? null : speakerIndex(speakers, speaker, role);
    const attribution: Quote["attribution"] =
      index === null
        ? { tier: "unknown" }
        : { tier: "named", speaker: index, evidence: "declared", mention: null, confidence: 1 };
    const quote = quotes[same];
    if (quote !== undefined) {
      const { unsaid: _, ...said } = quote;
      quotes[same] = { ...said, span, speech: 1, attribution };
    } else
      added.push({
        span,
        outer: span,
        context: contextAround(structure, span),
        within: null,
        words: countWords(structure.text, span),
        speech: 1,
        attribution,
      });
  }
  return { quotes: merge(quotes, added), speakers, clues: found.clues };
}

function overlap(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

/** The speaker of that name, made if need be; the declared role is the host's word and wins. */
function speakerIndex(speakers: Speaker[], name: string, role: string | null): number {
  const folded = fold(name);
  const at = speakers.findIndex(
    (speaker) => fold(speaker.name) === folded || speaker.aliases.some((alias) => fold(alias) === folded),
  );
  const known = speakers[at];
  if (known === undefined) {
    speakers.push({ kind: "person", name, role, aliases: [], mentions: [] });
    return speakers.length - 1;
  }
  const aliases =
    known.name === name || known.aliases.includes(known.name)
      ? known.aliases
      : [known.name, ...known.aliases];
  speakers[at] = {
    ...known,
    name,
    role: role ?? known.role,
    aliases: aliases.filter((alias) => alias !== name),
  };
  return at;
}

function contextAround(structure: Structure, span: Span): Span {
  const touched = structure.sentences.filter(
    (sentence) => sentence.span.start < span.end && span.start < sentence.span.end,
  );
  return {
    start: Math.min(span.start, touched[0]?.span.start ?? span.start),
    end: Math.max(span.end, touched.at(-1)?.span.end ?? span.end),
  };
}

/** Both lists in order of start; `within` indices move with their quotations. */
function merge(quotes: readonly Quote[], added: readonly Quote[]): readonly Quote[] {
  if (added.length === 0) return quotes;
  const order = [
    ...quotes.map((quote, was) => ({ quote, was })),
    ...added.map((quote) => ({ quote, was: -1 })),
  ].sort((a, b) => a.quote.span.start - b.quote.span.start || b.quote.span.end - a.quote.span.end);
  const now = new Map(order.map((entry, index) => [entry.was, index]));
  return order.map(({ quote }) => ({
    ...quote,
    within: quote.within === null ? null : (now.get(quote.within) ?? null),
  }));
}
