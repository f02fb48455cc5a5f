import { expect, test } from "vitest";
import { doctorJson, doctorLines } from "../../src/cli/doctor-report.ts";
import type { Examination } from "../../src/doctor/examination.ts";
import { doctorWordings } from "../../src/locales/doctor/index.ts";

const well: Examination = {
  ...{ envFile: "/bot/.env", settings: [], settingNotes: [], folders: ["press"] },
  ...{ files: 2, articles: 2, records: 0, refused: [], warnings: [], findings: [] },
};
const ill: Examination = {
  ...well,
  refused: [{ path: "press/a.md", line: 3, reason: "there is no title", remedy: "add one" }],
  findings: Array.from({ length: 25 }, (_, at) => ({
    ...{ kind: "no-date" as const, path: `press/${at}\u001b[31m.md`, detail: null },
  })),
};

test("a library that is well is told in few lines", () => {
  expect(doctorLines(well, doctorWordings.en)).toEqual([
    "Settings",
    "  Nothing is wrong with them (environment and /bot/.env).",
    "Articles",
    "  2 articles, from 2 files.",
    "All is well.",
  ]);
});

test("what is amiss is told with its remedy, a kind at a time, no more than twenty of each, and nothing for terminals", () => {
  const lines = doctorLines(ill, doctorWordings.en);
  expect(lines).toContain("  Refused: 1");
  expect(lines).toContain("    press/a.md:3: there is no title. Add one.");
  expect(lines).toContain("  No date is known (25). Give the articles a date.");
  expect(lines).toContain("    … and 5 more (--json lists all)");
  expect(lines.at(-1)).toBe("1 problem, 25 things worth a look.");
  expect(lines.join("\n")).not.toContain("\u001b");
});

test("for programs nothing is left out", () => {
  expect(doctorJson(well, doctorWordings.en)).toMatchObject({ ok: true, refused: [], notes: [] });
  const json = JSON.parse(JSON.stringify(doctorJson(ill, doctorWordings.de)));
  expect(json).toMatchObject({ ok: false, refused: ill.refused });
  expect(json.notes).toHaveLength(25);
  expect(json.notes[0]).toMatchObject({ kind: "no-date", reason: "Kein Datum bekannt", line: null });
});
