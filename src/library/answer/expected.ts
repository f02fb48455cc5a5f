import type { Article } from "../../domain/article.ts";
import { fold } from "../../domain/folding.ts";
import type { Span } from "../../domain/span.ts";
import { languages } from "../../languages/index.ts";
import { isGivenName } from "../../languages/world/given-names.ts";
import { type Expected, questionIn } from "../search/question.ts";
import { terms } from "../search/terms.ts";

/** Whether a stretch of an article holds something of the kind that a question asks for. */
export type Holds = (span: Span) => boolean;

const byCode = new Map(languages.map((language) => [language.code, language]));

/** `null` where the query asks for nothing of a kind that can be told by its form. What the query says itself is no answer to it. */
export function expectedBy(
  { text, language }: Pick<Article, "text" | "language">,
  query: string,
): Holds | null {
  const code = language.toLowerCase().split("-")[0] ?? "";
  const expected = questionIn(query, [code])?.expected ?? null;
  if (expected === null) return null;
  const spoken = new Set(terms(query).map(({ term }) => term));
  const isOf = kinds[expected](code);
  return (span) => {
    const own = text.slice(span.start, span.end);
    let before: string | null = null;
    for (const { term, start, end } of terms(own)) {
      const word = own.slice(start, end);
      if (!spoken.has(term) && isOf(word, term, before)) return true;
      before = word;
    }
    return false;
  };
}

type IsOf = (word: string, term: string, before: string | null) => boolean;

const year = /^(?:1\d|20)\d\d$/;
const capital = /^\p{Lu}\p{Ll}/u;

const kinds: Readonly<Record<Expected, (code: string) => IsOf>> = {
  number: (code) => {
    const numerals = byCode.get(code)?.numerals;
    return (_, term) => /\p{N}/u.test(term) || numerals?.has(term) === true;
  },
  time: (code) => {
    const calendar = new Set([...(byCode.get(code)?.calendar ?? [])].map(fold));
    return (_, term) => year.test(term) || calendar.has(term);
  },
  /** A given name, or two words with capitals, where not every noun has one. */
  person: (code) => {
    const paired = byCode.get(code)?.grammar.capitalNouns !== true;
    return (word, term, before) =>
      capital.test(word) && (isGivenName(term) || (paired && before !== null && capital.test(before)));
  },
};
