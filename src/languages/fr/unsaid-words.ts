import { wordSet, words } from "../parts/fold.ts";
import { andPlurals } from "../parts/patterns.ts";
import type { UnsaidWords } from "../shape/unsaid-words.ts";
import { conjugateFrench } from "./conjugate.ts";

export const unsaidWords: UnsaidWords = {
  uttering: new Set([
    ...words("déclarer affirmer prononcer tweeter").flatMap(conjugateFrench),
    ...words(
      "dit disent disait disaient dire dite dites dits disant dise disent écrit écrite écrire écrivait",
    ),
    ...words("écrivant"),
  ]),
  undoing: wordSet("pas jamais point nullement aucunement guère"),
  restricting: wordSet("seulement uniquement simplement"),
  nobodies: [["rien"], ["personne"], ["nul"], ["aucun"], ["aucune"]],
  doubledNegation: true,
  withholding: new Set([
    ...words("nier refuser réfuter éviter contester garder").flatMap(conjugateFrench),
    ...words("dément démentent démenti démentait démentir démentant abstenu abstient abstenir"),
    ...words(
      "interdit interdite interdits interdire interdisent interdisait interdisant empêché empêche empêcher",
    ),
  ]),
  withholdingPhrases: [
    ["aucune", "preuve"],
    ["aucune", "trace"],
  ],
  lacking: wordSet("sans"),
  supposing: wordSet("si s'"),
  grantingIf: true,
  pending: wordSet("doit doivent pourrait pourraient devrait devraient devra devront faudrait faudra"),
  pendingPhrases: [],
  habitual: new Set(),
  faking: wordSet(
    "faux fausse fausses truqué truquée truqués truquées inventé inventée inventés inventées mensonger mensongère trafiqué trafiquée détourné détournée falsifié falsifiée fabriqué fabriquée apocryphe apocryphes faussement erronément imaginaire bidon mensongèrement",
  ),
  fakeable: andPlurals(
    words(
      "citation phrase post tweet message communiqué lettre capture vidéo image affiche article interview publication montage extrait mème",
    ),
  ),
  fakingPhrases: [["à", "tort"]],
  ascribing: wordSet(
    "attribué attribuée attribués attribuées prêté prêtée prêtés prêtées attribuant prêtant",
  ),
};
