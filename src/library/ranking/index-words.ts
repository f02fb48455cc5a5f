import { shortHash } from "./sequence.ts";
import { stemTerm } from "./stemming.ts";

/** A word as the index has it. */
export interface IndexWord {
  /** Folded. */
  readonly term: string;
  /** The term of its stem, and sixteen bits of that. */
  readonly stem: string;
  readonly hash: number;
}

/** Words that are remembered, of all languages: some megabytes, and most words of most articles. */
const mostRemembered = 32_768;

/**
 * Words by the code under which they are stemmed. What a word comes to depends on nothing else, and articles share most
 * of their words: stemming each anew would be a tenth of the work of making an article's terms.
 */
const known = new Map<string, Map<string, IndexWord>>();
let remembered = 0;

/** The word of a folded term; `code` is that of the article's language. */
export function indexWord(term: string, code: string): IndexWord {
  const ofCode = known.get(code);
  const there = ofCode?.get(term);
  if (there) return there;
  const stem = stemTerm(term, code);
  const word = { term: apart(term), stem, hash: shortHash(stem) };
  // All are forgotten together: the frequent ones are soon back.
  if (remembered >= mostRemembered) {
    known.clear();
    remembered = 0;
  }
  remembered++;
  const words = known.get(code) ?? new Map<string, IndexWord>();
  known.set(code, words);
  words.set(word.term, word);
  return word;
}

/** A copy: engines of JavaScript make a part of a text refer to the whole, which would stay in memory with it. */
function apart(term: string): string {
  return ` ${term}`.slice(1);
}
