import type { Language } from "../../languages/language.ts";
import { isMedium } from "./agreement.ts";
import type { Figure } from "./figure.ts";
import type { Mention } from "./mention.ts";

/** How well a description fits what is known of a figure: its head noun or one that may stand for it, and its other words. */
export function suits(figure: Figure, mention: Mention, language: Language): number {
  const head = mention.head ?? "";
  if (mention.kind === "body" && figure.kind === "person") return -Infinity;
  if (mention.kind === "role" && (figure.kind === "organisation" || figure.kind === "place"))
    return -Infinity;
  const others = mention.roleWords.filter((word) => word !== head);
  const bare =
    mention.kind === "body" &&
    others.length === 0 &&
    mention.determiner !== "possessive" &&
    (carrying.test(head) ? isMedium(figure, language) : general.test(head) && !isMedium(figure, language));
  let best = -2.5;
  if (generic.test(head) && mention.determiner !== "possessive") best = 0.1;
  else if (bare && figure.kind === "organisation" && figure.roles.length === 0 && figure.names.length > 0)
    best = 0;
  for (const role of figure.roles) {
    if (sameOffice(role.words, mention.roleWords, language)) best = Math.max(best, 2.6);
    const alike = role.head === head || role.words.includes(head);
    if (!alike && !akin(role.head, head, language)) continue;
    const shared = others.filter((word) => role.words.includes(word)).length;
    if (!alike && others.length > 0 && shared === 0) continue;
    if (others.length > 0 && role.words.length > 1 && shared === 0 && tellsOffice(head, language)) continue;
    const same = alike ? 2.2 : 1.4;
    const words =
      others.length === 0
        ? 0.2
        : shared > 0
          ? (1.2 * shared) / others.length
          : role.words.length > 1
            ? -1.7
            : -0.4;
    best = Math.max(best, same + words);
  }
  if (figure.names.some((name) => name.includes(head))) best = Math.max(best, 2);
  return best;
}

/** Nouns that say nothing without what follows: the chief of one thing is not the chief of another. */
function tellsOffice(head: string, language: Language): boolean {
  return !language.epithets.has(head) || /^(?:chef(?:fe)?|secretaire|responsable|leader|head)$/.test(head);
}

/** Whether both descriptions name the same office by different words. */
function sameOffice(known: readonly string[], said: readonly string[], language: Language): boolean {
  /** Every word of the title, and one more at most: "chef du groupe Etat islamique" is no head of state. */
  const isAll = (words: readonly string[], title: string): boolean => {
    const parts = title.split(" ");
    return words.length <= parts.length + 1 && parts.every((word) => words.includes(word));
  };
  return language.titles.some((titles) => {
    const first = titles.findIndex((title) => isAll(known, title));
    return first >= 0 && titles.some((title, i) => i !== first && isAll(said, title));
  });
}

export const isDocument =
  /^(?:communique|texte|etude|rapport|declaration|lettre|courrier|enquete|sondage|tweet|message|billet|tribune|note|dossier|petition|statement|report|study|survey|letter|document|memo|email|post|release|article|editorial|blog|notice|lawsuit|filing|sign|placard|banner|banderole|panneau|pancarte|plainte|video|parquet|tribunal|justice|police|gendarmerie|prefecture|court|government|gouvernement)s?$/;

/** Nouns that take up any body named before, and those that take up a paper or a channel: not "la mairie". */
const general =
  /^(?:groupe|societe|entreprise|compagnie|firme|marque|constructeur|operateur|geant|enseigne|fabricant|association|organisation|organisme|ong|fondation|federation|collectif|parti|mouvement|formation|syndicat|club|equipe|institution|institut|agence|plateforme|studio|company|firm|corporation|group|organisation|organization|association|charity|ngo|foundation|party|movement|union|team|club|institute|agency|airline|manufacturer|operator|maker|giant|regulator|watchdog|band)$/;
const carrying =
  /^(?:journal|quotidien|hebdomadaire|magazine|tabloid|radio|chaine|revue|media|site|newspaper|paper|network|channel|broadcaster|website)$/;

const generic = /^(?:homme|femme|interesse|interessee|jeune|dame|individu|man|woman|intéressé)$/;

function akin(known: string, said: string, language: Language): boolean {
  return language.kin.some(
    (group) => (group[0] === known && group.includes(said)) || (group[0] === said && group.includes(known)),
  );
}
