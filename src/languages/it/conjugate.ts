import type { Conjugated } from "../parts/said-verbs.ts";

/**
 * Third-person, participle and gerund forms of a regular Italian verb, enough to find it in the news: not a conjugation
 * table. "finire" and the like take -isc-: they stand with a colon behind. What is irregular is listed by hand.
 */
export function conjugateItalian(entry: string): Conjugated {
  const infinitive = entry.replace(":", "");
  const stem = infinitive.slice(0, -3);
  if (infinitive.endsWith("are"))
    return {
      participle: `${stem}ato`,
      forms: [
        ...[infinitive, `${stem}a`, `${stem}ano`, `${stem}ò`, `${stem}arono`, `${stem}ava`, `${stem}avano`],
        `${stem}ando`,
      ],
    };
  const present = entry.endsWith(":") ? [`${stem}isce`, `${stem}iscono`] : [`${stem}e`, `${stem}ono`];
  const vowel = infinitive.at(-3) ?? "";
  return {
    participle: vowel === "i" ? `${stem}ito` : `${stem}uto`,
    forms: [
      ...[infinitive, ...present, `${stem}${vowel}va`, `${stem}${vowel}vano`, `${stem}endo`],
      ...(vowel === "i" ? [`${stem}ì`, `${stem}irono`] : [`${stem}ette`, `${stem}é`]),
    ],
  };
}
