import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";

const folder = ".github/workflows";
const workflows = readdirSync(folder).map(
  (name) => [name, readFileSync(`${folder}/${name}`, "utf8")] as const,
);

test.each(workflows)("%s is a workflow whose steps run what there is", (_, text) => {
  const { jobs } = parse(text) as { jobs: Record<string, { steps: { run?: string; uses?: string }[] }> };
  const steps = Object.values(jobs).flatMap((job) => job.steps);
  expect(steps.length).toBeGreaterThan(2);
  for (const { run = "", uses } of steps) {
    expect(uses !== undefined || run !== "").toBe(true);
    for (const [path] of run.matchAll(/\.ci\/[\w.-]+/g)) expect(existsSync(path)).toBe(true);
  }
});

test("the gate runs on the oldest version of Node that is supported", () => {
  const { engines } = JSON.parse(readFileSync("package.json", "utf8"));
  const oldest = Number(/\d+/.exec(engines.node)?.[0]);
  const check = parse(readFileSync(`${folder}/check.yml`, "utf8"));
  expect(Math.min(...check.jobs.gate.strategy.matrix.node)).toBe(oldest);
});

test("the image is built on a version of Node on which the gate runs", () => {
  const image = /NODE_IMAGE=\S*node:(\d+)/.exec(readFileSync("hosting/Containerfile", "utf8"));
  const check = parse(readFileSync(`${folder}/check.yml`, "utf8"));
  expect(check.jobs.gate.strategy.matrix.node).toContain(Number(image?.[1]));
});

const notes = (version: string) =>
  spawnSync(process.execPath, [".ci/release-notes.js", version], {
    input: "# Changelog\n\n## 1.2.0 – 2026-01-02\n\n- Second.\n- Third.\n\n## 1.1.0\n\n- First.\n",
    encoding: "utf8",
  });

test("the notes of a release are those of its version alone", () => {
  expect(notes("1.2.0").stdout).toBe("- Second.\n- Third.\n");
  expect(notes("1.1.0").stdout).toBe("- First.\n");
});

test("a release without notes fails, and says of which version", () => {
  expect(notes("1.2")).toMatchObject({ status: 1, stdout: "" });
  expect(notes("2.0.0").stderr).toContain('"## 2.0.0"');
});
