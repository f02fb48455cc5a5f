import { foldedPhrases, wordSet } from "../parts/fold.ts";
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
    "fois instant instants moment moments jour jours semaine semaines mois année années heure heures minute minutes date dates siècle siècles décennie décennies époque",
  ),
  credits: wordSet("par"),
  furniture: foldedPhrases(`
    lire aussi | a lire aussi | lire egalement | a lire egalement | voir aussi |
    a voir aussi | voir egalement | a voir egalement | a ecouter aussi | lire la suite |
    en savoir plus | pour en savoir plus | pour aller plus loin | partagez cet article |
    partager cet article | partager sur | partagez sur | suivez nous | suivez-nous | abonnez vous |
    abonnez-vous | inscrivez vous | inscrivez-vous | cliquez ici | cliquez pour | retrouvez tous nos |
    retrouvez toute l'actualite | retrouvez-nous | telechargez notre | rejoignez-nous |
    tous droits reserves | la suite apres cette publicite | article reserve aux abonnes |
    votre adresse e-mail | laisser un commentaire | cet article est paru |
    sur le meme sujet | dans la meme rubrique`),
  pageLabels: foldedPhrases(`
    à lire | à voir | photo | photos | image | images | illustration | credit | credits | credit photo | credits photo |
    credit photos | copyright | source | sources | video | videos | publicite | annonce | newsletter |
    infolettre | mots cles | mots-cles | etiquettes | tags | commentaires | partager | imprimer |
    envoyer par mail | diaporama | infographie`),
};
