import { wordSet, words } from "../parts/fold.ts";
import { andPlurals } from "../parts/patterns.ts";
import type { UnsaidWords } from "../shape/unsaid-words.ts";
import { conjugateEnglish } from "./conjugate.ts";

export const unsaidWords: UnsaidWords = {
  uttering: new Set([
    ...words("claim state tweet post utter declare whisper shout").flatMap(conjugateEnglish),
    ...words("say says said saying spoken tell tells told telling write writes wrote written writing"),
  ]),
  wording: new Set([
    ...words(
      "announce call promise admit acknowledge repeat answer add mention describe suggest use threaten label",
    ).flatMap(conjugateEnglish),
    ...words("swear swears swore sworn swearing calling"),
  ]),
  wished: new Set(),
  foretold: new Set(),
  foretelling: new Set(),
  wanting: new Set(words("want urge ask beg expect press order").flatMap(conjugateEnglish)),
  causatives: wordSet("make makes made making have has had having"),
  undoing: wordSet(
    "neither nor not never didn't doesn't don't hasn't haven't hadn't isn't wasn't weren't won't wouldn't shouldn't cannot can't couldn't",
  ),
  restricting: wordSet("only just merely simply"),
  nobodies: [
    ["nobody"],
    ["no", "one"],
    ["no-one"],
    ["none"],
    ["not", "once"],
    ["at", "no", "point"],
    ["at", "no", "time"],
    ["under", "no", "circumstances"],
  ],
  nobodyDeterminers: wordSet("no"),
  doubledNegation: false,
  withholding: new Set([
    ...words("deny refuse decline avoid disavow reject refute dismiss dispute").flatMap(conjugateEnglish),
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
    ["held", "back"],
    ["holds", "back"],
    ...["not", "didn't", "doesn't"].flatMap((not) => [
      [not, "go", "so", "far", "as", "to"],
      [not, "go", "as", "far", "as", "to"],
      [not, "go", "so", "far", "as"],
      [not, "go", "as", "far", "as"],
    ]),
  ],
  lacking: wordSet("without"),
  supposing: wordSet("if unless imagine suppose"),
  grantingIf: false,
  counterfactual: new Set(),
  pending: wordSet("should must shall will would might may could"),
  wont: wordSet("would could"),
  pendingPhrases: [
    ...[
      "expected",
      "due",
      "set",
      "going",
      "supposed",
      "about",
      "scheduled",
      "likely",
      "needs",
      "need",
      "ought",
    ],
    ...["preparing", "yet", "hoping", "planning", "plans", "hopes", "wants"],
  ].map((word) => [word, "to"]),
  hearsay: wordSet("reportedly allegedly supposedly purportedly"),
  habitual: wordSet(
    "later often always sometimes then frequently subsequently usually repeatedly eventually also regularly",
  ),
  faking: wordSet(
    "misquoted fake faked false falsely doctored fabricated invented bogus forged made-up apocryphal wrongly incorrectly erroneously misleadingly spurious fictitious manipulated parody satirical spoof",
  ),
  fakes: andPlurals(words("deepfake hoax parody spoof")),
  fakeable: andPlurals(
    words(
      "quote quotation post tweet message letter screenshot video image poster article headline interview meme caption email clip account site website page",
    ),
  ),
  fakingPhrases: [["made", "up"]],
  ascribing: wordSet(
    "misquoted quoted attributed ascribed credited attributing ascribing attributes attribute ascribe ascribes",
  ),
};
