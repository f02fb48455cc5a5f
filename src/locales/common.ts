import type { CitationFormat } from "../domain/cited-source.ts";
import type { PartialDate } from "../domain/document.ts";
import type { CompletionKind, SuggestionNote } from "../domain/library.ts";
import type { NothingFoundReply } from "../domain/reply.ts";

export function withRole(name: string, role: string | null): string {
  return role ? `${name}, ${role}` : name;
}

/** Formats that have one name everywhere. */
export const formatNames = {
  markdown: "Markdown",
  apa: "APA",
  mla: "MLA",
  chicago: "Chicago",
  bibtex: "BibTeX",
  ris: "RIS",
  "csl-json": "CSL-JSON",
} as const satisfies Readonly<Record<Exclude<CitationFormat, "plain">, string>>;

/** What somebody can try whose search found nothing: fewer filters, one of two texts, fewer words, another word. */
export type Retry = "one-option" | "fewer-words" | "other-word" | "fewer-filters";

export function retryAfter({
  query,
  by,
  filtered,
}: Pick<NothingFoundReply, "query" | "by" | "filtered">): Retry {
  // Without them it may be there: another word is no advice.
  if (filtered) return "fewer-filters";
  if (query !== "" && by !== "") return "one-option";
  return /\S\s+\S/.test(query + by) ? "fewer-words" : "other-word";
}

interface SuggestionWords {
  readonly kinds: Readonly<Record<CompletionKind, string>>;
  readonly quotes: (quotes: number) => string;
  readonly articles: (articles: number) => string;
  readonly date: (date: PartialDate) => string;
}

/** What stands beside a suggestion, by a locale's words for it. */
export function suggestionIn({ kinds, quotes, articles, date }: SuggestionWords) {
  return (note: SuggestionNote): readonly string[] => {
    switch (note.kind) {
      case "person":
      case "organisation":
        return [...(note.role === null ? [kinds[note.kind]] : [note.role]), quotes(note.quotes)];
      case "topic":
      case "outlet":
        return [kinds[note.kind], articles(note.articles)];
      case "title": {
        const more = [note.outlet, note.date && date(note.date)].filter((part) => part !== null);
        return [...(note.outlet === null ? [kinds.title] : []), ...more];
      }
      case "date":
        return [date(note.date)];
    }
  };
}

/** From when to when, in brackets behind what is held; nothing where no date is known. */
export function heldPeriod(
  first: PartialDate | null,
  last: PartialDate | null,
  date: (date: PartialDate) => string,
): string {
  if (first === null || last === null) return "";
  return first === last ? ` (${date(first)})` : ` (${date(first)} – ${date(last)})`;
}
