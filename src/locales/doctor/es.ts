import { complaintIn } from "../complaints/index.ts";
import { intlFor } from "../intl.ts";
import type { DoctorWording } from "./wording.ts";

const { number, count } = intlFor("es");

export const es: DoctorWording = {
  settings: "Ajustes",
  settingsFine: (file) => `Todo correcto (entorno y ${file}).`,
  articles: "Artículos",
  read: (articles, records, files) =>
    `${count(articles, "artículo", "artículos")}${records > 0 ? ` y ${count(records, "ficha", "fichas")} sin texto completo` : ""}, de ${count(files, "archivo", "archivos")}.`,
  noArticles: "Aún no hay nada que citar: ponga artículos en una carpeta de ARTICLES_DIR.",
  refused: (files) => `Rechazados: ${number(files)}`,
  warnings: (files) => `Usados en parte: ${number(files)}`,
  findings: {
    "no-date": ["No se conoce la fecha", "indique la fecha de estos artículos"],
    "no-link": [
      "No se conoce ningún enlace: nadie puede abrir la fuente",
      "indique la dirección (url) de estos artículos",
    ],
    "no-language": ["No se conoce el idioma", "indique el idioma de estos artículos, por ejemplo es"],
    "future-date": ["La fecha está en el futuro", "corríjala"],
    "early-date": ["La fecha es anterior a la prensa", "corríjala"],
    "date-unlike-address": ["La fecha no es la de la dirección", "conserve la correcta"],
    "one-day": [
      "La mayoría de los artículos de una fuente llevan la misma fecha",
      "compruebe que no sea la del día en que se guardaron",
    ],
    "odd-marks": ["Hay comillas que no se abren o no se cierran", "compare el texto con la fuente"],
    furniture: [
      "La misma línea figura en muchos artículos: quizá sea parte de la página",
      "quítela de los textos, o haga leer de nuevo las páginas",
    ],
  },
  complaint: complaintIn.es,
  more: (left) => `… y ${number(left)} más (--json los muestra todos)`,
  fine: "Todo está en orden.",
  sum: (problems, notes) =>
    `${count(problems, "problema", "problemas")}, ${count(notes, "punto que revisar", "puntos que revisar")}.`,
};
