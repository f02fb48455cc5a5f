import { withoutPluralS } from "../parts/patterns.ts";
import type { Grammar } from "../shape/grammar.ts";
import { isImpersonal } from "./impersonal.ts";
import { reporting } from "./reporting-verbs.ts";

const feminineBefore =
  /^(?:ancienne|nouvelle|première|actuelle|vieille|petite|grande|seule|dernière|future)$/;
const masculineBefore =
  /^(?:ancien|nouvel|nouveau|premier|actuel|vieil|vieux|petit|grand|seul|dernier|futur)$/;
const feminineAfter = /(?:ienne|aise|oise|aine|ée|ive|euse|elle|ante|ente|ale|éenne)$/;
const masculineAfter = /(?:ien|ais|ois|ain|é|if|eux|el|ant|al|éen)$/;

export const grammar: Grammar = {
  freeInversion: true,
  inversionOverComplement: true,
  subjectVerbAfterQuotation: false,
  subjectBehindVerb: false,
  verbFirstInsertion: true,
  asidesInsideMarks: true,
  nullSubjects: false,
  omitsThat: false,

  headInitial: true,
  joinedCompounds: false,
  compoundNouns: false,
  needsDeterminers: true,
  capitalTitles: false,
  capitalNouns: false,
  possessiveMarker: null,
  naturalGender: false,

  titleCaseHeadings: false,
  ordinalStops: false,
  oneSpeakerPerParagraph: false,
  dashDialogue: true,
  titlesInMarks: false,

  participle: /(?:é|ée|és|ées)$/,
  passive: /(?:é|ée|és|ées)$/,
  reportedPassive: /(?:é|ée|és|ées|i|ie|it|ite)$/,
  gerund: /ant$/,
  infinitive:
    /(?:er|ir|(?:d|cr|l)ire|clure|[aeo]i?ndre|[aeo]ttre|aître)$|^(?:(?:re|dé)?faire|croire|(?:pour)?suivre|(?:sur)?vivre|perdre|rompre)$/,
  finite: /[^éo](?:ra|ront|rait|raient)$/,
  imperfect: /aient$|^(?!(?:lait|souhait|.*fait|(?:re|por|at|ex|abs|dis)?trait)$).*ait$/,
  pluralVerb: /(?:[^m]ent|ont)$/,
  // The verb shows it in writing, as far as it is finite.
  singularVerb: /^(?!.*(?:[^m]ent|ont|ant|er|ir|é|és|ées)$)/,
  pluralNoun: /[sx]$/,
  demonym: /(?:ien|éen|ais|ois|ain)(?:ne|e)?s?$/,
  apposition: /^(?:, (?:\S+ )?(?:ans)? ?,?|, \d+(?: ans)? ,(?: est)?|est|était|,? ?lui aussi)$/,
  connective:
    /^(?:mais|et|or|car|donc|ainsi|aussi|cependant|toutefois|pourtant|en revanche|par ailleurs|enfin|puis|ensuite|de plus|en effet|c'est|ce dernier|cette dernière)\b/,

  looksLikeVerb: (word) =>
    word.length > 3 &&
    /(?:e|ent|ait|aient|it|é|ée|a|oit|ert|end|ond|t)$/.test(word) &&
    !word.endsWith("ment"),
  singularOf: withoutPluralS,
  genderOfAdjective: (word, place) => {
    const [feminine, masculine] =
      place === "before" ? [feminineBefore, masculineBefore] : [feminineAfter, masculineAfter];
    return feminine.test(word) ? "f" : masculine.test(word) ? "m" : null;
  },
  endsTitle: (word) =>
    /(?:é|ée)$/.test(word) || (/(?:ique|ateur|ain|aine)$/.test(word) && !reporting.has(word)),
  isImpersonal,
};
