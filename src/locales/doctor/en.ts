import { complaintIn } from "../complaints/index.ts";
import { intlFor } from "../intl.ts";
import type { DoctorWording } from "./wording.ts";

const { number, count } = intlFor("en");

export const en: DoctorWording = {
  settings: "Settings",
  settingsFine: (file) => `Nothing is wrong with them (environment and ${file}).`,
  articles: "Articles",
  read: (articles, records, files) =>
    `${count(articles, "article", "articles")}${records > 0 ? ` and ${count(records, "record", "records")} without full text` : ""}, from ${count(files, "file", "files")}.`,
  noArticles: "There is nothing to quote yet: put articles in a folder of ARTICLES_DIR.",
  refused: (files) => `Refused: ${number(files)}`,
  warnings: (files) => `Used in part: ${number(files)}`,
  findings: {
    "no-date": ["No date is known", "give the articles a date"],
    "no-link": ["No link is known: nobody can open the source", "give the articles a url"],
    "no-language": ["The language is not known", "give the articles a language, such as en"],
    "future-date": ["The date lies ahead", "correct it"],
    "early-date": ["The date is older than newspapers", "correct it"],
    "date-unlike-address": ["The date is not the one in the address", "keep the right one"],
    "one-day": [
      "Most articles of one source have the same date",
      "check whether it is the day on which they were saved",
    ],
    "odd-marks": ["Quotation marks open or close nothing", "compare with the source"],
    furniture: [
      "The same line stands in many articles: it may belong to the page",
      "take it out of the texts, or have the pages read again",
    ],
  },
  complaint: complaintIn.en,
  more: (left) => `… and ${number(left)} more (--json lists all)`,
  fine: "All is well.",
  sum: (problems, notes) =>
    `${count(problems, "problem", "problems")}, ${count(notes, "thing worth a look", "things worth a look")}.`,
};
