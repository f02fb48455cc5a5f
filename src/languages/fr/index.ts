import { fold } from "../../domain/folding.ts";
import type { Agreement, Determiner, Gender, Language, Strength } from "../language.ts";
import { either, feminine, masculine, nouns, plural } from "../parts/agreement.ts";
import { conjugateFrench } from "../parts/conjugate-french.ts";
import { foldedSet, wordSet, words } from "../parts/fold.ts";
import { stemFrench } from "../parts/stem-french.ts";
import { media } from "../world/media.ts";
import { elisions } from "./elisions.ts";
import { negations } from "./negations.ts";
import { numerals } from "./numerals.ts";

const stopWords = foldedSet(`
  a à afin ai aient ainsi ait alors an après as au aucun aucune auquel aussi autre autres aux auxquels avaient avais avait avant avec
  avoir ayant beaucoup bien c ça car ce ceci cela celle celles celui cependant ces cet cette ceux chacun chaque chez ci comme comment
  contre d dans de déjà depuis des désormais deux doit donc dont du durant elle elles en encore enfin entre es est et étaient étais était
  étant été être eu eux fait faire fois font fut hors ici il ils j je jusqu jusque l la là laquelle le lequel les lesquels leur leurs lors
  lorsque lui m ma mais malgré me même mêmes mes mi mis moi moins mon n ne ni non nos notamment notre nous on ont ou où par parce parmi
  pas pendant peu peut peuvent plus plusieurs plutôt pour pourquoi près puis puisque qu quand que quel quelle quelles quelque quelques
  quels qui quoi s sa sans sauf se selon sera serait seront ses si sien soi soit son sont sous souvent sur surtout t ta tandis te tel
  telle tels tes toi ton toujours tous tout toute toutefois toutes très trop tu un une va vers via voici voilà vos votre vous vu y
  aujourd hui hier ont été cet celui ci`);

const strongVerbs = words(`
  affirmer annoncer assurer avertir alerter clamer commenter confier confirmer considérer critiquer déclarer dénoncer déplorer
  estimer expliquer exhorter indiquer informer insister ironiser juger justifier lâcher marteler murmurer nier noter objecter opiner
  plaider pointer préciser prévenir proclamer raconter rappeler réagir réclamer reconnaître regretter relater relativiser renchérir répéter
  rétorquer révéler rapporter ressasser riposter souligner soupirer suggérer témoigner temporiser tempêter tonner tweeter twitter retweeter
  tacler trancher vilipender blâmer fustiger railler brocarder balayer rassurer féliciter gronder grommeler hurler
  crier exiger argumenter arguer analyser accuser asséner attaquer avancer avouer certifier claironner concéder conseiller constater
  contester conclure débuter décréter démentir détailler développer déplorer égrener énumérer évoquer esquisser exposer exprimer
  formuler garantir glisser implorer imaginer interpeller invoquer jurer lister mentionner minimiser moquer nuancer observer ordonner
  persifler pester philosopher postillonner poster préconiser prédire présager pronostiquer prophétiser protester publier questionner
  qualifier recadrer recommander redouter réfuter réitérer rejeter remercier renseigner résumer saluer scander signaler spéculer
  stipuler supplier théoriser vanter vitupérer vociférer chuchoter confesser congratuler compléter corriger bougonner louer marmonner
  narrer supputer surenchérir tancer trompeter blaguer plaisanter badiner commencer confondre enjoindre admonester tempérer rebondir grincer ricaner jubiler enrager exulter bredouiller balbutier maugréer râler rugir sangloter hasarder professer esclaffer souffler développer rembarrer moquer ironiser tranquilliser questionner abonder acquiescer
  appuyer approuver argüer attester compatir décrypter désapprouver éclairer intimer diagnostiquer tonitruer sermonner`);

const reflexive = new Set([
  ...words(
    "exclamer interroger indigner insurger alarmer inquiéter offusquer étonner écrier emporter agacer amuser enthousiasmer désoler lamenter targuer excuser",
  ).flatMap(conjugateFrench),
  ...words(
    "émeut ému plaint plaignent plaignait souvient souvenu réjouit réjouissait réjouissent réjoui réjouie émue émus réjouis",
  ),
]);
for (const form of ["interroge", "interrogent", "interrogeait"]) reflexive.delete(form);
const weakVerbs = words(`
  ajouter appeler continuer poursuivre lancer demander proposer promettre reprendre décrire croire espérer imaginer souhaiter vouloir
  penser présenter montrer accepter refuser évaluer inviter menacer prôner prier craindre tenter terminer enchaîner sourire rire
  retenir relever ressentir traiter accueillir défendre dépeindre désigner revendiquer reprocher parler prononcer signer
  soupçonner invoquer miser motiver prétendre rêver savourer souvenir témoigner titrer décider envisager anticiper préférer
  condamner intervenir inciter encourager clore finir tirer élever dicter vibrer écouter chanter entonner trouver`);

const irregular = words(`
  rejette rejettent dit disent disait disaient dira diront dirait dite dites dits disant dire redit redire écrit écrivent écrivait écrivaient écrire écrivant
  répond répondent répondait répondu répondre répondant répondit admet admettent admettait admis admettre admettant admit
  reconnaît reconnait reconnaissent reconnaissait reconnu reconnaître reconnaissant soutient soutiennent soutenait soutenu soutenir soutenant
  soutint maintient maintiennent maintenait maintenu maintenir prévient préviennent prévenait prévenu prévenir prévenant
  convient convenait convenu convenir conclut concluent concluait concluant conclure contredit contredire prédit prédisent fulmine fulminait fulminé
  renchérit renchéri réagit avertit vante transmet transmis interroge s'émeut ému conçoit déduit défend défendu
  intervient intervenu objecte rétorque martelé crie clame clamé concède concédé gage enjoint enjoignait
  exclame exclamé écrie écrié étonne étonné inquiète inquiété indigne indigné félicite félicité alarme alarmé
  réjouit réjoui réjouissait réjouissent offusque offusqué agace agacé amuse amusé emporte emporté souvient souvenu plaint plaignent plaignait
  émue émus convaincue ravie désole désolé défendu excuse excusé interroge interrogé interrogeait vanté enthousiasmé targue targué lamente lamenté`);

const irregularWeak = words(`
  poursuit poursuivent poursuivait poursuivi poursuivre poursuivant poursuivit promet promettent promettait promis promettre promettant promit
  reprend reprennent reprenait repris reprendre reprenant décrit décrivent décrivait décrire décrivant croit croient croyait cru
  veut voulait voulu craint craignent craignait craindre sourit souriait souri rit riait voit voient voyait voyant
  accueilli accueille dépeint traite parle parlait parlé ressent ressenti sent
  retient conseille connaît répand entend entendait perçoit tient tenu lit lisait lire rend`);

const reporting = new Map<string, Strength>();
for (const verb of weakVerbs) for (const form of conjugateFrench(verb)) reporting.set(form, "weak");
for (const form of irregularWeak) reporting.set(form, "weak");
for (const verb of strongVerbs)
  for (const form of conjugateFrench(verb.replace(/^s'/, ""))) reporting.set(form, "strong");
for (const form of irregular) reporting.set(form, "strong");
for (const noun of [
  "note",
  "juge",
  "annonce",
  "rappelle",
  "publie",
  "publié",
  "évoque",
  "évoqué",
  "commence",
  "commencé",
  "débute",
  "poste",
  "posté",
  "juges",
  "notes",
  "annonces",
  "accuses",
  "accuse",
  "accusé",
  "accusée",
  "accusés",
  "qualifie",
  "qualifié",
  "informe",
  "informé",
  "signale",
  "analyse",
  "analyses",
  "témoigne",
  "avance",
  "avancé",
  "avancée",
  "postes",
  "observe",
  "critiques",
  "critique",
  "rapporte",
  "rapporté",
  "attaque",
  "attaqué",
  "attaques",
  "appuie",
  "compte",
  "exprime",
  "glisse",
  "remercie",
  "salue",
  "rejette",
  "rejeté",
  "exige",
  "plaide",
  "conteste",
  "contesté",
]) {
  if (reporting.has(noun)) reporting.set(noun, "weak");
}
for (const notVerb of [
  "notes",
  "juges",
  "annonces",
  "postes",
  "critiques",
  "attaques",
  "comptes",
  "analyses",
  "avances",
])
  reporting.delete(notVerb);

const definite = (agreement: Agreement) => ({ ...agreement, kind: "definite" as const });
const indefinite = (agreement: Agreement) => ({ ...agreement, kind: "indefinite" as const });
const demonstrative = (agreement: Agreement) => ({ ...agreement, kind: "demonstrative" as const });
const possessive = (agreement: Agreement) => ({ ...agreement, kind: "possessive" as const });

function pluralise(noun: string): string {
  if (/[sxz]$/.test(noun)) return noun;
  if (/(?:au|eu)$/.test(noun)) return `${noun}x`;
  return noun.endsWith("al") ? `${noun.slice(0, -2)}aux` : `${noun}s`;
}

const demonyms = `
  français française américain américaine britannique anglais anglaise écossais écossaise irlandais irlandaise allemand allemande italien italienne
  espagnol espagnole portugais portugaise belge suisse suissesse canadien canadienne québécois québécoise russe ukrainien ukrainienne polonais polonaise
  chinois chinoise japonais japonaise coréen coréenne indien indienne brésilien brésilienne argentin argentine mexicain mexicaine australien
  australienne suédois suédoise norvégien norvégienne danois danoise finlandais finlandaise néerlandais néerlandaise autrichien autrichienne grec grecque
  turc turque israélien israélienne palestinien palestinienne libanais libanaise syrien syrienne algérien algérienne marocain marocaine tunisien
  tunisienne sénégalais sénégalaise ivoirien ivoirienne malien malienne camerounais camerounaise congolais congolaise jamaïcain jamaïcaine serbe
  croate marseillais marseillaise lyonnais lyonnaise bordelais bordelaise toulousain toulousaine nantais nantaise lillois lilloise
  niçois niçoise breton bretonne normand normande alsacien alsacienne corse basque catalan catalane nancéien nancéienne strasbourgeois`;

export const fr: Language = {
  code: "fr",
  complete: true,
  stopWords,
  stem: stemFrench,
  elisions,
  clitics: wordSet("il elle ils elles on je nous vous ce tu"),
  abbreviations: wordSet(
    "m mm mme mmes mlle dr pr me mgr st ste av bd etc cf p pp vol n no art env max min ex j-c j.-c col gal cdt lt sgt jr sr vs hab",
  ),
  determiners: new Map<string, Determiner>([
    ["le", definite(masculine)],
    ["la", definite(feminine)],
    ["l'", definite(either)],
    ["les", definite(plural)],
    ["du", definite(masculine)],
    ["au", definite(masculine)],
    ["des", definite(plural)],
    ["aux", definite(plural)],
    ["un", indefinite(masculine)],
    ["une", indefinite(feminine)],
    ["plusieurs", indefinite(plural)],
    ["certains", indefinite({ gender: "m", number: "p" })],
    ["certaines", indefinite({ gender: "f", number: "p" })],
    ["quelques", indefinite(plural)],
    ["deux", indefinite(plural)],
    ["trois", indefinite(plural)],
    ["nombreux", indefinite(plural)],
    ["ce", demonstrative(masculine)],
    ["cet", demonstrative(masculine)],
    ["cette", demonstrative(feminine)],
    ["ces", demonstrative(plural)],
    ["son", possessive(either)],
    ["sa", possessive(feminine)],
    ["ses", possessive(plural)],
    ["leur", possessive(either)],
    ["leurs", possessive(plural)],
    ["notre", possessive(either)],
    ["votre", possessive(either)],
  ]),
  subjectPronouns: new Map<string, Agreement>([
    ["il", masculine],
    ["elle", feminine],
    ["ils", { gender: "m", number: "p" }],
    ["elles", { gender: "f", number: "p" }],
    ["-il", masculine],
    ["-elle", feminine],
    ["-ils", { gender: "m", number: "p" }],
    ["-elles", { gender: "f", number: "p" }],
    ["celui-ci", masculine],
    ["celle-ci", feminine],
    ["ceux-ci", { gender: "m", number: "p" }],
    ["celles-ci", { gender: "f", number: "p" }],
    ["celui qui", masculine],
    ["celle qui", feminine],
    ["ce dernier", masculine],
    ["cette dernière", feminine],
    ["ces derniers", { gender: "m", number: "p" }],
    ["ces dernières", { gender: "f", number: "p" }],
  ]),
  strongPronouns: new Map<string, Agreement>([
    ["lui", masculine],
    ["elle", feminine],
    ["eux", { gender: "m", number: "p" }],
    ["elles", { gender: "f", number: "p" }],
    ["lui-même", masculine],
    ["elle-même", feminine],
    ["celui-ci", masculine],
    ["celle-ci", feminine],
  ]),
  prepositions:
    wordSet(`à au aux de du des d' en dans sur sous par pour avec sans chez vers contre entre depuis pendant durant lors après avant
    dès jusqu' jusque malgré parmi devant derrière auprès via envers outre hors selon près face grâce suite concernant`),
  sources: [
    ["selon"],
    ["d'", "après"],
    ["aux", "dires", "de"],
    ["aux", "dires", "d'"],
    ["aux", "yeux", "de"],
    ["aux", "yeux", "d'"],
    ["de", "l'", "avis", "de"],
    ["de", "l'", "aveu", "de"],
    ["de", "l'", "aveu", "même", "de"],
    ["de", "l'", "aveu", "même"],
    ["de", "l'", "aveu"],
    ["selon", "les", "mots", "de"],
    ["selon", "les", "mots"],
    ["selon", "les", "termes", "de"],
    ["selon", "les", "termes"],
    ["dixit"],
    ["à", "en", "croire"],
    ["au", "dire", "de"],
    ["d'", "apres"],
  ],
  weakSources: wordSet("pour chez"),
  auxiliaries:
    wordSet(`a ont avait avaient aura auront aurait auraient ayant eut est sont était étaient sera seront fut furent serait seraient
    s'est s'était ait aient été`),
  reporting,
  resuming: new Set([
    ...words(
      "ajouter continuer insister enchaîner compléter renchérir terminer développer détailler",
    ).flatMap(conjugateFrench),
    ...words(
      "poursuit poursuivi poursuivait poursuivit reprend repris reprenait conclut conclu concluait renchérit renchéri",
    ),
  ]),
  reflexive,
  reportingPhrases: [
    "faire valoir",
    "fait valoir",
    "font valoir",
    "faisait valoir",
    "faisant valoir",
    "faire savoir",
    "fait savoir",
    "font savoir",
    "faisant savoir",
    "mettre en garde",
    "met en garde",
    "mettent en garde",
    "mis en garde",
    "mettant en garde",
    "fait part",
    "font part",
    "faisant part",
    "faire part",
    "laissé entendre",
    "laisse entendre",
    "laissant entendre",
    "fait remarquer",
    "faisait remarquer",
    "fait observer",
    "fait état",
    "faisant état",
    "fait mine",
    "tient à",
    "tenu à",
    "se dit",
    "s' est dit",
    "se disait",
    "se dire",
    "pris la parole",
    "fendu d'",
    "fendue d'",
    "prévient que",
    "veut croire",
    "fait comprendre",
    "tiré la sonnette",
    "tire la sonnette",
    "pu lire",
    "peut lire",
    "pouvait lire",
    "lit -on",
    "s' en est pris",
    "donne rendez-vous",
    "saisi l' occasion",
  ].map((phrase) => phrase.split(" ")),
  relatives: wordSet(
    "qui que qu' dont où lequel laquelle lesquels lesquelles lorsque lorsqu' quand si s' comme parce puisque puisqu' alors tandis afin",
  ),
  conjunctions: wordSet("et ou mais car or donc ni puis"),
  complementisers: wordSet("que qu'"),
  negations,
  numerals,
  roles: nouns(
    `président/présidente vice-président/vice-présidente ministre~ député/députée sénateur/sénatrice maire~ adjoint/adjointe élu/élue préfet/préfète
    sous-préfet/sous-préfète procureur/procureure +procureure substitut~ magistrat/magistrate juge~ avocat/avocate bâtonnier/bâtonnière notaire~ huissier/huissière greffier/greffière
    directeur/directrice co-directeur/co-directrice codirecteur/codirectrice sous-directeur/sous-directrice chef/cheffe patron/patronne pdg~ dirigeant/dirigeante responsable~ secrétaire~ porte-parole~ délégué/déléguée coordinateur/coordinatrice coordonnateur/coordonnatrice
    conseiller/conseillère commissaire~ gouverneur/gouverneure chancelier/chancelière roi/reine prince/princesse duc/duchesse empereur/impératrice pape évêque cardinal archevêque imam rabbin prêtre pasteur~ curé
    ambassadeur/ambassadrice diplomate~ consul/consule émissaire~ négociateur/négociatrice envoyé/envoyée représentant/représentante
    général/générale colonel/colonelle commandant/commandante capitaine~ lieutenant/lieutenante amiral/amirale sergent/sergente adjudant/adjudante officier/officière soldat/soldate militaire~ gendarme~ policier/policière pompier/pompière sauveteur/sauveteuse douanier/douanière
    médecin~ docteur/docteure professeur/professeure infirmier/infirmière chirurgien/chirurgienne urgentiste~ pédiatre~ psychiatre~ psychologue~ épidémiologiste~ infectiologue~ virologue~ pharmacien/pharmacienne vétérinaire~ biologiste~ soignant/soignante aide-soignant/aide-soignante +sage-femme
    chercheur/chercheuse +chercheure scientifique~ astronome~ astrophysicien/astrophysicienne physicien/physicienne chimiste~ historien/historienne sociologue~ politologue~ économiste~ philosophe~ archéologue~ paléontologue~ géologue~ climatologue~ océanographe~ glaciologue~ hydrologue~ météorologue~ ingénieur/ingénieure astronaute~ cosmonaute~ spationaute~ anthropologue~ mathématicien/mathématicienne généticien/généticienne botaniste~ linguiste~ juriste~ criminologue~ statisticien/statisticienne géographe~ démographe~ spécialiste~ expert/experte analyste~ consultant/consultante essayiste~ universitaire~ académicien/académicienne savant/savante lauréat/lauréate
    écrivain/écrivaine auteur/autrice +auteure romancier/romancière poète/poétesse dramaturge~ journaliste~ éditorialiste~ chroniqueur/chroniqueuse rédacteur/rédactrice animateur/animatrice présentateur/présentatrice coanimateur/coanimatrice producteur/productrice éditeur/éditrice libraire~ bibliothécaire~ correspondant/correspondante reporter~ blogueur/blogueuse youtubeur/youtubeuse influenceur/influenceuse dessinateur/dessinatrice caricaturiste~ photographe~
    acteur/actrice comédien/comédienne humoriste~ chanteur/chanteuse musicien/musicienne rappeur/rappeuse compositeur/compositrice pianiste~ guitariste~ violoniste~ batteur/batteuse danseur/danseuse chorégraphe~ réalisateur/réalisatrice cinéaste~ scénariste~ metteur/metteuse artiste~ peintre~ sculpteur/sculptrice plasticien/plasticienne architecte~ designer~ styliste~ couturier/couturière créateur/créatrice mannequin~ vedette~ star~ +star interprète~ artisan/artisane conservateur/conservatrice galeriste~ commissaire~ mécène~ cuisinier/cuisinière boulanger/boulangère restaurateur/restauratrice viticulteur/viticultrice vigneron/vigneronne
    joueur/joueuse footballeur/footballeuse entraîneur/entraîneuse sélectionneur/sélectionneuse champion/championne athlète~ coureur/coureuse cycliste~ nageur/nageuse skieur/skieuse navigateur/navigatrice gardien/gardienne défenseur/défenseure attaquant/attaquante arbitre~ capitaine~ pilote~ tennisman/tenniswoman rugbyman/rugbywoman basketteur/basketteuse boxeur/boxeuse judoka~ alpiniste~ marin~ sportif/sportive médaillé/médaillée milieu international/internationale
    leader~ candidat/candidate militant/militante manifestant/manifestante opposant/opposante activiste~ syndicaliste~ gréviste~ fondateur/fondatrice cofondateur/cofondatrice co-fondateur/co-fondatrice président-directeur entrepreneur/entrepreneuse homme/femme politique eurodéputé/eurodéputée parlementaire~ +conseillère édile~ rapporteur/rapporteure +rapporteuse questeur/questrice rival/rivale dauphin successeur/successeure prédécesseur~ numéro bras-droit collaborateur/collaboratrice assistant/assistante attaché/attachée chargé/chargée membre~ adhérent/adhérente figure~ +figure ténor cadre~ frondeur/frondeuse marcheur/marcheuse socialiste~ écologiste~ centriste~ insoumis/insoumise républicain/républicaine démocrate~ communiste~ nationaliste~ milliardaire~ locataire~ +chargée
    ouvrier/ouvrière employé/employée salarié/salariée agent/agente fonctionnaire~ chauffeur/chauffeuse conducteur/conductrice pilote~ livreur/livreuse agriculteur/agricultrice éleveur/éleveuse paysan/paysanne pêcheur/pêcheuse commerçant/commerçante gérant/gérante propriétaire~ hôtelier/hôtelière étudiant/étudiante élève~ lycéen/lycéenne collégien/collégienne enseignant/enseignante instituteur/institutrice +professeure proviseur/proviseure recteur/rectrice doyen/doyenne retraité/retraitée chômeur/chômeuse bénévole~ apprenti/apprentie forestier/forestière jardinier/jardinière technicien/technicienne maraîcher/maraîchère guide~ skipper~ menuisier/menuisière
    père mère/mère +mère fils +fille frère +soeur +sœur mari +épouse +femme homme époux veuf/veuve compagnon/compagne oncle/tante cousin/cousine neveu/nièce grand-père +grand-mère parent/parente ami/amie voisin/voisine proche~ enfant~ ado~ adolescent/adolescente bébé jumeau/jumelle fiancé/fiancée conjoint/conjointe ex-mari +ex-femme beau-père +belle-mère +maman papa garçon gamin/gamine dame/dame +dame monsieur +demoiselle papy +mamie couple +famille
    habitant/habitante riverain/riveraine résident/résidente passager/passagère usager/usagère client/cliente touriste~ visiteur/visiteuse témoin~ victime/victime +victime suspect/suspecte accusé/accusée prévenu/prévenue plaignant/plaignante détenu/détenue patient/patiente blessé/blessée rescapé/rescapée survivant/survivante agresseur/agresseuse voleur/voleuse internaute~ utilisateur/utilisatrice spectateur/spectatrice fan~ supporter/supportrice automobiliste~ conducteur passant/passante locuteur/locutrice migrant/migrante réfugié/réfugiée otage~ exploitant/exploitante acheteur/acheteuse vendeur/vendeuse
    gagnant/gagnante perdant/perdante vainqueur promeneur/promeneuse baigneur/baigneuse vacancier/vacancière lecteur/lectrice auditeur/auditrice baroudeur/baroudeuse meurtrier/meurtrière tueur/tueuse ravisseur/ravisseuse malfaiteur/malfaitrice fugitif/fugitive kidnappeur/kidnappeuse prisonnier/prisonnière condamné/condamnée héritier/héritière aîné/aînée cadet/cadette benjamin/benjamine veuf/veuve doyen/doyenne souverain/souveraine monarque~ châtelain/châtelaine locataire~ logeur/logeuse bailleur/bailleresse intéressé/intéressée trentenaire~ quadragénaire~ quinquagénaire~ sexagénaire~ septuagénaire~ octogénaire~ nonagénaire~ centenaire~ jeune~ vieux/vieille octogénaire individu +personne +personnalité quidam source/source +source interlocuteur/interlocutrice signataire~ participant/participante organisateur/organisatrice invité/invitée hôte~ +hôtesse concepteur/conceptrice inventeur/inventrice concurrent/concurrente confrère collègue~ partenaire~ associé/associée titulaire~ ex-président/ex-présidente ex-ministre~ ex-maire~ ex-député/ex-députée ex-patron/ex-patronne ex-chef/ex-cheffe ex-directeur/ex-directrice ex-journaliste~ ex-membre~ ex-conseiller/ex-conseillère ex-candidat/ex-candidate ex-footballeur/ex-footballeuse ex-compagnon/ex-compagne +ex-première intellectuel/intellectuelle édile~`.toLowerCase(),
    pluralise,
  ),
  bodies: nouns(
    `association/association +association entourage +opposition exécutif hexagone +organisation ong/ong +ong +société +entreprise +compagnie groupe +firme +marque constructeur opérateur +banque +start-up studio +chaîne +radio journal quotidien hebdomadaire magazine +revue média site +plateforme éditeur distributeur diffuseur
    gouvernement ministère +préfecture +mairie +municipalité +région département conseil +assemblée sénat parlement +commission comité +agence institut +institution observatoire +autorité administration/administration +administration +direction état +présidence élysée/élysée +chancellerie cabinet haut-commissariat conseil-d'état secrétariat service/service bureau +cour tribunal parquet +police +gendarmerie armée/armée +armée +justice +défense +fédération +ligue +confédération +union syndicat parti mouvement collectif front +alliance coalition/coalition +coalition +formation rassemblement club équipe/équipe +équipe +délégation +mission +caisse chambre/chambre +chambre +académie musée +bibliothèque université/université +université +école +faculté hôpital laboratoire centre +clinique +fondation observatoire +organisatrice régie/régie +régie +enseigne +filiale holding/holding +holding +maison géant fabricant communiqué +étude rapport texte +déclaration témoignage +lettre courrier +enquête sondage arrêté porte-avions tweet message billet +tribune note/note +note dossier +pétition panneau pancarte/pancarte +pancarte +banderole +affiche affichage +vidéo document +plainte onu/onu +onu +otan +nasa +fifa uefa/uefa +intersyndicale +coordination +direction tabloïd +collectivité +métropole +communauté +rédaction +majorité +hiérarchie center university institute hospital college foundation`,
    pluralise,
  ),
  demonyms: wordSet(demonyms),
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
  kin: [
    words("maire élu édile"),
    words("député élu parlementaire"),
    words("sénateur sénatrice élu élue parlementaire"),
    words("eurodéputé élu parlementaire"),
    words("conseiller élu"),
    words("adjoint élu"),
    words("ministre ex-ministre"),
    words("ministre chef"),
    words("président chef"),
    words("premier chef ministre"),
    words(
      "médecin docteur praticien soignant urgentiste chirurgien infectiologue épidémiologiste spécialiste",
    ),
    words("professeur enseignant universitaire scientifique spécialiste expert"),
    words(
      "chercheur chercheuse chercheure scientifique spécialiste expert biologiste astronome physicien climatologue épidémiologiste historien sociologue politologue universitaire",
    ),
    words("acteur actrice comédien comédienne artiste star vedette interprète"),
    words("chanteur chanteuse artiste star vedette interprète musicien rappeur compositeur"),
    words("humoriste comédien artiste"),
    words(
      "animateur animatrice présentateur présentatrice journaliste chroniqueur chroniqueuse vedette star",
    ),
    words("réalisateur réalisatrice cinéaste metteur artiste"),
    words("écrivain écrivaine auteur autrice auteure romancier romancière essayiste"),
    words("avocat avocate conseil défenseur juriste pénaliste"),
    words("procureur procureure magistrat magistrate parquet"),
    words("juge magistrat magistrate"),
    words("footballeur joueur attaquant défenseur milieu gardien international sportif"),
    words("entraîneur technicien sélectionneur coach"),
    words("athlète sportif sportive champion championne médaillé"),
    words("président patron dirigeant chef pdg directeur responsable leader numéro"),
    words("présidente patronne dirigeante cheffe directrice responsable leader"),
    words("directeur responsable patron dirigeant pdg"),
    words("patron pdg dirigeant entrepreneur milliardaire"),
    words("policier agent fonctionnaire"),
    words("gendarme militaire"),
    words("soldat militaire"),
    words("ambassadeur diplomate"),
    words("retraité homme septuagénaire sexagénaire"),
    words("étudiant jeune"),
    words("lycéen jeune élève"),
    words("homme individu suspect trentenaire quadragénaire quinquagénaire sexagénaire septuagénaire"),
    words("femme dame mère jeune trentenaire quadragénaire quinquagénaire sexagénaire septuagénaire"),
    words("candidat prétendant"),
    words("viticulteur vigneron exploitant agriculteur"),
    words("agriculteur éleveur paysan exploitant"),
    words("gérant commerçant patron propriétaire"),
    words("roi souverain monarque"),
    words("reine souveraine monarque"),
    words("pape pontife"),
    words("association ong organisation structure collectif fondation"),
    words("entreprise société compagnie groupe firme marque constructeur géant opérateur"),
    words("parti mouvement formation"),
    words("journal quotidien hebdomadaire magazine titre média"),
    words("syndicat organisation"),
  ].map((group) => group.map(fold)),
  titles: [
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
  ],
  prenominal: wordSet(
    "supposé supposée supposés prétendu prétendue soi-disant ancien ancienne anciens anciennes ex nouveau nouvel nouvelle nouveaux nouvelles jeune jeunes vieux vieil vieille premier première premiers premières grand grande grands grandes célèbre célèbres futur future actuel actuelle petit petite petits petites principal principale principaux principales seul seule autre autres même mêmes second seconde deuxième troisième deux trois quatre cinq six sept huit dix très éphémère puissant puissante riche influent influente fameux fameuse éminent éminente simple haut haute hauts propre propres feu présumé présumée dernier dernière derniers dernières quelque quelques nombreux nombreuses haute véritable sulfureux sulfureuse médiatique richissime demi-frère ci-devant numéro meilleur meilleure fidèle octuple septuple sextuple quintuple quadruple double triple malheureux malheureuse pauvre brillant brillante talentueux talentueuse jeune",
  ),
  honorifics: new Map<string, Gender>([
    ["m", "m"],
    ["mm", "m"],
    ["mme", "f"],
    ["mmes", "f"],
    ["mlle", "f"],
    ["monsieur", "m"],
    ["madame", "f"],
    ["mademoiselle", "f"],
    ["dr", null],
    ["pr", null],
    ["me", null],
    ["maître", null],
    ["mgr", "m"],
    ["docteur", null],
    ["professeur", null],
    ["général", "m"],
    ["colonel", "m"],
    ["commandant", null],
    ["capitaine", null],
    ["lieutenant", null],
    ["lieutenant-colonel", null],
    ["amiral", "m"],
    ["père", "m"],
    ["frère", "m"],
    ["soeur", "f"],
    ["sœur", "f"],
    ["imam", "m"],
    ["sir", "m"],
    ["prince", "m"],
    ["princesse", "f"],
    ["cheikh", "m"],
    ["abbé", "m"],
  ]),
  particles: wordSet(
    "de du des d' la le van von der den di da dos del della bin ben ibn el al y e ter ten zu of of' l'",
  ),
  naming:
    wordSet(`baptisé baptisée baptisés baptisées rebaptisé rebaptisée surnommé surnommée surnommés surnommées intitulé intitulée intitulés intitulées appelé appelée appelés appelées dit dite dits dites nommé nommée dénommé dénommée
    surnommait surnommaient surnomme surnomment surnommer appelait appelaient appellent nom surnom titre film série émission chanson album livre roman ouvrage mouvement opération programme projet plan loi expression terme mot mots slogan groupe concept catégorie rubrique collection exposition spectacle pièce magazine journal
    tube hit single clip jeu concours prix label formule hashtag mention statut classé classée classés vigilance documentaire saga feuilleton téléfilm long-métrage comédie collectif association compte page site application dispositif phase étape version morceau titres films épisode tableau toile oeuvre œuvre essai bande-dessinée bd podcast chaîne qualifié définition`),
  issuing: wordSet(
    "publié publie publiant publiait diffusé diffuse diffusant posté poste postant adressé adresse adressant envoyé envoie envoyant signé signe signant écrit écrivant rédigé rédige rendu partagé partage partageant déposé dépose fait laissé",
  ),
  portfolios: new Set(),
  media,
  charges: wordSet(
    "examen condamné condamnée condamnés jugé jugée jugés coupable coupables poursuivi poursuivie poursuivis plainte enquête information soupçonné soupçonnée assigner assigné assignée assignés inculpé inculpée plaintes chef chefs comparaîtra comparaître comparaît comparaissait interpellés poursuites écroué écrouée délit délits infraction infractions incarcéré prévention accusation accusations interpellé interpellée procès",
  ),
  firstPerson: wordSet("je j' nous notre nos mon ma mes moi m' me -je -nous on"),
  calendar: wordSet(
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre lundi mardi mercredi jeudi vendredi samedi dimanche hier aujourd'hui demain matin soir midi après-midi noël pâques toussaint",
  ),
  isFiller: (word) =>
    fillers.has(word) || (word.length > 5 && word.endsWith("ment") && !nounsInMent.has(word)),
  looksLikeVerb: (word) =>
    word.length > 3 &&
    /(?:e|ent|ait|aient|it|é|ée|a|oit|ert|end|ond|t)$/.test(word) &&
    !word.endsWith("ment"),
  genderOfGivenName: (name) => {
    const given = name.toLowerCase();
    if (
      /(?:ine|ette|elle|ie|ia|na|la|ra|da|sa|ta|lle|nne|ève|ée|ise|ande|aude|ique|ole|ence|ance|yse|ane|ene|ène)$/.test(
        given,
      )
    )
      return "f";
    if (/(?:ic|ien|uel|ert|ard|aud|in|an|on|os|us|im|ed|el|ier|er|and|ain|is|ix|o|ck|rt|am|ri)$/.test(given))
      return "m";
    return null;
  },
};

const fillers =
  wordSet(`ne n' se s' en y lui leur le la l' les pas plus aussi ainsi alors déjà encore toujours bien mal par ailleurs enfin ensuite puis d'abord également notamment même de son leur côté part sa pour tout très
  ici là hier aujourd'hui lundi mardi mercredi jeudi vendredi samedi dimanche matin soir soi-même nous vous m' t' me te d' non sans d'ailleurs cependant toutefois quant à jamais rien tard tôt auparavant quand peu avant après toutefois néanmoins pourtant tour surtout plutôt`);

const nounsInMent = wordSet(
  "gouvernement parlement mouvement département document bâtiment logement appartement événement évènement changement traitement monument argument élément établissement enseignement règlement comportement investissement développement financement licenciement réchauffement confinement déconfinement déplacement rassemblement lancement moment amendement armement battement médicament sentiment témoignement jugement signalement équipement environnement avertissement accouchement enterrement entraînement recrutement classement paiement remboursement soulèvement aménagement règlement fondement serment ferment ornement tourment testament vêtement aliment ciment segment campement engagement dénouement consentement discernement mécontentement renseignement soulagement étonnement",
);
