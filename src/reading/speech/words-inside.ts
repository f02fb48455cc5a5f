import { fold } from "../../domain/folding.ts";
import type { Span } from "../../domain/span.ts";
import type { Language } from "../../languages/language.ts";

/** So much of a quotation is looked at, in UTF-16 units. */
const longest = 2000;

function beginning(text: string, { start, end }: Span): string {
  return text.slice(start, Math.min(end, start + longest));
}

/** Folded words of a quotation that begin with a capital: the names in it are among them. */
export function capitalised(text: string, inner: Span): ReadonlySet<string> {
  const names = new Set<string>();
  for (const [word] of beginning(text, inner).matchAll(/\p{Lu}[\p{L}\p{M}]{2,}(?:[-‐‑][\p{L}\p{M}]+)*/gu))
    names.add(fold(word.replace(/[‐‑]/g, "-")));
  return names;
}

/** Whether somebody says "I" or "we" in it. */
export function speaksOfItself(text: string, inner: Span, language: Language): boolean {
  for (const [word] of beginning(text, inner)
    .toLowerCase()
    .replaceAll("’", "'")
    .matchAll(/[\p{L}\p{M}]+'?/gu))
    if (language.firstPerson.has(word)) return true;
  return false;
}
