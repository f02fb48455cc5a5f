import { complaintIn } from "../complaints/index.ts";
import { intlFor } from "../intl.ts";
import type { DoctorWording } from "./wording.ts";

const { number, count } = intlFor("de");

export const de: DoctorWording = {
  settings: "Einstellungen",
  settingsFine: (file) => `Daran ist nichts auszusetzen (Umgebung und ${file}).`,
  articles: "Artikel",
  read: (articles, records, files) =>
    `${count(articles, "Artikel", "Artikel")}${records > 0 ? ` und ${count(records, "Eintrag", "Einträge")} ohne Volltext` : ""}, aus ${count(files, "Datei", "Dateien")}.`,
  noArticles: "Es gibt noch nichts zu zitieren: Legen Sie Artikel in einen Ordner von ARTICLES_DIR.",
  refused: (files) => `Abgelehnt: ${number(files)}`,
  warnings: (files) => `Teilweise verwendet: ${number(files)}`,
  findings: {
    "no-date": ["Kein Datum bekannt", "geben Sie den Artikeln ein Datum"],
    "no-link": [
      "Kein Link bekannt: Niemand kann die Quelle öffnen",
      "geben Sie den Artikeln ihre Adresse (url)",
    ],
    "no-language": ["Sprache unbekannt", "geben Sie den Artikeln eine Sprache, etwa de"],
    "future-date": ["Das Datum liegt in der Zukunft", "berichtigen Sie es"],
    "early-date": ["Das Datum ist älter als die Presse", "berichtigen Sie es"],
    "date-unlike-address": ["Das Datum ist nicht das der Adresse", "behalten Sie das richtige"],
    "one-day": [
      "Die meisten Artikel einer Quelle haben dasselbe Datum",
      "prüfen Sie, ob sie an diesem Tag nur gespeichert wurden",
    ],
    "odd-marks": [
      "Anführungszeichen öffnen oder schließen nichts",
      "vergleichen Sie den Text mit der Quelle",
    ],
    furniture: [
      "Dieselbe Zeile steht in vielen Artikeln: Sie gehört vielleicht zur Seite",
      "nehmen Sie sie aus den Texten, oder lassen Sie die Seiten neu einlesen",
    ],
  },
  complaint: complaintIn.de,
  more: (left) => `… und ${number(left)} weitere (--json nennt alle)`,
  fine: "Alles in Ordnung.",
  sum: (problems, notes) =>
    `${count(problems, "Problem", "Probleme")}, ${count(notes, "Hinweis", "Hinweise")}.`,
};
