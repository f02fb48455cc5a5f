import { describe, expect, test } from "vitest";
import { Pace, pauseAfter } from "../../src/discord/pace.ts";
import { ManualClock } from "./answering/manual-clock.ts";

const minute = 60_000;

/** How often a bot tries while nothing answers for so long; the clock goes on by its pauses alone. */
async function triesIn(outageMs: number, random = () => 0): Promise<number> {
  const clock = new ManualClock();
  const pace = new Pace(clock, random);
  let tries = 0;
  for (let wait = pace.down(); clock.now() + wait <= outageMs; wait = pace.down()) {
    await clock.turn(wait);
    tries++;
  }
  return tries;
}

describe("while Discord is away", () => {
  test("pauses grow from none to five minutes", () => {
    const seconds = [1, 2, 3, 4, 5, 10, 11, 1000].map((failures) => pauseAfter(failures, () => 0) / 1000);
    expect(seconds).toEqual([0, 1, 2, 4, 8, 256, 300, 300]);
  });

  test("a minute sees a handful of tries, and a day fewer than half the logins that reset a token", async () => {
    expect(await triesIn(minute)).toBe(6);
    expect(await triesIn(24 * 60 * minute)).toBeLessThan(500);
    expect(await triesIn(24 * 60 * minute, () => 1)).toBeLessThan(500);
  });

  test("bots that were cut off together do not come back together", () => {
    const pauses = [0, 0.5, 1].map((random) => pauseAfter(5, () => random));
    expect(pauses).toEqual([8000, 7000, 6000]);
  });
});

describe("after it came back", () => {
  test("a connection that stood for two minutes is tried again at once when it is lost", async () => {
    const clock = new ManualClock();
    const pace = new Pace(clock, () => 0);
    for (let failures = 0; failures < 8; failures++) pace.down();
    pace.up();
    await clock.turn(2 * minute);
    expect(pace.down()).toBe(0);
  });

  test("one that is lost again and again, as soon as it stands, makes pauses grow all the same", async () => {
    const clock = new ManualClock();
    const pace = new Pace(clock, () => 0);
    const pauses: number[] = [];
    for (let times = 0; times < 5; times++) {
      pauses.push(pace.down() / 1000);
      pace.up();
      await clock.turn(1000);
    }
    expect(pauses).toEqual([0, 1, 2, 4, 8]);
  });
});
