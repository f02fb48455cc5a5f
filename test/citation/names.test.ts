import { describe, expect, test } from "vitest";
import { splitName } from "../../src/citation/names.ts";

const shown = (name: string, language: string | null) => {
  const split = splitName(name, language);
  return split.kind === "person" ? `${split.family} | ${split.given}` : split.name;
};

describe("a person's name is taken apart only where it is certain how", () => {
  test.each([
    ["Jean Dupont", "fr", "Dupont | Jean"],
    ["Dupont, Jean", "fr", "Dupont | Jean"],
    ["Jane Q. Doe", "en", "Doe | Jane Q."],
    ["Jean-Paul O’Neill", "fr", "O’Neill | Jean-Paul"],
    ["Jeanne d’Arc", "fr", "d’Arc | Jeanne"],
    ["Charles de Gaulle", "fr", "de Gaulle | Charles"],
    ["Ursula von der Leyen", "de", "von der Leyen | Ursula"],
    ["Иван Сергеевич Тургенев", "ru", "Тургенев | Иван Сергеевич"],
    ["Pedro Sánchez", "es", "Sánchez | Pedro"],
    ["Gabriel García Márquez", "es", "Gabriel García Márquez"],
    ["Mao Zedong", "zh", "Mao Zedong"],
    ["王小明", "zh", "王小明"],
    ["Voltaire", "fr", "Voltaire"],
  ])("%s (%s): %s", (name, language, expected) => {
    expect(shown(name, language)).toBe(expected);
  });
});

describe("an organisation stays whole", () => {
  test.each([
    "AFP",
    "20 Minutes avec AFP",
    "Reuters Staff",
    "The Editorial Board",
    "La rédaction",
    "Sputnik France",
    "Agence France-Presse",
    "United Nations",
    "Jean Dupont et Marie Curie",
    "BBC NEWS",
    "Ministry of Defence",
    "Acme Inc.",
    "Doe, Jane, and Roe",
  ])("%s", (name) => {
    expect(shown(name, "en")).toBe(name);
  });
});
