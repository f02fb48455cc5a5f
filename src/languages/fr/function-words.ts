import type { Agreement, Determiner } from "../agreement.ts";
import {
  definite,
  demonstrative,
  either,
  feminine,
  indefinite,
  masculine,
  plural,
  possessive,
} from "../parts/agreement.ts";
import { wordSet } from "../parts/fold.ts";
import type { FunctionWords } from "../shape/function-words.ts";
import { elisions } from "./elisions.ts";

const fillers =
  wordSet(`ne n' se s' en y lui leur le la l' les pas plus aussi ainsi alors déjà encore toujours bien mal par ailleurs enfin ensuite puis d'abord également notamment même de son leur côté part sa pour tout très
  ici là hier aujourd'hui lundi mardi mercredi jeudi vendredi samedi dimanche matin soir soi-même nous vous m' t' me te d' non sans d'ailleurs cependant toutefois quant à jamais rien tard tôt auparavant quand peu avant après toutefois néanmoins pourtant tour surtout plutôt`);

const nounsInMent = wordSet(
  "gouvernement parlement mouvement département document bâtiment logement appartement événement évènement changement traitement monument argument élément établissement enseignement règlement comportement investissement développement financement licenciement réchauffement confinement déconfinement déplacement rassemblement lancement moment amendement armement battement médicament sentiment témoignement jugement signalement équipement environnement avertissement accouchement enterrement entraînement recrutement classement paiement remboursement soulèvement aménagement règlement fondement serment ferment ornement tourment testament vêtement aliment ciment segment campement engagement dénouement consentement discernement mécontentement renseignement soulagement étonnement",
);

export const functionWords: FunctionWords = {
  elisions,
  clitics: wordSet("il elle ils elles on je nous vous ce tu"),
  determiners: new Map<string, Determiner>([
    ["le", definite(masculine)],
    ["la", definite(feminine)],
    ["l'", definite(either)],
    ["les", definite(plural)],
    ["du", definite(masculine)],
    ["au", definite(masculine)],
    ["des", definite(plural)],
    ["aux", definite(plural)],
    ["un", indefinite(masculine)],
    ["une", indefinite(feminine)],
    ["plusieurs", indefinite(plural)],
    ["certains", indefinite({ gender: "m", number: "p" })],
    ["certaines", indefinite({ gender: "f", number: "p" })],
    ["quelques", indefinite(plural)],
    ["deux", indefinite(plural)],
    ["trois", indefinite(plural)],
    ["nombreux", indefinite(plural)],
    ["ce", demonstrative(masculine)],
    ["cet", demonstrative(masculine)],
    ["cette", demonstrative(feminine)],
    ["ces", demonstrative(plural)],
    ["son", possessive(either)],
    ["sa", possessive(feminine)],
    ["ses", possessive(plural)],
    ["leur", possessive(either)],
    ["leurs", possessive(plural)],
    ["notre", possessive(either)],
    ["votre", possessive(either)],
  ]),
  subjectPronouns: new Map<string, Agreement>([
    ["il", masculine],
    ["elle", feminine],
    ["ils", { gender: "m", number: "p" }],
    ["elles", { gender: "f", number: "p" }],
    ["-il", masculine],
    ["-elle", feminine],
    ["-ils", { gender: "m", number: "p" }],
    ["-elles", { gender: "f", number: "p" }],
    ["celui-ci", masculine],
    ["celle-ci", feminine],
    ["ceux-ci", { gender: "m", number: "p" }],
    ["celles-ci", { gender: "f", number: "p" }],
    ["celui qui", masculine],
    ["celle qui", feminine],
    ["ce dernier", masculine],
    ["cette dernière", feminine],
    ["ces derniers", { gender: "m", number: "p" }],
    ["ces dernières", { gender: "f", number: "p" }],
  ]),
  strongPronouns: new Map<string, Agreement>([
    ["lui", masculine],
    ["elle", feminine],
    ["eux", { gender: "m", number: "p" }],
    ["elles", { gender: "f", number: "p" }],
    ["lui-même", masculine],
    ["elle-même", feminine],
    ["celui-ci", masculine],
    ["celle-ci", feminine],
  ]),
  addressed: wordSet("vous votre vos -vous tu -tu te t' toi -toi ton ta tes"),
  firstPerson: wordSet("je j' nous notre nos mon ma mes moi m' me -je -nous on"),
  prepositions:
    wordSet(`à au aux de du des d' en dans sur sous par pour avec sans chez vers contre entre depuis pendant durant lors après avant
    dès jusqu' jusque malgré parmi devant derrière auprès via envers outre hors selon dixit près face grâce suite concernant`),
  auxiliaries:
    wordSet(`a ont avait avaient aura auront aurait auraient ayant eut est sont était étaient sera seront fut furent serait seraient
    s'est s'était ait aient été`),
  relatives: wordSet(
    "qui que qu' dont où lequel laquelle lesquels lesquelles lorsque lorsqu' quand si s' comme parce puisque puisqu' alors tandis afin",
  ),
  conjunctions: wordSet("et ou mais car or donc ni puis"),
  isFiller: (word) =>
    fillers.has(word) || (word.length > 5 && word.endsWith("ment") && !nounsInMent.has(word)),
  nameElisions: wordSet("n"),
  linkingConsonant: "t",
  fixedHyphens: wordSet("rendez-vous est-ce"),
  articles: wordSet("le la les l'"),
  indefiniteArticles: wordSet("un une"),
  contractions: wordSet("du des au aux"),
  indefinitePronouns: wordSet("-on"),
  latter: wordSet("celui-ci celle-ci"),
  reflexivePronouns: wordSet("s' se m' me"),
  genitives: wordSet("de du des d'"),
  datives: wordSet("à au aux"),
  phrasePrepositions: wordSet("à au aux en chez près sans"),
  locatives: wordSet("à en dans sur"),
  containing: wordSet("dans"),
  settings: wordSet("dans sur avec sous"),
  comitatives: new Set(),
  agentPrepositions: wordSet("par"),
  infinitivePrepositions: wordSet("à de d' pour sans"),
  gerundPrepositions: wordSet("en"),
  clauseOpeners: wordSet("avoir être ne n'"),
  perfectAuxiliaries: wordSet("a ont avait avaient"),
  preverbalNegations: wordSet("ne n'"),
  subjectRelatives: wordSet("qui"),
  personalRelatives: wordSet("qui"),
  objectRelatives: wordSet("que qu' dont"),
  comparatives: wordSet("comme"),
  complementisers: wordSet("que qu'"),
  coordinators: { and: wordSet("et"), or: wordSet("ou"), but: wordSet("mais") },
};
