import { expect, test } from "vitest";
import { said } from "./said.ts";

/** Every text is invented for this test. Somebody without a name holds the floor as much as somebody who is named. */
const french: readonly (readonly [body: string, expected: readonly string[]])[] = [
  [
    `Paul Vernay a été interpellé mardi. « Je n'ai rien vu venir, c'était un bon voisin », raconte une riveraine. « Il disait toujours bonjour », ajoute-t-elle.`,
    ["«une riveraine»", "«une riveraine»"],
  ],
  [
    `Paul Vernay a été battu dimanche. « J'ai pris trois coups et je suis tombé », a expliqué l'ex-boxeur de 40 ans.`,
    ["Paul Vernay"],
  ],
  [
    `Le pompiste assure que « la cuve était pleine à minuit ». Paul Vernay n'a pas réagi. « On m'a volé trois fois », a-t-il ajouté.`,
    ["«Le pompiste»", "Paul Vernay"],
  ],
  [
    `Paul Vernay est resté muet. La mère de la victime a confié : « Je veux la vérité sur ce qui s'est passé ». « Mon fils me manque », a-t-elle soufflé.`,
    ["«La mère de la victime»", "«La mère de la victime»"],
  ],
  [
    `Paul Vernay a gagné. « C'est le plus beau jour de ma vie », a lancé celui qui avait tout perdu l'an dernier.`,
    ["Paul Vernay"],
  ],
  [
    `« Je demande pardon à tout le monde », a déclaré l'accusé devant la cour. « Je n'ai pas dormi depuis », a-t-il dit en regardant Paul Vernay.`,
    ["«l'accusé»", "«l'accusé»"],
  ],
  [`Une internaute s'étonne : « Pourquoi personne ne parle de cette rivière ? »`, ["«Une internaute»"]],
  [
    `Le quinquagénaire a raconté sa nuit. « J'ai nagé jusqu'à l'aube sans voir la côte », dit-il.`,
    ["«Le quinquagénaire»"],
  ],
  [
    `Un cuisinier de la cantine, qui a requis l'anonymat, dénonce « des conditions de travail indignes ».`,
    ["«Un cuisinier de la cantine»"],
  ],
  [
    `« Le toit s'est envolé d'un coup », témoigne un habitué du marché. Anna Brun, elle, n'a rien entendu. « Tout tremblait », poursuit-il.`,
    ["«un habitué du marché»", "«un habitué du marché»"],
  ],
  [
    `Paul Vernay a rencontré un apiculteur de la vallée. « Mes ruches sont vides depuis avril », lui a confié ce dernier.`,
    ["«un apiculteur de la vallée»"],
  ],
  [
    `Le nageur Paul Vernay a quitté le bassin. Son entraîneur ne cache pas sa joie : « Il a été exceptionnel toute la semaine ».`,
    ["«Son entraîneur»"],
  ],
  [`« J'étais à la boulangerie quand le mur est tombé », explique Monique, une retraitée.`, ["Monique"]],
  [
    `Un jeune homme a été blessé. Son père, présent sur place, s'indigne : « Personne n'est venu nous aider ».`,
    ["«Son père»"],
  ],
  [`L'un des serveurs raconte : « Il a payé sa tournée et il est parti ».`, ["«L'un des serveurs»"]],
  [`« Nous avons peur pour nos enfants », souffle cette mère de famille.`, ["«cette mère de famille»"]],
  [`« On n'a jamais vu ça ici », s'exclame un vieux loup de mer.`, ["«un vieux loup de mer»"]],
  [
    `« Nous irons jusqu'au bout », martèlent les grévistes. « Rien ne nous arrêtera », ajoutent-ils.`,
    ["«les grévistes»", "«les grévistes»"],
  ],
];

const english: readonly (readonly [body: string, expected: readonly string[]])[] = [
  [
    `Paul Reed was arrested on Tuesday. “He always said hello to us,” said a neighbour. “I never saw this coming,” she added.`,
    ["«a neighbour»", "«a neighbour»"],
  ],
  [
    `A staffer said Paul Reed “never reads his briefings”. “It drives us mad,” the staffer added.`,
    ["«A staffer»", "«the staffer»"],
  ],
  [`Paul Reed lost on Sunday. “I took three punches and went down,” the ex-boxer said.`, ["Paul Reed"]],
  [
    `“I am sorry for what I did that night,” the defendant told the court. “I have not slept since,” he said, looking at Paul Reed.`,
    ["«the defendant»", "«the defendant»"],
  ],
  [`One of the waiters said: “He paid for the whole room and left.”`, ["«One of the waiters»"]],
  [`“They ran like hares,” said an eyewitness who declined to be named.`, ["«an eyewitness»"]],
  [`His mother, Joan Reed, was in tears. “He is my only boy,” she said.`, ["Joan Reed"]],
  [`“We will not give up,” strikers said. “Nothing will stop us,” they added.`, ["«strikers»", "«strikers»"]],
];

test.each(french)("%s", (body, expected) => {
  expect(said(body, "fr")).toEqual(expected);
});

test.each(english)("%s", (body, expected) => {
  expect(said(body, "en")).toEqual(expected);
});
