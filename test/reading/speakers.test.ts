import { describe, expect, test } from "vitest";
import { slice } from "../../src/domain/span.ts";
import { read } from "../../src/reading/read.ts";
import { documentOf } from "./document-of.ts";
import { labels, said } from "./said.ts";

/** Every text is invented for this test. */
const french: readonly (readonly [what: string, body: string, expected: readonly string[]])[] = [
  [
    "a verb and its subject after the words",
    `"Nous rouvrirons la halle en mai", a promis lundi devant la presse la maire de Vernoy, Odile Castel.`,
    ["Odile Castel"],
  ],
  [
    "letters behind a role, which are the body that it is held at",
    `"Les quais sont prêts pour la crue", a dit Odile Castel, secrétaire fédérale HUD Port, lundi. "Nous attendons le premier bateau", a ajouté la secrétaire fédérale HUD Port.`,
    ["Odile Castel", "Odile Castel"],
  ],
  [
    "a subject before the verb",
    `Le directeur du port Bruno Ferrand a assuré que "les quais seront prêts avant l'été".`,
    ["Bruno Ferrand"],
  ],
  [
    "a pronoun, by who spoke last",
    `"Les quais sont prêts", a déclaré Bruno Ferrand. "Nous attendons le premier bateau", a-t-il ajouté.`,
    ["Bruno Ferrand", "Bruno Ferrand"],
  ],
  [
    "a pronoun, by gender",
    `Odile Castel a reçu Bruno Ferrand mardi. "Nous avons trouvé un accord sur le quai", a-t-elle expliqué.`,
    ["Odile Castel"],
  ],
  [
    "selon, with a pronoun",
    `Odile Castel a présenté le budget. Selon elle, la ville "ne peut plus attendre pour réparer la digue".`,
    ["Odile Castel"],
  ],
  [
    "another name for an office",
    `Le président Paul Mercier a reçu les élus. "Il faut aller vite pour les habitants", a déclaré le chef de l'État.`,
    ["Paul Mercier"],
  ],
  [
    "a role told in apposition, used later",
    `Irène Valmont, chercheuse à l'institut océanique, a plongé deux fois. "Le récif se porte bien cette année", se réjouit la chercheuse.`,
    ["Irène Valmont"],
  ],
  [
    "a quotation that goes on",
    `"La salle sera chauffée dès lundi", a dit Odile Castel. "Nous avons commandé le bois."`,
    ["Odile Castel", "Odile Castel"],
  ],
  [
    "a gerund after the verb",
    `"La fête aura lieu", a annoncé Odile Castel, saluant "un travail remarquable des bénévoles".`,
    ["Odile Castel", "Odile Castel"],
  ],
  [
    "a medium between verb and name",
    `"On manque de bras pour la récolte", a expliqué à Ouest-Matin Bruno Ferrand.`,
    ["Bruno Ferrand"],
  ],
  [
    "an aside inside the marks",
    `"On attend la pluie depuis avril, soupire Bruno Ferrand. Si elle ne vient pas, la récolte sera perdue pour tout le monde."`,
    ["Bruno Ferrand"],
  ],
  [
    "a role that nobody bears is shown as it stands",
    `"J'ai entendu un grand bruit vers minuit", raconte un promeneur.`,
    ["«un promeneur»"],
  ],
  [
    "titles and nicknames are nobody's words",
    `Le film "La Rivière haute" sortira mercredi. Le quartier surnommé "Petite Venise" sera fermé.`,
    ["-", "-"],
  ],
  [
    "a subject before a clause between commas",
    `Odile Castel, qui a longtemps soutenu Paul Mercier, a salué "une belle victoire pour le port".`,
    ["Odile Castel"],
  ],
  [
    "qui after a title and a name",
    `"C'est peu", dénonce l'ancienne ministre Odile Castel, qui précise : "nous attendons des actes sur le littoral".`,
    ["Odile Castel", "Odile Castel"],
  ],
  [
    "ce dernier",
    `"Le phare sera rallumé", assure Paul Mercier. "Nous avons trouvé une ampoule", confie ce dernier à la presse.`,
    ["Paul Mercier", "Paul Mercier"],
  ],
  [
    "a surname with d' in it",
    `"Je reste au village", a dit le maire Valéry Ferrand d'Orsan.`,
    ["Valéry Ferrand d'Orsan"],
  ],
  [
    "a given name that is told of as somebody new",
    `Son directeur de campagne, Bruno Ferrand, a parlé. "Nous sommes là pour la maire", expliquait plus tôt Bruno, un costaud venu du port.`,
    ["Bruno"],
  ],
  [
    "a surname without what is written together with it",
    `"Rien ne presse", a écrit Youssef al-Ramani, un diplomate. "Les liens sont anciens", avait souligné M. Ramani.`,
    ["Youssef al-Ramani", "Youssef al-Ramani"],
  ],
  ["the name of an offence", `Il a été mis en examen pour "vol en réunion".`, ["-"]],
];

const english: typeof french = [
  [
    "a peerage is part of a surname alone",
    `Former harbour chief Lord Marsh said the report was thin. "One has to remember what the plan was for," Lord Marsh said.`,
    ["Lord Marsh"],
  ],
  [
    "a surname that is a trade",
    `"The mast will hold for years to come," added Anna Baker, with a sniff.`,
    ["Anna Baker"],
  ],
  [
    "a name before the verb",
    `"We will reopen the hall in May," Odile Marsh, the mayor of Lone, said on Monday.`,
    ["Odile Marsh"],
  ],
  [
    "a verb before the name",
    `"The docks are ready for the summer," said harbour master Bruno Field.`,
    ["Bruno Field"],
  ],
  [
    "a pronoun",
    `Odile Marsh met the fishermen. "We found an agreement on the docks," she said.`,
    ["Odile Marsh"],
  ],
  [
    "according to",
    `The town "can no longer wait to mend the wall", according to Odile Marsh.`,
    ["Odile Marsh"],
  ],
  ["a colon", `Bruno Field told reporters: "We have waited long enough for this."`, ["Bruno Field"]],
  [
    "paragraphs that open again",
    `Bruno Field said: "We have waited long enough.\n\n"Now the work begins for all of us."`,
    ["Bruno Field", "Bruno Field"],
  ],
  [
    "an acronym is no person",
    `The Harbour Users Association (HUA) warned of delays. "Nobody has told us anything yet," the HUA said.`,
    ["Harbour Users Association"],
  ],
];

describe("a heading in capitals that the text runs into", () => {
  test.each([
    [
      "is no part of the name behind it",
      "fr",
      `Le festin a fait du bruit dans le port. FERRAND REFUSE TOUTE QUERELLE Ferrand, le patron du bac, donne sa version. "Je lui ai seulement dit que la barque prenait l'eau", assure-t-il.`,
      ["Ferrand"],
    ],
    [
      "names nobody",
      "fr",
      `Le bac reste à quai. UNE DIGUE SOUS LA MENACE DES VAGUES Sur le port, Odile Castel attend. "Nous rouvrirons la halle en mai", dit-elle.`,
      ["Odile Castel"],
    ],
    [
      "in English",
      "en",
      `The ferry stays in port. MARSH WILL NOT LEAVE THE HARBOUR Odile Marsh gave her version. "We will reopen the hall in May," she said.`,
      ["Odile Marsh"],
    ],
    [
      "is not what letters of a body are",
      "en",
      `Talks went on. "We will reopen the hall in May," said HUA NTP Rail chief Odile Marsh.`,
      ["Odile Marsh"],
    ],
  ])("%s", (_, language, body, expected) => expect(said(body, language)).toEqual(expected));
});

describe("who says it, in French", () => {
  test.each(french)("%s", (_, body, expected) => expect(said(body, "fr")).toEqual(expected));
});

describe("who says it, in English", () => {
  test.each(english)("%s", (_, body, expected) => expect(said(body, "en")).toEqual(expected));
});

describe("a headline", () => {
  const title = `"Nous sommes prêts pour la crue": l'ingénieure en chef de la digue`;
  const body = `La digue sera finie à temps, a dit l'ingénieure en chef Irène Valmont aux habitants. Elle a remercié les ouvriers.`;

  test("a role in the title is the one person of the body whom it fits", () => {
    expect(said(body, "fr", { title })).toEqual(["Irène Valmont"]);
  });

  test("words of the title that the body quotes are the same speaker's", () => {
    expect(
      said(
        `La crue approche. "Nous sommes prêts pour la crue et pour la suite", affirme Irène Valmont.`,
        "fr",
        { title: `"Nous sommes prêts pour la crue"` },
      ),
    ).toEqual(["Irène Valmont", "Irène Valmont"]);
  });
});

describe("speakers", () => {
  const document = documentOf({
    body: `Le ministre de la Mer Bruno Ferrand a visité le port. "Les quais sont prêts", a déclaré M. Ferrand. Le ministre a promis "un nouveau phare pour le cap".`,
  });
  const reading = read(document);

  test("one person under several names, with the role and where each mention stands", () => {
    expect(reading.speakers).toHaveLength(1);
    expect(reading.speakers[0]).toMatchObject({
      kind: "person",
      name: "Bruno Ferrand",
      role: "ministre de la Mer",
      aliases: expect.arrayContaining(["Ferrand"]),
    });
    expect(reading.speakers[0]?.mentions.map((span) => slice(document.text, span))).toEqual([
      "Le ministre de la Mer Bruno Ferrand",
      "M. Ferrand",
      "Le ministre",
    ]);
    expect(labels(document, reading)).toEqual(["Bruno Ferrand", "Bruno Ferrand"]);
  });

  test("a language that is only half known names nobody without reserve", () => {
    const german = documentOf({
      body: `„Wir haben lange auf diesen Tag gewartet“, sagte Bürgermeisterin Anna Brandt am Montag.`,
      language: "de",
    });
    const { quotes } = read(german);
    expect(quotes).toHaveLength(1);
    expect(quotes[0]?.attribution.tier).not.toBe("named");
  });

  test("in an unknown language marks are found and nobody is named", () => {
    const unknown = documentOf({
      body: `„Čekali jsme na to dlouho“, řekla starostka Anna Brandová v pondělí.`,
      language: "cs",
    });
    expect(read(unknown).quotes.map((quote) => quote.attribution.tier)).toEqual(["unknown"]);
  });
});
