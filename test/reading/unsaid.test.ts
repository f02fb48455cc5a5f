import { describe, expect, test } from "vitest";
import { isSpeech } from "../../src/domain/article.ts";
import { read } from "../../src/reading/read.ts";
import { documentOf } from "./document-of.ts";

function unsaidIn(body: string, language: string): readonly string[] {
  return read(documentOf({ body, language })).quotes.map((quote) => quote.unsaid ?? "said");
}

const english: readonly (readonly [body: string, expected: string])[] = [
  [`Vera Lund denied on Monday that she had said “we will close the ferry before the summer”.`, "denied"],
  [`Vera Lund never said “we will close the ferry before the summer”.`, "denied"],
  [`Vera Lund has never once said “we will close the ferry before the summer”.`, "denied"],
  [`Vera Lund did not write “we will close the ferry before the summer”.`, "denied"],
  [`“We will close the ferry before the summer,” Vera Lund did not say.`, "denied"],
  [`Vera Lund denied having said “we will close the ferry before the summer”.`, "denied"],
  [`Vera Lund denies that she ever told anybody “we will close the ferry before the summer”.`, "denied"],
  [`Vera Lund refused to say “I am sorry about the ferry and its crew”.`, "denied"],
  [`Nobody said “we will close the ferry before the summer”.`, "denied"],
  [`No one in the office wrote “we will close the ferry before the summer”.`, "denied"],
  [`Captains are forbidden to say “we will close the ferry before the summer”.`, "denied"],
  [`A doctored screenshot shows Vera Lund saying “we will sink the ferry tomorrow”.`, "denied"],
  [`The fake quote “we will sink the ferry tomorrow”, attributed to Vera Lund, was shared widely.`, "denied"],
  [`“We will sink the ferry tomorrow,” a line falsely attributed to Vera Lund, was shared widely.`, "denied"],
  [`If Vera Lund says “we will close the ferry”, the crew will walk out.`, "supposed"],
  [`Vera Lund should say “we are sorry about the ferry and its crew”.`, "supposed"],
  [`Vera Lund will say “we are sorry about the ferry” in her speech on Monday.`, "supposed"],
  [`Vera Lund rejected claims that she had said “we will close the ferry before summer”.`, "denied"],
  [`There is no evidence that Vera Lund said “the ferry will be sunk tomorrow”.`, "denied"],
  [`The words “the ferry will be sunk tomorrow” were never spoken by Vera Lund.`, "denied"],
  [`The quote “the ferry will be sunk tomorrow” is fake.`, "denied"],
  [`Vera Lund was wrongly quoted as saying “the ferry will be sunk tomorrow”.`, "denied"],
  [`Vera Lund stopped short of saying “the ferry will be sunk tomorrow”.`, "denied"],
  [`Vera Lund is expected to say “the ferry is safe with us for years” on Monday.`, "supposed"],
  [`At no point did Vera Lund utter the words “we will sink the ferry tomorrow”.`, "denied"],
  [`No captain has declared that “the ferry will be sunk tomorrow”.`, "denied"],
  [`Never has Vera Lund claimed that “the ferry will be sunk tomorrow”.`, "denied"],
  [`Not once did Vera Lund say that “the ferry will be sunk tomorrow”.`, "denied"],
  [`Vera Lund neither said nor wrote that “the ferry will be sunk tomorrow”.`, "denied"],
  [`Vera Lund did not announce that “the ferry will be sunk tomorrow”.`, "denied"],
  [`Vera Lund never called the crew “a bunch of idlers without honour”.`, "denied"],
  [`Vera Lund disputes having shouted “sink the ferry and all go home”.`, "denied"],
  [`Vera Lund rejected the words ascribed to her: “We will sink the ferry tomorrow”.`, "denied"],
  [`Vera Lund did not go so far as to say that “the ferry will be sunk tomorrow”.`, "denied"],
  [`A doctored video makes Vera Lund say “we will sink the ferry tomorrow”.`, "denied"],
  [`A parody account had Vera Lund declare: “We will sink the ferry tomorrow”.`, "denied"],
  [`The words “we will sink the ferry” were falsely attributed to Vera Lund.`, "denied"],
  [`“We will sink the ferry tomorrow,” Vera Lund could have said.`, "supposed"],
  [`Vera Lund ought to have said “we are sorry about the ferry and its crew”.`, "supposed"],
  [`Vera Lund needs to say “we are sorry about the ferry and its crew”.`, "supposed"],
  [`Captains want Vera Lund to say “we are sorry about the ferry and its crew”.`, "supposed"],
  [`Vera Lund is about to announce that “the ferry will run again in spring”.`, "supposed"],
  [`What if Vera Lund had declared “the ferry will be sunk tomorrow”?`, "supposed"],
  // Said all the same.
  [`Vera Lund does not deny having said that “the ferry is a disaster”.`, "said"],
  [`Vera Lund could only say: “We will do all that we can for the ferry”.`, "said"],
  [`Vera Lund could be heard saying “the ferry is a disaster for the town”.`, "said"],
  [`Captains would call it “the worst ferry on the whole coast”.`, "said"],
  [`No doubt Vera Lund said what she meant: “The ferry is a disaster for us”.`, "said"],
  [`Vera Lund denied the rumour: “The ferry will run all summer”.`, "said"],
  [`Vera Lund would later say “we were sorry about the ferry and its crew”.`, "said"],
  [`Vera Lund did not hesitate to say “we are sorry about the ferry”.`, "said"],
  [`Vera Lund not only said “we are sorry about the ferry” but paid.`, "said"],
  [`Vera Lund did not deny having said “we will close the ferry before the summer”.`, "said"],
  [`After a fake post was shared, Vera Lund said “we will never close the ferry”.`, "said"],
  [`“We are sorry about the ferry,” said Vera Lund, who never said why.`, "said"],
  [`“We are sorry about the ferry,” said Vera Lund, but she would not say more.`, "said"],
  [`Vera Lund said that “nobody will close the ferry before the summer”.`, "said"],
];

const french: readonly (readonly [body: string, expected: string])[] = [
  [`Vera Lunel a démenti ce mardi avoir affirmé que « le bac fermera avant l'été ».`, "denied"],
  [`Vera Lunel a nié hier avoir dit « le bac fermera avant l'été ».`, "denied"],
  [`Vera Lunel n'a jamais dit « nous fermerons le bac avant l'été ».`, "denied"],
  [`Vera Lunel n'a pas écrit que « le bac fermera avant l'été ».`, "denied"],
  [`« Nous fermerons le bac avant l'été », n'a jamais déclaré Vera Lunel.`, "denied"],
  [`Vera Lunel dément avoir dit « nous fermerons le bac avant l'été ».`, "denied"],
  [`Vera Lunel nie avoir jamais écrit « nous fermerons le bac avant l'été ».`, "denied"],
  [`Vera Lunel a refusé de dire « pardon pour le bac et son équipage ».`, "denied"],
  [`Personne n'a dit « nous fermerons le bac avant l'été ».`, "denied"],
  [`Aucun élu n'a déclaré « nous fermerons le bac avant l'été ».`, "denied"],
  [`Il est interdit de dire « nous fermerons le bac avant l'été ».`, "denied"],
  [`Vera Lunel a parlé une heure sans jamais dire « le bac fermera ».`, "denied"],
  [`Un faux tweet fait dire à Vera Lunel « nous coulerons le bac demain ».`, "denied"],
  [`La fausse citation « nous coulerons le bac demain », prêtée à Vera Lunel, circule.`, "denied"],
  [`« Nous coulerons le bac demain », une phrase attribuée à tort à Vera Lunel, circule.`, "denied"],
  [`Si Vera Lunel dit « le bac fermera », l'équipage partira.`, "supposed"],
  [`Vera Lunel devrait dire « pardon pour le bac et son équipage ».`, "supposed"],
  [`Rien ne prouve que Vera Lunel ait dit « le bac sera coulé demain ».`, "denied"],
  [`La citation « le bac sera coulé demain » est fausse.`, "denied"],
  [`Vera Lunel affirme qu'elle n'a jamais dit « le bac sera coulé demain ».`, "denied"],
  [`Vera Lunel pourrait dire « le bac sera sauvé demain matin ».`, "supposed"],
  [`Jamais Vera Lunel n'a affirmé que « le bac sera coulé demain ».`, "denied"],
  [`Vera Lunel n'a prononcé à aucun moment les mots « nous coulerons le bac ».`, "denied"],
  [`Vera Lunel n'a ni dit ni écrit que « le bac sera coulé demain ».`, "denied"],
  [`Vera Lunel n'a rien dit de tel : « Le bac sera coulé demain » vient d'un site parodique.`, "denied"],
  [`Vera Lunel se défend d'avoir dit que « le bac sera coulé demain ».`, "denied"],
  [`Vera Lunel s'est gardée de dire que « le bac sera coulé demain ».`, "denied"],
  [`Vera Lunel n'est pas allée jusqu'à dire que « le bac sera coulé demain ».`, "denied"],
  [`Vera Lunel conteste avoir lancé « coulez le bac et partez tous d'ici ».`, "denied"],
  [`Vera Lunel réfute les propos qui lui sont prêtés : « Le bac sera coulé demain ».`, "denied"],
  [`On prête à tort à Vera Lunel ces mots : « Le bac sera coulé demain ».`, "denied"],
  [`Vera Lunel n'a pas appelé à « couler le bac dès demain matin ».`, "denied"],
  [`Un montage fait dire à Vera Lunel que « le bac sera coulé demain ».`, "denied"],
  [`Demain, Vera Lunel dira : « Nous sauverons le bac au printemps ».`, "supposed"],
  [`« Nous sauverons le bac », aurait pu dire Vera Lunel.`, "supposed"],
  [`Il faudrait que Vera Lunel dise « nous sauverons le bac au printemps ».`, "supposed"],
  [`Vera Lunel doit annoncer mardi que « le bac sera sauvé au printemps ».`, "supposed"],
  [`Vera Lunel s'apprête à annoncer que « le bac sera sauvé au printemps ».`, "supposed"],
  [`L'équipage a sommé Vera Lunel de dire « nous nous sommes trompés ».`, "supposed"],
  [`Qu'aurait-on dit si Vera Lunel avait déclaré « le bac sera coulé demain » ?`, "supposed"],
  // Said all the same.
  [`Vera Lunel ne nie pas avoir dit que « le bac est un désastre ».`, "said"],
  [`Vera Lunel n'a pas caché sa joie : « Le bac sera sauvé au printemps ».`, "said"],
  [`Vera Lunel ne s'est pas avouée vaincue : « Le bac sera sauvé au printemps ».`, "said"],
  [`Vera Lunel n'a dit qu'une chose : « Le bac sera sauvé au printemps ».`, "said"],
  [`Vera Lunel aurait dit à ses proches : « Le bac est un désastre ».`, "said"],
  [`Vera Lunel dira plus tard qu'elle était « folle de rage ce soir-là ».`, "said"],
  [`Si Vera Lunel a déclaré « le bac restera ouvert », les marins en doutent.`, "said"],
  [`S'il se dit « très confiant », le capitaine Paul Vernay reste prudent.`, "said"],
  [`Vera Lunel n'a pas hésité à dire « le bac fermera avant l'été ».`, "said"],
  [`Vera Lunel n'a cessé de dire « le bac fermera avant l'été ».`, "said"],
  [`Vera Lunel n'a pas seulement dit « le bac fermera avant l'été ».`, "said"],
  [`La personne interrogée a dit « le bac fermera avant l'été ».`, "said"],
  [`Après un faux tweet, Vera Lunel a déclaré : « Nous ne fermerons jamais le bac ».`, "said"],
  [`« Le bac fermera avant l'été », a déclaré Vera Lunel sans dire quand.`, "said"],
];

const others: readonly (readonly [language: string, body: string, expected: string])[] = [
  ["de", "Vera Lund bestritt am Montag, „die Fähre fährt nie mehr“ gesagt zu haben.", "denied"],
  ["de", "Vera Lund dementierte, jemals „die Fähre fährt nie mehr“ gesagt zu haben.", "denied"],
  ["de", "Vera Lund versprach am Montag, „bald mehr“ zu sagen: „Die Fähre fährt wieder.“", "said"],
  ["es", "La alcaldesa Vera Luna negó este lunes haber dicho «el barco no vuelve nunca».", "denied"],
  ["es", "Vera Luna desmintió el martes haber afirmado que «el barco no vuelve nunca».", "denied"],
  ["it", "Vera Luni ha negato lunedì di aver detto «il traghetto non torna più».", "denied"],
];

describe("words that the article says were not said", () => {
  test.each(english)("%s", (body, expected) => {
    expect(unsaidIn(body, "en")).toEqual([expected]);
  });
  test.each(others)("in %s: %s", (language, body, expected) => {
    expect(unsaidIn(body, language).at(-1)).toBe(expected);
  });
  test.each(french)("%s", (body, expected) => {
    expect(unsaidIn(body, "fr")).toEqual([expected]);
  });
});

test("nobody is credited with them, they are not offered, and whoever spoke before does not go on in them", () => {
  const body = `“The ferry is safe with us for years,” said Vera Lund. She never said “we will close the ferry tomorrow”. “I love that old boat,” she added.`;
  const { quotes } = read(documentOf({ body, language: "en" }));
  expect(quotes.map((quote) => quote.attribution.tier === "unknown")).toEqual([false, true, false]);
  expect(quotes.map(isSpeech)).toEqual([true, false, true]);
});

test("of two, only the one that is denied", () => {
  expect(unsaidIn(`Vera Lund did not say “never again in my life” but “perhaps some day”.`, "en")).toEqual([
    "denied",
    "said",
  ]);
});
