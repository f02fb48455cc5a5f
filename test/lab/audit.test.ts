import { describe, expect, test } from "vitest";
import { type JudgedLine, rejudge, report } from "../../lab/eval/audit/judged.ts";
import { type Line, linesOf } from "../../lab/eval/audit/lines.ts";
import { interval } from "../../lab/eval/bootstrap.ts";
import { read } from "../../src/reading/read.ts";
import { documentOf } from "../reading/document-of.ts";

const body = `"Nous irons au bout de ce projet de halle", a déclaré Odile Vernay, la maire de Lone. Elle a revu "Le Pont".`;
const document = documentOf({ body, language: "fr" });
const [line] = linesOf({ name: "one", article: { text: document.text, date: null, ...read(document) } });

function judged(verdict: JudgedLine["verdict"], changes: Partial<Line> = {}): JudgedLine {
  if (line === undefined) throw new Error("no line");
  return { ...line, ...changes, verdict };
}

const right = { person: true, name: true, role: true };

describe("an audit", () => {
  test("draws what a person sees: the name, the role, and where the words stand", () => {
    expect(line).toMatchObject({
      article: "one",
      tier: "named",
      person: "Odile Vernay",
      role: "maire de Lone",
    });
    expect(document.text.slice(line?.start, line?.end)).toBe("Nous irons au bout de ce projet de halle");
  });

  test("keeps the verdict on a line that is shown as it was", () => {
    const { standing, line: now } = rejudge(judged(right), line === undefined ? [] : [line]);
    expect([standing, now?.verdict]).toEqual(["same", right]);
  });

  test("keeps what was said of person and name where the role is gone or another", () => {
    const old = judged({ person: true, name: true, role: false });
    for (const role of [null, "maire"]) {
      const { standing, line: now } = rejudge(old, [{ ...old, role }]);
      expect([standing, now?.verdict]).toEqual([
        role === null ? "without role" : "changed",
        { person: true, name: true, role: null },
      ]);
    }
  });

  test("asks again for another person, and counts what is no longer shown", () => {
    const old = judged(right);
    expect(rejudge(old, [{ ...old, person: "Bruno Ferrand" }]).line?.verdict.person).toBe(null);
    expect(rejudge(old, [{ ...old, tier: "likely" }]).standing).toBe("withdrawn");
    expect(rejudge(old, []).standing).toBe("withdrawn");
    expect(rejudge(old, undefined).standing).toBe("missing");
  });

  test("reports shares of judged lines alone", () => {
    const lines = [
      judged(right),
      judged({ person: true, name: true, role: false }),
      judged({ ...right, person: null }),
    ];
    expect(report(lines)).toMatch(/nothing false in it +50\.0 .* 1 of 2/);
    expect(report(lines)).toMatch(/1 lines wait/);
  });
});

test("an interval is drawn from articles, not from lines", () => {
  const one = { right: 9, of: 10 };
  expect(interval([])).toBe(null);
  expect(interval([one])).toEqual([90, 90]);
  const [low = 0, high = 0] = interval([{ right: 10, of: 10 }, { right: 0, of: 10 }, one, one]) ?? [];
  expect(low).toBeLessThan(70);
  expect(high).toBeGreaterThan(75);
});
