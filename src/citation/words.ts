import { type LocaleCode, localeFor } from "../domain/locale.ts";

/** What citations say in a language of their own, besides dates, which come from `Intl`. */
export interface CitationWords {
  readonly tag: string;
  readonly quotes: readonly [string, string];
  readonly innerQuotes: readonly [string, string];
  readonly and: string;
  /** As CSL says it: only English sets a comma before the last name. */
  readonly commaBeforeAnd: "always" | "never";
  readonly etAl: string;
  readonly noDate: string;
  /** APA, before and after the day of access. */
  readonly retrieved: readonly [string, string];
  /** MLA and Chicago, before the day of access. */
  readonly accessed: string;
  readonly archivedCopy: string;
  /** As `unknown` of the locale has it. */
  readonly unknownSpeaker: string;
  /** Before the colon of a label. */
  readonly colon: string;
}

const en: CitationWords = {
  tag: "en-US",
  quotes: ["“", "”"],
  innerQuotes: ["‘", "’"],
  and: "and",
  commaBeforeAnd: "always",
  etAl: "et al.",
  noDate: "n.d.",
  retrieved: ["Retrieved", "from"],
  accessed: "Accessed",
  archivedCopy: "Archived copy",
  unknownSpeaker: "speaker not identified",
  colon: ":",
};

const fr: CitationWords = {
  tag: "fr-FR",
  quotes: ["«\u00A0", "\u00A0»"],
  innerQuotes: ["“", "”"],
  and: "et",
  commaBeforeAnd: "never",
  etAl: "et al.",
  noDate: "s.\u00A0d.",
  retrieved: ["Consulté le", "à l’adresse"],
  accessed: "Consulté le",
  archivedCopy: "Copie archivée",
  unknownSpeaker: "auteur non identifié",
  colon: "\u00A0:",
};

const de: CitationWords = {
  tag: "de-DE",
  quotes: ["„", "“"],
  innerQuotes: ["‚", "‘"],
  and: "und",
  commaBeforeAnd: "never",
  etAl: "u.\u00A0a.",
  noDate: "o.\u00A0J.",
  retrieved: ["Abgerufen am", "von"],
  accessed: "Abgerufen am",
  archivedCopy: "Archivierte Kopie",
  unknownSpeaker: "Urheber nicht ermittelt",
  colon: ":",
};

const es: CitationWords = {
  tag: "es-ES",
  quotes: ["«", "»"],
  innerQuotes: ["“", "”"],
  and: "y",
  commaBeforeAnd: "never",
  etAl: "et al.",
  noDate: "s.\u00A0f.",
  retrieved: ["Recuperado el", "de"],
  accessed: "Consultado el",
  archivedCopy: "Copia archivada",
  unknownSpeaker: "autor no identificado",
  colon: ":",
};

const all: Readonly<Record<LocaleCode, CitationWords>> = { en, fr, de, es };

/** The words for a BCP 47 tag such as Discord's `es-419`; English for any other language. */
export function wordsFor(locale: string): CitationWords {
  return all[localeFor(locale)];
}
