import { fold } from "../../domain/folding.ts";
import type { Span } from "../../domain/span.ts";
import type { Language } from "../../languages/language.ts";
import { isUpper } from "../structure/chars.ts";

/** So much of a quotation is looked at, in UTF-16 units. */
const longest = 2000;

function beginning(text: string, { start, end }: Span): string {
  return text.slice(start, Math.min(end, start + longest));
}

/** A word with a capital, from where it is asked for. */
const name = /\p{Lu}[\p{L}\p{M}]{2,}(?:[-‐‑][\p{L}\p{M}]+)*/uy;

/** Folded words of a quotation that begin with a capital: the names in it are among them. */
export function capitalised(text: string, inner: Span): ReadonlySet<string> {
  const names = new Set<string>();
  const words = beginning(text, inner);
  for (let at = 0; at < words.length; at++) {
    if (!isUpper(words, at)) continue;
    name.lastIndex = at;
    const [word] = name.exec(words) ?? [];
    if (word === undefined) continue;
    names.add(fold(word.replace(/[‐‑]/g, "-")));
    at += word.length - 1;
  }
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
