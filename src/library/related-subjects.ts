import type { Article } from "../domain/article.ts";
import { fold } from "../domain/folding.ts";
import { slice } from "../domain/span.ts";
import { languages } from "../languages/index.ts";
import { isGivenName } from "../languages/world/given-names.ts";
import { stemCode, stemTerm } from "./ranking/stemming.ts";
import { stopWordsOf } from "./search/stop-words.ts";
import { terms } from "./search/terms.ts";

/** A word that tells what an article is about. */
export interface Subject {
  /** The index term by which others have it: of a name as it is written, which all languages share, else its stem. */
  readonly term: string;
  /** As the article writes it, with what hangs on it by a hyphen. */
  readonly label: string;
  /** How often it stands there, in half steps: of the title counted twice, of the lede one and a half times. */
  readonly frequency: number;
  /** A name, or a noun of title or lede, which can be given as a reason; "come", "never" and "half" cannot. */
  readonly isReason: boolean;
}

const shortest = 3;
const weights = { title: 4, lede: 3, body: 2 } as const;

const determiners = new Map(
  languages.map(({ code, determiners: own }) => [code, new Set([...own.keys()].map(fold))] as const),
);
const noWords: ReadonlySet<string> = new Set();

/** The words of an article but stop words and given names, each once. Linear in its length. */
export function subjectsOf({ text, title, lede, body, language }: Article): Subject[] {
  const code = stemCode(language);
  const stopWords = stopWordsOf(language);
  const before = determiners.get(code) ?? noWords;
  const found = new Map<
    string,
    {
      label: string;
      term: string;
      frequency: number;
      isTold: boolean;
      all: number;
      names: number;
      nouns: number;
    }
  >();
  const fields = [
    ["title", slice(text, title)],
    ["lede", lede ? slice(text, lede) : ""],
    ["body", body ? slice(text, body) : text.slice(title.end)],
  ] as const;
  for (const [field, words] of fields) {
    let last = { term: "", end: 0 };
    for (const { term, start, end } of terms(words)) {
      const follows = before.has(last.term) && start - last.end <= 1;
      last = { term, end };
      if (term.length < shortest || stopWords.has(term) || /^\p{N}+$/u.test(term)) continue;
      const stem = stemTerm(term, code);
      const known = found.get(stem) ?? {
        label: whole(words, start, end),
        term,
        frequency: 0,
        isTold: false,
        all: 0,
        names: 0,
        nouns: 0,
      };
      known.frequency += weights[field];
      known.isTold ||= field !== "body";
      known.all++;
      if (isCapital(words, start)) known.names++;
      if (follows) known.nouns++;
      found.set(stem, known);
    }
  }
  return [...found].flatMap(([stem, { label, term, frequency, isTold, all, names, nouns }]) => {
    const isName = names * 2 >= all && /^\p{Lu}/u.test(label);
    // Whoever shares a given name shares nothing else.
    if (isName && isGivenName(term)) return [];
    return [
      { term: isName ? term : stem, label, frequency, isReason: isName || (isTold && nouns * 2 >= all) },
    ];
  });
}

/** Written with a capital where no sentence begins. */
function isCapital(text: string, start: number): boolean {
  return (
    /^\p{Lu}/u.test(text.slice(start, start + 2)) &&
    /[\p{L}\p{N},][\s'’-]$/u.test(text.slice(Math.max(0, start - 3), start))
  );
}

/** The word with the parts before and behind it that hang on it by a hyphen: "Val-de-Brume". */
function whole(text: string, start: number, end: number): string {
  const before = /(?:[\p{L}\p{N}]{1,20}-){1,3}$/u.exec(text.slice(Math.max(0, start - 60), start))?.[0] ?? "";
  const behind = /^(?:-[\p{L}\p{N}]{1,20}){1,3}/u.exec(text.slice(end, end + 60))?.[0] ?? "";
  return before + text.slice(start, end) + behind;
}
