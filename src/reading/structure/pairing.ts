import type { Span } from "../../domain/span.ts";
import { trim } from "../../domain/span.ts";
import { isNewline } from "./chars.ts";
import { families, findMarks, type Mark } from "./marks.ts";
import type { Pair } from "./pair.ts";
import { pairSingles } from "./singles.ts";

/** Costs, set by hand on the annotated articles: a paragraph crossed, a second level of nesting. */
const paragraph = 0.9;
const perCharacter = 0.0007;
const nesting = 1.8;
const reopening = 0.5;
const deepest = 2;

/**
 * Pairs the quotation marks of `zone` at the least total cost, never by parity: any mark may be an orphan,
 * a paragraph that starts with an opening mark may go on with the quotation of the paragraph before.
 * Time is linear in the number of characters. Pairs come in order of start and nest properly.
 */
export function pairMarks(text: string, zone: Span): readonly Pair[] {
  const doubles = families.flatMap((family) => pairFamily(text, zone, findMarks(text, zone, family)));
  const nested = withoutCrossing(doubles.sort(byStart));
  return withoutCrossing([...nested, ...pairSingles(text, zone, nested)].sort(byStart));
}

/** First with second, third with fourth: what pairing by cost is measured against. */
export function pairByParity(text: string, zone: Span): readonly Pair[] {
  const marks = families.flatMap((family) => findMarks(text, zone, family)).sort((a, b) => a.at - b.at);
  const pairs: Pair[] = [];
  for (let i = 0; i + 1 < marks.length; i += 2) {
    const [open, close] = [marks[i], marks[i + 1]];
    if (open !== undefined && close !== undefined) add(text, pairs, open, close.at + close.length, close.at);
  }
  return pairs;
}

function byStart(a: Pair, b: Pair): number {
  return a.outer.start - b.outer.start || b.outer.end - a.outer.end;
}

type Move = "orphan" | "open" | "close" | "reopen";
interface Step {
  readonly cost: number;
  readonly move: Move;
  readonly from: number;
}

function pairFamily(text: string, zone: Span, marks: readonly Mark[]): readonly Pair[] {
  let costs = [0, Infinity, Infinity];
  const history: Step[][] = [];
  let before = zone.start;
  for (const mark of marks) {
    const breaks = newlines(text, before, mark.at);
    const gap = (mark.at - before) * perCharacter + breaks * paragraph;
    const steps: Step[] = [];
    for (let depth = 0; depth <= deepest; depth++) steps.push(best(costs, mark, depth, gap, breaks));
    history.push(steps);
    costs = steps.map((step) => step.cost);
    before = mark.at;
  }
  return trace(text, marks, history);
}

/** The cheapest way to stand at `depth` after `mark`. */
function best(costs: readonly number[], mark: Mark, depth: number, gap: number, breaks: number): Step {
  const at = (level: number): number => (costs[level] ?? Infinity) + (level > 0 ? gap : 0);
  let step: Step = { cost: at(depth) + mark.orphan, move: "orphan", from: depth };
  const offer = (cost: number, move: Move, from: number): void => {
    if (cost < step.cost) step = { cost, move, from };
  };
  if (depth > 0) offer(at(depth - 1) + mark.open + (depth > 1 ? nesting : 0), "open", depth - 1);
  if (depth < deepest) offer(at(depth + 1) + mark.close, "close", depth + 1);
  if (depth === 1 && mark.leads && breaks > 0)
    offer((costs[1] ?? Infinity) + reopening + mark.open, "reopen", 1);
  return step;
}

/** Where a quotation ends: before and after its mark, or twice the end of its paragraph. */
interface Closer {
  readonly inner: number;
  readonly outer: number;
  /** The end of a paragraph stands for a mark: where the next paragraph opens again; else `null`. */
  readonly reopens: number | null;
}

function trace(text: string, marks: readonly Mark[], history: readonly (readonly Step[])[]): readonly Pair[] {
  const pairs: Pair[] = [];
  const closers: Closer[] = [];
  let depth = 0;
  for (let i = marks.length - 1; i >= 0; i--) {
    const mark = marks[i];
    const step = history[i]?.[depth];
    if (mark === undefined || step === undefined) break;
    if (step.move === "close") closers.push({ inner: mark.at, outer: mark.at + mark.length, reopens: null });
    if (step.move === "open" || step.move === "reopen") {
      const found = closers.pop();
      const closer = found === undefined ? undefined : withinParagraph(text, mark.at, found);
      if (closer !== undefined) add(text, pairs, mark, closer.outer, closer.inner);
    }
    if (step.move === "reopen") {
      const end = paragraphEnd(text, mark.at);
      closers.push({ inner: end, outer: end, reopens: mark.at });
    }
    depth = step.from;
  }
  return pairs.reverse();
}

function add(text: string, pairs: Pair[], open: Mark, end: number, innerEnd: number): void {
  const inner = trim(text, { start: open.at + open.length, end: innerEnd });
  if (inner.start < inner.end) pairs.push({ outer: { start: open.at, end }, inner });
}

/** Where the paragraph before the one that starts at `at` ends, white space left out. */
function paragraphEnd(text: string, at: number): number {
  return trim(text, { start: Math.max(0, at - 4096), end: at }).end;
}

/**
 * Every paragraph of a quotation starts with a mark, so that one without (the caption of a picture, say) is not a
 * part of it: what is opened at `at` and goes on elsewhere ends with its own paragraph.
 */
function withinParagraph(text: string, at: number, closer: Closer): Closer {
  const { outer, reopens } = closer;
  if (reopens === null) return closer;
  const blank = /\n[ \t\r]*\n/;
  const breaks = blank.test(text.slice(outer, reopens)) ? blank : /[\n\r\u2028\u2029]/;
  const apart = text.slice(at, outer).search(breaks);
  if (apart < 0) return closer;
  const { end } = trim(text, { start: at, end: at + apart });
  return { inner: end, outer: end, reopens };
}

function newlines(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to && count < 4; at++) {
    if (isNewline(text, at) && !isNewline(text, at + 1)) count++;
  }
  return count;
}

/** Of two pairs that cross, the one that starts first stays. */
function withoutCrossing(pairs: readonly Pair[]): readonly Pair[] {
  const open: Pair[] = [];
  return pairs.filter((pair) => {
    for (let last = open.at(-1); last !== undefined && last.outer.end <= pair.outer.start; last = open.at(-1))
      open.pop();
    const around = open.at(-1);
    if (around !== undefined && pair.outer.end > around.outer.end) return false;
    open.push(pair);
    return true;
  });
}
