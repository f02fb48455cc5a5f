import { expect, test } from "vitest";
import { said } from "./said.ts";

/** Every text is invented for this test. */
const french: readonly (readonly [body: string, expected: readonly string[]])[] = [
  [
    `Bruno Ferrand a été visé par Odile Castel, qui a dénoncé « une gestion indigne du port ».`,
    ["Odile Castel"],
  ],
  [`Le maire a reçu Odile Castel, selon qui « la digue ne tiendra pas l'hiver ».`, ["Odile Castel"]],
  [
    `Pour un député de l'opposition, Bruno Ferrand « a trahi la parole donnée aux marins ».`,
    ["«un député de l'opposition»"],
  ],
  [`Pour Odile Castel, le maire Bruno Ferrand « a trahi la parole donnée aux marins ».`, ["Odile Castel"]],
  [`Selon Le Phare, il « prépare son départ depuis l'été ». Bruno Ferrand n'a pas réagi.`, ["Le Phare"]],
  [`Jeudi, « tous les quais du port seront fermés », tout comme la ligne B.`, ["?"]],
  [`Le ferry Albatros 7 transporte « plus de mille personnes par jour et par tous les temps ».`, ["?"]],
  [`« La digue tiendra tout l'hiver », comme l'a expliqué Odile Castel.`, ["Odile Castel"]],
  [
    `Odile Castel a posté une photo du port avec ce message : « Merci à tous ceux qui ont aidé cette semaine. »`,
    ["Odile Castel"],
  ],
  [`Le projet a été qualifié de « folie coûteuse » par Odile Castel.`, ["Odile Castel"]],
  [`Une idée jugée « absurde et dangereuse » par le préfet.`, ["«le préfet»"]],
  [
    `« La digue tiendra », a répondu alors devant le conseil le chef des services techniques, Louis Castel.`,
    ["Louis Castel"],
  ],
  [
    `« La digue tiendra », a affirmé dans la soirée, au sujet du port, la ministre Odile Castel.`,
    ["Odile Castel"],
  ],
  [`« Je pars », a lancé, souriante, Odile Castel.`, ["Odile Castel"]],
  [`« Nous partons demain matin » – a expliqué Odile Castel – avant de saluer la foule.`, ["Odile Castel"]],
  [`« La digue – a expliqué Odile Castel – ne tiendra pas un hiver de plus. »`, ["Odile Castel"]],
  [`« La digue, explique Odile Castel, ne tiendra pas un hiver de plus. »`, ["Odile Castel"]],
  [
    `« Nous prendrons des mesures »,Le Premier ministre Bruno Ferrand recevra Odile Castel mardi, ont annoncé ses services.`,
    ["ses services"],
  ],
  [`Il est « impensable » de fermer le port, a jugé Odile Castel.`, ["Odile Castel"]],
  [`Il faut « tout reprendre à zéro », estime Bruno Ferrand.`, ["Bruno Ferrand"]],
  [`Plusieurs pêcheurs évoquent « une saison perdue ».`, ["«Plusieurs pêcheurs»"]],
  [`Certains parlent d'« un désastre annoncé pour le port ». Odile Castel se tait.`, ["«Certains»"]],
  [
    `41 % des personnes interrogées jugent le projet « beaucoup trop cher pour la ville ».`,
    ["«41 % des personnes interrogées»"],
  ],
  [`Saluant « un accord historique », Bruno Ferrand a remercié Odile Castel.`, ["Bruno Ferrand"]],
  [`Bruno Ferrand a salué Odile Castel, ajoutant que « le port lui devait beaucoup ».`, ["Bruno Ferrand"]],
  [`« C'est moi, Paul Vernay, qui ai ouvert la vanne », a crié un homme dans la salle.`, ["«un homme»"]],
  [`Elle dénonce « un abandon ». Odile Castel a écrit au préfet mardi.`, ["Odile Castel"]],
  [
    `« Merci, Madame Castel, pour votre accueil et votre patience », a déclaré Bruno Ferrand. « Vous avez sauvé le port », lui a-t-il lancé.`,
    ["Bruno Ferrand", "Bruno Ferrand"],
  ],
  [`« La grue restera là où elle est », prévient Émilien Constant.`, ["Émilien Constant"]],
  [
    `Odile Castel et Bruno Ferrand se sont vus. « Ce fut un échange franc », a résumé la première.`,
    ["Odile Castel"],
  ],
  [`« Ce sera non », lui a rétorqué Bruno Ferrand.`, ["Bruno Ferrand"]],
  [`Le maire, Bruno Ferrand, dont l'adjoint a dénoncé « une manœuvre honteuse », se tait.`, ["«l'adjoint»"]],
  [`« Le port est sauvé ! » s'est réjouie Odile Castel.`, ["Odile Castel"]],
  [`À en croire Odile Castel, « le port sera fermé avant Noël ».`, ["Odile Castel"]],
  [`« Un joli coup », de l'avis de Bruno Ferrand.`, ["Bruno Ferrand"]],
  [`Aux yeux de Bruno Ferrand, la mesure est « injuste et inutile pour le port ».`, ["Bruno Ferrand"]],
  [
    `Odile Castel, interrogée par Bruno Ferrand, répond : « Je n'ai rien à cacher sur cette affaire ».`,
    ["Odile Castel"],
  ],
  [
    `Interrogée par Bruno Ferrand sur la digue, Odile Castel a assuré qu'elle était « solide comme au premier jour ».`,
    ["Odile Castel"],
  ],
  [`« La digue est solide », a assuré à Bruno Ferrand l'ingénieure Odile Castel.`, ["Odile Castel"]],
];

const english: readonly (readonly [body: string, expected: readonly string[]])[] = [
  [`Bruno Field listened as Anna Brown insisted that "the harbour will open."`, ["Anna Brown"]],
  [`Bruno Field shook his head as Anna Brown said: "The harbour will open."`, ["Anna Brown"]],
  [`Bruno Field, after Anna Brown resigned, said: "The harbour will open."`, ["Bruno Field"]],
  [`"My mother never lied to this town," said Anna Brown's daughter, Chloe.`, ["Chloe"]],
  [`According to county treasurer Ruth Field, the port is "as good as saved."`, ["Ruth Field"]],
  [
    `"No comment," a spokesman said. According to county treasurer Ruth Field, the port is "as good as saved."`,
    ["«a spokesman»", "Ruth Field"],
  ],
  [
    `Martin Field has rowed here for years. "It is an embarrassment for the whole coast," the 54-year-old said.`,
    ["Martin Field"],
  ],
  [
    `Governor of New Lone Anna Brown was late. "We waited far too long for this," said Brown.`,
    ["Anna Brown"],
  ],
  [
    `Paul Reed was criticised by Anna Brown, who denounced “a shameful waste of public money”.`,
    ["Anna Brown"],
  ],
  [`The mayor met Anna Brown, according to whom “the wall will not last the winter”.`, ["Anna Brown"]],
  [`The plan was described as “a costly folly” by Anna Brown.`, ["Anna Brown"]],
  [`“The wall will hold,” said the engineer for Northern Cranes, Louis Carter.`, ["Louis Carter"]],
  [`“The wall will hold,” said spokesman for Northern Cranes, Louis Carter.`, ["Louis Carter"]],
  [`“The wall will hold,” a smiling Anna Brown said.`, ["Anna Brown"]],
  [`“The wall will hold,” said a visibly tired Anna Brown.`, ["Anna Brown"]],
  [`“The wall will hold for years,” Reilly said.`, ["Reilly"]],
  [`“The wall will hold for years,” said Kelly. “We checked it twice,” Kelly added.`, ["Kelly", "Kelly"]],
  [`Anna Brown welcomed “a historic deal” and thanked Paul Reed.`, ["Anna Brown"]],
  [`Thanking Paul Reed, Anna Brown said the deal was “the best in years”.`, ["Anna Brown"]],
  [`Anna Brown praised Paul Reed, adding that “the harbour owes him a lot”.`, ["Anna Brown"]],
  [
    `41 percent of respondents say the plan is “far too expensive for the town”.`,
    ["«41 percent of respondents»"],
  ],
  [`Several fishermen spoke of “a lost season”.`, ["«Several fishermen»"]],
  [`It is “unthinkable” to close the harbour, said Anna Brown.`, ["Anna Brown"]],
  [`“It's me, Paul Vernon, who opened the gate,” shouted a man in the hall.`, ["«a man»"]],
  [`She denounced “an act of cowardice”. Anna Brown wrote to the governor on Tuesday.`, ["Anna Brown"]],
  [
    `“Thank you, Mrs Brown, for your patience and your kindness,” said Paul Reed. “You saved the harbour,” he told her.`,
    ["Paul Reed", "Paul Reed"],
  ],
  [
    `Asked by Paul Reed about the wall, Anna Brown said it was “as solid as on the first day”.`,
    ["Anna Brown"],
  ],
  [`“The wall is solid,” Anna Brown told Paul Reed, who laughed.`, ["Anna Brown"]],
  [`“This is a shame,” tweeted Anna Brown, whose brother Paul Reed owns the wall.`, ["Anna Brown"]],
  [`“This is a shame,” read a sign held by Paul Reed.`, ["a sign"]],
  [`In Anna Brown's words, “the harbour is finished for good”.`, ["Anna Brown"]],
  [`Paul Reed said Anna Brown had called the wall “a death trap for children”.`, ["Anna Brown"]],
  [`“It will hold,” says engineer and local councillor Anna Brown.`, ["Anna Brown"]],
  [`Anna Brown, speaking after the vote, said: “We will not give up on this harbour.”`, ["Anna Brown"]],
];

test.each(french)("%s", (body, expected) => {
  expect(said(body, "fr")).toEqual(expected);
});

test.each(english)("%s", (body, expected) => {
  expect(said(body, "en")).toEqual(expected);
});
