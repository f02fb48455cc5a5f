import { expect, test } from "vitest";
import { chosen, trainChoice, validateChoice } from "../../lab/eval/choice.ts";
import { choose } from "../../src/reading/discourse/log-linear.ts";
import { LinearModel } from "../../src/reading/weights/linear-model.ts";

test("the most probable candidate is chosen, with its share and how many others come near", () => {
  const weights = { near: Math.log(8), far: -1 };
  const candidates = [
    { figure: 3, features: { near: 0, far: 0 } },
    { figure: 7, features: { near: 1, far: 0 } },
    { figure: 9, features: { near: 0, far: 9 } },
  ];
  const choice = choose(candidates, new LinearModel(weights));
  expect(choice).toMatchObject({ index: 1, figure: 7, rivals: 1 });
  expect(choice?.margin).toBeCloseTo(8 / 9, 2);
});

test("nobody is chosen where nobody can be meant", () => {
  expect(choose([], new LinearModel({ near: 1 }))).toBeNull();
});

test("weights are learnt from choices, and tried on choices that they were not learnt from", () => {
  const choices = Array.from({ length: 60 }, (_, i) => ({
    candidates: [
      { subject: 1, noise: i % 2 },
      { subject: 0, noise: (i + 1) % 2 },
    ],
    right: new Set([0]),
    group: `article ${i % 12}`,
  }));
  const weights = trainChoice(choices, 1);
  expect(weights.subject).toBeGreaterThan(1);
  expect(Math.abs(weights.noise ?? 9)).toBeLessThan(0.2);
  expect(chosen(weights, [{ subject: 0 }, { subject: 1 }])).toBe(1);
  expect(validateChoice(choices, 1, 4)).toBe(1);
});
