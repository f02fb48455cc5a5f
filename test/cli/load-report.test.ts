import { describe, expect, test } from "vitest";
import { complaintLine, reportLines } from "../../src/cli/load-report.ts";
import type { LoadReport } from "../../src/intake/load.ts";

const report: LoadReport = {
  files: 3,
  articles: 1,
  records: 0,
  refused: [
    { path: "seeds/a.md", line: 3, reason: "there is no title", remedy: "add title: to the front matter" },
  ],
  warnings: [{ path: "seeds/b.md", line: null, reason: "it repeats", remedy: "remove one" }],
  ignored: ["seeds/c.jpg"],
  folderMissing: [],
  milliseconds: 1234,
};

describe("the report of a load", () => {
  test("says how much was loaded, then each file that needs a look: where, what, remedy", () => {
    const lines = reportLines(report);
    expect(lines[0]).toMatch(
      /^Loaded 1 article, 1 file refused, 1 warning, 1 file passed over.* from 3 files in 1\.2 s\.$/,
    );
    expect(lines).toContain("  refused  seeds/a.md:3: there is no title. Add title: to the front matter.");
    expect(lines).toContain("  warning  seeds/b.md: it repeats. Remove one.");
  });

  test("says so where there is nothing", () => {
    const lines = reportLines({ ...report, articles: 0, refused: [], warnings: [], ignored: [] });
    expect(lines.at(-1)).toContain("nothing to quote yet");
  });

  test("is one line for each complaint, whatever its words hold", () => {
    const line = complaintLine({ path: "a\nb", line: 1, reason: "x\r\n\u001B[1my", remedy: "z" });
    expect(line).toBe("a b:1: x [1my. Z.");
  });
});
