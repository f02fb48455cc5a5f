import type { Mention } from "../people/mention.ts";
import { capitalised } from "../speech/words-inside.ts";
import { weights } from "../weights/antecedent-weights.ts";
import { LinearModel } from "../weights/linear-model.ts";
import { candidatesOf } from "./antecedent.ts";
import type { Discourse, Turn } from "./discourse.ts";
import { isLatter, namedAfter, relativeHead } from "./grammar.ts";
import { choose } from "./log-linear.ts";
import { oddsOf, type Resolution } from "./resolution.ts";

const nothing: ReadonlySet<never> = new Set();

const model = new LinearModel(weights);

/** Whom a pronoun stands for, which is the next mention to be identified. */
export function identifyPronoun(
  discourse: Discourse,
  mention: Mention,
  turn: Turn | null,
): Resolution | null {
  const { without, scene, cast, salience, text, found, observe } = discourse;
  if (without.has("pronouns")) return null;
  const latter = isLatter(scene, mention) ? latterOf(discourse, mention) : null;
  if (latter !== null) return latter;
  const { items, language } = scene;
  const cue = turn?.cue ?? null;
  const word = items[mention.from]?.word ?? "";
  const isLeftOut = language.grammar.nullSubjects && language.reporting.has(word);
  const pronoun = {
    mention,
    reports: cue !== null,
    // What a verb does without hangs on it as well.
    hangs: word.startsWith("-") || isLeftOut,
    resumes: cue !== null && language.resuming.has(items[cue.verb]?.word ?? ""),
    describes: language.relatives.has(items[mention.to]?.word ?? ""),
    barred: barredBySyntax(discourse, mention),
    named: turn === null ? nothing : capitalised(text, turn.quotation.inner),
  };
  const candidates = candidatesOf(pronoun, cast.figures, salience, language);
  observe?.(found.length, candidates);
  if (without.has("focus")) {
    const ranked = salience.rank(mention, () => 0);
    return ranked === null ? null : { ...ranked, by: "pronoun" };
  }
  const near = isLeftOut ? subjectsNear(discourse, mention) : nothing;
  const subjects = candidates.filter(({ figure }) => near.has(figure));
  const likely = subjects.length > 0 ? subjects : candidates;
  const chosen = choose(likely, model);
  if (chosen === null) return null;
  const { figure, margin, rivals, probabilities } = chosen;
  return { figure, margin, rivals, by: "pronoun", odds: oddsOf(likely, probabilities) };
}

/** Whom the sentence or the one before is about: a subject that is left out goes on with that one (Carminati 2002). */
function subjectsNear({ salience, cast }: Discourse, mention: Mention): ReadonlySet<number> {
  const near = salience.latest().filter(([index, trace]) => {
    const kind = cast.figures[index]?.kind;
    const isSomebody = kind === "person" || kind === "description";
    return trace.subject && isSomebody && salience.since(trace.sentence, mention.sentence) <= 1;
  });
  return new Set(near.map(([index]) => index));
}

/** Whom « son » means, by all figures in mind; `null` where nobody is likelier than all others together. */
export function ownerOf(discourse: Discourse, mention: Mention, barred: ReadonlySet<number>): number | null {
  const { cast, salience, scene } = discourse;
  const pronoun = {
    mention: { ...mention, agreement: { gender: null, number: null } },
    reports: false,
    hangs: false,
    resumes: false,
    describes: false,
    barred,
    named: nothing,
  };
  const owner = choose(candidatesOf(pronoun, cast.figures, salience, scene.language), model);
  return owner === null || owner.margin < 0.5 ? null : owner.figure;
}

/**
 * Whom a pronoun or a description cannot stand for where it stands: who is named after it in its sentence, and what the
 * relative clause hangs on that it opens ("Anna Brun, qu'elle admire").
 */
export function barredBySyntax({ scene, cast, found }: Discourse, mention: Mention): ReadonlySet<number> {
  const head = scene.at[relativeHead(scene, mention)] ?? -1;
  return new Set([...namedAfter(scene, cast, found.length), found[head]?.figure ?? -1]);
}

/** "ce dernier", "celle-ci": whoever was mentioned last, not the subject. */
function latterOf({ salience, cast }: Discourse, mention: Mention): Resolution | null {
  for (const [index, trace] of salience.latest()) {
    const figure = cast.figures[index];
    if (figure === undefined || mention.sentence - trace.sentence > 2) continue;
    if (figure.kind !== "person" && figure.kind !== "description") continue;
    if (figure.gender === mention.agreement.gender && figure.number !== "p")
      return { figure: index, margin: 0.7, rivals: 0, by: "pronoun" };
  }
  return null;
}
