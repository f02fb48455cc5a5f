import { words } from "../parts/fold.ts";
import type { Strength } from "../shape/reporting-words.ts";
import { conjugateSpanish } from "./conjugate.ts";

const verbs = words(`
  acusar aclarar admitir advertir:adviert:advirt afirmar agregar alegar alertar añadir anunciar apostillar apuntar argumentar
  asegurar aseverar augurar avisar avanzar bromear calificar celebrar clamar comentar comunicar concluir confesar:confies confirmar constatar
  contar:cuent contestar corroborar criticar cuestionar declarar defender:defiend denunciar desmentir:desmient:desmint destacar detallar
  deplorar desvelar dictaminar elogiar enfatizar escribir espetar esgrimir estimar exclamar exigir explicar
  expresar felicitar garantizar gritar indicar informar insistir ironizar juzgar lamentar lanzar
  manifestar:manifiest matizar mencionar murmurar musitar narrar objetar observar opinar
  pedir:pid:pid precisar preguntar pregonar presumir proclamar prometer pronosticar proseguir:prosigu:prosigu
  protestar puntualizar razonar reafirmar rebatir recalcar rechazar reclamar recomendar:recomiend recordar:recuerd
  reflexionar reiterar relatar remachar remarcar replicar reprochar resaltar responder resumir revelar
  rogar:rueg rememorar ratificar reivindicar repetir:repit:repit sentenciar señalar subrayar sugerir:sugier:sugir susurrar
  suplicar testificar tuitear urgir valorar vaticinar zanjar instar aconsejar censurar tachar tildar`);
const irregular = words(`
  dijo dice dicen dijeron decía decían dirá decir diciendo sostener sostuvo sostuvieron sostiene sostienen exponer expuso expone exponen propuso propone
  predijo predice adujo aduce concluyó concluyeron concluye concluyen arguyó arguye confía confían reconocer reconoció reconoce reconocieron reconocen
  agradeció agradece agradecieron habló hablaron habla hablan hablaba cree creen creía opone opuso mantuvo mantiene mantienen reza rezaba`);
/** Forms that are nouns and the like as well, and verbs that do much else. */
const weak = new Set(
  words(
    `critica denuncia cuenta cuentan protesta alerta anuncia pregunta reclama estima valora juzga lanza lanzó avanza avanzó lanzaron
    habló hablaron habla hablan hablaba cree creen creía mantuvo mantiene mantienen confía confían reza rezaba pide piden celebra celebran celebró tacha tilda censura presume avisa agradece agradeció agradecieron`,
  ),
);
const irregularParticiples = words("dicho escrito expuesto propuesto reconocido sostenido mantenido");
/** Participles that are nouns or adjectives first. */
const unlikely = new Set(words("acusado pedido lanzado estimado valorado informado juzgado"));

const conjugated = verbs.map(conjugateSpanish);
/** Participles of verbs for saying: they take an auxiliary. */
export const saidParticiples: readonly string[] = [
  ...conjugated.map(({ participle }) => participle),
  ...irregularParticiples,
].filter((form) => !unlikely.has(form));

export const reporting: ReadonlyMap<string, Strength> = new Map(
  [...conjugated.flatMap(({ forms }) => forms), ...saidParticiples, ...irregular].map((form) => [
    form,
    weak.has(form) ? "weak" : "strong",
  ]),
);
