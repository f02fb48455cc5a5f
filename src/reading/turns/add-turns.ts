import { type Attribution, type Quote, speechFrom } from "../../domain/article.ts";
import type { Span } from "../../domain/span.ts";
import { countWords } from "../structure/quotations.ts";
import type { Structure } from "../structure/structure.ts";
import type { Turn } from "./turn.ts";

/** How surely the words of a turn are somebody's: the layout says so. */
const surely = 0.95;

/**
 * The quotations with the turns among them, in order: a turn that marks hold is the quotation itself, told who speaks;
 * one without marks stands for itself, and marks within it are nested in it.
 * @param whose what the layout says of the speaker of a turn.
 */
export function addTurns(
  structure: Structure,
  quotes: readonly Quote[],
  turns: readonly Turn[],
  whose: (turn: Turn) => Attribution,
): readonly Quote[] {
  if (turns.length === 0) return quotes;
  const marked = new Map(
    turns.flatMap((turn) => (turn.quotation === null ? [] : [[turn.quotation, turn] as const])),
  );
  const gone = new Set(turns.flatMap(({ instead }) => (instead === null ? [] : [instead])));
  const kept: { readonly quote: Quote; readonly was: number }[] = [];
  for (const [was, quote] of quotes.entries()) {
    const turn = marked.get(was);
    if (gone.has(was) || (quote.within !== null && gone.has(quote.within))) continue;
    // A list of sources has titles in marks and dashes behind them.
    const shown = turn !== undefined && (turn.label !== null || turn.answers === true);
    const told = shown && quote.speech >= speechFrom ? whose(turn) : null;
    kept.push({
      was,
      quote: told === null ? quote : { ...quote, attribution: told },
    });
  }
  for (const turn of turns) {
    const { span, quotation } = turn;
    if (quotation === null)
      kept.push({
        was: -1,
        quote: {
          span,
          outer: span,
          context: contextOf(structure, span),
          within: null,
          words: countWords(structure.text, span),
          speech: surely,
          attribution: whose(turn),
          form: "turn",
        },
      });
  }
  return nested(kept);
}

/** In order of start, each with the place of the one that holds it. */
function nested(entries: { readonly quote: Quote; readonly was: number }[]): readonly Quote[] {
  entries.sort((a, b) => a.quote.outer.start - b.quote.outer.start || b.quote.outer.end - a.quote.outer.end);
  const places = new Map(entries.map(({ was }, at) => [was, at]));
  let turn = -1;
  return entries.map(({ quote }, at) => {
    const around = entries[turn]?.quote;
    if (quote.form === "turn") turn = at;
    else if (around !== undefined && quote.within === null && quote.outer.end <= around.outer.end)
      return { ...quote, within: turn };
    return quote.within === null ? quote : { ...quote, within: places.get(quote.within) ?? null };
  });
}

function contextOf({ sentences }: Structure, span: Span): Span {
  let [low, high] = [0, sentences.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.span.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  let { start, end } = span;
  for (let at = low; at < sentences.length; at++) {
    const sentence = sentences[at]?.span;
    if (sentence === undefined || sentence.start >= span.end) break;
    start = Math.min(start, sentence.start);
    end = Math.max(end, sentence.end);
  }
  return { start, end };
}
