import { foldedSet, wordSet, words } from "../parts/fold.ts";
import { former } from "../parts/former.ts";
import { officeNames } from "../parts/kinship.ts";
import type { PeopleWords } from "../shape/people-words.ts";
import { bodies } from "./bodies.ts";
import { kin } from "./kin.ts";
import { roles } from "./roles.ts";

const demonyms = `
  français française américain américaine britannique anglais anglaise écossais écossaise irlandais irlandaise allemand allemande italien italienne
  espagnol espagnole portugais portugaise belge suisse suissesse canadien canadienne québécois québécoise russe ukrainien ukrainienne polonais polonaise
  chinois chinoise japonais japonaise coréen coréenne indien indienne brésilien brésilienne argentin argentine mexicain mexicaine australien
  australienne suédois suédoise norvégien norvégienne danois danoise finlandais finlandaise néerlandais néerlandaise autrichien autrichienne grec grecque
  turc turque israélien israélienne palestinien palestinienne libanais libanaise syrien syrienne algérien algérienne marocain marocaine tunisien
  tunisienne sénégalais sénégalaise ivoirien ivoirienne malien malienne camerounais camerounaise congolais congolaise jamaïcain jamaïcaine serbe
  croate marseillais marseillaise lyonnais lyonnaise bordelais bordelaise toulousain toulousaine nantais nantaise lillois lilloise
  niçois niçoise breton bretonne normand normande alsacien alsacienne corse basque catalan catalane nancéien nancéienne strasbourgeois`;

const holders = words(
  "ministre secrétaire commissaire haut-commissaire adjoint adjointe conseiller conseillère délégué déléguée directeur directrice vice-président vice-présidente responsable défenseur défenseure rapporteur rapporteure",
);
const portfolioHolders = new Set([...holders, ...holders.map((holder) => former + holder)]);

export const peopleWords: PeopleWords = {
  roles,
  bodies,
  epicene: wordSet(
    "star stars vedette vedettes victime victimes personne personnes personnalité personnalités figure figures source sources idole icône légende célébrité recrue pointure individu individus témoin témoins membre membres",
  ),
  epithets: foldedSet(`
    ${demonyms}
    artiste acteur actrice comédien comédienne chanteur chanteuse humoriste animateur animatrice présentateur présentatrice journaliste
    chroniqueur chroniqueuse polémiste star vedette interprète musicien musicienne rappeur rappeuse réalisateur réalisatrice cinéaste écrivain
    écrivaine romancier romancière essayiste philosophe historien historienne sociologue politologue économiste scientifique chercheur
    chercheuse chercheure spécialiste expert experte sismologue géologue climatologue biologiste virologue infectiologue épidémiologiste
    physicien physicienne astronome astrophysicien astrophysicienne astronaute ingénieur médecin praticien praticienne chirurgien
    psychologue psychiatre urgentiste professeur professeure universitaire footballeur footballeuse joueur joueuse attaquant attaquante
    défenseur milieu gardien entraîneur technicien sportif sportive champion championne athlète pilote nageur nageuse cycliste coureur
    élu élue parlementaire député députée sénateur sénatrice eurodéputé eurodéputée leader chef cheffe candidat candidate
    militant militante dirigeant dirigeante responsable édile écologiste socialiste centriste insoumis insoumise communiste frontiste
    ambassadeur ambassadrice diplomate secrétaire trentenaire quadragénaire quinquagénaire sexagénaire septuagénaire octogénaire nonagénaire
    femme homme dame jeune bénévole retraité retraitée étudiant étudiante lycéen lycéenne agriculteur agricultrice éleveur
    commerçant commerçante gérant gérante milliardaire styliste couturier mannequin modèle danseur danseuse compositeur pianiste
    plus savant savante lauréat lauréate navigatrice sénatrice frondeur
    auteur auteure autrice cavalier skipper navigateur explorateur alpiniste tennisman rugbyman boxeur judoka infirmier infirmière
    enseignant enseignante entrepreneur homme-politique ex-ministre ex-président ex-député ex-candidat`),
  demonyms: wordSet(demonyms),
  kin,
  titles: officeNames([
    ["chef etat", "president", "locataire elysee"],
    ["chef gouvernement", "premier ministre", "locataire matignon"],
    ["chef diplomatie", "ministre affaires etrangeres", "ministre europe affaires"],
    ["garde sceaux", "ministre justice"],
    ["locataire beauvau", "ministre interieur"],
    ["patron bercy", "ministre economie"],
    ["chef eglise", "pape"],
    ["premier flic", "ministre interieur"],
    ["secretaire general", "chef onu", "patron onu"],
    ["premiere dame", "epouse president"],
    ["selectionneur", "entraineur equipe"],
    ["chanceliere", "dirigeante allemande"],
    ["president americain", "locataire maison blanche", "milliardaire republicain"],
    ["maire", "premier magistrat", "edile"],
  ]),
  prenominal: wordSet(
    "supposé supposée supposés prétendu prétendue soi-disant ancien ancienne anciens anciennes ex nouveau nouvel nouvelle nouveaux nouvelles jeune jeunes vieux vieil vieille premier première premiers premières grand grande grands grandes célèbre célèbres futur future actuel actuelle petit petite petits petites principal principale principaux principales seul seule autre autres même mêmes second seconde deuxième troisième deux trois quatre cinq six sept huit dix très éphémère puissant puissante riche influent influente fameux fameuse éminent éminente simple haut haute hauts propre propres feu présumé présumée dernier dernière derniers dernières quelque quelques nombreux nombreuses haute véritable sulfureux sulfureuse médiatique richissime demi-frère ci-devant numéro meilleur meilleure fidèle octuple septuple sextuple quintuple quadruple double triple malheureux malheureuse pauvre brillant brillante talentueux talentueuse jeune",
  ),
  portfolios: new Set(),
  genericPeople: foldedSet("monsieur madame homme femme intéressé intéressée jeune dame individu"),
  genericBodies: foldedSet(
    "groupe société entreprise compagnie firme marque constructeur opérateur géant enseigne fabricant association organisation organisme ong fondation fédération collectif parti mouvement formation syndicat club équipe institution institut agence plateforme studio édition",
  ),
  unnamedThings: foldedSet(
    "ville commune village quartier région département pays île domaine exploitation ferme usine site établissement magasin boutique restaurant hôtel bar café camping cathédrale église paroisse programme projet étude enquête rapport film série émission spectacle festival pièce livre album",
  ),
  vagueOffices: foldedSet("chef cheffe secrétaire responsable leader"),
  former: foldedSet("ancien ancienne ex actuel actuelle"),
  passing: wordSet(
    "autre autres même époque invité invitée alors futur future futurs futures supposé supposée prétendu prétendue soi-disant éphémère ni non quand lorsque lorsqu'",
  ),
  kinship: foldedSet(`
    père mère fils fille frère soeur sœur mari épouse femme époux veuf veuve compagnon compagne oncle tante cousin cousine neveu nièce
    grand-père grand-mère parent parente fiancé fiancée conjoint conjointe ex-mari ex-femme ex-compagnon ex-compagne ex-époux ex-épouse
    beau-père belle-mère beau-frère belle-soeur beau-fils belle-fille maman papa enfant bébé jumeau jumelle aîné aînée cadet cadette benjamin benjamine
    papy mamie petit-fils petite-fille demi-frère demi-soeur ami amie voisin voisine collègue confrère petit-ami petite-amie rival rivale
    concurrent concurrente partenaire associé associée interlocuteur interlocutrice`),
  relational: foldedSet(`
    membre proche collaborateur collaboratrice successeur successeure prédécesseur figure ténor numéro bras-droit représentant représentante
    propriétaire locataire chargé chargée titulaire cadre envoyé envoyée héritier héritière dauphin adhérent adhérente participant participante
    signataire invité invitée hôte responsable chef cheffe auteur auteure autrice victime témoin fan lecteur lectrice utilisateur utilisatrice
    premier première ex-membre ex-chef ex-collaborateur ex-numéro élève concepteur conceptrice créateur créatrice cofondateur cofondatrice
    fondateur fondatrice homologue consœur commissaire source interprète vainqueur gagnant gagnante lauréat lauréate leader dirigeant dirigeante`),
  looseHeads: wordSet(
    "jeune jeunes premier premiers première premières vieux vieille proche proches militaire militaires",
  ),
  retinues: wordSet("clan famille camp entourage tribu dynastie fratrie couple"),
  shares: [["%"], ["pour", "cent"]],
  numberedNouns: wordSet("numéro"),
  ones: wordSet("un une"),
  oneOfThem: ["un d' eux", "une d' eux", "un d' elles", "une d' elles", "un d' entre", "une d' entre"].map(
    (phrase) => words(`l' ${phrase}`),
  ),
  portfolioPrepositions: new Set(),
  portfolioHolders,
  portfolioOpeners: wordSet("et entre avec chargé chargée"),
  portfolioLinks: wordSet("et de du des d' à au aux le la les l' entre avec chargé chargée"),
};
