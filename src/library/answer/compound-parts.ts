import { languages } from "../../languages/index.ts";
import type { PartOf } from "../search/matcher.ts";

/** Shorter ones stand in words that have nothing to do with them. */
const shortestPart = 5;
const shortestStem = 4;
/** What stands beside the part. */
const shortestRest = 3;

const compounding = new Map(
  languages.filter(({ grammar }) => grammar.joinedCompounds).map(({ code, stem }) => [code, stem]),
);

/** Whether a folded word begins or ends another one, in a language that writes compounds as one word; `null` in others. */
export function compoundParts(code: string): PartOf | null {
  const stem = compounding.get(code);
  if (!stem) return null;
  const stems = new Map<string, string>();
  const stemOf = (word: string): string => {
    const known = stems.get(word) ?? stem(word);
    stems.set(word, known);
    return known;
  };
  return (part, whole) => {
    if (part.length < shortestPart || whole.length < part.length + shortestRest) return false;
    const own = stemOf(part);
    return own.length >= shortestStem && (whole.startsWith(own) || stemOf(whole).endsWith(own));
  };
}
