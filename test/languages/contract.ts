import { describe, expect, test } from "vitest";
import { fold } from "../../src/domain/folding.ts";
import { slice } from "../../src/domain/span.ts";
import type { Language } from "../../src/languages/language.ts";
import { attribute } from "../../src/reading/attribute.ts";
import { findQuotations } from "../../src/reading/structure/quotations.ts";
import { findStructure } from "../../src/reading/structure/structure.ts";
import { tokenise } from "../../src/reading/structure/tokens.ts";
import { documentOf } from "../reading/document-of.ts";

/** What the contract must be told of a language: a person, some words of theirs, and how its papers quote. */
export interface Spoken {
  /** A full name of letters alone, as a verb has it, and as the markers of a source govern it. */
  readonly name: string;
  readonly governed: string;
  /** Seven words or more, without a mark or an apostrophe. */
  readonly words: string;
  /** The marks of a quotation. */
  readonly marks: readonly [open: string, close: string];
  /** Sentences in which NAME says WORDS (with their marks), or governs them as NAMED. */
  readonly sentences: readonly string[];
  /** Sentences with apostrophes, and who speaks in them. */
  readonly elided?: readonly (readonly [sentence: string, speaker: string])[];
}

const nobody: readonly string[] = [];

/** Who speaks each quotation of a text, had the language these elisions. */
function speakers(body: string, language: Language, elisions = language.elisions): readonly string[] {
  const document = documentOf({ body, language: language.code });
  const structure = findStructure(document);
  const other: Language = { ...language, elisions };
  const changed = {
    ...structure,
    language: other,
    tokens: structure.blocks.map((block) => tokenise(document.text, block.span, other)),
  };
  const { quotes, speakers } = attribute(changed, findQuotations(changed), new Set());
  return quotes.map(({ attribution }) => {
    if (attribution.tier === "unknown") return "";
    if (attribution.tier === "mention") return `«${slice(document.text, attribution.mention)}»`;
    return speakers[attribution.speaker]?.name ?? "";
  });
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The words of a marker as a text has them: no space after an apostrophe. */
function written(marker: readonly string[]): string {
  return marker.join(" ").replaceAll("' ", "'");
}

/** What every language must hold; the same for all, with its own words. */
export function describeLanguage(language: Language, spoken: Spoken): void {
  const { name, governed, words, marks } = spoken;
  const quotation = `${marks[0]}${words}${marks[1]}`;
  const sentence = (pattern: string): string =>
    pattern.replace("WORDS", quotation).replace("NAMED", governed).replace("NAME", name);

  describe(language.code, () => {
    test("has stop words in the form in which words are compared", () => {
      for (const word of language.stopWords) expect(word).toBe(fold(word));
    });

    test("has stems that neither throw nor vanish", () => {
      for (const word of [...language.stopWords, "Développement", "x", "", "ÉTÉ", "running", "сказала", "👩"])
        expect(word === "" || language.stem(word).length > 0).toBe(true);
    });

    test("has stems that keep a word's first letter, by which words that differ are told apart", () => {
      for (const word of [...language.stopWords, "oolite", "aardvark", "ссора", "ying", "issement", "x"])
        expect(language.stem(word).charAt(0)).toBe(fold(word).charAt(0));
    });

    test("has words as a text is compared with them: in lower case, an apostrophe straight", () => {
      const sets = Object.values(language).filter((value) => value instanceof Set || value instanceof Map);
      const found = [
        ...sets.flatMap((set: ReadonlySet<unknown> | ReadonlyMap<unknown, unknown>) => [...set.keys()]),
        ...[language.sources, language.reportingPhrases, language.quotedSpeech, language.oneOfThem].flat(2),
      ].map(String);
      expect(found.filter((word) => word !== word.toLowerCase() || /’|^\s|\s$/.test(word))).toEqual(nobody);
    });

    describe.each(language.sources.map(written))("the source marker %s", (marker) => {
      // "dixit" stands after the words, in no sentence of its own.
      const before = `${capitalised(marker)} ${governed}, ${quotation}.`.replace("' ", "'");
      const after = `${quotation}, ${marker} ${governed}.`.replace("' ", "'");

      test.each([before, after])("gives the speaker and is no part of the name: %s", (text) => {
        expect(speakers(text, language)).toEqual([governed]);
      });
    });

    test.each([...language.postposedSources])("%s gives who stands before it", (marker) => {
      expect(speakers(`${governed} ${marker} ${quotation}.`, language)).toEqual([governed]);
    });

    test.each([...language.insertedSources])("%s gives who stands between commas with it", (marker) => {
      expect(speakers(`${quotation}, ${marker} ${governed}.`, language)).toEqual([governed]);
    });

    test.each(spoken.sentences)("a verb gives the speaker: %s", (pattern) => {
      const expected = pattern.includes("NAMED") ? governed : name;
      expect(speakers(sentence(pattern), language)).toEqual([expected]);
    });

    test.each(spoken.elided ?? [])("a word cut by an apostrophe changes no name: %s", (text, speaker) => {
      expect(speakers(text, language)).toEqual([speaker]);
    });

    test("who speaks does not hang on which elisions are declared", () => {
      const texts = spoken.sentences.map(sentence).filter((text) => !text.includes("'"));
      const declared = texts.map((text) => speakers(text, language));
      for (const elisions of [new Set<string>(), new Set(["l", "d", "dell", "qu"])])
        expect(texts.map((text) => speakers(text, language, elisions))).toEqual(declared);
    });

    test("has traits and words that agree with one another", () => {
      const { grammar } = language;
      const reports = [...language.reporting.keys()];
      // A pattern with a memory would answer differently the second time.
      for (const trait of Object.values(grammar))
        if (trait instanceof RegExp) expect(trait.flags).not.toMatch(/[gy]/);
      expect(grammar.headInitial && grammar.compoundNouns).toBe(false);
      if (grammar.freeInversion) expect(reports.some((verb) => grammar.looksLikeVerb(verb))).toBe(true);
      for (const [part, whole] of [
        [language.comparatives, language.relatives],
        [language.subjectRelatives, language.relatives],
        [language.objectRelatives, language.relatives],
        [language.personalRelatives, language.subjectRelatives],
        [language.phrasePrepositions, language.prepositions],
        [language.nameElisions, language.elisions],
        [language.perfectAuxiliaries, language.auxiliaries],
        [
          new Set(language.sources.flatMap((marker) => (marker.length === 1 ? marker : []))),
          language.prepositions,
        ],
      ] as const)
        expect([...part].filter((word) => !whole.has(word))).toEqual(nobody);
      for (const { and, or, but } of [language.coordinators])
        expect([...and].filter((word) => or.has(word) || but.has(word))).toEqual(nobody);
      // Reading asks for what hangs on a verb only where there are such pronouns.
      const hanging = [...language.subjectPronouns.keys()].filter((pronoun) => pronoun.startsWith("-"));
      expect(hanging.filter((pronoun) => !language.clitics.has(pronoun.slice(1)))).toEqual(nobody);
      if (language.clitics.size === 0) expect(language.linkingConsonant).toBe(null);
      expect(grammar.singularOf("")).toBe("");
    });
  });
}
