import { expect, test } from "vitest";
import { said } from "./said.ts";

/** Every text is invented for this test. */
const english: readonly (readonly [what: string, body: string, expected: readonly string[]])[] = [
  [
    "two before the verb, and the pronoun for both",
    `“We sold it because we had to in the end,” Val Marlow and Wim Hobart said. “We are sorry about it now,” they added.`,
    ["«Val Marlow and Wim Hobart»", "«Val Marlow and Wim Hobart»"],
  ],
  [
    "three after the verb",
    `“We sold it because we had to in the end,” wrote Val Marlow, Wim Hobart and Xia Okafor in a letter.`,
    ["«Val Marlow, Wim Hobart and Xia Okafor»"],
  ],
  [
    "two with what they are",
    `Val Marlow, the mayor, and Wim Hobart, a baker, said “we sold it because we had to”.`,
    ["«Val Marlow, the mayor, and Wim Hobart»"],
  ],
  [
    "two as a source",
    `According to Val Marlow and Wim Hobart, “the crane was sold much too early”.`,
    ["«Val Marlow and Wim Hobart»"],
  ],
  ["several without names", `“We sold it because we had to,” the three mayors said.`, ["«the three mayors»"]],
  [
    "another who nods",
    `“We sold it because we had to,” said Val Marlow, and Wim Hobart nodded.`,
    ["Val Marlow"],
  ],
  [
    "an object before the subject",
    `Paul Reed met Val Marlow and Wim Hobart said “we sold it because we had to”.`,
    ["Wim Hobart"],
  ],
  [
    "two offices of one",
    `“We sold it in the end,” said Val Marlow, mayor of Lone and president of the club.`,
    ["Val Marlow"],
  ],
];

const french: typeof english = [
  [
    "two after the verb, and the pronoun for both",
    `« Nous l'avons vendue parce qu'il le fallait », ont déclaré Val Marlot et Rémi Hobert. « Nous le regrettons », ont-ils ajouté.`,
    ["«Val Marlot et Rémi Hobert»", "«Val Marlot et Rémi Hobert»"],
  ],
  [
    "three, one without a name",
    `« Nous l'avons vendue parce qu'il le fallait », ont écrit Val Marlot, Rémi Hobert et la maire de Lone.`,
    ["«Val Marlot, Rémi Hobert et la maire de Lone»"],
  ],
  [
    "two before the verb",
    `Val Marlot et Rémi Hobert ont assuré que « la grue sera vendue au printemps ».`,
    ["«Val Marlot et Rémi Hobert»"],
  ],
  [
    "two as a source",
    `Selon Val Marlot et Rémi Hobert, « la grue sera vendue au printemps ».`,
    ["«Val Marlot et Rémi Hobert»"],
  ],
  [
    "several without names",
    `« Nous l'avons vendue parce qu'il le fallait », ont répété les trois maires.`,
    ["«les trois maires»"],
  ],
  [
    "another who claps",
    `« Nous l'avons vendue parce qu'il le fallait », a déclaré Val Marlot, et Rémi Hobert a applaudi.`,
    ["Val Marlot"],
  ],
  [
    "another who was there",
    `« Nous l'avons vendue parce qu'il le fallait », a déclaré Val Marlot avec Rémi Hobert.`,
    ["Val Marlot"],
  ],
];

test.each(english)("who speaks together: %s", (_, body, expected) => {
  expect(said(body, "en")).toEqual(expected);
});

test.each(french)("in French: %s", (_, body, expected) => {
  expect(said(body, "fr")).toEqual(expected);
});

test.each([
  [
    "en",
    `“Anna will do well,” said Gil Hobart.\n\nAnd from Chairwoman Hana Lund:\n\n“Anna keeps us all afloat.”`,
    "Hana Lund",
  ],
  [
    "en",
    `“Anna will do well,” said Gil Hobart.\n\nThe captain, Ola Berg, wrote to the crew:\n\n“Please stay at home.”`,
    "Ola Berg",
  ],
  [
    "fr",
    `« Anne ira loin », a dit Gilles Hubert.\n\nEt de la présidente Hana Lunel :\n\n« Anne nous tient à flot. »`,
    "Hana Lunel",
  ],
  [
    "fr",
    `« Anne ira loin », a dit Gilles Hubert.\n\nLa réponse de Léo Vernay, joint mardi :\n\n« Anne nous tient à flot. »`,
    "Léo Vernay",
  ],
])("a line that ends in a colon introduces what follows (%s)", (language, body, expected) => {
  expect(said(body, language)[1]).toBe(expected);
});
