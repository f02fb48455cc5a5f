import { describe, expect, test } from "vitest";
import { said } from "./said.ts";

/** Who is meant, by what the discourse tells. Every text is invented for this test. */
const french: readonly (readonly [what: string, body: string, expected: readonly string[]])[] = [
  [
    "whoever is named after a pronoun in its sentence is somebody else",
    `Bruno Ferrand a reçu Paul Mercier à la mairie. Il a estimé que Paul Mercier était "un adversaire loyal et courtois".`,
    ["Bruno Ferrand"],
  ],
  [
    "a list that one preposition governs leaves the subject to another",
    `Hugo Lambert demande un geste. Dans une lettre adressée à Paul Mercier, Bruno Ferrand et Louis Castel, il réclame une réponse. "Ils liront bien la carte jusqu'au bout", explique-t-il.`,
    ["Hugo Lambert"],
  ],
  [
    "the one who asks leaves the word to the other",
    `Odile Castel était l'invitée du matin. Interrogée par Irène Valmont, elle a tenu à préciser les faits. "Nous n'avons rien caché aux habitants", a-t-elle assuré.`,
    ["Odile Castel"],
  ],
  [
    "a paper yields to whoever it quotes",
    `Odile Castel est rentrée mardi. Elle avait ajouté, d'après le magazine : "Cette ville me manque depuis dix ans déjà".`,
    ["Odile Castel"],
  ],
  [
    "what opens the sentence holds for all of it",
    `"Le budget tient la route", a déclaré Bruno Ferrand. Selon lui, le rapport de la cour confirme "les efforts de toute une équipe".`,
    ["Bruno Ferrand", "Bruno Ferrand"],
  ],
  [
    "the agent of a participle",
    `Le projet, décrit par Odile Castel comme "une chance pour toute la vallée", sera voté lundi.`,
    ["Odile Castel"],
  ],
  [
    "the auxiliary of one verb serves the next",
    `La réforme a été critiquée lundi par Odile Castel, qui a demandé un débat et dénoncé "une méthode brutale et inutile".`,
    ["Odile Castel"],
  ],
  [
    "a verb inserted between commas has its subject after it",
    `La liste, précise Bruno Ferrand, est ouverte à "tous ceux qui aiment cette ville et ses quais".`,
    ["Bruno Ferrand"],
  ],
  [
    "whoever tells of it, rather than the one told of",
    `"Le texte est prêt", a souligné Bruno Ferrand, précisant que le conseil entendait "jouer tout son rôle dans cette affaire".`,
    ["Bruno Ferrand", "Bruno Ferrand"],
  ],
  [
    "the adjective tells the gender of an epicene noun",
    `Odile Castel et Bruno Ferrand ont visité le port. "J'ai grandi ici, au bord de l'eau", a confié l'ancienne ministre.`,
    ["Odile Castel"],
  ],
  [
    "a portfolio goes on after « et »",
    `"Les filets sont vides depuis trois hivers", a noté la ministre de la Pêche et des Forêts, Odile Castel.`,
    ["Odile Castel"],
  ],
  [
    "a portfolio between two groups",
    `"Le train s'arrêtera partout", a promis le secrétaire d'Etat chargé des liens entre les villes et les campagnes, Louis Castel, lundi.`,
    ["Louis Castel"],
  ],
  [
    "whoever comes with a minister does not hold the office",
    `Le ministre de la Pêche et Odile Castel ont dîné au port. "Nous avons mangé du merlan et du riz", a raconté le ministre.`,
    ["«le ministre»"],
  ],
  [
    "the number of a university is nobody's name",
    `Un étudiant à l'université Lyon 2 a écrit hier. "Mon vélo est resté sous la neige", écrit-il.`,
    ["«Un étudiant à l'université Lyon 2»"],
  ],
  [
    "one of them is not the one who spoke before",
    `"Le phare sera repeint en mai", a prévenu Bruno Ferrand. Des peintres sont sur place. "On attend encore les échelles", souffle l'un d'eux.`,
    ["Bruno Ferrand", "«l'un d'eux»"],
  ],
  [
    "a reflexive pronoun is no verb of saying",
    `Pendant que les barques du syndicat s'abîment, Louis Castel a invité les pêcheurs à se "serrer autour du même poêle".`,
    ["Louis Castel"],
  ],
  [
    "an honorific goes with a particle",
    `Odile de Valmont plaide à Lille. "Le dossier tient dans une boîte à chaussures", a estimé Me de Valmont.`,
    ["Odile de Valmont"],
  ],
  [
    "when it is repeated is not who repeats it",
    `Louis Castel était à Lyon. "Le pont ouvrira avant les foins", répète une nouvelle fois Louis Castel.`,
    ["Louis Castel"],
  ],
  [
    "a band may have a stroke in its name",
    `"La tournée passera par les îles", a indiqué AB/CD. Les billets seront vendus en mai.`,
    ["AB/CD"],
  ],
  [
    "a name ends where a full stop is missing",
    `Les joueurs attendent devant le Stade de Lyon Ils réclament "une pelouse sans cailloux ni taupes".`,
    ["«Les joueurs»"],
  ],
  [
    "a star may be a man",
    `La star du vélo Bruno Ferrand a parlé. "J'avais vingt ans quand tout a commencé", dit-il.`,
    ["Bruno Ferrand"],
  ],
  [
    "a title with a capital is no name",
    `Paul Mercier a quitté la salle à midi. "Nous allons reprendre les discussions demain", a expliqué l'ancien Premier ministre.`,
    ["Paul Mercier"],
  ],
  [
    "a description set in front is nobody else",
    `Mère de trois enfants, Odile Castel a pris la parole. "Il faut protéger nos écoles", a-t-elle déclaré.`,
    ["Odile Castel"],
  ],
  [
    "one of several, later named by what they are",
    `La revue a contacté Bruno Ferrand, l'un des scénaristes. "Travailler sur ce film fut une période intense", confie le scénariste.`,
    ["Bruno Ferrand"],
  ],
  [
    "words without a verb go on from whoever has the floor",
    `"Je respecte leur choix et je comprends leur colère", assure Odile Castel. La rencontre semble encore loin. "Le moment n'est pas venu pour moi."`,
    ["Odile Castel", "Odile Castel"],
  ],
];

const english: readonly (readonly [what: string, body: string, expected: readonly string[]])[] = [
  [
    "whoever gave the paper out",
    `Henry Gelow, the singer's manager, released a statement saying "this is a great loss for the whole town".`,
    ["Henry Gelow"],
  ],
  [
    "whose paper it is",
    `According to a statement released by Anna Brun, the material will be "moved to a safer place this year".`,
    ["Anna Brun"],
  ],
  [
    "a description between commas is not the subject",
    `Jacob Bailey, health spokesman for the Harbour Party, which found the figures, said they were "astonishing for a town this small".`,
    ["Jacob Bailey"],
  ],
  [
    "what an office is for is no part of the name",
    `British Secretary of State for Defence Dean Browning said: "This is dreadful and shocking news for us all."`,
    ["Dean Browning"],
  ],
  [
    "a name after an abbreviated rank",
    `"The boat went down in minutes," said Maj. Scott Landon, who led the search.`,
    ["Scott Landon"],
  ],
  [
    "the one who is quoted by a paper",
    `"We have no idea what this is about," the local website quoted Margaret Simmons, the editor, as saying.`,
    ["Margaret Simmons"],
  ],
  [
    "a sentence in marks before the one that tells who spoke",
    `The bridge will stay. "Long live the harbour!" Margaret Simmons, the editor of the paper, wrote on Monday.`,
    ["Margaret Simmons"],
  ],
  [
    "a possessor is not the subject",
    `Minna Moore, a senior adviser to the council, called Mr. Brun's remarks on Saturday "a true wake-up call for us all".`,
    ["Minna Moore"],
  ],
  [
    "a teller before a clause of others",
    `Mr. Reeve said he thought that the council was tired and that the harbour board had made a "deal with the devil himself".`,
    ["Reeve"],
  ],
  [
    "adjectives before a rank",
    `"He is the only one who can do it," retired general Lloyd Newton said.`,
    ["Lloyd Newton"],
  ],
  [
    "words of somebody's",
    `The study took two years. In Dr. Shaw's words, "could this be the moment when we understand it?"`,
    ["Shaw"],
  ],
];

describe("the discourse tells who is meant, in French", () => {
  test.each(french)("%s", (_, body, expected) => {
    expect(said(body, "fr")).toEqual(expected);
  });
});

describe("the discourse tells who is meant, in English", () => {
  test.each(english)("%s", (_, body, expected) => {
    expect(said(body, "en")).toEqual(expected);
  });
});

describe("headlines in title case", () => {
  test("their capitals make no names", () => {
    const title = "Student Drowns After Boat She Bought Online Breaks";
    const body = `The mother of a student who bought a boat online has described how it was "breaking up from within" on the lake. Her daughter went out on Monday. "The boat was old," her mother, Fiona, said.`;
    expect(said(body, "en", { title })).toEqual(["«The mother of a student»", "Fiona"]);
  });

  test("names that the text knows stay names", () => {
    const title = "Anna Brun Opens New Harbour Bridge";
    const body = `The bridge is open. "It took us nine years," Brun said.`;
    expect(said(body, "en", { title })).toEqual(["Anna Brun"]);
  });
});

describe("what is no speech", () => {
  test.each([
    [
      "the name of an offence",
      `Louis Castel a été mis en examen pour "homicide involontaire" et "recel de biens volés", a indiqué le parquet.`,
    ],
    [
      "a work with its year",
      `Le festival montrera "Les Bicoques, vos voisines" (1973), a annoncé Odile Castel.`,
    ],
    [
      "a noun in marks that is the subject",
      `Le "plan de relance portuaire" annoncé fin juillet sera dévoilé lundi.`,
    ],
  ])("%s", (_, body) => {
    expect(said(body, "fr").every((label) => label === "-")).toBe(true);
  });
});
