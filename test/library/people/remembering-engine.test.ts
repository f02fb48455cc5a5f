import { expect, test } from "vitest";
import type { Article } from "../../../src/domain/article.ts";
import { MemoryEngine } from "../../../src/engines/memory/memory-engine.ts";
import { digestOf } from "../../../src/library/digest.ts";
import { RememberingEngine } from "../../../src/library/people/remembering-engine.ts";
import { describeEngine } from "../../engines/contract.ts";
import { shown, told } from "./shelf.ts";

describeEngine("memory with people", async () => new RememberingEngine(new MemoryEngine()));

const doubtful = told(
  "Claire Mabille a reçu Odile Vernay à Lone lundi. Claire Mabille a parlé aux marins puis elle est repartie. " +
    "« Nous allons rouvrir le port avant la fin de cet été », a promis la ministre de la Pêche.",
);
const minister = [
  told("La ministre de la Pêche, Odile Vernay, a visité les quais de Lone lundi."),
  told("Odile Vernay, ministre de la Pêche, a reçu les marins de Sarre dans la matinée."),
];
const stranger = told("Le préfet de Sarre, Luc Dravert, a pris un arrêté.");

async function engineOf(articles: readonly Article[]): Promise<RememberingEngine> {
  const engine = new RememberingEngine(new MemoryEngine());
  await engine.add(articles.map(digestOf));
  return engine;
}

async function shownOf(engine: RememberingEngine): Promise<string[]> {
  const article = await engine.article(doubtful.id);
  return article ? shown(article) : [];
}

test("articles that come after tell who is meant, and those that go tell it no more", async () => {
  const engine = await engineOf([doubtful]);
  const alone = await shownOf(engine);
  await engine.add(minister.map(digestOf));
  expect(await shownOf(engine)).toEqual(["likely: Odile Vernay"]);
  await engine.remove([minister[0]?.id ?? doubtful.id]);
  expect(await shownOf(engine)).toEqual(alone);
});

test("an article that takes another's place tells what it says, and no more what the other said", async () => {
  const engine = await engineOf([doubtful, ...minister]);
  for (const { id } of minister) await engine.add([digestOf({ ...stranger, id })]);
  expect(await shownOf(engine)).not.toEqual(["likely: Odile Vernay"]);
});

test("nothing is resolved again where nobody changed whom the article names", async () => {
  const engine = await engineOf([doubtful, ...minister]);
  const first = await engine.article(doubtful.id);
  await engine.add([digestOf(stranger)]);
  expect(await engine.article(doubtful.id)).toBe(first);
  await engine.add([digestOf(told("Claire Mabille, sénatrice, a gagné la course."))]);
  expect(await engine.article(doubtful.id)).not.toBe(first);
});

test("what was kept of people is taken up again", async () => {
  const engine = await engineOf([doubtful, ...minister]);
  const again = await engineOf([doubtful]);
  again.recallPeople(engine.peopleNotes());
  expect(await shownOf(again)).toEqual(await shownOf(engine));
});
