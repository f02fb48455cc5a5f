import { describe, expect, test } from "vitest";
import type { ArticleId } from "../../src/domain/article.ts";
import type { Digest } from "../../src/domain/engine.ts";
import { MemoryEngine } from "../../src/engines/memory/memory-engine.ts";
import { Feeder } from "../../src/intake/feeder.ts";
import { digestOf } from "../../src/library/digest.ts";
import { articleOf } from "../library/shelf.ts";

/** An engine that counts how often it was given articles. */
class Counting extends MemoryEngine {
  batches = 0;
  override async add(digests: Iterable<Digest> | AsyncIterable<Digest>): Promise<void> {
    this.batches++;
    await super.add(digests);
  }
}

const digests = Array.from({ length: 600 }, (_, at) =>
  digestOf(articleOf({ title: `The lamp ${at}`, body: "It burns." })),
);
const id = (at: number) => digests[at]?.article.id as ArticleId;

describe("an engine is fed", () => {
  test("in batches, whatever the pace, and none is forgotten", async () => {
    const engine = new Counting();
    const feeder = new Feeder(engine, () => {});
    await Promise.all(digests.map((digest) => feeder.add(digest)));
    await feeder.idle();
    expect(feeder.left).toBe(0);
    expect((await engine.holdings()).articles).toBe(600);
    expect(engine.batches).toBeLessThan(20);
  });

  test("each article as it was last: added and taken away, and the other way round", async () => {
    const engine = new Counting();
    const feeder = new Feeder(engine, () => {});
    const [first, second] = digests;
    if (!first || !second) throw new Error("no articles");
    void feeder.add(first);
    feeder.remove(id(0));
    feeder.remove(id(1));
    void feeder.add(second);
    await feeder.idle();
    expect([await engine.article(id(0)), (await engine.article(id(1)))?.id]).toEqual([null, id(1)]);
  });

  test("again after it was idle", async () => {
    const engine = new Counting();
    const feeder = new Feeder(engine, () => {});
    for (const digest of digests.slice(0, 5)) {
      await feeder.add(digest);
      await feeder.idle();
    }
    expect((await engine.holdings()).articles).toBe(5);
  });
});
