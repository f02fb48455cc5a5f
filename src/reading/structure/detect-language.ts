import { languages } from "../../languages/index.ts";
import type { Language } from "../../languages/language.ts";
import { fold } from "../../languages/parts/fold.ts";

/** Function words of languages that reading does not know, so that their texts are not taken for a neighbour's. */
const strangers: Readonly<Record<string, readonly string[]>> = {
  pt: "o os as um uma do da dos das no na nos nas em ao não mais foi são também pelo pela seu sua você ele ela isso está com para que se"
    .split(" ")
    .map(fold),
  nl: "de het een van en dat niet te op voor met zijn maar aan ook bij nog naar wordt werd heeft hebben deze uit door over geen meer dan".split(
    " ",
  ),
  ca: "el la els les un una i de del amb per que és als no ha han més aquest aquesta són va seva"
    .split(" ")
    .map(fold),
  pl: "i w na z do nie się że to jest o jak za po od przez ale dla był są oraz tym który"
    .split(" ")
    .map(fold),
  sv: "och att det i en som är på av för med den till inte har de om ett var jag från".split(" ").map(fold),
  da: "og at det i en som er på af for med den til ikke har de om et var jeg fra der".split(" ").map(fold),
  ro: "și în de la cu pe nu este un o care din mai pentru sunt fost prin".split(" ").map(fold),
  tr: "ve bir bu da de için ile olarak daha çok olan gibi kadar".split(" ").map(fold),
  cs: "a v na se je že s z do to o jako pro by ale po byl jsou které".split(" ").map(fold),
  uk: "і в на що з не до це та як від про за є його але у для".split(" ").map(fold),
};

const strangerSets = Object.entries(strangers).map(([code, list]) => ({ code, set: new Set(list) }));

const word = /\p{L}[\p{L}\p{M}]*/gu;
/** Function words say enough after this many characters; the rest is not read. */
const sample = 6000;

/**
 * BCP 47 primary tag of the text, by the share of each language's function words among its words, or `und`
 * when no language stands out. A declared language is believed.
 */
export function detectLanguage(text: string, declared: string | null): string {
  const tag = declared?.trim().toLowerCase().split(/[-_]/)[0];
  if (tag !== undefined && /^[a-z]{2,3}$/.test(tag) && tag !== "und") return tag;
  const found = [...text.slice(0, sample).matchAll(word)].map((match) => fold(match[0]));
  if (found.length < 2) return "und";
  const scores = new Map<string, number>();
  for (const language of languages) scores.set(language.code, share(found, language.stopWords));
  for (const { code, set } of strangerSets) scores.set(code, share(found, set) * 1.25);
  const [first, second] = [...scores].sort((a, b) => b[1] - a[1]);
  if (first === undefined || first[1] < 0.15) return "und";
  return second !== undefined && second[1] > first[1] * 0.98 ? "und" : first[0];
}

export function languageOf(code: string): Language | null {
  return languages.find((language) => language.code === code) ?? null;
}

function share(found: readonly string[], list: ReadonlySet<string>): number {
  let hits = 0;
  for (const each of found) if (list.has(each)) hits++;
  return hits / found.length;
}
