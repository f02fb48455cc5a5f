import { expect, test } from "vitest";
import { localeCodes } from "../../src/domain/locale.ts";
import { promptWordings } from "../../src/locales/prompt/index.ts";
import type { PromptWording } from "../../src/locales/prompt/wording.ts";

/** All that it says, each sentence once. */
function sentences(wording: PromptWording): Readonly<Record<string, string>> {
  const { uses, noCommand, subcommands, noOption, missing, noPick, opens } = wording;
  const { localeIs, people, youAre, used, ...plain } = wording;
  return {
    ...Object.fromEntries(Object.entries(plain).filter(([, said]) => typeof said === "string")),
    ...Object.fromEntries(uses.map(([typed, does], at) => [`use ${at}`, `${typed} ${does}`])),
    noCommand: noCommand(["/a", "/b"]),
    subcommands: subcommands(["/a b", "/a c"]),
    noOption: noOption("/a", "c", "d:", ["d:…", "e:…"]),
    noOptionNear: noOption("/a", "c", null, ["d:…", "e:…"]),
    missing: missing("/a", "d", "/a d:…"),
    noPick: noPick(7),
    opens: opens("https://example.org/"),
    localeIs: localeIs("xx"),
    people: people(["alice", "bob"]),
    youAre: youAre("Bob"),
    used: used("Alice", "/a"),
  };
}

test.each(localeCodes.filter((code) => code !== "en"))(
  "the terminal speaks %s, and no English in it",
  (code) => {
    const english = sentences(promptWordings.en);
    for (const [key, said] of Object.entries(sentences(promptWordings[code]))) {
      // What is typed is typed alike.
      if (/^use [12]$/.test(key)) expect(said.split(" ")[0]).toBe(english[key]?.split(" ")[0]);
      expect(said).not.toBe(english[key]);
      expect(said).not.toMatch(/\b(?:the|this|you|there|of|and)\b/i);
    }
  },
);
