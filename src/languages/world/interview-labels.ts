import { foldedSet } from "../parts/fold.ts";

/** What stands before the questions of an interview, in English, French, German, Spanish and Italian. */
export const questionLabels: ReadonlySet<string> = foldedSet("q question frage p pregunta d domanda");

/** What stands before the answers. */
export const answerLabels: ReadonlySet<string> = foldedSet("a answer r réponse antwort respuesta risposta");
