import type { Block, Sentence } from "../../domain/article.ts";
import { fold } from "../../domain/folding.ts";
import { type Span, trim } from "../../domain/span.ts";
import type { Language } from "../../languages/language.ts";
import { agencyDateline } from "../../languages/world/agency-copy.ts";
import { isStop, isUpper } from "./chars.ts";
import type { Pair } from "./pair.ts";
import type { Token } from "./tokens.ts";

/**
 * Cuts each block into sentences. A quotation is opaque: whatever ends inside it does not end the sentence,
 * unless the quotation itself ends there and the next words start a new one. Headings are one sentence each.
 */
export function findSentences(
  text: string,
  blocks: readonly Block[],
  tokens: readonly (readonly Token[])[],
  pairs: readonly Pair[],
  language: Language | null,
  stamps: readonly number[],
): readonly Sentence[] {
  const sentences: Sentence[] = [];
  const outermost = tops(pairs);
  let first = 0;
  for (const [index, block] of blocks.entries()) {
    while (first < outermost.length && (outermost[first]?.outer.end ?? 0) <= block.span.start) first++;
    const stamp = stamps[index] ?? 0;
    const stamped = stamp > 0 && block.span.start + stamp < block.span.end;
    const start = stamped
      ? block.span.start + stamp
      : block.kind === "paragraph" || block.kind === "lede"
        ? afterDateline(text, block.span)
        : block.span.start;
    const cuts =
      block.kind === "subhead" || block.kind === "title"
        ? []
        : cutPoints(text, tokens[index] ?? [], outermost, first, language);
    let from = start;
    for (const cut of [...cuts, block.span.end]) {
      const span = trim(text, { start: from, end: cut });
      if (span.start < span.end) sentences.push({ span, block: index });
      from = Math.max(from, cut);
    }
  }
  return sentences;
}

function tops(pairs: readonly Pair[]): readonly Pair[] {
  let end = -1;
  return pairs.filter((pair) => {
    if (pair.outer.start < end) return false;
    end = pair.outer.end;
    return true;
  });
}

/** Where the words of the article start after "PARIS (Reuters) - ". */
function afterDateline(text: string, span: Span): number {
  const match = agencyDateline.exec(text.slice(span.start, Math.min(span.end, span.start + 90)));
  return match === null ? span.start : span.start + match[0].length;
}

function cutPoints(
  text: string,
  tokens: readonly Token[],
  pairs: readonly Pair[],
  first: number,
  language: Language | null,
): readonly number[] {
  const cuts: number[] = [];
  let pair = first;
  for (const [i, token] of tokens.entries()) {
    while (pair < pairs.length && (pairs[pair]?.outer.end ?? 0) < token.end) pair++;
    const around = pairs[pair];
    const inside = around !== undefined && token.start >= around.outer.start && token.end <= around.outer.end;
    const next = tokens[i + 1];
    if (next === undefined) break;
    if (inside) {
      if (
        token.end === around.outer.end &&
        endsWithStop(text, around) &&
        startsSentence(text, tokens, i + 1, language, text.charAt(around.inner.end - 1))
      )
        cuts.push(next.start);
      continue;
    }
    if (token.kind !== "mark") continue;
    if (closesAfterStop(tokens, i) || (isEnd(token.word) && !isAbbreviation(tokens, i, language))) {
      if (next.kind === "mark" && ")]".includes(next.word)) continue;
      if (token.end === next.start && next.kind === "mark" && isStop(next.word)) continue;
      if (startsSentence(text, tokens, i + 1, language, token.word)) cuts.push(next.start);
    }
  }
  return cuts;
}

function isEnd(word: string): boolean {
  return word === "..." || isStop(word);
}

/** A closing bracket right after a full stop ends the sentence that the stop ended. */
function closesAfterStop(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  const before = tokens[i - 1];
  return token?.word === ")" && before !== undefined && before.word === "." && before.end === token.start;
}

function endsWithStop(text: string, pair: Pair): boolean {
  return isStop(text.charAt(pair.inner.end - 1));
}

function isAbbreviation(tokens: readonly Token[], stop: number, language: Language | null): boolean {
  const before = tokens[stop - 1];
  if (tokens[stop]?.word !== "." || before === undefined || before.end !== tokens[stop]?.start) return false;
  if (before.word.length === 1 && before.kind === "word") {
    const isCapital = before.shape !== "lower";
    if (isCapital ? language?.letterWords.has(before.word) !== true : isLetterWithStop(tokens, stop + 1))
      return true;
  }
  if (before.kind === "number" && language?.grammar.ordinalStops && isOrdinal(tokens, stop - 1, language))
    return true;
  return language?.abbreviations.has(before.word) === true && tokens[stop + 1]?.kind !== "mark";
}

/** The second letter of „z. B.“ */
function isLetterWithStop(tokens: readonly Token[], i: number): boolean {
  return tokens[i]?.kind === "word" && tokens[i]?.word.length === 1 && tokens[i + 1]?.word === ".";
}

/** Whether a figure before a full stop is an ordinal number: before a month or a century, or between a determiner and a noun. */
function isOrdinal(tokens: readonly Token[], figure: number, language: Language): boolean {
  const { calendar, times, determiners, contractions, stopWords } = language;
  if (!/^\d{1,2}$/.test(tokens[figure]?.word ?? "")) return false;
  const [before, after] = [tokens[figure - 1]?.word ?? "", tokens[figure + 2]];
  if (after?.kind !== "word") return false;
  if (calendar.has(after.word) || times.has(after.word)) return true;
  return (determiners.has(before) || contractions.has(before)) && !stopWords.has(fold(after.word));
}

/** Whether the token at `i` may open a sentence after `ending`; `"Why?" Anna said` goes on. */
function startsSentence(
  text: string,
  tokens: readonly Token[],
  i: number,
  language: Language | null,
  ending: string,
): boolean {
  const token = tokens[i];
  if (token === undefined) return true;
  if (
    "-–—".includes(token.word) &&
    '"”»'.includes(text.charAt((tokens[i - 1]?.end ?? 1) - 1)) &&
    tokens.length - i <= 7
  )
    return false;
  if (token.kind === "number") return true;
  if (token.kind === "mark")
    return (
      "\"“«„‘'(-–—•[¿¡#+@".includes(token.word.charAt(0)) &&
      (!"-–—".includes(token.word.charAt(0)) || isUpper(text, tokens[i + 1]?.start ?? 0))
    );
  if (token.shape === "lower") return false;
  if (ending !== "?" && ending !== "!") return true;
  if (language === null || !"\"”»’'".includes(tokens[i - 1]?.word ?? "")) return true;
  for (let k = i + 1; k < i + 6 && k < tokens.length; k++) {
    const word = tokens[k];
    if (word === undefined || word.kind === "mark") break;
    if (language.reporting.has(word.word)) return language.complementisers.has(tokens[k + 1]?.word ?? "");
    if (word.shape === "lower" && !language.particles.has(word.word)) break;
  }
  return true;
}
