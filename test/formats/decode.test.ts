import { describe, expect, test } from "vitest";
import { FormatError } from "../../src/domain/errors.ts";
import { decode, decodeOpening } from "../../src/formats/decode.ts";

const utf8 = new TextEncoder();

function complaintOf(bytes: Uint8Array) {
  try {
    decode(bytes);
  } catch (error) {
    if (error instanceof FormatError) return error.complaint;
    throw error;
  }
  return null;
}

function utf16(text: string, order: "le" | "be"): Uint8Array {
  const bytes = Buffer.from(`\uFEFF${text}`, "utf16le");
  return order === "le" ? bytes : bytes.swap16();
}

describe("the words of a file come through, whatever editor wrote it", () => {
  test.each([
    ["UTF-8", utf8.encode("Éclat\n🌊")],
    ["UTF-8 with a byte order mark", utf8.encode("\uFEFFÉclat\n🌊")],
    ["UTF-16, little end first", utf16("Éclat\n🌊", "le")],
    ["UTF-16, big end first", utf16("Éclat\n🌊", "be")],
    ["CRLF line ends", utf8.encode("Éclat\r\n🌊")],
    ["CR line ends", utf8.encode("Éclat\r🌊")],
  ])("%s", (_, bytes) => {
    expect(decode(bytes)).toEqual({ text: "Éclat\n🌊", guessed: null });
  });

  test("nothing else changes: decomposed letters, no-break spaces, spaces at line ends", () => {
    const text = " e\u0301clat\u00A0!  \n\tun\u202Fphare \n";
    expect(decode(utf8.encode(text)).text).toBe(text);
  });
});

describe("bytes that are no text are refused with the line", () => {
  test.each([
    ["a bad byte on the third line", [...utf8.encode("un\ndeux\ntr"), 0xff, 0x6f], 3],
    ["a letter that breaks off at a line's end", [...utf8.encode("un\nd"), 0xc3, 0x0a, 0x61], 2],
    ["a letter that breaks off at the file's end", [...utf8.encode("un\ndeux"), 0xe2, 0x82], 2],
    [
      "letters of which some are UTF-8",
      [...utf8.encode("un\n\n\nété, "), ...Buffer.from("d'ici", "latin1"), 0xe9],
      4,
    ],
    ["Cyrillic of an old kind", [...Buffer.from("un\n"), 0xcf, 0xf0, 0xe8, 0xe2, 0xc5, 0xd2], 2],
    ["half a pair of UTF-16 written as UTF-8", [0x61, 0x0a, 0xed, 0xa0, 0x80], 2],
    ["a bad byte before all else", [0x80, 0x61], 1],
  ])("%s", (_, bytes, line) => {
    expect(complaintOf(Uint8Array.from(bytes))).toMatchObject({
      line,
      reason: expect.stringContaining("UTF-8"),
    });
  });

  test("a binary file is named as such", () => {
    const complaint = complaintOf(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0]));
    expect(complaint).toMatchObject({ reason: expect.stringContaining("binary") });
  });

  test("UTF-16 that breaks off is named as UTF-16", () => {
    const bytes = utf16("phare", "le");
    expect(complaintOf(bytes.subarray(0, bytes.length - 1))?.reason).toContain("UTF-16");
  });

  test.each([
    ["no byte", ""],
    ["a byte order mark alone", "\uFEFF"],
    ["white space alone", " \r\n\t\u00A0\n"],
  ])("a file of %s is empty", (_, text) => {
    expect(complaintOf(utf8.encode(text))).toMatchObject({ line: null, reason: "the file is empty" });
  });
});

describe("what old editors wrote is read as it was meant, and said to be guessed", () => {
  const windows1252 = (text: string) =>
    Uint8Array.from(
      Buffer.from(text.replaceAll("’", "\x92").replaceAll("œ", "\x9c").replaceAll("–", "\x96"), "latin1"),
    );
  test.each([
    ["French", "L’œuvre fut brève – « inouïe », dit-il. À bientôt."],
    ["German", "Über die Brücke führt kein Weg – außer früh."],
    ["Spanish", "¿Dónde está el niño? ¡Allí, señor!"],
    ["one letter", "A caf\u00e9"],
  ])("%s in Windows-1252", (_, text) => {
    expect(decode(windows1252(text))).toEqual({ text, guessed: "Windows-1252" });
  });

  test.each<"le" | "be">(["le", "be"])("UTF-16 without a mark, %s", (order) => {
    const text = "Le phare s’éteint.\n";
    expect(decode(utf16(text, order).subarray(2))).toEqual({ text, guessed: "UTF-16" });
    expect(decodeOpening(utf16(text, order).subarray(2))).toBe(text);
  });
});

describe("encodings that are not read are named", () => {
  const utf32 = (order: "le" | "be") =>
    Uint8Array.from(
      [0xfeff, 0x50, 0x68, 0x61].flatMap((point) => {
        const bytes = [point & 0xff, point >> 8, 0, 0];
        return order === "le" ? bytes : bytes.reverse();
      }),
    );
  test.each<[string, Uint8Array, string]>([
    ["UTF-32, little end first", utf32("le"), "UTF-32"],
    ["UTF-32, big end first", utf32("be"), "UTF-32"],
    ["a NUL in UTF-16", utf16("Le\0phare", "le"), "NUL"],
  ])("%s", (_, bytes, name) => {
    const complaint = complaintOf(bytes);
    expect(complaint?.reason).toContain(name);
    expect(complaint?.remedy).toContain("UTF-8");
  });
});
