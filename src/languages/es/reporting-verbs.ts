import { saidVerbs } from "../parts/said-verbs.ts";
import { conjugateSpanish } from "./conjugate.ts";

export const { reporting, saidParticiples } = saidVerbs({
  conjugate: conjugateSpanish,
  regular: `
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
  suplicar testificar tuitear urgir valorar vaticinar zanjar instar aconsejar censurar tachar tildar`,
  irregular: `
  dijo dice dicen dijeron decía decían dirá decir diciendo sostener sostuvo sostuvieron sostiene sostienen exponer expuso expone exponen propuso propone
  predijo predice adujo aduce concluyó concluyeron concluye concluyen arguyó arguye confía confían reconocer reconoció reconoce reconocieron reconocen
  agradeció agradece agradecieron habló hablaron habla hablan hablaba cree creen creía opone opuso mantuvo mantiene mantienen reza rezaba`,
  participles: "dicho escrito expuesto propuesto reconocido sostenido mantenido",
  unlikely: "acusado pedido lanzado estimado valorado informado juzgado",
  weak: `critica denuncia cuenta cuentan protesta alerta anuncia pregunta reclama estima valora juzga lanza lanzó avanza avanzó lanzaron
    habló hablaron habla hablan hablaba cree creen creía mantuvo mantiene mantienen confía confían reza rezaba pide piden celebra celebran celebró tacha tilda censura presume avisa agradece agradeció agradecieron`,
});
