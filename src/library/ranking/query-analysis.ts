import { type Question, questionIn } from "../search/question.ts";
import { termsOf } from "../search/terms.ts";
import { titleTerm } from "./article-terms.ts";
import { type Token, tokens } from "./tokens.ts";

/** One way in which a word of the query may stand in an article. */
export interface QueryWord {
  /** As it was typed, for naming it in an answer. */
  readonly typed: string;
  /** Folded. */
  readonly term: string;
  /** `joined` and `sign` stand beside the words that they are made of. */
  readonly kind: Token["kind"];
  /** Written with a capital within a question: where a name is missing, little fits. */
  readonly isName: boolean;
  /** Behind "which" or "how many": it says of what kind the answer is, and need not stand beside it. */
  readonly isKind: boolean;
  /** A spelling written as one that holds an empty word, without which it is another: "Notre-Dame". */
  readonly holdsEmpty: boolean;
}

/** Who types two or three words means all of them; of a question, some are padding. */
export const fewWords = 3;

export interface AnalysedQuery {
  /** What has to count, each once, in the order of the query. */
  readonly words: readonly QueryWord[];
  /** Folded words in quotation marks, stop words and all, in order. */
  readonly phrases: readonly (readonly string[])[];
  /** What stands between the marks of each of {@link phrases}. */
  readonly typedPhrases: readonly string[];
  /** Folded words behind a minus sign. */
  readonly excluded: readonly string[];
  /** Whether it asks, so that some of its words may be padding. */
  readonly isQuestion: boolean;
  /** All folded words in order, stop words and all, without what is excluded. */
  readonly spoken: readonly string[];
  /** The term of an article whose title is the query; `null` where there is none. */
  readonly title: string | null;
  /** The last word of {@link words}, if the query ends in the midst of it. */
  readonly unfinished: QueryWord | null;
}

/** Text that is pasted whole; beyond, words no longer tell what is wanted. */
const mostCharacters = 4000;
const mostWords = 120;
/** Nobody types marks of a search into a longer text: there they are the text's own. */
const mostWordsWithMarks = 12;

const quoted = /"([^"]+)"|“([^“”]+)”|«([^«»]+)»|„([^„“”]+)[“”]/gu;
const minus = /(?<=^|\s)-(\p{L}[^\s"“”«»]*)/gu;

/**
 * The terms that we make from what somebody typed. Stop words fall out unless nothing else is left; words in
 * quotation marks stay. `languages` (BCP 47) are those in which it may be a question, the likeliest first. Linear in the
 * query's length; no query is too odd to be analysed.
 */
export function analyseQuery(
  text: string,
  stopWords: ReadonlySet<string>,
  languages: readonly string[] = [],
): AnalysedQuery {
  const typed = text.slice(0, mostCharacters);
  const marked = termsOf(typed).length <= mostWordsWithMarks;
  const inMarks = marked ? phrasesOf(typed) : [];
  const phrases = inMarks.map(({ words: own }) => own);
  const several = inMarks.filter(({ words: own }) => own.length > 1);
  const excluded = marked ? [...typed.matchAll(minus)].flatMap(([, word = ""]) => termsOf(word)) : [];
  const wanted = marked ? typed.replace(minus, (match) => " ".repeat(match.length)) : typed;
  const question = questionIn(wanted, languages);
  const words = wordsOf(wanted, stopWords, new Set(phrases.flat()), question);
  const spoken = termsOf(wanted);
  return {
    words,
    phrases: several.map(({ words: own }) => own),
    typedPhrases: several.map(({ typed: own }) => own),
    excluded,
    isQuestion: question !== null,
    spoken,
    title: titleTerm(spoken),
    unfinished: unfinishedOf(wanted, words),
  };
}

/** A query without the words that are not wanted, and their minus signs. */
export function withoutExcluded(text: string): string {
  return text.slice(0, mostCharacters).replace(minus, " ");
}

function phrasesOf(text: string): { readonly typed: string; readonly words: readonly string[] }[] {
  return [...text.matchAll(quoted)]
    .map((match) => match.slice(1).find((part) => part !== undefined) ?? "")
    .map((typed) => ({ typed: typed.trim(), words: termsOf(typed) }))
    .filter(({ words }) => words.length > 0);
}

function wordsOf(
  text: string,
  stopWords: ReadonlySet<string>,
  kept: ReadonlySet<string>,
  question: Question | null,
): QueryWord[] {
  const all = tokens(text).sort((a, b) => a.start - b.start);
  const plain = all.filter(({ kind }) => kind === "word");
  const names = question ? capitals(text, plain) : new Set<number>();
  const wholes = all.filter(({ kind }) => kind !== "word");
  const words = new Map<string, QueryWord>();
  const empty = new Map<string, QueryWord>();
  for (const token of all) {
    const { term, kind, start, end } = token;
    const word = {
      typed: text.slice(start, end),
      term,
      kind,
      isName: names.has(start),
      isKind: question?.kindAt === start,
      holdsEmpty: holdsEmpty(token, all, stopWords),
    };
    const isEmpty = kind === "word" && !kept.has(term) && (stopWords.has(term) || isScrap(token, wholes));
    const list = isEmpty ? empty : words;
    if (!list.has(term)) list.set(term, word);
  }
  return [...(words.size > 0 ? words : empty).values()].slice(0, mostWords);
}

/**
 * Where the words begin that a question writes with a capital for their own sake. Of keywords and titles all words are
 * meant alike; a question has padding, and what it asks about.
 */
function capitals(text: string, words: readonly Token[]): ReadonlySet<number> {
  const found = new Set<number>();
  if (!/\p{Ll}/u.test(text)) return found;
  for (const [index, { start }] of words.entries()) {
    const before = words[index - 1];
    const begins = before === undefined || /[.!?…:]/.test(text.slice(before.end, start));
    if (!begins && /^\p{Lu}/u.test(text.slice(start, start + 2))) found.add(start);
  }
  return found;
}

function holdsEmpty(
  { kind, start, end }: Token,
  all: readonly Token[],
  stopWords: ReadonlySet<string>,
): boolean {
  if (kind !== "joined") return false;
  return all.some(
    (part) => part.kind === "word" && start <= part.start && part.end <= end && stopWords.has(part.term),
  );
}

/** A lone letter of a word that is found as a whole: the "c" of "C#", the "t" of "AT&T". */
function isScrap({ term, start, end }: Token, wholes: readonly Token[]): boolean {
  return term.length === 1 && wholes.some((whole) => whole.start <= start && end <= whole.end);
}

function unfinishedOf(text: string, words: readonly QueryWord[]): QueryWord | null {
  const last = words.at(-1);
  return last !== undefined && last.kind === "word" && text.endsWith(last.typed) ? last : null;
}
