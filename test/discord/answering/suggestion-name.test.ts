import { describe, expect, test } from "vitest";
import { suggestionName, withoutNote } from "../../../src/discord/answering/suggestion-name.ts";
import type { SuggestionNote } from "../../../src/domain/library.ts";
import { localeCodes } from "../../../src/domain/locale.ts";
import { locales } from "../../../src/locales/index.ts";

const notes: readonly SuggestionNote[] = [
  { kind: "person", role: null, quotes: 12 },
  { kind: "person", role: "keeper of the lamp", quotes: 1 },
  { kind: "organisation", role: null, quotes: 1200 },
  { kind: "topic", articles: 1 },
  { kind: "outlet", articles: 25 },
  { kind: "title", date: "2020-05-01", outlet: null },
  { kind: "title", date: "2020-05", outlet: "The Mail" },
  { kind: "title", date: null, outlet: null },
  { kind: "date", date: "2021-03" },
];

describe.each(localeCodes)("in %s, a suggestion that was picked", (code) => {
  const wording = locales[code];

  test.each(notes)("and edited behind its mark is the words before it: %j", (note) => {
    const name = suggestionName("Maude Kerbrat", note, wording);
    expect(name).not.toBe("Maude Kerbrat");
    expect(withoutNote(name, wording)).toBe("Maude Kerbrat");
    expect(withoutNote(`${name} lamp`, wording)).toBe("Maude Kerbrat lamp");
  });

  test.each(["lamp", "Ombrac \u00b7 a harbour", "3 \u00b7 4", "", "article:AAAAAAAAAAAA"])(
    "is not what %j was",
    (typed) => {
      expect(withoutNote(typed, wording)).toBe(typed);
    },
  );
});
