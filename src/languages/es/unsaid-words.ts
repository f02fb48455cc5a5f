import { wordSet, words } from "../parts/fold.ts";
import { formsOf } from "../parts/said-verbs.ts";
import type { UnsaidWords } from "../shape/unsaid-words.ts";
import { conjugateSpanish } from "./conjugate.ts";

export const unsaidWords: Partial<UnsaidWords> = {
  uttering: new Set([
    ...formsOf(conjugateSpanish, "afirmar declarar pronunciar tuitear asegurar"),
    ...words(
      "dijo dice dicen dijeron decía decían decir dicho diciendo escribió escribe escribir escrito diga digan",
    ),
  ]),
  wording: new Set([
    ...formsOf(
      conjugateSpanish,
      "anunciar llamar prometer responder repetir:repit:repit emplear usar utilizar calificar sugerir:sugier:sugir",
    ),
  ]),
  wished: wordSet("diga digan dijera dijese dijeran"),
  undoing: wordSet("no nunca jamás tampoco ni"),
  restricting: wordSet("solo sólo solamente únicamente simplemente"),
  nobodies: [["nadie"], ["ninguno"], ["ninguna"]],
  nobodyDeterminers: wordSet("ningún ninguna"),
  withholding: new Set([
    ...formsOf(conjugateSpanish, "negar:nieg rechazar evitar rehusar refutar"),
    ...words(
      "desmintió desmiente desmienten desmintieron desmentido desmentir prohibió prohíbe prohibido impidió impide",
    ),
  ]),
  withholdingPhrases: [
    ["no", "hay", "pruebas"],
    ["no", "hay", "constancia"],
    ["sin", "pruebas"],
  ],
  lacking: wordSet("sin"),
  supposing: wordSet("si"),
  counterfactual: wordSet("hubiera hubiese hubieran hubiesen"),
  pending: wordSet("debería deberían debe deben podría podrían"),
  hearsay: wordSet("habría habrían presuntamente supuestamente"),
  faking: wordSet(
    "falso falsa falsos falsas falsamente trucado trucada inventado inventada inventados manipulado manipulada apócrifo apócrifa satírico satírica erróneamente",
  ),
  fakes: wordSet("montaje montajes bulo bulos deepfake parodia"),
  fakeable: wordSet(
    "cita citas frase tuit tuits publicación mensaje comunicado carta captura vídeo video imagen cartel artículo entrevista cuenta",
  ),
  ascribing: wordSet("atribuido atribuida atribuidos atribuidas atribuye atribuyen atribuía atribuyó"),
};
