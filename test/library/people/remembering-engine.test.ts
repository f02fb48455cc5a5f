import { expect, test } from "vitest";
import type { Article } from "../../../src/domain/article.ts";
import { ArticlesInMemory } from "../../../src/domain/article-keeper.ts";
import type { NotesTold } from "../../../src/domain/notes-told.ts";
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

test("an engine that was kept goes on with what it knows of people", async () => {
  const articles = new ArticlesInMemory();
  const engine = new RememberingEngine(new MemoryEngine(articles));
  await engine.add([doubtful, ...minister].map(digestOf));
  const pieces = await engine.save();
  const again = await RememberingEngine.load(pieces, (inner) => MemoryEngine.load(inner, articles));
  expect(await shownOf(again)).toEqual(["likely: Odile Vernay"]);
  await again.remove(minister.map(({ id }) => id));
  expect(await shownOf(again)).not.toEqual(["likely: Odile Vernay"]);
  expect(again.ids()).toEqual([doubtful.id]);
});

test("what did not change is the same piece again, and bytes that are none are refused", async () => {
  const engine = await engineOf([doubtful, ...minister]);
  const [first, second] = [await engine.save(), await engine.save()];
  expect(second.at(-1)).toBe(first.at(-1));
  await engine.remove([minister[0]?.id ?? doubtful.id]);
  expect((await engine.save()).at(-1)).not.toBe(first.at(-1));
  const inner = async () => new MemoryEngine();
  await expect(RememberingEngine.load([], inner)).rejects.toThrow(RangeError);
  await expect(RememberingEngine.load([new Uint8Array([1, 2, 3])], inner)).rejects.toThrow(RangeError);
});

/** An engine in memory to which others write, as it says. */
function tellingEngine() {
  let hear: (told: NotesTold) => void = () => {};
  const inside = Object.assign(new MemoryEngine(), {
    onNotes(listener: (told: NotesTold) => void) {
      hear = listener;
    },
  });
  return { inside, tell: (told: Partial<NotesTold>) => hear({ whole: null, gone: [], come: [], ...told }) };
}

test("what an engine says that articles tell shows who is meant, whoever gave them to it", async () => {
  const { inside, tell } = tellingEngine();
  await inside.add([doubtful, ...minister].map(digestOf));
  const engine = RememberingEngine.over(inside);
  const alone = await shownOf(engine);
  const notes = minister.map((article) => digestOf(article).note);
  tell({ come: notes });
  expect(await shownOf(engine)).toEqual(["likely: Odile Vernay"]);
  tell({ gone: notes });
  expect(await shownOf(engine)).toEqual(alone);
  tell({ whole: notes.map((note) => [note, 1] as const) });
  expect(await shownOf(engine)).toEqual(["likely: Odile Vernay"]);
  // The whole: whoever is not in it tells nothing.
  tell({ whole: [[digestOf(stranger).note, 2]] });
  expect(await shownOf(engine)).toEqual(alone);
});

test("of an engine that says what articles tell, nothing is counted twice, and nothing kept", async () => {
  const { inside, tell } = tellingEngine();
  const engine = RememberingEngine.over(inside);
  await engine.add([doubtful, ...minister].map(digestOf));
  const alone = await shownOf(engine);
  const notes = minister.map((article) => digestOf(article).note);
  tell({ come: notes });
  expect(await shownOf(engine)).toEqual(["likely: Odile Vernay"]);
  tell({ gone: notes });
  expect(await shownOf(engine)).toEqual(alone);
  await engine.remove(minister.map(({ id }) => id));
  expect(await engine.save()).toHaveLength((await inside.save()).length);
});
