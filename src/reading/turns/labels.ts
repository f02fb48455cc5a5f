import { fold } from "../../domain/folding.ts";
import { type Span, trim } from "../../domain/span.ts";
import { answerLabels, questionLabels } from "../../languages/world/interview-labels.ts";
import { isStop } from "../structure/chars.ts";
import type { Quotation } from "../structure/quotations.ts";
import type { Structure } from "../structure/structure.ts";
import { isBare, nameForm, type Turn } from "./turn.ts";

const labelForm = new RegExp(
  String.raw`^(${nameForm})(?:[ \u00A0]\([^)\n]{1,30}\))?[ \u00A0]?:[ \u00A0]+`,
  "u",
);
/** "Q.", "Answer:"; not the first of two initials, "A. B.:". */
const letterForm = /^(\p{L}{1,12})[ \u00A0]?[.:][ \u00A0]+(?!\p{Lu}\.?[ \u00A0]?:)/u;
const longestLabel = 60;

interface Labelled {
  readonly label: Span;
  readonly words: Span;
  readonly key: string;
  readonly quotation: number | null;
}

/**
 * The turns of a transcript ("SMITH: …") and the answers of an interview ("Q: …", "A: …"). One label proves nothing,
 * "Note: …": two of them must come again, or marks must hold all that it heads.
 */
export function labelledTurns(structure: Structure, quotations: readonly Quotation[]): readonly Turn[] {
  const { text, blocks } = structure;
  const named: Labelled[] = [];
  const answers: Labelled[] = [];
  let questions = 0;
  let next = 0;
  for (const { span, kind } of blocks) {
    if (kind === "title" || kind === "lede") continue;
    while (next < quotations.length && (quotations[next]?.outer.start ?? 0) < span.start) next++;
    const head = text.slice(span.start, Math.min(span.end, span.start + longestLabel));
    const lettered = letterForm.exec(head);
    const key = lettered === null ? "" : fold(lettered[1] ?? "");
    if (questionLabels.has(key) || answerLabels.has(key)) {
      if (questionLabels.has(key)) questions++;
      else answers.push(labelled(text, span, lettered, quotations, next));
      continue;
    }
    const match = labelForm.exec(head);
    if (match !== null) named.push(labelled(text, span, match, quotations, next));
  }
  const counts = new Map<string, number>();
  for (const { key } of named) counts.set(key, (counts.get(key) ?? 0) + 1);
  const isTranscript = [...counts.values()].filter((count) => count > 1).length > 1;
  const turns: Turn[] = [];
  for (const { words, label, quotation, key } of named) {
    const again = isTranscript && (counts.get(key) ?? 0) > 1;
    if ((quotation !== null || again) && isStop(lastSign(text, words))) {
      const name = text.slice(label.start, label.end);
      const sure = quotation !== null || /\s/.test(name) || (name === name.toUpperCase() && name.length > 1);
      turns.push({ span: words, label, quotation, sure, instead: null });
    }
  }
  if (questions > 0)
    for (const { words, quotation } of answers)
      turns.push({ span: words, label: null, quotation, sure: true, instead: null, answers: true });
  return turns;
}

function labelled(
  text: string,
  span: Span,
  match: RegExpExecArray | null,
  quotations: readonly Quotation[],
  next: number,
): Labelled {
  const [whole = "", name = ""] = match ?? [];
  const words = trim(text, { start: span.start + whole.length, end: span.end });
  const first = quotations[next];
  const marked =
    first !== undefined && first.outer.start === words.start && isBare(text, first.outer.end, words.end);
  return {
    label: { start: span.start, end: span.start + name.length },
    words,
    key: fold(name),
    quotation: marked ? next : null,
  };
}

function lastSign(text: string, span: Span): string {
  return text
    .slice(span.start, span.end)
    .replace(/["”»’')\]]+$/, "")
    .slice(-1);
}
