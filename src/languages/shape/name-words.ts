import type { Gender } from "../agreement.ts";

/** What stands in and around proper names. */
export interface NameWords {
  readonly honorifics: ReadonlyMap<string, Gender>;
  /** Lower-case words that may stand inside a person's name ("de", "van"). */
  readonly particles: ReadonlySet<string>;
  /** Particles that always make one name of two capitalised words: "of". */
  readonly joiningParticles: ReadonlySet<string>;
  /** Definite articles with which the title of a paper may begin, those of other languages too: "Le Monde". */
  readonly titleArticles: ReadonlySet<string>;
  /** Particles before which a description may end and another name start: "maire de Paris". */
  readonly genitiveParticles: ReadonlySet<string>;
  /** Particles with which a name may open in lower case: "van Gogh". */
  readonly openingParticles: ReadonlySet<string>;
  /** What follows a number that counts, rather than one that belongs to a name: "56 ans". */
  readonly afterCounts: ReadonlySet<string>;
  /** Folded names of papers, channels and networks: they carry words, and no pronoun stands for them. */
  readonly media: ReadonlySet<string>;
  /** Words for newsrooms, and names of them: what somebody tells a newsroom is no part of a role. */
  readonly newsroomWords: ReadonlySet<string>;
  /** Nouns for houses and places that are called after somebody: "lycée Victor Hugo". */
  readonly premises: ReadonlySet<string>;
  /** Gender of a given name by its ending, where the language has such a habit. */
  genderOfGivenName(name: string): Gender;
}
