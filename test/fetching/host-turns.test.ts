import { expect, test } from "vitest";
import { HostTurns, type Pauses } from "../../src/fetching/host-turns.ts";
import { retryAfterOf } from "../../src/fetching/retry-after.ts";

/** Hands that go on when somebody waits. */
function hands() {
  let at = 0;
  const waited: number[] = [];
  const pauses: Pauses = {
    now: () => at,
    async wait(ms) {
      waited.push(ms);
      at += ms;
    },
  };
  return { pauses, waited };
}

test("requests to one host go one after the other with the pause between, other hosts do not wait", async () => {
  const { pauses, waited } = hands();
  const turns = new HostTurns(pauses);
  const order: string[] = [];
  const ask = (host: string, name: string) =>
    turns.take(
      host,
      undefined,
      async () => {
        order.push(`${name} begins`);
        await Promise.resolve();
        order.push(`${name} ends`);
      },
      () => 1000,
    );
  await Promise.all([ask("a", "1"), ask("a", "2"), ask("b", "3"), ask("a", "4")]);
  const ofA = order.filter((line) => !line.startsWith("3"));
  expect(ofA).toEqual(["1 begins", "1 ends", "2 begins", "2 ends", "4 begins", "4 ends"]);
  expect(waited).toEqual([1000, 1000]);
});

test("a host that asks for a pause gets it, and a request that fails takes its turn as well", async () => {
  const { pauses, waited } = hands();
  const turns = new HostTurns(pauses);
  turns.hold("a", 5000);
  expect(turns.waitOf("a")).toBe(5000);
  const failing = turns.take(
    "a",
    undefined,
    () => Promise.reject(new Error("no")),
    () => 1000,
  );
  await expect(failing).rejects.toThrow("no");
  await turns.take(
    "a",
    undefined,
    () => Promise.resolve(),
    () => 0,
  );
  expect(waited).toEqual([5000, 1000]);
});

test("whoever is called off while waiting lets the next one go", async () => {
  const turns = new HostTurns(hands().pauses);
  const stop = new AbortController();
  stop.abort(new Error("stopped"));
  const off = turns.take(
    "a",
    stop.signal,
    () => Promise.resolve("never"),
    () => 0,
  );
  await expect(off).rejects.toThrow("stopped");
  expect(
    await turns.take(
      "a",
      undefined,
      () => Promise.resolve("next"),
      () => 0,
    ),
  ).toBe("next");
});

test.each([
  ["120", 120],
  ["0", null],
  ["Thu, 01 Jan 1970 00:02:00 GMT", 60],
  ["Thu, 01 Jan 1960 00:00:00 GMT", null],
  ["999999999", 86_400],
  ["soon", null],
  [null, null],
])("Retry-After %s: %s", (header, seconds) => {
  expect(retryAfterOf(header, () => 60_000)).toBe(seconds);
});
