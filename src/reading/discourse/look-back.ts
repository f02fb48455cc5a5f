import type { Scene } from "../cues/scene.ts";
import { agreement } from "../people/agreement.ts";
import type { Figure } from "../people/figure.ts";
import { suits } from "../people/suits.ts";
import type { Resolution } from "./resolution.ts";

/** A headline is held against so many figures at most. */
const mostFigures = 200;

/** Mentions of title and lede that are looked at again. */
const mostHeaded = 40;

/**
 * A headline may describe somebody whom only the body names: "l'ambassadeur" of the title is the one
 * person of the body whose role fits best, if no other fits as well. Changes `found` in place.
 */
export function lookBack(
  scene: Scene,
  figures: readonly Figure[],
  found: (Resolution | null)[],
  body: number,
): void {
  for (const [index, resolution] of found.slice(0, mostHeaded).entries()) {
    const mention = scene.mentions[index];
    const described = resolution == null ? undefined : figures[resolution.figure];
    if (mention === undefined || mention.sentence >= body) break;
    if (
      resolution == null ||
      mention.kind !== "role" ||
      mention.determiner === "indefinite" ||
      described?.kind !== "description"
    )
      continue;
    let best = -1;
    let top = 2;
    let equal = false;
    for (const [candidate, figure] of figures.entries()) {
      if (candidate > mostFigures) break;
      if (figure.kind !== "person" || agreement(figure, mention.agreement) === -Infinity) continue;
      const score = suits(figure, mention, scene.language);
      equal = score === top || (equal && score < top);
      if (score > top) {
        top = score;
        best = candidate;
      }
    }
    if (best < 0 || equal) continue;
    for (const [i, other] of found.entries())
      if (other?.figure === resolution.figure)
        found[i] = { ...other, figure: best, margin: Math.min(other.margin, 0.7) };
  }
}
