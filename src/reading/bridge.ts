import type { Language } from "../languages/language.ts";
import type { Figure } from "./figure.ts";
import type { Mention } from "./mention.ts";
import type { Ranking, Salience } from "./salience.ts";

/** A description takes up somebody mentioned this many sentences before at most. */
const reach = 4;

/** Who has held an office once is no new holder of it. */
const former = /^(?:ancien|ancienne|ex|former)$/;

/**
 * "Odile Vernay a tranché. L'artiste…": a description that fits nobody known by a role, and that does not
 * introduce an office of its own, means the person in mind who stands out.
 */
export function bridge(
  mention: Mention,
  figures: readonly Figure[],
  salience: Salience,
  language: Language,
): Ranking | null {
  if (mention.kind !== "role" || mention.agreement.number === "p") return null;
  if (mention.determiner !== "definite" && mention.determiner !== "demonstrative") return null;
  const epithet =
    mention.determiner === "demonstrative" ||
    language.epithets.has(mention.head ?? "") ||
    !language.roles.has(mention.noun ?? "") ||
    mention.roleWords.some((word) => former.test(word));
  if (mention.preposition !== null && !epithet) return null;
  const sole = alone(mention, figures, salience);
  if (sole >= 0) return { figure: sole, margin: epithet ? 0.6 : 0.3, rivals: 1 };
  if (!epithet) return null;
  const ranked = salience.rank(mention, (figure, trace) => {
    if ((figure.kind !== "person" && figure.kind !== "unclear") || mention.sentence - trace.sentence > reach) return -Infinity;
    return figure.roles.length === 0 ? 0.4 : 0;
  });
  return ranked === null ? null : { ...ranked, margin: 0.5 * ranked.margin, rivals: ranked.rivals + 1 };
}

/** The one person in mind who was a subject just before, if what is known of them does not speak against it; or -1. */
function alone(mention: Mention, figures: readonly Figure[], salience: Salience): number {
  const { gender } = mention.agreement;
  let found = -1;
  for (const [index, trace] of salience.latest()) {
    const figure = figures[index];
    if (
      (figure?.kind !== "person" && figure?.kind !== "description") ||
      figure.number === "p" ||
      mention.sentence - trace.sentence > 2
    )
      continue;
    if (gender !== null && figure.gender !== null && figure.gender !== gender) continue;
    if (figure.kind === "description" && !(trace.subject && mention.sentence - trace.sentence <= 1)) continue;
    if (found >= 0) return -1;
    const free =
      figure.roles.length === 0 ||
      (mention.roleWords.length === 1 && figure.roles.every((role) => role.words.length > 1));
    const fits =
      figure.kind === "person" &&
      trace.subject &&
      trace.sentence < mention.sentence &&
      free &&
      (gender === null || (figure.sure && figure.gender === gender));
    if (!fits) return -1;
    found = index;
  }
  return found;
}
