import { wordSet, words } from "../parts/fold.ts";
import { formsOf } from "../parts/said-verbs.ts";
import type { UnsaidWords } from "../shape/unsaid-words.ts";
import { conjugateGerman } from "./conjugate.ts";

export const unsaidWords: Partial<UnsaidWords> = {
  uttering: new Set([
    ...formsOf(conjugateGerman, "sagen behaupten erklären äußern twittern"),
    ...words("schreibt schrieb schrieben schreiben geschrieben"),
  ]),
  wording: new Set([
    ...formsOf(conjugateGerman, "an:kündigen antworten wiederholen verwenden benutzen bezeichnen"),
    ...words("nennt nannte nannten nennen genannt versprach versprochen gesprochen sprach"),
  ]),
  wished: new Set(),
  undoing: wordSet("nie niemals nicht nirgends keineswegs weder"),
  restricting: wordSet("nur bloß lediglich"),
  nobodies: [["niemand"], ["keiner"], ["keine"]],
  nobodyDeterminers: wordSet("kein keine"),
  withholding: new Set([
    ...formsOf(conjugateGerman, "leugnen dementieren verweigern vermeiden verbieten"),
    ...words("bestritt bestreitet bestritten bestreiten verbot verboten widersprach weigert weigerte"),
  ]),
  withholdingPhrases: [
    ["keine", "belege"],
    ["keinen", "beleg"],
    ["keine", "beweise"],
  ],
  lacking: wordSet("ohne"),
  supposing: wordSet("falls wenn"),
  pending: wordSet("sollte sollten soll wird werden würde würden könnte könnten müsste"),
  habitual: wordSet("später oft immer manchmal dann"),
  hearsay: wordSet("angeblich vermeintlich mutmaßlich"),
  faking: wordSet(
    "falsch falsche falsches falschen gefälscht gefälschte gefälschtes gefälschten erfunden erfundene erfundenes erfundenen manipuliert manipulierte manipuliertes satirisch satirische fälschlich fälschlicherweise",
  ),
  fakes: wordSet("fotomontage fälschung deepfake parodie falschzitat fake"),
  fakeable: wordSet(
    "zitat zitate satz tweet post beitrag nachricht brief screenshot video bild plakat artikel interview konto kachel sharepic",
  ),
  ascribing: wordSet("zugeschrieben zugeschriebene zugeschriebenes zuschreibt zuschrieb angedichtet"),
};
