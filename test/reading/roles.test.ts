import { describe, expect, test } from "vitest";
import { read } from "../../src/reading/read.ts";
import { documentOf } from "./document-of.ts";

/** The role shown beside the first person of a text who speaks, or `null`. */
function role(body: string, language: string): string | null {
  const { speakers } = read(documentOf({ body, language }));
  return speakers.find(({ kind }) => kind === "person")?.role ?? null;
}

const words = "Nous rouvrirons la halle avant la fin du mois de mai";

/** Every text is invented for this test; `Q` stands for a quotation. */
const french: readonly (readonly [what: string, body: string, expected: string | null])[] = [
  ["a title before the name", `Q, a promis la maire de Vernoy Odile Castel.`, "maire de Vernoy"],
  ["a title before a name set off", `Q, a promis la maire de Vernoy, Odile Castel.`, "maire de Vernoy"],
  ["what is set off after the name", `Q, a promis Odile Castel, maire de Vernoy.`, "maire de Vernoy"],
  ["past an age", `Q, a promis Odile Castel, 56 ans, gardienne du phare.`, "gardienne du phare"],
  [
    "whole, portfolio and all",
    `Q, a dit Odile Castel, ministre de la Pêche, des Forêts et du Littoral.`,
    "ministre de la Pêche, des Forêts et du Littoral",
  ],
  ["behind a place", `À Vernoy, la maire, Odile Castel, a promis : Q.`, "maire"],
  ["with the letters of a party", `Q, a promis le député LFI Bruno Ferrand.`, "député LFI"],
  [
    "cut before a second one that is none",
    `Q, a dit Odile Castel, analyste spécialisée dans la houle.`,
    "analyste",
  ],
  ["what somebody was", `Q, a promis Odile Castel, ancienne maire de Vernoy.`, "ancienne maire de Vernoy"],
  [
    "two roles of one",
    `Q, a promis Odile Castel, fondatrice et directrice du musée.`,
    "fondatrice et directrice du musée",
  ],
  ["set in front", `Ancienne maire de Vernoy, Odile Castel a écrit : Q.`, "Ancienne maire de Vernoy"],
  [
    "no verb of the sentence",
    `La maire de Vernoy Odile Castel a dit : Q. La gardienne du vieux phare revient sur ses débuts.`,
    "maire de Vernoy",
  ],
  [
    "nothing that goes over into a clause",
    `Odile Castel, ex-star du grand cirque épingle le jury. Q, a dit Odile Castel.`,
    null,
  ],
  [
    "no circumstance",
    `Q, a dit Odile Castel, gardienne du phare de Lone depuis dix ans.`,
    "gardienne du phare de Lone",
  ],
  ["nothing that which one is left open of", `Q, a dit Odile Castel, propriétaire du domaine.`, null],
  [
    "what has a name of its own",
    `Q, a dit Odile Castel, propriétaire du domaine Vernet.`,
    "propriétaire du domaine Vernet",
  ],
  [
    "nothing cut before what comes after the second",
    `Q, a dit Odile Castel, présidente et CEO d'Estran.`,
    null,
  ],
  ["no guest", `Invitée de Radio Vernoy, Odile Castel a dit : Q.`, null],
  [
    "not of whoever gives something to the person",
    `Elle salue le soutien du chef du parti Azur au pêcheur Bruno Ferrand. Q, a dit Bruno Ferrand.`,
    null,
  ],
  [
    "no office of a country that is left out",
    `L'Estranie se réjouit. Q, a dit son ministre de la Pêche, Bruno Ferrand.`,
    null,
  ],
  [
    "whole, where capitals go on in lower case",
    `Q, a dit Odile Castel, patronne du réseau de recherche MARETing qui pilote l'essai.`,
    "patronne du réseau de recherche MARETing",
  ],
  ["without the verb behind it", `Le principal suspect visait Bruno Ferrand. Q, a dit Bruno Ferrand.`, null],
  ["none whose owner is left out", `Le comité se réunit. Q, a promis son président, Bruno Ferrand.`, null],
  ["no newsroom", `Q, a dit Odile Castel, présidente de la ligue à LCI.`, "présidente de la ligue"],
  ["no verb that is a noun too", `Q, juge Odile Castel.`, null],
  ["a judge is one", `Q, a dit Odile Castel, juge au tribunal de Vernoy.`, "juge au tribunal de Vernoy"],
  ["kin with whose", `Q, a dit Odile Castel, fille de Bruno Ferrand.`, "fille de Bruno Ferrand"],
  ["kin without", `Q, a dit sa mère, Odile Castel.`, null],
  ["no plural", `Q, a dit Odile Castel, ministres et députés réunis.`, null],
  ["nothing cut from what it needs", `Q, a dit Odile Castel, membre.`, null],
  ["not where somebody is from", `Q, a dit la Française Odile Castel.`, null],
  ["nothing of another time", `Q, a dit Odile Castel, alors ministre de la Pêche.`, null],
  [
    "nothing of somebody else",
    `Bruno Ferrand, le maire de Vernoy, Odile Castel et Paul Mercier sont venus. Q, a dit Odile Castel.`,
    null,
  ],
  ["no one of several", `Q, a dit une de ses porte-parole, Odile Castel.`, null],
  ["not what words later only seem to mean", `Odile Castel a reçu la presse. Q, a dit la ministre.`, null],
  [
    "not the office within an office",
    `Sont venus Paul Mercier, conseiller d'État auprès du ministre de la Pêche, Odile Castel, et Bruno Ferrand. Q, a dit Odile Castel.`,
    null,
  ],
  [
    "of whom a preposition names with nothing around it",
    `Il s'est plaint auprès du maire de Vernoy, Odile Castel, hier. Q, a dit Odile Castel.`,
    "maire de Vernoy",
  ],
  [
    "not the subject behind what is set in front",
    `Proche d'Odile Castel, la maire de Vernoy a promis une halle. Q, a dit Odile Castel.`,
    null,
  ],
  [
    "not a comma that only parts a clause",
    `Soutien d'Odile Castel, la maire de Vernoy, avait hésité. Q, a dit Odile Castel.`,
    null,
  ],
  [
    "not whom the sentence is about, age and all",
    `Comme le raconte Odile Castel, un pêcheur de 32 ans a reçu une barque. Q, a dit Odile Castel.`,
    null,
  ],
  [
    "not whom the sentence is about",
    `Selon Odile Castel, le gardien du phare a dormi. Q, a dit Odile Castel.`,
    null,
  ],
  ["not an object before another subject", `Après avoir reçu le juge, Odile Castel a dit : Q.`, null],
  [
    "neither of two that speak against each other",
    `Le ministre Paul Mercier est venu. Q, a dit Paul Mercier, ancien ministre.`,
    null,
  ],
  ["not of whom nobody knows who", `Q, a dit son homologue au conseil, Odile Castel.`, null],
  [
    "not what somebody was when",
    `Tout a changé quand la ministre de la Pêche Odile Castel est partie. Q, a dit Odile Castel.`,
    null,
  ],
  [
    "not whom it is told",
    `Q, a dit Odile Castel, la directrice du lieu au Télégramme.`,
    "directrice du lieu",
  ],
  [
    "not the office of whom it goes on to name",
    `Q, a dit Odile Castel, le ministre de la Pêche Paul Mercier.`,
    null,
  ],
  [
    "with whom the office serves",
    `Q, a dit Odile Castel, adjointe de la maire écologiste Anna Brun.`,
    "adjointe de la maire écologiste Anna Brun",
  ],
  [
    "with the whole name of whose kin it is",
    `L'avocate de la famille de Bruno Martin Ferrand, Me Odile Castel, a dit : Q.`,
    "avocate de la famille de Bruno Martin Ferrand",
  ],
  [
    "not with a second person",
    `L'ancien conseiller du port de Lone et sa nouvelle adjointe, Odile Castel, sont venus. Q, a dit Odile Castel.`,
    null,
  ],
  [
    "not what an infinitive tells",
    `Et le Premier ministre d'exclure Odile Castel du vote. Q, a dit Odile Castel.`,
    null,
  ],
  [
    "not of whoever turns to the person",
    `Le gardien au ministre Paul Mercier réclame un phare. Q, a dit Paul Mercier.`,
    null,
  ],
  ["an adjoint of the mayor is one", `Q, a dit Odile Castel, adjointe au maire.`, "adjointe au maire"],
  ["not the occasion", `La halle rouvre dans le cadre de la fête Odile Castel. Q, a dit Odile Castel.`, null],
  [
    "past the letters of where the person works",
    `Q, indique le directeur des lignes côtières SNVB Régions, Paul Mercier.`,
    "directeur des lignes côtières SNVB Régions",
  ],
  [
    "with the name behind an abbreviation",
    `Q, a dit Odile Castel, amie de M. Ferrand. Il pleut.`,
    "amie de M. Ferrand",
  ],
  [
    "without the seat that the person runs for",
    `Q, a dit la candidate à la Maison Blanche Odile Castel.`,
    "candidate à la Maison Blanche",
  ],
  ["not one of several more", `Q, a dit Odile Castel, une autre cliente du café.`, null],
  ["no office of another time", `Q, a dit Odile Castel, maire à l'époque.`, null],
  ["no child of the person", `Odile Castel dort. Q, a dit Castel, la fille d'Odile.`, null],
  [
    "the whole name of a body",
    `Q, a dit Odile Castel, secrétaire générale de Marins sans frontières.`,
    "secrétaire générale de Marins sans frontières",
  ],
];

const english: typeof french = [
  ["an office that opens the sentence", `Mayor Anna Field said Q.`, "Mayor"],
  ["an office by which people are addressed", `On the pier, President Anna Field said Q.`, "President"],
  ["no peerage", `Lord Bruno Field said Q.`, null],
  [
    "all of an office that opens the sentence",
    `Deputy High Court Judge Bruno Field said: Q.`,
    "Deputy High Court Judge",
  ],
  ["not cut behind an owner", `That's Harbour host Odile Marsh said: Q.`, null],
  [
    "not past what somebody did",
    `A spokesman said President Odile Marsh was safe. Q, President Marsh said.`,
    "President",
  ],
  ["with its rank", `Auditor General Sir Bruno Field said: Q.`, "Auditor General"],
  [
    "without the preposition that lists",
    `Some skippers, including eventual winner Odile Marsh, were late. Q, Odile Marsh said.`,
    "eventual winner",
  ],
  ["not a headline", `Harbour singer quarrel splits Trombonist Odile Marsh. Q, Marsh said.`, null],
  [
    "not cut at a circumstance",
    `Odile Marsh, a minister with a ticket and a speech, waited. Q, Odile Marsh said.`,
    null,
  ],
  [
    "not that of whom it goes on to name",
    `We spoke to director Odile Marsh, production designer Bruno Field, and others. Q, Odile Marsh said.`,
    "director",
  ],
  [
    "with the title of whom the office serves",
    `Q, said Odile Marsh, a spokeswoman for Harbour President Bruno Field.`,
    "spokeswoman for Harbour President Bruno Field",
  ],
  [
    "not whom the sentence is about",
    `According to Odile Marsh, a fisherman was seen at sea. Q, Odile Marsh said.`,
    null,
  ],
  [
    "before a peerage, which is part of the name",
    `Former harbour chief Lord Marsh said: Q.`,
    "Former harbour chief",
  ],
  ["after the name", `Q, said Odile Marsh, the mayor of Lone.`, "mayor of Lone"],
  [
    "to the end of the phrase",
    `Q, said Odile Marsh, director of the coastal research institute at Lone.`,
    "director of the coastal research institute at Lone",
  ],
  ["before the name", `Q, said harbour master spokesman Bruno Field.`, "harbour master spokesman"],
  [
    "with all that stands before its noun",
    `Q, said White House press secretary Anna Marsh.`,
    "White House press secretary",
  ],
  ["with the word that says it is over", `Q, said former Lone mayor Odile Marsh.`, "former Lone mayor"],
  ["from the start of a sentence", `Home affairs spokesman Mark Field said: Q.`, "Home affairs spokesman"],
  [
    "without a verb before it",
    `She came to impress Tory spokesman Mark Field. Q, Mark Field said.`,
    "Tory spokesman",
  ],
  [
    "without an owner who is not named",
    `Q, said the agency's former director Bruno Field.`,
    "former director",
  ],
  [
    "with an owner who is",
    `Q, said London's transport commissioner Mark Field.`,
    "London's transport commissioner",
  ],
  ["no day", `Q, said Monday Labour chairman Mark Field.`, "Labour chairman"],
  ["not what a name did", `Lone Rovers fired head coach Mark Field. Q, Mark Field said.`, null],
  ["general and all", `General secretary Mark Field said: Q.`, "General secretary"],
  ["that opens the sentence", `Coach Mark Field said: Q.`, "Coach"],
  ["a title in capitals", `Q, Prime Minister Odile Marsh said.`, "Prime Minister"],
  ["kin without whose", `Q, said his mother, Odile Marsh.`, null],
  ["nothing of another time", `Q, said Odile Marsh, then mayor of Lone.`, null],
];

describe.each([
  ["fr", french, `"${words}"`],
  ["en", english, `"We will reopen the market hall before the end of May"`],
] as const)("the role beside a name, %s", (language, cases, quotation) => {
  test.each(cases)("%s", (_, body, expected) => {
    expect(role(body.replaceAll("Q", quotation), language)).toBe(expected);
  });
});
