import type { Language } from "../../languages/language.ts";
import { isFormer } from "../../languages/parts/former.ts";
import { isMedium } from "../people/agreement.ts";
import type { Figure } from "../people/figure.ts";
import type { Mention } from "../people/mention.ts";
import { suits } from "../people/suits.ts";
import type { weights } from "../weights/referent-weights.ts";
import { namesItself } from "./antecedent.ts";
import type { Candidate } from "./log-linear.ts";
import type { Salience, Trace } from "./salience.ts";

export type ReferentFeatures = Readonly<Record<keyof typeof weights, number>>;

export interface Description {
  /** The words that it reports go on from what somebody has just said ("added the councillor"). */
  readonly resumes: boolean;
  readonly mention: Mention;
  /** It reports a quotation. */
  readonly reports: boolean;
  /** Folded capitalised words of that quotation. */
  readonly named: ReadonlySet<string>;
  /** Figures that it cannot be for a reason of grammar. */
  readonly barred: ReadonlySet<number>;
}

const nothing: ReferentFeatures = {
  fresh: 0,
  freshEpithet: 0,
  freshFormer: 0,
  freshUnlisted: 0,
  freshLong: 0,
  freshGoverned: 0,
  freshReports: 0,
  freshDemonstrative: 0,
  freshPossessive: 0,
  freshGeneric: 0,
  freshSettled: 0,
  freshOffice: 0,
  freshBareOffice: 0,
  exact: 0,
  akin: 0,
  roleless: 0,
  otherwise: 0,
  surelyAgrees: 0,
  agrees: 0,
  person: 0,
  full: 0,
  unclear: 0,
  here: 0,
  subjectHere: 0,
  age: 0,
  subject: 0,
  oblique: 0,
  speaker: 0,
  spokeNow: 0,
  floor: 0,
  turns: 0,
  count: 0,
  headed: 0,
  most: 0,
  sole: 0,
  mostLoosely: 0,
  headedLoosely: 0,
  floorLoosely: 0,
  soleLoosely: 0,
  inside: 0,
  possessed: 0,
  unfitOffice: 0,
};

/**
 * Whom "la ministre", "l'ancien banquier" may mean: each figure in mind that agrees, and somebody new (-1).
 */
export function referentsOf(
  description: Description,
  figures: readonly Figure[],
  salience: Salience,
  language: Language,
): readonly Candidate<ReferentFeatures>[] {
  const { mention, barred } = description;
  const possible: { index: number; figure: Figure; trace: Trace; fit: number }[] = [];
  for (const [index, trace] of salience.latest()) {
    const figure = figures[index];
    if (figure === undefined || barred.has(index) || !isPossible(figure, mention)) continue;
    if (isMedium(figure, language)) continue;
    const fit = suits(figure, mention, language);
    // What other words may mean the same is known of a language that is known well.
    if (!language.complete && fit < 0 && !(description.resumes && index === salience.speaker)) continue;
    possible.push({ index, figure, trace, fit });
  }
  const near = possible.filter(
    ({ figure, trace }) => figure.kind === "person" && salience.since(trace.sentence, mention.sentence) <= 4,
  );
  const most = Math.max(
    0,
    ...possible.map(({ figure, trace }) => (figure.kind === "person" ? trace.count : 0)),
  );
  const best = Math.max(-3, ...possible.map(({ fit }) => fit));
  const candidates = possible.map(({ index, figure, trace, fit }) => ({
    figure: index,
    features: featuresOf(description, index, figure, trace, fit, salience, {
      most: figure.kind === "person" && trace.count === most && most > 1,
      sole: near.length === 1 && near[0]?.index === index,
      loose: fit <= 0.5 && isLoose(mention, language),
      unfit: fit <= 0.5 && !isLoose(mention, language),
    }),
  }));
  return [...candidates, { figure: -1, features: freshFeatures(description, language, best) }];
}

function isPossible(figure: Figure, { agreement: { gender, number } }: Mention): boolean {
  if (figure.kind === "organisation" || figure.kind === "place") return false;
  if (number !== null && figure.number !== null && number !== figure.number) return false;
  return !(gender !== null && figure.gender !== null && gender !== figure.gender && figure.sure);
}

/** Who has held an office once, or is said to hold it now, is no new holder of it. */
function wasOnce({ roleWords, noun }: Mention, language: Language): boolean {
  return roleWords.some((word) => language.former.has(word)) || (noun !== null && isFormer(noun));
}

/** A description by which writers vary a name, rather than bring in the holder of an office. */
function isLoose(mention: Mention, language: Language): boolean {
  return (
    language.epithets.has(mention.head ?? "") ||
    wasOnce(mention, language) ||
    !language.roles.has(mention.noun ?? "") ||
    language.genericPeople.has(mention.head ?? "") ||
    mention.determiner === "demonstrative"
  );
}

function freshFeatures(
  { mention, reports }: Description,
  language: Language,
  best: number,
): ReferentFeatures {
  const flag = (condition: boolean): number => (condition ? 1 : 0);
  const epithet = language.epithets.has(mention.head ?? "");
  const loose = isLoose(mention, language);
  return {
    ...nothing,
    fresh: 1,
    freshEpithet: flag(epithet),
    freshFormer: flag(wasOnce(mention, language)),
    freshOffice: flag(!loose && mention.roleWords.length > 1),
    freshBareOffice: flag(!loose && mention.roleWords.length <= 1),
    freshUnlisted: flag(!language.roles.has(mention.noun ?? "")),
    freshLong: Math.min(3, mention.roleWords.length - 1),
    freshGoverned: flag(mention.preposition !== null),
    freshReports: flag(reports),
    freshDemonstrative: flag(mention.determiner === "demonstrative"),
    freshPossessive: flag(mention.determiner === "possessive"),
    freshGeneric: flag(language.genericPeople.has(mention.head ?? "")),
    freshSettled: flag(best >= 1.5),
  };
}

function featuresOf(
  { mention, reports, named }: Description,
  index: number,
  figure: Figure,
  trace: Trace,
  fit: number,
  salience: Salience,
  place: {
    readonly most: boolean;
    readonly sole: boolean;
    readonly loose: boolean;
    readonly unfit: boolean;
  },
): ReferentFeatures {
  const flag = (condition: boolean): number => (condition ? 1 : 0);
  const { gender } = mention.agreement;
  const age = salience.since(trace.sentence, mention.sentence);
  const silence = salience.since(salience.spokenAt, mention.sentence);
  const known = gender !== null && figure.gender === gender;
  return {
    ...nothing,
    exact: Math.max(0, fit - 1.5),
    akin: flag(fit > 0.5),
    roleless: flag(fit <= 0.5 && figure.roles.length === 0),
    otherwise: flag(fit <= 0.5 && figure.roles.length > 0),
    surelyAgrees: flag(known && figure.sure),
    agrees: flag(known && !figure.sure),
    person: flag(figure.kind === "person"),
    full: flag(figure.kind === "person" && (figure.names[0]?.length ?? 0) > 1),
    unclear: flag(figure.kind === "unclear"),
    here: flag(age === 0),
    subjectHere: flag(trace.subject && age === 0),
    age: Math.log(1 + Math.min(12, age)),
    subject: flag(trace.subject),
    oblique: flag(trace.oblique),
    speaker: flag(index === salience.speaker),
    spokeNow: flag(index === salience.speaker && silence <= 1),
    floor: flag(index === salience.floor),
    turns: reports ? Math.log(1 + trace.turns) : 0,
    count: Math.log(1 + trace.count),
    headed: flag(trace.headed),
    most: flag(place.most),
    sole: flag(place.sole),
    mostLoosely: flag(place.most && place.loose),
    headedLoosely: flag(trace.headed && place.loose),
    floorLoosely: flag(index === salience.floor && place.loose),
    soleLoosely: flag(place.sole && place.loose),
    inside: flag(namesItself(figure, named)),
    possessed: flag(mention.determiner === "possessive" && fit <= 0.5),
    unfitOffice: flag(place.unfit),
  };
}
