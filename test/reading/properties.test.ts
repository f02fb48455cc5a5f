import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { slice } from "../../src/domain/span.ts";
import { read } from "../../src/reading/read.ts";
import { isDigit, isLetter } from "../../src/reading/structure/chars.ts";
import { summarise } from "../../src/reading/summary/summarise.ts";
import { documentOf } from "./document-of.ts";
import { labels } from "./said.ts";

const pieces = [
  "La maire Odile Castel",
  "Bruno Ferrand",
  "il",
  "a-t-il ajouté",
  "selon elle",
  "a déclaré",
  "la ville",
  "l'été",
  "M.",
  "J.-C.",
  "été",
  "e\u0301te\u0301",
  "👩‍👩‍👧",
  "𝒳",
  "said",
  "The mayor",
  '"',
  "«",
  "»",
  "“",
  "”",
  "„",
  "'",
  "’",
  "+",
  ".",
  "...",
  "!",
  "?",
  ",",
  ":",
  " - ",
  "\n",
  "\n\n",
  " ",
  "\u00a0",
  "(",
  ")",
  "2019",
  "22H00",
  "Plus",
  "LinkedIn",
  "par TéléInfo",
  "- Titre -",
];
const hostile = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((list) => list.join(""));
const spaced = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((list) => list.join(" "));
const anything = fc.oneof(
  hostile,
  spaced,
  fc.string({ unit: "grapheme", maxLength: 200 }),
  fc.string({ unit: "binary", maxLength: 200 }),
);
const few = { numRuns: 150 };

describe("on any text", () => {
  test("every span re-slices, blocks and sentences are in order and do not overlap", () => {
    fc.assert(
      fc.property(anything, anything, anything, (title, lede, body) => {
        const document = documentOf({ title, lede, body });
        const reading = read(document);
        let end = 0;
        for (const { span } of reading.blocks) {
          expect(slice(document.text, span).trim()).not.toBe("");
          expect(span.start).toBeGreaterThanOrEqual(end);
          end = span.end;
        }
        end = 0;
        for (const { span, block } of reading.sentences) {
          const around = reading.blocks[block];
          expect(span.start).toBeGreaterThanOrEqual(
            Math.max(end, around?.span.start ?? Number.POSITIVE_INFINITY),
          );
          expect(span.end).toBeLessThanOrEqual(around?.span.end ?? -1);
          end = span.end;
        }
        let start = 0;
        for (const [i, quote] of reading.quotes.entries()) {
          for (const span of [quote.span, quote.outer, quote.context]) slice(document.text, span);
          expect(quote.span.start).toBeGreaterThanOrEqual(start);
          start = quote.span.start;
          expect(quote.context.start).toBeLessThanOrEqual(quote.outer.start);
          expect(quote.context.end).toBeGreaterThanOrEqual(quote.outer.end);
          expect(quote.speech).toBeGreaterThanOrEqual(0);
          expect(quote.speech).toBeLessThanOrEqual(1);
          if (quote.within !== null) expect(quote.within).toBeLessThan(i);
          if (quote.attribution.tier !== "unknown" && quote.attribution.speaker !== null)
            expect(reading.speakers[quote.attribution.speaker]).toBeDefined();
        }
        for (const speaker of reading.speakers)
          for (const mention of speaker.mentions) slice(document.text, mention);
      }),
      few,
    );
  });

  test("no sentence ends inside a quotation of one paragraph, and nothing shown cuts a quotation", () => {
    fc.assert(
      fc.property(anything, (body) => {
        const document = documentOf({ body });
        const reading = read(document);
        const shown = summarise({ ...document, ...reading }, { maxChars: 120 });
        for (const { outer } of reading.quotes) {
          const block = reading.blocks.find(({ span }) => span.start <= outer.start && outer.end <= span.end);
          if (block === undefined) continue;
          for (const { span } of reading.sentences)
            expect(span.end <= outer.start || span.end >= outer.end).toBe(true);
          for (const span of shown)
            expect(
              span.end <= outer.start ||
                span.start >= outer.end ||
                (span.start <= outer.start && span.end >= outer.end),
            ).toBe(true);
        }
      }),
      few,
    );
  });

  test("no block starts inside a word, but where two words are glued", () => {
    fc.assert(
      fc.property(anything, (body) => {
        const document = documentOf({ body, language: "fr" });
        for (const { span } of read(document).blocks) {
          const before = document.text.charAt(span.start - 1);
          if (span.start === 0 || !isLetter(document.text, span.start - 1)) continue;
          expect(`${before}${String.fromCodePoint(document.text.codePointAt(span.start) ?? 0)}`).toMatch(
            /[\p{Ll}\p{Lu}\p{M}][\p{Lu}"«»“”„]/u,
          );
          expect(isDigit(document.text, span.start)).toBe(false);
        }
      }),
      few,
    );
  });

  test("summaries keep to their length, in order, and are empty only when no sentence fits", () => {
    fc.assert(
      fc.property(anything, anything, fc.integer({ min: 1, max: 200 }), (lede, body, maxChars) => {
        const document = documentOf({ title: "Titre", lede, body });
        const reading = read(document);
        const spans = summarise({ ...document, ...reading }, { maxChars });
        const total =
          spans.reduce((sum, span) => sum + span.end - span.start, 0) + Math.max(0, spans.length - 1);
        expect(total).toBeLessThanOrEqual(maxChars);
        for (const [i, span] of spans.entries())
          expect(span.start).toBeGreaterThanOrEqual(spans[i - 1]?.end ?? document.title.end);
      }),
      few,
    );
  });
});

const names = ["Odile Castel", "Bruno Ferrand", "Irène Valmont", "Paul Mercier"];
const sentence = fc.oneof(
  fc
    .constantFrom(...names)
    .map((name) => `"Nous avons attendu ce jour pendant des années", a déclaré ${name}.`),
  fc.constantFrom(...names).map((name) => `${name} a assuré que "la digue tiendra encore cet hiver".`),
  fc.constantFrom(...names).map((name) => `Selon ${name}, "rien ne presse avant le printemps".`),
  fc.constantFrom(
    "Le port était fermé mardi.",
    "La pluie est tombée toute la nuit sur la vallée.",
    "Une centaine de riverains étaient là.",
  ),
);
const article = fc.array(sentence, { minLength: 2, maxLength: 8 });

describe("on articles made of plain sentences", () => {
  test("without its line breaks an article keeps its quotations and its speakers", () => {
    fc.assert(
      fc.property(article, (sentences) => {
        const broken = documentOf({ body: sentences.join("\n\n"), language: "fr" });
        const glued = documentOf({ body: sentences.join(""), language: "fr" });
        const [first, second] = [read(broken), read(glued)];
        expect(second.quotes.map((quote) => slice(glued.text, quote.span))).toEqual(
          first.quotes.map((quote) => slice(broken.text, quote.span)),
        );
        expect(labels(glued, second)).toEqual(labels(broken, first));
        expect(second.blocks.length).toBe(first.blocks.length);
      }),
      few,
    );
  });

  test("a scare quote makes no speaker appear", () => {
    fc.assert(
      fc.property(
        article,
        fc.constantFrom(
          `La rue dite "Petite Venise" est calme.`,
          `Le film "La Rivière haute" passe à la salle des fêtes.`,
        ),
        fc.nat(8),
        (sentences, scare, at) => {
          const plain = read(documentOf({ body: sentences.join(" "), language: "fr" }));
          const document = documentOf({ body: sentences.toSpliced(at, 0, scare).join(" "), language: "fr" });
          const with_ = read(document);
          expect(with_.speakers.map((speaker) => speaker.name)).toEqual(
            plain.speakers.map((speaker) => speaker.name),
          );
          expect(labels(document, with_).filter((label) => label === "-")).toHaveLength(1);
        },
      ),
      few,
    );
  });
});
