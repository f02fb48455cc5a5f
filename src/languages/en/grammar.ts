import { never, withoutPluralS } from "../parts/patterns.ts";
import type { Grammar } from "../shape/grammar.ts";

export const grammar: Grammar = {
  freeInversion: false,
  inversionOverComplement: false,
  subjectVerbAfterQuotation: true,
  subjectBehindVerb: false,
  verbFirstInsertion: false,
  asidesInsideMarks: false,
  nullSubjects: false,
  omitsThat: true,

  headInitial: false,
  joinedCompounds: false,
  compoundNouns: true,
  needsDeterminers: false,
  capitalTitles: true,
  capitalNouns: false,
  possessiveMarker: "'s",
  naturalGender: true,

  titleCaseHeadings: true,
  ordinalStops: false,
  oneSpeakerPerParagraph: true,
  dashDialogue: false,
  titlesInMarks: true,

  participle: never,
  passive: /ed$/,
  reportedPassive: /ed$/,
  gerund: /ing$/,
  infinitive: never,
  finite: never,
  imperfect: never,
  pluralVerb: never,
  singularVerb: /^(?:has|is|was|does)$|[a-z][^s]s$/,
  pluralNoun: /s$/,
  demonym: never,
  apposition: /^(?:, (?:\S+ )?(?:years old)? ?,?|, \d+ ,(?: was| is)?|is|was)$/,
  connective: /^(?:but|and|however|so|then|also|yet|meanwhile|instead|still|besides)\b/,

  looksLikeVerb: (word) => word.length > 4 && /(?:ed|es)$/.test(word),
  singularOf: withoutPluralS,
  genderOfAdjective: () => null,
  endsTitle: () => false,
  isImpersonal: () => false,
};
