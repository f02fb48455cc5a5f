import { fold } from "../../domain/folding.ts";

const step2: readonly (readonly [string, string])[] = [
  ["ational", "ate"],
  ["tional", "tion"],
  ["enci", "ence"],
  ["anci", "ance"],
  ["izer", "ize"],
  ["abli", "able"],
  ["alli", "al"],
  ["entli", "ent"],
  ["eli", "e"],
  ["ousli", "ous"],
  ["ization", "ize"],
  ["ation", "ate"],
  ["ator", "ate"],
  ["alism", "al"],
  ["iveness", "ive"],
  ["fulness", "ful"],
  ["ousness", "ous"],
  ["aliti", "al"],
  ["iviti", "ive"],
  ["biliti", "ble"],
];
const step3: readonly (readonly [string, string])[] = [
  ["icate", "ic"],
  ["ative", ""],
  ["alize", "al"],
  ["iciti", "ic"],
  ["ical", "ic"],
  ["ful", ""],
  ["ness", ""],
];
const step4 = [
  "al",
  "ance",
  "ence",
  "er",
  "ic",
  "able",
  "ible",
  "ant",
  "ement",
  "ment",
  "ent",
  "sion",
  "tion",
  "ou",
  "ism",
  "ate",
  "iti",
  "ous",
  "ive",
  "ize",
];

/** M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980. */
export function stemEnglish(word: string): string {
  const folded = fold(word);
  if (folded.length < 3) return folded;
  let stem = plural(folded);
  stem = past(stem);
  if (stem.endsWith("y") && hasVowel(stem.slice(0, -1))) stem = `${stem.slice(0, -1)}i`;
  stem = replaceFirst(stem, step2);
  stem = replaceFirst(stem, step3);
  for (const ending of step4) {
    if (!stem.endsWith(ending)) continue;
    const base = stem.slice(0, ending === "sion" || ending === "tion" ? -3 : -ending.length);
    if (measure(base) > 1) stem = base;
    break;
  }
  if (stem.endsWith("e")) {
    const base = stem.slice(0, -1);
    const m = measure(base);
    if (m > 1 || (m === 1 && !endsShort(base))) stem = base;
  }
  return stem.endsWith("ll") && measure(stem) > 1 ? stem.slice(0, -1) : stem;
}

function plural(word: string): string {
  if (word.endsWith("sses")) return word.slice(0, -2);
  if (word.endsWith("ies")) return word.slice(0, -2);
  if (word.endsWith("s") && !word.endsWith("ss")) return word.slice(0, -1);
  return word;
}

function past(word: string): string {
  if (word.endsWith("eed")) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
  const base = word.endsWith("ed") ? word.slice(0, -2) : word.endsWith("ing") ? word.slice(0, -3) : null;
  if (base === null || !hasVowel(base)) return word;
  if (/(?:at|bl|iz)$/.test(base)) return `${base}e`;
  if (/([^aeioulsz])\1$/.test(base)) return base.slice(0, -1);
  return measure(base) === 1 && endsShort(base) ? `${base}e` : base;
}

function replaceFirst(word: string, pairs: readonly (readonly [string, string])[]): string {
  for (const [ending, replacement] of pairs) {
    if (!word.endsWith(ending)) continue;
    const base = word.slice(0, -ending.length);
    return measure(base) > 0 ? base + replacement : word;
  }
  return word;
}

function isVowel(word: string, at: number): boolean {
  const letter = word[at];
  if (letter === undefined) return false;
  return "aeiou".includes(letter) || (letter === "y" && at > 0 && !isVowel(word, at - 1));
}

function hasVowel(word: string): boolean {
  for (let at = 0; at < word.length; at++) if (isVowel(word, at)) return true;
  return false;
}

/** Porter's m: how often a vowel is followed by a consonant. */
function measure(word: string): number {
  let m = 0;
  let vowel = false;
  for (let at = 0; at < word.length; at++) {
    const now: boolean = at > 0 && word[at] === "y" ? !vowel : isVowel(word, at);
    if (vowel && !now) m++;
    vowel = now;
  }
  return m;
}

function endsShort(word: string): boolean {
  const n = word.length;
  return (
    n > 2 && !isVowel(word, n - 3) && isVowel(word, n - 2) && !isVowel(word, n - 1) && !/[wxy]$/.test(word)
  );
}
