import { expect, test } from "vitest";
import { DatabaseAway, isAway, isLostConnection, refusalOf } from "../../src/database/faults.ts";

const shown = "postgres://reader@db.example/library";
const withCode = (code: string, message = "it failed") => Object.assign(new Error(message), { code });

test.each(["ECONNREFUSED", "ENOTFOUND", "ECONNRESET", "57P01", "57P03", "08006"])(
  "%s passes: the database is away, and another connection may do",
  (code) => {
    expect([isAway(withCode(code)), isLostConnection(withCode(code))]).toEqual([true, true]);
    expect(refusalOf(withCode(code), shown)).toBeNull();
  },
);

test.each(["57014", "55P03", "53300"])("%s passes, but another connection would not do better", (code) => {
  expect([isAway(withCode(code)), isLostConnection(withCode(code))]).toEqual([true, false]);
});

test.each([
  ["28P01", "does not take this user with this password"],
  ["28000", "does not let this user in"],
  ["3D000", "createdb"],
  ["42501", "the right to do that"],
])("%s is told with its remedy, without the password", (code, told) => {
  const refusal = refusalOf(withCode(code, "for user with hidden"), shown);
  expect(refusal?.message).toContain(shown);
  expect(refusal?.message).toContain(told);
  expect(refusal?.message).not.toContain("hidden");
  expect(isAway(withCode(code))).toBe(false);
});

test("a fault of ours is neither", () => {
  for (const error of [withCode("42703"), new TypeError("undefined is not a function"), "text"])
    expect([isAway(error), refusalOf(error, shown)]).toEqual([false, null]);
});

test("whoever asked is told that the library is away, and the host why", () => {
  const away = new DatabaseAway(withCode("ECONNREFUSED"));
  expect([away.code, isAway(away), (away.cause as Error).message]).toEqual([
    "library-away",
    true,
    "it failed",
  ]);
});
