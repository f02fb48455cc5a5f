import { complaintIn } from "../complaints/index.ts";
import { intlFor } from "../intl.ts";
import type { DoctorWording } from "./wording.ts";

const { number, count } = intlFor("fr");

export const fr: DoctorWording = {
  settings: "Réglages",
  settingsFine: (file) => `Rien à redire (environnement et ${file}).`,
  articles: "Articles",
  read: (articles, records, files) =>
    `${count(articles, "article", "articles")}${records > 0 ? ` et ${count(records, "fiche", "fiches")} sans texte intégral` : ""}, dans ${count(files, "fichier", "fichiers")}.`,
  noArticles: "Il n’y a encore rien à citer : placez des articles dans un dossier de ARTICLES_DIR.",
  refused: (files) => `Refusés : ${number(files)}`,
  warnings: (files) => `Utilisés en partie : ${number(files)}`,
  findings: {
    "no-date": ["Aucune date connue", "indiquez la date de ces articles"],
    "no-link": ["Aucun lien connu : personne ne peut ouvrir la source", "indiquez l’adresse de ces articles"],
    "no-language": ["Langue inconnue", "indiquez la langue de ces articles, par exemple fr"],
    "future-date": ["Date à venir", "corrigez-la"],
    "early-date": ["Date antérieure à la presse", "corrigez-la"],
    "date-unlike-address": ["La date n’est pas celle de l’adresse", "gardez la bonne"],
    "one-day": [
      "La plupart des articles d’une même source portent la même date",
      "vérifiez que ce n’est pas celle de leur enregistrement",
    ],
    "odd-marks": ["Des guillemets ne s’ouvrent ou ne se ferment pas", "comparez avec la source"],
    furniture: [
      "La même ligne figure dans de nombreux articles : elle appartient peut-être à la page",
      "retirez-la des textes, ou faites relire les pages",
    ],
  },
  complaint: complaintIn.fr,
  more: (left) => `… et ${number(left)} de plus (--json les donne tous)`,
  fine: "Tout va bien.",
  sum: (problems, notes) =>
    `${count(problems, "problème", "problèmes")}, ${count(notes, "point à vérifier", "points à vérifier")}.`,
};
