import { vetoes } from "../../src/reading/discourse/veto.ts";
import type { Example } from "./logistic.ts";
import type { Row } from "./table.ts";

/** What each veto costs: lines without reserve that it forbids, as a share of all, and how many of them were wrong. */
export function vetoRows(set: string, examples: readonly Example[]): readonly Row[] {
  const lines = examples.filter(({ veto }) => veto !== undefined);
  const row = (metric: string, some: readonly Example[]): Row => ({
    set,
    metric,
    value: lines.length === 0 ? 0 : (100 * some.length) / lines.length,
    detail: `${some.length} of ${lines.length} lines, ${some.filter(({ label }) => !label).length} of them wrong`,
  });
  return [
    ...vetoes.map((name) =>
      row(
        name,
        lines.filter(({ veto }) => veto === name),
      ),
    ),
    row(
      "none",
      lines.filter(({ veto }) => veto === null),
    ),
  ];
}
