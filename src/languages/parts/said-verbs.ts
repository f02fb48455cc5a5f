import type { Strength } from "../shape/reporting-words.ts";
import { words } from "./fold.ts";

/** Forms of a verb in the third person, and its past participle. */
export interface Conjugated {
  readonly forms: readonly string[];
  readonly participle: string;
}

export type Conjugate = (verb: string) => Conjugated;

/** The verbs for saying of a language whose regular ones can be conjugated; lists are words with spaces between them. */
export interface SaidVerbs {
  readonly conjugate: Conjugate;
  readonly regular: string;
  /** Forms of the others, participles left out. */
  readonly irregular: string;
  readonly participles: string;
  /** Participles that are nouns or adjectives first. */
  readonly unlikely?: string;
  /** Forms that are nouns and the like as well, or of verbs that do much else: they need a quotation nearby. */
  readonly weak: string;
}

/** All forms by which somebody says something, and those of them that are participles and take an auxiliary. */
export function saidVerbs({ conjugate, regular, irregular, participles, unlikely = "", weak }: SaidVerbs): {
  readonly reporting: ReadonlyMap<string, Strength>;
  readonly saidParticiples: readonly string[];
} {
  const conjugated = words(regular).map(conjugate);
  const [isUnlikely, isWeak] = [new Set(words(unlikely)), new Set(words(weak))];
  const saidParticiples = [...conjugated.map(({ participle }) => participle), ...words(participles)].filter(
    (form) => !isUnlikely.has(form),
  );
  const forms = [...conjugated.flatMap((verb) => verb.forms), ...saidParticiples, ...words(irregular)];
  return {
    reporting: new Map(forms.map((form) => [form, isWeak.has(form) ? "weak" : "strong"])),
    saidParticiples,
  };
}

/** All forms of these verbs, participles among them. */
export function formsOf(conjugate: Conjugate, verbs: string): readonly string[] {
  return words(verbs)
    .map(conjugate)
    .flatMap(({ forms, participle }) => [...forms, participle]);
}
