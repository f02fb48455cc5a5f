import { wordSet } from "../parts/fold.ts";
import type { LayoutWords } from "../shape/layout-words.ts";

export const layoutWords: LayoutWords = {
  abbreviations: wordSet(
    "m mm mme mmes mlle dr pr me mgr st ste av bd etc cf p pp vol n no art env max min ex j-c j.-c col gal cdt lt sgt jr sr vs hab",
  ),
  calendar: wordSet(
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre lundi mardi mercredi jeudi vendredi samedi dimanche hier aujourd'hui demain matin soir midi après-midi noël pâques toussaint",
  ),
  letterWords: new Set(),
  times: wordSet(
    "fois instant instants moment moments jour jours semaine semaines mois année années heure heures minute minutes",
  ),
  credits: wordSet("par"),
};
