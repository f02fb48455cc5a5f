import type { Article } from "../../domain/article.ts";
import { fold } from "../../domain/folding.ts";
import { slice } from "../../domain/span.ts";

/** What one article tells of somebody by the full name. */
export interface Told {
  /** As the article writes the name. */
  readonly form: string;
  readonly gender: "f" | "m" | null;
  readonly offices: readonly string[];
}

/** What one article tells of people, with its year (0 without a date). */
export interface Note {
  readonly year: number;
  readonly people: readonly Told[];
}

/** Equal for the same name, whatever its case and accents; `null` for one word: a surname tells nobody from others. */
export function fullNameKey(name: string): string | null {
  const key = nameKey(name);
  return key.includes(" ") ? key : null;
}

export function nameKey(name: string): string {
  return fold(name).replace(/\s+/g, " ").trim();
}

/** Year of a date, or 0 without one. */
export function yearOf(date: string | null): number {
  const year = Number.parseInt(date ?? "", 10);
  return Number.isFinite(year) ? year : 0;
}

/**
 * The note of an article, as one line of text for each person: year, name, gender, offices with tabs between; empty where
 * there is nothing to tell. It shares no memory with the article.
 */
export function noteOf({ text, date, clues }: Pick<Article, "text" | "date" | "clues">): string {
  const seen = new Set<string>();
  const lines: string[] = [];
  for (const { name, gender, offices } of clues?.people ?? []) {
    if (gender === null && offices.length === 0) continue;
    const form = slice(text, name).split(/\s+/).join(" ");
    const key = fullNameKey(form);
    if (key === null || seen.has(key)) continue;
    seen.add(key);
    lines.push([yearOf(date), form, gender ?? "", ...offices].join("\t"));
  }
  return Buffer.from(lines.join("\n")).toString();
}

/** What {@link noteOf} wrote. */
export function readNote(note: string): Note {
  const lines = note === "" ? [] : note.split("\n").map((line) => line.split("\t"));
  return {
    year: Number(lines[0]?.[0] ?? 0),
    people: lines.map(([, form = "", gender, ...offices]) => ({
      form,
      gender: gender === "f" || gender === "m" ? gender : null,
      offices,
    })),
  };
}
