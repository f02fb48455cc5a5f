import { expect, test } from "vitest";
import { ArticleLibrary } from "../../../src/library/article-library.ts";
import { engineOf } from "../engine-of.ts";
import { articleOf, type Entry } from "../shelf.ts";

const asked: Entry[] = [
  { title: "Le meunier accusé par les tonneliers", language: "fr" },
  { title: "La molinera acusa al tonelero", language: "es" },
  { title: "Cooper accused of watering the cider", language: "en" },
];
const others = ["acacia", "acrobat", "acre", "acorn", "acid", "actor"].map(
  (word): Entry => ({ title: `An ${word} beside the mill`, language: "en" }),
);

test("near titles of a word whose stems part early are looked for by more of it than they share", async () => {
  const engine = await engineOf([...asked, ...others].map(articleOf));
  const nominate = engine.nominateByName.bind(engine);
  let looked = 0;
  engine.nominateByName = async (wanted, where) => {
    const found = await nominate(wanted, where);
    looked += found.length;
    return found;
  };
  const titles = (await new ArticleLibrary(engine).nearestTitles("accuse", 9)).map(({ title }) => title);
  expect(titles).toContain("Le meunier accusé par les tonneliers");
  expect(titles).toContain("Cooper accused of watering the cider");
  expect(looked).toBeLessThanOrEqual(asked.length);
});
