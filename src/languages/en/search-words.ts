import type { SearchWords } from "../language.ts";
import { foldedLists, foldedSet } from "../parts/fold.ts";
import { negations } from "./negations.ts";
import { numerals } from "./numerals.ts";
import { stemEnglish } from "./stem.ts";

const stopWords = foldedSet(`
  a about above after again against all also although am among an and any are around as at be because been before being below between both but
  by can could did do does doing down during each even ever every few for from further had has have having he her here hers herself him himself
  his how however i if in into is it its itself just many may me might more most much must my myself no nor not now of off on once one only or
  other our ours ourselves out over own per rather same she should since so some still such than that the their theirs them themselves then
  there these they this those though through to too toward under until up upon us very was we were what when where whether which while who whom
  whose why will with within without would yet you your yours s t don`);

const questions = foldedLists({
  person: "who | whom | whose",
  time: "when",
  number: "how many | how much | how long | how old | how far | how tall | how high | how often",
  kind: "which | what | what is | what s | what are | what was | what were",
  other: "where | why | how",
});

export const searchWords: SearchWords = { stopWords, stem: stemEnglish, negations, numerals, questions };
