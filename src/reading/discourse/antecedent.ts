import type { Language } from "../../languages/language.ts";
import { isMedium } from "../people/agreement.ts";
import type { Figure } from "../people/figure.ts";
import type { Mention } from "../people/mention.ts";
import type { weights } from "../weights/antecedent-weights.ts";
import type { Candidate } from "./log-linear.ts";
import type { Salience, Trace } from "./salience.ts";

export type AntecedentFeatures = Readonly<Record<keyof typeof weights, number>>;

export interface Pronoun {
  readonly mention: Mention;
  /** The pronoun reports a quotation, hangs on its verb ("a-t-il"), and the verb resumes ("poursuit-il"). */
  readonly reports: boolean;
  readonly hangs: boolean;
  readonly resumes: boolean;
  /** It opens a description of its own: « celui qui a tout perdu ». */
  readonly describes: boolean;
  /** Figures that it cannot be for a reason of grammar. */
  readonly barred: ReadonlySet<number>;
  /** Folded capitalised words of the quotation that it reports: few people name themselves. */
  readonly named: ReadonlySet<string>;
}

/** Every figure in mind that agrees with the pronoun, in the order of `salience`. */
export function candidatesOf(
  pronoun: Pronoun,
  figures: readonly Figure[],
  salience: Salience,
  language: Language,
): readonly Candidate<AntecedentFeatures>[] {
  const candidates: Candidate<AntecedentFeatures>[] = [];
  for (const [index, trace] of salience.latest()) {
    const figure = figures[index];
    if (figure === undefined || pronoun.barred.has(index)) continue;
    if (!isPossible(figure, trace, pronoun.mention, language)) continue;
    candidates.push({
      figure: index,
      features: featuresOf(pronoun, index, figure, trace, salience, language),
    });
  }
  return candidates;
}

/** Gender, number and kind: "he" may never be a body, nothing stands for a paper or a place that says nothing. */
function isPossible(
  figure: Figure,
  trace: Trace,
  { agreement: { gender, number } }: Mention,
  language: Language,
): boolean {
  const { naturalGender, nullSubjects } = language.grammar;
  const body = figure.kind === "organisation";
  if (number !== null && figure.number !== null && number !== figure.number && !(number === "p" && body))
    return false;
  if (gender !== null && figure.gender !== null && gender !== figure.gender && (figure.sure || body))
    return false;
  if (naturalGender && gender !== null && body) return false;
  // Whom a verb does without has no gender either, and is no place.
  if (nullSubjects && gender === null && figure.kind === "place") return false;
  if (
    naturalGender &&
    !nullSubjects &&
    gender === null &&
    number === "s" &&
    (figure.kind === "person" || figure.kind === "description")
  )
    return false;
  // « La Turquie a réagi »: a country that does something may also say something.
  if (figure.kind === "place" && gender !== null && (naturalGender || !trace.subject)) return false;
  return !(isMedium(figure, language) && gender !== null);
}

function featuresOf(
  { mention, reports, hangs, resumes, describes, named }: Pronoun,
  index: number,
  figure: Figure,
  trace: Trace,
  salience: Salience,
  language: Language,
): AntecedentFeatures {
  const flag = (condition: boolean): number => (condition ? 1 : 0);
  const { gender, number } = mention.agreement;
  const age = salience.since(trace.sentence, mention.sentence);
  const silence = salience.since(salience.spokenAt, mention.sentence);
  const speaker = index === salience.speaker;
  const known = gender !== null && figure.gender === gender;
  const body = figure.kind === "organisation";
  return {
    surelyAgrees: flag(known && figure.sure),
    agrees: flag(known && !figure.sure),
    clashes: flag(gender !== null && figure.gender !== null && gender !== figure.gender),
    many: flag(number === "p" && figure.number !== "p"),
    person: flag(figure.kind === "person"),
    full: flag(figure.kind === "person" && (figure.names[0]?.length ?? 0) > 1),
    body: flag(body && !language.grammar.naturalGender),
    paper: flag(body && figure.names.length === 0 && language.documents.has(figure.roles[0]?.head ?? "")),
    unclear: flag(figure.kind === "unclear"),
    here: flag(age === 0),
    before: flag(age === 1),
    age: Math.log(1 + Math.min(12, age)),
    subjectHere: flag(trace.subject && age === 0),
    subjectBefore: flag(trace.subject && age === 1),
    subject: flag(trace.subject),
    oblique: flag(trace.oblique),
    oldOblique: flag(trace.oblique && age > 0),
    pronoun: flag(trace.pronoun),
    sameBlock: flag(trace.block === mention.block),
    speaker: flag(speaker),
    spokeNow: flag(speaker && silence <= 1),
    spokeHanging: flag(speaker && silence <= 1 && hangs),
    toldNow: flag(speaker && silence <= 1 && salience.told),
    bodyHangs: flag(body && hangs),
    floor: flag(index === salience.floor),
    floorResumes: flag(index === salience.floor && resumes),
    floorHanging: flag(index === salience.floor && hangs),
    turns: reports ? Math.log(1 + trace.turns) : 0,
    count: Math.log(1 + trace.count),
    headed: flag(trace.headed),
    inside: flag(namesItself(figure, named)),
    describesHeaded: flag(describes && trace.headed),
    describesOblique: flag(describes && trace.oblique),
  };
}

/** Whether a quotation of these capitalised words names the figure: few people speak of themselves so. */
export function namesItself(figure: Figure, words: ReadonlySet<string>): boolean {
  return (
    words.size > 0 && figure.names.some((name) => words.has(name.at(-1) ?? "") || words.has(name[0] ?? ""))
  );
}
