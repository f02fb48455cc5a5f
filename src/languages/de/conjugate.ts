import type { Conjugated } from "../parts/said-verbs.ts";

/**
 * Third-person forms of a regular German verb of saying: present, preterite, infinitive and participle. A particle that
 * parts from it stands before a colon ("an:kündigen"): apart in a main clause ("kündigte … an"), joined in others
 * ("wie sie ankündigte"). What is irregular is listed by hand.
 */
export function conjugateGerman(entry: string): Conjugated {
  const [particle, infinitive] = entry.includes(":") ? entry.split(":") : ["", entry];
  const verb = infinitive ?? "";
  const stem = verb.endsWith("eln") || verb.endsWith("ern") ? verb.slice(0, -1) : verb.slice(0, -2);
  const link = /(?:[dt]|(?:ch|[^aeiouäöülrhmn])[mn])$/.test(stem) ? "e" : "";
  const forms = [verb, `${stem}${link}t`, `${stem}${link}te`, `${stem}${link}ten`];
  const inseparable = /^(?:be|ent|er|ge|miss|ver|zer)/.test(verb) || verb.endsWith("ieren");
  const ge = inseparable ? "" : "ge";
  return {
    participle: `${particle}${ge}${stem}${link}t`,
    forms: particle === "" ? forms : [...forms, ...forms.map((form) => `${particle}${form}`)],
  };
}
