import type { Span } from "../../domain/span.ts";
import { isDigit, isLetter } from "../structure/chars.ts";

/** Words that the layout gives to somebody: behind a name and a colon, behind a dash, above a name. */
export interface Turn {
  /** What was said, without the label, and without the marks where marks hold all of it. */
  readonly span: Span;
  /** The words that stand for the speaker; `null` where the layout names nobody. */
  readonly label: Span | null;
  /** The marks that hold all of it: then the layout only says who speaks. `null` for a turn without marks. */
  readonly quotation: number | null;
  /** Whether the label can only be somebody's; else the article must name a person so: "Pros: …" is nobody. */
  readonly sure: boolean;
  /** The marks that hold several turns, which stand for themselves. */
  readonly instead: number | null;
  /** Whether it is an answer to a question of the outlet's: the words of whoever is interviewed. */
  readonly answers?: boolean;
}

/** A name as layouts have it: words with capitals, small words between them; at most fifty characters. */
export const nameForm = String.raw`\p{Lu}[\p{L}\p{M}.'’-]*(?:[ \u00A0](?:\p{Lu}[\p{L}\p{M}.'’-]*|\p{Ll}{1,3}(?=[ \u00A0]\p{Lu}))){0,4}`;

/** Whether nothing but the marks' own stops and spaces stands between two places. */
export function isBare(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isLetter(text, at) || isDigit(text, at)) return false;
  return true;
}
