import type { Gender } from "../agreement.ts";
import { wordSet } from "../parts/fold.ts";
import type { NameWords } from "../shape/name-words.ts";
import { media } from "../world/media.ts";

export const nameWords: NameWords = {
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
  media,
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
  joiningParticles: wordSet("of the"),
  titleArticles: wordSet("le la les the"),
  genitiveParticles: wordSet("de du des d'"),
  openingParticles: new Set(),
  afterCounts: wordSet("ans euros million millions ou et"),
  newsroomWords: wordSet(
    "ouest-france franceinfo télérama télépro telegraaf gala voici closer équipe huffpost marianne quotidien hebdomadaire magazine journal site radio micro chaîne presse télé bleu inter culture afp reuters ap belga bfm bfmtv bbc cnn rtl rmc lci cnews parisien figaro monde libération media express point obs",
  ),
  premises: wordSet(
    "université universités faculté facultés fac lycée lycées collège collèges école écoles hôpital hôpitaux clinique stade centre musée théâtre institut fondation aéroport prison rue avenue place boulevard",
  ),
};
