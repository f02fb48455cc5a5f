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
  wording: new Set([
    ...words(
      "annoncer lancer crier hurler appeler avouer employer utiliser évoquer répéter confier jurer promettre qualifier traiter parler insinuer suggérer",
    ).flatMap(conjugateFrench),
    ...words(
      "répondre répond répondent répondu répondait promis promet promettent promettre admis admet admettre",
    ),
  ]),
  wished: wordSet("dise écrive réponde dît"),
  foretold: wordSet("dira diront déclarera affirmera annoncera répondra écrira répétera lancera"),
  foretelling: wordSet(
    "demain bientôt prochain prochaine doute probablement peut-être certainement sûrement",
  ),
  wanting: new Set([
    ...words("demander sommer presser exhorter inviter supplier conseiller ordonner prier").flatMap(
      conjugateFrench,
    ),
  ]),
  causatives: wordSet("fait font faisait faisaient faisant"),
  undoing: wordSet("pas jamais point nullement aucunement guère ni rien"),
  restricting: wordSet("seulement uniquement simplement sinon autre excepté hormis"),
  nobodies: [["rien"], ["personne"], ["nul"], ["aucun"], ["aucune"]],
  nobodyDeterminers: new Set(),
  doubledNegation: true,
  withholding: new Set([
    ...words("nier refuser réfuter éviter contester garder").flatMap(conjugateFrench),
    ...words(
      "défend défendent défendu défendue défendait défendant désavoue désavouer gardée gardés abstenue",
    ),
    ...words("dément démentent démenti démentait démentir démentant abstenu abstient abstenir"),
    ...words(
      "interdit interdite interdits interdire interdisent interdisait interdisant empêché empêche empêcher",
    ),
  ]),
  withholdingPhrases: [
    ["aucune", "preuve"],
    ["aucune", "trace"],
    ["pas", "jusqu'", "à"],
    ["pas", "allé", "jusqu'", "à"],
    ["pas", "allée", "jusqu'", "à"],
    ["pas", "allés", "jusqu'", "à"],
    ["pas", "allées", "jusqu'", "à"],
  ],
  lacking: wordSet("sans"),
  supposing: wordSet("si s'"),
  grantingIf: true,
  counterfactual: wordSet("avait avaient eût eussent"),
  pending: wordSet("doit doivent pourrait pourraient devrait devraient devra devront faudrait faudra"),
  wont: new Set(),
  pendingPhrases: [
    ["apprête", "à"],
    ["apprêtent", "à"],
    ["apprêtait", "à"],
    ["censé"],
    ["censée"],
    ...["aurait", "auraient", "avait", "avaient"].flatMap((auxiliary) =>
      ["pu", "dû", "voulu"].map((modal) => [auxiliary, modal]),
    ),
  ].filter((phrase) => phrase.join(" ") !== "avait pu" && phrase.join(" ") !== "avaient pu"),
  habitual: new Set(),
  hearsay: wordSet("aurait auraient"),
  faking: wordSet(
    "faux fausse fausses truqué truquée truqués truquées inventé inventée inventés inventées mensonger mensongère trafiqué trafiquée détourné détournée falsifié falsifiée fabriqué fabriquée apocryphe apocryphes faussement erronément imaginaire bidon parodique parodiques satirique satiriques humoristique humoristiques mensongèrement",
  ),
  fakes: andPlurals(words("montage deepfake canular hypertrucage parodie pastiche")),
  fakeable: andPlurals(
    words(
      "citation phrase post tweet message communiqué lettre capture vidéo image affiche article interview publication montage extrait mème compte site",
    ),
  ),
  fakingPhrases: [["à", "tort"]],
  ascribing: wordSet(
    "attribué attribuée attribués attribuées prêté prêtée prêtés prêtées attribuant prêtant prête prêtent prêtait attribue attribuent attribuait",
  ),
};
