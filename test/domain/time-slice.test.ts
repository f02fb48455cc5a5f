import { expect, test } from "vitest";
import { TimeSlice } from "../../src/domain/time-slice.ts";

test("work goes on within a slice, and lets others go first at its end", async () => {
  let now = 0;
  const slice = new TimeSlice(() => now);
  let others = 0;
  setImmediate(() => others++);
  await slice.pause();
  expect(others).toBe(0);
  now = 50;
  await slice.pause();
  expect(others).toBe(1);
  setImmediate(() => others++);
  now = 51;
  await slice.pause();
  expect(others).toBe(1);
});
