import type { ImportReport, Reported } from "../importing/report.ts";
import { printable } from "./printable.ts";

/** What came of an import, for a person at a terminal: what was refused and left out, then a line of sums. */
export function importLines(report: ImportReport, { dryRun }: { readonly dryRun: boolean }): string[] {
  const { reported, doneBefore, isWhole } = report;
  const of = (...outcomes: readonly Reported["outcome"][]) =>
    reported.filter(({ outcome }) => outcomes.includes(outcome));
  const [written, skipped, refused] = [of("new", "changed"), of("same", "edited", "early"), of("refused")];
  const records = written.filter(({ isRecord }) => isRecord).length;
  const sums = [
    `${of("new").length} new`,
    `${of("changed").length} changed`,
    ...(records > 0 ? [`${records} of them without full text`] : []),
    `${skipped.length} skipped`,
    `${refused.length} refused`,
    ...(doneBefore > 0 ? [`${doneBefore} done by the run that was cut short`] : []),
  ];
  const told = reported.filter(({ reason }) => reason !== "");
  return [
    ...(dryRun ? written.map((one) => printable(`  ${one.outcome}  ${one.source} → ${one.file}`)) : []),
    ...told.map((one) => `  ${word(one)}  ${line(one)}`),
    `${dryRun ? "Would import" : "Imported"}: ${sums.join(", ")}.`,
    ...(isWhole ? [] : ["It was stopped. The same command goes on from here."]),
  ];
}

function word({ outcome, isRecord }: Reported): string {
  if (outcome === "refused") return "refused";
  return isRecord ? "record " : "skipped";
}

function line({ source, file, reason, remedy }: Reported): string {
  const where = file === null ? source : `${source} → ${file}`;
  return printable(`${where}: ${reason}. ${remedy.charAt(0).toUpperCase()}${remedy.slice(1)}.`);
}
