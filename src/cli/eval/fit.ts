import { weights as antecedentWeights } from "../../reading/antecedent-weights.ts";
import { confidenceFeatures, mayBeNamed } from "../../reading/confidence.ts";
import { findEvidence } from "../../reading/evidence.ts";
import { findQuotations } from "../../reading/quotations.ts";
import { weights as referentWeights } from "../../reading/referent-weights.ts";
import type { Observer } from "../../reading/resolve.ts";
import type { Option } from "../../reading/speaker-choice.ts";
import { weights as speakerWeights } from "../../reading/speaker-weights.ts";
import { speechProbability } from "../../reading/speech.ts";
import { findStructure } from "../../reading/structure.ts";
import { documentOf, type GoldArticle } from "./data.ts";
import {
  type Choice,
  chosen,
  crossValidate,
  type Example,
  train,
  trainChoice,
  validateChoice,
} from "./logistic.ts";
import { match } from "./quotes.ts";

/** Articles are held out together, in so many parts. */
const folds = 12;

/** What the models of reading are fitted on. */
export interface Examples {
  readonly speech: readonly Example[];
  readonly speaker: readonly Example[];
  readonly antecedents: readonly Choice[];
  readonly referents: readonly Choice[];
  readonly speakers: readonly Choice[];
}

/** Examples for the models of reading: is it speech, whom do pronouns and descriptions mean, is the speaker right. */
export function examplesOf(articles: readonly GoldArticle[], language: string): Examples {
  const speech: Example[] = [];
  const speaker: Example[] = [];
  const antecedents: Choice[] = [];
  const referents: Choice[] = [];
  const speakers: Choice[] = [];
  for (const article of articles) {
    const { document, offset } = documentOf(article.title, article.lede, article.text, language);
    const structure = findStructure(document);
    const quotations = findQuotations(structure);
    if (structure.language === null) continue;
    const offered = new Map<number, readonly Option[]>();
    const weighed = new Map<number, Parameters<Observer>[1]>();
    const { cast, cues, scene, featuresOf, voices } = findEvidence(
      structure,
      quotations,
      structure.language,
      new Set(),
      (mention, candidates) => weighed.set(mention, candidates),
      (quotation, options) => offered.set(quotation, options),
    );
    const labelOf = (figure: number): string => {
      const label = cast.figures[figure]?.label;
      return label === undefined ? "" : document.text.slice(label.start, label.end).toLowerCase();
    };
    const inBody = quotations
      .map((quotation, i) => ({ quotation, i }))
      .filter(({ quotation }) => quotation.inner.start >= offset);
    const spans = inBody.map(({ quotation }) => ({
      start: quotation.inner.start - offset,
      end: quotation.inner.end - offset,
    }));
    for (const pair of match(spans, article.quotes)) {
      const gold = article.quotes[pair.gold];
      const i = inBody[pair.system]?.i ?? -1;
      const seen = i < 0 ? undefined : featuresOf(i);
      if (gold === undefined || seen === undefined || gold.speech === "?") continue;
      speech.push({ features: seen, label: gold.speech, group: article.id });
      const options = offered.get(i) ?? [];
      if (gold.speech && options.length > 1) {
        const right = options.flatMap(({ voice }, k) => {
          const said = scene.mentions[voice.mention];
          const figure = cast.figures[voice.figure];
          const words = figure === undefined || figure.kind === "description" ? said : figure.label;
          const label = words === undefined ? "" : document.text.slice(words.start, words.end).toLowerCase();
          return (gold.accept ?? []).some((each) => label.includes(each)) ? [k] : [];
        });
        if (right.length > 0 && right.length < options.length)
          speakers.push({
            candidates: options.map(({ features }) => features),
            right: new Set(right),
            group: article.id,
          });
      }
      const at = cues[i]?.mention ?? -1;
      const candidates = weighed.get(at) ?? [];
      if (gold.speech && candidates.length > 1) {
        const said = scene.mentions[at];
        const isRight = (label: string): boolean =>
          (gold.accept ?? []).some((each) => label.toLowerCase().includes(each));
        const right = candidates.flatMap(({ figure }, k) => (isRight(labelOf(figure)) ? [k] : []));
        const fresh = candidates.findIndex(({ figure }) => figure < 0);
        if (right.length === 0 && fresh >= 0 && said !== undefined)
          if (isRight(document.text.slice(said.start, said.end))) right.push(fresh);
        if (right.length > 0 && right.length < candidates.length)
          (said?.kind === "pronoun" ? antecedents : referents).push({
            candidates: candidates.map(({ features }) => features),
            right: new Set(right),
            group: article.id,
          });
      }
      const voice = voices[i];
      const probability = speechProbability(seen);
      if (voice == null || (gold.speech !== true && probability < 0.5)) continue;
      const figure = cast.figures[voice.figure];
      const mention = scene.mentions[voice.mention];
      const span = figure === undefined || figure.kind === "description" ? mention : figure.label;
      const label = span === undefined ? "" : document.text.slice(span.start, span.end).toLowerCase();
      const finding = { voice, figure, mention, speech: probability, words: quotations[i]?.words ?? 0 };
      speaker.push({
        features: confidenceFeatures(finding),
        label: gold.speech === true && (gold.accept ?? []).some((each) => label.includes(each)),
        group: article.id,
        eligible: mayBeNamed(finding, structure.language),
      });
    }
  }
  return { speech, speaker, antecedents, referents, speakers };
}

const current = { antecedents: antecedentWeights, referents: referentWeights, speakers: speakerWeights };

/** Fits the choice among candidates and tells, by cross-validation over articles, what it is worth. */
export function reportChoices(
  name: keyof typeof current,
  choices: readonly Choice[],
  penalty: number,
): string {
  const now = choices.filter(({ candidates, right }) => right.has(chosen(current[name], candidates))).length;
  const share = validateChoice(choices, penalty, folds / 2);
  return `// ${name}: ${choices.length} choices, ${((100 * now) / choices.length).toFixed(1)} % right now; in cross-validation ${(100 * share).toFixed(1)} % (penalty ${penalty})\n${JSON.stringify(trainChoice(choices, penalty), null, 2)}`;
}

/** Fits a model and tells, by cross-validation over articles, what it is worth. */
export function report(name: string, examples: readonly Example[], penalty: number): string {
  const predictions = crossValidate(examples, penalty, folds);
  const counts = { right: 0, found: 0, gold: 0 };
  for (const [i, { label }] of examples.entries()) {
    const yes = (predictions[i] ?? 0) >= 0.5;
    if (label) counts.gold++;
    if (yes) counts.found++;
    if (yes && label) counts.right++;
  }
  const f1 = (200 * counts.right) / (counts.found + counts.gold);
  const loss =
    predictions.reduce(
      (sum, p, i) => sum - Math.log(Math.max(1e-6, examples[i]?.label === true ? p : 1 - p)),
      0,
    ) / examples.length;
  const weights = train(examples, penalty);
  return `// ${name}: ${examples.length} examples; in cross-validation F1 ${f1.toFixed(1)}, log loss ${loss.toFixed(3)} (penalty ${penalty})\n${JSON.stringify(weights, null, 2)}`;
}

/** How many of the eligible would be named, and how many of those rightly, at several thresholds (in cross-validation). */
export function thresholds(examples: readonly Example[], penalty: number): string {
  const predictions = crossValidate(examples, penalty, folds);
  return [0.8, 0.85, 0.88, 0.9, 0.91, 0.92, 0.93, 0.94, 0.95, 0.96, 0.97]
    .map((threshold) => {
      const named = examples.filter(
        ({ eligible }, i) => eligible === true && (predictions[i] ?? 0) >= threshold,
      );
      const right = named.filter(({ label }) => label).length;
      const precision = named.length === 0 ? 0 : (100 * right) / named.length;
      return `// at ${threshold}: ${named.length} of ${examples.length} named, ${right} rightly (${precision.toFixed(1)} %)`;
    })
    .join("\n");
}
