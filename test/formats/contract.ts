import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Document } from "../../src/domain/document.ts";
import { FormatError } from "../../src/domain/errors.ts";
import { contains, slice } from "../../src/domain/span.ts";
import { detectFormat } from "../../src/formats/detect.ts";
import { type Format, openingBytes, type Parsed } from "../../src/formats/format.ts";
import { formats } from "../../src/formats/index.ts";
import { openingOf, sourceFile } from "../../src/formats/source-file.ts";
import { workOf } from "../work.ts";

/** How a test writes articles in one format. */
export interface Sample {
  /** A name of the kind that such files have. */
  readonly path: string;
  /** An article with these words, none of which is syntax. */
  write(title: string, paragraphs: readonly string[]): string;
  /** Whether its opening shows the format under any name. */
  readonly showsItself: boolean;
  /** Whether bytes become text as browsers decode them, whatever they are. */
  readonly asBrowsers?: boolean;
  /** Openings and pieces of its syntax that may be repeated without end. */
  readonly pieces: readonly (readonly [before: string, piece: (at: number) => string, after?: string])[];
}

const utf8 = new TextEncoder();

function utf16(text: string, order: "le" | "be"): Uint8Array {
  const bytes = Buffer.from(`\uFEFF${text}`, "utf16le");
  return Uint8Array.from(order === "le" ? bytes : bytes.swap16());
}

function utf32(text: string, order: "le" | "be"): Uint8Array {
  const points = [0xfeff, ...[...text].map((character) => character.codePointAt(0) ?? 0)];
  const view = new DataView(new ArrayBuffer(points.length * 4));
  for (const [at, point] of points.entries()) view.setUint32(at * 4, point, order === "le");
  return new Uint8Array(view.buffer);
}

type Outcome = { readonly parsed: Parsed } | { readonly error: FormatError };

/** What came of a file: documents, or a FormatError. Anything else that is thrown is a fault. */
async function outcome(format: Format, path: string, bytes: Uint8Array): Promise<Outcome> {
  try {
    return { parsed: await format.parse(sourceFile(path, bytes)) };
  } catch (error) {
    if (error instanceof FormatError) return { error };
    throw error;
  }
}

/** Holds what a format says against what every reader of it relies on. */
function check(result: Outcome, lines: number): void {
  const complaints = "parsed" in result ? result.parsed.warnings : [result.error.complaint];
  for (const { line, reason, remedy } of complaints) {
    expect(line === null || (line >= 1 && line <= lines)).toBe(true);
    for (const sentence of [reason, remedy]) {
      expect(sentence).toMatch(/\w{3}/);
      expect(sentence).not.toMatch(/[\n\r]|\.$/);
      expect(sentence.length).toBeLessThan(500);
    }
  }
  if ("parsed" in result) for (const document of result.parsed.documents) checkSpans(document);
}

function checkSpans({ text, title, lede, body, declaredQuotes, url }: Document): void {
  let end = 0;
  for (const span of [title, lede, body]) {
    if (!span) continue;
    expect(span.start).toBeGreaterThanOrEqual(end);
    slice(text, span);
    end = span.end;
  }
  expect(slice(text, title)).toMatch(/\S/);
  for (const { span } of declaredQuotes) {
    slice(text, span);
    expect(contains({ start: 0, end: text.length }, span)).toBe(true);
  }
  if (url !== null) expect(new URL(url).protocol).toMatch(/^https?:$/);
}

const words = fc.constantFrom(
  ...[
    "The",
    "lamp",
    "of",
    "Ombrac",
    "l’été",
    "e\u0301tait",
    "灯台",
    "маяк",
    "منارة",
    "👩‍👩‍👧",
    "Straße",
    "naïve",
    "12",
    "“yes”",
    "«\u00A0oui\u00A0»",
  ],
);
const paragraph = fc
  .array(words, { minLength: 3, maxLength: 30 })
  .map((all) => `It was ${all.join(" ")} again`);

/** What every format owes; `sample` says how to write articles in it. */
export function formatContract(format: Format, sample: Sample): void {
  const { path, write, pieces } = sample;
  const good = write("The lamp of Ombrac", [
    "It burns again, said Maude Kerbrat.",
    "L’été, déjà: 灯台 👩‍👩‍👧.",
  ]);
  const goodDocuments = async () => (await format.parse(sourceFile(path, utf8.encode(good)))).documents;

  describe(`${format.name}: a format`, () => {
    test("is named, has endings and a limit", () => {
      expect(format.name).toMatch(/^[a-z][a-z-]*$/);
      expect(format.extensions.every((extension) => /^\.[a-z0-9]+$/.test(extension))).toBe(true);
      expect(format.limits.bytes).toBeGreaterThan(0);
      expect(format.limits.bytes).toBeLessThanOrEqual(64 * 1024 * 1024);
    });

    test("is told by its name's ending or by its opening", () => {
      expect(detectFormat(formats, path, openingOf(utf8.encode(good)))).toBe(format);
      expect(format.detect(openingOf(utf8.encode(good)))).toBe(sample.showsItself);
    });

    test("is told by the opening alone, whatever follows", () => {
      fc.assert(
        fc.property(fc.uint8Array({ maxLength: 200 }), fc.boolean(), (rest, isGood) => {
          const start = isGood ? utf8.encode(good) : new Uint8Array(0);
          const opening = new Uint8Array(openingBytes).fill(0x61);
          opening.set(start.subarray(0, openingBytes));
          expect(format.detect(openingOf(Uint8Array.from([...opening, ...rest])))).toBe(
            format.detect(openingOf(opening)),
          );
        }),
        { numRuns: 20 },
      );
    });

    test("changes no word", async () => {
      await fc.assert(
        fc.asyncProperty(
          paragraph,
          fc.array(paragraph, { minLength: 1, maxLength: 5 }),
          async (title, body) => {
            const { documents } = await format.parse(sourceFile(path, utf8.encode(write(title, body))));
            expect(documents).toHaveLength(1);
            for (const document of documents) {
              checkSpans(document);
              expect(slice(document.text, document.title)).toBe(title);
              const shown = document.body && slice(document.text, document.body);
              expect(shown?.split(/\n+/)).toEqual(body);
            }
          },
        ),
        { numRuns: 50 },
      );
    });

    test.each<[string, Uint8Array]>([
      ["UTF-8 with a byte order mark", utf8.encode(`\uFEFF${good}`)],
      ["UTF-16, little end first", utf16(good, "le")],
      ["UTF-16, big end first", utf16(good, "be")],
      ["CRLF line ends", utf8.encode(good.replaceAll("\n", "\r\n"))],
      ["CR line ends", utf8.encode(good.replaceAll("\n", "\r"))],
      ["UTF-16 without a byte order mark", utf16(good, "le").subarray(2)],
    ])("reads %s alike", async (_, bytes) => {
      expect(detectFormat(formats, path, openingOf(bytes))).toBe(format);
      const result = await outcome(format, path, bytes);
      expect(result).toMatchObject({ parsed: { documents: await goodDocuments() } });
    });

    test("reads Windows-1252 alike", async () => {
      const [title, body] = ["L\u2019\u00e9t\u00e9", "The fa\u00e7ade is old \u2013 and br\u00fbl\u00e9e."];
      const text = write(title, [body]);
      const bytes = Uint8Array.from(
        Buffer.from(text.replaceAll("\u2019", "\x92").replaceAll("\u2013", "\x96"), "latin1"),
      );
      expect(await outcome(format, path, bytes)).toEqual(await outcome(format, path, utf8.encode(text)));
    });

    const unsure: [string, Uint8Array][] = [
      ["a character that breaks off", utf8.encode(`${good}é`).subarray(0, -1)],
      ["a NUL in the middle", utf8.encode(`${good}\0${good}`)],
      ["a NUL in UTF-16", utf16(`${good}\0${good}`, "be")],
    ];
    test.each<[string, Uint8Array]>([
      ...(sample.asBrowsers ? [] : unsure),
      ["UTF-32, little end first", utf32(good, "le")],
      ["UTF-32, big end first", utf32(good, "be")],
      ["no byte", new Uint8Array(0)],
      ["a byte order mark alone", utf8.encode("\uFEFF")],
      ["white space alone", utf8.encode(" \r\n\t\u00A0\n")],
    ])("refuses %s, and says what to do", async (_, bytes) => {
      const result = await outcome(format, path, bytes);
      expect(Object.keys(result)).toEqual(["error"]);
      check(result, 100);
    });

    test("makes documents or a complaint of any bytes, the same each time", async () => {
      const bytes = fc.oneof(
        fc.uint8Array({ maxLength: 300 }),
        fc.string({ unit: "binary", maxLength: 300 }).map((text) => utf8.encode(text)),
        fc
          .tuple(fc.nat(good.length), fc.nat(good.length), fc.string({ unit: "binary-ascii", maxLength: 20 }))
          .map(([at, until, put]) => utf8.encode(good.slice(0, at) + put + good.slice(until))),
        fc
          .tuple(fc.constantFrom(...pieces), fc.nat(40))
          .map(([[before, piece, after = ""], count]) =>
            utf8.encode(before + Array.from({ length: count }, (_, at) => piece(at)).join("") + after),
          ),
      );
      await fc.assert(
        fc.asyncProperty(bytes, async (given) => {
          const first = await outcome(format, path, given);
          check(
            first,
            Buffer.from(given)
              .toString("latin1")
              .split(/\r\n?|\n/).length,
          );
          expect(JSON.stringify(await outcome(format, path, given))).toBe(JSON.stringify(first));
        }),
        { numRuns: 200 },
      );
    });

    test.each<readonly [string, (length: number) => string]>([
      ["one line without end", (length: number) => write("The lamp", ["word ".repeat(length / 5)])],
      ["one word without end", (length: number) => write("The lamp", ["w".repeat(length)])],
      ["paragraphs without end", (length: number) => write("The lamp", Array(length / 10).fill("It burns."))],
      ["blank lines without end", (length: number) => write("The lamp", ["\n".repeat(length), "It burns."])],
      ["combining marks without end", (length: number) => write("The lamp", [`e${"\u0301".repeat(length)}`])],
      ...pieces.map(
        ([before, piece, after = ""]) =>
          [
            `${JSON.stringify(before)} and ${JSON.stringify(piece(1))} without end`,
            (length: number) => {
              let text = before;
              for (let at = 0; text.length < length; at++) text += piece(at);
              return text + after;
            },
          ] as const,
      ),
    ])("costs twice the work for twice the text: %s", async (_, make) => {
      const work = async (length: number) => {
        const bytes = utf8.encode(make(length));
        return workOf(() => outcome(format, path, bytes), "calls");
      };
      await work(500);
      const once = await work(5000);
      expect(await work(10_000)).toBeLessThanOrEqual(2.3 * once + 500);
    });
  });
}
