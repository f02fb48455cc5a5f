import { expect, test } from "vitest";
import { read } from "../../src/reading/read.ts";
import { documentOf } from "./document-of.ts";
import { said } from "./said.ts";

test.each([
  [
    "fr",
    ["14h32", "14h50", "15h05 – ", "15h20 : "],
    "Le maire Paul Mercier a fermé le port. « Personne ne sort avant demain », a-t-il dit.",
    "« Nous avons vidé les hangars et nous restons ici »",
    "Paul Mercier",
  ],
  [
    "en",
    ["09:15", "09:40 GMT", "10.05am – ", "11:30 - "],
    'Mayor Carl Dole closed the port. "Nobody leaves before tomorrow," he said.',
    '"We emptied the sheds and we are staying here."',
    "Carl Dole",
  ],
  [
    "de",
    ["9:15 Uhr", "9.40 Uhr", "10.05 Uhr – ", "11:30 – "],
    "„Niemand fährt heute hinaus“, sagte Anna Brunner am Hafen.",
    "„Wir haben die Hallen geräumt und bleiben hier.“",
    "Anna Brunner",
  ],
])(
  "nobody speaks on from one entry of a live report to the next (%s)",
  (language, stamps, told, alone, speaker) => {
    const entry = (stamp: string, words: string) =>
      /[–:-] $/.test(stamp) ? stamp + words : `${stamp}\n\n${words}`;
    const live = stamps.map((stamp, i) => entry(stamp, i === 0 ? told : alone)).join("\n\n");
    expect(said(live, language)).toEqual([speaker, "?", "?", "?"]);
    expect(said(`${told}\n\n${alone}`, language)).toEqual([speaker, speaker]);
  },
);

test("a pronoun of another entry is shown with reserve", () => {
  const body =
    "9h15\n\nLe maire Paul Mercier a fermé le port.\n\n9h40\n\nIl a ajouté : « Le port restera fermé. »";
  const tierOf = (text: string) =>
    read(documentOf({ body: text, language: "fr" })).quotes[0]?.attribution.tier;
  expect(tierOf(body)).toBe("likely");
  expect(tierOf(body.replace("9h40\n\n", ""))).toBe("named");
});
