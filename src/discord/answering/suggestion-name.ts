import type { Suggestion, SuggestionNote } from "../../domain/library.ts";
import type { LocaleCode } from "../../domain/locale.ts";
import { readDate } from "../../domain/read-date.ts";
import { dateLanguageOf } from "../../locales/dates.ts";
import type { Wording } from "../../locales/wording.ts";
import { plain } from "../message/escape.ts";
import { fitParts, fitWords } from "../message/fit.ts";
import { limits } from "../message/limits.ts";

/** Beyond this what a suggestion is would leave too little room for what it is called. */
const longestNote = 60;

/** The label, cut at a word where it must be, and what it is behind it. */
export function suggestionName(
  label: string,
  note: Suggestion["note"],
  { suggestion, separator }: Wording,
): string {
  const parts = note ? suggestion(note).map(plain) : [];
  const about = fitParts(parts, longestNote, separator)
    .map((part) => `${separator}${part}`)
    .join("");
  const name = fitWords(plain(label), limits.suggestionName - about.length);
  return name === "" ? "" : name + about;
}

/**
 * What somebody typed, without the mark of a suggestion that they picked and went on to edit: Discord then sends the name
 * that it showed, as far as it still stands.
 */
export function withoutNote(typed: string, wording: Wording): string {
  const [first = "", ...parts] = typed.split(wording.separator);
  const { kinds, counted } = marksOf(wording);
  /** What stands behind the mark with which a part begins; `null` where it is none. */
  const behind = (part: string): string | null => {
    const kind = kinds.find((one) => part === one || part.startsWith(`${one} `));
    if (kind !== undefined) return part.slice(kind.length);
    const count = counted.map((pattern) => pattern.exec(part)?.[0]).find((found) => found !== undefined);
    return count === undefined ? behindDate(part, wording.code) : part.slice(count.length);
  };
  const mark = parts.findIndex((part) => behind(part) !== null);
  if (mark < 0) return typed;
  const isKind = kinds.some((kind) => (parts[mark] ?? "").startsWith(kind));
  // A count stands behind what somebody is, and a date behind an outlet: any words.
  const begins = isKind || mark === 0 ? mark : mark - 1;
  const added = parts.slice(mark).map((part) => behind(part) ?? "");
  return [[first, ...parts.slice(0, begins)].join(wording.separator), ...added].join("").trim();
}

const mostDateWords = 5;

function behindDate(part: string, locale: LocaleCode): string | null {
  const scene = { now: new Date(0), newest: null };
  const words = part.split(" ", mostDateWords);
  for (const [at, word] of words.entries()) {
    const date = words.slice(0, at + 1).join(" ");
    if (/^\d{4}$/.test(word) && readDate(date, dateLanguageOf(locale), scene) !== null)
      return part.slice(date.length);
  }
  return null;
}

/** How the notes of a locale are told: words for kinds, and what stands behind a number. */
function marksOf({ suggestion }: Wording) {
  const about = { role: null, date: null, outlet: null };
  const notes = (count: number): SuggestionNote[] => [
    { kind: "person", ...about, quotes: count },
    { kind: "organisation", ...about, quotes: count },
    { kind: "topic", articles: count },
    { kind: "outlet", articles: count },
    { kind: "title", ...about },
  ];
  const kinds = [...new Set(notes(1).flatMap((note) => suggestion(note)[0] ?? []))];
  const words = [1, 2].flatMap((count) =>
    notes(count).flatMap((note) => (suggestion(note)[1] ?? "").replace(/^[\d\s]+/, "") || []),
  );
  const counted = [...new Set(words)].map((word) => new RegExp(`^[\\d.,\\s]+${word}(?![\\p{L}])`, "u"));
  return { kinds, counted };
}
