import { expect, test } from "vitest";
import { haveTables, openPatiently } from "../../src/cli/shared/open-patiently.ts";
import { DatabaseAway, DatabaseRefusal } from "../../src/database/faults.ts";
import type { Sql } from "../../src/engines/postgres/sql.ts";

const emptyDatabase: Sql = {
  query: async () => [{ made: false }],
  transaction: () => Promise.reject(new RangeError("nothing is written here")),
};
const notMade = () => haveTables(emptyDatabase, "verbatim", false);
const away = () => Promise.reject(new DatabaseAway(new Error("nobody is there")));
const there = async () => {};

function opening(tries: readonly (() => Promise<void>)[], signal = new AbortController().signal) {
  const [pauses, left]: [number[], (() => Promise<void>)[]] = [[], [...tries]];
  const told = { notMade: 0 };
  const how = openPatiently(() => (left.shift() ?? there)(), {
    ...{ signal, shown: "postgres://host/name" },
    onNotMade: () => {
      told.notMade++;
    },
    pause: async (ms) => pauses.push(ms),
  });
  return { ...how, pauses, told, left };
}

test("it is tried until it is there, after pauses that grow to ten seconds", async () => {
  const { opened, firstTry, pauses } = opening(Array.from({ length: 8 }, () => away));
  await firstTry;
  await opened;
  expect(pauses).toEqual([250, 500, 1000, 2000, 4000, 8000, 10_000, 10_000]);
});

test("that the tables are not made is told once, and again after something else was in the way", async () => {
  const { opened, told } = opening([notMade, notMade, notMade, away, notMade, notMade]);
  await opened;
  expect(told.notMade).toBe(2);
});

test("what no patience mends rejects at once", async () => {
  const wrong = Object.assign(new Error("no such database"), { code: "3D000" });
  const { opened, firstTry, pauses } = opening([() => Promise.reject(wrong)]);
  await expect(firstTry).rejects.toThrow(DatabaseRefusal);
  await expect(opened).rejects.toThrow("postgres://host/name does not exist on that server");
  expect(pauses).toEqual([]);
});

test("it is reached before it is open, and where it cannot be had that is told as well", async () => {
  const order: string[] = [];
  let load = () => {};
  const loaded = new Promise<void>((resolve) => {
    load = resolve;
  });
  const { reached, firstTry } = openPatiently(
    async (onReached) => {
      onReached();
      await loaded;
      order.push("opened");
    },
    { signal: new AbortController().signal, shown: "", onNotMade: () => {} },
  );
  await reached;
  order.push("reached");
  load();
  await firstTry;
  expect(order).toEqual(["reached", "opened"]);
  const wrong = Object.assign(new Error("no such database"), { code: "3D000" });
  await expect(opening([() => Promise.reject(wrong)]).reached).rejects.toThrow(DatabaseRefusal);
  await opening([away]).reached;
});

test("nobody tries again once it was given up", async () => {
  const given = new AbortController();
  const giveUp = () => {
    given.abort();
    return away();
  };
  const { opened, left } = opening([giveUp, away], given.signal);
  await opened;
  expect(left).toEqual([away]);
});
