import { readFileSync, writeFileSync } from "node:fs";
import { weights as antecedent } from "../../src/reading/weights/antecedent-weights.ts";
import { weights as referent } from "../../src/reading/weights/referent-weights.ts";
import { weights as speaker } from "../../src/reading/weights/speaker-weights.ts";
import { type Choice, chosen, trainChoice, validateChoice } from "./choice.ts";
import type { Examples } from "./examples.ts";
import { crossValidate, type Example, train } from "./logistic.ts";

type Weights = Readonly<Record<string, number>>;

/** Articles are held out together, in so many parts. */
const folds = 12;

/** What is subtracted for large weights; chosen once, by the loss in cross-validation. */
const penalties = { speech: 2, confidence: 3, choice: 3 };

/** Rows that the articles hardly show, set by what the language has agreed on. */
const byHand: Readonly<Record<string, Weights>> = {
  speech: { nested: -2.5, caption: -0.3, cited: -4, bracketed: -1, work: -0.7, indicted: -3, dated: -2.5 },
  speaker: { reopened: 2.5 },
};

/** Added to the bias: on articles not seen, precision falls before recall does. */
const caution: Weights = { speech: -0.4 };

const choices = { antecedent, referent, speaker };

/** Fits the models one after another on the same examples; gives a report, and the weights of each. */
export function fitAll(examples: Examples): {
  readonly report: string;
  readonly weights: Record<string, Weights>;
} {
  const weights: Record<string, Weights> = {};
  const lines: string[] = [];
  for (const name of ["antecedent", "referent", "speaker"] as const) {
    weights[name] = { ...trainChoice(examples[name], penalties.choice), ...byHand[name] };
    lines.push(reportChoices(name, examples[name]));
  }
  for (const name of ["speech", "confidence"] as const) {
    const fitted = train(examples[name], penalties[name]);
    const bias = Number(((fitted.bias ?? 0) + (caution[name] ?? 0)).toFixed(2));
    weights[name] = { ...fitted, bias, ...byHand[name] };
    lines.push(report(name, examples[name], penalties[name]));
  }
  lines.push(thresholds(examples.confidence));
  return { report: lines.join("\n"), weights };
}

/** Puts new weights into the file of that model, whose heading stays. */
export function writeWeights(name: string, weights: Weights): void {
  const file = `src/reading/weights/${name}-weights.ts`;
  const heading = readFileSync(file, "utf8").split("export const")[0] ?? "";
  const rows = Object.entries(weights).map(
    ([row, weight]) => `  ${/^\w+$/.test(row) ? row : JSON.stringify(row)}: ${weight},\n`,
  );
  writeFileSync(file, `${heading}export const weights = {\n${rows.join("")}};\n`);
}

function reportChoices(name: keyof typeof choices, examples: readonly Choice[]): string {
  const now = examples.filter(({ candidates, right }) => right.has(chosen(choices[name], candidates))).length;
  const share = validateChoice(examples, penalties.choice, folds / 2);
  return `${name}: ${examples.length} choices, ${percent(now / examples.length)} right with the weights in use; in cross-validation ${percent(share)}`;
}

function report(name: string, examples: readonly Example[], penalty: number): string {
  const predictions = crossValidate(examples, penalty, folds);
  const counts = { right: 0, found: 0, gold: 0 };
  for (const [i, { label }] of examples.entries()) {
    const yes = (predictions[i] ?? 0) >= 0.5;
    if (label) counts.gold++;
    if (yes) counts.found++;
    if (yes && label) counts.right++;
  }
  const loss =
    predictions.reduce(
      (sum, p, i) => sum - Math.log(Math.max(1e-6, examples[i]?.label === true ? p : 1 - p)),
      0,
    ) / examples.length;
  const f1 = (2 * counts.right) / (counts.found + counts.gold);
  return `${name}: ${examples.length} examples; in cross-validation F1 ${percent(f1)}, log loss ${loss.toFixed(3)}`;
}

/** How many of the eligible would be named, and how many of those rightly, at several thresholds (in cross-validation). */
function thresholds(examples: readonly Example[]): string {
  const predictions = crossValidate(examples, penalties.confidence, folds);
  return [0.8, 0.84, 0.86, 0.88, 0.9, 0.92, 0.94, 0.96]
    .map((threshold) => {
      const named = examples.filter(
        ({ eligible }, i) => eligible === true && (predictions[i] ?? 0) >= threshold,
      );
      const right = named.filter(({ label }) => label).length;
      return `  named from ${threshold} on: ${named.length} of ${examples.length}, ${percent(right / named.length)} of them rightly`;
    })
    .join("\n");
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
