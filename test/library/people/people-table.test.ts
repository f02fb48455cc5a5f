import fc from "fast-check";
import { expect, test } from "vitest";
import { noteOf } from "../../../src/library/people/people-note.ts";
import { PeopleTable } from "../../../src/library/people/people-table.ts";
import { told } from "./shelf.ts";

const bodies = [
  "La ministre de la Pêche, Odile Vernay, a visité Lone.",
  "Odile Vernay, sénatrice, a reçu les marins.",
  "Le maire de Lone, Paul Dravert, a ouvert la halle.",
  "Mme Odile Vernay a répondu au maire Luc Dravert.",
  "Personne n'est venu.",
];
const notes = bodies.map((body, i) => noteOf(told(body, String(2015 + i))));

const names = ["odile vernay", "paul dravert", "luc dravert"];

/** All that the table tells, apart from the order in which it heard it. */
function contents(table: PeopleTable) {
  return names.map((name) => {
    const known = table.person(name);
    if (known === undefined) return null;
    const { articles, f, m, forms, offices } = known;
    const sorted = (list: typeof forms) => list.map(({ key, count }) => `${key} ${count}`).sort();
    const given = table.givenName(name.split(" ")[0] ?? "");
    return {
      ...{ articles, f, m, forms: sorted(forms), offices: sorted(offices) },
      given: given && [given.f, given.m],
      namesakes: [...table.namesakes(name.split(" ")[1] ?? "")].sort(),
    };
  });
}

test("what a table tells depends on the articles that there are, whatever came and went before, in any order", () => {
  const change = fc.record({ article: fc.nat(3), note: fc.option(fc.constantFrom(...notes)) });
  fc.assert(
    fc.property(fc.array(change), (changes) => {
      const table = new PeopleTable();
      for (const { article, note } of changes) table.put(String(article), note);
      const fresh = new PeopleTable();
      for (const [article, note] of [...table.notes()].reverse()) fresh.put(article, note);
      expect(contents(table)).toEqual(contents(fresh));
    }),
  );
});

test("a table learns what stands beside a name, and when", () => {
  const table = new PeopleTable();
  for (const [i, note] of notes.entries()) table.put(String(i), note);
  expect(table.person("odile vernay")).toMatchObject({ articles: 3, f: 3, m: 0 });
  expect(table.person("odile vernay")?.offices.map(({ key }) => key)).toEqual([
    "2015 ministre peche",
    "2016 senatrice",
  ]);
  expect(table.namesakes("dravert")).toEqual(["paul dravert", "luc dravert"]);
});

test("a note that is the same changes nothing", () => {
  const table = new PeopleTable();
  table.put("a", notes[0] ?? "");
  const { revision } = table;
  table.put("a", notes[0] ?? "");
  expect(table.revision).toBe(revision);
});
