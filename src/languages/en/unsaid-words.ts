import { wordSet, words } from "../parts/fold.ts";
import { andPlurals } from "../parts/patterns.ts";
import type { UnsaidWords } from "../shape/unsaid-words.ts";
import { conjugateEnglish } from "./conjugate.ts";

export const unsaidWords: UnsaidWords = {
  uttering: new Set([
    ...words("claim state tweet post utter declare whisper shout").flatMap(conjugateEnglish),
    ...words("say says said saying spoken tell tells told telling write writes wrote written writing"),
  ]),
  undoing: wordSet(
    "not never didn't doesn't don't hasn't haven't hadn't isn't wasn't weren't won't wouldn't shouldn't cannot can't couldn't",
  ),
  restricting: wordSet("only just merely simply"),
  nobodies: [["nobody"], ["no", "one"], ["no-one"], ["none"]],
  doubledNegation: false,
  withholding: new Set([
    ...words("deny refuse decline avoid disavow reject refute dismiss").flatMap(conjugateEnglish),
    ...words("forbid forbids forbade forbidden forbidding ban bans banned banning barred prohibited"),
    ...words("prohibit prohibits prevented prevents prevent unable unwilling"),
  ]),
  withholdingPhrases: [
    ["no", "evidence"],
    ["no", "proof"],
    ["no", "record"],
    ["stopped", "short"],
    ["stops", "short"],
    ["stopping", "short"],
  ],
  lacking: wordSet("without"),
  supposing: wordSet("if unless"),
  grantingIf: false,
  pending: wordSet("should must shall will would might may"),
  pendingPhrases: ["expected", "due", "set", "going", "supposed", "about", "scheduled", "likely"].map(
    (word) => [word, "to"],
  ),
  habitual: wordSet(
    "later often always sometimes then frequently subsequently usually repeatedly eventually also regularly",
  ),
  faking: wordSet(
    "misquoted fake faked false falsely doctored fabricated invented bogus forged made-up apocryphal wrongly incorrectly erroneously misleadingly spurious fictitious manipulated",
  ),
  fakeable: andPlurals(
    words(
      "quote quotation post tweet message letter screenshot video image poster article headline interview meme caption email clip",
    ),
  ),
  fakingPhrases: [["made", "up"]],
  ascribing: wordSet("misquoted quoted attributed ascribed credited attributing ascribing attributes"),
};
