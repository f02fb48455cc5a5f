import { fold } from "../../domain/folding.ts";
import type { Span } from "../../domain/span.ts";
import type { Language } from "../../languages/language.ts";

/** Signs that a page puts before its own lines; marks of quotations are none. */
const decoration = /^[\s()[\]©®•·▶►▸→⇒>*#|_~+-]+/u;
/** No phrase of a page that a language lists is longer. */
const longestOpening = 60;

/** Whether a sentence is the page's and not the article's: "Share this…", "Lire aussi : …", "Photo: …", "© …". */
export function isFurniture(text: string, span: Span, language: Language | null): boolean {
  const line = text.slice(span.start, Math.min(span.end, span.start + longestOpening));
  if (/^[\s([]*©/u.test(line)) return true;
  if (language === null) return false;
  const opening = fold(line.replace(decoration, "")).replaceAll("’", "'");
  for (const phrase of language.furniture) if (opens(opening, phrase)) return true;
  if (hasGluedCaption(text, span, language)) return true;
  for (const label of language.pageLabels)
    if (opens(opening, label) && /^\s*(?:[:：©|]|\)?$)/u.test(opening.slice(label.length))) return true;
  return false;
}

/** The title of an embedded video and who made it, glued together and to what follows: "Qui a gagné ?par franceinfo". */
function hasGluedCaption(text: string, span: Span, { credits }: Language): boolean {
  const sentence = text.slice(span.start, span.end);
  for (const word of credits) {
    for (let at = sentence.indexOf(`${word} `); at > 0; at = sentence.indexOf(`${word} `, at + 1))
      if (/[?!…]/u.test(sentence.charAt(at - 1))) return true;
  }
  return false;
}

function opens(line: string, phrase: string): boolean {
  return line.startsWith(phrase) && !/^[\p{L}\p{N}]/u.test(line.slice(phrase.length));
}
