import { wordSet, words } from "../parts/fold.ts";
import { andPlurals } from "../parts/patterns.ts";
import type { ReportingWords } from "../shape/reporting-words.ts";
import { reporting } from "./reporting-verbs.ts";

export const reportingWords: ReportingWords = {
  sources: [
    ["according", "to"],
    ["in", "the", "words", "of"],
    ["in", "the", "view", "of"],
  ],
  weakSources: wordSet("from by"),
  reporting,
  resuming: wordSet("added adding adds continued continues went goes concluded concludes reiterated further"),
  reflexive: new Set(),
  reportingPhrases: [
    "pointed out",
    "points out",
    "went on",
    "goes on",
    "went so far",
    "made clear",
    "makes clear",
    "made it clear",
    "took to",
    "wrote that",
    "put it",
  ].map((phrase) => phrase.split(" ")),
  issuing: wordSet(
    "released releases releasing release issued issues issuing published publishes publishing posted posts posting sent sends sending wrote writes writing signed signing made making put gave giving tweeted shared sharing filed filing",
  ),
  postposedSources: new Set(),
  insertedSources: new Set(),
  possessedSources: {
    openers: wordSet("in"),
    nouns: wordSet("words view opinion phrase telling estimation"),
  },
  quotingVerbs: wordSet("quotes quoted cites cited"),
  quotedSpeech: [["as", "saying"]],
  perceiving: new Set(),
  asking: /^(?:interrog|invit|contact|consult|interview|ask|quizz)/,
  utterances: andPlurals(words("declaration statement word account testimony")),
  papers: andPlurals(words("statement report study letter interview post tweet message note dossier")),
  documents: andPlurals(
    words(
      "statement report study survey letter document memo email post release article editorial blog notice lawsuit filing sign placard banner petition declaration tweet message note dossier video justice police court tribunal government",
    ),
  ),
  carriers: andPlurals(
    words("newspaper paper magazine broadcaster network channel website site tabloid radio journal"),
  ),
};
