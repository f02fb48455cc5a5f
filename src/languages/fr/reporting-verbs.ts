import { words } from "../parts/fold.ts";
import type { Strength } from "../shape/reporting-words.ts";
import { conjugateFrench } from "./conjugate.ts";

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

export const reflexive = new Set([
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

export const reporting = new Map<string, Strength>();
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
