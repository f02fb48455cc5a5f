import { fold } from "../../domain/folding.ts";
import type { Cue } from "../cues/cue.ts";
import { isCarrier } from "../cues/cue-left.ts";
import type { Scene } from "../cues/scene.ts";
import { isLower, isStop, isUpper } from "../structure/chars.ts";
import type { Quotation } from "../structure/quotations.ts";
import type { Structure } from "../structure/structure.ts";
import { LinearModel } from "../weights/linear-model.ts";
import { weights } from "../weights/speech-weights.ts";
import {
  isAuthored,
  isCharge,
  isCited,
  isCounted,
  isDashed,
  isDated,
  isEntitled,
  isGoverned,
  isHung,
  isIndicted,
  isListed,
  isNamed,
  isNamedAfter,
  isPlaced,
  isSubjectNoun,
  isWork,
  standsAlone,
} from "./speech-signs.ts";

/** What can be seen of a quotation without knowing who speaks; names are the rows of `speech-weights.ts`. */
export type Features = Readonly<Record<keyof typeof weights, number>>;

export interface Surroundings {
  readonly scene: Scene;
  readonly structure: Structure;
  readonly item: number;
  readonly cue: Cue | null;
  /** How many quotations of the article hold these very words. */
  readonly repeated: number;
  /** Whether another quotation nearby holds these words and more. */
  readonly echoed: boolean;
  /** Quotations with a reporting cue that stand in the same sentence. */
  readonly company: number;
}

const model = new LinearModel(weights);

/** Probability, 0 to 1, that the words are somebody's: logistic regression, fitted by `lab/eval/fit.ts`. */
export function speechProbability(features: Features): number {
  return model.probability(features);
}

/** A word that is folded as it stands; what is left out of others before they are. */
const plain = /^[a-z]+$/;
const foreign = /[^\p{L}\p{M}'’-]/gu;

/** What stands before the first apostrophe of a word, or all of it. */
function elided(word: string): string {
  const apostrophe = word.search(/['’]/);
  return apostrophe < 0 ? word : word.slice(0, apostrophe);
}

export function speechFeatures(quotation: Quotation, around: Surroundings): Features {
  const { scene, structure, item, cue } = around;
  const { text } = structure;
  const { start, end } = quotation.inner;
  const words = text.slice(start, Math.min(end, start + 400)).split(/\s+/);
  const long = words.filter((word) => word.length > 3);
  const block = structure.blocks[scene.items[item]?.block ?? 0]?.kind;
  const folded = words.map((word) => (plain.test(word) ? word : fold(word.replace(foreign, ""))));
  const shouted = quotation.words > 1 && words.every((word) => word === word.toUpperCase());
  // Where every noun has a capital, it tells of no title.
  const { capitalNouns } = scene.language.grammar;
  const titled = shouted || capitalNouns ? 0 : long.filter((word) => isUpper(word, 0)).length;
  const body = block !== "title" && block !== "subhead";
  const cued = cue !== null && cue.kind !== "clause";
  const indicted = isIndicted(scene, item);
  const determined = scene.language.determiners.has(scene.items[item - 1]?.word ?? "");
  const flag = (condition: boolean): number => (condition ? 1 : 0);
  return {
    bias: 1,
    titlesInMarks: flag(scene.language.grammar.titlesInMarks),
    words: Math.log(quotation.words),
    single: flag(quotation.words === 1),
    short: flag(quotation.words <= 3),
    long: flag(quotation.words >= 8),
    stop: flag(isStop(text.charAt(end - 1)) || text.charAt(end - 1) === ","),
    // „sprach von einem „Fass ohne Boden““: there the words go on with the narrator's sentence as well.
    lower: flag(isLower(text, start) || (capitalNouns && determined && quotation.words > 1)),
    titleCase: long.length === 0 ? 0 : titled / long.length,
    titleCaseShort: flag(quotation.words <= 6 && long.length > 1 && titled === long.length),
    capitalShort: flag(
      quotation.words <= 4 && !capitalNouns && isUpper(text, start) && !isStop(text.charAt(end - 1)),
    ),
    functionWords:
      folded.filter((word) => scene.language.stopWords.has(word)).length / Math.max(1, folded.length),
    firstPerson: flag(
      folded.some(
        (word) => scene.language.firstPerson.has(word) || scene.language.firstPerson.has(`${elided(word)}'`),
      ),
    ),
    strongCue: flag(cued && cue.strength === "strong"),
    weakCue: flag(cued && cue.strength !== "strong"),
    inverted: flag(cue?.kind === "inverted" || cue?.kind === "follows"),
    source: flag(cue?.kind === "source"),
    distant: flag(cue?.kind === "distant"),
    beside: flag(cued && cue.distance <= 3),
    far: flag(cued && cue.distance > 8),
    clause: flag(cue?.kind === "clause"),
    nothing: flag(cue === null),
    naming: flag(isNamed(scene, item) || isNamedAfter(scene, item)),
    alone: flag(standsAlone(scene, item)),
    heading: flag(!body),
    echoed: flag(!body && around.echoed),
    caption: flag(block === "caption"),
    repeated: flag(around.repeated > 1 && body && !cued),
    company: flag(around.company > 0 && !cued),
    nested: flag(quotation.within !== null),
    bracketed: flag(scene.items[item - 1]?.word === "(" && scene.items[item + 1]?.word === ")"),
    colon: flag(scene.items[item - 1]?.word === ":"),
    placed: flag(isUpper(text, start) && !isStop(text.charAt(end - 1)) && isPlaced(scene, item)),
    governed: flag(isGoverned(scene, item) && !(cued && cue.strength === "strong" && cue.distance <= 10)),
    hung: flag(isHung(scene, item)),
    authored: flag(isAuthored(scene, item)),
    cited: flag(isCited(scene, item)),
    listed: flag(isListed(scene, item)),
    work: flag(isWork(scene, item)),
    charge: flag(isCharge(scene, item) || indicted),
    refrain: flag(around.repeated > 1 && body && !isStop(text.charAt(end - 1))),
    indicted: flag(indicted),
    entitled: flag(isEntitled(scene, quotation, item, text) || isCounted(scene, item)),
    dated: flag(isDated(scene, item)),
    dashed: flag(!body && isDashed(scene, item)),
    subject: flag(isSubjectNoun(scene, item)),
    carried: flag(cue !== null && isCarrier(scene, cue.mention)),
    determined: flag(determined),
  };
}
