import type { Article } from "../../domain/article.ts";
import type { Span } from "../../domain/span.ts";
import type { Asked } from "./asked.ts";
import { type FoundWord, foundWords } from "./found-words.ts";

/** The places in a stretch of an article that are marked. */
export type Mark = (span: Span) => Span[];

/** A word in so many sentences, and in the title or in this share of them, is what the article is about. */
const manySentences = 3;
const largeShare = 0.3;

/**
 * Marks the words that answer a query, in the order in which the stretches are read: one that stands in many sentences where it is
 * first read, since in each line it would tell nothing, and the others wherever they are.
 */
export function marksFor(article: Article, asked: Asked): { readonly next: Mark; readonly last: Mark } {
  const frequent = frequentIn(article, asked);
  const seen = new Set<string>();
  const mark = (span: Span, here: Set<string>): Span[] => {
    const told: FoundWord[] = [];
    for (const run of runsOf(foundWords(span, asked.found).filter(({ plain }) => plain))) {
      const words = run.map(({ wanted }) => wanted);
      // A name is marked whole or not at all.
      const isOld = words.every((word) => seen.has(word) || here.has(word));
      if (!(isOld && words.some((word) => frequent.has(word)))) told.push(...run);
      for (const word of words) here.add(word);
    }
    return joined(article.text, told);
  };
  return {
    next: (span) => {
      const here = new Set<string>();
      const marks = mark(span, here);
      for (const word of here) seen.add(word);
      return marks;
    },
    /** For what is read last, in more than one cut. */
    last: (span) => mark(span, new Set()),
  };
}

/** Words that stand side by side. */
function runsOf(words: readonly FoundWord[]): FoundWord[][] {
  const runs: FoundWord[][] = [];
  for (const word of words) {
    const last = runs.at(-1);
    if (last && word.at - (last.at(-1)?.at ?? word.at) === 1) last.push(word);
    else runs.push([word]);
  }
  return runs;
}

function frequentIn({ title, sentences }: Article, asked: Asked): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { span } of sentences)
    for (const word of new Set(foundWords(span, asked.found).map(({ wanted }) => wanted)))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  const many = Math.max(manySentences, largeShare * sentences.length);
  const titled = new Set(foundWords(title, asked.found).map(({ wanted }) => wanted));
  const isFrequent = (word: string, count: number) => count >= (titled.has(word) ? manySentences : many);
  return new Set([...counts].flatMap(([word, count]) => (isFrequent(word, count) ? [word] : [])));
}

/** Overlapping marks, and those with only a hyphen between them, are one. */
function joined(text: string, spans: readonly Span[]): Span[] {
  const found: Span[] = [];
  for (const { start, end } of spans) {
    const last = found.at(-1);
    if (last && (start <= last.end || /^[-\u2010\u2011]$/.test(text.slice(last.end, start))))
      found[found.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else found.push({ start, end });
  }
  return found;
}
