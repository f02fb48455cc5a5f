import type { Conjugated } from "../parts/said-verbs.ts";

/**
 * Third-person, participle and gerund forms of a Spanish verb, enough to find it in the news: not a conjugation table.
 * A stem that changes under stress stands behind a colon: "contar:cuent", "advertir:adviert:advirt" (the third for the
 * preterite and the gerund). What is irregular otherwise is listed by hand.
 */
export function conjugateSpanish(entry: string): Conjugated {
  const [infinitive = "", stressed, closed] = entry.split(":");
  const stem = infinitive.slice(0, -2);
  const strong = stressed ?? stem;
  const weak = closed ?? stem;
  const vowel = infinitive.at(-2);
  if (vowel === "a")
    return {
      participle: `${stem}ado`,
      forms: [
        ...[infinitive, `${strong}a`, `${strong}an`, `${stem}ó`, `${stem}aron`, `${stem}aba`, `${stem}aban`],
        ...[`${stem}ará`, `${stem}arán`, `${stem}ando`],
      ],
    };
  return {
    participle: `${stem}ido`,
    forms: [
      ...[infinitive, `${strong}e`, `${strong}en`, `${weak}ió`, `${weak}ieron`, `${stem}ía`, `${stem}ían`],
      ...[`${infinitive}á`, `${infinitive}án`, `${weak}iendo`],
    ],
  };
}
