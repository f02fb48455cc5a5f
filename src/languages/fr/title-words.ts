import { wordSet } from "../parts/fold.ts";
import type { TitleWords } from "../shape/title-words.ts";

export const titleWords: TitleWords = {
  naming:
    wordSet(`baptisé baptisée baptisés baptisées rebaptisé rebaptisée surnommé surnommée surnommés surnommées intitulé intitulée intitulés intitulées appelé appelée appelés appelées dit dite dits dites nommé nommée dénommé dénommée
    surnommait surnommaient surnomme surnomment surnommer appelait appelaient appellent nom surnom titre film série émission chanson album livre roman ouvrage mouvement opération programme projet plan loi expression terme mot mots slogan groupe concept catégorie rubrique collection exposition spectacle pièce magazine journal
    tube hit single clip jeu concours prix label formule hashtag mention statut classé classée classés vigilance documentaire saga feuilleton téléfilm long-métrage comédie collectif association compte page site application dispositif phase étape version morceau titres films épisode tableau toile oeuvre œuvre essai bande-dessinée bd podcast chaîne qualifié définition thème pétition conte`),
  charges: wordSet(
    "examen condamné condamnée condamnés jugé jugée jugés coupable coupables poursuivi poursuivie poursuivis plainte enquête enquêtes renvoyé renvoyée renvoyés information soupçonné soupçonnée assigner assigné assignée assignés inculpé inculpée plaintes chef chefs comparaîtra comparaître comparaît comparaissait interpellés poursuites écroué écrouée délit délits infraction infractions incarcéré prévention accusation accusations interpellé interpellée procès",
  ),
  entitling: wordSet(
    "dite dits dites baptisé baptisée baptisés baptisées rebaptisé rebaptisée intitulé intitulée intitulés intitulées surnommé surnommée surnommés surnommées dénommé dénommée",
  ),
  nicknaming: wordSet("surnommait surnommaient surnomme surnomment surnommer surnommé surnommée surnommés"),
  namingAfter: wordSet("nommé nommée nommés nommées après"),
  calling: wordSet("appelle appellent surnomme surnomment"),
  authorPrepositions: wordSet("de d'"),
  workPrepositions: wordSet("de du d' des dans"),
  chargePrepositions: wordSet("pour de d'"),
  answering: wordSet("répondre répondra répondront répondait"),
  chargeAdverbs: wordSet("notamment"),
};
