import { type Span, trim } from "../../domain/span.ts";
import type { Language } from "../../languages/language.ts";
import { isStop } from "../structure/chars.ts";
import type { Quotation } from "../structure/quotations.ts";
import type { Structure } from "../structure/structure.ts";
import type { Token } from "../structure/tokens.ts";
import type { Turn } from "./turn.ts";

const dashes = "–—―";

/**
 * The turns of a dialogue that dashes open, each in its line or several in one, also inside marks. One alone is no
 * dialogue, unless the narrator says who speaks: a list has dashes too.
 */
export function dashTurns(
  structure: Structure,
  quotations: readonly Quotation[],
  language: Language,
): readonly Turn[] {
  const { text, blocks, tokens } = structure;
  const found: (readonly Turn[])[] = [];
  const leads = blocks.map(({ span }) => dashes.includes(text.charAt(span.start)));
  let next = 0;
  for (const [index, { span, kind }] of blocks.entries()) {
    if (kind === "title" || kind === "lede") continue;
    while (next < quotations.length && (quotations[next]?.outer.end ?? 0) <= span.start) next++;
    const around = quotations[next];
    const words = tokens[index] ?? [];
    const opens = opensIn(text, words);
    if (opens.length === 0) continue;
    const held =
      around !== undefined && around.within === null && around.inner.start === words[opens[0] ?? 0]?.start;
    const instead = held && opens.length > 1 ? next : null;
    if (held && instead === null) continue;
    const end = instead === null ? span.end : (around?.inner.end ?? span.end);
    const turns = opens.flatMap((at, i) => {
      const stop = words[opens[i + 1] ?? -1]?.start ?? end;
      return stop > end ? [] : turnFrom(text, words, at, stop, language, instead);
    });
    const alone = leads[index] === true && !leads[index - 1] && !leads[index + 1];
    if (opens.length > 1 || (leads[index] === true && (!alone || turns.some(({ label }) => label !== null))))
      found.push(turns);
  }
  return found.flat();
}

/** The dashes that open a turn: first of their line or of what marks hold, or after the end of a sentence. */
function opensIn(text: string, tokens: readonly Token[]): number[] {
  const opens: number[] = [];
  for (const [i, token] of tokens.entries()) {
    if (!dashes.includes(token.word) || token.word === "") continue;
    const before = tokens[i - 1];
    const after = tokens[i + 1];
    const starts =
      before === undefined || isStop(before.word) || before.word === "..." || '«“"».!?'.includes(before.word);
    if (
      starts &&
      after !== undefined &&
      (after.shape === "capital" ||
        after.shape === "upper" ||
        "¿¡".includes(after.word) ||
        /^…|\.\.\.$/.test(text.slice(after.start, after.end)))
    )
      opens.push(i);
  }
  return opens;
}

function turnFrom(
  text: string,
  tokens: readonly Token[],
  dash: number,
  end: number,
  language: Language,
  instead: number | null,
): Turn[] {
  const start = tokens[dash]?.end ?? end;
  for (let i = dash + 1; i + 1 < tokens.length && (tokens[i]?.end ?? end) <= end; i++) {
    const token = tokens[i];
    const verb = tokens[i + 1];
    if (token === undefined || verb === undefined) break;
    if (token.word !== "," && !dashes.includes(token.word) && !isStop(token.word)) continue;
    if (!language.reporting.has(verb.word) || verb.end > end) continue;
    const span = trim(text, { start, end: isStop(token.word) ? token.end : token.start });
    return span.end > span.start
      ? [{ span, label: nameAfter(tokens, i + 2, end, language), quotation: null, sure: true, instead }]
      : [];
  }
  const span = trim(text, { start, end });
  return span.end > span.start ? [{ span, label: null, quotation: null, sure: true, instead }] : [];
}

/** The name that stands right behind a verb of saying. */
function nameAfter(tokens: readonly Token[], from: number, end: number, language: Language): Span | null {
  let last = from - 1;
  for (let i = from; i < tokens.length && (tokens[i]?.end ?? end + 1) <= end; i++) {
    const token = tokens[i];
    if (token === undefined || token.kind !== "word") break;
    if (token.shape === "capital" || token.shape === "upper") last = i;
    else if (i === from || !language.particles.has(token.word)) break;
  }
  const [first, final] = [tokens[from], tokens[last]];
  return first === undefined || final === undefined || last < from
    ? null
    : { start: first.start, end: final.end };
}
