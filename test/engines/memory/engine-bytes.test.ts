import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ArticlesInMemory } from "../../../src/domain/article-keeper.ts";
import type { Engine } from "../../../src/domain/engine.ts";
import { TimeSlice } from "../../../src/domain/time-slice.ts";
import { EngineBytesError } from "../../../src/engines/memory/bytes/pieces.ts";
import { MemoryEngine } from "../../../src/engines/memory/memory-engine.ts";
import { digestOf } from "../../../src/library/digest.ts";
import { articleOf } from "../../library/shelf.ts";
import { describeEngine } from "../contract.ts";

/** As a file would give them: in memory of their own, at any place in it. */
function readAgain(pieces: readonly Uint8Array[], shift = 0): Uint8Array[] {
  return pieces.map((piece) => {
    const room = new Uint8Array(piece.length + shift);
    room.set(piece, shift);
    return room.subarray(shift);
  });
}

/** An engine that is written and read again after each change. */
async function reloading(): Promise<Engine> {
  const articles = new ArticlesInMemory();
  let engine = new MemoryEngine(articles);
  const changing = new Set<unknown>(["add", "remove"]);
  return new Proxy<Engine>(engine, {
    get(_, name) {
      const method: unknown = Reflect.get(engine, name);
      if (typeof method !== "function") return method;
      return async (...args: unknown[]) => {
        const result = await Reflect.apply(method, engine, args);
        if (changing.has(name)) engine = await MemoryEngine.load(readAgain(await engine.save(), 4), articles);
        return result;
      };
    },
  });
}

describeEngine("memory, written and read again after each change:", reloading);

const titles = ["The harbour wall", "Rain over Quessanne", "A lamp for Ombrac", "What the keeper said"];
const articles = Array.from({ length: 150 }, (_, at) =>
  articleOf({
    title: `${titles[at % titles.length]} ${at % 40}`,
    body: `“The sea gave us no rest for three nights,” said Maude Kerbrat. Boats ${at} waited at the salt road.`,
    date: `20${10 + (at % 9)}-0${1 + (at % 9)}`,
    ...(at % 3 === 0 ? { outlet: "Ombrac Weekly" } : {}),
    url: `https://example.org/${at}`,
    tags: [`tide ${at % 11}`],
    quotes: [["The sea gave us no rest for three nights", "Maude Kerbrat", "keeper of the lamp"]],
  }),
);

const digests = articles.map(digestOf);

async function engineOf(keeper: ArticlesInMemory, some = digests): Promise<MemoryEngine> {
  const engine = new MemoryEngine(keeper);
  await engine.add(some);
  return engine;
}

describe("an engine's bytes", () => {
  test("give back an engine that answers the same, scores and order included, and goes on", async () => {
    const asked = async (engine: MemoryEngine) => ({
      ids: engine.ids(),
      holdings: await engine.holdings(),
      newest: await engine.newest(3, 20, null),
      terms: await engine.statistics(["harbour", "salt", ":en:boat"], ["qu"]),
      complete: await Promise.all(
        ["", "t", "maude", "keeper", "rain o", "ombrac lamp"].flatMap((typed) =>
          (["article", "speaker", "topic", "source"] as const).map((field) =>
            engine.complete(field, typed, 25, null),
          ),
        ),
      ),
      near: await engine.complete("article", "quesanne", 25, null, "near"),
      article: await engine.article(articles[7]?.id ?? ("" as never)),
    });
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.nat(149), { maxLength: 120 }), fc.nat(7), async (gone, shift) => {
        const keeper = new ArticlesInMemory();
        const engine = await engineOf(keeper);
        await engine.remove(gone.flatMap((at) => articles[at]?.id ?? []));
        const loaded = await MemoryEngine.load(readAgain(await engine.save(), shift), keeper);
        expect(await asked(loaded)).toEqual(await asked(engine));
        const back = gone.slice(0, 30).flatMap((at) => digests[at] ?? []);
        for (const one of [engine, loaded]) await one.add(back);
        expect(await asked(loaded)).toEqual(await asked(engine));
      }),
      { numRuns: 8 },
    );
  });

  test("are, of what did not change, the very same", async () => {
    const engine = await engineOf(new ArticlesInMemory());
    const before = await engine.save();
    expect(await engine.save()).toHaveLength(before.length);
    await engine.add([digestOf(articleOf({ title: "One more", body: "A boat." }))]);
    const known = new Set(before);
    const kept = (await engine.save()).filter((piece) => known.has(piece));
    const size = (pieces: readonly Uint8Array[]) => pieces.reduce((sum, { length }) => sum + length, 0);
    expect(size(kept)).toBeGreaterThan(size(before) / 3);
  });

  test("of an empty engine give an empty one", async () => {
    const keeper = new ArticlesInMemory();
    const loaded = await MemoryEngine.load(readAgain(await new MemoryEngine(keeper).save()), keeper);
    expect(loaded.ids()).toEqual([]);
    expect((await loaded.holdings()).articles).toBe(0);
  });

  test("are read in slices, between which others are answered", async () => {
    const pieces = readAgain(await (await engineOf(new ArticlesInMemory())).save());
    let [clock, turns, isLoaded] = [0, 0, false];
    const turn = () => {
      turns++;
      if (!isLoaded) setImmediate(turn);
    };
    setImmediate(turn);
    // Each look at the clock finds a slice over.
    await MemoryEngine.load(pieces, new ArticlesInMemory(), new TimeSlice(() => (clock += 1000)));
    isLoaded = true;
    expect(turns).toBeGreaterThan(articles.length);
  });

  test("are refused where anything is cut, longer, altered, missing, too much, or in another's place", async () => {
    const pieces = await (await engineOf(new ArticlesInMemory(), digests.slice(0, 70))).save();
    const refused = (some: readonly Uint8Array[]) =>
      expect(MemoryEngine.load(some, new ArticlesInMemory())).rejects.toThrow(EngineBytesError);
    await refused([]);
    await refused(pieces.slice(0, 2));
    await refused(pieces.slice(0, -1));
    await refused([...readAgain(pieces), ...readAgain(pieces.slice(-1))]);
    await refused(readAgain(pieces).reverse());
    for (const [at, piece] of pieces.entries()) {
      const instead = (other: Uint8Array) => refused(readAgain(pieces).with(at, other));
      for (const length of [0, 8, 23, piece.length >> 1, piece.length - 1])
        await instead(piece.slice(0, length));
      await instead(Uint8Array.of(...piece, 0, 0, 0, 0, 0, 0, 0, 0));
      for (let place = 0; place < piece.length; place += 1 + (piece.length >> 4)) {
        const altered = piece.slice();
        altered[place] = (altered[place] ?? 0) ^ 1;
        await instead(altered);
      }
    }
  });
});
