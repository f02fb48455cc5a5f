import { wordSet, words } from "../parts/fold.ts";
import { formsOf } from "../parts/said-verbs.ts";
import type { UnsaidWords } from "../shape/unsaid-words.ts";
import { conjugateItalian } from "./conjugate.ts";

export const unsaidWords: Partial<UnsaidWords> = {
  uttering: new Set([
    ...formsOf(conjugateItalian, "affermare dichiarare pronunciare twittare"),
    ...words(
      "dice dicono disse dissero diceva dicevano dire detto dicendo scrive scrisse scriveva scrivere scritto dica dicano",
    ),
  ]),
  wording: new Set([
    ...formsOf(conjugateItalian, "annunciare chiamare usare utilizzare definire: evocare suggerire:"),
    ...words("promette promesso risponde risposto ripetuto ripete"),
  ]),
  wished: wordSet("dica dicano dicesse dicessero"),
  undoing: wordSet("non mai neppure neanche nemmeno né"),
  restricting: wordSet("solo soltanto solamente semplicemente"),
  nobodies: [["nessuno"], ["nessuna"]],
  nobodyDeterminers: wordSet("nessun nessuno nessuna"),
  withholding: new Set([
    ...formsOf(conjugateItalian, "negare rifiutare evitare contestare"),
    ...words(
      "smentisce smentiscono smentì smentito smentire smentendo vietato vieta impedito impedisce nega negano",
    ),
  ]),
  withholdingPhrases: [
    ["nessuna", "prova"],
    ["nessuna", "traccia"],
  ],
  lacking: wordSet("senza"),
  supposing: wordSet("se"),
  counterfactual: wordSet("avesse avessero"),
  pending: wordSet("dovrebbe dovrebbero deve devono potrebbe potrebbero"),
  hearsay: wordSet("avrebbe avrebbero presumibilmente"),
  faking: wordSet(
    "falso falsa falsi false falsamente inventato inventata inventati manipolato manipolata taroccato taroccata apocrifo apocrifa satirico satirica erroneamente",
  ),
  fakes: wordSet("fotomontaggio bufala bufale deepfake parodia"),
  fakeable: wordSet(
    "citazione citazioni frase tweet post messaggio comunicato lettera schermata video immagine articolo intervista account pagina",
  ),
  ascribing: wordSet("attribuito attribuita attribuiti attribuite attribuisce attribuiscono attribuiva"),
};
