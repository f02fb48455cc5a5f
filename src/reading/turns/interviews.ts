import type { Block } from "../../domain/article.ts";
import { contains, type Span } from "../../domain/span.ts";
import type { Language } from "../../languages/language.ts";
import type { Quotation } from "../structure/quotations.ts";
import type { Structure } from "../structure/structure.ts";
import { isBare, type Turn } from "./turn.ts";

/** A question is not longer than this, in UTF-16 units. */
const longest = 600;

/** So many questions make an interview, fewer where they are set in bold; so many of them speak to somebody. */
const fewest = 3;
const fewestInBold = 2;
const addressing = 0.5;
const addressingInBold = 0.3;

/** So many of the answers are told by an I or a we. */
const personal = 0.5;

/** A question with the paragraphs that answer it, by their places among the blocks. */
interface Exchange {
  readonly question: number;
  readonly answers: number[];
}

/**
 * The answers of an interview that only its questions show: paragraphs that end in a question mark, or that the file
 * sets in bold, each with an answer below it. A list of frequent questions has them too, so that the questions must
 * speak to somebody and the answers be somebody's. The questions are the outlet's, and nobody's words here.
 */
export function interviewTurns(
  structure: Structure,
  quotations: readonly Quotation[],
  language: Language,
  emphasised: readonly Span[],
): readonly Turn[] {
  const { blocks } = structure;
  const bold = inside(blocks, emphasised);
  const inBold = blocks.filter((block, i) => bold.has(i) && asks(structure, block)).length >= fewestInBold;
  const isQuestion = (i: number): boolean => {
    const block = blocks[i];
    if (block === undefined || block.span.end - block.span.start > longest) return false;
    return inBold ? bold.has(i) : asks(structure, block);
  };
  const exchanges: Exchange[] = [];
  for (const [i, { kind }] of blocks.entries()) {
    if (kind === "title" || kind === "lede" || kind === "caption") continue;
    if (isQuestion(i)) exchanges.push({ question: i, answers: [] });
    else if (kind === "paragraph") exchanges.at(-1)?.answers.push(i);
  }
  const answered = exchanges.filter(({ answers }) => answers.length > 0);
  if (answered.length < (inBold ? fewestInBold : fewest)) return [];
  const says = (block: number, words: ReadonlySet<string>): boolean =>
    structure.tokens[block]?.some(({ word }) => words.has(word)) === true;
  const asked = answered.filter(({ question }) => says(question, language.addressed)).length;
  const told = answered.filter(({ answers }) => answers.some((each) => says(each, language.firstPerson)));
  if (asked < answered.length * (inBold ? addressingInBold : addressing)) return [];
  if (told.length < answered.length * personal) return [];
  // Below the last answer the outlet may tell who asked: what goes on with it says I or we.
  const last = answered.at(-1)?.answers ?? [];
  const ends = last.findIndex((each, place) => place > 0 && !says(each, language.firstPerson));
  if (ends > 0) last.length = ends;
  const turns: Turn[] = [];
  let next = 0;
  for (const index of answered.flatMap(({ answers }) => answers)) {
    const span = blocks[index]?.span;
    if (span === undefined) continue;
    while (next < quotations.length && (quotations[next]?.outer.start ?? 0) < span.start) next++;
    const first = quotations[next];
    const marked = first?.outer.start === span.start && isBare(structure.text, first.outer.end, span.end);
    const within = first !== undefined && first.outer.start === span.start && !marked;
    // What is partly in marks and partly told is no answer set as such.
    if (!within)
      turns.push({
        span,
        label: null,
        quotation: marked ? next : null,
        sure: true,
        instead: null,
        answers: true,
      });
  }
  return turns;
}

/** The places of the blocks that lie within spans, both in order. */
function inside(blocks: readonly Block[], spans: readonly Span[]): ReadonlySet<number> {
  const found = new Set<number>();
  let next = 0;
  for (const [i, { span }] of blocks.entries()) {
    while (next < spans.length && (spans[next]?.end ?? 0) <= span.start) next++;
    const around = spans[next];
    if (around !== undefined && contains(around, span)) found.add(i);
  }
  return found;
}

function asks({ text }: Structure, { span }: Block): boolean {
  return text.charAt(span.end - 1) === "?" && !/^[«“„"»–—-]/.test(text.charAt(span.start));
}
