import { expect, test } from "vitest";
import { Cooldown } from "../../../src/discord/answering/cooldown.ts";

function hastyAt(seconds: () => number) {
  return new Cooldown(() => seconds() * 1000);
}

test("sixty requests at once are granted, the next one waits a second, and other people do not", () => {
  const cooldown = hastyAt(() => 0);
  for (let i = 0; i < 60; i++) expect(cooldown.take("ada")).toBe(0);
  expect(cooldown.take("ada")).toBe(1);
  expect(cooldown.take("ivo")).toBe(0);
});

test("three requests a second come back, up to the sixty", () => {
  let now = 0;
  const cooldown = hastyAt(() => now);
  for (let i = 0; i < 61; i++) cooldown.take("ada");
  now = 1;
  expect([1, 2, 3, 4].map(() => cooldown.take("ada"))).toEqual([0, 0, 0, 1]);
  now = 1000;
  expect(Array.from({ length: 61 }, () => cooldown.take("ada")).filter((wait) => wait === 0)).toHaveLength(
    60,
  );
});

test("whoever has not asked for a while is forgotten", () => {
  let now = 0;
  const cooldown = hastyAt(() => now);
  for (let i = 0; i < 500; i++) cooldown.take(`person ${i}`);
  expect(cooldown.size).toBe(500);
  now = 60;
  cooldown.take("ada");
  expect(cooldown.size).toBe(1);
});
