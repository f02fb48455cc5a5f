import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { languages } from "../../src/languages/index.ts";
import { describeLanguage, type Spoken } from "./contract.ts";

const spoken: Readonly<Record<string, Spoken>> = {
  de: {
    name: "Anna Brun",
    governed: "Anna Brun",
    words: "der Leuchtturm bleibt in diesem Winter für alle geöffnet",
    marks: ["„", "“"],
    sentences: [
      "WORDS, sagte NAME.",
      "NAME sagte: WORDS.",
      "NAME warnte, man sehe WORDS.",
      "WORDS, sagte die Leiterin des Hafens, NAME, am Montag.",
      "WORDS, so die Verkehrsministerin NAME.",
      "Gegenüber der Zeitung sagte NAME: WORDS.",
      "Am Montag kündigte NAME an: WORDS.",
      "Nach Angaben der Kapitänin NAME sei WORDS.",
      "Der Bürgermeister, so NAME, sei WORDS.",
      "Der Bürgermeister, erklärte NAME, sei WORDS.",
    ],
  },
  en: {
    name: "Anna Brun",
    governed: "Anna Brun",
    words: "the lighthouse will stay open to everybody this winter",
    marks: ['"', '"'],
    sentences: ["WORDS, NAME said.", "WORDS, said NAME.", "NAME said: WORDS.", "NAME told us that WORDS."],
  },
  es: {
    name: "Ana Bruna",
    governed: "Ana Bruna",
    words: "el faro queda abierto para todos este invierno",
    marks: ["«", "»"],
    sentences: [
      "WORDS, dijo NAME.",
      "NAME dijo: WORDS.",
      "NAME ha dicho y repite que WORDS.",
      "El alcalde, precisa NAME, quiere WORDS.",
      "WORDS, aseguró ante la prensa la alcaldesa NAME.",
      "De acuerdo con la pescadora NAME, WORDS.",
      "Por la tarde añadió NAME: WORDS.",
    ],
  },
  fr: {
    name: "Anna Brun",
    governed: "Anna Brun",
    words: "le phare restera ouvert à tous cet hiver encore",
    marks: ["« ", " »"],
    sentences: [
      "WORDS, a dit NAME.",
      "NAME a dit : WORDS.",
      "WORDS, peste NAME.",
      "Le phare, précise NAME, restera WORDS.",
      "Le maire a été prévenu, selon NAMED : WORDS.",
    ],
    elided: [
      ["« Le phare restera ouvert à tous cet hiver encore », a dit l'avocate Anna Brun.", "Anna Brun"],
      ["« Le phare restera ouvert à tous cet hiver encore », a dit Moussa N'Diaye.", "Moussa N'Diaye"],
    ],
  },
  it: {
    name: "Anna Bruni",
    governed: "Anna Bruni",
    words: "il faro resta aperto per tutti in questo inverno",
    marks: ['"', '"'],
    sentences: [
      "WORDS, ha detto NAME.",
      "WORDS, afferma NAME.",
      "NAME ha detto: WORDS.",
      "Il sindaco, precisa NAME, vuole WORDS.",
    ],
    elided: [
      [
        "Secondo l'avvocata Anna Bruni, \"il faro resta aperto per tutti anche in quest'inverno\".",
        "Anna Bruni",
      ],
      ["\"L'acqua del porto resta pulita tutto l'anno\", ha detto Carlo D'Arco.", "Carlo D'Arco"],
      ["L'altro ieri Anna Bruni ha detto: \"C'è posto per tutti nell'isola\".", "Anna Bruni"],
    ],
  },
  ru: {
    name: "Анна Брунова",
    governed: "Анны Бруновой",
    words: "маяк будет открыт для всех и этой зимой",
    marks: ["«", "»"],
    sentences: ["WORDS, — сказала NAME.", "NAME сказала: WORDS.", "Мэр, уточнила NAME, хочет WORDS."],
  },
};

describe("languages", () => {
  test("the list is the folder, and each has its examples", () => {
    const folders = readdirSync("src/languages", { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !["parts", "shape", "world"].includes(entry.name))
      .map(({ name }) => name);
    expect(languages.map(({ code }) => code)).toEqual(folders.sort());
    expect(Object.keys(spoken).sort()).toEqual(folders.sort());
  });

  for (const language of languages) {
    const examples = spoken[language.code];
    if (examples !== undefined) describeLanguage(language, examples);
  }

  const same: readonly (readonly [code: string, words: readonly string[]])[] = [
    ["fr", ["élection", "élections"]],
    ["fr", ["cheval", "chevaux"]],
    ["fr", ["chanteur", "chanteurs"]],
    ["fr", ["nouvelle", "nouvelles"]],
    ["fr", ["attaque", "attaquent", "attaquait", "attaquaient", "attaqueront", "attaqué", "attaquées"]],
    ["en", ["election", "elections"]],
    ["en", ["connected", "connecting", "connection"]],
    ["de", ["kind", "kindern"]],
    ["de", ["spielen", "spielt", "spielte", "spielten"]],
    ["de", ["entwickeln", "entwickelt", "entwickelte"]],
    ["es", ["gato", "gatos"]],
    ["es", ["atacar", "atacan", "atacaron", "atacado", "atacando", "atacarlo"]],
    ["it", ["ragazzo", "ragazzi"]],
    ["ru", ["книга", "книги", "книгу"]],
  ];

  test("a French adjective is not taken for a verb that it resembles", () => {
    const stem = languages.find(({ code }) => code === "fr")?.stem;
    expect(stem?.("violent")).not.toBe(stem?.("viol"));
  });

  test.each(same)("%s: %j have one stem", (code, words) => {
    const language = languages.find((each) => each.code === code);
    expect(new Set(words.map((word) => language?.stem(word))).size).toBe(1);
  });
});
