import { fold } from "../../domain/folding.ts";

type Rule = readonly [ending: string, minimum: number, replacement: string];

/** Light French stemming after J. Savoy (UniNE, "A stemming procedure and stopword list for general French corpora", 1999). */
const rules: readonly Rule[] = [
  ["issement", 9, "ir"],
  ["issant", 8, "ir"],
  ["ivement", 8, "if"],
  ["ement", 6, "e"],
  ["ficatrice", 11, "fier"],
  ["ficateur", 10, "fier"],
  ["catrice", 9, "quer"],
  ["cateur", 8, "quer"],
  ["atrice", 8, "er"],
  ["ateur", 7, "er"],
  ["trice", 6, "teur"],
  ["ieme", 5, ""],
  ["teuse", 7, "ter"],
  ["teur", 6, "ter"],
  ["euse", 5, "eu"],
  ["iere", 8, "ier"],
  ["ive", 7, "if"],
  ["nnelle", 9, "n"],
  ["nnel", 9, "n"],
  ["ique", 8, ""],
  ["esse", 8, "e"],
  ["isation", 9, ""],
  ["isateur", 9, ""],
  ["ation", 8, ""],
  ["ition", 8, ""],
];

/** Folded and without a final "s", the longer before those that they end in. */
const verbEndings = "eraient erait erai eront erent aient ait ante ant ent".split(" ");
/** What is left of a shorter word may be another: « violent » is no « viol ». */
const shortestVerb = 5;

export function stemFrench(word: string): string {
  let stem = fold(word);
  if (stem.length > 5 && stem.endsWith("aux") && !stem.endsWith("eaux")) stem = `${stem.slice(0, -2)}l`;
  if (stem.length > 3 && stem.endsWith("x")) stem = stem.slice(0, -1);
  if (stem.length > 3 && stem.endsWith("s")) stem = stem.slice(0, -1);
  const rule = rules.find(([ending, minimum]) => stem.length > minimum && stem.endsWith(ending));
  stem = rule ? stem.slice(0, -rule[0].length) + rule[2] : conjugated(stem);
  return tidy(stem);
}

/** A verb without its person and tense. */
function conjugated(word: string): string {
  const ending = verbEndings.find((one) => word.endsWith(one));
  if (ending === undefined || word.length - ending.length < shortestVerb) return word;
  return ending === "ent" && word.endsWith("ment") ? word : word.slice(0, -ending.length);
}

/** Doubled letters and a final mute vowel or consonant of inflection go, on words long enough to bear it. */
function tidy(word: string): string {
  if (word.length <= 4) return word;
  let stem = word.replace(/([a-z])\1/g, "$1");
  if (stem.length > 4 && stem.endsWith("ie")) stem = stem.slice(0, -2);
  if (stem.length > 4 && stem.endsWith("r")) stem = stem.slice(0, -1);
  if (stem.length > 4 && stem.endsWith("e")) stem = stem.slice(0, -1);
  if (stem.length > 4 && stem.endsWith("e")) stem = stem.slice(0, -1);
  return stem;
}
