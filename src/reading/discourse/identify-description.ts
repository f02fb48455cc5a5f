import { learn } from "../people/figure.ts";
import type { Mention } from "../people/mention.ts";
import { suits } from "../people/suits.ts";
import { capitalised } from "../speech/words-inside.ts";
import { LinearModel } from "../weights/linear-model.ts";
import { weights } from "../weights/referent-weights.ts";
import type { Discourse, Turn } from "./discourse.ts";
import { described } from "./grammar.ts";
import { heldIn } from "./held-in.ts";
import { barredBySyntax, ownerOf } from "./identify-pronoun.ts";
import { choose } from "./log-linear.ts";
import { referentsOf } from "./referent.ts";
import { type Odds, oddsOf, type Resolution } from "./resolution.ts";
import type { Ranking } from "./salience.ts";

/** How well a description suits a figure that is known by the same words. */
const exact = 2.3;

const nothing: ReadonlySet<never> = new Set();

const model = new LinearModel(weights);

/** Whom a description stands for, which is the next mention to be identified; adds a figure where it brings somebody in. */
export function identifyDescription(discourse: Discourse, mention: Mention, turn: Turn | null): Resolution {
  const { cast, without } = discourse;
  const by = mention.kind === "role" ? "role" : "organisation";
  const definite = mention.determiner !== "indefinite" && mention.determiner !== null;
  if (definite && !without.has("roles")) {
    if (mention.kind !== "role" || mention.agreement.number === "p") {
      const namesake = namesakeOf(discourse, mention);
      if (namesake === null) return broughtIn(discourse, mention);
      const { figure, margin, rivals } = namesake;
      return { figure, margin, rivals, by };
    }
    const { odds, ranking } = referentOf(discourse, mention, turn);
    if (ranking === null) return broughtIn(discourse, mention, odds);
    const { figure, margin, rivals } = ranking;
    const known = cast.figures[figure];
    if (margin > 0.8 && known !== undefined) learn(known, mention);
    return { figure, margin, rivals, by, odds };
  }
  return broughtIn(discourse, mention);
}

/** Somebody known by the description alone. */
function broughtIn(discourse: Discourse, mention: Mention, odds?: readonly Odds[]): Resolution {
  const { cast, scene } = discourse;
  const figure = headedBefore(discourse, mention) ?? cast.figures.push(described(scene, mention)) - 1;
  const by = mention.kind === "role" ? "description" : "organisation";
  return { figure, margin: 1, rivals: 0, by, odds };
}

/** The person that a description of one takes up, or `null` where it brings in somebody new. */
function referentOf(
  discourse: Discourse,
  mention: Mention,
  turn: Turn | null,
): { readonly ranking: Ranking | null; readonly odds: readonly Odds[] } {
  const { scene, cast, salience, text, observe, found } = discourse;
  const description = {
    mention,
    reports: turn !== null,
    resumes: turn !== null && scene.language.resuming.has(scene.items[turn.cue?.verb ?? -1]?.word ?? ""),
    named: turn === null ? nothing : capitalised(text, turn.quotation.inner),
    barred: barredFor(discourse, mention),
  };
  const candidates = referentsOf(description, cast.figures, salience, scene.language);
  observe?.(found.length, candidates);
  const chosen = choose(candidates, model);
  if (chosen === null) return { ranking: null, odds: [] };
  const { figure, margin, rivals, probabilities } = chosen;
  return {
    ranking: figure < 0 ? null : { figure, margin, rivals },
    odds: oddsOf(candidates, probabilities),
  };
}

/** « Son avocat » is not whose lawyer he is; nor does a description stand for somebody who is named after it. */
function barredFor(discourse: Discourse, mention: Mention): ReadonlySet<number> {
  const barred = barredBySyntax(discourse, mention);
  const owner = mention.determiner === "possessive" ? ownerOf(discourse, mention, barred) : null;
  return new Set([...barred, ...(owner === null ? [] : [owner]), ...heldIn(discourse, mention)]);
}

/** The body, or the people, known by the words of the description. */
function namesakeOf({ scene, salience, cast }: Discourse, mention: Mention): Ranking | null {
  const ranked = salience.rank(mention, (figure) => {
    const score = suits(figure, mention, scene.language);
    return score < 0 ? -Infinity : score;
  });
  const figure = cast.figures[ranked?.figure ?? -1];
  if (ranked === null || figure === undefined) return null;
  const fits = suits(figure, mention, scene.language);
  const margin = ranked.margin * Math.min(1, Math.max(0.3, fits / exact));
  return { figure: ranked.figure, margin, rivals: ranked.rivals };
}

/** « Un retraité » of title or lede is the one whom the body brings in again by the same noun, if it is one alone. */
function headedBefore({ salience, cast, body }: Discourse, mention: Mention): number | null {
  if (mention.determiner !== "indefinite" || mention.kind !== "role" || mention.agreement.number === "p")
    return null;
  const alike = salience.latest().filter(([index, trace]) => {
    const figure = cast.figures[index];
    return (
      figure?.kind === "description" &&
      figure.number !== "p" &&
      figure.roles.some(({ head }) => head === mention.head) &&
      (trace.sentence < body || trace.sentence === mention.sentence)
    );
  });
  const [only] = alike;
  return only !== undefined && alike.length === 1 && only[1].sentence < mention.sentence ? only[0] : null;
}
