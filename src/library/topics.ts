import type { Article } from "../domain/article.ts";
import { fold } from "../domain/folding.ts";
import type { Span } from "../domain/span.ts";
import type { Language } from "../languages/language.ts";
import { languageOf } from "../reading/structure/detect-language.ts";
import { type Token, tokenise } from "../reading/structure/tokens.ts";

/** What stands further down is seldom what an article is about. */
const longestOpening = 600;
const longestWords = 4;
const shortestWord = 3;

/** Words of a heading, which say what class each is of. */
interface Word extends Token {
  readonly folded: string;
  /** `name`: capitalised, though it begins no sentence. `noun`: may be one. `link`: ties nouns. `other`: ends a phrase. */
  readonly role: "name" | "noun" | "link" | "other";
  readonly begins: boolean;
}

/**
 * Names and noun phrases of an article's title and lede, as written, each once: what it may be about. Without a parser,
 * by what stands around them: between function words, behind a determiner or a preposition, two of them with a genitive
 * between. Whether anybody looks for them is told by how many articles have them.
 */
export function topicsOf(article: Article): string[] {
  const language = languageOf(article.language);
  if (language === null) return [];
  const found = new Map<string, string>();
  for (const span of openings(article))
    for (const phrase of phrasesIn(article.text, span, language)) {
      const label = article.text.slice(phrase.start, phrase.end).replace(/[\s\u00AD]+/g, " ");
      if (!found.has(fold(label))) found.set(fold(label), label);
    }
  return [...found.values()];
}

function openings({ title, lede, blocks }: Article): Span[] {
  const first = lede ?? blocks.find(({ kind }) => kind === "paragraph")?.span;
  return first
    ? [title, { start: first.start, end: Math.min(first.end, first.start + longestOpening) }]
    : [title];
}

function phrasesIn(text: string, span: Span, language: Language): Span[] {
  const words = wordsOf(text, span, language);
  const chunks = chunksOf(words, language);
  const phrases: Span[] = [];
  for (const [at, chunk] of chunks.entries()) {
    const before = chunks[at - 1];
    const tied = before && isTied(words.slice(before.to + 1, chunk.from), language) ? before : null;
    // « chef de l'État »: what somebody is.
    if (tied && isRole(tied, words, language)) continue;
    if (tied) phrases.push({ start: tied.start, end: chunk.end });
    const next = chunks[at + 1];
    const goesOn = next !== undefined && isTied(words.slice(chunk.to + 1, next.from), language);
    if (standsAlone(chunk, goesOn, words, language)) phrases.push({ start: chunk.start, end: chunk.end });
  }
  return phrases;
}

/** A run of words of one kind: a name, with an adjective or not, or nouns. */
interface Chunk extends Span {
  /** First and last of its words. */
  readonly from: number;
  readonly to: number;
  readonly isName: boolean;
}

function wordsOf(text: string, span: Span, language: Language): Word[] {
  const tokens = tokenise(text, span, language);
  const isHeadline = inTitleCase(tokens, language);
  let begins = true;
  return tokens.map((token) => {
    const folded = fold(token.word);
    const isCapital = token.shape !== "lower" && token.shape !== "none";
    const role = isHeadline && isCapital ? "other" : roleOf(token, folded, isCapital, begins, language);
    const { start, end, word, kind, shape } = token;
    const made: Word = { start, end, word, kind, shape, folded, role, begins };
    begins = token.kind === "mark" && !/^[,'’\-–)\]]$/.test(token.word);
    return made;
  });
}

function roleOf(
  { word, kind }: Token,
  folded: string,
  isCapital: boolean,
  begins: boolean,
  language: Language,
): Word["role"] {
  if (kind !== "word") return "other";
  // « Le Pen »: a capital makes an article a part of a name.
  if (isCapital && !begins && language.articles.has(word)) return "name";
  if (language.genitives.has(word) || language.contractions.has(word) || language.articles.has(word))
    return "link";
  if (language.stopWords.has(folded) || language.prepositions.has(word) || folded.length < shortestWord)
    return isCapital && !begins && folded.length > 1 && !language.stopWords.has(folded) ? "name" : "other";
  if (language.calendar.has(word) || language.times.has(word) || language.honorifics.has(word))
    return "other";
  if (isCapital && !begins) return "name";
  if (language.reporting.has(word) || language.auxiliaries.has(word) || language.relatives.has(word))
    return "other";
  return "noun";
}

function chunksOf(words: readonly Word[], language: Language): Chunk[] {
  const chunks: Chunk[] = [];
  for (let from = 0; from < words.length; ) {
    const role = words[from]?.role;
    if (role !== "name" && role !== "noun") {
      from++;
      continue;
    }
    let end = from;
    while (
      end < words.length &&
      (words[end]?.role === "name" || words[end]?.role === "noun") &&
      !(end > from && isVerbOf(words[end - 1], words[end], language))
    )
      end++;
    addChunks(chunks, words, from, end, language);
    from = end;
  }
  return chunks;
}

/** « les pompiers alertent »: what several do is no part of what they are. */
function isVerbOf(subject: Word | undefined, verb: Word | undefined, { grammar }: Language): boolean {
  return (
    subject !== undefined &&
    verb?.shape === "lower" &&
    grammar.pluralNoun.test(subject.word) &&
    grammar.pluralVerb.test(verb.word)
  );
}

/** Cuts a run where names begin or end: nouns right before a name tell of its bearer, and are no topic. */
function addChunks(
  chunks: Chunk[],
  words: readonly Word[],
  start: number,
  end: number,
  language: Language,
): void {
  const isName = (at: number) => words[at]?.role === "name";
  const push = (from: number, to: number, name: boolean) => {
    const [first, last] = [words[from], words[to - 1]];
    if (first && last && to - from <= longestWords)
      chunks.push({ start: first.start, end: last.end, from, to: to - 1, isName: name });
  };
  let from = start;
  // What begins a sentence is a name if a name follows: "Anna Brun", « Notre-Dame ».
  const opens = words[start]?.begins === true && words[start]?.shape !== "lower";
  if (opens && isName(start + 1)) from = start;
  while (from < end) {
    let to = from + 1;
    const name = isName(from) || (from === start && opens && isName(start + 1));
    while (to < end && isName(to) === name) to++;
    if (name) {
      push(from, to, true);
      // « l'Assemblée nationale »: where nouns lead, an adjective follows the name.
      if (to + 1 === end && !isName(to) && language.grammar.headInitial) push(from, to + 1, true);
    } else if (to === end) push(from, to, false);
    from = to;
  }
}

/** Whether the chunk is a phrase without what is tied to it: « à la fin de l'année » is about no end. */
function standsAlone(chunk: Chunk, goesOn: boolean, words: readonly Word[], language: Language): boolean {
  const [first, before, after] = [words[chunk.from], words[chunk.from - 1], words[chunk.to + 1]];
  if (!first || isCommon(first, language)) return false;
  if (chunk.isName) return true;
  const isSingle = chunk.from === chunk.to;
  if ((isSingle && goesOn) || (!isSingle && isRole(chunk, words, language))) return false;
  if (first.begins)
    return !isSingle || after === undefined || after.kind === "mark" || language.locatives.has(after.word);
  if (!before) return false;
  const governs =
    language.determiners.has(before.word) ||
    language.contractions.has(before.word) ||
    language.genitives.has(before.word) ||
    (!language.grammar.needsDeterminers &&
      language.prepositions.has(before.word) &&
      !language.grammar.infinitive.test(first.word)) ||
    (language.determiners.size === 0 && language.stopWords.has(before.folded));
  return governs;
}

/** Nouns by which nothing particular is meant. */
function isCommon({ word, folded }: Word, language: Language): boolean {
  return (
    language.roles.get(word)?.number === "s" ||
    language.demonyms.has(word) ||
    language.genericPeople.has(folded) ||
    language.genericBodies.has(folded) ||
    language.former.has(folded) ||
    language.afterCounts.has(word) ||
    language.prenominal?.has(word) === true
  );
}

function isRole(chunk: Chunk, words: readonly Word[], language: Language): boolean {
  return words.slice(chunk.from, chunk.to + 1).some(({ word }) => language.roles.has(word));
}

/** A genitive, with an article or not, and nothing else. */
function isTied(between: readonly Word[], language: Language): boolean {
  const [first, second, third] = between;
  return (
    first !== undefined &&
    third === undefined &&
    language.genitives.has(first.word) &&
    (second === undefined || language.articles.has(second.word))
  );
}

/** A heading whose capitals tell no names: "Student Dies After Pills She Bought Online". */
function inTitleCase(tokens: readonly Token[], language: Language): boolean {
  if (!language.grammar.titleCaseHeadings) return false;
  const long = tokens.filter(({ kind, word }) => kind === "word" && word.length > shortestWord);
  return long.length > 2 && long.filter(({ shape }) => shape !== "lower").length >= long.length * 0.6;
}
