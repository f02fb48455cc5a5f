import { expect, test } from "vitest";
import { itemsOf } from "../../lab/eval/suggestions/items.ts";
import { articleOf } from "../library/shelf.ts";

const shelf = ["d’Ombrac", "de Quessanne", "des Marais"].flatMap((place, at) => [
  articleOf({
    title: `L’étoile du phare ${place} brille à nouveau ce soir`,
    body: "« Nous attendons la pluie depuis longtemps », a dit Maude Kerbrat.",
    language: "fr",
    url: `https://one.example/${at}`,
    quotes: [["Nous attendons la pluie depuis longtemps", "Maude Kerbrat", "gardienne du phare"]],
  }),
]);

test("the beginnings that are typed come from the library, the same each time, and say what is meant", () => {
  const items = itemsOf(shelf, 3, 7);
  expect(itemsOf(shelf, 3, 7).map(({ typed }) => typed)).toEqual(items.map(({ typed }) => typed));
  expect(new Set(items.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(6);
  const person = items.find(({ kind }) => kind === "person");
  expect(person?.isMeant({ label: "x", value: "Maude Kerbrat" })).toBe(true);
  expect(person?.isMeant({ label: "x", value: "Maude Marr" })).toBe(false);
  for (const { kind, typed } of items) {
    expect(typed.length).toBeGreaterThanOrEqual(4);
    if (kind === "accents missing") expect(typed).not.toMatch(/[éà’]/);
  }
});
