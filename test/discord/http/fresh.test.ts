import { describe, expect, test } from "vitest";
import { Fresh } from "../../../src/discord/http/fresh.ts";

describe("what is fresh", () => {
  test("says a time within five minutes of now, before it or after it", () => {
    const fresh = new Fresh(() => 1_000_000);
    expect(fresh.isTimely("999700")).toBe(true);
    expect(fresh.isTimely("1000300")).toBe(true);
    expect(fresh.isTimely("999699")).toBe(false);
    expect(fresh.isTimely("1000301")).toBe(false);
  });

  test.each(["", " ", "1e6", "-5", "1000000.5", "NaN", "1000000 ", "9".repeat(400)])(
    "does not say %j",
    (time) => {
      expect(new Fresh(() => 1_000_000).isTimely(time)).toBe(false);
    },
  );

  test("comes once, for as long as its time is good", () => {
    let now = 1_000_000;
    const fresh = new Fresh(() => now);
    expect(fresh.isFirst("1")).toBe(true);
    expect(fresh.isFirst("2")).toBe(true);
    now += 600;
    expect(fresh.isFirst("1")).toBe(false);
    // Signed for a moment five minutes ahead it would still be good; a second later it is not.
    now += 1;
    expect(fresh.isFirst("1")).toBe(true);
  });
});
