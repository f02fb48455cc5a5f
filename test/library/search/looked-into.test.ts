import { expect, test } from "vitest";
import type { Condition } from "../../../src/domain/engine.ts";
import type { Nomination, Nominee } from "../../../src/domain/nomination.ts";
import { MemoryEngine } from "../../../src/engines/memory/memory-engine.ts";
import { ArticleLibrary } from "../../../src/library/article-library.ts";
import { digestOf } from "../../../src/library/digest.ts";
import { articleOf } from "../shelf.ts";

/** Keeps back the words of all nominees that are not looked into, as an engine may that has them far away. */
class Sparing extends MemoryEngine {
  readonly given: number[] = [];

  override async nominate(nomination: Nomination, where: Condition | null): Promise<readonly Nominee[]> {
    const nominees = await super.nominate(nomination, where);
    const looked = new Set(nomination.lookedInto?.(nominees) ?? nominees);
    this.given.push(looked.size);
    const [sequence, marks] = [new Uint16Array(0), new Uint32Array(0)];
    return nominees.map((one) => {
      const { id, score, length, frequencies, language, date } = one;
      return looked.has(one) ? one : { id, score, length, frequencies, language, date, sequence, marks };
    });
  }
}

const tails = ["of the old mill", "and the mill pond", "beside a broken mill wheel", "without any mill"];
const digests = Array.from({ length: 240 }, (_, no) =>
  digestOf(
    articleOf({
      title: no % 40 === 7 ? "Wheel pond" : `Ledger ${no}`,
      date: `20${10 + (no % 9)}-0${1 + (no % 7)}`,
      body: `${"The miller counts sacks. ".repeat(no % 5)}A wheel ${tails[no % 4]} turns, says Odo Saint-Wry. ${
        no % 11 === 3 ? "Frogs of the pond sing at the wheel." : ""
      } ${no % 3 === 0 ? "“Corn is dry again,” said Odo Wry." : ""}`,
      quotes: no % 3 === 0 ? [["Corn is dry again", "Odo Wry", "miller"]] : [],
    }),
  ),
);
const [whole, sparing] = [new MemoryEngine(), new Sparing()];
await whole.add(digests);
await sparing.add(digests);

test.each([
  ["of one word, nothing is looked into", "mill", 0],
  ["of several words, those that come first", "mill wheel pond", 56],
  ["of a question, those that come first", "which frogs sing at the wheel of the pond?", 60],
  ["of a slip, those that come first", "brokn wheel", 60],
  ["of what is written as one word, all", "Odo Saint-Wry wheel", 240],
])("%s, and the answer is the same", async (_, query, most) => {
  sparing.given.length = 0;
  const asked = { locale: "en", limit: 25 } as const;
  const [found, other] = [
    await new ArticleLibrary(sparing).search(query, asked),
    await new ArticleLibrary(whole).search(query, asked),
  ];
  expect(found.citations.length).toBeGreaterThan(5);
  expect(found).toEqual(other);
  expect(Math.max(...sparing.given)).toBeLessThanOrEqual(most);
});

test("of a bare name and of quotations all are looked into, and the answers are the same", async () => {
  const asked = { locale: "en", limit: 25 } as const;
  const [one, other] = [new ArticleLibrary(sparing), new ArticleLibrary(whole)];
  expect(await one.search("Odo Wry", asked)).toEqual(await other.search("Odo Wry", asked));
  const about = { about: "corn", by: "Wry" };
  const walked = await one.walk(about, { kind: "first" }, "en");
  expect(walked?.total).toBeGreaterThan(50);
  expect(walked).toEqual(await other.walk(about, { kind: "first" }, "en"));
});
