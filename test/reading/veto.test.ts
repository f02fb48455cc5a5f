import { describe, expect, test } from "vitest";
import { read } from "../../src/reading/read.ts";
import { documentOf } from "./document-of.ts";

/** Who is named without reserve for each quotation, or `null`. */
function named(body: string, language = "fr"): readonly (string | null)[] {
  const { quotes, speakers } = read(documentOf({ body, language }));
  return quotes.map(({ attribution }) =>
    attribution.tier === "named" ? (speakers[attribution.speaker]?.name ?? null) : null,
  );
}

/** Every text is invented for this test. In each the last quotation is the one that matters. */
describe("nobody stands without reserve", () => {
  test.each([
    [
      "for words that speak of the person by name",
      `Paul Mercier a reçu les élus du port. "Je n'imaginais pas que M. Mercier puisse revenir sur sa parole donnée", a-t-il lâché.`,
    ],
    [
      "for words that a sentence of the narrator's goes on around",
      `"Nous rouvrirons la halle au mois de mai", a promis Odile Castel. Le marché doit "accueillir plus de deux cents étals couverts" au printemps.`,
    ],
    [
      "where somebody else was the subject, blocks after the name",
      `Odile Castel dirige le port depuis dix ans.\n\nUne pêcheuse de Vernoy a poussé la porte du bureau. La pêcheuse attendait depuis l'aube.\n\nLe hall était vide.\n\n"Les quais sont trop étroits pour nos bateaux", a-t-elle lancé.`,
    ],
    [
      "behind a source in whose sentence somebody else is the subject",
      `Selon Odile Castel, Paul Mercier l'avait prévenue qu'il "quitterait le conseil avant la fin du printemps".`,
    ],
    [
      "as the subject of an infinitive",
      `"Pour être franc avec vous, je ne suis pas encore prêt" à soutenir Odile Castel.`,
    ],
    [
      "as the subject of a subordinate clause",
      `Paul Mercier a souri au moment où Odile Castel lui a rappelé que le port était fermé : "On verra bien qui ouvrira la halle."`,
    ],
    [
      "where a second name is glued to the first",
      `"Les quais seront rouverts avant la fin de l'été", a promis Odile Castel Bruno Ferrand.`,
    ],
    [
      "by a single word that nothing tells to be a person's",
      `"Les quais seront rouverts avant la fin de l'été", a promis Vernoy.`,
    ],
    [
      "for words that go on, by the name of whoever did something by the way",
      `Bruno Ferrand a dit que la question était ouverte. "Il faudra sans doute un concours", à la suite du projet annoncé par Paul Mercier. "La halle a toujours été trop basse pour les camions", a-t-il poursuivi.`,
    ],
    [
      "of whom it is only supposed that they do something",
      `Bruno Ferrand, analyste du port, attend la suite. Mais si Paul Mercier choisit la manière forte, "les dommages pourraient être très importants ici", ajoute-t-il.`,
    ],
    [
      "for words that a paper holds",
      `Bruno Ferrand a quitté la scène. "Cet incident a fait deux blessés parmi les pêcheurs du port", est-il encore indiqué dans le communiqué.`,
    ],
    [
      "for what others call the person",
      `Bruno Ferrand vit à Vernoy. Bruno Ferrand y est d'ailleurs présenté comme un "gardien du phare et de ses secrets".`,
    ],
    [
      "for what the teller does not vouch for",
      `Bruno Ferrand a reçu ses proches. Bruno Ferrand aurait dit qu'il "ne reviendrait jamais dans ce vieux port".`,
    ],
    [
      "for words that are yet to be sung",
      `"Tant de vent depuis la marée, même le fond de l'eau est vide", devrait chanter Bruno Ferrand.`,
    ],
    [
      "by a description in whose sentence the person is named by the way",
      `L'ancien maire Bruno Ferrand vit à Vernoy. Revenant sur les propos de Bruno Ferrand, l'ancien maire répond qu'il n'a "aucun souci avec lui ni avec les siens".`,
    ],
    [
      "for a noun that a verb is written like",
      `Odile Castel a hérité du poste pour "évidemment faire la campagne de la vieille mairie".`,
    ],
    [
      "as one of many who are named by the way",
      `Ces élus - une dizaine de maires ou le sénateur Bruno Ferrand - réclament enfin un soutien "massif et durable aux petites halles du littoral".`,
    ],
    [
      "by two capitals that nothing tells to be a person's name",
      `"Les quais seront rouverts avant l'été", a promis Calo Nickel.`,
    ],
    [
      "by the name of a firm behind what its head is",
      `Le patron d'une filiale du géant minier Calo Nickel est venu. "Les quais seront rouverts avant l'été", a promis Calo Nickel.`,
    ],
    [
      "by a name of which a noun for somebody is a part",
      `Elle avait gagné la première édition de la Star Fabrique. "Les quais seront rouverts avant l'été", a-t-elle promis.`,
    ],
    [
      "by the house where somebody works",
      `"Les quais seront rouverts avant l'été", avertit la place Vernoy.`,
    ],
    [
      "by the name of somebody whose family speaks",
      `Odile Castel est morte il y a dix ans. Le clan Castel a réagi : "Ce film reprend de vieilles histoires que personne ne croit."`,
    ],
    [
      "for words of whose mother speaks",
      `Odile Castel, une jeune femme de 19 ans, est morte en mai. "Personne n'a pris le temps de soigner ma fille", raconte la mère de la jeune femme.`,
    ],
    [
      "for words of whose father speaks, by the given name",
      `Odile Castel est morte en mai. "Personne n'a pris le temps de soigner ma fille", raconte le père d'Odile.`,
    ],
    [
      "for words of whose sons speak",
      `"Ce langage est blessant et dangereux pour tous les nôtres", dénoncent les deux fils du prince Charles.`,
    ],
    [
      "for words of whose spokesman speaks",
      `Le porte-parole de la chancelière allemande Odile Castel dénonce "une attaque révoltante contre tous les ports".`,
    ],
    [
      "for what somebody else says of the person",
      `Paul Mercier a estimé qu'Odile Castel formulait des "promesses que personne ne pourra jamais tenir".`,
    ],
    [
      "for words of whose widow speaks",
      `Le chanteur Paul Mercier est mort. "Il est parti sans souffrir et dans son sommeil", raconte la veuve du chanteur Paul Mercier.`,
    ],
    [
      "by words for anybody, where no name gives any words to the person",
      `Bruno Ferrand s'est caché chez un habitant de Lone. "La seule chose qu'il me dit, c'est : tire-moi de là", a décrit cet homme.`,
    ],
    [
      "for the words of an account",
      `Le port a grondé contre Bruno Ferrand. "Partager une photo des quais peut lancer un débat", a écrit le compte @VernoyPort sur son profil.`,
    ],
    [
      "for what goes on from words that speak of the person",
      `Bruno Ferrand est toujours populaire. "Ferrand, il serait temps de quitter le port", a lancé à Radio Vernoy "une étoile montante du conseil". "Il suffit de voir qui passe dans son bureau", a-t-il ajouté.`,
    ],
    [
      "for one of many in a row",
      `Odile Castel, Bruno Ferrand, Paul Mercier, Louis Castel, en plus de la doyenne, portaient peu la mise en scène dans leur coeur : "On avait l'impression de danser dans une fontaine."`,
    ],
  ])("%s", (_, body) => {
    expect(named(body).at(-1)).toBe(null);
  });

  test("for words in a heading that the person has from somebody else", () => {
    const { quotes } = read(
      documentOf({
        body: `Le port est fermé depuis hier.\n\n"Je pense que vous l'avez eue"\n\nOdile Castel répond sans détour : "Le médecin du port a appelé ma sœur et il lui a dit : 'Je pense que vous l'avez eue', et voilà tout."`,
        language: "fr",
      }),
    );
    expect(quotes[0]?.attribution.tier).not.toBe("named");
  });
});

describe("a name stands without reserve", () => {
  test.each([
    [
      "where a verb gives it the words",
      `"Les quais seront rouverts avant l'été", a promis Odile Castel.`,
      "Odile Castel",
    ],
    [
      "past a region",
      `"Les quais seront rouverts avant l'été", a promis la présidente des Hauts-de-France Odile Castel.`,
      "Odile Castel",
    ],
    [
      "who goes on, told by an infinitive",
      `"Les quais seront rouverts avant l'été", a promis Odile Castel, avant d'ajouter : "La halle attendra."`,
      "Odile Castel",
    ],
    [
      "behind a colon, far from the verb, in a clause of its own",
      `Paul Mercier comprend la colère d'Odile Castel, qui a lancé hier soir en plein conseil du port : "Les quais seront rouverts avant l'été."`,
      "Odile Castel",
    ],
    [
      "in a clause beside another one",
      `Paul Mercier se tait, tandis que la ministre Odile Castel a souligné que le port avait "perdu la moitié de ses bateaux".`,
      "Odile Castel",
    ],
    [
      "that is the subject of a reflexive verb",
      `Odile Castel s'est aussi félicitée d'une "très bonne nouvelle pour tous les marins du port".`,
      "Odile Castel",
    ],
    [
      "that a particle seems to open",
      `"Les quais seront rouverts avant l'été", a promis Ben Ferrand.`,
      "Ben Ferrand",
    ],
    [
      "past a party",
      `"Les quais seront rouverts avant l'été", a promis le député LREM Bruno Ferrand.`,
      "Bruno Ferrand",
    ],
    [
      "without what begins the next sentence",
      `"Les quais seront rouverts avant l'été", a promis Odile Castel Alors que la pluie tombe, le port attend.`,
      "Odile Castel",
    ],
  ])("%s", (_, body, name) => {
    expect(new Set(named(body))).toEqual(new Set([name]));
  });

  test.each([
    [
      "a source",
      `Voici les paris d'Odile Castel Selon la radio, Odile Castel a dit : "Nous rouvrirons la halle."`,
      "Odile Castel",
    ],
    [
      "the letters of a party",
      `"Nous rouvrirons la halle au printemps", a dit le député UDZ Nivern Ferrand.`,
      "Nivern Ferrand",
    ],
    [
      "the paper that it stands in",
      `"Ce sera un désordre complet", insiste dans les colonnes de Marianne Bruno Ferrand.`,
      "Bruno Ferrand",
    ],
    [
      "a slip of the pen",
      `"Nous rouvrirons la halle au printemps", a dit Thibaut Ferrand de de Vernoy.`,
      "Thibaut Ferrand",
    ],
    [
      "where somebody works",
      `"Nous rouvrirons la halle au printemps", a dit Thibaut Ferrand de l'Estran.`,
      "Thibaut Ferrand",
    ],
  ])("and without %s", (_, body, name) => {
    const { speakers } = read(documentOf({ body, language: "fr" }));
    expect(speakers.map((speaker) => speaker.name)).toEqual([name]);
  });

  test("and an address tells nothing of how a name is written", () => {
    const body = `https://exemple.test/quand-nivernan-parle.html\n\nLe port de Nivernan dort. Nivernan a ouvert la halle : "On verra bien si elle tient jusqu'au printemps."`;
    const { speakers } = read(documentOf({ body, language: "fr" }));
    expect(speakers.map(({ name }) => name)).toEqual(["Nivernan"]);
  });

  test("nor for a term in a heading", () => {
    const { quotes } = read(
      documentOf({
        title: `Vernoy approuve le premier jeu de "pêche numérique"`,
        body: `Les autorités ont approuvé le premier jeu, nouvel exemple du recours aux "pêches numériques".\n\nLe port "donne un exemple important de la croissance du domaine de la pêche numérique", a dit Odile Castel, une responsable du port.`,
        language: "fr",
      }),
    );
    const tiers = quotes.map(({ attribution }) => attribution.tier);
    expect(tiers[0]).not.toBe("named");
    expect(tiers.at(-1)).toBe("named");
  });

  test("nor in a heading that goes on with another matter", () => {
    const { quotes } = read(
      documentOf({
        title: `"Aux ordres de personne", Castel va recevoir Ferrand`,
        body: `Odile Castel va recevoir Bruno Ferrand jeudi à Vernoy.`,
        language: "fr",
      }),
    );
    expect(quotes.map(({ attribution }) => attribution.tier)).not.toContain("named");
  });

  test("but not one that only says whose", () => {
    const body = `"The band was not always in tune on those evenings," said Marsh trombonist Anna Quill. Odile Marsh had led it.`;
    expect(named(body, "en")).not.toContain("Odile Marsh");
  });

  test("nor in a heading that echoes words which are vetoed below", () => {
    const { quotes } = read(
      documentOf({
        title: `"Je ne suis pas encore prêt" : le port attend`,
        body: `"Pour être franc avec vous, je ne suis pas encore prêt" à soutenir Odile Castel.`,
        language: "fr",
      }),
    );
    expect(quotes.map(({ attribution }) => attribution.tier)).not.toContain("named");
  });

  test("nor half of one around a nickname", () => {
    const body = `Antonio "Red" Marsh, chairman of the harbour board, said: "We will open the docks again before summer."`;
    expect(named(body, "en")).not.toContain("Antonio");
  });

  test("nor a city, whoever is described beside it", () => {
    const body = `A New York, le chef de la police, un géant, a dit que "personne ne pouvait justifier ce qui s'était passé hier".`;
    expect(named(body)).toEqual([null]);
  });

  test("nor that of a relative whose name holds it", () => {
    const body = `Odile Castel, 55 ans, a grandi chez Bruno et Odile Marie Castel. "Le phare était notre seule maison", écrit Mme Castel.`;
    expect(named(body)).not.toContain("Odile Marie Castel");
  });

  test("nor a second one glued to it", () => {
    const body = `She met Foreign Secretary Oscar Johnson Marc Quill. "We will open the docks again before summer," Oscar Johnson said.`;
    expect(named(body, "en")).toEqual([null]);
  });

  test.each([
    `A spokesman for President Odile Marsh said "we will not open the docks again before summer".`,
    `"We will open the docks again before summer," said the spokesman of Lone Prime Minister Odile Marsh.`,
    `"He died without any pain in his own house," said the widow of singer Paul Field.`,
    `Anna Marsh, a young woman, died in May. "Nobody took any time for my daughter," said the mother of the young woman.`,
  ])("nor that of somebody whom the speaker is described by: %s", (body) => {
    expect(named(body, "en")).toEqual([null]);
  });

  test("nor whoever a spokesman speaks of", () => {
    const body = `A spokesman said President Odile Marsh was safe. "We cannot discuss who was responsible for it," said the spokesman.`;
    expect(named(body, "en")).toEqual([null]);
  });

  test("but she who speaks in a clause behind a preposition", () => {
    const body = `Anna Quill says Paul Field called her after she wrote about it and says she wants "people to know that nobody was there".`;
    expect(named(body, "en")).not.toContain("Paul Field");
  });

  test("nor a verb that opens a question", () => {
    const body = `Will Acme pay for the docks? "We will open the docks again before summer," Acme said.`;
    expect(named(body, "en")).toEqual([null]);
  });

  test("and a surname alone vouches for the whole name", () => {
    const body = `Calo Nivernan reçoit dans son bureau. "Les quais seront rouverts avant l'été", a promis Calo Nivernan. "On verra", a ajouté Nivernan.`;
    expect(named(body)[0]).toBe("Calo Nivernan");
  });

  test("without the radio that somebody works for", () => {
    const body = `"La houle va grossir avant la fin de la nuit", a dit Odile Castel de Radio Vernoy, climatologue.`;
    expect(named(body)).toEqual(["Odile Castel"]);
  });

  test("and ends before where somebody works", () => {
    const body = `"The docks will open again before the end of summer," said Anna Marsh of the Lone Institute.`;
    expect(named(body, "en")).toEqual(["Anna Marsh"]);
  });
});
